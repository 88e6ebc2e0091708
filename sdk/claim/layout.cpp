#include "claim/layout.hpp"

#include <algorithm>
#include <string>

namespace mdg::claim {
namespace {

using base::Finding;
using record::Record;

constexpr bool required = true;

constexpr Element table[] = {
    {"FacilityCode", MDG_FIELD_FACILITY_CODE, Form::digits, required, 10, 10},
    {"VisitDate", MDG_FIELD_VISIT_DATE, Form::date, required},
    {"CheckDate", MDG_FIELD_CHECK_DATE, Form::date, required},
    {"ClaimPath", MDG_FIELD_CLAIM_PATH, Form::known_code, required},
    {"CommentCode", MDG_FIELD_CLAIM_COMMENT_CODE, Form::digits, false, 9, 9},
    {"Evidence", MDG_FIELD_EVIDENCE, Form::known_code, required},
    {"CardClassification", MDG_FIELD_CARD_CLASSIFICATION, Form::any_code, false, 2, 2},
    {"InsurerNumber", MDG_FIELD_INSURER_NUMBER, Form::digits, required, 1, 8},
    {"InsurerNumberPadded", MDG_FIELD_INSURER_NUMBER_PADDED, Form::padded_digits, required, 8, 8},
    {"InsurerName", MDG_FIELD_INSURER_NAME, Form::text},
    {"InsuredSymbol", MDG_FIELD_INSURED_SYMBOL, Form::text, false, 1, 20},
    {"InsuredNumber", MDG_FIELD_INSURED_NUMBER, Form::text, required, 1, 20},
    {"InsuredBranchNumber", MDG_FIELD_INSURED_BRANCH_NUMBER, Form::digits, false, 2, 2},
    {"PersonalFamily", MDG_FIELD_PERSONAL_FAMILY, Form::known_code},
    {"QualificationDate", MDG_FIELD_QUALIFICATION_DATE, Form::date},
    {"DisqualificationDate", MDG_FIELD_DISQUALIFICATION_DATE, Form::date},
    {"ContributionRatio", MDG_FIELD_CONTRIBUTION_RATIO, Form::digits, false, 3, 3},
    {"Name", MDG_FIELD_NAME, Form::text, required},
    {"NameKana", MDG_FIELD_NAME_KANA, Form::text},
    {"BirthDate", MDG_FIELD_BIRTH_DATE, Form::date, required},
    {"Sex", MDG_FIELD_SEX, Form::known_code, required},
};

std::size_t characters(std::string_view utf8) {
    return static_cast<std::size_t>(
        std::ranges::count_if(utf8, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool has_form(const Element& element, std::string_view value) {
    if (element.form == Form::known_code)
        return record::find_code(record::find_field(element.field)->code_set, value) != nullptr;
    const std::size_t length = characters(value);
    if (length < element.least || (element.most != 0 && length > element.most)) return false;
    switch (element.form) {
    case Form::digits:
        return std::ranges::all_of(value, is_digit);
    case Form::padded_digits:
        value.remove_prefix(std::min(value.find_first_not_of(' '), value.size()));
        return !value.empty() && std::ranges::all_of(value, is_digit);
    case Form::any_code:
        return std::ranges::all_of(value, [](char c) { return is_digit(c) || (c >= 'A' && c <= 'Z'); });
    default:
        return std::ranges::none_of(value, [](char c) { return c >= 0 && c < ' '; });
    }
}

std::string field_name(record::FieldId field) {
    return std::string(record::find_field(field)->name);
}

// 本人・家族 decides the kind of claim (claim facts §2.4); the late-stage elderly (39) are all insured
// themselves.
bool needs_personal_family(const Record& claim) {
    const std::string number = claim.text_or(MDG_FIELD_INSURER_NUMBER, "");
    return !number.empty() && !(number.size() == 8 && number.starts_with("39"));
}

} // namespace

std::span<const Element> elements() noexcept {
    return table;
}

std::vector<Finding> missing_in(const Record& claim) {
    const bool lapsed = claim.text_or(MDG_FIELD_CLAIM_PATH, "") == MDG_CLAIM_PATH_LAPSED;
    std::vector<Finding> findings;
    for (const Element& element : table) {
        const bool needed = element.required ||
                            (element.field == MDG_FIELD_PERSONAL_FAMILY && needs_personal_family(claim)) ||
                            (element.field == MDG_FIELD_CLAIM_COMMENT_CODE && lapsed);
        if (needed && !claim.has(element.field))
            findings.push_back({field_name(element.field), MDG_FINDING_CODE_MISSING, "a claim needs it",
                                "レセプトに必要な項目がありません"});
    }
    return findings;
}

std::vector<Finding> wrong_in(const Record& claim) {
    std::vector<Finding> findings;
    for (const Element& element : table)
        if (element.form != Form::date && claim.has(element.field) && !has_form(element, *claim.text(element.field)))
            findings.push_back({field_name(element.field), MDG_FINDING_CODE_BAD_VALUE,
                                "does not have the form of its field", "項目の形が正しくありません"});
    return findings;
}

} // namespace mdg::claim
