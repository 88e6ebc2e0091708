// What a reception came to, and what it means for the electronic prescription.
#include "rules/conclusion.hpp"

#include "record/record.hpp"
#include "rules/conclusion_record.hpp"
#include "rules/prescription.hpp"
#include "rules/said.hpp"
#include "rules/situations.hpp"
#include "support/catch.hpp"

namespace mdg::rules {
namespace {

using test::names;
using test::with_card;
using test::without_card;

} // namespace

TEST_CASE(
    "the ladder's ends: outcome, way to claim, what stays open",
    "[R-FLOW-02][R-FLOW-04][R-FLOW-06][R-FLOW-07][R-FLOW-08][R-FLOW-09][R-FLOW-11][R-FLOW-16][R-FLOW-17][R-DECL-12]") {
    struct Row {
        const char* rule;
        void (*make)(Situation&);
        Outcome outcome;
        ClaimPath path;
        bool later;
    };
    const Row rows[] = {
        {"R-FLOW-02",
         [](Situation& s) {
             s.check = {Check::answered, Answer::valid, PersonMatch::same, false, false};
         },
         Outcome::eligible, ClaimPath::current, false},
        {"R-FLOW-04", [](Situation& s) { s.ladder.document = Document::portal; }, Outcome::document, ClaimPath::current,
         false},
        {"R-FLOW-05", [](Situation& s) { s.ladder.document = Document::notice; }, Outcome::document, ClaimPath::current,
         false},
        {"R-FLOW-06", [](Situation& s) { s.ladder.unchanged = YesNo::yes; }, Outcome::oral, ClaimPath::current, true},
        {"R-DECL-12", [](Situation& s) { s.ladder.unchanged = YesNo::yes; }, Outcome::oral, ClaimPath::current, true},
        {"R-FLOW-07", [](Situation& s) { s.ladder.declaration = YesNo::yes; }, Outcome::declaration, ClaimPath::unknown,
         true},
        {"R-FLOW-16", [](Situation& s) { s.ladder.face_items = YesNo::yes; }, Outcome::face_items, ClaimPath::unknown,
         true},
        {"R-FLOW-17", [](Situation& s) { s.ladder.own_rule = YesNo::yes; }, Outcome::own_rule, ClaimPath::unknown,
         true},
        {"R-FLOW-07", [](Situation& s) { s.ladder.declaration = YesNo::no; }, Outcome::unconfirmed, ClaimPath::not_yet,
         true}};
    for (const Row& row : rows)
        for (const CertificateUse use : {CertificateUse::valid, CertificateUse::out_of_grace}) { // R-FLOW-09
            Situation s = with_card("2026-11-26");
            s.card.certificate = use;
            row.make(s);
            const Conclusion conclusion = conclude(s, law());
            CAPTURE(row.rule, conclusion.text);
            CHECK(conclusion.outcome == row.outcome);
            CHECK(conclusion.path == row.path);
            CHECK(conclusion.confirm_later == row.later);
            CHECK(names(conclusion.rules, row.rule));
            CHECK((!row.later || row.rule == std::string_view("R-DECL-12") || names(conclusion.rules, "R-FLOW-08")));
            CHECK(conclusion.share.share == Share::normal);
        }
    Situation old = with_card("2024-12-01");
    old.ladder.document = Document::portal;
    CHECK(names(conclude(old, law()).rules, "R-FLOW-11"));
    old.visit_date = test::day("2024-12-02");
    CHECK_FALSE(names(conclude(old, law()).rules, "R-FLOW-11"));
}

TEST_CASE("a number's answer at the certificate: none leaves it standing, invalid asks for the newest",
          "[R-ONL-13][R-ONL-14]") {
    Situation s = without_card("2026-11-26");
    s.ladder.document = Document::eligibility_certificate;
    s.ladder.number_check = Check::answered;
    s.ladder.number_answer = Answer::no_record;
    Conclusion conclusion = conclude(s, law());
    CHECK(conclusion.outcome == Outcome::document);
    CHECK(conclusion.confirm_later);
    CHECK(conclusion.share.share == Share::normal);
    s.ladder.number_answer = Answer::lapsed;
    conclusion = conclude(s, law());
    CHECK(conclusion.outcome == Outcome::unconfirmed);
    CHECK(std::string_view(conclusion.text) == "document_void");
    CHECK(names(conclusion.rules, "R-ONL-14"));
    s.card.card = Card::photo; // R-CLM-07: a lapsed qualification that was seen is claimed by, never an unknown one
    CHECK(conclude(s, law()).path == ClaimPath::lapsed);
}

TEST_CASE("the electronic prescription by answer and line", "[R-EPR-01][R-EPR-02][R-EPR-03][R-EPR-04][R-SYS-10]") {
    struct Row {
        Facility facility;
        Line line;
        Answer answer;
        PrescriptionWay way;
        bool allowed, cancel;
        const char* rule;
    };
    using enum PrescriptionWay;
    for (const Row& row :
         {Row{Facility::institution, Line::up, Answer::valid, electronic, true, false, nullptr},
          Row{Facility::pharmacy, Line::up, Answer::valid, electronic, true, false, nullptr},
          Row{Facility::institution, Line::up, Answer::lapsed, paper, false, false, "R-EPR-01"},
          Row{Facility::pharmacy, Line::up, Answer::no_record, paper, false, false, "R-EPR-01"},
          Row{Facility::institution, Line::site_down, Answer::none, paper, false, true, "R-EPR-02"},
          Row{Facility::institution, Line::wide_down, Answer::none, paper, false, true, "R-EPR-04"},
          Row{Facility::pharmacy, Line::site_down, Answer::none, pharmacy_choice, false, true, "R-EPR-03"},
          Row{Facility::pharmacy, Line::wide_down, Answer::none, pharmacy_choice, false, true, "R-EPR-04"}}) {
        Situation s = with_card("2026-11-26");
        s.site.facility = row.facility;
        s.site.line = row.line;
        if (row.answer != Answer::none) s.check = {Check::answered, row.answer, PersonMatch::same, false, false};
        const Prescription what = prescription(s, law());
        CAPTURE(static_cast<int>(row.facility), static_cast<int>(row.line), static_cast<int>(row.answer));
        CHECK(what.way == row.way);
        CHECK(what.register_allowed == row.allowed);
        CHECK(what.cancel_registered == row.cancel);
        if (row.rule != nullptr) CHECK(names(what.rules, row.rule));
    }
    Situation down = with_card("2026-11-26");
    down.site.line = Line::site_down;
    const record::Record clinic = to_record(prescription(down, law()));
    CHECK(clinic.integer(MDG_FIELD_EXCHANGE_NUMBER) == 0);
    CHECK(clinic.integer(MDG_FIELD_CANCEL_REGISTERED) == 1);
    down.site.facility = Facility::pharmacy;
    const record::Record pharmacy = to_record(prescription(down, law()));
    CHECK(pharmacy.list(MDG_FIELD_EXPLANATION).size() == 3); // two ways, and the cancellation
    CHECK(pharmacy.text_or(MDG_FIELD_PRESCRIPTION_WAY, "") == MDG_PRESCRIPTION_WAY_PHARMACY_CHOICE);
}

TEST_CASE("what the answer to the card said still says how to claim",
          "[R-ONL-02][R-ONL-03][R-CLM-06][R-CLM-07][R-SYS-12]") {
    Situation s = with_card("2026-11-26");
    s.check = {Check::answered, Answer::no_record, PersonMatch::not_compared, false, false};
    CHECK(conclude(s, law()).outcome == Outcome::no_qualification);
    CHECK(conclude(s, law()).path == ClaimPath::unknown);
    s.ladder.declaration = YesNo::yes; // then it is not missing any more
    CHECK(conclude(s, law()).outcome == Outcome::declaration);
    CHECK(conclude(s, law()).path == ClaimPath::unknown);
    CHECK(names(conclude(s, law()).rules, "R-CLM-04"));
    s.check.answer = Answer::lapsed;
    CHECK(conclude(s, law()).outcome == Outcome::lapsed);
    CHECK(conclude(s, law()).path == ClaimPath::lapsed);
    s.ladder.unchanged = YesNo::yes; // the current number is known
    CHECK(conclude(s, law()).path == ClaimPath::current);
}

TEST_CASE("a conclusion as a record: outcome, share in tenths, what stays open, the rules", "[R-FLOW-08][R-BURD-05]") {
    Situation s = with_card("2026-11-26");
    s.patient.age = Age::from_70;
    s.ladder.declaration = YesNo::yes;
    const record::Record record = to_record(conclude(s, law()));
    CHECK(record.text_or(MDG_FIELD_VISIT_OUTCOME, "") == MDG_VISIT_OUTCOME_DECLARATION);
    CHECK(record.text_or(MDG_FIELD_CLAIM_PATH, "") == MDG_CLAIM_PATH_UNKNOWN);
    CHECK(record.integer(MDG_FIELD_SHARE_LOWEST) == 1);
    CHECK(record.integer(MDG_FIELD_SHARE_HIGHEST) == 3);
    CHECK(record.integer(MDG_FIELD_CONFIRM_LATER) == 1);
    CHECK(test::cites(record, "R-FLOW-08"));
    CHECK(test::cites(record, "R-BURD-01"));
}

} // namespace mdg::rules
