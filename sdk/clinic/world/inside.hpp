// The world's parts, and how lines of a script are done (orders.cpp) and expected (expect.cpp).
#pragma once

#include "clinic/world/faults.hpp"
#include "clinic/world/log.hpp"
#include "clinic/world/people.hpp"
#include "clinic/world/station.hpp"
#include "clinic/world/terminal.hpp"
#include "clinic/world/words.hpp"
#include "clinic/world/world.hpp"

#include "clinic/terminal/population.hpp"

#include <atomic>
#include <condition_variable>
#include <optional>

namespace mdg::clinic::world {

// A folder for the world's files.
class Place {
public:
    explicit Place(std::filesystem::path given); // "": a temporary one, removed at the end
    ~Place();
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;

    const std::filesystem::path& folder() const { return folder_; }

private:
    std::filesystem::path folder_;
    bool temporary_;
};

struct World::Inside {
    explicit Inside(Options given);
    ~Inside();

    // world.cpp
    std::string obey(const std::string& line);
    void changed();
    std::string clock() const;                     // 11-26 09:00
    Station& station(const std::string& id) const; // throws Refused
    void settle(Station& station);
    void watch(const std::stop_token& stop); // where lines do not wait: writes the log

    // orders.cpp
    std::string carry_out(const Order& order);
    std::string at_station(const Order& order, Station& at);
    std::string in_clinic(const Order& order);
    void lay(Station& at, const std::string& id);
    void receive(Station& at, const Order& order);
    void finish(Station& at);
    void answer(Station& at, const Order& order);
    void await_reader(Station& at);
    void set_fault(const FaultRow& row, Station* at, bool on);
    void set_clock(const std::string& to_day, const std::string& to_time);
    desk::Fields visit_options(Station& at, const Patient& patient);

    // expect.cpp
    void expect(Station& at, const Order& order);

    const Options options;
    const Place place;
    terminal::Population population = terminal::Population::built_in();
    People people;

    mutable std::mutex mutex; // for these
    std::string day, time;
    std::set<std::string> faults;  // on, in the clinic as a whole
    std::vector<std::string> done; // lines
    mutable std::condition_variable news;
    std::uint64_t version = 1;

    Log log;
    std::atomic<bool> stopped = false;
    std::vector<std::string> ids; // of the stations
    std::unique_ptr<Terminal> terminal;
    std::vector<std::unique_ptr<Station>> stations;
    std::optional<desk::Office> office;
    std::jthread watcher;
};

std::string state_of(const World::Inside& inside);

} // namespace mdg::clinic::world
