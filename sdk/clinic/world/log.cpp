#include "clinic/world/log.hpp"

#include "clinic/world/words.hpp"

namespace mdg::clinic::world {
namespace {

std::string reader_text(const Station& station) {
    const auto state = station.reader();
    std::string text = state.get("screen");
    if (const auto shown = state.get("shown"); !shown.empty()) text += " " + shown;
    if (const auto code = state.get("code"); !code.empty()) text += ", code " + code;
    if (const auto card = station.card(); !card.empty()) text += ", card " + card;
    if (state.get("plug") == "out") text += ", unplugged";
    if (state.get("hang") == "on") text += ", hanging";
    if (state.get("captures") == "1") text += ", captures left";
    return text;
}

std::string desk_text(const Station& station) {
    using State = desk::View::State;
    const auto view = station.desk().view();
    switch (view.state) {
    case State::free:
        return "free";
    case State::working:
        return "at work";
    case State::done:
        return "done " + view.outcome + ", verified by " + view.verification;
    case State::asked:
        break;
    }
    std::string text = view.step;
    if (!view.error.empty()) text += " after " + view.error;
    if (view.tries_left >= 0) text += ", tries left " + std::to_string(view.tries_left);
    for (std::size_t at = 0; at < view.choices.size(); ++at)
        text += (at == 0 ? ", answers: " : " ") + view.choices[at].code;
    return text;
}

} // namespace

void Log::add(const std::string& clock, const std::string& station, const std::string& text) {
    entries_.push_back({station, clock + " " + (station.empty() ? "-" : station) + " " + text});
}

void Log::line(const std::string& clock, const std::string& station, const std::string& text) {
    const std::lock_guard lock(mutex_);
    add(clock, station, text);
}

void Log::stands(const std::string& clock, const Station& station) {
    const auto reader = reader_text(station), desk = desk_text(station);
    const std::lock_guard lock(mutex_);
    if (auto& before = reader_[station.id()]; before != reader)
        add(clock, station.id(), "reader: " + (before = reader));
    if (auto& before = desk_[station.id()]; before != desk) add(clock, station.id(), "desk: " + (before = desk));
}

std::vector<std::string> Log::lines(const std::string& station) const {
    const std::lock_guard lock(mutex_);
    std::vector<std::string> found;
    for (const auto& entry : entries_)
        if (station.empty() || entry.station == station) found.push_back(entry.text);
    return found;
}

std::vector<std::string> Log::last(std::size_t count) const {
    auto all = lines({});
    if (all.size() > count) all.erase(all.begin(), all.end() - static_cast<std::ptrdiff_t>(count));
    return all;
}

} // namespace mdg::clinic::world
