// What happened, line by line: what was done, and what stood at each station when it was quiet again. Equal for equal
// scripts: nothing of the wall clock, of identifiers that are drawn anew, or of threads is in it.
#pragma once

#include "clinic/world/station.hpp"

#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace mdg::clinic::world {

class Log {
public:
    // station "": the clinic as a whole. clock: 11-26 09:00
    void line(const std::string& clock, const std::string& station, const std::string& text);
    // What has changed at the station since the last time.
    void stands(const std::string& clock, const Station& station);

    std::vector<std::string> lines(const std::string& station) const;
    std::vector<std::string> last(std::size_t count) const;

private:
    struct Entry {
        std::string station, text;
    };
    void add(const std::string& clock, const std::string& station, const std::string& text);

    mutable std::mutex mutex_;
    std::vector<Entry> entries_;
    std::map<std::string, std::string> reader_, desk_; // by station
};

} // namespace mdg::clinic::world
