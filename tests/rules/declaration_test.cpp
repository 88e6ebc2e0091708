// 被保険者資格申立書 in both forms.
#include "rules/declaration.hpp"

#include "base/failing.hpp"
#include "record/json.hpp"
#include "record/registry.hpp"
#include "rules/declaration_form.hpp"
#include "rules/said.hpp"
#include "rules/situations.hpp"
#include "support/catch.hpp"

namespace mdg::rules {
namespace {

using record::Record;
using test::cites;
using test::day;
using test::next_action;
using test::says;

// A complete declaration of an invented person, 41 years old.
Record complete(const char* visit = "2026-11-26") {
    Record record = record::from_json(
        R"({"card_shown": 1, "declaration_reason": "registration_delay", "insured": 1, "declared_insurer_kind": "employees",
            "insurer_name": "見本健康保険組合", "workplace_name": "見本商事", "name": "見本　花子",
            "name_kana": "ミホン　ハナコ", "birth_era": "showa", "birth_era_year": 60, "birth_month": 6, "birth_day": 3,
            "sex": "2", "address": "東京都見本区見本1-2-3", "signer_name": "見本 花子", "phone": "03-0000-0000"})",
        MDG_KIND_DECLARATION);
    record.set_date(MDG_FIELD_VISIT_DATE, day(visit)).set_date(MDG_FIELD_DECLARED_ON, day(visit));
    return record;
}

struct Finding {
    std::string place, code, rules;
    bool operator==(const Finding&) const = default;
};

std::vector<Finding> findings(const Record& decision) {
    std::vector<Finding> list;
    for (const auto& finding : decision.list(MDG_FIELD_FINDING))
        list.push_back({*finding->text(MDG_FIELD_PLACE), *finding->text(MDG_FIELD_FINDING_CODE),
                        finding->text_or(MDG_FIELD_FINDING_RULES, "")});
    return list;
}

bool required(const Record& decision, std::string_view name) {
    for (const auto& field : decision.list(MDG_FIELD_DOCUMENT_FIELD))
        if (*field->text(MDG_FIELD_DOCUMENT_FIELD_NAME) == name)
            return *field->text(MDG_FIELD_FIELD_NEED) == MDG_FIELD_NEED_ALWAYS;
    return false;
}

bool on_the_form(const char* form, std::string_view name) {
    for (const DeclarationField& field : declaration_fields(form))
        if (field.name == name) return true;
    return false;
}

const Finding workplace_missing{"workplace_name", "missing", "R-DECL-04"};

} // namespace

TEST_CASE("which form a day has", "[R-DECL-02][R-DECL-03][R-CONF-07][R-FLOW-11]") {
    CHECK_FALSE(declaration_form_on(day("2023-06-30")));
    CHECK(declaration_form_on(day("2023-07-01")) == MDG_DECLARATION_FORM_2023);
    CHECK(declaration_form_on(day("2023-07-02")) == MDG_DECLARATION_FORM_2023);
    CHECK(declaration_form_on(day("2024-12-01")) == MDG_DECLARATION_FORM_2023);
    CHECK(declaration_form_on(day("2024-12-02")) == MDG_DECLARATION_FORM_2024);
    CHECK(declaration_form_on(day("2024-12-03")) == MDG_DECLARATION_FORM_2024);
    for (const char* form : {"2023", "2024"})
        for (const char* name : {"insured", "insurer_kind", "insurer_name", "workplace_name", "declared_ratio", "name",
                                 "name_kana", "birth_date", "sex", "address", "other_residence", "declared_on",
                                 "signer_name", "signer_relation", "phone"})
            CHECK(on_the_form(form, name));
    CHECK(on_the_form("2023", "card_received"));
    CHECK_FALSE(on_the_form("2024", "card_received"));
    CHECK(declaration_fields("2023")[0].ja == "保険証の有無");
    CHECK(declaration_fields("2024")[0].ja == "保険資格の有無");
    const auto failure = test::failure_of([] { (void)check_declaration(complete("2023-06-30")); });
    CHECK(failure.status == MDG_E_CHECK_FAILED);
    CHECK(test::places(failure) == std::vector<std::string>{"visit_date"});
}

TEST_CASE("a complete declaration: usable, with what the patient is told",
          "[R-DECL-01][R-DECL-02][R-DECL-10][R-DECL-11]") {
    const Record decision = check_declaration(complete());
    CHECK(findings(decision).empty());
    CHECK(next_action(decision) == MDG_NEXT_ACTION_GO_ON);
    CHECK(decision.integer(MDG_FIELD_DECLARATION_USABLE) == 1);
    CHECK(decision.integer(MDG_FIELD_SHARE_LOWEST) == 3);
    CHECK(decision.integer(MDG_FIELD_SHARE_HIGHEST) == 3);
    CHECK(says(decision, "すぐに廃棄します"));
    CHECK(says(decision, "写しや写真"));
    CHECK(cites(decision, "R-FLOW-08"));
    CHECK_FALSE(cites(decision, "R-DECL-13"));
}

