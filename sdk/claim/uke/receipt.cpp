#include "claim/uke/receipt.hpp"

#include "base/tripwire.hpp"
#include "claim/claim_record.hpp"
#include "claim/uke/characters.hpp"
#include "claim/uke/dates.hpp"
#include "claim/uke/entries.hpp"
#include "claim/uke/returned.hpp"

#include <algorithm>
#include <charconv>

namespace mdg::claim::uke {
namespace {

using record::FieldId;
using record::Record;

constexpr std::string_view lapsed_remark = "820000245";
constexpr std::string_view unknown_remark = "820000246";
constexpr std::size_t most_entries = 10'000; // of one claim, in all its lists

// By the first digit of レセプト種別; DPC claims are told from medical ones by their number of columns.
Kind kind_of(const Line& re) {
    constexpr std::size_t type_column = 2;
    constexpr std::size_t dpc_columns = 28;
    const std::string_view type = re.columns.size() > type_column ? re.columns[type_column] : std::string_view();
    switch (type.empty() ? '\0' : type[0]) {
    case '1':
        return re.columns.size() == dpc_columns ? Kind::dpc : Kind::medical;
    case '3':
        return Kind::dental;
    case '4':
        return Kind::pharmacy;
    default:
        return Kind::any;
    }
}

// Odd for inpatients: 1 3 5 7 9 (claim facts 1.4).
std::string_view setting_of(std::string_view type) {
    if (type.size() != 4 || type[3] < '0' || type[3] > '9' || type[0] == '4') return {};
    return (type[3] - '0') % 2 == 1 ? MDG_CLAIM_SETTING_INPATIENT : MDG_CLAIM_SETTING_OUTPATIENT;
}

// Of remarks with a treatment only these are about the insurance.
bool is_about_insurance(std::string_view code) {
    return code == lapsed_remark || code == unknown_remark || code == "820000244" ||
           (code >= "830000501" && code <= "830000508" && code.size() == 9);
}

} // namespace

Receipt::Receipt(const Line& line, const Facility& facility)
    : kind_(kind_of(line)) {
    claim_.facility_code = facility.code;
    claim_.examining_body = facility.examining_body;
    claim_.point_table = facility.point_table;
    read(line);
}

void Receipt::read(const Line& line) {
    if (entries() > most_entries) refuse_line(line, "", "too many lines for one claim", "1件のレコードが多すぎます");
    const Layout* layout = find_layout(kind_, line.record);
    if (layout == nullptr) return keep(line);
    if (layout->columns.size() > 1 && line.columns.size() < layout->least)
        refuse_line(line, "",
                    std::to_string(line.columns.size()) + " columns, at least " + std::to_string(layout->least),
                    "項目が足りません");
    const bool own = line.stage.empty();
    const std::string_view name = line.record;
    if (name == "SN") return read_check(line, *layout);
    if (name == "HR") return returns_.push_back(read_return(line, *layout));
    if (name == "MD") return reviews_.push_back(read_review(line, *layout));
    if (own && name == "RE") return read_common(line, *layout);
    if (own && name == "HO") return read_insurer(line, *layout);
    if (own && name == "KO") return read_public_expense(line, *layout);
    if (own && name == "JD") return days_.push_back(read_claim_days(line, *layout));
    if (own && name == "CO") return read_remark(line, *layout);
    if (own && name == "MF") {
        window_payment_ = text(line, *layout, Slot::window_payment_class);
        return;
    }
    ++passed_;
    if (own) part_.clear();
}

void Receipt::read_common(const Line& line, const Layout& layout) {
    receipt_number_ = number(line, layout, Slot::receipt_number);
    claim_.type = text(line, layout, Slot::claim_type);
    claim_.setting = setting_of(claim_.type);
    if (claim_.point_table.empty() && kind_ != Kind::any) claim_.point_table = claim_.type.substr(0, 1);
    const std::string month = text(line, layout, Slot::claim_month);
    const auto western = read_month(month);
    claim_.month = western.value_or(month);
    if (!western) wrong(line, Slot::claim_month);
    claim_.claim_name = base::mask_individual_numbers(text(line, layout, Slot::claim_name));
    claim_.name = claim_.claim_name;
    claim_.sex = text(line, layout, Slot::sex);
    const std::string_view birth = line.at(layout, Slot::birth_date);
    claim_.birth_date = read_day(birth);
    if (!claim_.birth_date) wrong(line, Slot::birth_date);
    claim_.benefit_percent = number(line, layout, Slot::benefit_percent);
    claim_.payment_category = text(line, layout, Slot::payment_category);
    const std::string remarks = text(line, layout, Slot::special_remarks);
    const bool codes = remarks.size() % 2 == 0 && is_half_width(remarks);
    if (!codes) {
        wrong(line, Slot::special_remarks);
        claim_.special_remarks.push_back(remarks);
    }
    for (std::size_t i = 0; codes && i < remarks.size(); i += 2) claim_.special_remarks.push_back(remarks.substr(i, 2));
    claim_.patient_number = text(line, layout, Slot::patient_number);
    search_number_ = text(line, layout, Slot::search_number);
    claim_.claim_name_kana = base::mask_individual_numbers(text(line, layout, Slot::claim_name_kana));
}

void Receipt::read_insurer(const Line& line, const Layout& layout) {
    if (insured_) return keep(line);
    insured_ = true;
    claim_.insurer_number = text(line, layout, Slot::insurer_number);
    claim_.symbol = text(line, layout, Slot::insured_symbol);
    claim_.number = text(line, layout, Slot::insured_number);
    claim_.visit_days = number(line, layout, Slot::visit_days);
    claim_.points = number(line, layout, Slot::points);
    claim_.patient_payment_yen = number(line, layout, Slot::patient_payment_yen);
}

void Receipt::read_public_expense(const Line& line, const Layout& layout) {
    PublicExpense expense;
    expense.payer_number = text(line, layout, Slot::payer_number);
    expense.recipient_number = text(line, layout, Slot::recipient_number);
    expense.visit_days = number(line, layout, Slot::visit_days);
    expense.points = number(line, layout, Slot::points);
    expense.patient_payment_yen = number(line, layout, Slot::patient_payment_yen);
    claim_.public_expenses.push_back(std::move(expense));
}

void Receipt::read_check(const Line& line, const Layout& layout) {
    Record check = read_payer_check(line, layout);
    const bool of_the_counter =
        check.text_or(MDG_FIELD_CONFIRMATION_CLASS, "") == MDG_CONFIRMATION_CLASS_AT_THE_COUNTER;
    if (line.stage.empty() && of_the_counter && check.text_or(MDG_FIELD_PAYER_CLASS, "") == MDG_PAYER_CLASS_INSURANCE) {
        claim_.confirmation_class = MDG_CONFIRMATION_CLASS_AT_THE_COUNTER;
        claim_.branch_number = check.text_or(MDG_FIELD_INSURED_BRANCH_NUMBER, "");
    }
    checks_.push_back(std::move(check));
}

// 01 and 99 are about the whole claim; a line without 診療識別 goes on with that of the line before. Pharmacies' remarks
// have none.
void Receipt::read_remark(const Line& line, const Layout& layout) {
    const std::string part = text(line, layout, Slot::treatment_part);
    if (!part.empty()) part_ = part;
    const std::string code = text(line, layout, Slot::remark_code);
    if (kind_ != Kind::pharmacy && part_ != "01" && part_ != "99" && !is_about_insurance(code)) {
        ++passed_;
        return;
    }
    claim_.remarks.push_back({code, base::mask_individual_numbers(text(line, layout, Slot::remark_text))});
}

void Receipt::keep(const Line& line) {
    kept_.push_back(read_kept_line(line));
}

std::string Receipt::text(const Line& line, const Layout& layout, Slot slot) const {
    return text_of(line, slot_name(slot), line.at(layout, slot));
}

std::optional<std::int64_t> Receipt::number(const Line& line, const Layout& layout, Slot slot) {
    const std::string_view digits = line.at(layout, slot);
    if (digits.empty()) return std::nullopt;
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error == std::errc() && end == digits.data() + digits.size()) return value;
    wrong(line, slot);
    return std::nullopt;
}

