#include "api/matrix/walk.hpp"

#include "api/matrix/steps.hpp"

#include <algorithm>
#include <chrono>
#include <map>
#include <set>
#include <stdexcept>

namespace mdg::api_test {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::seconds longest_step{10};

class Walk {
public:
    Walk(Ward& ward, const Expectations& expected, const Acts& acts, const Cell& cell)
        : ward_(ward)
        , acts_(acts)
        , cell_(cell)
        , plan_(expected, cell)
        , reception_(ward.receive(cell))
        , tries_at_first_(ward.pin_tries()) {}

    void to_the_end() {
        for (const ExpectedStep& expected : plan_.steps()) {
            const Step step = next(expected);
            seen_ += step.code + " ";
            if (const auto wrong = expected.differs(step); !wrong.empty()) throw std::runtime_error(wrong);
            note_rules(step.record.get());
            if (step.code != MDG_VISIT_STEP_DONE) act(step);
        }
        check_end();
    }

    const std::string& seen() const { return seen_; }
    bool card_lies_there() const { return card_lies_there_; }

private:
    // Something done at the reader takes its time; the desk is given the same step again meanwhile.
    Step next(const ExpectedStep& expected) const {
        const auto limit = Clock::now() + longest_step;
        for (;;) {
            Step step = reception_.next();
            const bool same = touched_ && step.code == last_ && !expected.differs(step).empty();
            if (!same || Clock::now() > limit) return step;
        }
    }

    void act(const Step& step) {
        touched_ = false;
        last_ = step.code;
        for (const Act& each : acts_.at(cell_, step.code, occasions_[step.code]++)) {
            if (each.at_reader) {
                touched_ = true;
                touch(each.what);
            } else {
                answer(wished(each.what, step));
            }
        }
    }

    static bool is_pin(const std::string& choice) { return choice.starts_with("pin "); }

    static std::string wished(const std::string& choices, const Step& step) {
        for (const auto& choice : split(choices, '|'))
            if (step.accepts(choice) || (is_pin(choice) && step.code == MDG_VISIT_STEP_ENTER_PIN)) return choice;
        throw std::runtime_error("accepts none of " + choices);
    }

    void answer(const std::string& choice) const {
        const auto said = is_pin(choice) ? reception_.enter_pin(choice.substr(4)) : reception_.answer(choice);
        if (said != "OK") throw std::runtime_error(choice + ": " + said);
    }

    void touch(const std::string& input) {
        if (input == "take")
            take_card();
        else
            ward_.touch(cell_, input);
    }

    void take_card() {
        ward_.take_card();
        card_lies_there_ = false;
    }

    void note_rules(mdg_record record) {
        for (std::uint32_t i = 0; i < mdg_record_count(record, MDG_FIELD_RULE); ++i)
            named_.insert(text(mdg_record_at(record, MDG_FIELD_RULE, i), MDG_FIELD_RULE_ID));
    }

    void check_end() {
        const Record result = reception_.result();
        note_rules(result.get());
        const auto demand_same = [](const char* what, const std::string& is, const std::string& expected) {
            if (is != expected) throw std::runtime_error(std::string(what) + " " + is + ", expected " + expected);
        };
        demand_same("outcome", text(result.get(), MDG_FIELD_VISIT_OUTCOME), plan_.outcome());
        demand_same("verification", text(result.get(), MDG_FIELD_VERIFICATION), plan_.verification());
        demand_same("tries left", std::to_string(ward_.pin_tries()), plan_.tries(tries_at_first_));
        for (const auto& rule : plan_.rules())
            if (!named_.contains(rule)) throw std::runtime_error("no step and no result names " + rule);
        if (card_lies_there_) take_card();
        if (const auto left = ward_.left_over(cell_); !left.empty()) throw std::runtime_error("the reader has " + left);
    }

    Ward& ward_;
    const Acts& acts_;
    const Cell& cell_;
    const Plan plan_;
    const Reception reception_;
    const int tries_at_first_;
    bool card_lies_there_ = true;
    std::map<std::string, std::size_t> occasions_; // how often each step was shown
    std::set<std::string> named_;                  // rules
    std::string seen_;
    std::string last_;
    bool touched_ = false;
};

} // namespace

std::string walk(Ward& ward, const Expectations& expected, const Acts& acts, const Cell& cell) {
    Walk walk(ward, expected, acts, cell);
    try {
        walk.to_the_end();
        return "";
    } catch (const std::exception& error) {
        if (walk.card_lies_there()) ward.take_card();
        return text_of(cell) + ": " + error.what() + "\n  after " + walk.seen();
    }
}

} // namespace mdg::api_test
