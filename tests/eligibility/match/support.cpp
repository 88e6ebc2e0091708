#include "eligibility/match/support.hpp"

#include "support/catch.hpp"

#include <algorithm>

namespace mdg::eligibility::match::test {

using record::Record;

void put(Record& record, record::FieldId field, std::string_view value) {
    if (value.empty()) return;
    if (record::find_field(field)->type == record::Type::date) {
        record.set_date(field, base::parse_iso_date(value).value());
    } else {
        record.set_text(field, value);
    }
}

Record patient() {
    Record made(MDG_KIND_PATIENT);
    put(made, MDG_FIELD_NAME, "山田　花子");
    put(made, MDG_FIELD_NAME_KANA, "ヤマダ　ハナコ");
    put(made, MDG_FIELD_SEX, MDG_SEX_FEMALE);
    put(made, MDG_FIELD_BIRTH_DATE, "1985-02-14");
    return made;
}

Record qualification() {
    Record made(MDG_KIND_QUALIFICATION);
    put(made, MDG_FIELD_NAME, "山田　花子");
    put(made, MDG_FIELD_NAME_KANA, "ﾔﾏﾀﾞ ﾊﾅｺ");
    put(made, MDG_FIELD_SEX, MDG_SEX_FEMALE);
    put(made, MDG_FIELD_BIRTH_DATE, "1985-02-14");
    put(made, MDG_FIELD_ADDRESS, "見本県見本市1-2-3");
    put(made, MDG_FIELD_INSURER_NAME, "見本健康保険組合");
    return made;
}

const Record& row(const Record& match, std::string_view field) {
    for (const auto& each : match.list(MDG_FIELD_MATCH_FIELD))
        if (each->text_or(MDG_FIELD_COMPARED_FIELD, "") == field) return *each;
    FAIL("no row about " << field);
    throw 0;
}

bool cites(const Record& record, std::string_view rule) {
    if (record.kind() == MDG_KIND_MATCH_FIELD)
        return (" " + record.text_or(MDG_FIELD_RULE_IDS, "") + " ").find(" " + std::string(rule) + " ") !=
               std::string::npos;
    return std::ranges::any_of(record.list(MDG_FIELD_RULE),
                               [rule](const auto& each) { return *each->text(MDG_FIELD_RULE_ID) == rule; });
}

std::string all_words(const Record& match) {
    std::string words;
    const auto add = [&words](const Record& from, record::FieldId list) {
        for (const auto& each : from.list(list))
            words += each->text_or(MDG_FIELD_JA, "") + "\n" + each->text_or(MDG_FIELD_EN, "") + "\n";
    };
    add(match, MDG_FIELD_TEXT);
    add(match, MDG_FIELD_RULE);
    return words;
}

} // namespace mdg::eligibility::match::test