TEST_CASE("only for the insured who showed the card, for one of two reasons", "[R-DECL-01]") {
    for (const char* reason : {MDG_DECLARATION_REASON_REGISTRATION_DELAY, MDG_DECLARATION_REASON_EQUIPMENT})
        CHECK(next_action(check_declaration(complete().set_text(MDG_FIELD_DECLARATION_REASON, reason))) ==
              MDG_NEXT_ACTION_GO_ON);
    Record other = complete();
    other.set_text(MDG_FIELD_DECLARATION_REASON, "forgot_the_card");
    Record no_card = complete();
    no_card.set_integer(MDG_FIELD_CARD_SHOWN, 0);
    Record not_insured = complete();
    not_insured.set_integer(MDG_FIELD_INSURED, 0);
    for (const auto& [record, place] : {std::pair(&other, "declaration_reason"), std::pair(&no_card, "card_shown"),
                                        std::pair(&not_insured, "insured")}) {
        const Record decision = check_declaration(*record);
        CHECK(next_action(decision) == MDG_NEXT_ACTION_NOT_ALLOWED);
        CHECK(decision.integer(MDG_FIELD_DECLARATION_USABLE) == 0);
        CHECK(findings(decision)[0].place == place);
        CHECK(findings(decision)[0].rules == "R-DECL-01");
    }
}

TEST_CASE("the workplace is needed by kind of insurance", "[R-DECL-04][R-PUB-05][R-INS-01]") {
    struct Row {
        const char* kind;
        int association;
        bool needed;
    };
    for (const Row& row : {Row{"employees", 0, true}, Row{"national", 0, false}, Row{"national", 1, true},
                           Row{"late_elderly", 0, false}, Row{"other", 0, true}, Row{"unknown", 0, true}}) {
        REQUIRE(record::find_code("insurer_kind", row.kind) != nullptr);
        Record record = complete();
        record.set_text(MDG_FIELD_DECLARED_INSURER_KIND, row.kind)
            .set_integer(MDG_FIELD_NATIONAL_ASSOCIATION, row.association)
            .set_text(MDG_FIELD_DECLARED_RATIO, "1")
            .unset(MDG_FIELD_WORKPLACE_NAME);
        const Record decision = check_declaration(record);
        CAPTURE(row.kind, row.association);
        CHECK(findings(decision) == (row.needed ? std::vector<Finding>{workplace_missing} : std::vector<Finding>{}));
        CHECK(required(decision, "workplace_name") == row.needed);
        CHECK(next_action(decision) == (row.needed ? MDG_NEXT_ACTION_COMPLETE_FORM : MDG_NEXT_ACTION_GO_ON));
    }
}

TEST_CASE("the share is declared from 70 on and by 後期, and settled later where it was wrong",
          "[R-DECL-05][R-DECL-09][R-DECL-13]") {
    struct Row {
        int showa_year; // born on 3 June
        const char *kind, *declared;
        bool needed;
        int lowest, highest;
    };
    for (const Row& row :
         {Row{60, "employees", "2", false, 3, 3}, Row{29, "employees", "", true, 1, 3}, // 41 and 72 years old
          Row{29, "employees", "2", true, 2, 2}, Row{29, "employees", "unknown", true, 1, 3},
          Row{20, "late_elderly", "1", true, 1, 1}, Row{34, "late_elderly", "", true, 1, 3}}) {
        Record record = complete();
        record.set_integer(MDG_FIELD_BIRTH_ERA_YEAR, row.showa_year)
            .set_text(MDG_FIELD_DECLARED_INSURER_KIND, row.kind);
        if (*row.declared != '\0') record.set_text(MDG_FIELD_DECLARED_RATIO, row.declared);
        const Record decision = check_declaration(record);
        CAPTURE(row.showa_year, row.kind, row.declared);
        CHECK(required(decision, "declared_ratio") == row.needed);
        CHECK(findings(decision).empty() == !(row.needed && *row.declared == '\0'));
        CHECK(decision.integer(MDG_FIELD_SHARE_LOWEST) == row.lowest);
        CHECK(decision.integer(MDG_FIELD_SHARE_HIGHEST) == row.highest);
        CHECK(cites(decision, "R-DECL-13") == row.needed);
        CHECK(says(decision, "返戻にはならず") == row.needed);
    }
    Record child = complete();
    child.set_text(MDG_FIELD_BIRTH_ERA, "reiwa").set_integer(MDG_FIELD_BIRTH_ERA_YEAR, 4);
    CHECK(check_declaration(child).integer(MDG_FIELD_SHARE_LOWEST) == 2);
    CHECK(check_declaration(child).integer(MDG_FIELD_SHARE_HIGHEST) == 2);
}

