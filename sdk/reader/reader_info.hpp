// What the outside sees of readers.
#pragma once

#include "card/command.hpp"
#include "reader/reports.hpp"

#include <cstdint>
#include <functional>
#include <span>
#include <string>

namespace mdg::reader {

// One slot of a reader.
struct ReaderInfo {
    std::string name;            // as the system reports it
    std::string token;           // stays the same when the reader is plugged in again at the same place
    std::int64_t generation = 0; // rises at each arrival
    std::uint32_t slot = 0;
    SlotKind kind = SlotKind::unknown;
    Presence presence = Presence::unknown;
    Bytes atr;
    std::string plugin_id;
    std::string plugin_version;
    std::string maker; // empty: not known
    std::string model;
    std::string firmware;
    std::size_t longest_answer = card::largest_block; // bytes of data; fewer where more was refused
    std::uint64_t capabilities = 0;                   // MDGP_CAP_…
};

// The beginnings of their names, see choose_reader(): of one reader, or of those of one station.
using ReaderNames = std::span<const std::string>;

const char* presence_code(Presence presence) noexcept; // MDG_PRESENCE_…
std::string hexadecimal(BytesView bytes);              // "3B88…", for an ATR

struct Event {
    const char* code; // MDG_EVENT_CODE_…
    std::string name;
    std::string token;
    std::int64_t generation;
};

// Called on a thread of the plugin; returns at once and calls nothing of reader/ back.
using EventSink = std::function<void(const Event&)>;

} // namespace mdg::reader
