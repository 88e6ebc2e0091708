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
              if (client == message_by_ && screen_ == "message" && flow_ == "idle") flow_ = "left";
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
    if (feature == "phone") // by itself, or at a generic reader that is paired with the terminal (R-MOB-07, R-MOB-08)
        return (generic_ && options_.updated >= "2025-09-19") ||
               (!model_.phones_from.empty() && options_.updated >= model_.phones_from);
    return false;
}

void Reader::turn(Clock::time_point until) {
    for (const auto& each : awaiting_) until = std::min(until, each.until);
    if (message_until_) until = std::min(until, *message_until_);
    wires_.turn(until);
    if (message_until_ && Clock::now() >= *message_until_) show("idle");
    answer_awaiting();
}

void Reader::serve(const Wires::Request& request) {
    client_ = request.client;
    had_card_ = medium_ != nullptr;
    if (flow_ == "idle") flow_ = "ours";
    const auto& verb = request.line.verb;
    tell({"begin", {{"request", verb}}});
    Line end{"end", {{"request", verb}}};
    try {
        auto answered = answer(request.line);
        pause(slow_);
        flow_ = flow_ == "ours" ? "idle" : flow_;
        end.fields.insert(end.fields.end(), answered.fields.begin(), answered.fields.end());
        tell(end);
        wires_.send(client_, answered);
    } catch (const Lost&) {
        flow_ = "left"; // the screen stays as it is until somebody says otherwise
        tell(end);
    }
    client_ = -1;
    offers_.clear();
    answer_awaiting();
}

void Reader::tell(const Line& line) const {
    if (options_.told) options_.told(line);
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
        if (auto input = person_.next(step, again, last)) {
            waiting_.reset();
            answer_awaiting();
            return *input;
        }
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
    message_until_.reset();
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
    wires_.tell_watchers(card_event());
    phone_ = beside_ = false;
    if (screen_ == "done") show("idle");
}

Line Reader::card_event() const {
    Line event{"event", {{"card", medium_ ? "in" : "out"}}};
    if (medium_) event.fields.emplace_back("atr", card::to_hex(medium_->atr()));
    if (beside_) event.fields.emplace_back("at", "phone");
    return event;
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