TEST_CASE("names, birth date, sex and address have to be there, in the form of 2023 as far as possible",
          "[R-DECL-03][R-DECL-06]") {
    const std::vector<std::pair<record::FieldId, const char*>> parts{
        {MDG_FIELD_NAME, "name"},       {MDG_FIELD_NAME_KANA, "name_kana"},    {MDG_FIELD_SEX, "sex"},
        {MDG_FIELD_ADDRESS, "address"}, {MDG_FIELD_BIRTH_ERA, "birth_date"},   {MDG_FIELD_SIGNER_NAME, "signer_name"},
        {MDG_FIELD_PHONE, "phone"},     {MDG_FIELD_DECLARED_ON, "declared_on"}};
    for (const auto& [field, name] : parts)
        for (const char* visit : {"2024-06-03", "2026-11-26"}) {
            Record record = complete(visit);
            record.unset(field);
            const Record decision = check_declaration(record);
            CAPTURE(name, visit);
            REQUIRE_FALSE(findings(decision).empty());
            CHECK(findings(decision)[0].place == name);
            const bool old = std::string_view(visit) < "2024-12-02";
            CHECK(next_action(decision) == (old ? MDG_NEXT_ACTION_GO_ON : MDG_NEXT_ACTION_COMPLETE_FORM));
        }
    Record old_form = complete("2026-11-26");
    old_form.set_text(MDG_FIELD_DECLARATION_FORM, "2023");
    CHECK(findings(check_declaration(old_form)) ==
          std::vector<Finding>{{"declaration_form", "other_form", "R-DECL-02 R-DECL-03"}});
}

TEST_CASE("what differs from the card's face is a warning", "[R-DECL-07]") {
    Record face(MDG_KIND_ATTRIBUTES);
    face.set_text(MDG_FIELD_NAME, "見本花子")
        .set_text(MDG_FIELD_ADDRESS, "東京都見本区見本１－２－３")
        .set_date(MDG_FIELD_BIRTH_DATE, day("1985-06-03"))
        .set_text(MDG_FIELD_CARD_SEX, "2");
    Record record = complete();
    record.set_text(MDG_FIELD_NAME, "見本花子").set_text(MDG_FIELD_SIGNER_NAME, "見本花子");
    record.add(MDG_FIELD_CARD_FACE, face);
    CHECK(findings(check_declaration(record)).empty()); // widths are no difference
    record.set_text(MDG_FIELD_NAME, "別野花子")
        .set_text(MDG_FIELD_SIGNER_NAME, "別野花子")
        .set_text(MDG_FIELD_ADDRESS, "大阪府見本市")
        .set_text(MDG_FIELD_OTHER_RESIDENCE, "大阪府見本市")
        .set_text(MDG_FIELD_SEX, "1")
        .set_integer(MDG_FIELD_BIRTH_DAY, 4);
    const Record decision = check_declaration(record);
    CHECK(findings(decision) == std::vector<Finding>{{"name", "differs", "R-DECL-07"},
                                                     {"address", "differs", "R-DECL-07"},
                                                     {"sex", "differs", "R-DECL-07"},
                                                     {"birth_date", "differs", "R-DECL-07"}});
    CHECK(decision.integer(MDG_FIELD_DECLARATION_USABLE) == 1);
}

TEST_CASE("who signs for the patient says how they are related", "[R-DECL-08]") {
    Record record = complete();
    record.set_text(MDG_FIELD_SIGNER_NAME, "見本 太郎");
    CHECK(findings(check_declaration(record)) == std::vector<Finding>{{"signer_relation", "missing", "R-DECL-08"}});
    record.set_text(MDG_FIELD_SIGNER_RELATION, "父");
    CHECK(findings(check_declaration(record)).empty());
}

TEST_CASE("a birth date written with its era is one day, and the one written beside it", "[R-DECL-06]") {
    Record wrong = complete();
    wrong.set_integer(MDG_FIELD_BIRTH_ERA_YEAR, 65); // 昭和65年
    CHECK(findings(check_declaration(wrong)) == std::vector<Finding>{{"birth_era", "bad_value", "R-DECL-06"}});
    Record both = complete();
    both.set_date(MDG_FIELD_BIRTH_DATE, day("1985-06-04"));
    CHECK(findings(check_declaration(both)) == std::vector<Finding>{{"birth_date", "bad_value", "R-DECL-06"}});
    both.set_date(MDG_FIELD_BIRTH_DATE, day("1985-06-03"));
    CHECK(findings(check_declaration(both)).empty());
}

TEST_CASE("every answer about the person is personal data", "[R-DECL-10]") {
    for (const auto& field : record::all_fields()) {
        if (!field.belongs_to(MDG_KIND_DECLARATION) || field.child != 0) continue;
        const bool of_the_visit = field.name == "visit_date" || field.name == "declaration_form" ||
                                  field.name == "declaration_reason" || field.name == "card_shown";
        CAPTURE(field.name);
        CHECK((field.sensitivity == record::Sensitivity::personal) == !of_the_visit);
    }
    const std::string shown = record::to_json(complete(), record::Privacy::redacted);
    for (const char* personal : {"見本", "ミホン", "03-0000", "employees", "showa"})
        CHECK(shown.find(personal) == std::string::npos);
}

} // namespace mdg::rules
