#include "reader/reader_table.hpp"

#include "reader/choice.hpp"

#include <algorithm>

namespace mdg::reader {

using base::Failure;

namespace {

Event event_of(const char* code, const ReaderInfo& reader) {
    return {code, reader.name, reader.token, reader.generation};
}

} // namespace

class ReaderTable::Port final : public LinkListener {
public:
    Port(ReaderTable& table, std::string id, std::string version)
        : table_(table)
        , id_(std::move(id))
        , version_(std::move(version)) {}

    void device_arrived(const DeviceReport& report) override {
        const std::lock_guard lock(table_.mutex_);
        if (!devices_.emplace(report.token, report).second) return;
        ++table_.generations_[{id_, report.token}];
    }

    void device_gone(const std::string& token) override {
        std::vector<Event> events;
        {
            const std::lock_guard lock(table_.mutex_);
            if (devices_.erase(token) == 0) return;
            for (auto at = table_.slots_.begin(); at != table_.slots_.end();) {
                if (at->first.first != Device{id_, token}) {
                    ++at;
                    continue;
                }
                if (at->second.presence == Presence::present)
                    events.push_back(event_of(MDG_EVENT_CODE_CARD_REMOVED, at->second));
                events.push_back(event_of(MDG_EVENT_CODE_READER_GONE, at->second));
                at = table_.slots_.erase(at);
            }
        }
        tell(events);
    }

    void slot_changed(const SlotReport& report) override {
        std::vector<Event> events;
        {
            const std::lock_guard lock(table_.mutex_);
            const auto found = devices_.find(report.token);
            if (found == devices_.end()) return; // a late report of a reader that went
            const DeviceReport& device = found->second;
            const auto [at, arrived] = table_.slots_.try_emplace(Key{{id_, report.token}, report.slot});
            ReaderInfo& reader = at->second;
            const auto before = reader.presence;
            reader = {device.name,
                      report.token,
                      table_.generations_[{id_, report.token}],
                      report.slot,
                      report.kind,
                      report.presence,
                      report.atr,
                      id_,
                      version_,
                      device.maker,
                      device.model,
                      device.firmware,
                      table_.locked_longest_answer(at->first.first),
                      device.capabilities};
            table_.met_.try_emplace(at->first.first, reader);
            if (arrived) ++table_.arrivals_;
            if (arrived) events.push_back(event_of(MDG_EVENT_CODE_READER_ARRIVED, reader));
            if (before != Presence::present && report.presence == Presence::present)
                events.push_back(event_of(MDG_EVENT_CODE_CARD_INSERTED, reader));
            if (before == Presence::present && report.presence != Presence::present)
                events.push_back(event_of(MDG_EVENT_CODE_CARD_REMOVED, reader));
        }
        tell(events);
    }

    void verdict(VerdictReport report) override { table_.verdicts_.put(id_, std::move(report)); }

    void panel_input(const std::string& token, std::uint32_t input) override {
        if (input != MDGP_PANEL_INPUT_STAFF_CALL) return; // what else is pressed is the reader's own business
        std::vector<Event> events;
        {
            const std::lock_guard lock(table_.mutex_);
            for (const auto& [key, reader] : table_.slots_)
                if (key.first == Device{id_, token} && events.empty())
                    events.push_back(event_of(MDG_EVENT_CODE_STAFF_CALLED, reader));
        }
        tell(events);
    }

    void fault_changed(const std::optional<Failure>& fault) override {
        {
            const std::lock_guard lock(table_.mutex_);
            if (fault)
                table_.faults_.insert_or_assign(id_, *fault);
            else
                table_.faults_.erase(id_);
        }
        tell({});
    }

private:
    void tell(const std::vector<Event>& events) {
        table_.changed_.notify_all();
        if (table_.on_event_)
            for (const auto& event : events) table_.on_event_(event);
    }

