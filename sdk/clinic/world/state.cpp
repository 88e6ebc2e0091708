// What the page shows, as JSON.
#include "clinic/world/inside.hpp"

#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>
#include <Poco/JSON/Parser.h>

#include <sstream>

namespace mdg::clinic::world {
namespace {

using Poco::JSON::Array;
using Poco::JSON::Object;

constexpr const char* inputs_tsv =
#include "embedded/inputs.tsv.inc"
    ;
constexpr std::size_t lines_shown = 50;

Object object() {
    return Object(Poco::JSON_PRESERVE_KEY_ORDER);
}

Object text_of(const desk::Text& text) {
    auto made = object();
    made.set("ja", text.ja);
    made.set("en", text.en);
    if (!text.audience.empty()) made.set("for", text.audience);
    return made;
}

// What the screen that waits takes.
Array inputs_of(const reader::Line& state) {
    static const auto all = rows(inputs_tsv);
    Array made;
    if (state.get("waits") != "1") return made;
    const auto offers = cells(state.get("offers"), ',');
    for (const auto& row : all) {
        const bool here = row.at(0) == state.get("screen") || row.at(0) == "any";
        const bool offered = row.at(2).empty() || std::find(offers.begin(), offers.end(), row.at(2)) != offers.end();
        if (!here || !offered) continue;
        auto input = object();
        input.set("input", row.at(1));
        input.set("ja", row.at(3));
        input.set("en", row.at(4));
        made.add(input);
    }
    return made;
}

Object reader_of(const Station& station) {
    const auto state = station.reader();
    auto text = object(), made = object();
    text.set("ja", state.get("ja"));
    text.set("en", state.get("en"));
    made.set("screen", state.get("screen"));
    made.set("text", text);
    for (const char* name : {"shown", "language", "lamp", "code", "mode"}) made.set(name, state.get(name));
    made.set("digits", state.number("typed"));
    made.set("camera", state.get("camera") == "1");
    made.set("captures", state.get("captures") == "1");
    made.set("card", station.card());
    made.set("plugged", state.get("plug") == "in");
    made.set("power", state.get("power") == "on");
    made.set("hanging", state.get("hang") == "on");
    made.set("waits", state.get("waits") == "1");
    made.set("inputs", inputs_of(state));
    return made;
}

Object step_of(const desk::View& view) {
    auto made = object();
    Array texts, choices, rules;
    for (const auto& text : view.texts) texts.add(text_of(text));
    for (const auto& choice : view.choices) {
        auto one = object();
        one.set("code", choice.code);
        one.set("ja", choice.ja);
        one.set("en", choice.en);
        choices.add(one);
    }
    for (const auto& rule : view.rules) rules.add(rule);
    made.set("code", view.step);
    made.set("texts", texts);
    made.set("choices", choices);
    made.set("rules", rules);
    made.set("pin", view.step == MDG_VISIT_STEP_ENTER_PIN);
    made.set("tries_left", view.tries_left);
    made.set("error", view.error);
    made.set("trouble", view.trouble ? Poco::Dynamic::Var(text_of(*view.trouble)) : Poco::Dynamic::Var());
    made.set("hint", view.hint ? Poco::Dynamic::Var(text_of(*view.hint)) : Poco::Dynamic::Var());
    return made;
}

Object desk_of(const Station& station) {
    using State = desk::View::State;
    const auto view = station.desk().view();
    const bool open = view.state != State::free;
    const auto or_null = [](bool there, Poco::Dynamic::Var value) { return there ? value : Poco::Dynamic::Var(); };
    auto made = object();
    made.set("visit", or_null(open, "v" + station.id() + "-" + std::to_string(station.visits.load())));
    made.set("patient", or_null(open, view.patient));
    made.set("step", or_null(view.state == State::asked, step_of(view)));
    made.set("working", or_null(view.state == State::working, text_of(view.working)));
    made.set("outcome", or_null(view.state == State::done, view.outcome));
    made.set("verification", or_null(view.state == State::done, view.verification));
    made.set("result", view.result.empty() ? Poco::Dynamic::Var() : Poco::JSON::Parser().parse(view.result));
    return made;
}

Array stations_of(const World::Inside& inside) {
    Array made;
    for (const auto& station : inside.stations) {
        auto one = object();
        one.set("id", station->id());
        one.set("maker", station->maker());
        one.set("vendor", station->model().vendor);
        one.set("model", station->model().model);
        one.set("reader", reader_of(*station));
        one.set("desk", desk_of(*station));
        made.add(one);
    }
    return made;
}

Array cards_of(const World::Inside& inside) {
    Array made;
    for (const auto& patient : patients()) {
        auto one = object();
        one.set("id", patient.id);
        one.set("kind", patient.kind);
        one.set("ja", patient.ja);
        one.set("en", patient.en);
        one.set("pin", patient.pin);
        std::string where = "drawer";
        for (const auto& station : inside.stations)
            if (station->card() == patient.id) where = station->id();
        one.set("where", where);
        made.add(one);
    }
    return made;
}

Array faults_of(const std::set<std::string>& on) {
    Array made;
    for (const auto& row : fault_rows()) {
        auto one = object();
        one.set("id", row.id);
        one.set("where", row.where);
        one.set("ja", row.ja);
        one.set("en", row.en);
        one.set("on", on.contains(row.id));
        one.set("once", row.at_reader() && row.off.empty());
        made.add(one);
    }
    return made;
}

Object terminal_of(const Terminal& terminal) {
    Array last;
    for (const auto& told : terminal.last()) {
        auto one = object();
        one.set("time", told.time);
        one.set("business", told.business);
        one.set("state", told.state);
        last.add(one);
    }
    auto made = object();
    made.set("requests", terminal.requests());
    made.set("last", last);
    return made;
}

} // namespace

std::string state_of(const World::Inside& inside) {
    auto made = object();
    std::set<std::string> faults;
    {
        const std::lock_guard lock(inside.mutex);
        made.set("version", inside.version);
        made.set("seed", inside.options.seed);
        made.set("day", inside.day);
        made.set("time", inside.time);
        faults = inside.faults;
    }
    Array log;
    for (const auto& line : inside.log.last(lines_shown)) log.add(line);
    made.set("stations", stations_of(inside));
    made.set("cards", cards_of(inside));
    made.set("faults", faults_of(faults));
    made.set("terminal", terminal_of(*inside.terminal));
    made.set("log", log);
    std::ostringstream text;
    made.stringify(text);
    return text.str();
}

} // namespace mdg::clinic::world
