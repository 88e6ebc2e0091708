// Who comes to this clinic and what they carry (people.tsv). Cards are made when somebody first lays one down.
#pragma once

#include "clinic/desk/desk.hpp"

#include <cstdint>
#include <filesystem>
#include <mutex>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace mdg::clinic::terminal {
class Population;
}

namespace mdg::clinic::world {

struct Patient {
    std::string id, profile;
    std::string person; // of the terminal's persons; "": nobody the centre knows
    std::string kind, pin, on_file, ja, en;

    // "" for a card, otherwise ios or android.
    std::string phone() const;
};

const std::vector<Patient>& patients();

class People {
public:
    // day: the cards are made on it.
    People(const terminal::Population& population, std::filesystem::path folder, std::string day, std::uint64_t seed);

    const Patient& find(const std::string& id) const;                // throws Refused
    const std::vector<std::string>& queue() const { return queue_; } // in the order of the seed
    std::string next();                                              // of the queue, over and over

    std::filesystem::path card(const Patient& patient); // its folder
    std::filesystem::path authority();                  // PEM of the one that issued the cards
    // What the receipt computer has on file of them.
    desk::Fields on_file(const Patient& patient);

private:
    void make(const Patient& patient);

    const terminal::Population& population_;
    std::filesystem::path folder_;
    std::string day_;
    std::vector<std::string> queue_;
    std::size_t next_ = 0;
    std::mutex mutex_; // below
    std::set<std::string> made_;
};

} // namespace mdg::clinic::world
