// What the cash desk may ask for.
#include "rules/share.hpp"

#include "record/json.hpp"
#include "rules/conclusion.hpp"
#include "rules/documents.hpp"
#include "rules/rulebook.hpp"
#include "rules/said.hpp"
#include "rules/share_record.hpp"
#include "rules/situation_record.hpp"
#include "rules/situations.hpp"
#include "support/catch.hpp"

#include <random>
#include <set>

namespace mdg::rules {
namespace {

using test::names;
using test::on;
using test::with_card;
using test::without_card;

Situation brought_nothing(const char* iso = "2026-11-26") {
    Situation s = without_card(iso);
    s.ladder.any = YesNo::no;
    return s;
}

std::string json(const Situation& s) {
    return record::to_json(to_record(s), record::Privacy::whole);
}

bool tells(const record::Record& share, std::string_view what) {
    std::string all;
    for (const auto& text : share.list(MDG_FIELD_EXPLANATION)) all += text->text_or(MDG_FIELD_JA, "") + "\n";
    return all.find(what) != std::string::npos;
}

LawfulShare share_for(const Situation& s) {
    return lawful_share(s, law());
}

// Any value of every enumeration and flag, likely or not.
Situation any_situation(std::mt19937& random) {
    const auto below = [&](int count) { return static_cast<int>(random() % static_cast<unsigned>(count)); };
    Situation s;
    const auto start = std::chrono::sys_days{test::day("2023-01-01")};
    s.visit_date = Date{start + std::chrono::days{below(1600)}};
    s.site = {static_cast<Facility>(below(10)),
              static_cast<ServiceClass>(below(4)),
              static_cast<Scene>(below(5)),
              static_cast<Tool>(below(4)),
              static_cast<ReaderKind>(below(3)),
              static_cast<Line>(below(4)),
              false,
              false,
              false,
              false,
              false,
              false,
              below(2) == 1,
              false};
    s.patient = {static_cast<Age>(below(5)), static_cast<Insurer>(below(5)), below(2) == 1, below(2) == 1,
                 static_cast<std::uint8_t>(below(12))};
    s.card.card = static_cast<Card>(below(7));
    s.card.trouble = static_cast<CardTrouble>(below(4));
    s.card.certificate = static_cast<CertificateUse>(below(7));
    s.card.left = below(5) == 0;
    s.check = {static_cast<Check>(below(3)), static_cast<Answer>(below(9)), static_cast<PersonMatch>(below(5)), false,
               false};
    s.ladder.document = static_cast<Document>(below(7));
    for (int i = 1; i < document_count; ++i)
        if (below(4) == 0) s.ladder.refused.add(static_cast<Document>(i));
    s.ladder.any = static_cast<YesNo>(below(3));
    s.ladder.number_check = static_cast<Check>(below(3));
    s.ladder.number_answer = static_cast<Answer>(below(9));
    for (YesNo* answer : {&s.ladder.unchanged, &s.ladder.declaration, &s.ladder.face_items, &s.ladder.own_rule})
        *answer = static_cast<YesNo>(below(3));
    s.abandoned = below(20) == 0;
    return s;
}

} // namespace

TEST_CASE("never the whole where the card was shown, and a conclusion for everything",
          "[R-BURD-01][R-FLOW-10][R-FLOW-14][R-SYS-13]") {
    std::mt19937 random(20261126);
    int whole = 0, choices = 0;
    std::set<std::string> not_in_force;
    for (int i = 0; i < 300'000; ++i) {
        const Situation s = any_situation(random);
        const Conclusion conclusion = conclude(s, law());
        const LawfulShare& share = conclusion.share;
        if (share.share == Share::whole_allowed) ++whole;
        if (share.share == Share::facility_choice) ++choices;
        const bool normal = share.share == Share::normal;
        if (!normal && card_shown(s)) FAIL("the card was shown: " << json(s));
        if (!normal && document_stands(s, law())) FAIL("a document stands: " << json(s));
        if (!normal && !names(share.rules, "R-BURD-07") && !names(share.rules, "R-BURD-08"))
            FAIL("the whole without a notice: " << json(s));
        if (share.ratio.lowest < 1 || share.ratio.highest > 3 || share.ratio.lowest > share.ratio.highest)
            FAIL("no ratio: " << json(s));
        if (conclusion.text[0] == '\0' || conclusion.rules.empty() || share.rules.empty())
            FAIL("no reason: " << json(s));
        for (const auto* cited : {&conclusion.rules, &share.rules})
            for (const char* id : *cited)
                if (!rule(id).holds_on(s.visit_date)) not_in_force.insert(id);
        // What the claim needs is complete, or something is left to be confirmed.
        const bool assistance = std::string_view(conclusion.text) == "medical_assistance";
        if (conclusion.path == ClaimPath::not_yet && !conclusion.confirm_later && !s.abandoned && !assistance)
            FAIL("nothing to claim by and nothing open: " << json(s));
    }
    CHECK(not_in_force == std::set<std::string>{});
    CHECK(whole > 1000);
    CHECK(choices > 100);
}

TEST_CASE("the normal share by age, and by what an answer or a document says",
          "[R-BURD-05][R-DECL-09][R-INS-02][R-INS-03]") {
    struct Row {
        Patient patient;
        int lowest, highest;
    };
    for (const Row& row : {Row{{Age::preschool, Insurer::unknown, false, false, 0}, 2, 2},
                           Row{{Age::under_40, Insurer::unknown, false, false, 0}, 3, 3},
                           Row{{Age::from_40, Insurer::employees, false, false, 0}, 3, 3},
                           Row{{Age::from_70, Insurer::national, false, false, 0}, 1, 3},
                           Row{{Age::from_70, Insurer::national, false, false, 2}, 2, 2},
                           Row{{Age::late_elderly, Insurer::unknown, false, false, 0}, 1, 3},
                           Row{{Age::late_elderly, Insurer::unknown, false, false, 1}, 1, 1},
                           Row{{Age::from_40, Insurer::late_elderly, false, false, 0}, 1, 3},
                           Row{{Age::from_40, Insurer::employees, false, false, 10}, 3, 3}}) {
        const Ratio ratio = normal_ratio(row.patient);
        CAPTURE(static_cast<int>(row.patient.age), row.patient.ratio);
        CHECK(static_cast<int>(ratio.lowest) == row.lowest);
        CHECK(static_cast<int>(ratio.highest) == row.highest);
    }
}

TEST_CASE("with the card: normal, whatever the answer, the name, the certificate",
          "[R-BURD-01][R-BURD-02][R-BURD-03][R-BURD-04]") {
    Situation s = with_card("2026-11-26");
    CHECK(names(share_for(s).rules, "R-BURD-01"));
    s.check.match = PersonMatch::differs; // ●
    CHECK(share_for(s).share == Share::normal);
    CHECK(names(share_for(s).rules, "R-BURD-02"));
    for (const Answer answer : {Answer::lapsed, Answer::lapsed_newer, Answer::no_record}) {
        s.check = {Check::answered, answer, PersonMatch::not_compared, false, false};
        CHECK(share_for(s).share == Share::normal);
        CHECK(names(share_for(s).rules, "R-BURD-03"));
    }
    for (const CertificateUse use : {CertificateUse::in_grace, CertificateUse::out_of_grace}) {
        s.card.certificate = use;
        CHECK(share_for(s).share == Share::normal);
        CHECK(names(share_for(s).rules, "R-BURD-04"));
    }
}

TEST_CASE("the interim rule's share ends on its last day", "[R-BURD-06][R-DATE-13]") {
    for (const auto& [iso, share] : std::vector<std::pair<const char*, Share>>{
             {"2026-03-30", Share::normal}, {"2026-03-31", Share::normal}, {"2026-04-01", Share::whole_allowed}}) {
        Situation s = without_card(iso);
        s.ladder.document = Document::expired_card;
        s.ladder.number_check = Check::answered;
        s.ladder.number_answer = Answer::valid;
        CAPTURE(iso);
        CHECK(share_for(s).share == share);
        CHECK(names(share_for(s).rules, "R-BURD-06") == (share == Share::normal));
    }
}

TEST_CASE("neither card nor document: the whole in principle, and the facility's choice for whom it knows",
          "[R-BURD-07][R-BURD-08][R-FLOW-15]") {
    Situation s = brought_nothing();
    CHECK(share_for(s).share == Share::whole_allowed);
    CHECK(names(share_for(s).rules, "R-BURD-07"));
    CHECK(names(conclude(s, law()).rules, "R-FLOW-15"));
    s.patient.returning = true;
    CHECK(share_for(s).share == Share::whole_allowed); // nothing is known of the patient
    s.patient.known = true;
    CHECK(share_for(s).share == Share::facility_choice);
    CHECK(names(share_for(s).rules, "R-BURD-08"));
    // Before everything was asked for it is no conclusion.
    CHECK(share_for(on("2026-11-26")).share == Share::normal);
    CHECK(share_for(without_card("2026-11-26")).share == Share::normal);
}

TEST_CASE("only an expired card or the notice, nothing confirmed: the whole at a first visit, asked orally at another",
          "[R-BURD-09]") {
    for (const Document document : {Document::expired_card, Document::notice}) {
        Situation s = brought_nothing("2026-01-15");
        s.site.service = ServiceClass::none;
        s.ladder.refused = {document};
        CHECK(share_for(s).share == Share::whole_allowed);
        CHECK(names(share_for(s).rules, "R-BURD-09"));
        s.patient.returning = s.patient.known = true;
        CHECK(share_for(s).share == Share::facility_choice);
        s.ladder.unchanged = YesNo::yes;
        CHECK(share_for(s).share == Share::normal);
        CHECK(names(share_for(s).rules, "R-BURD-09"));
        s.ladder.refused = {};
        s.ladder.document = document;
        CHECK(tells(share_of(to_record(s)), "次回"));
    }
}

TEST_CASE("network down, no card: the own share may be taken", "[R-BURD-10]") {
    for (const Line line : {Line::site_down, Line::wide_down}) {
        Situation s = brought_nothing();
        s.site.line = line;
        CHECK(share_for(s).share == Share::normal);
        CHECK(names(share_for(s).rules, "R-BURD-10"));
    }
}

TEST_CASE("the normal share in spite of the answer is for those who used the card", "[R-BURD-11]") {
    for (const Answer answer : {Answer::lapsed, Answer::no_record}) {
        Situation s = without_card("2026-01-15");
        s.ladder.document = Document::notice;
        s.ladder.number_check = Check::answered;
        s.ladder.number_answer = answer;
        CHECK(share_for(s).share == Share::whole_allowed);
        CHECK(names(share_for(s).rules, "R-BURD-11"));
        s.card.card = Card::photo;
        CHECK(share_for(s).share == Share::normal);
    }
}

TEST_CASE("the share as the cash desk reads it", "[R-BURD-01][R-BURD-05][R-BURD-07]") {
    const record::Record normal = share_of(to_record(with_card("2026-11-26")));
    CHECK(normal.text_or(MDG_FIELD_SHARE, "") == MDG_SHARE_NORMAL);
    CHECK(normal.integer(MDG_FIELD_WHOLE_ALLOWED) == 0);
    CHECK(normal.integer(MDG_FIELD_SHARE_LOWEST) == 3);
    CHECK(tells(normal, "自己負担は3割 (30%)です"));
    CHECK(tells(normal, "10割を求めないでください"));
    CHECK(test::cites(normal, "R-BURD-01"));
    Situation elderly = with_card("2026-11-26");
    elderly.patient.age = Age::from_70;
    const record::Record between = share_of(to_record(elderly));
    CHECK(between.integer(MDG_FIELD_SHARE_LOWEST) == 1);
    CHECK(between.integer(MDG_FIELD_SHARE_HIGHEST) == 3);
    CHECK(tells(between, "1割から3割"));
    elderly.patient.ratio = 2;
    CHECK(share_of(to_record(elderly)).integer(MDG_FIELD_SHARE_HIGHEST) == 2);
    elderly.patient.ratio = 3;
    CHECK(share_of(to_record(elderly)).integer(MDG_FIELD_SHARE_LOWEST) == 3);
    const record::Record whole = share_of(to_record(brought_nothing()));
    CHECK(whole.text_or(MDG_FIELD_SHARE, "") == MDG_SHARE_WHOLE_ALLOWED);
    CHECK(whole.integer(MDG_FIELD_WHOLE_ALLOWED) == 1);
    CHECK(tells(whole, "カードの有無をもう一度"));
    const record::Record open = share_of(to_record(on("2026-11-26")));
    CHECK(open.integer(MDG_FIELD_WHOLE_ALLOWED) == 0);
    CHECK(test::places(open) == std::vector<std::string>{"card_form"});
    CHECK(test::places(share_of(to_record(without_card("2026-11-26")))) == std::vector<std::string>{"document_shown"});
}

} // namespace mdg::rules
