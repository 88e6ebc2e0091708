// The readers of all plugins as they are now. Plugins report into it from their threads.
#pragma once

#include "reader/reader_info.hpp"
#include "reader/verdicts.hpp"

#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace mdg::reader {

class ReaderTable {
public:
    explicit ReaderTable(EventSink on_event)
        : on_event_(std::move(on_event)) {}

    // Where one plugin's reports go. It lives as long as the table is shared by its link.
    std::unique_ptr<LinkListener> port(const std::string& plugin_id, const std::string& plugin_version);

    std::vector<ReaderInfo> readers() const;
    std::vector<ReaderInfo> gone() const; // that were there before, the first slot of each
    std::vector<base::Failure> faults() const;

    // Of the readers with these names the one that gets a card first; the first of them where several have one. A reader
    // that is not there, or goes, is looked for as long as another is. Throws NOT_FOUND, AMBIGUOUS (see choose_reader),
    // the fault of a plugin that explains why no reader is there, REMOVED, NO_CARD at the limit, CANCELLED.
    ReaderInfo wait_for_card(ReaderNames names, const base::Wait& wait) const;
    ReaderInfo wait_for_card(const std::string& name_begins, const base::Wait& wait) const {
        return wait_for_card({&name_begins, 1}, wait);
    }

    // A reader, or a card on it, refused longer answers: kept for the reader's next cards and arrivals.
    void remember_longest_answer(const ReaderInfo& reader, std::size_t bytes);

    // Waits until no card lies on it any more; false: at the limit one still did. Throws CANCELLED, and as demand_alive().
    bool taken(const ReaderInfo& reader, const base::Wait& wait) const;

    // Whether this arrival of the reader lasts.
    bool alive(const ReaderInfo& reader) const;
    // Throws REMOVED, or the plugin's fault, where this arrival of the reader is over.
    void demand_alive(const ReaderInfo& reader) const;

    // What devices report of the identifications they run.
    Verdicts& verdicts() const noexcept { return verdicts_; }

private:
    class Port;
    using Device = std::pair<std::string, std::string>; // plugin, token
    using Key = std::pair<Device, std::uint32_t>;       // its slot

    static Key key_of(const ReaderInfo& reader) { return {{reader.plugin_id, reader.token}, reader.slot}; }
    std::size_t locked_longest_answer(const Device& device) const;
    std::vector<ReaderInfo> locked_readers() const;
    ReaderInfo locked_choice(const std::string& name_begins) const;
    const base::Failure* locked_reason(const std::string& name_begins) const;
    struct Places;
    Places locked_places(ReaderNames names) const;
    // A card on it, or a phone at an antenna of its device; nullptr: neither.
    const ReaderInfo* locked_card_on(const ReaderInfo& reader) const;
    bool locked_alive(const ReaderInfo& reader) const;
    base::Failure locked_gone(const ReaderInfo& reader) const;

    EventSink on_event_;
    mutable std::mutex mutex_;
    mutable std::condition_variable_any changed_;
    std::map<Key, ReaderInfo> slots_;
    std::map<Device, std::int64_t> generations_;    // kept when the reader goes
    std::map<Device, std::size_t> longest_answers_; // so are these
    std::map<Device, ReaderInfo> met_;              // and these
    std::uint64_t arrivals_ = 0;                    // of slots
    std::map<std::string, base::Failure> faults_;   // by plugin
    mutable Verdicts verdicts_;                     // has a lock of its own
};

} // namespace mdg::reader
