// Who stands before the reader, patient and staff: what they do at each screen, scripted, live or by habit.
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <string_view>

namespace mdg::clinic::reader {

// What a screen waits for. Each takes its own inputs (README.md).
enum class Step { choose, face, pin, passcode, photo, terminal, consent_all, consent_item, phone, registration };

struct Input {
    std::string verb;
    std::string value;
};

Input parse_input(std::string_view text); // "look dark"; throws std::invalid_argument for one that no screen takes
bool fits(Step step, const Input& input);

// What somebody does whom nobody scripted; the words of validate.person (docs/mdg-validate.md).
enum class Habit { waits, acts, stops, errs, brief, blocked, fault };
std::optional<Habit> parse_habit(std::string_view word);

class Person {
public:
    Habit habit = Habit::waits;
    std::string digits = "1234";
    std::string passcode = "7351";

    void then(Input input) { script_.push_back(std::move(input)); }
    void forget() { script_.clear(); }
    bool acts(Step step) const {
        return script_.empty() ? habit != Habit::waits && habit != Habit::fault : fits(step, script_.front());
    }

    // What is done now; nothing: one waits. again: this screen was there before in this flow; last: of its kind.
    std::optional<Input> next(Step step, bool again, bool last);

private:
    std::optional<Input> by_habit(Step step, bool again, bool last) const;

    std::deque<Input> script_;
};

} // namespace mdg::clinic::reader
