#include "claim/claim_record.hpp"

#include <algorithm>

namespace mdg::claim {
namespace {

using record::FieldId;
using record::Record;

template <typename Owner, typename Member>
struct Place {
    FieldId field;
    Member Owner::*member;
};

using Text = Place<Claim, std::string>;
using Number = Place<Claim, std::optional<std::int64_t>>;
using Day = Place<Claim, std::optional<Date>>;

constexpr Text texts[] = {
    {MDG_FIELD_FACILITY_CODE, &Claim::facility_code},
    {MDG_FIELD_CLAIM_PATH, &Claim::path},
    {MDG_FIELD_EVIDENCE, &Claim::evidence},
    {MDG_FIELD_CLAIM_COMMENT_CODE, &Claim::comment_code},
    {MDG_FIELD_CONFIRMATION_CLASS, &Claim::confirmation_class},
    {MDG_FIELD_CARD_CLASSIFICATION, &Claim::card_classification},
    {MDG_FIELD_INSURER_KIND, &Claim::insurer_kind},
    {MDG_FIELD_INSURER_NUMBER, &Claim::insurer_number},
    {MDG_FIELD_INSURER_NAME, &Claim::insurer_name},
    {MDG_FIELD_INSURED_SYMBOL, &Claim::symbol},
    {MDG_FIELD_INSURED_NUMBER, &Claim::number},
    {MDG_FIELD_INSURED_BRANCH_NUMBER, &Claim::branch_number},
    {MDG_FIELD_PERSONAL_FAMILY, &Claim::personal_family},
    {MDG_FIELD_NAME, &Claim::name},
    {MDG_FIELD_NAME_KANA, &Claim::name_kana},
    {MDG_FIELD_CLAIM_NAME, &Claim::claim_name},
    {MDG_FIELD_CLAIM_NAME_KANA, &Claim::claim_name_kana},
    {MDG_FIELD_SEX, &Claim::sex},
    {MDG_FIELD_CONTRIBUTION_RATIO, &Claim::contribution_ratio},
    {MDG_FIELD_LIMIT_FLAG, &Claim::limit_flag},
    {MDG_FIELD_PAYMENT_CATEGORY, &Claim::payment_category},
    {MDG_FIELD_CLAIM_MONTH, &Claim::month},
    {MDG_FIELD_POINT_TABLE, &Claim::point_table},
    {MDG_FIELD_CLAIM_SETTING, &Claim::setting},
    {MDG_FIELD_CLAIM_TYPE, &Claim::type},
    {MDG_FIELD_EXAMINING_BODY, &Claim::examining_body},
    {MDG_FIELD_PATIENT_NUMBER, &Claim::patient_number},
};

constexpr Place<FileHead, std::string> head_texts[] = {
    {MDG_FIELD_FACILITY_CODE, &FileHead::facility_code},   {MDG_FIELD_FACILITY_NAME, &FileHead::facility_name},
    {MDG_FIELD_FACILITY_PHONE, &FileHead::facility_phone}, {MDG_FIELD_BILLING_MONTH, &FileHead::billing_month},
    {MDG_FIELD_EXAMINING_BODY, &FileHead::examining_body}, {MDG_FIELD_POINT_TABLE, &FileHead::point_table},
};

constexpr Number numbers[] = {
    {MDG_FIELD_BURDEN_RATIO, &Claim::burden_ratio},
    {MDG_FIELD_BENEFIT_PERCENT, &Claim::benefit_percent},
    {MDG_FIELD_SEVERAL_TIMES, &Claim::several_times},
    {MDG_FIELD_VISIT_DAYS, &Claim::visit_days},
    {MDG_FIELD_POINTS, &Claim::points},
    {MDG_FIELD_PATIENT_PAYMENT_YEN, &Claim::patient_payment_yen},
    {MDG_FIELD_CARD_SHOWN, &Claim::card_shown},
    {MDG_FIELD_RETURNING, &Claim::returning},
    {MDG_FIELD_ASKED_AFTER, &Claim::asked_after},
    {MDG_FIELD_REGISTRATION_CHECKED, &Claim::registration_checked},
};

constexpr Day days[] = {
    {MDG_FIELD_VISIT_DATE, &Claim::visit_date},
    {MDG_FIELD_CHECK_DATE, &Claim::check_date},
    {MDG_FIELD_QUALIFICATION_DATE, &Claim::qualification_date},
    {MDG_FIELD_DISQUALIFICATION_DATE, &Claim::disqualification_date},
    {MDG_FIELD_BIRTH_DATE, &Claim::birth_date},
    {MDG_FIELD_CONTACTED_ON, &Claim::contacted_on},
};

void set_if_known(Record& record, FieldId field, std::string_view value) {
    if (!value.empty()) record.set_text(field, value);
}

void set_if_known(Record& record, FieldId field, std::optional<std::int64_t> value) {
    if (value) record.set_integer(field, *value);
}

void set_if_known(Record& record, FieldId field, std::optional<Date> value) {
    if (value) record.set_date(field, *value);
}

// "02 28": codes with a blank between.
std::vector<std::string> split(std::string_view codes) {
    std::vector<std::string> all;
    while (!codes.empty()) {
        const auto end = std::min(codes.find(' '), codes.size());
        if (end != 0) all.emplace_back(codes.substr(0, end));
        codes.remove_prefix(std::min(end + 1, codes.size()));
    }
    return all;
}

std::string joined(const std::vector<std::string>& codes) {
    std::string all;
    for (const std::string& code : codes) all += (all.empty() ? "" : " ") + code;
    return all;
}

std::string bare(std::string_view number) {
    const auto first = number.find_first_not_of(' ');
    return first == number.npos ? "" : std::string(number.substr(first));
}

PublicExpense read_public_expense(const Record& record) {
    return {record.text_or(MDG_FIELD_PAYER_NUMBER, ""),   record.text_or(MDG_FIELD_RECIPIENT_NUMBER, ""),
            record.date(MDG_FIELD_VALID_START),           record.date(MDG_FIELD_VALID_END),
            record.integer(MDG_FIELD_VISIT_DAYS),         record.integer(MDG_FIELD_POINTS),
            record.integer(MDG_FIELD_PATIENT_PAYMENT_YEN)};
}

Record to_record(const PublicExpense& expense) {
    Record record(MDG_KIND_PUBLIC_EXPENSE);
    set_if_known(record, MDG_FIELD_PAYER_NUMBER, expense.payer_number);
    set_if_known(record, MDG_FIELD_RECIPIENT_NUMBER, expense.recipient_number);
    set_if_known(record, MDG_FIELD_VALID_START, expense.valid_start);
    set_if_known(record, MDG_FIELD_VALID_END, expense.valid_end);
    set_if_known(record, MDG_FIELD_VISIT_DAYS, expense.visit_days);
    set_if_known(record, MDG_FIELD_POINTS, expense.points);
    set_if_known(record, MDG_FIELD_PATIENT_PAYMENT_YEN, expense.patient_payment_yen);
    return record;
}

SpecificDisease read_specific_disease(const Record& record) {
    return {record.text_or(MDG_FIELD_DISEASE_CATEGORY, ""), record.date(MDG_FIELD_VALID_START),
            record.date(MDG_FIELD_VALID_END), record.integer(MDG_FIELD_SELF_PAY_YEN)};
}

Record to_record(const SpecificDisease& disease) {
    Record record(MDG_KIND_SPECIFIC_DISEASE);
    set_if_known(record, MDG_FIELD_DISEASE_CATEGORY, disease.category);
    set_if_known(record, MDG_FIELD_VALID_START, disease.valid_start);
    set_if_known(record, MDG_FIELD_VALID_END, disease.valid_end);
    set_if_known(record, MDG_FIELD_SELF_PAY_YEN, disease.self_pay_yen);
    return record;
}

// The registry's own string: it lives as long as the program. Empty where the registry has no such evidence.
std::string_view known_evidence(std::string_view code) {
    const record::CodeRow* row = record::find_code("evidence", code);
    return row == nullptr ? std::string_view() : row->code;
}

void read_lists(const Record& record, Claim& claim) {
    for (const auto& expense : record.list(MDG_FIELD_PUBLIC_EXPENSE))
        claim.public_expenses.push_back(read_public_expense(*expense));
    for (const auto& disease : record.list(MDG_FIELD_SPECIFIC_DISEASE))
        claim.specific_diseases.push_back(read_specific_disease(*disease));
    for (const auto& remark : record.list(MDG_FIELD_REMARK))
        claim.remarks.push_back(
            {remark->text_or(MDG_FIELD_REMARK_CODE, ""), remark->text_or(MDG_FIELD_REMARK_TEXT, "")});
    for (const auto& source : record.list(MDG_FIELD_PROVENANCE))
        if (const record::FieldRow* field = record::find_field(source->text_or(MDG_FIELD_SOURCE_FIELD, "")))
            claim.provenance.push_back({field->id, known_evidence(source->text_or(MDG_FIELD_EVIDENCE, ""))});
}

void add_lists(const Claim& claim, Record& record) {
    for (const PublicExpense& expense : claim.public_expenses) record.add(MDG_FIELD_PUBLIC_EXPENSE, to_record(expense));
    for (const SpecificDisease& disease : claim.specific_diseases)
        record.add(MDG_FIELD_SPECIFIC_DISEASE, to_record(disease));
    for (const Remark& remark : claim.remarks) {
        Record child(MDG_KIND_CLAIM_REMARK);
        set_if_known(child, MDG_FIELD_REMARK_CODE, remark.code);
        set_if_known(child, MDG_FIELD_REMARK_TEXT, remark.text);
        record.add(MDG_FIELD_REMARK, std::move(child));
    }
    for (const Source& source : claim.provenance) {
        Record child(MDG_KIND_CLAIM_SOURCE);
        child.set_text(MDG_FIELD_SOURCE_FIELD, record::find_field(source.field)->name);
        set_if_known(child, MDG_FIELD_EVIDENCE, source.evidence);
        record.add(MDG_FIELD_PROVENANCE, std::move(child));
    }
}

} // namespace

Claim read_claim(const Record& record) {
    Claim claim;
    for (const Text& text : texts) claim.*text.member = record.text_or(text.field, "");
    for (const Number& number : numbers) claim.*number.member = record.integer(number.field);
    for (const Day& day : days) claim.*day.member = record.date(day.field);
    if (claim.insurer_number.empty()) claim.insurer_number = record.text_or(MDG_FIELD_INSURER_NUMBER_PADDED, "");
    claim.insurer_number = bare(claim.insurer_number);
    claim.special_remarks = split(record.text_or(MDG_FIELD_SPECIAL_REMARKS, ""));
    read_lists(record, claim);
    return claim;
}

Record to_record(const Claim& claim) {
    Record record(MDG_KIND_CLAIM, std::size(texts) + std::size(numbers) + std::size(days));
    for (const Text& text : texts) set_if_known(record, text.field, claim.*text.member);
    for (const Number& number : numbers) set_if_known(record, number.field, claim.*number.member);
    for (const Day& day : days) set_if_known(record, day.field, claim.*day.member);
    if (!claim.insurer_number.empty()) {
        record.set_text(MDG_FIELD_INSURER_NUMBER_PADDED, padded(claim.insurer_number, ' '));
        record.set_text(MDG_FIELD_INSURER_NUMBER_ZEROS, padded(claim.insurer_number, '0'));
    }
    set_if_known(record, MDG_FIELD_SPECIAL_REMARKS, joined(claim.special_remarks));
    add_lists(claim, record);
    return record;
}

FileHead read_head(const Record& record) {
    FileHead head;
    for (const auto& [field, member] : head_texts) head.*member = record.text_or(field, "");
    return head;
}

Record to_record(const FileHead& head) {
    Record record(MDG_KIND_CLAIM_FILE);
    for (const auto& [field, member] : head_texts) set_if_known(record, field, head.*member);
    return record;
}

std::string padded(std::string_view insurer_number, char with) {
    constexpr std::size_t length = 8;
    std::string text(insurer_number.size() < length ? length - insurer_number.size() : 0, with);
    return text.append(insurer_number);
}

} // namespace mdg::claim
