#include "claim/complete.hpp"

#include "claim/claim_record.hpp"
#include "rules/rulebook.hpp"
#include "rules/texts.hpp"

#include <algorithm>

namespace mdg::claim {
namespace {

using base::Finding;
using record::FieldId;
using record::Record;

std::string name_of(FieldId field) {
    return std::string(record::find_field(field)->name);
}

bool late_elderly(const Claim& claim) {
    return claim.insurer_kind == MDG_INSURER_KIND_LATE_ELDERLY ||
           (claim.insurer_number.size() == 8 && claim.insurer_number.starts_with("39"));
}

// --- what is needed -------------------------------------------------------------------------------------------------

class Missing {
public:
    template <typename Value>
    void need(FieldId field, const Value& value) {
        if (value == Value())
            found.push_back(
                {name_of(field), MDG_FINDING_CODE_MISSING, "a claim needs it", "レセプトに必要な項目がありません"});
    }
    std::vector<Finding> found;
};

bool public_only(const Claim& claim) {
    return claim.insurer_number.empty() &&
           (!claim.public_expenses.empty() || claim.card_classification == MDG_CARD_CLASSIFICATION_MEDICAL_ASSISTANCE);
}

// Confirmed online, the answer names the day.
bool checked_online(const Claim& claim) {
    return claim.evidence.empty() || claim.evidence == MDG_EVIDENCE_CARD || claim.evidence == MDG_EVIDENCE_NUMBER;
}

// --- forms ----------------------------------------------------------------------------------------------------------

enum class Form { known_code, any_code, digits, text };

struct Rule {
    FieldId field;
    std::string Claim::*member;
    Form form;
    std::size_t least = 1; // characters
    std::size_t most = 0;  // 0: no limit
};

constexpr Rule forms[] = {
    {MDG_FIELD_FACILITY_CODE, &Claim::facility_code, Form::digits, 10, 10},
    {MDG_FIELD_CLAIM_PATH, &Claim::path, Form::known_code},
    {MDG_FIELD_CLAIM_COMMENT_CODE, &Claim::comment_code, Form::digits, 9, 9},
    {MDG_FIELD_EVIDENCE, &Claim::evidence, Form::known_code},
    {MDG_FIELD_CARD_CLASSIFICATION, &Claim::card_classification, Form::any_code, 2, 2},
    {MDG_FIELD_INSURER_NUMBER, &Claim::insurer_number, Form::digits, 1, 8},
    {MDG_FIELD_INSURER_NAME, &Claim::insurer_name, Form::text},
    {MDG_FIELD_INSURED_SYMBOL, &Claim::symbol, Form::text, 1, 20},
    {MDG_FIELD_INSURED_NUMBER, &Claim::number, Form::text, 1, 20},
    {MDG_FIELD_INSURED_BRANCH_NUMBER, &Claim::branch_number, Form::digits, 2, 2},
    {MDG_FIELD_PERSONAL_FAMILY, &Claim::personal_family, Form::known_code},
    {MDG_FIELD_CONTRIBUTION_RATIO, &Claim::contribution_ratio, Form::digits, 3, 3},
    {MDG_FIELD_NAME, &Claim::name, Form::text},
    {MDG_FIELD_NAME_KANA, &Claim::name_kana, Form::text},
    {MDG_FIELD_SEX, &Claim::sex, Form::known_code},
    {MDG_FIELD_CLAIM_MONTH, &Claim::month, Form::digits, 6, 6},
    {MDG_FIELD_POINT_TABLE, &Claim::point_table, Form::known_code},
    {MDG_FIELD_CLAIM_SETTING, &Claim::setting, Form::known_code},
    {MDG_FIELD_EXAMINING_BODY, &Claim::examining_body, Form::known_code},
};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool has_form(const Rule& rule, std::string_view value) {
    if (rule.form == Form::known_code)
        return record::find_code(record::find_field(rule.field)->code_set, value) != nullptr;
    const auto length = static_cast<std::size_t>(
        std::ranges::count_if(value, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
    if (length < rule.least || (rule.most != 0 && length > rule.most)) return false;
    if (rule.form == Form::digits) return std::ranges::all_of(value, is_digit);
    if (rule.form == Form::any_code)
        return std::ranges::all_of(value, [](char c) { return is_digit(c) || (c >= 'A' && c <= 'Z'); });
    return std::ranges::none_of(value, [](char c) { return c >= 0 && c < ' '; });
}

Finding wrong(FieldId field) {
    return {name_of(field), MDG_FINDING_CODE_BAD_VALUE, "does not have the form of its field",
            "項目の形が正しくありません"};
}

void say(Record& record, const char* text) {
    for (Record& each : rules::texts(text)) record.add(MDG_FIELD_TEXT, std::move(each));
}

} // namespace

std::vector<Finding> missing_in(const Claim& claim) {
    const bool unknown = claim.path == MDG_CLAIM_PATH_UNKNOWN;
    Missing missing;
    missing.need(MDG_FIELD_FACILITY_CODE, claim.facility_code);
    missing.need(MDG_FIELD_VISIT_DATE, claim.visit_date);
    if (checked_online(claim)) missing.need(MDG_FIELD_CHECK_DATE, claim.check_date);
    missing.need(MDG_FIELD_CLAIM_PATH, claim.path);
    if (claim.path == MDG_CLAIM_PATH_LAPSED || unknown) missing.need(MDG_FIELD_CLAIM_COMMENT_CODE, claim.comment_code);
    missing.need(MDG_FIELD_EVIDENCE, claim.evidence);
    if (public_only(claim)) {
        missing.need(MDG_FIELD_PUBLIC_EXPENSE, claim.public_expenses);
    } else {
        missing.need(MDG_FIELD_INSURER_NUMBER, claim.insurer_number);
        missing.need(MDG_FIELD_INSURER_NUMBER_PADDED, claim.insurer_number);
        missing.need(MDG_FIELD_INSURED_NUMBER, claim.number);
        // 本人・家族 decides the kind of claim (claim facts 2.4); the late elderly are all insured themselves.
        if (!claim.insurer_number.empty() && !late_elderly(claim))
            missing.need(MDG_FIELD_PERSONAL_FAMILY, claim.personal_family);
    }
    missing.need(MDG_FIELD_NAME, claim.name);
    if (unknown) missing.need(MDG_FIELD_NAME_KANA, claim.name_kana);
    missing.need(MDG_FIELD_BIRTH_DATE, claim.birth_date);
    missing.need(MDG_FIELD_SEX, claim.sex);
    if (unknown) {
        missing.need(MDG_FIELD_ASKED_AFTER, claim.asked_after);
        missing.need(MDG_FIELD_CONTACTED_ON, claim.contacted_on);
    }
    return std::move(missing.found);
}

std::vector<Finding> wrong_in(const Claim& claim) {
    std::vector<Finding> found;
    for (const Rule& rule : forms) {
        const std::string& value = claim.*rule.member;
        if (value.empty() || has_form(rule, value)) continue;
        found.push_back(wrong(rule.field));
        if (rule.field == MDG_FIELD_INSURER_NUMBER) found.push_back(wrong(MDG_FIELD_INSURER_NUMBER_PADDED));
    }
    return found;
}

Record complete_record(const Claim& claim) {
    Record record = to_record(claim);
    for (const Finding& finding : missing_in(claim)) record.add(MDG_FIELD_MISSING, record::to_record(finding));
    for (const Finding& finding : wrong_in(claim)) record.add(MDG_FIELD_FINDING, record::to_record(finding));
    if (claim.path == MDG_CLAIM_PATH_LAPSED || claim.path == MDG_CLAIM_PATH_UNKNOWN) say(record, "claim_takes_longer");
    if (claim.path == MDG_CLAIM_PATH_LAPSED && claim.visit_date && rules::rule("R-CLM-16").holds_on(*claim.visit_date))
        say(record, "lapsed_claim_again");
    return record;
}

} // namespace mdg::claim
