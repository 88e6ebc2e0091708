// The card readers of this machine: finds the plugins, watches their readers, connects to a card.
#pragma once

#include "reader/connection.hpp"
#include "reader/discovery.hpp"
#include "reader/quirks.hpp"
#include "reader/reader_info.hpp"
#include "reader/supervisor/plugin_link.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace mdg::reader {

struct PluginState {
    std::string id; // the folder's name where the manifest does not tell
    std::string name;
    std::string version;
    std::filesystem::path folder;
    PluginCondition condition = PluginCondition::ready;
    int restarts = 0;
    std::uint64_t layers = 0;                     // of its sandbox, link::Layer
    std::shared_ptr<const base::Failure> failure; // the last; why it is not ready where it is not
};

struct Snapshot {
    std::vector<ReaderInfo> readers;
    std::vector<ReaderInfo> gone;           // that were there before, one slot of each
    std::vector<std::vector<Quirk>> quirks; // of each reader, by its model and firmware
    std::vector<PluginState> plugins;
    std::vector<std::filesystem::path> searched;
    std::vector<base::Failure> faults;   // that plugins report, of themselves or of a reader
    std::vector<base::Finding> findings; // everything that is not as it should be, for the screen of the integrator
};

class Readers {
public:
    struct Options {
        std::vector<std::filesystem::path> plugin_dirs;
        std::vector<base::Finding> findings; // about the places, told with every snapshot
        std::filesystem::path state_dir;     // empty: none
        std::filesystem::path plugin_host;   // the program that plugins run in
        EventSink on_event;
        supervisor::LogSink log;
    };

    // A plugin that cannot be used becomes a state and findings; the others work.
    explicit Readers(Options options);
    // Events end with it. A Connection may outlive it.
    ~Readers();
    Readers(const Readers&) = delete;
    Readers& operator=(const Readers&) = delete;

    Snapshot snapshot() const;

    // See ReaderTable::wait_for_card().
    ReaderInfo wait_for_card(ReaderNames names, const base::Wait& wait) const;
    ReaderInfo wait_for_card(const std::string& name_begins, const base::Wait& wait) const {
        return wait_for_card({&name_begins, 1}, wait);
    }

    // The operator gives a plugin that was put aside another chance. Throws NOT_FOUND without such a plugin.
    void release(const std::string& plugin_id);

    // The device of a reader, with nothing done to it yet. BUSY while a reception has it open; and as PluginLink::open().
    std::unique_ptr<DeviceLink> open(const ReaderInfo& reader, const base::Wait& wait);

    // Waits for a card and connects to it. Also throws CLAIMED, MUTE, OFFLINE, PERMISSION, BUSY, STUCK,
    // DEADLINE.
    std::unique_ptr<Connection> connect(ReaderNames names, const base::Wait& wait);
    std::unique_ptr<Connection> connect(const std::string& name_begins, const base::Wait& wait) {
        return connect({&name_begins, 1}, wait);
    }

    // The device alone, for its screen: no card is needed, and none gets power. Throws NOT_FOUND, AMBIGUOUS, BUSY and what
    // its plugin refuses with.
    std::unique_ptr<DeviceLink> open_device(const std::string& name_begins, const base::Wait& wait);
    // Whether the reader of this name is there and has all of these: MDGP_CAP_….
    bool can(const std::string& name_begins, std::uint64_t capabilities) const;
    bool taken(const ReaderInfo& reader, const base::Wait& wait) const { return table_->taken(reader, wait); }

private:
    struct Linked {
        std::size_t state; // index into plugins_
        std::unique_ptr<LinkListener> port;
        std::unique_ptr<PluginLink> link;
        Quirks quirks;
    };

    void load(const Package& package, const Options& options);
    const Linked& linked_of(const ReaderInfo& reader) const;
    [[noreturn]] void explain_missing(base::Failure failure) const;

    std::shared_ptr<ReaderTable> table_;
    Discovery discovery_;
    std::vector<PluginState> plugins_;
    std::vector<Linked> links_;
};

} // namespace mdg::reader