void Receipt::wrong(const Line& line, Slot slot) {
    std::string place = "line " + std::to_string(line.number);
    place.append(" ").append(line.record).append(" ").append(slot_name(slot));
    findings_.push_back({std::move(place), MDG_FINDING_CODE_BAD_VALUE, "the value does not have its column's form",
                         "項目の形が正しくありません"});
}

void Receipt::conclude_path() {
    claim_.path = MDG_CLAIM_PATH_CURRENT;
    for (const Remark& remark : claim_.remarks) {
        if (remark.code == lapsed_remark) claim_.path = MDG_CLAIM_PATH_LAPSED;
        if (remark.code == unknown_remark) claim_.path = MDG_CLAIM_PATH_UNKNOWN;
        if (remark.code == lapsed_remark || remark.code == unknown_remark) claim_.comment_code = remark.code;
    }
    const auto first = claim_.insurer_number.find_first_not_of(' ');
    claim_.insurer_number.erase(0, first);
}

Record Receipt::take() {
    conclude_path();
    conclude(returns_, checks_, claim_.path == MDG_CLAIM_PATH_LAPSED);
    Record record = to_record(claim_);
    if (!claim_.insurer_number.empty()) record.set_text(MDG_FIELD_INSURER_NUMBER, claim_.insurer_number);
    if (receipt_number_) record.set_integer(MDG_FIELD_RECEIPT_NUMBER, *receipt_number_);
    record.set_integer(MDG_FIELD_PASSED_LINES, passed_);
    if (!search_number_.empty()) record.set_text(MDG_FIELD_SEARCH_NUMBER, search_number_);
    if (!window_payment_.empty()) record.set_text(MDG_FIELD_WINDOW_PAYMENT_CLASS, window_payment_);
    const auto add = [&record](FieldId field, std::vector<Record>& list) {
        for (Record& each : list) record.add(field, std::move(each));
    };
    add(MDG_FIELD_PAYER_CHECK, checks_);
    add(MDG_FIELD_CLAIM_RETURN, returns_);
    add(MDG_FIELD_CLAIM_REVIEW, reviews_);
    add(MDG_FIELD_CLAIM_DAYS, days_);
    add(MDG_FIELD_KEPT_LINE, kept_);
    for (const base::Finding& finding : findings_) record.add(MDG_FIELD_FINDING, record::to_record(finding));
    return record;
}

std::size_t Receipt::entries() const noexcept {
    return checks_.size() + returns_.size() + reviews_.size() + days_.size() + kept_.size() + findings_.size() +
           claim_.remarks.size() + claim_.public_expenses.size();
}

} // namespace mdg::claim::uke
