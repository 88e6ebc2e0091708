// The decisions of the check over the ABI: explanations, the failure mode, mobile tools, and files of any kind.
#include "api/support/handles.hpp"
#include "api/support/scripted_terminal.hpp"

#include "support/catch.hpp"

using namespace mdg::api_test;

namespace {

std::string next_of(mdg_record decision) {
    return text(decision, MDG_FIELD_NEXT_ACTION);
}

std::string parsed_kind(const std::string& bytes, const char* file_name) {
    Record out;
    Record error;
    const mdg_status status =
        mdg_message_parse(reinterpret_cast<const std::uint8_t*>(bytes.data()), static_cast<std::uint32_t>(bytes.size()),
                          file_name, out.out(), error.out());
    CHECK((out.get() != nullptr) == (status == MDG_OK));
    CHECK((error.get() != nullptr) == (status != MDG_OK));
    return status == MDG_OK ? mdg_kind_name(mdg_record_kind(out.get())) : name(status);
}

} // namespace

TEST_CASE("an answer is explained, and what to do before there is one", "[decisions][R-ONL-08][R-ONL-15]") {
    const Record answer = record(MDG_KIND_ELIGIBILITY, R"({"validity": "4", "reference_classification": "1"})");
    const Record question = record(MDG_KIND_EXPLAIN_REQUEST, R"({"change_date": "2026-11-20"})");
    Record decision;
    REQUIRE(name(mdg_answer_explain(answer.get(), question.get(), decision.out(), nullptr)) == "OK");
    CHECK(next_of(decision.get()) == MDG_NEXT_ACTION_OTHER_PROOF);
    CHECK(date(decision.get(), MDG_FIELD_EXPECTED_BY) == 20261130);
    CHECK(mdg_record_count(decision.get(), MDG_FIELD_EXPLANATION) >= 3);
    CHECK(mdg_record_count(decision.get(), MDG_FIELD_RULE) >= 3);
    const Record shown = record(MDG_KIND_EXPLAIN_REQUEST, R"({"document": "eligibility_certificate"})");
    REQUIRE(name(mdg_answer_explain(nullptr, shown.get(), decision.out(), nullptr)) == "OK");
    CHECK(next_of(decision.get()) == MDG_NEXT_ACTION_CHECK_ONLINE);
    CHECK(name(mdg_answer_explain(nullptr, nullptr, decision.out(), nullptr)) == "BAD_HANDLE");
    CHECK(name(mdg_answer_explain(nullptr, shown.get(), nullptr, nullptr)) == "NULL_POINTER");
}

TEST_CASE("the failure mode's steps and searches", "[decisions][R-DOWN-02][R-DOWN-06]") {
    const Record facts =
        record(MDG_KIND_FAILURE_MODE,
               R"({"failure_cause": "line", "moment": "20240904091000", "called_time": "20240904090000"})");
    Record decision;
    REQUIRE(name(mdg_failure_mode_next(facts.get(), decision.out(), nullptr)) == "OK");
    CHECK(text(decision.get(), MDG_FIELD_FAILURE_STATE) == MDG_FAILURE_STATE_CALLED);
    CHECK(integer(decision.get(), MDG_FIELD_MINUTES_LEFT) == 20);
    Record error;
    const Record empty = empty_record(MDG_KIND_FAILURE_SEARCH);
    CHECK(name(mdg_failure_mode_search(empty.get(), decision.out(), error.out())) == "CHECK_FAILED");
    CHECK(mdg_record_count(error.get(), MDG_FIELD_FINDING) == 7);
    CHECK(name(mdg_failure_mode_search(facts.get(), decision.out(), nullptr)) == "BAD_ARGUMENT");
}

TEST_CASE("mobile tools and phones", "[decisions][R-MOB-01][R-MOB-07]") {
    const Record facts = record(MDG_KIND_MOBILE_CHECK, R"({"mobile_tool": "web", "mobile_scene": "home_visit",
        "visit_date": "2026-11-22", "system_changed": 1, "mobile_device": 1, "reader_maker": "canon"})");
    Record decision;
    REQUIRE(name(mdg_mobile_tool(facts.get(), decision.out(), nullptr)) == "OK");
    CHECK(next_of(decision.get()) == MDG_NEXT_ACTION_GO_ON);
    REQUIRE(name(mdg_mobile_phone(facts.get(), decision.out(), nullptr)) == "OK");
    CHECK(next_of(decision.get()) == MDG_NEXT_ACTION_GO_ON);
}

