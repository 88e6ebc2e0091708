// The control: what tests and screens tell the reader's surroundings (README.md).
#include "clinic/reader/reader.hpp"

#include "clinic/card/text_file.hpp"

#include <array>
#include <stdexcept>

namespace mdg::clinic::reader {

using std::chrono::milliseconds;

namespace {

constexpr unsigned longest_wait_ms = 60000;

unsigned number(const std::string& text, unsigned most) {
    std::size_t used = 0;
    const auto value = text.empty() ? 0 : std::stoul(text, &used);
    if (used != text.size() || value > most) throw std::invalid_argument("not a usable number: " + text);
    return static_cast<unsigned>(value);
}

bool on(const std::string& word) {
    if (word != "on" && word != "off") throw std::invalid_argument("on or off, not " + word);
    return word == "on";
}

} // namespace

std::optional<std::string> Reader::control(int client, const std::string& line) try {
    const auto blank = line.find(' ');
    const auto verb = line.substr(0, blank);
    const auto rest = blank == std::string::npos ? std::string() : line.substr(blank + 1);
    if (verb == "await") { // key=value [ms]
        const auto words = split(rest, ' ');
        const auto limit = words.size() > 1 ? number(words[1], longest_wait_ms) : 5000U;
        awaiting_.push_back({client, words[0], Clock::now() + milliseconds(limit)});
        return std::nullopt;
    }
    return obey(verb, rest) + "ok\n";
} catch (const std::exception& error) {
    return std::string("error ") + error.what() + "\n";
}

std::string Reader::obey(const std::string& verb, const std::string& rest) {
    const auto words = split(rest, ' ');
    if (verb == "state") return text_of(state());
    if (verb == "place") {
        if (words[0] != "validation" && words[0] != "paper" && words.size() < 2)
            throw std::invalid_argument("place card DIR, place phone DIR, place validation, place paper [FILE]");
        const bool is_phone = words[0] == "phone";
        if (is_phone && model_.screen && !can("phone")) return {}; // its antenna does not notice one
        auto medium = words[0] == "validation" ? validation_card()
                      : words[0] == "paper"    ? silent_thing()
                                               : open_card(words[1]);
        const bool printed = words[0] == "paper";
        if (printed && !model_.paper) throw std::invalid_argument("this model reads no paper");
        phone_ = is_phone;
        beside_ = is_phone && model_.screen && model_.phones_from.empty();
        if (!printed) put(std::move(medium));
        if (printed && words.size() > 1) return obey("push", "ocr " + words[1]);
        return {};
    }
    if (verb == "take") {
        remove_medium();
    } else if (verb == "card_fault") {
        if (!medium_) throw std::invalid_argument("no card is there");
        medium_->add(card::parse_fault(rest));
    } else if (verb == "person") {
        const auto habit = parse_habit(words[0]);
        if (!habit) throw std::invalid_argument("no such habit: " + rest);
        person_.habit = *habit;
        person_.forget();
    } else if (verb == "digits") {
        person_.digits = words[0];
    } else if (verb == "passcode") {
        person_.passcode = words[0];
    } else if (verb == "then") {
        person_.then(parse_input(rest));
    } else if (verb == "press") {
        auto input = parse_input(rest);
        if (!waiting_ || !fits(*waiting_, input)) throw std::invalid_argument("nothing waits for this: " + rest);
        person_.then(std::move(input));
    } else if (verb == "button") {
        wires_.tell_watchers(Line{"event", {{"button", words[0]}}});
    } else if (verb == "fault") {
        code_by_habit_ = false;
        fault(rest == "none" ? std::string() : rest);
    } else if (verb == "plug") {
        plugged_ = on(words[0]);
        wires_.plug(plugged_ && on_);
    } else if (verb == "power") {
        power(on(words[0]));
    } else if (verb == "restart_pc") { // only some restart with it (R-ERR-12)
        if (model_.with_pc) {
            power(false);
            power(true);
        }
    } else if (verb == "hang") {
        wires_.hanging = on(words[0]);
    } else if (verb == "slow") {
        slow_ = milliseconds(number(words[0], longest_wait_ms));
    } else if (verb == "purge") {
        purges_ = on(words[0]);
    } else if (verb == "generic") {
        generic_ = on(words[0]);
    } else if (verb == "updated") {
        const auto able = [this] {
            return std::array{can("consent_2"), can("carry_over"), can("passcode"), can("phone")};
        };
        const auto before = able();
        options_.updated = words[0];
        if (on_ && able() != before) { // a plugin asks what it can do when it has started
            power(false);
            power(true);
        }
    } else if (verb == "update") {
        update_ = words[0];
    } else if (verb == "other_flow") {
        flow_ = on(words[0]) ? "other" : "idle";
    } else if (verb == "document" || verb == "push") {
        if (words.size() < 2) throw std::invalid_argument(verb + " KIND FILE [cp932]");
        const auto bytes = card::from_text(card::read_file(words[1]));
        Line line{verb == "push" ? "event" : "document",
                  {{"document", words[0]},
                   {"encoding", words.size() > 2 ? words[2] : "utf8"},
                   {"name", std::filesystem::path(words[1]).filename().string()},
                   {"bytes", card::to_hex(bytes)}}};
        if (verb == "push")
            wires_.tell_watchers(line);
        else
            document_ = std::move(line);
    } else if (verb == "quit") {
        quit_ = true;
    } else {
        throw std::invalid_argument("no such command: " + verb);
    }
    answer_awaiting();
    return {};
}

Line Reader::state() const {
    const auto yes = [](bool is) { return std::string(is ? "1" : "0"); };
    const std::string screen = model_.screen ? screen_ : "none";
    const auto& words = words_of(screen);
    const bool alarm = model_.alarm_lamp && !code_.empty();
    return {"state",
            {{"screen", screen},
             {"shown", shown_},
             {"waits", yes(waiting_ && !person_.acts(*waiting_))},
             {"offers", joined(offers_, ',')},
             {"typed", std::to_string(typed_)},
             {"camera", yes(camera_)},
             {"captures", yes(captures_)},
             {"card", !medium_ ? "none"
                      : phone_ ? "phone"
                               : "card"},
             {"powered", yes(powered_)},
             {"lamp", alarm ? "red_blinking"
                      : on_ ? "on"
                            : "off"},
             {"code", code_},
             {"mode", mode_},
             {"flow", flow_},
             {"hang", wires_.hanging ? "on" : "off"},
             {"language", language_},
             {"plug", plugged_ ? "in" : "out"},
             {"power", on_ ? "on" : "off"},
             {"maker", model_.maker},
             {"model", model_.model},
             {"updated", options_.updated},
             {"ja", words.ja},
             {"en", words.en}}};
}

void Reader::answer_awaiting() {
    if (awaiting_.empty() && !options_.told) return;
    const auto now = state();
    if (auto text = text_of(now); text != told_) {
        told_ = std::move(text);
        tell(now);
    }
    std::erase_if(awaiting_, [&](const Awaiting& each) {
        const auto equals = each.field.find('=');
        const bool there = now.get(each.field.substr(0, equals)) ==
                           (equals == std::string::npos ? std::string() : each.field.substr(equals + 1));
        const bool over = Clock::now() >= each.until;
        if (there || over) wires_.answer_control(each.client, text_of(now) + (there ? "ok\n" : "error not in time\n"));
        return there || over;
    });
}

} // namespace mdg::clinic::reader