    ReaderTable& table_;
    std::string id_;
    std::string version_;
    std::map<std::string, DeviceReport> devices_; // by token
};

std::unique_ptr<LinkListener> ReaderTable::port(const std::string& plugin_id, const std::string& plugin_version) {
    return std::make_unique<Port>(*this, plugin_id, plugin_version);
}

std::size_t ReaderTable::locked_longest_answer(const Device& device) const {
    const auto found = longest_answers_.find(device);
    return found == longest_answers_.end() ? card::largest_block : found->second;
}

void ReaderTable::remember_longest_answer(const ReaderInfo& reader, std::size_t bytes) {
    const std::lock_guard lock(mutex_);
    longest_answers_[key_of(reader).first] = bytes;
    for (auto& [key, slot] : slots_)
        if (key.first == key_of(reader).first) slot.longest_answer = bytes;
}

std::vector<ReaderInfo> ReaderTable::locked_readers() const {
    std::vector<ReaderInfo> readers;
    for (const auto& [key, reader] : slots_) readers.push_back(reader);
    return readers;
}

std::vector<ReaderInfo> ReaderTable::readers() const {
    const std::lock_guard lock(mutex_);
    return locked_readers();
}

std::vector<ReaderInfo> ReaderTable::gone() const {
    const std::lock_guard lock(mutex_);
    std::vector<ReaderInfo> gone;
    for (const auto& [device, reader] : met_)
        if (std::ranges::none_of(slots_, [&](const auto& slot) { return slot.first.first == device; }))
            gone.push_back(reader);
    return gone;
}

std::vector<Failure> ReaderTable::faults() const {
    const std::lock_guard lock(mutex_);
    std::vector<Failure> faults;
    for (const auto& [plugin, fault] : faults_) faults.push_back(fault);
    return faults;
}

// A service that is down is the better reason for a reader that is not there, unless the reader never needed it.
const Failure* ReaderTable::locked_reason(const std::string& name_begins) const {
    bool met = false;
    for (const auto& [device, reader] : met_) {
        if (!reader.name.starts_with(name_begins)) continue;
        met = true;
        if (const auto fault = faults_.find(reader.plugin_id); fault != faults_.end()) return &fault->second;
    }
    return met || faults_.empty() ? nullptr : &faults_.begin()->second;
}

ReaderInfo ReaderTable::locked_choice(const std::string& name_begins) const {
    const auto readers = locked_readers();
    try {
        return choose_reader(readers, name_begins);
    } catch (const Failure& failure) {
        const Failure* reason = failure.status == MDG_E_NOT_FOUND ? locked_reason(name_begins) : nullptr;
        if (reason != nullptr) throw Failure(*reason);
        throw;
    }
}

bool ReaderTable::locked_alive(const ReaderInfo& reader) const {
    const auto found = slots_.find(key_of(reader));
    return found != slots_.end() && found->second.generation == reader.generation;
}

Failure ReaderTable::locked_gone(const ReaderInfo& reader) const {
    if (const auto fault = faults_.find(reader.plugin_id); fault != faults_.end()) return fault->second;
    Failure failure(MDG_E_REMOVED, MDG_ORIGIN_READER, "the reader " + reader.name + " was unplugged");
    failure.plugin_id = reader.plugin_id;
    return failure;
}

bool ReaderTable::alive(const ReaderInfo& reader) const {
    const std::lock_guard lock(mutex_);
    return locked_alive(reader);
}

void ReaderTable::demand_alive(const ReaderInfo& reader) const {
    const std::lock_guard lock(mutex_);
    if (!locked_alive(reader)) throw locked_gone(reader);
}

// Where a card may come to lie.
struct ReaderTable::Places {
    std::vector<ReaderInfo> readers;
    bool complete = true; // every reader that was named is there
};

ReaderTable::Places ReaderTable::locked_places(ReaderNames names) const {
    Places places;
    std::optional<Failure> missing;
    for (const std::string& name : names) {
        try {
            places.readers.push_back(locked_choice(name));
        } catch (const Failure& failure) {
            if (failure.status == MDG_E_AMBIGUOUS) throw;
            if (!missing) missing = failure;
        }
    }
    if (places.readers.empty()) throw Failure(*missing);
    places.complete = !missing;
    return places;
}

const ReaderInfo* ReaderTable::locked_card_on(const ReaderInfo& reader) const {
    const ReaderInfo* phone = nullptr;
    for (const auto& [key, slot] : slots_) {
        if (key.first != key_of(reader).first || slot.generation != reader.generation) continue;
        if (slot.presence != Presence::present) continue;
        if (slot.slot == reader.slot) return &slot;
        if (slot.kind == SlotKind::phone_antenna) phone = &slot;
    }
    return phone;
}

ReaderInfo ReaderTable::wait_for_card(ReaderNames names, const base::Wait& wait) const {
    std::unique_lock lock(mutex_);
    Places places = locked_places(names);
    for (;;) {
        const auto gone = [this](const ReaderInfo& place) { return !locked_alive(place); };
        const auto arrivals = arrivals_;
        const ReaderInfo* card = nullptr;
        const auto changed = [&] {
            for (auto at = places.readers.begin(); at != places.readers.end() && card == nullptr; ++at)
                card = locked_card_on(*at);
            return card != nullptr || std::ranges::any_of(places.readers, gone) ||
                   (!places.complete && arrivals_ != arrivals);
        };
        if (!changed() && !changed_.wait_for(lock, wait.cancel(), wait.left(), changed)) {
            if (wait.cancel().stop_requested()) wait.check("a card");
            throw Failure(MDG_E_NO_CARD, MDG_ORIGIN_PERSON,
                          "no card was placed on " + places.readers.front().name +
                              (places.readers.size() > 1 ? " or the reader beside it" : "") + " in time");
        }
        if (card != nullptr) return *card;
        if (std::ranges::all_of(places.readers, gone)) throw locked_gone(places.readers.front());
        places = locked_places(names);
    }
}

bool ReaderTable::taken(const ReaderInfo& reader, const base::Wait& wait) const {
    std::unique_lock lock(mutex_);
    const auto settled = [&] { return !locked_alive(reader) || slots_.at(key_of(reader)).presence == Presence::empty; };
    const bool in_time = changed_.wait_for(lock, wait.cancel(), wait.left(), settled);
    if (wait.cancel().stop_requested()) wait.check("the card to be taken");
    if (!locked_alive(reader)) throw locked_gone(reader);
    return in_time;
}

} // namespace mdg::reader
