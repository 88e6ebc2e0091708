#include "api/matrix/steps.hpp"

#include <algorithm>

namespace mdg::api_test {
namespace {

// What each step accepts beside the ways that are open.
std::set<std::string> usual(const std::string& code, const std::vector<std::string>& ways) {
    std::set<std::string> choices{MDG_VISIT_CHOICE_OTHER_PROOF, MDG_VISIT_CHOICE_ABANDON};
    if (code == MDG_VISIT_STEP_CHOOSE_METHOD || code == MDG_VISIT_STEP_VERIFY_FACE || code == MDG_VISIT_STEP_ENTER_PIN)
        choices.insert(ways.begin(), ways.end());
    if (code == MDG_VISIT_STEP_ENTER_PIN) {
        choices.erase(MDG_VISIT_CHOICE_PIN);
        choices.insert(MDG_VISIT_CHOICE_FORGOT_PIN);
    }
    if (code == MDG_VISIT_STEP_STAFF_CHECK_REASON)
        choices.insert(
            {MDG_VISIT_CHOICE_REASON_CONDITION, MDG_VISIT_CHOICE_REASON_UNWELL, MDG_VISIT_CHOICE_REASON_MACHINE});
    if (code == MDG_VISIT_STEP_COMPARE_PHOTO)
        choices.insert({MDG_VISIT_CHOICE_SAME_PERSON, MDG_VISIT_CHOICE_OTHER_PERSON, MDG_VISIT_CHOICE_NO_PHOTO});
    if (code == MDG_VISIT_STEP_PLACE_CARD) choices.insert({MDG_VISIT_CHOICE_TRY_AGAIN, MDG_VISIT_CHOICE_NO_CARD});
    if (code == MDG_VISIT_STEP_REGISTER_CARD) choices.insert(MDG_VISIT_CHOICE_TRY_AGAIN);
    if (code == MDG_VISIT_STEP_SHOW_ALERT || code == MDG_VISIT_STEP_TAKE_CARD) choices = {MDG_VISIT_CHOICE_OK};
    if (code == MDG_VISIT_STEP_ASK_CONSENT)
        choices = {MDG_VISIT_CHOICE_AGREE, MDG_VISIT_CHOICE_AGREE_PARTLY, MDG_VISIT_CHOICE_REFUSE};
    return choices;
}

std::set<std::string> accepted(const Step& step) {
    std::set<std::string> choices;
    for (std::uint32_t i = 0; i < mdg_record_count(step.record.get(), MDG_FIELD_CHOICE); ++i)
        choices.insert(text(mdg_record_at(step.record.get(), MDG_FIELD_CHOICE, i), MDG_FIELD_VISIT_CHOICE));
    return choices;
}

std::string joined(const std::set<std::string>& words) {
    std::string all;
    for (const auto& word : words) all += (all.empty() ? "" : ",") + word;
    return all;
}

} // namespace

ExpectedStep::ExpectedStep(const std::string& word, const std::vector<std::string>& ways)
    : word_(word) {
    constexpr const char* marks = "-+=!?";
    std::size_t end = word.find_first_of(marks);
    code_ = word.substr(0, end);
    choices_ = usual(code_, ways);
    while (end != std::string::npos) {
        const char mark = word[end];
        const std::size_t begin = end + 1;
        end = word.find_first_of(marks, begin);
        const std::string value = word.substr(begin, end - begin);
        if (mark == '-') never_.insert(value);
        if (mark == '+') also_.insert(value);
        if (mark == '?') may_pass_ = true;
        if (mark == '=') tries_ = std::stoi(value);
        if (mark == '!') status_ = value;
    }
    choices_.insert(also_.begin(), also_.end());
    for (const auto& choice : never_) choices_.erase(choice);
}

std::string ExpectedStep::differs(const Step& step) const {
    if (step.code != code_)
        return "step " + step.code + ", expected " + word_ + (step.error() ? " (" + step.error_status() + ")" : "") +
               ": " + text(mdg_record_at(step.record.get(), MDG_FIELD_TEXT, 0), MDG_FIELD_EN);
    if (step.error_status() != status_)
        return code_ + " shows \"" + step.error_status() + "\", expected \"" + status_ + "\"";
    const bool judged =
        code_ != MDG_VISIT_STEP_ASK_DOCUMENT && code_ != MDG_VISIT_STEP_DONE; // the ladder has its own test
    const auto choices = accepted(step);
    const bool all = judged ? choices == choices_ : std::ranges::includes(choices, also_);
    if (!all || std::ranges::any_of(never_, [&](const auto& choice) { return choices.contains(choice); }))
        return code_ + " accepts " + joined(choices) + ", expected " + (judged ? joined(choices_) : word_);
    if (tries_ && step.tries() != *tries_)
        return code_ + " tells " + std::to_string(step.tries()) + " tries, expected " + std::to_string(*tries_);
    if (code_ != MDG_VISIT_STEP_DONE && mdg_record_count(step.record.get(), MDG_FIELD_TEXT) == 0)
        return code_ + " says nothing";
    return "";
}

Plan::Plan(const Expectations& expected, const Cell& cell) {
    const Expectation& read = expected.of("card", cell);
    add(read);
    if (!read.result.empty()) {
        outcome_ = read.result.front();
        return;
    }
    ways_ = expected.of("ways", cell).steps;
    const Expectation& person = expected.of("person", cell);
    add(person);
    verification_ = person.result.at(0);
    tries_ = person.result.at(1);
    if (person.result.size() > 2) visual_way_ = person.result[2];
    const bool verified = verification_ != MDG_VERIFICATION_NONE;
    if (verified) {
        add(expected.of("alert", cell));
        add_consent(expected, cell);
    }
    const Expectation& end = expected.of(verified ? "verified" : "unverified", cell);
    add(end);
    outcome_ = end.result.at(0);
    if (end.result.size() > 1) checks_ = std::stoi(end.result[1]);
}

void Plan::add(const Expectation& part) {
    for (const auto& word : part.steps) steps_.emplace_back(word, ways_);
    for (const auto& rule : part.rules)
        if (rule.starts_with('+')) rules_.push_back(rule.substr(1));
}

void Plan::add_consent(const Expectations& expected, const Cell& cell) {
    const Expectation& consent = expected.of("consent", cell);
    add(consent);
    consent_items_ = consent.result;
    if (consent_items_.empty()) return;
    const Expectation& agreed = expected.of("agreed", cell);
    add(agreed);
    consent_state_ = agreed.result.at(0);
    agreed_.insert(agreed.result.begin() + 1, agreed.result.end());
}

std::string Plan::consent_to(const std::string& item) const {
    if (std::ranges::find(consent_items_, item) == consent_items_.end() || agreed_.contains("unknown")) return "";
    return agreed_.contains("all") || agreed_.contains(item) ? MDG_CONSENT_YES : MDG_CONSENT_NO;
}

std::string Plan::tries(int at_first) const {
    return tries_ == "same" ? std::to_string(at_first) : tries_;
}

} // namespace mdg::api_test
