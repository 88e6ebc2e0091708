// Face, PIN, staff: how one is verified.
#include "clinic/reader/flow.hpp"
#include "clinic/reader/reader.hpp"

namespace mdg::clinic::reader {

namespace {

constexpr unsigned most_tries_of_staff = 3;
constexpr unsigned most_matches = 5; // whatever the plugin allows

unsigned word_of(const card::Bytes& answer) {
    return answer.size() < 2 ? 0 : answer[answer.size() - 2] * 256U + answer.back();
}

bool none_left(unsigned word) {
    return word == 0x63C0 || word == 0x6983 || word == 0x6984;
}

std::string tries(unsigned word) {
    return (word & 0xFFF0U) == 0x63C0U ? number(word & 0xFU) : none_left(word) ? "0" : "";
}

} // namespace

// --- face ---------------------------------------------------------------------------------------------------------------

Reader::Answer Reader::face(const Line& request) {
    check(true);
    unsigned made = 0;
    bool picture = false;
    const auto outcome = match(std::clamp(request.number("attempts", 1), 1U, most_matches),
                               in(request.number("limit_ms")), made, picture);
    show("idle");
    return {{"outcome", outcome}, {"attempts", number(made)}, {"picture", picture ? "1" : "0"}};
}

std::string Reader::match(unsigned attempts, Clock::time_point until, unsigned& made, bool& picture) try {
    show("face");
    camera_ = true;
    const struct Off {
        bool& camera;
        ~Off() { camera = false; }
    } off{camera_};
    hint("look");
    for (;;) {
        const auto input = await(Step::face, until, true);
        if (input.verb == "end") return "abandoned";
        if (input.verb == "choose") return input.value == "staff" ? "staff" : "other_method";
        captures_ = true;
        if (input.value == "match" || input.value == "no_match" || input.value == "spoof") {
            ++made;
            picture = input.value == "spoof";
            if (input.value == "match") return "verified";
            if (made >= attempts || picture) return "no_match";
        } else {
            hint(input.value);
        }
    }
} catch (const TimeOver&) {
    return "abandoned";
}

// --- PIN ----------------------------------------------------------------------------------------------------------------

// The digits; empty with `end` saying why.
std::string Reader::type(unsigned least, unsigned most, unsigned first_ms, Clock::time_point until,
                         std::string& end) try {
    std::string digits;
    const struct Wiped {
        std::string& digits;
        std::size_t& typed;
        ~Wiped() {
            std::fill(digits.begin(), digits.end(), '\0');
            typed = 0;
        }
    } wiped{digits, typed_};
    show("pin");
    const auto first = in(first_ms);
    for (;;) {
        const auto input = await(Step::pin, digits.empty() ? std::min(first, until) : until, had_card_);
        if (input.verb == "end" || input.verb == "choose") return end = "cancelled", std::string();
        if (input.verb == "clear") digits.clear();
        for (const char key : input.value) // a pad has no other keys
            if (key >= '0' && key <= '9' && digits.size() < most) digits.push_back(key);
        typed_ = digits.size();
        answer_awaiting();
        const bool entered = input.verb == "enter" || input.verb == "digits" || digits.size() == most;
        if (!entered) continue;
        end = digits.size() < least ? "too_short" : "entered";
        return digits.size() < least ? std::string() : digits;
    }
} catch (const TimeOver&) {
    return end = "timeout", std::string();
}

Reader::Answer Reader::pin(const Line& request) {
    check(true);
    if (!powered_) throw Refused{"no_card"};
    auto command = card::from_hex(request.get("command"));
    const auto least = request.number("min"), most = request.number("max"), at = request.number("at");
    const auto length_at = request.number("length_at", 0xFFFFFFFF);
    const bool fits = command.size() >= 5 && least <= most && most > 0 && most <= 16 && at < command.size() &&
                      most <= command.size() - at && (length_at == 0xFFFFFFFF || length_at < command.size());
    if (!fits) throw Refused{"bad_request"};
    // The empty VERIFY spends nothing.
    const bool verifies = command[1] == 0x20;
    const bool blocked = person_.habit == Habit::blocked && request.has("person");
    if (verifies && (blocked || none_left(word_of(exchange({command.begin(), command.begin() + 4})))))
        return {{"how", "blocked"}, {"word", "0"}, {"tries", "0"}};

    std::string end;
    auto digits = type(least, most, request.number("first_ms"), in(request.number("total_ms")), end);
    show("idle");
    if (digits.empty()) return {{"how", end}, {"word", "0"}, {"tries", ""}};
    command.resize(at + digits.size());
    std::copy(digits.begin(), digits.end(), command.begin() + static_cast<std::ptrdiff_t>(at));
    if (length_at != 0xFFFFFFFF) command[length_at] = static_cast<std::uint8_t>(digits.size());
    std::fill(digits.begin(), digits.end(), '\0');
    const auto word = word_of(exchange(command));
    std::fill(command.begin(), command.end(), std::uint8_t{0});
    return {{"how", "entered"}, {"word", number(word)}, {"tries", tries(word)}};
}

Reader::Answer Reader::pin_status(const Line& request) {
    const auto word = word_of(exchange(card::from_hex(request.get("command"))));
    return {{"word", number(word)}, {"tries", tries(word)}};
}

// The PIN that the reader checks by itself, of the user authentication key.
std::string Reader::own_pin(Clock::time_point until) {
    const bool had_power = powered_;
    powered_ = true;
    const struct Off {
        Reader& reader;
        bool had;
        ~Off() { reader.powered_ = had && reader.medium_ != nullptr; }
    } off{*this, had_power};
    exchange(card::from_hex("00A4040C0AD392F000260100000001"));
    exchange(card::from_hex("00A4020C020018"));
    if (none_left(word_of(exchange(card::from_hex("00200080"))))) return "blocked";
    std::string end;
    auto digits = type(4, 4, 3600000, until, end);
    if (digits.empty()) return end == "too_short" ? "wrong_pin" : "abandoned";
    auto command = card::from_hex("0020008004");
    command.insert(command.end(), digits.begin(), digits.end());
    std::fill(digits.begin(), digits.end(), '\0');
    const auto word = word_of(exchange(command));
    return word == 0x9000 ? "verified" : none_left(word) ? "blocked" : "wrong_pin";
}

// --- staff --------------------------------------------------------------------------------------------------------------

Reader::Answer Reader::visual(const Line& request) {
    const bool by_terminal = request.get("style") == "terminal";
    if (!by_terminal && (request.get("style") != "reader" || !can("passcode"))) throw Refused{"unsupported"};
    const auto outcome = staff_check(by_terminal, in(request.number("limit_ms")));
    show("idle");
    return {{"outcome", outcome}};
}

// At the terminal in its order (R-VIS-06): log in, 顔認証付きカードリーダー操作, 目視確認, tick, then the card. At the reader: the
// facility's passcode, which never goes to the card, then the photo (R-VIS-08, R-VIS-10).
std::string Reader::staff_check(bool by_terminal, Clock::time_point until, const std::string& place) try {
    if (by_terminal) {
        show("terminal");
        constexpr std::string_view order[] = {"login", "reader", "visual", "tick"};
        for (const auto& step : order) {
            for (;;) {
                const auto input = await(Step::terminal, until, false);
                if (input.verb == "end") return "abandoned";
                if (input.value == step || input.value == "next") break;
            }
        }
        while (!medium_) {
            if (Clock::now() >= until) return "abandoned";
            check(false);
            turn(until);
        }
        return "verified";
    }
    check(true);
    for (unsigned left = most_tries_of_staff;; --left) {
        if (left == 0) return "declined";
        show("passcode");
        shown_ = place; // where staff are called to
        const auto input = await(Step::passcode, until, true);
        if (input.verb == "end") return "abandoned";
        if (input.value == person_.passcode) break;
    }
    show("photo");
    const auto input = await(Step::photo, until, true);
    return input.verb == "same" ? "verified" : input.verb == "different" ? "no_match" : "abandoned";
} catch (const TimeOver&) {
    return "abandoned";
}

} // namespace mdg::clinic::reader
