#include "eligibility/person.hpp"

#include "support/catch.hpp"

using namespace mdg;
using namespace mdg::eligibility;

namespace {

struct Row {
    const char* why;
    Person expected;
    const char* birth;
    const char* name;
    const char* kana;
    Match match;
};

const base::Date born = *base::parse_iso_date("1985-02-14");

} // namespace

TEST_CASE("who is the same person", "[R-MATCH-07][R-NAME-01]") {
    const Row rows[] = {
        {"equal", {born, "山田　花子", ""}, "19850214", "山田　花子", "", Match::same},
        {"another birth date", {born, "山田　花子", ""}, "19850215", "山田　花子", "", Match::other},
        {"another name", {born, "山田　花子", ""}, "19850214", "山本　花子", "", Match::other},
        {"a name that goes on", {born, "山田　花", ""}, "19850214", "山田　花子", "", Match::other},
        {"widths and blanks", {born, "Ａｎｎ ヤマダ", ""}, "19850214", "Ann　ﾔﾏﾀﾞ", "", Match::same},
        {"no blank", {born, "山田花子", ""}, "19850214", "山田　花子", "", Match::same},
        {"kana differ, names do not",
         {born, "山田　花子", "ヤマダ ハナコ"},
         "19850214",
         "山田　花子",
         "ﾔﾏﾀ ﾊﾅｺ",
         Match::same},
        {"dot, kana equal", {born, "山﨑　花子", "ヤマザキ ハナコ"}, "19850214", "山●　花子", "ﾔﾏｻﾞｷ ﾊﾅｺ", Match::same},
        {"dot, kana differ",
         {born, "山﨑　花子", "ヤマザキ ハナコ"},
         "19850214",
         "山●　花子",
         "ﾔﾏﾓﾄ ﾊﾅｺ",
         Match::other},
        {"dot, no kana of ours", {born, "山﨑　花子", ""}, "19850214", "山●　花子", "ﾔﾏｻﾞｷ ﾊﾅｺ", Match::dots_unchecked},
        {"dot, no kana of theirs",
         {born, "山﨑　花子", "ヤマザキ ハナコ"},
         "19850214",
         "山●　花子",
         "",
         Match::dots_unchecked},
        {"dot on our side", {born, "●本　花子", ""}, "19850214", "橋本　花子", "", Match::dots_unchecked},
        {"a dot is one character", {born, "佐々木　花子", ""}, "19850214", "佐●　花子", "", Match::other},
        {"a dot is not none", {born, "山田　花子", ""}, "19850214", "山田●　花子", "", Match::other},
        {"the rest must agree", {born, "山﨑　花子", ""}, "19850214", "山●　花代", "", Match::other},
        {"small kana", {born, "伊●　順", "イトウ ジュン"}, "19850214", "伊藤　順", "ｲﾄｳ ｼﾞﾕﾝ", Match::same},
        {"no name known", {born, "", ""}, "19850214", "山田　花子", "ﾔﾏﾀﾞ ﾊﾅｺ", Match::birth_only},
        {"only kana known", {born, "", "ヤマダ ハナコ"}, "19850214", "山田　花子", "ﾔﾏﾀﾞ ﾊﾅｺ", Match::same},
        {"only kana known, another", {born, "", "ヤマダ ハナヨ"}, "19850214", "山田　花子", "ﾔﾏﾀﾞ ﾊﾅｺ", Match::other},
        {"no name in the result", {born, "山田　花子", ""}, "19850214", "", "", Match::other},
    };
    for (const Row& row : rows) {
        INFO(row.why);
        record::Record qualification(MDG_KIND_QUALIFICATION);
        qualification.set_date(MDG_FIELD_BIRTH_DATE, *base::parse_compact_date(row.birth))
            .set_text(MDG_FIELD_NAME, row.name)
            .set_text(MDG_FIELD_NAME_KANA, row.kana);
        CHECK(compare(row.expected, qualification) == row.match);
    }
}

TEST_CASE("the other name of a result counts too") {
    record::Record qualification(MDG_KIND_QUALIFICATION);
    qualification.set_date(MDG_FIELD_BIRTH_DATE, born)
        .set_text(MDG_FIELD_NAME, "ＳＭＩＴＨ　ＡＮＮＡ")
        .set_text(MDG_FIELD_NAME_OTHER, "住見　安奈")
        .set_text(MDG_FIELD_INSURED_NAME, "住見　健");
    CHECK(compare({born, "住見　安奈", ""}, qualification) == Match::same);
    CHECK(compare({born, "住見　健", ""}, qualification) == Match::other); // the insured is not the patient
}

TEST_CASE("a result without a birth date is nobody's") {
    record::Record qualification(MDG_KIND_QUALIFICATION);
    qualification.set_text(MDG_FIELD_NAME, "山田　花子");
    CHECK(compare({born, "山田　花子", ""}, qualification) == Match::other);
}
