// What a comparison tells beside its verdict: notices, aliases, several results, what was asked for.
#include "base/failure.hpp"
#include "eligibility/match/match.hpp"
#include "eligibility/match/support.hpp"
#include "support/catch.hpp"

using namespace mdg;
using namespace mdg::eligibility::match;
using namespace mdg::eligibility::match::test;
using record::Record;

namespace {

std::string verdict_of(const Record& match) {
    return match.text_or(MDG_FIELD_MATCH_VERDICT, "");
}

std::string field_verdict(const Record& match, std::string_view field) {
    return row(match, field).text_or(MDG_FIELD_FIELD_VERDICT, "");
}

Record with(Record record, record::FieldId field, std::string_view value) {
    put(record, field, value);
    return record;
}

bool says(const Record& match, std::string_view words) {
    return all_words(match).find(words) != std::string::npos;
}

} // namespace

TEST_CASE("the comparison is asked for at the first use and after a change of insurer", "[R-MATCH-01]") {
    CHECK_FALSE(comparison_requested(patient(), false));
    CHECK(comparison_requested(patient(), true));
    for (const record::FieldId fact : {MDG_FIELD_FIRST_USE, MDG_FIELD_INSURER_CHANGED}) {
        Record own = patient();
        own.set_integer(fact, 0);
        CHECK_FALSE(comparison_requested(own, false));
        own.set_integer(fact, 1);
        CHECK(comparison_requested(own, false));
        const Record match = compare_patient(own, qualification());
        CHECK(match.integer(MDG_FIELD_COMPARISON_REQUESTED) == 1);
        CHECK(cites(match, "R-MATCH-01"));
    }
    const Record usual = compare_patient(patient(), qualification());
    CHECK(usual.integer(MDG_FIELD_COMPARISON_REQUESTED) == 0);
    CHECK_FALSE(cites(usual, "R-MATCH-01"));
}

TEST_CASE("another insurer is a change of insurer, and changes no verdict on the person", "[R-MATCH-01]") {
    const Record match = compare_patient(with(patient(), MDG_FIELD_INSURER_NUMBER, "06139901"),
                                         with(qualification(), MDG_FIELD_INSURER_NUMBER, "  138057"));
    CHECK(verdict_of(match) == MDG_MATCH_VERDICT_SAME_PERSON);
    CHECK(match.integer(MDG_FIELD_COMPARISON_REQUESTED) == 1);
    CHECK(field_verdict(match, "insurer_number") == MDG_FIELD_VERDICT_DIFFERS);
    CHECK(row(match, "insurer_number").integer(MDG_FIELD_NOTICE_ONLY) == 1);
    CHECK(says(match, "保険者番号が登録と異なります"));
}

TEST_CASE("numbers are compared as text, without the padding that files give them") {
    struct Case {
        record::FieldId field;
        const char* own;
        const char* online;
        const char* verdict;
        const char* folding;
    };
    const Case cases[] = {
        {MDG_FIELD_INSURER_NUMBER, "138057", "  138057", MDG_FIELD_VERDICT_SAME_BY_FOLDING, "padding"},
        {MDG_FIELD_INSURER_NUMBER, "00138057", "  138057", MDG_FIELD_VERDICT_SAME_BY_FOLDING, "padding"},
        {MDG_FIELD_INSURER_NUMBER, "138057", "１３８０５７", MDG_FIELD_VERDICT_SAME_BY_FOLDING, "width"},
        {MDG_FIELD_INSURER_NUMBER, "138057", "138058", MDG_FIELD_VERDICT_DIFFERS, ""},
        {MDG_FIELD_INSURED_SYMBOL, "１２－３４", "12-34", MDG_FIELD_VERDICT_SAME_BY_FOLDING, "width"},
        {MDG_FIELD_INSURED_SYMBOL, "12・34", "1234", MDG_FIELD_VERDICT_DIFFERS, ""},
        {MDG_FIELD_INSURED_NUMBER, "0101", "101", MDG_FIELD_VERDICT_DIFFERS, ""},
        {MDG_FIELD_INSURED_NUMBER, "101 ", "101", MDG_FIELD_VERDICT_SAME_BY_FOLDING, "padding"},
        {MDG_FIELD_INSURED_BRANCH_NUMBER, "1", "01", MDG_FIELD_VERDICT_SAME_BY_FOLDING, "padding"},
        {MDG_FIELD_INSURED_BRANCH_NUMBER, "01", "02", MDG_FIELD_VERDICT_DIFFERS, ""},
        {MDG_FIELD_INSURED_BRANCH_NUMBER, "01", "", MDG_FIELD_VERDICT_NOT_GIVEN, ""},
    };
    for (const Case& each : cases) {
        CAPTURE(each.own, each.online);
        const Record match =
            compare_patient(with(patient(), each.field, each.own), with(qualification(), each.field, each.online));
        const Record& about = row(match, record::find_field(each.field)->name);
        CHECK(about.text_or(MDG_FIELD_FIELD_VERDICT, "") == each.verdict);
        CHECK(about.text_or(MDG_FIELD_FOLDING, "") == each.folding);
        CHECK(verdict_of(match) == MDG_MATCH_VERDICT_SAME_PERSON);
    }
}

