#include "clinic/reader/person.hpp"

#include <algorithm>
#include <stdexcept>

namespace mdg::clinic::reader {
namespace {

struct Row {
    Step step;
    std::string_view verbs; // with blanks around
};

constexpr Row rows[] = {
    {Step::choose, " choose end "},
    {Step::face, " look choose end "},
    {Step::pin, " key digits enter clear choose end "},
    {Step::passcode, " passcode end "},
    {Step::photo, " same different end "},
    {Step::terminal, " terminal end "},
    {Step::consent_all, " agree decline individual end "},
    {Step::consent_item, " agree decline hidden end "},
    {Step::phone, " tap end "},
    {Step::registration, " agree decline end "},
};

bool among(std::string_view verbs, std::string_view verb) {
    return verbs.find(" " + std::string(verb) + " ") != std::string_view::npos;
}

// Another PIN of the same length.
std::string wrong(std::string digits) {
    digits.back() = digits.back() == '0' ? '1' : '0';
    return digits;
}

} // namespace

Input parse_input(std::string_view text) {
    const auto blank = text.find(' ');
    Input input{std::string(text.substr(0, blank)),
                blank == std::string_view::npos ? std::string() : std::string(text.substr(blank + 1))};
    if (std::none_of(std::begin(rows), std::end(rows), [&](const Row& row) { return among(row.verbs, input.verb); }))
        throw std::invalid_argument("nothing a person does: " + std::string(text));
    return input;
}

bool fits(Step step, const Input& input) {
    return std::any_of(std::begin(rows), std::end(rows),
                       [&](const Row& row) { return row.step == step && among(row.verbs, input.verb); });
}

std::optional<Habit> parse_habit(std::string_view word) {
    constexpr std::pair<std::string_view, Habit> words[] = {
        {"waits", Habit::waits}, {"acts", Habit::acts},       {"stops", Habit::stops}, {"errs", Habit::errs},
        {"short", Habit::brief}, {"blocked", Habit::blocked}, {"fault", Habit::fault}};
    for (const auto& [name, habit] : words)
        if (name == word) return habit;
    return std::nullopt;
}

std::optional<Input> Person::next(Step step, bool again, bool last) {
    if (!script_.empty()) {
        if (!fits(step, script_.front())) return std::nullopt;
        auto input = std::move(script_.front());
        script_.pop_front();
        return input;
    }
    return by_habit(step, again, last);
}

std::optional<Input> Person::by_habit(Step step, bool again, bool last) const {
    if (habit == Habit::waits || habit == Habit::fault) return std::nullopt;
    if (habit == Habit::stops) return Input{"end", {}};
    const bool errs = habit == Habit::errs;
    const bool brief = habit == Habit::brief;
    switch (step) {
    case Step::choose:
        return again ? Input{"end", {}} : Input{"choose", "first"};
    case Step::face:
        return Input{"look", errs ? "no_match" : brief ? "spoof" : "match"};
    case Step::pin:
        return Input{"digits", errs ? wrong(digits) : brief ? digits.substr(0, 2) : digits};
    case Step::passcode:
        return Input{"passcode", passcode};
    case Step::photo:
        return Input{errs ? "different" : "same", {}};
    case Step::terminal:
        return Input{"terminal", "next"};
    case Step::consent_all:
        return Input{errs ? "decline" : brief ? "individual" : "agree", {}};
    case Step::consent_item:
        return Input{errs ? "decline" : brief && last ? "hidden" : "agree", {}};
    case Step::phone:
        return errs || brief ? Input{"end", {}} : Input{"tap", "any"};
    case Step::registration:
        return Input{errs || brief ? "decline" : "agree", {}};
    }
    return std::nullopt;
}

} // namespace mdg::clinic::reader
