#include "claim/format/elements.hpp"

namespace mdg::claim {
namespace {

constexpr Element<Claim> claim_table[] = {
    {"FacilityCode", MDG_FIELD_FACILITY_CODE, &Claim::facility_code, Form::digits, Need::always, 10, 10},
    {"VisitDate", MDG_FIELD_VISIT_DATE, &Claim::visit_date, Form::date, Need::always},
    {"CheckDate", MDG_FIELD_CHECK_DATE, &Claim::check_date, Form::date},
    {"ClaimPath", MDG_FIELD_CLAIM_PATH, &Claim::path, Form::known_code, Need::always},
    {"Evidence", MDG_FIELD_EVIDENCE, &Claim::evidence, Form::known_code, Need::always},
    {"CommentCode", MDG_FIELD_CLAIM_COMMENT_CODE, &Claim::comment_code, Form::digits, Need::optional, 9, 9},
    {"ConfirmationClass", MDG_FIELD_CONFIRMATION_CLASS, &Claim::confirmation_class, Form::known_code},
    {"CardClassification", MDG_FIELD_CARD_CLASSIFICATION, &Claim::card_classification, Form::any_code, Need::optional,
     2, 2},
    {"InsurerKind", MDG_FIELD_INSURER_KIND, &Claim::insurer_kind, Form::known_code},
    {"InsurerName", MDG_FIELD_INSURER_NAME, &Claim::insurer_name},
    {"PersonalFamily", MDG_FIELD_PERSONAL_FAMILY, &Claim::personal_family, Form::known_code},
    {"QualificationDate", MDG_FIELD_QUALIFICATION_DATE, &Claim::qualification_date, Form::date},
    {"DisqualificationDate", MDG_FIELD_DISQUALIFICATION_DATE, &Claim::disqualification_date, Form::date},
    {"InsurerNumber", MDG_FIELD_INSURER_NUMBER, &Claim::insurer_number, Form::digits, Need::insured, 1, 8},
    {"InsurerNumberPadded", MDG_FIELD_INSURER_NUMBER_PADDED, Made::padded, Form::text, Need::insured},
    {"InsurerNumberZeros", MDG_FIELD_INSURER_NUMBER_ZEROS, Made::zeros, Form::text, Need::insured},
    {"InsuredSymbol", MDG_FIELD_INSURED_SYMBOL, &Claim::symbol, Form::text, Need::optional, 1, 20},
    {"InsuredNumber", MDG_FIELD_INSURED_NUMBER, &Claim::number, Form::text, Need::insured, 1, 20},
    {"InsuredBranchNumber", MDG_FIELD_INSURED_BRANCH_NUMBER, &Claim::branch_number, Form::digits, Need::optional, 2, 2},
    {"PublicExpense", MDG_FIELD_PUBLIC_EXPENSE, List::public_expenses},
    {"Name", MDG_FIELD_NAME, &Claim::name, Form::text, Need::always},
    {"NameKana", MDG_FIELD_NAME_KANA, &Claim::name_kana},
    {"ClaimName", MDG_FIELD_CLAIM_NAME, &Claim::claim_name},
    {"ClaimNameKana", MDG_FIELD_CLAIM_NAME_KANA, &Claim::claim_name_kana},
    {"BirthDate", MDG_FIELD_BIRTH_DATE, &Claim::birth_date, Form::date, Need::always},
    {"Sex", MDG_FIELD_SEX, &Claim::sex, Form::known_code, Need::always},
    {"ContributionRatio", MDG_FIELD_CONTRIBUTION_RATIO, &Claim::contribution_ratio, Form::digits, Need::optional, 3, 3},
    {"BurdenRatio", MDG_FIELD_BURDEN_RATIO, &Claim::burden_ratio, Form::count},
    {"BenefitPercent", MDG_FIELD_BENEFIT_PERCENT, &Claim::benefit_percent, Form::count},
    {"LimitFlag", MDG_FIELD_LIMIT_FLAG, &Claim::limit_flag, Form::any_code, Need::optional, 3, 3},
    {"SpecialRemarks", MDG_FIELD_SPECIAL_REMARKS, Made::special_remarks, Form::codes},
    {"PaymentCategory", MDG_FIELD_PAYMENT_CATEGORY, &Claim::payment_category, Form::known_code},
    {"SeveralTimes", MDG_FIELD_SEVERAL_TIMES, &Claim::several_times, Form::flag},
    {"SpecificDisease", MDG_FIELD_SPECIFIC_DISEASE, List::specific_diseases},
    {"Remark", MDG_FIELD_REMARK, List::remarks},
    {"ClaimMonth", MDG_FIELD_CLAIM_MONTH, &Claim::month, Form::digits, Need::optional, 6, 6},
    {"PointTable", MDG_FIELD_POINT_TABLE, &Claim::point_table, Form::known_code},
    {"ClaimSetting", MDG_FIELD_CLAIM_SETTING, &Claim::setting, Form::known_code},
    {"ClaimType", MDG_FIELD_CLAIM_TYPE, &Claim::type, Form::digits, Need::optional, 4, 4},
    {"ExaminingBody", MDG_FIELD_EXAMINING_BODY, &Claim::examining_body, Form::known_code},
    {"PatientNumber", MDG_FIELD_PATIENT_NUMBER, &Claim::patient_number},
    {"VisitDays", MDG_FIELD_VISIT_DAYS, &Claim::visit_days, Form::count},
    {"Points", MDG_FIELD_POINTS, &Claim::points, Form::count},
    {"PatientPaymentYen", MDG_FIELD_PATIENT_PAYMENT_YEN, &Claim::patient_payment_yen, Form::count},
    {"CardShown", MDG_FIELD_CARD_SHOWN, &Claim::card_shown, Form::flag},
    {"Returning", MDG_FIELD_RETURNING, &Claim::returning, Form::flag},
    {"AskedAfter", MDG_FIELD_ASKED_AFTER, &Claim::asked_after, Form::flag},
    {"RegistrationChecked", MDG_FIELD_REGISTRATION_CHECKED, &Claim::registration_checked, Form::flag},
    {"ContactedOn", MDG_FIELD_CONTACTED_ON, &Claim::contacted_on, Form::date},
    {"Source", MDG_FIELD_PROVENANCE, List::provenance},
};

constexpr Element<FileHead> head_table[] = {
    {"FacilityCode", MDG_FIELD_FACILITY_CODE, &FileHead::facility_code, Form::digits, Need::optional, 10, 10},
    {"FacilityName", MDG_FIELD_FACILITY_NAME, &FileHead::facility_name},
    {"FacilityPhone", MDG_FIELD_FACILITY_PHONE, &FileHead::facility_phone},
    {"BillingMonth", MDG_FIELD_BILLING_MONTH, &FileHead::billing_month, Form::digits, Need::optional, 6, 6},
    {"ExaminingBody", MDG_FIELD_EXAMINING_BODY, &FileHead::examining_body, Form::known_code},
    {"PointTable", MDG_FIELD_POINT_TABLE, &FileHead::point_table, Form::known_code},
};

constexpr Element<PublicExpense> public_expense_table[] = {
    {"PayerNumber", MDG_FIELD_PAYER_NUMBER, &PublicExpense::payer_number, Form::digits, Need::always, 8, 8},
    {"RecipientNumber", MDG_FIELD_RECIPIENT_NUMBER, &PublicExpense::recipient_number, Form::digits, Need::optional, 7,
     7},
    {"ValidStart", MDG_FIELD_VALID_START, &PublicExpense::valid_start, Form::date},
    {"ValidEnd", MDG_FIELD_VALID_END, &PublicExpense::valid_end, Form::date},
    {"VisitDays", MDG_FIELD_VISIT_DAYS, &PublicExpense::visit_days, Form::count},
    {"Points", MDG_FIELD_POINTS, &PublicExpense::points, Form::count},
    {"PatientPaymentYen", MDG_FIELD_PATIENT_PAYMENT_YEN, &PublicExpense::patient_payment_yen, Form::count},
};

constexpr Element<SpecificDisease> specific_disease_table[] = {
    {"DiseaseCategory", MDG_FIELD_DISEASE_CATEGORY, &SpecificDisease::category, Form::any_code, Need::always, 1, 2},
    {"ValidStart", MDG_FIELD_VALID_START, &SpecificDisease::valid_start, Form::date},
    {"ValidEnd", MDG_FIELD_VALID_END, &SpecificDisease::valid_end, Form::date},
    {"SelfPayYen", MDG_FIELD_SELF_PAY_YEN, &SpecificDisease::self_pay_yen, Form::count},
};

constexpr Element<Remark> remark_table[] = {
    {"RemarkCode", MDG_FIELD_REMARK_CODE, &Remark::code, Form::digits, Need::always, 9, 9},
    {"RemarkText", MDG_FIELD_REMARK_TEXT, &Remark::text},
};

} // namespace

std::span<const Element<Claim>> claim_elements() noexcept {
    return claim_table;
}

std::span<const Element<FileHead>> head_elements() noexcept {
    return head_table;
}

std::span<const Element<PublicExpense>> public_expense_elements() noexcept {
    return public_expense_table;
}

std::span<const Element<SpecificDisease>> specific_disease_elements() noexcept {
    return specific_disease_table;
}

std::span<const Element<Remark>> remark_elements() noexcept {
    return remark_table;
}

std::string made_text(const Claim& claim, Made made) {
    if (made == Made::special_remarks) {
        std::string all;
        for (const std::string& code : claim.special_remarks) (all += all.empty() ? "" : " ") += code;
        return all;
    }
    if (claim.insurer_number.empty()) return {};
    return padded(claim.insurer_number, made == Made::padded ? ' ' : '0');
}

} // namespace mdg::claim