TEST_CASE("another share is shown beside the stored one, with the difference, and neither is written over",
          "[R-ONL-17]") {
    const Record own = with(patient(), MDG_FIELD_CONTRIBUTION_RATIO, "030");
    Record elderly(MDG_KIND_ELDERLY_CERTIFICATE);
    elderly.set_text(MDG_FIELD_CONTRIBUTION_RATIO, "020");
    Record online = qualification();
    online.add(MDG_FIELD_ELDERLY_CERTIFICATE, elderly);
    const Record match = compare_patient(own, online);
    const Record& ratio = row(match, "contribution_ratio");
    CHECK(ratio.text_or(MDG_FIELD_OWN_VALUE, "") == "030");
    CHECK(ratio.text_or(MDG_FIELD_ONLINE_VALUE, "") == "020");
    CHECK(ratio.integer(MDG_FIELD_RATIO_DIFFERENCE_PERCENT) == -10);
    CHECK(ratio.text_or(MDG_FIELD_FIELD_VERDICT, "") == MDG_FIELD_VERDICT_DIFFERS);
    CHECK(cites(match, "R-ONL-17"));
    CHECK(says(match, "オンライン 20%、登録 30%"));
    CHECK(verdict_of(match) == MDG_MATCH_VERDICT_SAME_PERSON);

    // Two certificates that say different things are both shown; no difference is made up.
    elderly.set_text(MDG_FIELD_CONTRIBUTION_RATIO, "010");
    online.add(MDG_FIELD_ELDERLY_CERTIFICATE, elderly);
    const Record both = compare_patient(own, online);
    CHECK(row(both, "contribution_ratio").text_or(MDG_FIELD_ONLINE_VALUE, "") == "010 020");
    CHECK_FALSE(row(both, "contribution_ratio").has(MDG_FIELD_RATIO_DIFFERENCE_PERCENT));

    const Record equal = compare_patient(own, with(qualification(), MDG_FIELD_CONTRIBUTION_RATIO, "30"));
    CHECK(field_verdict(equal, "contribution_ratio") == MDG_FIELD_VERDICT_SAME);
    CHECK_FALSE(cites(equal, "R-ONL-17"));
}

TEST_CASE("another address is a notice and no error", "[R-MATCH-08][R-NAME-07]") {
    const Record match = compare_patient(with(patient(), MDG_FIELD_ADDRESS, "見本県別市9"), qualification());
    CHECK(verdict_of(match) == MDG_MATCH_VERDICT_SAME_PERSON);
    CHECK(row(match, "address").integer(MDG_FIELD_NOTICE_ONLY) == 1);
    CHECK(cites(row(match, "address"), "R-MATCH-08"));
    CHECK(says(match, "誤りではありません"));
}

TEST_CASE("the postal code goes with the address", "[R-NAME-08]") {
    const Record match = compare_patient(with(patient(), MDG_FIELD_POST_NUMBER, "１２３－４５６７"),
                                         with(qualification(), MDG_FIELD_POST_NUMBER, "123-4567"));
    CHECK(field_verdict(match, "post_number") == MDG_FIELD_VERDICT_SAME_BY_FOLDING);
    CHECK(row(match, "post_number").integer(MDG_FIELD_NOTICE_ONLY) == 1);
    CHECK(cites(row(match, "post_number"), "R-NAME-08"));
}

