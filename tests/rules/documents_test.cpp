// What each document proves on each day, by the table of the law.
#include "rules/documents.hpp"

#include "record/registry.hpp"
#include "rules/rulebook.hpp"
#include "rules/situations.hpp"
#include "support/catch.hpp"

namespace mdg::rules {
namespace {

using test::day;
using test::names;
using test::with_card;
using test::without_card;
using enum Document;

enum class By { anybody, employees, national, late_elderly };

Situation patient(Situation s, By by) {
    if (by == By::employees) s.patient.insurer = Insurer::employees;
    if (by == By::national) s.patient.insurer = Insurer::national;
    if (by == By::late_elderly) s.patient.age = Age::late_elderly;
    return s;
}

Proof proof_without_card(Document document, const char* iso, By by = By::anybody) {
    return document_proof(document, patient(without_card(iso), by), law()).proof;
}

Proof proof_with_card(Document document, const char* iso, By by = By::anybody) {
    return document_proof(document, patient(with_card(iso), by), law()).proof;
}

std::vector<Document> asked(const Situation& s) {
    std::vector<Document> list;
    const Documents documents = documents_to_ask(s, law());
    for (int i = 1; i < document_count; ++i)
        if (documents.has(static_cast<Document>(i))) list.push_back(static_cast<Document>(i));
    return list;
}

using List = std::vector<Document>;

} // namespace

TEST_CASE("the portal and the notice prove something beside the card only",
          "[R-DOC-02][R-DOC-05][R-FLOW-04][R-FLOW-05][R-SYS-08]") {
    // The screen and the saved PDF are one kind of proof.
    CHECK(std::string_view(record::find_code("document_form", MDG_DOCUMENT_FORM_PORTAL)->ja).ends_with("画面・PDF"));
    for (const char* iso : {"2024-12-02", "2025-06-01", "2026-04-01", "2026-11-26"}) {
        CAPTURE(iso);
        CHECK(proof_without_card(portal, iso) == Proof::nothing);
        CHECK(proof_with_card(portal, iso) == Proof::with_card);
        CHECK(proof_without_card(notice, iso) == Proof::nothing);
        CHECK(proof_with_card(notice, iso) == Proof::with_card);
    }
    CHECK(names(document_proof(portal, with_card("2026-11-26"), law()).rules, "R-FLOW-04"));
    CHECK(names(document_proof(notice, with_card("2026-11-26"), law()).rules, "R-FLOW-05"));
    CHECK(names(document_proof(portal, without_card("2026-11-26"), law()).rules, "R-DOC-02"));
}

TEST_CASE("the certificate of eligibility stands alone, from its first day on", "[R-DOC-06][R-FLOW-03][R-DATE-03]") {
    CHECK(proof_without_card(eligibility_certificate, "2024-12-01") == Proof::nothing);
    CHECK(proof_without_card(eligibility_certificate, "2024-12-02") == Proof::alone);
    CHECK(proof_without_card(eligibility_certificate, "2024-12-03") == Proof::alone);
}

TEST_CASE("an insurance card holds within its printed end, at most to the last day of its kind",
          "[R-DOC-16][R-DATE-04][R-DATE-05][R-DATE-06][R-DATE-07][R-DATE-08][R-FLOW-03]") {
    struct Row {
        By by;
        const char *before, *last, *after;
    };
    for (const Row& row : {Row{By::anybody, "2025-11-30", "2025-12-01", "2025-12-02"},
                           Row{By::employees, "2025-11-30", "2025-12-01", "2025-12-02"},
                           Row{By::national, "2025-11-30", "2025-12-01", "2025-12-02"},
                           Row{By::late_elderly, "2025-07-30", "2025-07-31", "2025-08-01"}}) {
        CAPTURE(row.last);
        CHECK(proof_without_card(insurance_card, row.before, row.by) == Proof::alone);
        CHECK(proof_without_card(insurance_card, row.last, row.by) == Proof::alone);
        CHECK(proof_without_card(insurance_card, row.after, row.by) != Proof::alone);
    }
    // 国保: many ended on 2025-07-31, printed on them; then it is an expired one (R-DATE-07).
    CHECK(proof_without_card(expired_card, "2025-08-01", By::national) != Proof::alone);
    CHECK(proof_without_card(insurance_card, "2025-06-01") == Proof::alone);
    CHECK(proof_without_card(insurance_card, "2025-08-01", By::late_elderly) == Proof::nothing);
}

TEST_CASE("the interim rule: an expired card or the notice alone, by an online check of its number",
          "[R-DATE-13][R-DATE-14][R-DATE-15][R-DATE-16]") {
    struct Row {
        By by;
        const char* iso;
        Proof proof;
    };
    const Proof yes = Proof::if_checked_online, no = Proof::nothing;
    for (const Row& row : {Row{By::national, "2025-06-26", no}, Row{By::national, "2025-06-27", yes},
                           Row{By::national, "2025-06-28", yes}, Row{By::employees, "2025-06-27", no},
                           Row{By::employees, "2025-11-11", no}, Row{By::employees, "2025-11-12", yes},
                           Row{By::employees, "2025-11-13", yes}, Row{By::employees, "2025-12-02", yes},
                           Row{By::anybody, "2025-12-02", yes}, Row{By::late_elderly, "2025-11-12", yes},
                           Row{By::national, "2026-03-30", yes}, Row{By::national, "2026-03-31", yes},
                           Row{By::national, "2026-04-01", no}, Row{By::employees, "2026-03-31", yes},
                           Row{By::employees, "2026-04-01", no}}) {
        CAPTURE(row.iso, static_cast<int>(row.by));
        CHECK(proof_without_card(expired_card, row.iso, row.by) == row.proof);
        CHECK(proof_without_card(notice, row.iso, row.by) == row.proof);
    }
    CHECK(names(document_proof(notice, patient(without_card("2025-07-01"), By::national), law()).rules, "R-DATE-14"));
    CHECK(names(document_proof(notice, patient(without_card("2025-12-02"), By::employees), law()).rules, "R-DATE-15"));
}

TEST_CASE("the interim rule supposes a facility that can check a number online", "[R-DATE-18]") {
    for (const ServiceClass service :
         {ServiceClass::none, ServiceClass::regular, ServiceClass::home_consent, ServiceClass::eligibility_only}) {
        Situation s = without_card("2026-01-15");
        s.site.service = service;
        const bool can = service == ServiceClass::regular || service == ServiceClass::home_consent;
        CHECK(document_proof(notice, s, law()).proof == (can ? Proof::if_checked_online : Proof::nothing));
        CHECK(document_proof(expired_card, s, law()).proof == (can ? Proof::if_checked_online : Proof::nothing));
    }
}

TEST_CASE("a document shown stands until the check of its number says otherwise",
          "[R-ONL-13][R-ONL-14][R-ONL-09][R-DATE-16]") {
    struct Row {
        Document document;
        Answer answer;
        bool stands;
    };
    for (const Row& row :
         {Row{eligibility_certificate, Answer::none, true}, Row{eligibility_certificate, Answer::valid, true},
          Row{eligibility_certificate, Answer::no_record, true}, Row{eligibility_certificate, Answer::lapsed, false},
          Row{eligibility_certificate, Answer::lapsed_newer, false}, Row{insurance_card, Answer::lapsed, false},
          Row{insurance_card, Answer::no_record, true}, Row{expired_card, Answer::none, false},
          Row{expired_card, Answer::valid, true}, Row{expired_card, Answer::valid_assistance, true},
          Row{expired_card, Answer::lapsed, false}, Row{notice, Answer::no_record, false},
          Row{notice, Answer::several, false}, Row{notice, Answer::valid, true}, Row{none, Answer::valid, false}}) {
        Situation s = without_card("2025-11-20");
        s.ladder.document = row.document;
        if (row.answer != Answer::none) s.ladder.number_check = Check::answered;
        s.ladder.number_answer = row.answer;
        CAPTURE(static_cast<int>(row.document), static_cast<int>(row.answer));
        CHECK(document_stands(s, law()) == row.stands);
    }
}

TEST_CASE("which documents are asked for, by day and patient",
          "[R-FLOW-03][R-FLOW-11][R-DATE-24][R-DATE-27][R-DATE-30][R-CONF-10]") {
    // The old order: portal or insurance card; the notice exists from 2024-09.
    CHECK(asked(with_card("2023-07-01")) == List{portal, insurance_card});
    CHECK(asked(with_card("2024-08-31")) == List{portal, insurance_card});
    CHECK(asked(with_card("2024-09-01")) == List{portal, notice, insurance_card});
    CHECK(asked(with_card("2024-12-01")) == List{portal, notice, insurance_card});
    const List everything{portal, notice, eligibility_certificate, insurance_card, expired_card};
    CHECK(asked(with_card("2024-12-02")) == everything);
    CHECK(asked(without_card("2025-12-01")) == everything);
    const List without_cards{portal, notice, eligibility_certificate, expired_card};
    CHECK(asked(without_card("2025-12-02")) == without_cards);
    // 後期 get no notice while all of them have the certificate.
    CHECK(asked(patient(without_card("2025-08-01"), By::late_elderly)) ==
          List{portal, eligibility_certificate, expired_card});
    CHECK(asked(patient(without_card("2026-07-31"), By::late_elderly)) ==
          List{portal, eligibility_certificate, expired_card});
    CHECK(asked(patient(without_card("2026-08-01"), By::late_elderly)) == without_cards);
    Situation shown = without_card("2026-11-26");
    shown.ladder.refused = {notice, portal};
    CHECK(asked(shown) == List{eligibility_certificate, expired_card});
    CHECK(proof_with_card(notice, "2024-08-31") == Proof::nothing);
    CHECK(proof_with_card(notice, "2024-09-01") == Proof::with_card);
    CHECK(proof_with_card(notice, "2024-09-02") == Proof::with_card);
    CHECK(names(document_proof(portal, with_card("2024-12-01"), law()).rules, "R-FLOW-11"));
    CHECK(names(document_proof(portal, with_card("2024-12-02"), law()).rules, "R-FLOW-04"));
}

TEST_CASE("where the card gave a valid qualification no paper is asked for", "[R-DOC-15]") {
    Situation s = with_card("2026-11-26");
    s.check = {Check::answered, Answer::valid, PersonMatch::same, false, false};
    CHECK(asked(s).empty());
    s.check.match = PersonMatch::other; // another person's answer proves nothing
    CHECK_FALSE(asked(s).empty());
}

TEST_CASE("a paper-claim facility without a reader: exactly three proofs", "[R-FAC-14]") {
    for (const char* iso : {"2025-12-02", "2026-11-26"}) {
        Situation s = with_card(iso);
        s.site.facility = Facility::paper_claim;
        s.site.service = ServiceClass::none;
        s.site.reader = ReaderKind::none;
        CHECK(asked(s) == List{portal, notice, eligibility_certificate});
        List proofs;
        for (const Document document : {portal, notice, eligibility_certificate, insurance_card, expired_card})
            if (document_proof(document, s, law()).proof != Proof::nothing) proofs.push_back(document);
        CHECK(proofs == List{portal, notice, eligibility_certificate});
    }
}

TEST_CASE("where no number can be checked: card and notice, the certificate from home, then the insurer's telephone",
          "[R-FAC-15]") {
    for (const ServiceClass service : {ServiceClass::none, ServiceClass::eligibility_only}) {
        Situation s = without_card("2026-01-15");
        s.site.service = service;
        CHECK_FALSE(documents_to_ask(s, law()).has(insurer_call));
        s.ladder.refused = {expired_card};
        const Documents then = documents_to_ask(s, law());
        CHECK(then.has(notice));
        CHECK(then.has(eligibility_certificate));
        CHECK(then.has(insurer_call));
        CHECK(document_proof(insurer_call, s, law()).proof == Proof::alone);
        s.card.card = Card::photo;
        CHECK(document_proof(notice, s, law()).proof == Proof::with_card);
    }
    CHECK(proof_without_card(insurer_call, "2026-01-15") == Proof::nothing);
}

TEST_CASE("what proves something is a rule of that day", "[R-FLOW-11][R-DATE-30]") {
    for (base::Date date = day("2023-01-01"); date < day("2027-01-01"); date = base::add_days(date, 1))
        for (int i = 1; i < document_count; ++i)
            for (const By by : {By::anybody, By::national, By::late_elderly})
                for (const bool card : {false, true}) {
                    const Situation s =
                        patient(card ? with_card(base::to_iso(date)) : without_card(base::to_iso(date)), by);
                    const DocumentProof proof = document_proof(static_cast<Document>(i), s, law());
                    if (proof.proof == Proof::nothing) continue;
                    for (const char* id : proof.rules)
                        if (!rule(id).holds_on(date)) FAIL(id << " on " << base::to_iso(date));
                }
    CHECK_FALSE(names(document_proof(portal, with_card("2023-06-30"), law()).rules, "R-FLOW-11"));
    CHECK(names(document_proof(portal, with_card("2023-07-01"), law()).rules, "R-FLOW-11"));
    CHECK(names(document_proof(portal, with_card("2023-07-02"), law()).rules, "R-FLOW-11"));
}

TEST_CASE("the days on which the law changed, as data",
          "[R-DATE-03][R-DATE-10][R-DATE-11][R-DATE-19][R-DATE-20][R-DATE-21][R-CONF-06]") {
    CHECK(law().eligibility_certificate_from == day("2024-12-02"));
    CHECK(law().photoless_card_from == day("2024-12-02"));
    CHECK(law().one_consent_screen_from == day("2024-10-07"));
    CHECK(law().consent_carry_over_from == day("2025-02-01"));
    CHECK(law().visual_passcode_from == day("2025-03-01"));
    CHECK(law().late_elderly_certificate_last == day("2026-07-31")); // the later of the two sources
}

} // namespace mdg::rules
