// The ways of verifying a person over the ABI.
#include "api/support/handles.hpp"

#include "support/catch.hpp"

using namespace mdg::api_test;

TEST_CASE("facts in, methods out, each with its rules", "[methods][R-AUTH-05]") {
    const Record facts = record(MDG_KIND_FACTS, R"({"visit_date": "2026-11-26", "card_form": "no_photo"})");
    Record out;
    Record error;
    REQUIRE(name(mdg_allowed_methods(facts.get(), out.out(), error.out())) == "OK");
    CHECK(error.get() == nullptr);
    REQUIRE(mdg_record_count(out.get(), MDG_FIELD_METHOD) == 4);
    mdg_record pin = mdg_record_at(out.get(), MDG_FIELD_METHOD, 1);
    CHECK(text(pin, MDG_FIELD_VERIFICATION) == MDG_VERIFICATION_PIN);
    CHECK(text(mdg_record_at(pin, MDG_FIELD_RULE, 0), MDG_FIELD_RULE_ID) == "R-CARD-03");
}

TEST_CASE("facts that cannot be read are refused with every fault, another kind and NULL as everywhere", "[methods]") {
    Record out;
    Record error;
    const Record wrong =
        record(MDG_KIND_FACTS, R"({"visit_date": "2026-11-26", "card_form": "gold", "scene": "moon"})");
    CHECK(name(mdg_allowed_methods(wrong.get(), out.out(), error.out())) == "BAD_ARGUMENT");
    CHECK(out.get() == nullptr);
    CHECK(mdg_record_count(error.get(), MDG_FIELD_FINDING) == 2);
    const Record other = record(MDG_KIND_CONFIG, "{}");
    for (auto* function : {mdg_allowed_methods, mdg_visual_check}) {
        CHECK(name(function(other.get(), out.out(), nullptr)) == "BAD_ARGUMENT");
        CHECK(name(function(wrong.get(), nullptr, nullptr)) == "NULL_POINTER");
        CHECK(name(function(nullptr, out.out(), nullptr)) == "BAD_HANDLE");
    }
}

TEST_CASE("a check by sight is led step by step, and another step is refused", "[methods][R-VIS-06]") {
    const std::string known = R"("visit_date": "2026-11-26", "reader_kind": "face", "card_form": "photo",
        "visual_reason": "unwell", "operator_id": "S-07")";
    const auto check = [&known](const std::string& more, Record& out, Record& error) {
        const Record facts = record(MDG_KIND_FACTS, "{" + known + more + "}");
        return name(mdg_visual_check(facts.get(), out.out(), error.out()));
    };
    Record out;
    Record error;
    REQUIRE(check("", out, error) == "OK");
    CHECK(text(out.get(), MDG_FIELD_VISUAL_STEP) == MDG_VISUAL_STEP_LOG_IN);
    Record next;
    Record next_error;
    REQUIRE(check(R"(, "visual_act": "log_in")", next, next_error) == "OK");
    CHECK(text(next.get(), MDG_FIELD_VISUAL_STEP) == MDG_VISUAL_STEP_READER_OPERATION);
    Record none;
    Record refused;
    CHECK(check(R"(, "visual_act": "tick")", none, refused) == "WRONG_STEP");
    CHECK(none.get() == nullptr);
    CHECK(text(refused.get(), MDG_FIELD_DEVELOPER_MESSAGE).find("first log_in") != std::string::npos);
}