TEST_CASE("what the data were taken from names the rule", "[R-MATCH-02][R-MATCH-03]") {
    CHECK(cites(row(compare_patient(patient(), qualification()), "sex"), "R-MATCH-03"));
    const Record first = with(patient(), MDG_FIELD_OWN_SOURCE, MDG_OWN_SOURCE_QUESTIONNAIRE);
    for (const char* field : {"name", "name_kana", "sex", "birth_date"})
        CHECK(cites(row(compare_patient(first, qualification()), field), "R-MATCH-02"));
}

TEST_CASE("a doctor who will see drug data is reminded to check them", "[R-MATCH-05]") {
    const auto reminded = [](const Record& online) {
        const Record match = compare_patient(patient(), online);
        bool found = false;
        for (const auto& text : match.list(MDG_FIELD_TEXT))
            found |= text->text_or(MDG_FIELD_AUDIENCE, "") == MDG_AUDIENCE_DOCTOR &&
                     text->text_or(MDG_FIELD_JA, "").find("お薬手帳") != std::string::npos;
        CHECK(found == cites(match, "R-MATCH-05"));
        return found;
    };
    CHECK_FALSE(reminded(qualification()));
    CHECK(reminded(with(qualification(), MDG_FIELD_DRUG_CONSENT, MDG_CONSENT_YES)));
    CHECK(reminded(with(qualification(), MDG_FIELD_DIAGNOSIS_CONSENT, MDG_CONSENT_YES)));
    CHECK_FALSE(reminded(with(qualification(), MDG_FIELD_DRUG_CONSENT, MDG_CONSENT_NO)));
    CHECK_FALSE(reminded(with(qualification(), MDG_FIELD_DRUG_CONSENT, MDG_CONSENT_EXPIRED)));
}

TEST_CASE("an alias is offered and never learnt, but once passed in it is the patient's name", "[R-MATCH-04]") {
    Record own = patient();
    const Record online = with(with(qualification(), MDG_FIELD_NAME, "見本　花子"), MDG_FIELD_NAME_KANA, "ﾐﾎﾝ ﾊﾅｺ");
    const Record first = compare_patient(own, online);
    CHECK(verdict_of(first) == MDG_MATCH_VERDICT_ASK_ORALLY);
    REQUIRE(first.list(MDG_FIELD_ALIAS_PROPOSAL).size() == 1);
    CHECK(verdict_of(compare_patient(own, online)) == MDG_MATCH_VERDICT_ASK_ORALLY); // nothing was learnt

    own.add(MDG_FIELD_ALIAS, *first.first(MDG_FIELD_ALIAS_PROPOSAL));
    const Record second = compare_patient(own, online);
    CHECK(verdict_of(second) == MDG_MATCH_VERDICT_SAME_PERSON);
    CHECK(second.text_or(MDG_FIELD_MATCHED_NAME, "") == MDG_MATCHED_NAME_ALIAS);
    CHECK_FALSE(second.has(MDG_FIELD_ALIAS_PROPOSAL));
    // The registered name goes on to count, and the alias opens the door to nobody else.
    CHECK(compare_patient(own, qualification()).text_or(MDG_FIELD_MATCHED_NAME, "") == MDG_MATCHED_NAME_NAME);
    const Record stranger = with(with(qualification(), MDG_FIELD_NAME, "見本　次郎"), MDG_FIELD_NAME_KANA, "ﾐﾎﾝ ｼﾞﾛｳ");
    CHECK(verdict_of(compare_patient(own, stranger)) == MDG_MATCH_VERDICT_ASK_ORALLY);
}

