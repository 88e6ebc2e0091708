// Comparison and name check through the C ABI: nothing is judged here that the tests of eligibility/match do not judge.
#include "api/support/handles.hpp"

#include "support/catch.hpp"

#include <string>

using namespace mdg::api_test;

namespace {

const char* const own = R"({"name": "山田　花子", "name_kana": "ヤマダ　ハナコ", "sex": "2", "birth_date": "1985-02-14",
    "alias": [{"name": "見本　花子", "name_kana": "ミホン　ハナコ"}]})";
const char* const online = R"({"name": "見本　花子", "name_kana": "ﾐﾎﾝ ﾊﾅｺ", "sex": "2", "birth_date": "1985-02-14"})";

} // namespace

TEST_CASE("a qualification and an answer are compared with a patient", "[match][R-MATCH-02]") {
    const Record patient = record(MDG_KIND_PATIENT, own);
    const Record one = record(MDG_KIND_QUALIFICATION, online);
    const Record all = record(MDG_KIND_ELIGIBILITY, std::string(R"({"qualification": [)") + online + "]}");
    for (const Record* answer : {&one, &all}) {
        Record out;
        Record error;
        REQUIRE(name(mdg_match(patient.get(), answer->get(), out.out(), error.out())) == "OK");
        CHECK(error.get() == nullptr);
        CHECK(mdg_record_kind(out.get()) == MDG_KIND_MATCH);
        CHECK(text(out.get(), MDG_FIELD_MATCH_VERDICT) == MDG_MATCH_VERDICT_SAME_PERSON);
        CHECK(text(out.get(), MDG_FIELD_MATCHED_NAME) == MDG_MATCHED_NAME_ALIAS);
        CHECK(mdg_record_count(out.get(), MDG_FIELD_MATCH_FIELD) > 5);
    }
}

TEST_CASE("the proposal of an alias goes into the patient's record as it is", "[match][R-MATCH-04]") {
    const Record patient = record(MDG_KIND_PATIENT, R"({"name": "山田　花子", "birth_date": "1985-02-14"})");
    const Record answer = record(MDG_KIND_QUALIFICATION, online);
    Record first;
    REQUIRE(name(mdg_match(patient.get(), answer.get(), first.out(), nullptr)) == "OK");
    CHECK(text(first.get(), MDG_FIELD_ORAL_QUESTION) == "name birth_date insurer_name");
    REQUIRE(mdg_record_count(first.get(), MDG_FIELD_ALIAS_PROPOSAL) == 1);
    REQUIRE(name(mdg_record_add(patient.get(), MDG_FIELD_ALIAS,
                                mdg_record_at(first.get(), MDG_FIELD_ALIAS_PROPOSAL, 0))) == "OK");
    Record second;
    REQUIRE(name(mdg_match(patient.get(), answer.get(), second.out(), nullptr)) == "OK");
    CHECK(text(second.get(), MDG_FIELD_MATCH_VERDICT) == MDG_MATCH_VERDICT_SAME_PERSON);
}

TEST_CASE("wrong kinds, nothing to compare and NULL are refused", "[match]") {
    const Record patient = record(MDG_KIND_PATIENT, own);
    const Record answer = record(MDG_KIND_QUALIFICATION, online);
    const Record nothing = empty_record(MDG_KIND_ELIGIBILITY);
    Record out;
    Record error;
    CHECK(name(mdg_match(answer.get(), answer.get(), out.out(), nullptr)) == "BAD_ARGUMENT");
    CHECK(name(mdg_match(patient.get(), patient.get(), out.out(), nullptr)) == "BAD_ARGUMENT");
    CHECK(name(mdg_match(patient.get(), answer.get(), nullptr, nullptr)) == "NULL_POINTER");
    CHECK(name(mdg_match(nullptr, answer.get(), out.out(), nullptr)) == "BAD_HANDLE");
    CHECK(name(mdg_match(patient.get(), nothing.get(), out.out(), error.out())) == "CHECK_FAILED");
    CHECK(mdg_record_count(error.get(), MDG_FIELD_FINDING) == 1);
    CHECK(out.get() == nullptr);
}

TEST_CASE("a name is checked for a claim", "[match][R-NAME-04]") {
    Record out;
    REQUIRE(name(mdg_name_check("髙橋　花子", out.out(), nullptr)) == "OK");
    CHECK(text(out.get(), MDG_FIELD_RAW_VALUE) == "髙橋　花子");
    CHECK(text(out.get(), MDG_FIELD_CLAIM_VALUE) == "高橋　花子");
    CHECK(text(mdg_record_at(out.get(), MDG_FIELD_NAME_CHARACTER, 0), MDG_FIELD_SUGGESTION) == "高");
    Record none;
    CHECK(name(mdg_name_check(nullptr, none.out(), nullptr)) == "NULL_POINTER");
    CHECK(name(mdg_name_check("\xFF", none.out(), nullptr)) == "BAD_UTF8");
    CHECK(name(mdg_name_check(std::string(70000, 'a').c_str(), none.out(), nullptr)) == "TOO_LARGE");
    CHECK(none.get() == nullptr);
}
