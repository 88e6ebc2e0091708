// A document that was shown, in words: what it proves, what to do next, which fields it has.
#include "rules/document_assessment.hpp"

#include "base/failing.hpp"
#include "record/json.hpp"
#include "rules/said.hpp"
#include "rules/situations.hpp"
#include "support/catch.hpp"

#include <map>
#include <set>

namespace mdg::rules {
namespace {

using record::Record;
using test::cites;
using test::next_action;
using test::says;

// {"visit_date": "2026-11-26", …}
Record assessed(const std::string& json) {
    return assess_document(record::from_json(json, MDG_KIND_DOCUMENT_FACTS));
}

std::string proof(const Record& decision) {
    return decision.text_or(MDG_FIELD_DOCUMENT_PROOF, "");
}

struct Shown {
    std::string form;
    std::string visit;
    std::string more; // further members

    Record assess() const {
        return assessed(R"({"document_form": ")" + form + R"(", "visit_date": ")" + visit + '"' + more + "}");
    }
};

std::vector<std::string> names_of(const Record& decision) {
    std::vector<std::string> list;
    for (const auto& field : decision.list(MDG_FIELD_DOCUMENT_FIELD))
        list.push_back(*field->text(MDG_FIELD_DOCUMENT_FIELD_NAME));
    return list;
}

std::string need_of(const Record& decision, std::string_view name) {
    for (const auto& field : decision.list(MDG_FIELD_DOCUMENT_FIELD))
        if (*field->text(MDG_FIELD_DOCUMENT_FIELD_NAME) == name) return *field->text(MDG_FIELD_FIELD_NEED);
    return "";
}

bool has_all(const Record& decision, const std::set<std::string>& wanted) {
    const auto list = names_of(decision);
    const std::set<std::string> have(list.begin(), list.end());
    return std::includes(have.begin(), have.end(), wanted.begin(), wanted.end());
}

// 72 years old in November 2026, and 80.
const std::string born_72 = R"(, "birth_date": "1954-03-10")";
const std::string born_80 = R"(, "birth_date": "1946-03-10")";
const std::string card = R"(, "card_form": "photo")";
const std::vector<std::string> certificates{"certificate_card", "certificate_postcard", "certificate_a4",
                                            "certificate_electronic"};

} // namespace

TEST_CASE("the forms have the fields that are printed on them",
          "[R-DOC-01][R-DOC-04][R-DOC-10][R-DOC-23][R-DOC-24][R-PRIV-13]") {
    const std::set<std::string> numbers{"insurer_name",   "insurer_number",        "insured_symbol",
                                        "insured_number", "insured_branch_number", "name"};
    for (const std::string& form : {std::string("portal"), std::string("notice"), certificates[0], certificates[3]})
        CHECK(has_all(Shown{form, "2026-11-26", card}.assess(), numbers));
    const Record portal = Shown{"portal", "2026-11-26", card}.assess();
    CHECK(has_all(portal, {"saved_on", "contribution_ratio", "document_ends"}));
    CHECK(need_of(portal, "contribution_ratio") == MDG_FIELD_NEED_FROM_70);
    const Record notice = Shown{"notice", "2026-11-26", card}.assess();
    CHECK(has_all(notice, {"name_kana", "qualified_from", "document_issued", "document_ends", "ratio_from"}));
    CHECK(need_of(notice, "ratio_from") == MDG_FIELD_NEED_FROM_70);
    for (const std::string& form : certificates) {
        const Record certificate = Shown{form, "2026-11-26", ""}.assess();
        CHECK(has_all(certificate, {"sex", "birth_date", "address", "insured_name", "issuer", "contribution_ratio",
                                    "ratio_from", "document_ends", "document_issued"}));
        for (const char* optional : {"limit_category", "limit_from", "reduction_category", "long_stay_on",
                                     "specific_disease", "specific_disease_from", "workplace_name"})
            CHECK(need_of(certificate, optional) == MDG_FIELD_NEED_OPTIONAL);
        CHECK(certificate.list(MDG_FIELD_FINDING).empty()); // what is optional is not missed
        for (const auto& field : certificate.list(MDG_FIELD_DOCUMENT_FIELD)) {
            const bool organ = *field->text(MDG_FIELD_DOCUMENT_FIELD_NAME) == "organ_donation";
            CHECK(field->integer(MDG_FIELD_FIELD_KEPT) == (organ ? 0 : 1));
        }
    }
    CHECK(record::find_field("organ_donation") == nullptr); // there is no field to put it into
}

TEST_CASE("all four forms of the certificate are accepted, without medical information",
          "[R-DOC-06][R-DOC-07][R-DOC-18]") {
    for (const std::string& form : certificates) {
        const Record decision = Shown{form, "2026-11-26", ""}.assess();
        CHECK(proof(decision) == MDG_DOCUMENT_PROOF_ALONE);
        CHECK(next_action(decision) == MDG_NEXT_ACTION_GO_ON);
        CHECK(says(decision, "医療情報の提供はできません"));
        CHECK(says(decision, "マイナ保険証をお持ちのことがあります"));
        CHECK(says(decision, "オンライン資格確認を行って"));
        CHECK(cites(decision, "R-ONL-15"));
        CHECK(proof(Shown{form, "2024-12-01", ""}.assess()) == MDG_DOCUMENT_PROOF_NOTHING);
        CHECK(proof(Shown{form, "2024-12-02", ""}.assess()) == MDG_DOCUMENT_PROOF_ALONE);
    }
}

TEST_CASE("the certificate holds until its printed end, five years after its issue at most",
          "[R-DOC-08][R-DOC-09][R-DATE-10]") {
    const std::string issued = R"(, "document_issued": "2024-12-03", "document_ends": "2029-11-30")";
    CHECK(proof(Shown{"certificate_card", "2029-11-29", issued}.assess()) == MDG_DOCUMENT_PROOF_ALONE);
    CHECK(proof(Shown{"certificate_card", "2029-11-30", issued}.assess()) == MDG_DOCUMENT_PROOF_ALONE);
    const Record over = Shown{"certificate_card", "2029-12-01", issued}.assess();
    CHECK(proof(over) == MDG_DOCUMENT_PROOF_NOTHING);
    CHECK(next_action(over) == MDG_NEXT_ACTION_OTHER_PROOF);
    CHECK(says(over, "2029-11-30"));
    const auto too_long = [](const char* ends) {
        return says(Shown{"certificate_card", "2026-11-26",
                          std::string(R"(, "document_issued": "2024-12-03", "document_ends": ")") + ends + '"'}
                        .assess(),
                    "最大5年");
    };
    CHECK_FALSE(too_long("2029-12-02"));
    CHECK_FALSE(too_long("2029-12-03"));
    CHECK(too_long("2029-12-04"));
    const std::string late = born_80 + R"(, "document_ends": "2026-07-31", "document_ratio": 1)";
    CHECK(proof(Shown{"certificate_card", "2026-07-30", late}.assess()) == MDG_DOCUMENT_PROOF_ALONE);
    CHECK(proof(Shown{"certificate_card", "2026-07-31", late}.assess()) == MDG_DOCUMENT_PROOF_ALONE);
    const Record ended = Shown{"certificate_card", "2026-08-01", late}.assess();
    CHECK(proof(ended) == MDG_DOCUMENT_PROOF_NOTHING);
    CHECK(cites(ended, "R-DATE-10"));
}

TEST_CASE("at 70 to 74 a certificate without the share needs the other certificate", "[R-DOC-11][R-INS-03]") {
    const Record without = Shown{"certificate_card", "2026-11-26", born_72}.assess();
    CHECK(next_action(without) == MDG_NEXT_ACTION_ASK_ELDERLY_CERTIFICATE);
    CHECK(says(without, "高齢受給者証の提示を必ず求めて"));
    const Record with = Shown{"certificate_card", "2026-11-26", born_72 + R"(, "document_ratio": 2)"}.assess();
    CHECK(next_action(with) == MDG_NEXT_ACTION_GO_ON);
    CHECK(with.integer(MDG_FIELD_SHARE_LOWEST) == 2);
    CHECK(with.integer(MDG_FIELD_SHARE_HIGHEST) == 2);
    // 後期 have theirs on the certificate; below 70 there is none.
    const Record late = Shown{"certificate_card", "2026-11-26", born_80}.assess();
    CHECK(next_action(late) == MDG_NEXT_ACTION_GO_ON);
    CHECK(test::places(late) == std::vector<std::string>{"document_ratio"});
    CHECK(next_action(Shown{"certificate_card", "2026-11-26", R"(, "birth_date": "1980-01-01")"}.assess()) ==
          MDG_NEXT_ACTION_GO_ON);
}

TEST_CASE("the share on portal and notice may have changed after their end, from 70 on",
          "[R-DOC-03][R-DOC-01][R-CLM-20]") {
    for (const char* form : {"portal", "notice"}) {
        const auto warned = [&](const std::string& born, const char* visit) {
            const Record decision =
                Shown{form, visit, card + born + R"(, "document_ratio": 2, "document_ends": "2026-07-31")"}.assess();
            CHECK(proof(decision) == MDG_DOCUMENT_PROOF_WITH_CARD); // a warning, no refusal
            return says(decision, "割合が変わっていることがあります");
        };
        CHECK_FALSE(warned(born_72, "2026-07-30"));
        CHECK_FALSE(warned(born_72, "2026-07-31"));
        CHECK(warned(born_72, "2026-08-01"));
        CHECK(warned(born_80, "2026-08-01"));
        CHECK_FALSE(warned(R"(, "birth_date": "1980-01-01")", "2026-08-01"));
    }
    const std::string later = born_72 + R"(, "document_ratio": 2, "ratio_from": "2026-08-01")";
    CHECK(says(Shown{"certificate_card", "2026-07-31", later}.assess(), "2026-08-01から"));
    CHECK_FALSE(says(Shown{"certificate_card", "2026-08-01", later}.assess(), "2026-08-01から"));
    CHECK(Shown{"certificate_card", "2026-07-31", later}.assess().integer(MDG_FIELD_SHARE_HIGHEST) == 3);
}

TEST_CASE("supplements: by their own end, and not asked for where the card's answer has the data",
          "[R-DOC-12][R-DOC-13][R-DOC-14][R-DOC-15]") {
    for (const char* form : {"elderly_certificate", "limit_certificate", "limit_reduction_certificate",
                             "specific_disease_certificate", "special_certificate"}) {
        const std::string ends = R"(, "document_ends": "2026-07-31")";
        CHECK(proof(Shown{form, "2026-07-30", ends}.assess()) == MDG_DOCUMENT_PROOF_SUPPLEMENT);
        CHECK(proof(Shown{form, "2026-07-31", ends}.assess()) == MDG_DOCUMENT_PROOF_SUPPLEMENT);
        CHECK(proof(Shown{form, "2026-08-01", ends}.assess()) == MDG_DOCUMENT_PROOF_NOTHING);
        const Record beside = Shown{form, "2026-07-31", ends + card + R"(, "number_answer": "valid")"}.assess();
        CHECK(next_action(beside) == MDG_NEXT_ACTION_NOT_NEEDED);
        CHECK(says(beside, "提示を求めないでください"));
    }
}

TEST_CASE("only the notice or an expired card: first ask for the card, then check the number while that rule holds",
          "[R-DOC-19][R-DATE-16][R-DATE-17][R-FAC-15]") {
    const std::string ended = R"(, "insurer_kind": "national", "document_ends": "2025-07-31")";
    const Record before = Shown{"insurance_card", "2026-01-15", ended}.assess();
    CHECK(proof(before) == MDG_DOCUMENT_PROOF_IF_CHECKED_ONLINE);
    CHECK(next_action(before) == MDG_NEXT_ACTION_CHECK_ONLINE);
    CHECK(says(before, "まず、マイナンバーカードをお持ちか"));
    CHECK(says(before, "次回はマイナ保険証か資格確認書"));
    const Record after = Shown{"insurance_card", "2026-01-15", ended + R"(, "number_answer": "valid")"}.assess();
    CHECK(proof(after) == MDG_DOCUMENT_PROOF_IF_CHECKED_ONLINE); // it is still no document that stands alone
    CHECK(next_action(after) == MDG_NEXT_ACTION_GO_ON);
    CHECK(says(after, "次回はマイナ保険証か資格確認書"));
    CHECK(next_action(Shown{"notice", "2026-01-15", R"(, "number_answer": "lapsed")"}.assess()) ==
          MDG_NEXT_ACTION_OTHER_PROOF);
    const Record late = Shown{"notice", "2026-04-01", ""}.assess();
    CHECK(proof(late) == MDG_DOCUMENT_PROOF_NOTHING);
    CHECK(next_action(late) == MDG_NEXT_ACTION_ASK_CARD);
    CHECK(cites(late, "R-DOC-19"));
    const Record offline = Shown{"notice", "2026-01-15", R"(, "service_class": "none")"}.assess();
    CHECK(next_action(offline) == MDG_NEXT_ACTION_ASK_CARD);
    for (const char* way : {"カードとあわせて確認", "資格確認書を持ってきて", "保険者に電話"})
        CHECK(says(offline, way));
}

TEST_CASE("a changed insurer ends the card, the number's answer the certificate", "[R-DATE-09][R-ONL-13][R-ONL-14]") {
    const Record changed = Shown{"insurance_card", "2025-06-01", R"(, "insurer_changed": 1)"}.assess();
    CHECK(proof(changed) == MDG_DOCUMENT_PROOF_NOTHING);
    CHECK(next_action(changed) == MDG_NEXT_ACTION_ASK_NEWEST);
    CHECK(proof(Shown{"insurance_card", "2025-06-01", ""}.assess()) == MDG_DOCUMENT_PROOF_ALONE);
    CHECK(next_action(Shown{"certificate_a4", "2026-11-26", R"(, "number_answer": "no_record")"}.assess()) ==
          MDG_NEXT_ACTION_ASK_PATIENT);
    CHECK(next_action(Shown{"certificate_a4", "2026-11-26", R"(, "number_answer": "lapsed")"}.assess()) ==
          MDG_NEXT_ACTION_ASK_NEWEST);
}

TEST_CASE("what a document looks like is no fact", "[R-DOC-17]") {
    for (const auto& field : record::all_fields()) {
        if (!field.belongs_to(MDG_KIND_DOCUMENT_FACTS)) continue;
        for (const char* look : {"colour", "color", "size", "title"})
            CHECK(field.name.find(look) == std::string_view::npos);
    }
    CHECK(says(Shown{"certificate_card", "2026-11-26", ""}.assess(), "色・大きさ・名称では判断せず"));
}

TEST_CASE("the notice is not expected from 後期 while all of them have the certificate", "[R-DATE-27]") {
    const auto doubted = [](const char* visit) {
        return says(Shown{"notice", visit, card + born_80}.assess(), "前の保険のものでないか");
    };
    CHECK(doubted("2026-07-30"));
    CHECK(doubted("2026-07-31"));
    CHECK_FALSE(doubted("2026-08-01"));
}

TEST_CASE("the card's face has exactly four items", "[R-FLOW-16]") {
    const Record face = Shown{"card_face", "2026-11-26", ""}.assess();
    CHECK(names_of(face) == std::vector<std::string>{"name", "sex", "birth_date", "address_or_insurer"});
}

TEST_CASE("public expense: medical assistance by day, subsidies by body and day", "[R-PUB-01][R-PUB-02]") {
    const auto assistance = [](const char* visit) {
        return next_action(Shown{"medical_assistance_ticket", visit, ""}.assess());
    };
    CHECK(assistance("2024-02-29") == MDG_NEXT_ACTION_GO_ON); // by the ticket itself
    CHECK(assistance("2024-03-01") == MDG_NEXT_ACTION_CHECK_ONLINE);
    CHECK(assistance("2024-03-02") == MDG_NEXT_ACTION_CHECK_ONLINE);
    const Record unknown = Shown{"subsidy_certificate", "2026-11-26", R"(, "subsidy_body": "999999")"}.assess();
    CHECK(proof(unknown) == MDG_DOCUMENT_PROOF_PUBLIC_EXPENSE);
    CHECK(says(unknown, "一覧にありません"));
    CHECK(says(Shown{"subsidy_certificate", "2024-03-31", ""}.assess(), "オンラインでは確認できません"));
}

TEST_CASE("facts without a day, an unknown form, a person born later: every fault is listed", "[documents]") {
    const auto failure =
        test::failure_of([] { (void)assessed(R"({"document_form": "membership", "document_ratio": 10})"); });
    CHECK(failure.status == MDG_E_CHECK_FAILED);
    CHECK(test::places(failure) == std::vector<std::string>{"visit_date", "document_form", "document_ratio"});
    CHECK(test::failure_of([] {
              (void)assessed(R"({"visit_date": "2026-11-26", "birth_date": "2026-11-27"})");
          }).status == MDG_E_CHECK_FAILED);
}

} // namespace mdg::rules
