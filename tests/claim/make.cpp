#include "claim/make.hpp"

#include "sample.hpp"
#include "support/catch.hpp"

#include <set>

using namespace mdg;
using namespace mdg::claim;
using namespace mdg::claim::test;
using record::Record;

namespace {

std::set<std::string> places(const Record& claim, record::FieldId list) {
    std::set<std::string> all;
    for (const auto& finding : claim.list(list)) all.insert(*finding->text(MDG_FIELD_PLACE));
    return all;
}

} // namespace

TEST_CASE("a claim of the current qualification has its fields as they came", "[R-CLM-19]") {
    const Record claim = claim_record(qualification("response_valid"));
    CHECK(*claim.text(MDG_FIELD_CLAIM_PATH) == MDG_CLAIM_PATH_CURRENT);
    CHECK(*claim.text(MDG_FIELD_INSURED_SYMBOL) == "０１２");
    CHECK(*claim.text(MDG_FIELD_INSURED_NUMBER) == "0004567");
    CHECK(*claim.text(MDG_FIELD_INSURED_BRANCH_NUMBER) == "01");
    CHECK(*claim.text(MDG_FIELD_NAME) == "見本　春子");
    CHECK(*claim.text(MDG_FIELD_NAME_KANA) == "ﾐﾎﾝ ﾊﾙｺ");
    CHECK(claim.date(MDG_FIELD_BIRTH_DATE) == day("1954-03-09"));
    CHECK(claim.date(MDG_FIELD_QUALIFICATION_DATE) == day("2020-04-01"));
    CHECK_FALSE(claim.has(MDG_FIELD_CLAIM_COMMENT_CODE));
    CHECK(claim.list(MDG_FIELD_MISSING).empty());
    CHECK(claim.list(MDG_FIELD_FINDING).empty());
}

TEST_CASE("the insurer number comes bare and padded with blanks") {
    const Record six = claim_record(qualification("response_valid"));
    CHECK(*six.text(MDG_FIELD_INSURER_NUMBER) == "138057");
    CHECK(*six.text(MDG_FIELD_INSURER_NUMBER_PADDED) == "  138057");
    const Record eight = claim_record(qualification("response_lapsed"));
    CHECK(*eight.text(MDG_FIELD_INSURER_NUMBER) == "01320019");
    CHECK(*eight.text(MDG_FIELD_INSURER_NUMBER_PADDED) == "01320019");
}

TEST_CASE("a lapsed qualification is claimed by its own numbers with the comment", "[R-CLM-03]") {
    const Record claim = claim_record(qualification("response_lapsed"), MDG_CLAIM_PATH_LAPSED);
    CHECK(*claim.text(MDG_FIELD_INSURER_NUMBER) == "01320019");
    CHECK(*claim.text(MDG_FIELD_INSURED_SYMBOL) == "ﾏﾄﾞ-12");
    CHECK(*claim.text(MDG_FIELD_INSURED_NUMBER) == "345");
    CHECK(*claim.text(MDG_FIELD_CLAIM_COMMENT_CODE) == "820000245");
    CHECK(claim.date(MDG_FIELD_DISQUALIFICATION_DATE) == day("2026-10-31"));
    CHECK(claim.list(MDG_FIELD_MISSING).empty());
}

TEST_CASE("a name keeps its black dots", "[R-NAME-01][R-NAME-02]") {
    const Record claim = claim_record(qualification("response_lapsed"), MDG_CLAIM_PATH_LAPSED);
    CHECK(*claim.text(MDG_FIELD_NAME) == "山●　花代");
    CHECK(claim.list(MDG_FIELD_FINDING).empty());
}

TEST_CASE("insured person or dependent must be known, but for the late-stage elderly") {
    Record chosen = qualification("response_valid");
    chosen.unset(MDG_FIELD_PERSONAL_FAMILY);
    CHECK(places(claim_record(chosen), MDG_FIELD_MISSING) == std::set<std::string>{"personal_family"});
    CHECK(claim_record(qualification("face")).list(MDG_FIELD_MISSING).empty());
}

TEST_CASE("values without the form of their field are told") {
    Record chosen = qualification("response_valid");
    chosen.set_text(MDG_FIELD_INSURER_NUMBER, "13805７")
        .set_text(MDG_FIELD_INSURED_BRANCH_NUMBER, "1")
        .set_text(MDG_FIELD_CONTRIBUTION_RATIO, "20")
        .set_text(MDG_FIELD_SEX, "9")
        .set_text(MDG_FIELD_INSURED_NUMBER, "123456789012345678901");
    CHECK(places(claim_record(chosen), MDG_FIELD_FINDING) ==
          std::set<std::string>{"insurer_number", "insurer_number_padded", "insured_branch_number",
                                "contribution_ratio", "sex", "insured_number"});
}

TEST_CASE("everything a claim lacks is told, nothing is invented") {
    const Record claim = complete_record(make_claim({}));
    CHECK(places(claim, MDG_FIELD_MISSING) ==
          std::set<std::string>{"facility_code", "visit_date", "check_date", "claim_path", "evidence", "insurer_number",
                                "insurer_number_padded", "insured_number", "name", "birth_date", "sex"});
    CHECK(claim.fields() == std::vector<record::FieldId>{MDG_FIELD_MISSING});
}

TEST_CASE("the claim keeps what each of its fields rests on", "[R-CLM-18]") {
    const Record chosen = qualification("response_valid");
    Facts known = facts(chosen);
    known.evidence = MDG_EVIDENCE_PORTAL;
    const Claim claim = make_claim(known);
    CHECK(claim.evidence == MDG_EVIDENCE_PORTAL);
    const auto evidence_of = [&](record::FieldId field) {
        for (const Source& source : claim.provenance)
            if (source.field == field) return source.evidence;
        return std::string_view();
    };
    CHECK(evidence_of(MDG_FIELD_INSURER_NUMBER) == MDG_EVIDENCE_PORTAL);
    CHECK(evidence_of(MDG_FIELD_NAME) == MDG_EVIDENCE_PORTAL);
    CHECK(evidence_of(MDG_FIELD_BURDEN_RATIO) == MDG_EVIDENCE_PORTAL);
    CHECK(evidence_of(MDG_FIELD_EXAMINING_BODY) == MDG_EVIDENCE_DERIVED);
    CHECK(evidence_of(MDG_FIELD_DISQUALIFICATION_DATE).empty());
}

TEST_CASE("the ratio is the one in force on the day of the visit", "[R-CLM-20]") {
    const Record elderly = qualification("response_valid"); // certificate from 2026-08-01 to 2027-07-31: 020
    struct Row {
        const char* visit;
        const char* ratio;
        std::optional<std::int64_t> burden;
    };
    for (const Row& row :
         {Row{"2026-07-31", "", {}}, {"2026-08-01", "020", 2}, {"2027-07-31", "020", 2}, {"2027-08-01", "", {}}}) {
        INFO(row.visit);
        Facts on_day = facts(elderly);
        on_day.visit_date = day(row.visit);
        const Claim claim = make_claim(on_day);
        CHECK(claim.contribution_ratio == row.ratio);
        CHECK(claim.burden_ratio == row.burden);
    }
    const Record late = qualification("face");
    CHECK(make_claim(facts(late)).contribution_ratio == "010");
}
