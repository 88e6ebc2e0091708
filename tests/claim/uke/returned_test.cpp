// Files that came back. No official sample of one is public: these are our construction, after the public descriptions.
#include "base/table.hpp"
#include "sample.hpp"
#include "support/catch.hpp"

#include <map>

namespace mdg::claim::uke::test {
namespace {

std::string text(const Record& record, record::FieldId field) {
    return record.text_or(field, "");
}

const Record& entry(const Record& claim, record::FieldId list, std::size_t index = 0) {
    REQUIRE(claim.list(list).size() > index);
    return *claim.list(list)[index];
}

// A claim that came back once, with its history: what was sent (1), what the check of the qualification found (6), the
// return (8).
std::string returned(const std::string& remarks, const std::string& found, const std::string& reason) {
    return "HI,1,202702\n"
           "RE,1,1112,202612,見本　春子,2,19850214,,,,,,,K-1,,,,,130126120000012345,,,,,,,,,,,,,,,,,,ミホンハルコ,\n"
           "HO,01130012,11010203,123,1,288,,,,,,,,,\n"
           "SN,1,01,,,,03,,\n" +
           remarks + reason +
           "1,1,0,MN,1\n"
           "1,2,0,RE,1,1112,202612,見本　春子,2,19850214\n"
           "1,3,0,HO,01130012,11010203,123,1,288,,,,,,,,,\n" +
           found + "8,5,0,EX,1\n" + "HG,1,288\n";
}

Record only_claim(const std::string& lines) {
    const Reading reading = read(cp932(lines));
    if (reading.failure) FAIL(reading.failure->message);
    REQUIRE(reading.claims.size() == 1);
    CHECK(text(reading.files.front(), MDG_FIELD_FILE_USE) == MDG_FILE_USE_RETURNED);
    CHECK(text(reading.files.front(), MDG_FIELD_PROCESSED_MONTH) == "202702");
    return reading.claims.front();
}

const std::string clerical = "HR,202702,1,,L5106,資格喪失後の受診,2026年11月30日喪失,,,130126120000012345\n";

} // namespace

TEST_CASE("why a claim came back is kept as it came") {
    const Record claim = only_claim(returned("", "", clerical));
    const Record& reason = entry(claim, MDG_FIELD_CLAIM_RETURN);
    CHECK(text(reason, MDG_FIELD_PROCESSED_MONTH) == "202702");
    CHECK(text(reason, MDG_FIELD_RETURN_CLASS) == MDG_RETURN_CLASS_CLERICAL);
    CHECK(text(reason, MDG_FIELD_RETURN_CODE) == "L5106");
    CHECK(text(reason, MDG_FIELD_RETURN_TEXT) == "資格喪失後の受診");
    CHECK(text(reason, MDG_FIELD_RETURN_SUPPLEMENT) == "2026年11月30日喪失");
    CHECK(text(reason, MDG_FIELD_SEARCH_NUMBER) == "130126120000012345");
    CHECK(text(claim, MDG_FIELD_SEARCH_NUMBER) == "130126120000012345");
    CHECK(text(reason, MDG_FIELD_NEXT_CLAIM) == MDG_NEXT_CLAIM_CORRECTED);
    CHECK(entry(reason, MDG_FIELD_TEXT).has(MDG_FIELD_JA));
    CHECK(claim.integer(MDG_FIELD_PASSED_LINES) == 4);
    CHECK(claim.list(MDG_FIELD_KEPT_LINE).empty());
    CHECK(text(claim, MDG_FIELD_INSURED_BRANCH_NUMBER) == "03");
}

TEST_CASE("a claim moved to another insurer is claimed next by the data found") {
    const Record claim = only_claim(returned("", "6,4,0,SN,1,04,  138057,国見,４５６,01,,\n", clerical));
    REQUIRE(claim.list(MDG_FIELD_PAYER_CHECK).size() == 2);
    const Record& own = entry(claim, MDG_FIELD_PAYER_CHECK, 0);
    CHECK_FALSE(own.has(MDG_FIELD_DATA_STAGE));
    CHECK_FALSE(own.has(MDG_FIELD_NEXT_CLAIM));
    const Record& found = entry(claim, MDG_FIELD_PAYER_CHECK, 1);
    CHECK(text(found, MDG_FIELD_DATA_STAGE) == MDG_DATA_STAGE_CHECKED);
    CHECK(text(found, MDG_FIELD_CONFIRMATION_CLASS) == MDG_CONFIRMATION_CLASS_MOVED);
    CHECK(text(found, MDG_FIELD_INSURER_NUMBER) == "138057");
    CHECK(text(found, MDG_FIELD_INSURED_SYMBOL) == "国見");
    CHECK(text(found, MDG_FIELD_INSURED_NUMBER) == "４５６");
    CHECK(text(found, MDG_FIELD_INSURED_BRANCH_NUMBER) == "01");
    CHECK(text(found, MDG_FIELD_NEXT_CLAIM) == MDG_NEXT_CLAIM_BY_FOUND);
    CHECK(text(entry(claim, MDG_FIELD_CLAIM_RETURN), MDG_FIELD_NEXT_CLAIM) == MDG_NEXT_CLAIM_BY_FOUND);
    // The claim itself stays what was sent.
    CHECK(text(claim, MDG_FIELD_INSURER_NUMBER) == "01130012");
    CHECK(text(claim, MDG_FIELD_CONFIRMATION_CLASS) == MDG_CONFIRMATION_CLASS_AT_THE_COUNTER);
    // What an earlier round found is no longer what to claim by.
    const Record earlier = only_claim(returned("", "16,4,0,SN,1,04,  138057,国見,４５６,01,,\n", clerical));
    CHECK(text(entry(earlier, MDG_FIELD_CLAIM_RETURN), MDG_FIELD_NEXT_CLAIM) == MDG_NEXT_CLAIM_CORRECTED);
}

TEST_CASE("a claim by a lapsed qualification that came back is claimed again after the registration", "[R-CLM-16]") {
    const std::string lapsed = "CO,01,1,820000245,\n";
    const auto next = [](const std::string& lines) {
        return text(entry(only_claim(lines), MDG_FIELD_CLAIM_RETURN), MDG_FIELD_NEXT_CLAIM);
    };
    CHECK(next(returned(lapsed, "", clerical)) == MDG_NEXT_CLAIM_AFTER_REGISTRATION);
    CHECK(next(returned(lapsed, "", "HR,202702,4,,L1,あ\n")) == MDG_NEXT_CLAIM_AFTER_REGISTRATION);
    CHECK(next(returned(lapsed, "", "HR,202702,2,,L1,あ\n")) == MDG_NEXT_CLAIM_CORRECTED); // by the examination
    CHECK(next(returned(lapsed, "6,4,0,SN,1,11,  138057,国見,４５６,01,,\n", clerical)) == MDG_NEXT_CLAIM_BY_FOUND);
    CHECK(next(returned("", "", clerical)) == MDG_NEXT_CLAIM_CORRECTED);
}

TEST_CASE("where nobody could confirm a qualification the patient is asked before the next claim", "[R-RET-08]") {
    const auto next = [](const std::string& found, const std::string& reason) {
        const Record claim = only_claim(returned("", found, reason));
        return text(entry(claim, MDG_FIELD_CLAIM_RETURN), MDG_FIELD_NEXT_CLAIM);
    };
    const std::string review = "HR,202702,4,,L1,あ\n";
    CHECK(next("9,4,0,SN,1,03,,,,,,\n", review) == MDG_NEXT_CLAIM_ASK);
    CHECK(next("9,4,0,SN,1,07,,,,,,\n", review) == MDG_NEXT_CLAIM_ASK);
    CHECK(next("9,4,0,SN,1,02,,,,,,\n", review) == MDG_NEXT_CLAIM_CORRECTED);
    CHECK(next("9,4,0,SN,1,03,,,,,,\n", "HR,202702,5,,L1,あ\n") == MDG_NEXT_CLAIM_CORRECTED); // of the treatment
}

TEST_CASE("every class of confirmation has its meaning, in words and as what to do", "[R-RET-06]") {
    const std::map<std::string, std::string> next = {
        {"01", ""},          {"02", "unchanged"}, {"03", "ask"},        {"04", "by_found"},   {"05", "by_found"},
        {"06", "unchanged"}, {"07", "ask"},       {"08", "ask"},        {"09", "add_branch"}, {"11", "by_found"},
        {"12", "by_found"},  {"13", "unchanged"}, {"14", "add_branch"}, {"10", ""},           {"99", ""}};
    for (const auto& [code, what] : next) {
        CAPTURE(code);
        const Record claim = only_claim(returned("", "6,4,0,SN,1," + code + ",,,,01,,\n", clerical));
        const Record& check = entry(claim, MDG_FIELD_PAYER_CHECK, 1);
        CHECK(text(check, MDG_FIELD_CONFIRMATION_CLASS) == code);
        CHECK(text(check, MDG_FIELD_NEXT_CLAIM) == what);
        CHECK(check.list(MDG_FIELD_TEXT).empty() == what.empty());
        CHECK((what.empty() || record::find_code("next_claim", what) != nullptr));
        if (code == "07") // of cards collected before the day
            CHECK(text(entry(check, MDG_FIELD_TEXT), MDG_FIELD_JA).find("2024年12月2日") != std::string::npos);
    }
}

TEST_CASE("what an insurer asked to be looked at is one of the published reasons", "[R-RET-01][R-RET-07]") {
    const Record claim = only_claim(returned("", "3,4,0,MD,,,,,100018,\n3,5,0,MD,,,,,100020,別の理由\n", clerical));
    const Record& known = entry(claim, MDG_FIELD_CLAIM_REVIEW, 0);
    CHECK(text(known, MDG_FIELD_REVIEW_CODE) == "100018");
    CHECK(text(known, MDG_FIELD_RETURN_REASON) == MDG_RETURN_REASON_AFTER_LOSS);
    CHECK(text(known, MDG_FIELD_REVIEW_TEXT) == "資格喪失後の受診");
    CHECK(text(known, MDG_FIELD_DATA_STAGE) == MDG_DATA_STAGE_INSURER_REVIEW);
    const Record& other = entry(claim, MDG_FIELD_CLAIM_REVIEW, 1);
    CHECK_FALSE(other.has(MDG_FIELD_RETURN_REASON));
    CHECK(text(other, MDG_FIELD_REVIEW_TEXT) == "別の理由");
}

TEST_CASE("returned dental claims name their facility themselves") {
    const Reading reading = read(cp932("HI,1,202702\n"
                                       "IR,1,13,3,9999999,,202701,,\n"
                                       "RE,1,3112,202612,見本　春子,2,19850214\n"
                                       "HO,01130012,1,2,1,288,,,,,,,,\n"
                                       "HR,202702,1,,L0001,あ\n"
                                       "IR,1,13,3,9999999,,202701,,\n"
                                       "RE,2,3112,202612,見本　夏子,2,19850214\n"
                                       "HO,01130012,1,2,1,288,,,,,,,,\n"
                                       "HR,202702,9,,,\n"
                                       "HG\n"));
    if (reading.failure) FAIL(reading.failure->message);
    REQUIRE(reading.claims.size() == 2);
    REQUIRE(reading.files.size() == 3); // HI, the facility of IR, the end
    CHECK(text(reading.files[1], MDG_FIELD_FACILITY_CODE) == "1339999999");
    CHECK(text(reading.files[1], MDG_FIELD_FILE_USE) == MDG_FILE_USE_RETURNED);
    CHECK(text(reading.claims[1], MDG_FIELD_FACILITY_CODE) == "1339999999");
    CHECK(text(entry(reading.claims[1], MDG_FIELD_CLAIM_RETURN), MDG_FIELD_RETURN_CLASS) == MDG_RETURN_CLASS_WITHDRAWN);
}

} // namespace mdg::claim::uke::test
