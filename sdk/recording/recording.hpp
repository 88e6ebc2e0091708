// A recording: what happened across the plugin interface, line by line (docs/recordings.md).
#pragma once

#include "recording/data.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mdg::recording {

inline constexpr int format_version = 1;

struct Header {
    std::string layer = "abi"; // "abi": all calls; "transport": only the bytes of mdgp.svc.transport
    std::string created;       // "2026-11-24T09:00:00Z"
    std::string sdk;           // version
    std::string plugin_id;
    std::string plugin_version;
    std::string model;
    std::string firmware;
    std::string quirks;             // names with blanks between
    std::uint64_t seed = 0;         // of the random bytes, where the host made them from one
    std::uint64_t clock_ns = 0;     // what now_ns began with
    std::uint64_t wall_ms = 0;      // what wall_clock_ms began with
    std::string redaction = "test"; // "test": of test cards; "cassette": personal values replaced while writing
    std::string medium;             // how the recorder knew a test card: "purpose", "listed", "hierarchy"; cassette: ""
    std::string consent;            // the author's statement that this may be kept and passed on
};

enum class Direction {
    call,    // host to plugin: a function with its arguments
    answer,  // the same function with its results; written "return"
    service, // plugin to host: a service with arguments and results
    table,   // get_interface or get_service: what there is; in no order
};

// How a field is compared in a replay. Exact is the default and not written.
enum class Match { exact, any, length };

struct Event {
    std::uint64_t sequence = 0; // from 1, rising
    // "load", "device:TOKEN", "control:TOKEN", "transport:N", "own:N" (a thread of the plugin's own)
    std::string channel;
    std::uint64_t t_us = 0; // since the recording began
    Direction direction = Direction::call;
    std::string kind;     // "mdgp.apdu/1.transmit", "host.medium_report"
    std::uint64_t op = 0; // the host's number of the call; 0: none
    Data data;
    std::optional<std::int32_t> status;
    std::map<std::string, Match, std::less<>> match;
    std::size_t line = 0; // in the file; 0: made in memory
};

struct Recording {
    Header header;
    std::vector<Event> events;
};

// 16 hexadecimal digits over kind, direction and the fields that are compared exactly: equal steps have equal keys,
// and a line changed by hand no longer fits its own.
std::string key_of(const Event& event);

// One line without its end.
std::string to_line(const Header& header);
std::string to_line(const Event& event);

// Throws Failure: MALFORMED with the line's number, UNSUPPORTED for another format version, TOO_LARGE, IO, PERMISSION.
Recording read_recording(const std::filesystem::path& path);
Recording parse_recording(std::string_view text, const std::string& name);
void write_recording(const std::filesystem::path& path, const Recording& recording);

std::string_view name_of(Direction direction);
// "mdgp.apdu/1.transmit (slot 0, command 00A4)", for messages.
std::string shown(const Event& event);

} // namespace mdg::recording
