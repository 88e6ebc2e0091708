// What the record of the methods tells people, and by which rules.
#include "record/registry.hpp"
#include "rules/method_words.hpp"
#include "rules/methods_record.hpp"
#include "rules/rulebook.hpp"
#include "rules/said.hpp"
#include "rules/situations.hpp"
#include "support/catch.hpp"

#include <set>

namespace mdg::rules {
namespace {

using record::Record;
using test::at_the_counter;

const Record& method(const Record& methods, std::string_view code) {
    for (const auto& each : methods.list(MDG_FIELD_METHOD))
        if (*each->text(MDG_FIELD_VERIFICATION) == code) return *each;
    FAIL("no such method");
    return methods;
}

std::string told(const Record& record) {
    std::string all;
    for (const auto& text : record.list(MDG_FIELD_TEXT)) all += *text->text(MDG_FIELD_JA);
    return all;
}

} // namespace

TEST_CASE("every reason why a method is closed has its code, its text and rules of the rulebook", "[R-AUTH-05]") {
    std::set<std::string_view> codes;
    for (int i = 1; i < closed_count; ++i) {
        const Words& words = words_of(static_cast<Closed>(i));
        CHECK(codes.insert(words.code).second);
        CHECK(record::find_code("closed_reason", words.code) != nullptr);
        CHECK_FALSE(words.rules.empty());
        for (const char* id : words.rules) CHECK_NOTHROW(rule(id));
    }
    for (int i = 0; i < visual_step_count; ++i) {
        const auto step = static_cast<VisualStep>(i);
        CHECK(visual_step_of(code_of(step)) == step);
    }
}

TEST_CASE("the record of the methods: both ways of the staff check, the one at the reader first",
          "[R-VIS-14][R-VIS-15]") {
    Situation s = at_the_counter();
    const auto visual = [&s] {
        std::vector<std::string> ways;
        const Record methods = methods_record(s);
        for (const auto& each : methods.list(MDG_FIELD_METHOD))
            if (*each->text(MDG_FIELD_VERIFICATION) == MDG_VERIFICATION_VISUAL)
                ways.push_back(*each->text(MDG_FIELD_VISUAL_WAY) + " " +
                               each->text_or(MDG_FIELD_CLOSED_REASON, "open"));
        return ways;
    };
    CHECK(visual() == std::vector<std::string>{"passcode no_passcode", "terminal open"});
    s.site.passcode = true;
    CHECK(visual() == std::vector<std::string>{"passcode open", "terminal open"});
    s.visit_date = test::day("2025-02-28");
    CHECK(visual() == std::vector<std::string>{"passcode passcode_too_early", "terminal open"});
}

TEST_CASE("on every day each way has rules that hold on it, and no other", "[R-AUTH-05]") {
    std::set<std::string> without;
    std::set<std::string> not_in_force;
    for (const char* day : {"2023-03-31", "2024-03-31", "2024-12-01", "2024-12-02", "2025-02-28", "2025-03-01"})
        for (const Card card : {Card::not_shown, Card::photo, Card::face_only, Card::no_photo, Card::iphone})
            for (const CertificateUse use : {CertificateUse::valid, CertificateUse::in_grace, CertificateUse::expired})
                for (const ServiceClass service : {ServiceClass::none, ServiceClass::regular,
                                                   ServiceClass::home_consent, ServiceClass::eligibility_only})
                    for (const Facility facility : {Facility::institution, Facility::home_care, Facility::therapist})
                        for (const bool passcode : {false, true}) {
                            Situation s = at_the_counter(card);
                            s.visit_date = test::day(day);
                            s.card.certificate = use;
                            s.site.service = service;
                            s.site.tool = Tool::app;
                            s.site.facility = facility;
                            s.site.passcode = passcode;
                            const Record methods = methods_record(s);
                            const auto look = [&](const Record& record) {
                                for (const std::string& id : test::rule_ids(record))
                                    if (!rule(id).holds_on(s.visit_date)) not_in_force.insert(id);
                            };
                            look(methods);
                            for (const auto& each : methods.list(MDG_FIELD_METHOD)) {
                                look(*each);
                                if (test::rule_ids(*each).empty())
                                    without.insert(each->text_or(MDG_FIELD_CLOSED_REASON, "open"));
                            }
                        }
    CHECK(not_in_force.empty());
    CHECK(without == std::set<std::string>{});
}

TEST_CASE("an expired certificate never says that the card or the insurance is void", "[R-CARD-06][R-CARD-10]") {
    Situation s = at_the_counter();
    s.card.certificate = CertificateUse::out_of_grace;
    const Record methods = methods_record(s);
    const std::string text = told(method(methods, MDG_VERIFICATION_PIN));
    CHECK(text.find("カード本体と資格は引き続き有効です") != std::string::npos);
    CHECK(told(methods).find("10割を求めないでください") != std::string::npos);
}

TEST_CASE("the card's own end and a printed end of the certificate are no facts of a decision",
          "[R-CARD-07][R-CARD-08]") {
    for (const auto& field : record::all_fields()) {
        if (field.type != record::Type::date) continue;
        for (const auto kind : {MDG_KIND_FACTS, MDG_KIND_CARD, MDG_KIND_CARD_REQUEST})
            if (field.belongs_to(kind)) CHECK((field.name == "visit_date" || field.name == "birth_date"));
    }
}

TEST_CASE("a card that is not read: out of its case, and a lost one: the certificate of eligibility",
          "[R-CARD-11][R-CARD-12]") {
    Situation s = at_the_counter();
    s.card.trouble = CardTrouble::not_read;
    CHECK(told(method(methods_record(s), MDG_VERIFICATION_PIN)).find("ケースや袋から出して") != std::string::npos);
    s.card = {};
    s.card.card = Card::not_shown;
    const std::string lost = told(method(methods_record(s), MDG_VERIFICATION_PIN));
    CHECK(lost.find("紛失・更新中") != std::string::npos);
    CHECK(lost.find("資格確認書") != std::string::npos);
}

TEST_CASE("after a face failure four causes are named, and the reception goes on", "[R-AUTH-17][R-AUTH-18]") {
    Situation s = at_the_counter();
    s.person.face = FaceState::failed;
    const std::string text = told(methods_record(s));
    for (const char* cause : {"袋", "カメラ", "逆光", "外光", "暗証番号", "目視"})
        CHECK(text.find(cause) != std::string::npos);
}

TEST_CASE("what contradicts itself is told and not refused in silence", "[R-CARD-04][R-FAC-07][R-FAC-09][R-CONF-15]") {
    Situation s = at_the_counter(Card::no_photo);
    s.visit_date = test::day("2024-12-01");
    CHECK(test::places(methods_record(s)) == std::vector<std::string>{"card_form"});
    s.visit_date = test::day("2024-12-02");
    CHECK(test::places(methods_record(s)).empty());
    Situation limited = test::with_tool(ServiceClass::eligibility_only, Tool::limited_app);
    limited.site.facility = Facility::transitional;
    limited.site.transition = Transition::closing;
    Record methods = methods_record(limited);
    CHECK(*methods.text(MDG_FIELD_CLASS_DUTY) == MDG_CLASS_DUTY_NOT_ALLOWED);
    CHECK(test::places(methods) == std::vector<std::string>{"service_class"});
    CHECK(test::cites(methods, "R-FAC-09"));
    CHECK(method(methods, MDG_VERIFICATION_PIN).integer(MDG_FIELD_METHOD_OPEN) == 1); // the patient is received
    // How phones verify their holder is inferred, and said so.
    methods = methods_record(at_the_counter(Card::android));
    CHECK(*methods.first(MDG_FIELD_FINDING)->text(MDG_FIELD_FINDING_CODE) == MDG_FINDING_CODE_INFERRED);
    CHECK(*rule("R-CONF-15").confidence.begin() == 'M');
}

TEST_CASE("medical information that ③ is asked for is refused with its reason", "[R-FAC-16]") {
    Situation s = test::with_tool(ServiceClass::eligibility_only, Tool::limited_app);
    s.site.facility = Facility::checkup_body;
    s.site.medical_information = true;
    const Record methods = methods_record(s);
    CHECK(methods.integer(MDG_FIELD_MEDICAL_INFORMATION) == 0);
    CHECK(told(methods).find("医療情報は取得できません") != std::string::npos);
    CHECK(test::cites(methods, "R-FAC-16"));
}

TEST_CASE("where no method is open, the other tool or the ladder is named", "[R-AUTH-06][R-AUTH-07][R-FAC-03]") {
    Situation web = test::with_tool(ServiceClass::home_consent, Tool::web, Card::face_only);
    CHECK(told(methods_record(web)).find("マイナ資格確認アプリに切り替え") != std::string::npos);
    Situation broken = at_the_counter(Card::no_photo);
    broken.site.pin_pad_out = true;
    CHECK(told(methods_record(broken)).find("ほかの方法で資格を確認") != std::string::npos);
    broken.site.stand_by = true;
    CHECK(told(methods_record(broken)).find("予備のモバイル端末で確認できます") != std::string::npos);
}

TEST_CASE("no field can carry a picture or a template of the face", "[R-AUTH-19][R-PRIV-03]") {
    for (const auto& field : record::all_fields()) {
        if (field.type != record::Type::bytes) continue;
        for (const char* part : {"photo", "image", "face", "template", "picture"})
            CHECK(field.name.find(part) == std::string_view::npos);
    }
}

} // namespace mdg::rules
