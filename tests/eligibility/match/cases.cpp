// The table of cases: who is the same person, who is asked, who is another (cases.tsv).
#include "base/file.hpp"
#include "base/table.hpp"
#include "eligibility/match/match.hpp"
#include "eligibility/match/support.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <set>

using namespace mdg;
using namespace mdg::eligibility::match;
using namespace mdg::eligibility::match::test;

namespace {

enum Column : std::size_t {
    rules,
    why,
    own_name,
    own_kana,
    own_sex,
    own_birth,
    own_address,
    name,
    kana,
    other,
    other_kana,
    insured,
    sex1,
    sex2,
    birth,
    address,
    verdict,
    name_verdict,
    kana_verdict,
    name_folding,
    kana_folding,
    asked
};

record::Record own_of(const base::Row& row) {
    record::Record made(MDG_KIND_PATIENT);
    put(made, MDG_FIELD_NAME, row[own_name]);
    put(made, MDG_FIELD_NAME_KANA, row[own_kana]);
    put(made, MDG_FIELD_SEX, row[own_sex]);
    put(made, MDG_FIELD_BIRTH_DATE, row[own_birth]);
    put(made, MDG_FIELD_ADDRESS, row[own_address]);
    return made;
}

record::Record online_of(const base::Row& row) {
    record::Record made(MDG_KIND_QUALIFICATION);
    put(made, MDG_FIELD_NAME, row[name]);
    put(made, MDG_FIELD_NAME_KANA, row[kana]);
    put(made, MDG_FIELD_NAME_OTHER, row[other]);
    put(made, MDG_FIELD_NAME_OTHER_KANA, row[other_kana]);
    put(made, MDG_FIELD_INSURED_NAME, row[insured]);
    put(made, MDG_FIELD_SEX, row[sex1]);
    put(made, MDG_FIELD_SEX_NOTED, row[sex2]);
    put(made, MDG_FIELD_BIRTH_DATE, row[birth]);
    put(made, MDG_FIELD_ADDRESS, row[address]);
    put(made, MDG_FIELD_INSURER_NAME, "見本健康保険組合");
    return made;
}

const std::string& file() {
    static const std::string text = base::read_file(MDG_TEST_MATCH "/cases.tsv", 1U << 20U);
    return text;
}

} // namespace

TEST_CASE("each case of the table has its verdict, its foldings and its questions",
          "[R-MATCH-02][R-MATCH-03][R-MATCH-04][R-MATCH-06][R-MATCH-07][R-MATCH-08][R-MATCH-09]") {
    const auto rows = base::read_table(file());
    REQUIRE(rows.size() > 50);
    for (const base::Row& each : rows) {
        INFO(each[why]);
        const record::Record match = compare_patient(own_of(each), online_of(each));
        CHECK(match.text_or(MDG_FIELD_MATCH_VERDICT, "") == each[verdict]);
        CHECK(match.text_or(MDG_FIELD_ORAL_QUESTION, "") == each[asked]);
        CHECK(row(match, "name").text_or(MDG_FIELD_FIELD_VERDICT, "") == each[name_verdict]);
        CHECK(row(match, "name").text_or(MDG_FIELD_FOLDING, "") == each[name_folding]);
        CHECK(row(match, "name_kana").text_or(MDG_FIELD_FIELD_VERDICT, "") == each[kana_verdict]);
        CHECK(row(match, "name_kana").text_or(MDG_FIELD_FOLDING, "") == each[kana_folding]);
    }
}

TEST_CASE("whoever is not clear is asked the three questions of the rule and nobody asks the insurer",
          "[R-MATCH-04][R-NAME-07]") {
    for (const base::Row& each : base::read_table(file())) {
        INFO(each[why]);
        const record::Record match = compare_patient(own_of(each), online_of(each));
        const bool clear = each[verdict] == MDG_MATCH_VERDICT_SAME_PERSON;
        CHECK(cites(match, "R-MATCH-04") == !clear);
        CHECK(match.has(MDG_FIELD_ORAL_QUESTION) == !clear);
        const std::string words = all_words(match);
        CHECK_FALSE(words.empty());
        CHECK(words.find("保険者に確認") == std::string::npos);
        CHECK(words.find("保険者へ") == std::string::npos);
    }
}

TEST_CASE("no word to staff says why an address is empty", "[R-MATCH-09][R-NAME-06]") {
    for (const base::Row& each : base::read_table(file())) {
        const std::string words = all_words(compare_patient(own_of(each), online_of(each)));
        for (const char* hint : {"DV", "ＤＶ", "暴力", "violence", "hidden", "非表示"})
            CHECK(words.find(hint) == std::string::npos);
    }
}

TEST_CASE("the table names each rule of the comparison and of names that decides there") {
    std::set<std::string> named;
    for (const base::Row& each : base::read_table(file())) {
        std::string list(each[rules]);
        for (std::size_t at = 0; at != std::string::npos;) {
            const std::size_t end = list.find(',', at);
            named.insert(list.substr(at, end == std::string::npos ? end : end - at));
            at = end == std::string::npos ? end : end + 1;
        }
    }
    for (const char* rule : {"R-MATCH-02", "R-MATCH-03", "R-MATCH-04", "R-MATCH-06", "R-MATCH-07", "R-MATCH-08",
                             "R-MATCH-09", "R-NAME-01", "R-NAME-03", "R-NAME-05", "R-NAME-06"})
        CHECK(named.contains(rule));
}
