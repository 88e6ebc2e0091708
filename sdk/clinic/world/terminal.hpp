// The eligibility terminal of the world, with the line and the centre behind it.
#pragma once

#include "clinic/reader/line.hpp"
#include "clinic/terminal/exchange.hpp"
#include "clinic/terminal/face.hpp"
#include "clinic/terminal/share.hpp"
#include "clinic/terminal/virtual_clock.hpp"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <vector>

namespace mdg::clinic::world {

class Terminal {
public:
    struct Told {
        std::string time, business, state; // 09:00, OQSsiquc01, answered or refused
    };

    Terminal(terminal::Population& population, const std::filesystem::path& folder, std::uint64_t seed,
             const Poco::DateTime& start, std::function<void()> changed);
    ~Terminal();
    Terminal(const Terminal&) = delete;
    Terminal& operator=(const Terminal&) = delete;

    void set_clock(const Poco::DateTime& time) { clock_.set(time); }
    // What goes wrong from now on, of terminal::fault_kinds(). When it returns, it is so.
    void set_faults(const std::set<std::string>& names);

    // The card of this person, of whom the population held everything back, is registered as an insurance card: when it
    // returns, the centre finds what is on file.
    void link(const std::string& person);

    // What a person's identification at the reader leaves in the face folder.
    void push(const std::string& person, const std::set<std::string>& consents);

    // The same as the reader hands it over, with the consent given on its screens (README.md of the reader): a line without
    // a verb where there is none.
    reader::Line face_document(const std::string& person, const std::vector<std::string>& agreed);

    unsigned long requests() const;
    std::deque<Told> last() const;

    static constexpr const char* facility = "1319999999";

private:
    terminal::FaceFile face_of(const terminal::Person& person, const std::set<std::string>& consents);
    void run(const std::stop_token& stop);
    terminal::Faults faults() const;

    terminal::Population& population_; // written by the terminal's own thread, under the lock
    std::filesystem::path state_;
    std::uint64_t seed_;
    terminal::VirtualClock clock_;
    std::function<void()> changed_;
    mutable std::mutex mutex_; // for these
    terminal::Faults faults_;
    unsigned long turns_ = 0;
    std::condition_variable turned_;
    std::deque<Told> last_;
    unsigned long requests_ = 0;
    unsigned long pushes_ = 0;
    terminal::Outbox pushed_;
    std::vector<std::string> linked_; // and not found yet

    terminal::Share share_;
    std::ostream log_{nullptr}; // what is told goes by `told`
    terminal::Exchange exchange_;
    std::jthread thread_; // last
};

} // namespace mdg::clinic::world