TEST_CASE("documents, declarations and the lawful share", "[decisions][R-DOC-06][R-DECL-01][R-BURD-01]") {
    Record decision;
    Record error;
    const Record document =
        record(MDG_KIND_DOCUMENT_FACTS, R"({"document_form": "certificate_card", "visit_date": "2026-11-26"})");
    REQUIRE(name(mdg_document_assess(document.get(), decision.out(), nullptr)) == "OK");
    CHECK(text(decision.get(), MDG_FIELD_DOCUMENT_PROOF) == MDG_DOCUMENT_PROOF_ALONE);
    CHECK(mdg_record_count(decision.get(), MDG_FIELD_DOCUMENT_FIELD) > 15);
    const Record no_day = empty_record(MDG_KIND_DOCUMENT_FACTS);
    CHECK(name(mdg_document_assess(no_day.get(), decision.out(), error.out())) == "CHECK_FAILED");
    CHECK(mdg_record_count(error.get(), MDG_FIELD_FINDING) == 1);
    const Record declaration = record(MDG_KIND_DECLARATION, R"({"visit_date": "2026-11-26"})");
    REQUIRE(name(mdg_declaration_check(declaration.get(), decision.out(), nullptr)) == "OK");
    CHECK(next_of(decision.get()) == MDG_NEXT_ACTION_NOT_ALLOWED);
    CHECK(mdg_record_count(decision.get(), MDG_FIELD_FINDING) > 5);
    CHECK(name(mdg_declaration_check(document.get(), decision.out(), nullptr)) == "BAD_ARGUMENT");
    const Record facts = record(MDG_KIND_FACTS, R"({"visit_date": "2026-11-26", "card_form": "photo"})");
    Record share;
    REQUIRE(name(mdg_lawful_share(facts.get(), share.out(), nullptr)) == "OK");
    CHECK(text(share.get(), MDG_FIELD_SHARE) == MDG_SHARE_NORMAL);
    CHECK(integer(share.get(), MDG_FIELD_WHOLE_ALLOWED) == 0);
    CHECK(name(mdg_lawful_share(nullptr, share.out(), nullptr)) == "BAD_HANDLE");
    CHECK(name(mdg_lawful_share(facts.get(), nullptr, nullptr)) == "NULL_POINTER");
}

TEST_CASE("payments and usage rates", "[decisions][R-BURD-05][R-STAT-01]") {
    Record made;
    Record error;
    const Record request = record(MDG_KIND_PAYMENT_REQUEST, R"({"visit_date": "2026-06-15", "birth_date": "1985-06-03",
        "points": 100000, "claim_setting": "inpatient", "limit_flag": "A03"})");
    REQUIRE(name(mdg_patient_payment(request.get(), made.out(), nullptr)) == "OK");
    CHECK(integer(made.get(), MDG_FIELD_PAYMENT_YEN) == 87'430);
    CHECK(text(made.get(), MDG_FIELD_PAYMENT_STATE) == MDG_PAYMENT_STATE_LIMIT);
    const Record nothing = empty_record(MDG_KIND_PAYMENT_REQUEST);
    CHECK(name(mdg_patient_payment(nothing.get(), made.out(), error.out())) == "BAD_ARGUMENT");
    CHECK(mdg_record_count(error.get(), MDG_FIELD_FINDING) == 4);
    CHECK(name(mdg_patient_payment(nullptr, made.out(), nullptr)) == "BAD_HANDLE");
    CHECK(name(mdg_patient_payment(request.get(), nullptr, nullptr)) == "NULL_POINTER");

    const Record query = record(MDG_KIND_USAGE_QUERY, R"({"usage_row": [{"visit_date": "2026-01-05", "card_used": 1},
        {"visit_date": "2026-01-06", "card_used": 0}]})");
    Record statistics;
    REQUIRE(name(mdg_usage_statistics(query.get(), statistics.out(), nullptr)) == "OK");
    mdg_record month = mdg_record_at(statistics.get(), MDG_FIELD_USAGE_FIGURES, 0);
    CHECK(integer(month, MDG_FIELD_RATE_A) == 5'000);
    CHECK(name(mdg_usage_statistics(request.get(), statistics.out(), nullptr)) == "BAD_ARGUMENT");
    CHECK(name(mdg_usage_statistics(nullptr, statistics.out(), nullptr)) == "BAD_HANDLE");
    CHECK(name(mdg_usage_statistics(query.get(), nullptr, nullptr)) == "NULL_POINTER");
}

TEST_CASE("a file of the exchange is read whatever message it is", "[decisions]") {
    CHECK(parsed_kind(xml("<MedicalInstitutionCode>1311234567</MedicalInstitutionCode>",
                          "<ReceptionNumber>7</ReceptionNumber>"),
                      "OQSmuquc02req_1.xml") == "bulk_query");
    CHECK(parsed_kind(xml("", "<ReceptionNumber>7</ReceptionNumber><ReceptionDateTime>2</ReceptionDateTime>"),
                      "OQSmutic01res_1.xml") == "bulk_receipt");
    CHECK(parsed_kind("%PDF-1.4\n%%EOF\n", "YZKsiquc01res_1.pdf") == "document");
    CHECK(parsed_kind(xml("", ""), "OQSsihvd01res_1.xml") == "unknown_message");
    CHECK(parsed_kind("no XML", "OQSsiquc01res_1.xml") == "MALFORMED");
}
