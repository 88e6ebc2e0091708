#include "visit/claims.hpp"

#include "support/catch.hpp"

using namespace mdg;
using record::Record;

namespace {

const base::Date day = *base::parse_iso_date("2026-11-22");

Record qualification(const char* code, const char* number) {
    Record record(MDG_KIND_QUALIFICATION);
    record.set_text(MDG_FIELD_CARD_CLASSIFICATION, code)
        .set_text(MDG_FIELD_INSURER_NUMBER, "06139901")
        .set_text(MDG_FIELD_INSURED_NUMBER, number)
        .set_text(MDG_FIELD_NAME, "窓口　花子")
        .set_text(MDG_FIELD_NAME_KANA, "ﾏﾄﾞｸﾞﾁ ﾊﾅｺ")
        .set_text(MDG_FIELD_SEX, MDG_SEX_FEMALE)
        .set_date(MDG_FIELD_BIRTH_DATE, *base::parse_iso_date("1985-04-12"));
    return record;
}

Record answer(const char* validity) {
    Record record(MDG_KIND_ELIGIBILITY);
    record.set_text(MDG_FIELD_VALIDITY, validity)
        .set_text(MDG_FIELD_FACILITY_CODE, "1311234567")
        .set_text(MDG_FIELD_REFERENCE_CLASSIFICATION, MDG_REFERENCE_CLASSIFICATION_NUMBER)
        .set_date(MDG_FIELD_CHECK_DATE, day);
    return record;
}

} // namespace

TEST_CASE("R-CLM-02, R-CLM-03, R-CLM-18: the claim goes by the insurance, never by the first of several", "[visit]") {
    Record valid = answer(MDG_VALIDITY_VALID);
    valid.add(MDG_FIELD_QUALIFICATION, qualification(MDG_CARD_CLASSIFICATION_MEDICAL_ASSISTANCE, "1111111"));
    valid.add(MDG_FIELD_QUALIFICATION, qualification(MDG_CARD_CLASSIFICATION_GENERAL, "0345"));
    const Record claim = visit::claim_of(valid, day);
    CHECK(*claim.text(MDG_FIELD_INSURED_NUMBER) == "0345");
    CHECK(*claim.text(MDG_FIELD_CLAIM_PATH) == MDG_CLAIM_PATH_CURRENT);
    CHECK(*claim.text(MDG_FIELD_EVIDENCE) == MDG_EVIDENCE_NUMBER);

    Record lapsed = answer(MDG_VALIDITY_INVALID);
    lapsed.add(MDG_FIELD_QUALIFICATION, qualification(MDG_CARD_CLASSIFICATION_GENERAL, "0345"));
    CHECK(*visit::claim_of(lapsed, day).text(MDG_FIELD_CLAIM_PATH) == MDG_CLAIM_PATH_LAPSED);
}

TEST_CASE("R-CLM-06, R-CLM-11: nothing on file, no claim, and what is needed is said", "[visit]") {
    for (const char* validity : {MDG_VALIDITY_NONE, MDG_VALIDITY_SEVERAL, "8"}) {
        try {
            visit::claim_of(answer(validity), day);
            FAIL("a claim out of nothing");
        } catch (const base::Failure& failure) {
            CHECK(failure.status == MDG_E_CHECK_FAILED);
            REQUIRE(failure.findings.size() == 1);
            CHECK_FALSE(failure.findings.front().ja.empty());
        }
    }
}

TEST_CASE("a claim for a day that does not exist is refused", "[visit]") {
    const base::Date no_day{std::chrono::year{2026}, std::chrono::month{2}, std::chrono::day{30}};
    CHECK_THROWS_AS(visit::claim_of(answer(MDG_VALIDITY_VALID), no_day), base::Failure);
}
