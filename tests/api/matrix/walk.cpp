#include "api/matrix/walk.hpp"

#include "api/matrix/staff_check.hpp"
#include "api/matrix/steps.hpp"

#include <algorithm>
#include <chrono>
#include <map>
#include <optional>
#include <set>
#include <stdexcept>
#include <utility>

namespace mdg::api_test {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::seconds longest_step{10};

constexpr std::pair<const char*, std::int32_t> consent_flags[] = {
    {MDG_CONSENT_ITEM_OPERATION, MDG_FIELD_OPERATION_CONSENT},
    {MDG_CONSENT_ITEM_DIAGNOSIS, MDG_FIELD_DIAGNOSIS_CONSENT},
    {MDG_CONSENT_ITEM_DRUG, MDG_FIELD_DRUG_CONSENT},
    {MDG_CONSENT_ITEM_CHECKUP, MDG_FIELD_CHECKUP_CONSENT},
    {MDG_CONSENT_ITEM_LIMIT, MDG_FIELD_LIMIT_CONSENT},
    {MDG_CONSENT_ITEM_SPECIFIC_DISEASE, MDG_FIELD_SPECIFIC_DISEASE_CONSENT},
    {MDG_CONSENT_ITEM_SIX_INFORMATION, MDG_FIELD_SIX_INFORMATION_CONSENT},
    {MDG_CONSENT_ITEM_REFERRAL, MDG_FIELD_REFERRAL_CONSENT}};

class Walk {
public:
    Walk(Ward& ward, const Expectations& expected, const Acts& acts, const Cell& cell)
        : ward_(ward)
        , acts_(acts)
        , cell_(cell)
        , plan_(expected, cell)
        , reception_(ward.receive(cell))
        , tries_at_first_(ward.pin_tries())
        , checks_at_first_(ward.checks_made()) {}

    void to_the_end() {
        std::optional<Step> ahead; // of one that was over unseen
        for (const ExpectedStep& expected : plan_.steps()) {
            Step step = ahead ? std::move(*ahead) : next(expected);
            ahead.reset();
            if (const auto wrong = expected.differs(step); !wrong.empty()) {
                if (!expected.may_pass_unseen()) throw std::runtime_error(wrong);
                ahead = std::move(step);
                continue;
            }
            seen_ += step.code + " ";
            note_rules(step.record.get());
            if (step.code != MDG_VISIT_STEP_DONE) act(step, expected.may_pass_unseen());
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

    void act(const Step& step, bool passes_by_itself) {
        touched_ = passes_by_itself;
        last_ = step.code;
        if (passes_by_itself) return;
        for (const Act& each : acts_.at(cell_, step.code, occasions_[step.code]++)) {
            switch (each.place) {
            case Act::at_reader:
                touched_ = true;
                touch(each.what);
                break;
            case Act::at_terminal:
                at_terminal(each.what);
                break;
            case Act::at_desk:
                answer(wished(each.what, step));
                break;
            }
        }
    }

    // "tick"; "!place_card": it is not its turn.
    void at_terminal(const std::string& what) {
        const bool refused = what.starts_with('!');
        const auto step = what.substr(refused ? 1 : 0);
        if (refused == (check_.due() == step)) throw std::runtime_error("the staff check asks for " + check_.due());
        if (refused) return;
        if (const auto wrong = check_.make(step); !wrong.empty()) throw std::runtime_error(wrong);
        if (check_.verified() != (check_.due() == MDG_VISUAL_STEP_DONE))
            throw std::runtime_error("verified by " + step);
    }

    static bool is_pin(const std::string& choice) { return choice.starts_with("pin "); }

    static std::string wished(const std::string& choices, const Step& step) {
        for (const auto& choice : split(choices, '|'))
            if (step.accepts(choice.substr(0, choice.find(' '))) ||
                (is_pin(choice) && step.code == MDG_VISIT_STEP_ENTER_PIN))
                return choice;
        throw std::runtime_error("accepts none of " + choices);
    }

    // "pin 1234", "same_person", "same_person by terminal".
    void answer(const std::string& choice) const {
        const auto way = choice.find(" by ");
        std::string said;
        if (is_pin(choice)) {
            said = reception_.enter_pin(choice.substr(4));
        } else if (way == std::string::npos) {
            said = reception_.answer(choice);
        } else {
            const Record answer = record(MDG_KIND_ANSWER, to_json({{"visit_choice", quoted(choice.substr(0, way))},
                                                                   {"visual_way", quoted(choice.substr(way + 4))}}));
            said = name(mdg_visit_answer(reception_.visit(), answer.get()));
        }
        if (said != "OK") throw std::runtime_error(choice + ": " + said);
    }

    void touch(const std::string& input) {
        if (input == "take")
            take_card();
        else if (input.starts_with("each "))
            ward_.answer_each(cell_, plan_.consent_items(), input.substr(5));
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
        if (plan_.checks())
            demand_same("checks", std::to_string(ward_.checks_made() - checks_at_first_),
                        std::to_string(*plan_.checks()));
        if (!plan_.visual_way().empty())
            demand_same("staff compared by", text(result.get(), MDG_FIELD_VISUAL_WAY), plan_.visual_way());
        if (check_.verified() && plan_.verification() != MDG_VERIFICATION_VISUAL)
            throw std::runtime_error("the staff check is done");
        demand_same("consent", text(result.get(), MDG_FIELD_CONSENT_STATE), plan_.consent_state());
        for (const auto& [item, field] : consent_flags)
            demand_same(item, text(result.get(), field), plan_.consent_to(item));
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
    const int checks_at_first_;
    StaffCheck check_{cell_};
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