TEST_CASE("an accepted alias with a dot needs no kana", "[R-MATCH-07]") {
    Record own(MDG_KIND_PATIENT);
    put(own, MDG_FIELD_NAME, "山﨑　花子");
    put(own, MDG_FIELD_BIRTH_DATE, "1985-02-14");
    Record online = qualification();
    online.set_text(MDG_FIELD_NAME, "山●　花子").unset(MDG_FIELD_NAME_KANA);
    const Record first = compare_patient(own, online);
    CHECK(verdict_of(first) == MDG_MATCH_VERDICT_ASK_ORALLY);
    REQUIRE(first.list(MDG_FIELD_ALIAS_PROPOSAL).size() == 1);
    own.add(MDG_FIELD_ALIAS, *first.first(MDG_FIELD_ALIAS_PROPOSAL));
    CHECK(verdict_of(compare_patient(own, online)) == MDG_MATCH_VERDICT_SAME_PERSON);
}

TEST_CASE("no alias is offered where the person may be another") {
    Record other = with(with(qualification(), MDG_FIELD_NAME, "見本　次郎"), MDG_FIELD_NAME_KANA, "ﾐﾎﾝ ｼﾞﾛｳ");
    put(other, MDG_FIELD_BIRTH_DATE, "1970-01-02");
    const Record match = compare_patient(patient(), other);
    CHECK(verdict_of(match) == MDG_MATCH_VERDICT_OTHER_PERSON);
    CHECK_FALSE(match.has(MDG_FIELD_ALIAS_PROPOSAL));
    CHECK(says(match, "別の方の情報のおそれ"));
    CHECK(cites(match, "R-MATCH-06"));
}

TEST_CASE("the insured's name on file is pointed out, and never taken for the patient's") {
    const Record online = with(qualification(), MDG_FIELD_INSURED_NAME, "山田　太郎");
    const Record own = with(with(patient(), MDG_FIELD_NAME, "山田　太郎"), MDG_FIELD_NAME_KANA, "ヤマダ　タロウ");
    const Record match = compare_patient(own, online);
    CHECK(verdict_of(match) == MDG_MATCH_VERDICT_ASK_ORALLY);
    CHECK(says(match, "被保険者(世帯主)の氏名です"));
    CHECK_FALSE(says(compare_patient(patient(), online), "被保険者(世帯主)の氏名です"));
}

TEST_CASE("another person among several results is never hidden behind the first") {
    Record answer(MDG_KIND_ELIGIBILITY);
    answer.add(MDG_FIELD_QUALIFICATION, qualification());
    CHECK(verdict_of(compare_patient(patient(), answer)) == MDG_MATCH_VERDICT_SAME_PERSON);
    Record other = with(with(qualification(), MDG_FIELD_NAME, "見本　次郎"), MDG_FIELD_NAME_KANA, "ﾐﾎﾝ ｼﾞﾛｳ");
    put(other, MDG_FIELD_BIRTH_DATE, "1970-01-02");
    answer.add(MDG_FIELD_QUALIFICATION, other).add(MDG_FIELD_QUALIFICATION, qualification());
    const Record match = compare_patient(patient(), answer);
    CHECK(verdict_of(match) == MDG_MATCH_VERDICT_OTHER_PERSON);
    CHECK(match.integer(MDG_FIELD_QUALIFICATION_INDEX) == 1);
}

TEST_CASE("of several results of the patient the stored insurer's is compared") {
    Record answer(MDG_KIND_ELIGIBILITY);
    answer.add(MDG_FIELD_QUALIFICATION, with(qualification(), MDG_FIELD_INSURER_NUMBER, "12131234"))
        .add(MDG_FIELD_QUALIFICATION, with(qualification(), MDG_FIELD_INSURER_NUMBER, "06139901"));
    const Record match = compare_patient(with(patient(), MDG_FIELD_INSURER_NUMBER, "6139901"), answer);
    CHECK(match.integer(MDG_FIELD_QUALIFICATION_INDEX) == 1);
    CHECK(field_verdict(match, "insurer_number") == MDG_FIELD_VERDICT_SAME_BY_FOLDING);
}

TEST_CASE("an answer without a qualification is a clear error") {
    try {
        compare_patient(patient(), Record(MDG_KIND_ELIGIBILITY));
        FAIL("compared with nothing");
    } catch (const base::Failure& failure) {
        CHECK(failure.status == MDG_E_CHECK_FAILED);
        REQUIRE(failure.findings.size() == 1);
        CHECK(failure.findings[0].place == "qualification");
    }
}
