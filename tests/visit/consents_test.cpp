// Which kinds of information are asked about, and what an answer says of each.
#include "visit/consents.hpp"

#include "rules/consent.hpp"
#include "rules/consent_record.hpp"
#include "support/catch.hpp"

using namespace mdg::visit;
using mdg::base::parse_iso_date;
using mdg::record::Record;

namespace {

// A patient who is verified at a face reader, in a facility that wants the information.
Facts verified_on(const char* day, const char* birth_date = "1970-01-01") {
    Facts facts;
    facts.situation.visit_date = *parse_iso_date(day);
    facts.situation.site.reader = mdg::rules::ReaderKind::face;
    facts.situation.site.medical_information = true;
    facts.situation.card.card = mdg::rules::Card::photo;
    facts.situation.card.certificate = mdg::rules::CertificateUse::valid;
    facts.situation.person.pin = mdg::rules::PinState::verified;
    facts.birth_date = parse_iso_date(birth_date);
    return facts;
}

std::string questions(const Facts& facts) {
    std::string words;
    for (const auto& question : consent_asked(facts)) words += std::string(question.question) + " ";
    return words;
}

std::string flags(const Record& answer) {
    std::string words;
    for (const auto& item : mdg::rules::consent_items())
        if (answer.has(item.flag)) words += std::string(item.code) + "=" + *answer.text(item.flag) + " ";
    return words;
}

} // namespace

TEST_CASE("what is asked goes by the day and the age (R-CONS-01, R-CONS-03, R-CONS-04, R-CONS-05)",
          "[visit][R-CONS-01][R-CONS-03][R-CONS-04][R-CONS-05]") {
    CHECK(questions(verified_on("2024-10-06")) == "operation care checkup limit ");
    CHECK(questions(verified_on("2024-10-07")) == "operation care checkup ");
    CHECK(questions(verified_on("2026-11-22", "1986-11-23")) == "operation care ");
    CHECK(questions(verified_on("2026-11-22", "1986-11-22")) == "operation care checkup ");
    Facts unwanted = verified_on("2026-11-22");
    unwanted.situation.site.medical_information = false;
    CHECK(questions(unwanted).empty());
}

TEST_CASE("a card on a generic reader is asked on paper, unless a face reader stands beside it (R-CONS-11)",
          "[visit][R-CONS-11]") {
    using mdg::rules::consent_form;
    using mdg::rules::ConsentForm;
    Facts facts = verified_on("2026-11-22");
    facts.situation.site.reader = mdg::rules::ReaderKind::generic;
    CHECK(consent_form(facts.situation, mdg::rules::law()) == ConsentForm::paper_2025);
    facts.situation.site.consent_screens = true;
    CHECK(consent_form(facts.situation, mdg::rules::law()) == ConsentForm::screen_one);
}

TEST_CASE("an answer says yes or no of each kind that was asked about, and nothing of what nobody said (R-CONS-06)",
          "[visit][R-CONS-06]") {
    const Facts facts = verified_on("2026-11-22");
    const auto said = [&](Choice choice, Record answer = Record(MDG_KIND_ANSWER)) {
        complete_consent(answer, choice, facts);
        return flags(answer);
    };
    CHECK(said(Choice::agree) == "operation=1 diagnosis=1 drug=1 checkup=1 ");
    CHECK(said(Choice::refuse) == "operation=0 diagnosis=0 drug=0 checkup=0 ");
    CHECK(said(Choice::agree_partly).empty());
    Record some(MDG_KIND_ANSWER);
    some.set_text(MDG_FIELD_OPERATION_CONSENT, MDG_CONSENT_YES);
    some.set_text(MDG_FIELD_DRUG_CONSENT, MDG_CONSENT_YES); // care is one question: half of it is no answer
    CHECK(said(Choice::agree_partly, some) == "operation=1 diagnosis=0 drug=0 checkup=0 ");
}

TEST_CASE("last time's answer carries over from 2025-02-01 on, for what it says (R-CONS-09)", "[visit][R-CONS-09]") {
    Facts facts = verified_on("2025-01-31");
    facts.last_consent.emplace(MDG_KIND_CONSENT)
        .set_text(MDG_FIELD_OPERATION_CONSENT, MDG_CONSENT_YES)
        .set_text(MDG_FIELD_DIAGNOSIS_CONSENT, MDG_CONSENT_YES)
        .set_text(MDG_FIELD_DRUG_CONSENT, MDG_CONSENT_NO);
    const auto last = [&] {
        std::vector<std::string> answers;
        for (const auto& question : consent_asked(facts)) answers.push_back(last_consent(question, facts));
        return answers;
    };
    CHECK(last() == std::vector<std::string>{"", "", ""});
    facts.situation.visit_date = *parse_iso_date("2025-02-01");
    CHECK(last() == std::vector<std::string>{MDG_CONSENT_YES, MDG_CONSENT_NO, ""});
}
