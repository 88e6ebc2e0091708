// One counter of the clinic: a face reader, somebody before it, and a desk.
#pragma once

#include "clinic/desk/desk.hpp"
#include "clinic/reader/reader.hpp"

#include <atomic>
#include <chrono>
#include <filesystem>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

namespace mdg::clinic::world {

// How a request of the reader's ended: the card that lies there is registered as an insurance card now.
bool registered(const reader::Line& end);

class Station {
public:
    struct Site {
        std::string id, maker;
        std::filesystem::path place; // of the readers' sockets
        std::string day;             // of the reader's last update
    };
    struct Told {
        std::function<void()> changed;
        // The reader verified somebody: whose card lies there, and the answers to its questions on consent.
        std::function<void(const std::string& patient, const reader::Line& end)> verified;
        // What an identification that the reader ran leaves behind.
        std::function<reader::Line(const std::string& patient, const std::vector<std::string>& agreed)> document{};
    };
    Station(Site site, Told told);
    ~Station();
    Station(const Station&) = delete;
    Station& operator=(const Station&) = delete;

    const std::string& id() const { return site_.id; }
    const std::string& maker() const { return site_.maker; }
    const reader::Model& model() const { return model_; }
    std::string reader_name() const { return model_.model + " " + site_.id; }

    // A command of the reader's control; what it says before its "ok". Throws Refused.
    std::string tell(const std::string& command) const;
    reader::Line reader() const; // its state

    void open_desk(const desk::Office& office);
    void close_desk() { desk_.reset(); }
    desk::Desk& desk() const { return *desk_; }

    // What lies on the reader: a patient's id, "" for nothing.
    std::string card() const;
    void set_card(const std::string& patient);

    // Reader and desk wait for somebody, or have nothing to do.
    bool quiet(std::chrono::milliseconds settle) const;

    std::mutex using_it; // one line at a time
    std::atomic<unsigned> visits = 0;

private:
    void hear(const reader::Line& line);
    void changed();

    Site site_;
    const reader::Model& model_;
    Told told_;
    mutable std::mutex mutex_; // for these
    reader::Line reader_;
    bool at_work_ = false;  // the reader, with a request
    bool answered_ = false; // by the reader, and the desk does not show it yet
    std::chrono::steady_clock::time_point last_change_ = std::chrono::steady_clock::now();
    std::string card_;

    std::unique_ptr<desk::Desk> desk_;
    std::thread thread_; // the reader's
};

} // namespace mdg::clinic::world
