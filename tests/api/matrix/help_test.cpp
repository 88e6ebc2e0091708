// Who may act for the patient: every way in which a visit, or an answer, can tell of it.
#include "api/support/counter.hpp"

#include "support/catch.hpp"

#include <string>
#include <vector>

using namespace mdg::api_test;

namespace {

struct Told {
    std::string by, reason, wish, present; // "": absent

    std::string json() const {
        std::string fields;
        if (!by.empty()) fields += R"(, "assisted_by": ")" + by + "\"";
        if (!reason.empty()) fields += R"(, "assist_reason": ")" + reason + "\"";
        if (!wish.empty()) fields += R"(, "assist_wish": )" + wish;
        if (!present.empty()) fields += R"(, "assist_present": )" + present;
        return fields;
    }
    // The patient acts, a proxy who says why (R-AUTH-13), or a helper whom the patient wishes and watches (R-AUTH-15).
    bool lawful() const {
        if (by.empty()) return true;
        if (reason.empty()) return false;
        return by == "proxy" || (wish == "1" && present == "1");
    }
};

std::vector<Told> every_help() {
    std::vector<Told> all;
    for (const char* by : {"", "proxy", "family", "carer", "staff"})
        for (const char* reason : {"", "child", "cannot_operate"})
            for (const char* wish : {"", "0", "1"})
                for (const char* present : {"", "0", "1"}) all.push_back({by, reason, wish, present});
    return all;
}

} // namespace

TEST_CASE(
    "help at the reader that the rules do not allow begins no visit and is no answer, other help is in the result "
    "(R-AUTH-13, R-AUTH-15, R-AUTH-16)",
    "[R-AUTH-13][R-AUTH-15][R-AUTH-16]") {
    const SilentCounter counter;
    const Visit standing = counter.begin_visit();
    asked_step(standing.get());
    for (const Told& told : every_help()) {
        CAPTURE(told.json());
        const std::string expected = told.lawful() ? "OK" : "CHECK_FAILED";
        const Record options =
            record(MDG_KIND_VISIT_OPTIONS, R"({"visit_date": "2026-11-22", "birth_date": "1985-06-03",
            "insurer_number": "06139901", "insured_symbol": "20", "insured_number": "101")" +
                                               told.json() + "}");
        Visit visit;
        CHECK(name(mdg_visit_begin(counter.context(), options.get(), visit.out(), nullptr)) == expected);
        const Record answer = record(MDG_KIND_ANSWER, R"({"visit_choice": "abandon")" + told.json() + "}");
        if (!told.lawful()) {
            CHECK(name(mdg_visit_answer(standing.get(), answer.get())) == expected);
            continue;
        }
        asked_step(visit.get());
        CHECK(name(mdg_visit_answer(visit.get(), answer.get())) == expected);
        CHECK(text(asked_step(visit.get()).get(), MDG_FIELD_VISIT_STEP) == MDG_VISIT_STEP_DONE);
        Record result;
        REQUIRE(name(mdg_visit_result(visit.get(), result.out())) == "OK");
        CHECK(text(result.get(), MDG_FIELD_ASSISTED_BY) == told.by);
        CHECK(text(result.get(), MDG_FIELD_ASSIST_REASON) == told.reason);
    }
}
