#include "recording/script.hpp"

#include "recording/services.hpp"

#include <algorithm>
#include <utility>

namespace mdg::recording {

namespace {

bool fits(const Value& recorded, const Value& actual, Match match) {
    switch (match) {
    case Match::any:
        return true;
    case Match::length:
        if (const auto* hidden = std::get_if<Hidden>(&recorded); hidden != nullptr && hidden->end > 0)
            if (const auto* other = std::get_if<Hidden>(&actual); other != nullptr && other->end == hidden->end)
                return hidden->blank == other->blank;
        return length_of(recorded) == length_of(actual);
    case Match::exact:
        break;
    }
    return recorded == actual;
}

std::string in_line(const Event& event) {
    return " (line " + std::to_string(event.line) + ")";
}

} // namespace

std::string difference(const Event& recorded, const Event& actual) {
    if (recorded.direction != actual.direction || recorded.kind != actual.kind) return "another step";
    if (recorded.status && actual.status && *recorded.status != *actual.status) return "another status";
    for (const Field& field : recorded.data.fields()) {
        const Value* value = actual.data.find(field.name);
        const auto rule = recorded.match.find(field.name);
        const Match match = rule == recorded.match.end() ? Match::exact : rule->second;
        if (value == nullptr && recorded.direction == Direction::service) continue;
        if (value == nullptr ? !is_default(field.value) && match != Match::any : !fits(field.value, *value, match))
            return "another " + field.name;
    }
    for (const Field& field : actual.data.fields()) // fields of a later release
        if (recorded.data.find(field.name) == nullptr && !is_default(field.value)) return "another " + field.name;
    return {};
}

Script::Script(Recording recording_, ReplayOptions options_)
    : recording(std::move(recording_))
    , options(options_) {
    for (const Event& event : recording.events)
        if (event.direction != Direction::table) left_[event.channel].push_back(&event);
}

const Event* Script::next_of_all(const std::string& channel) {
    const auto found = left_.find(channel);
    return found == left_.end() || found->second.empty() ? nullptr : found->second.front();
}

const Event* Script::next(const std::string& channel) {
    for (;;) {
        const Event* event = next_of_all(channel);
        if (event == nullptr || !is_loose(event->kind)) return event;
        use(*event);
    }
}

void Script::use(const Event& event) {
    auto& events = left_.at(event.channel);
    if (!events.empty() && events.front() == &event) events.pop_front();
    moved.notify_all();
}

bool Script::all_used_before(std::uint64_t sequence, const std::function<bool(const Event&)>& counts) const {
    return std::all_of(left_.begin(), left_.end(), [&](const auto& channel) {
        for (const Event* event : channel.second) {
            if (event->sequence >= sequence) break;
            if (!is_loose(event->kind) && counts(*event)) return false;
        }
        return true;
    });
}

bool Script::wait_until(std::unique_lock<std::mutex>& lock, const std::function<bool()>& ready) {
    return moved.wait_for(lock, options.patience, [&] { return failed() || ready(); }) && !failed();
}

const Event* Script::expect(const std::string& channel, Event actual, bool secret) {
    actual.channel = channel;
    privacy_.apply(actual, secret);
    const Event* expected = next(channel);
    if (!failed() && expected != nullptr && difference(*expected, actual).empty()) {
        use(*expected);
        return expected;
    }
    fail(channel, expected, shown(actual) + (expected == nullptr ? "" : ": " + difference(*expected, actual)),
         nearest_to(channel, actual));
    return nullptr;
}

std::string Script::nearest_to(const std::string& channel, const Event& actual) const {
    const auto found = left_.find(channel);
    if (found == left_.end()) return {};
    for (const Event* event : found->second)
        if (difference(*event, actual).empty()) return shown(*event) + in_line(*event);
    for (const Event* event : found->second)
        if (event != found->second.front() && event->kind == actual.kind && event->direction == actual.direction)
            return shown(*event) + in_line(*event) + ", but " + difference(*event, actual);
    return {};
}

void Script::fail(const std::string& channel, const Event* expected, const std::string& actual,
                  const std::string& nearest) {
    if (failed()) return;
    mismatch_ = Mismatch{channel, expected == nullptr ? 0 : expected->line,
                         expected == nullptr ? "nothing more" : shown(*expected), actual, nearest};
    moved.notify_all();
}

const Event* Script::table(std::string_view kind, std::string_view channel, std::string_view id) const {
    const Event* there = nullptr;
    for (const Event& event : recording.events) {
        if (event.direction != Direction::table || event.kind != kind) continue;
        if (!channel.empty() && event.channel != channel) continue;
        const Value* of = event.data.find("id");
        if (of != nullptr && *of == Value(std::string(id))) there = &event; // the last answer counts
    }
    return there;
}

std::vector<std::string> Script::channels(std::string_view prefix) const {
    std::vector<std::string> names;
    for (const auto& [name, events] : left_)
        if (name.rfind(prefix, 0) == 0) names.push_back(name);
    return names;
}

ReplayEnd Script::end() {
    const std::lock_guard lock(mutex);
    ReplayEnd end;
    end.mismatch = mismatch_;
    for (const auto& [channel, events] : left_)
        for (const Event* event : events)
            if (!is_loose(event->kind)) end.unused.push_back(channel + ": " + shown(*event) + in_line(*event));
    return end;
}

std::string to_text(const Mismatch& mismatch) {
    std::string text = "channel " + mismatch.channel;
    text += mismatch.line == 0 ? ", behind its last event" : ", line " + std::to_string(mismatch.line);
    text += ": expected " + mismatch.expected + "; came " + mismatch.actual;
    return text + "; nearest later event: " + (mismatch.nearest.empty() ? "none fits" : mismatch.nearest);
}

std::string ReplayEnd::text() const {
    if (mismatch) return to_text(*mismatch);
    if (unused.empty()) return "as recorded";
    constexpr std::size_t most = 3;
    std::string text = std::to_string(unused.size()) + " events of the recording did not happen:";
    for (std::size_t at = 0; at < std::min(unused.size(), most); ++at) text += "\n  " + unused[at];
    return text;
}

} // namespace mdg::recording
