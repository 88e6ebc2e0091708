#include "visit/conductor.hpp"

#include <algorithm>

namespace mdg::visit {
namespace {

Step done() {
    return {MDG_VISIT_STEP_DONE, Work::none, {}, {}, {}, {}};
}

Step take_card() {
    return {MDG_VISIT_STEP_TAKE_CARD, Work::none, {"take_card"}, {}, {MDG_VISIT_CHOICE_OK}, {}};
}

Step work(Work what, std::string_view text) {
    return {MDG_VISIT_STEP_WORKING, what, {text}, {}, {}, {}};
}

Step place_card(const Facts& facts) {
    if (!facts.card_trouble)
        return {MDG_VISIT_STEP_PLACE_CARD,
                Work::wait_for_card,
                {"place_card"},
                {},
                {MDG_VISIT_CHOICE_OTHER_PROOF, MDG_VISIT_CHOICE_ABANDON},
                {"R-FLOW-01", "R-AUTH-12"}};
    return {MDG_VISIT_STEP_PLACE_CARD,
            Work::none,
            {"place_card_again"},
            {},
            {MDG_VISIT_CHOICE_TRY_AGAIN, MDG_VISIT_CHOICE_OTHER_PROOF, MDG_VISIT_CHOICE_ABANDON},
            {"R-FLOW-01", "R-FLOW-04", "R-BURD-01"}};
}

bool ladder_by_certificate(const Facts& facts) {
    return facts.card && facts.card->use != MDG_CERTIFICATE_USE_VALID &&
           facts.card->use != MDG_CERTIFICATE_USE_EXPIRING && facts.card->use != MDG_CERTIFICATE_USE_IN_GRACE;
}

Step ask_document(const Facts& facts) {
    const bool expired = ladder_by_certificate(facts);
    Step step{MDG_VISIT_STEP_ASK_DOCUMENT,
              Work::none,
              {expired ? "ask_document_expired" : "ask_document"},
              {},
              {MDG_VISIT_CHOICE_PORTAL, MDG_VISIT_CHOICE_NOTICE, MDG_VISIT_CHOICE_ELIGIBILITY_CERTIFICATE,
               MDG_VISIT_CHOICE_NONE, MDG_VISIT_CHOICE_ABANDON},
              {"R-FLOW-04", "R-FLOW-05", "R-FLOW-10", "R-BURD-01"}};
    if (expired) step.rules.insert(step.rules.begin(), {"R-CERT-08", "R-FLOW-09"});
    return step;
}

rules::Placeholders tries(const Facts& facts) {
    return {{"tries", std::to_string(facts.card->tries_left)}};
}

Step choose_method(const Facts& facts) {
    if (facts.card->tries_left == 0)
        return {MDG_VISIT_STEP_CHOOSE_METHOD,
                Work::none,
                {"pin_blocked"},
                tries(facts),
                {MDG_VISIT_CHOICE_OTHER_PROOF, MDG_VISIT_CHOICE_ABANDON},
                {"R-AUTH-09"}};
    return {MDG_VISIT_STEP_CHOOSE_METHOD,
            Work::none,
            {"pin_last_try"},
            tries(facts),
            {MDG_VISIT_CHOICE_LAST_TRY, MDG_VISIT_CHOICE_OTHER_PROOF, MDG_VISIT_CHOICE_ABANDON},
            {"R-AUTH-09", "R-AUTH-11"}};
}

Step enter_pin(const Facts& facts) {
    const std::string_view text = facts.pin == PinState::wrong  ? "enter_pin_again"
                                  : facts.pin == PinState::lost ? "enter_pin_lost"
                                                                : "enter_pin";
    return {MDG_VISIT_STEP_ENTER_PIN,
            Work::verify_pin,
            {text},
            tries(facts),
            {MDG_VISIT_CHOICE_OTHER_PROOF, MDG_VISIT_CHOICE_ABANDON},
            {"R-AUTH-03", "R-AUTH-08", "R-AUTH-11", "R-AUTH-12"}};
}

// The person is verified by the PIN on the card; empty when that is done.
std::optional<Step> verification(const Facts& facts) {
    if (facts.pin == PinState::verified) return std::nullopt;
    const int left = facts.card->tries_left;
    if (facts.pin == PinState::blocked || left == 0 || (left == 1 && !facts.last_try_wanted))
        return choose_method(facts);
    return enter_pin(facts);
}

std::optional<Step> alert(const Facts& facts) {
    const bool expiring = facts.card->use == MDG_CERTIFICATE_USE_EXPIRING;
    const bool in_grace = facts.card->use == MDG_CERTIFICATE_USE_IN_GRACE;
    if (facts.alert_shown || (!expiring && !in_grace)) return std::nullopt;
    Step step{MDG_VISIT_STEP_SHOW_ALERT, Work::none, {expiring ? "alert_expiring" : "alert_in_grace", "alert_desk"}, {},
              {MDG_VISIT_CHOICE_OK},     {}};
    if (const auto end = facts.card->certificate.date(MDG_FIELD_NOT_AFTER))
        step.values.emplace_back("end", base::to_iso(*end));
    if (const auto usable = facts.card->certificate.date(MDG_FIELD_USABLE_TO))
        step.values.emplace_back("usable", base::to_iso(*usable));
    if (expiring) {
        step.rules = {"R-CERT-02", "R-CERT-19"};
    } else {
        step.rules = {"R-CERT-04", "R-CERT-05", "R-CERT-15", "R-CERT-19"};
    }
    return step;
}

Step check(const Facts& facts) {
    if (!facts.check_trouble) return work(Work::check, "working_check");
    return {MDG_VISIT_STEP_CHECK_FAILED,
            Work::none,
            {"check_failed"},
            {},
            {MDG_VISIT_CHOICE_TRY_AGAIN, MDG_VISIT_CHOICE_OTHER_PROOF, MDG_VISIT_CHOICE_ABANDON},
            {"R-FLOW-04", "R-FLOW-10", "R-BURD-01"}};
}

Step ending(const Facts& facts) {
    return facts.card && !facts.card_taken ? take_card() : done();
}

} // namespace

Step next_step(const Facts& facts) {
    if (facts.abandoned) return ending(facts);
    if (facts.decision) return ending(facts);
    if (facts.eligibility || !facts.document.empty()) return work(Work::decide, "working");
    if (facts.other_proof || ladder_by_certificate(facts)) return ask_document(facts);
    if (!facts.card) return place_card(facts);
    if (auto step = verification(facts)) return *step;
    if (auto step = alert(facts)) return *step;
    return check(facts);
}

void take_answer(Facts& facts, const Step& step, std::string_view choice) {
    if (std::find(step.choices.begin(), step.choices.end(), choice) == step.choices.end())
        throw base::Failure(MDG_E_BAD_ARGUMENT, MDG_ORIGIN_APPLICATION,
                            "step " + std::string(step.code) + " does not accept this answer");
    if (choice == MDG_VISIT_CHOICE_ABANDON) {
        facts.abandoned = true;
    } else if (choice == MDG_VISIT_CHOICE_OTHER_PROOF) {
        facts.other_proof = true;
    } else if (choice == MDG_VISIT_CHOICE_TRY_AGAIN) {
        facts.card_trouble.reset();
        facts.check_trouble.reset();
    } else if (choice == MDG_VISIT_CHOICE_LAST_TRY) {
        facts.last_try_wanted = true;
    } else if (step.code == MDG_VISIT_STEP_SHOW_ALERT) {
        facts.alert_shown = true;
    } else if (step.code == MDG_VISIT_STEP_TAKE_CARD) {
        facts.card_taken = true;
    } else {
        facts.document = choice;
    }
}

} // namespace mdg::visit
