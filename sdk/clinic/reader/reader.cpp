#include "clinic/reader/reader.hpp"

#include <algorithm>

namespace mdg::clinic::reader {

using std::chrono::milliseconds;

Reader::Reader(Options options)
    : options_(std::move(options))
    , model_(model_of(options_.maker))
    , wires_(
          options_.place, options_.maker + "-" + options_.serial,
          [this](int client, const std::string& line) { return control(client, line); },
          [this](int client) {
              if (client == powered_by_) cut_card(); // whoever gave it power is gone
          }) {}

void Reader::run() {
    while (!quit_) {
        turn();
        while (auto request = wires_.next_request()) serve(*request);
    }
}

// What the updates brought, and when (facts: R-CONS-02, R-CONS-09, R-VIS-08 whose day is inferred, R-MOB-07).
bool Reader::can(const std::string& feature) const {
    if (feature == "consent_2") return options_.updated >= "2024-10-07";
    if (feature == "carry_over") return options_.updated >= "2025-02-01";
    if (feature == "passcode") return options_.updated >= "2025-03-01";
    if (feature == "phone") return !model_.phones_from.empty() && options_.updated >= model_.phones_from;
    return false;
}

void Reader::turn(Clock::time_point until) {
    for (const auto& each : awaiting_) until = std::min(until, each.until);
    wires_.turn(until);
    answer_awaiting();
}

void Reader::serve(const Wires::Request& request) {
    client_ = request.client;
    had_card_ = medium_ != nullptr;
    flow_ = flow_ == "other" ? flow_ : "ours";
    try {
        auto told = answer(request.line);
        pause(slow_);
        flow_ = flow_ == "ours" ? "idle" : flow_;
        wires_.send(client_, told);
    } catch (const Lost&) {
        flow_ = "left"; // the screen stays as it is until somebody says otherwise
    }
    client_ = -1;
}

Line Reader::answer(const Line& request) {
    if (const auto habit = parse_habit(request.get("person"))) {
        person_.habit = *habit;
        person_.digits = request.get("digits", person_.digits);
        person_.passcode = request.get("passcode", person_.passcode);
        if (code_by_habit_ && *habit != Habit::fault) fault({});
        code_by_habit_ = *habit == Habit::fault;
        if (code_by_habit_) fault("011");
    }
    const auto ended = [](Answer fields) { return Line{"end", std::move(fields)}; };
    const auto to_rest = [&](const std::string& reason, const std::string& code = {}) {
        typed_ = 0;
        camera_ = false;
        show("idle");
        return Line{"error", {{"reason", reason}, {"code", code}}};
    };
    constexpr std::pair<std::string_view, Answer (Reader::*)(const Line&)> flows[] = {
        {"face", &Reader::face},
        {"pin", &Reader::pin},
        {"visual", &Reader::visual},
        {"consent", &Reader::consent},
        {"phone", &Reader::phone},
        {"identify", &Reader::identify},
        {"register", &Reader::registration}};
    try {
        if (request.verb == "hello") return hello(request);
        for (const auto& [verb, flow] : flows)
            if (verb == request.verb) return ended((this->*flow)(request));
        return ended(at_once(request));
    } catch (const Refused& refused) {
        return to_rest(refused.reason, refused.code);
    } catch (const Cancelled&) {
        return to_rest("cancelled");
    } catch (const CardTaken&) {
        return to_rest("card_taken");
    } catch (const std::invalid_argument&) {
        return to_rest("bad_request");
    }
}

Line Reader::hello(const Line& request) {
    const bool watch = request.get("watch") == "1";
    const auto yes = [&](const char* feature) { return std::string(can(feature) ? "1" : "0"); };
    Line told{"end",
              {{"maker", model_.maker},
               {"model", model_.model},
               {"firmware", options_.updated},
               {"consent_screen", can("consent_2") ? "2" : "1"},
               {"carry_over", yes("carry_over")},
               {"passcode", yes("passcode")},
               {"phone", yes("phone")},
               {"code", code_},
               {"flow", flow_ == "ours" ? "idle" : flow_}}};
    if (!watch) return told;
    // The card's state belongs to it, so that nothing can come between.
    for (auto& field : card_event().fields) told.fields.push_back(std::move(field));
    wires_.watch(client_);
    return told;
}

Reader::Answer Reader::at_once(const Line& request) {
    const auto& verb = request.verb;
    const auto demand = [](bool right, const char* reason) {
        if (!right) throw Refused{reason};
    };
    if (verb == "power_on") {
        check(true);
        demand(!powered_, "busy");
        demand(!medium_->atr().empty(), "mute");
        powered_ = true;
        powered_by_ = client_;
        return {{"atr", card::to_hex(medium_->atr())}};
    }
    if (verb == "power_off") {
        cut_card();
        return {};
    }
    if (verb == "apdu") {
        return {{"answer", card::to_hex(exchange(card::from_hex(request.get("command"))))}};
    }
    if (verb == "pin_status") return pin_status(request);
    if (verb == "purge") {
        captures_ = false;
        return {};
    }
    if (verb == "idle") {
        rest();
        return {};
    }
    if (verb == "clear") {
        show("idle");
        return {};
    }
    if (verb == "show") {
        show("message");
        shown_ = request.get("template", request.get("text"));
        language_ = request.get("language", "ja");
        return {};
    }
    if (verb == "mode") {
        mode_ = request.get("mode");
        show("idle");
        return {};
    }
    if (verb == "test") return {{"code", code_}};
    if (verb == "firmware") return {{"version", options_.updated}, {"update", update_}, {"released", options_.updated}};
    throw Refused{"unsupported"};
}

// --- waiting ------------------------------------------------------------------------------------------------------------

void Reader::check(bool needs_card) {
    while (wires_.hanging && !quit_) turn();
    if (!plugged_ || !on_ || quit_ || !wires_.connected(client_)) throw Lost{};
    if (wires_.take_cancel(client_)) throw Cancelled{};
    if (!code_.empty()) throw Refused{"fault", code_};
    if (needs_card && !medium_) {
        if (had_card_) throw CardTaken{};
        throw Refused{"no_card"};
    }
}

Input Reader::await(Step step, Clock::time_point until, bool needs_card, bool again, bool last) {
    waiting_ = step;
    const struct Over {
        std::optional<Step>& waiting;
        ~Over() { waiting.reset(); }
    } over{waiting_};
    answer_awaiting();
    for (;;) {
        check(needs_card);
        if (auto input = person_.next(step, again, last)) return *input;
        if (Clock::now() >= until) throw TimeOver{};
        turn(until);
    }
}

void Reader::pause(milliseconds time) {
    const auto until = Clock::now() + time;
    do {
        while (wires_.hanging && !quit_) turn();
        if (!plugged_ || !on_ || quit_ || !wires_.connected(client_)) throw Lost{};
        if (time.count() > 0 && Clock::now() < until) turn(until);
    } while (Clock::now() < until);
}

void Reader::hint(const std::string& what) {
    wires_.send(client_, Line{"hint", {{"hint", what}}});
}

// --- what it is ---------------------------------------------------------------------------------------------------------

void Reader::show(const std::string& screen) {
    shown_.clear();
    screen_ = !on_                ? "off"
              : screen != "idle"  ? screen
              : !code_.empty()    ? "fault"
              : mode_ == "closed" ? "closed"
                                  : "idle";
    answer_awaiting();
}

// Nothing of a person is left.
void Reader::rest() {
    cut_card();
    camera_ = captures_ = false;
    typed_ = 0;
    mode_ = "normal";
    language_ = "ja";
    flow_ = flow_ == "left" ? "idle" : flow_;
    document_ = {};
    show("idle");
}

void Reader::fault(const std::string& code) {
    code_ = code;
    wires_.tell_watchers(Line{"event", {{"code", code}}});
    show("idle");
}

card::Bytes Reader::exchange(const card::Bytes& command) {
    check(true);
    if (!powered_) throw Refused{"no_card"};
    auto answer = medium_->command(command);
    pause(answer.delay);
    if (answer.dropped) remove_medium();
    if (!medium_) throw CardTaken{};
    return std::move(answer.bytes);
}

void Reader::cut_card() {
    if (medium_ && powered_) medium_->power_off();
    powered_ = false;
    powered_by_ = -1;
}

void Reader::put(std::unique_ptr<Medium> medium) {
    medium_ = std::move(medium);
    wires_.tell_watchers(card_event());
}

void Reader::remove_medium() {
    cut_card();
    medium_.reset();
    phone_ = false;
    wires_.tell_watchers(card_event());
    if (screen_ == "done") show("idle");
}

Line Reader::card_event() const {
    if (!medium_) return {"event", {{"card", "out"}}};
    return {"event", {{"card", "in"}, {"atr", card::to_hex(medium_->atr())}}};
}

// A reader that loses its power forgets everything.
void Reader::power(bool on) {
    if (on == on_) return;
    on_ = on;
    wires_.plug(on && plugged_);
    if (on) {
        code_.clear();
        flow_ = "idle";
    }
    rest();
}

} // namespace mdg::clinic::reader
