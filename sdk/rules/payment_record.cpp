#include "rules/payment_record.hpp"

#include "rules/conclusion_record.hpp"
#include "rules/payment.hpp"
#include "rules/required.hpp"
#include "rules/situation_codes.hpp"
#include "rules/texts.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace mdg::rules {
namespace {

using record::FieldId;
using record::Record;

constexpr std::array<std::string_view, 5> states{MDG_PAYMENT_STATE_SHARE, MDG_PAYMENT_STATE_LIMIT,
                                                 MDG_PAYMENT_STATE_UNKNOWN_LIMIT, MDG_PAYMENT_STATE_UNDECIDED_RATIO,
                                                 MDG_PAYMENT_STATE_UNDECIDED_LIMIT};
constexpr std::array<std::string_view, 6> kinds{MDG_LIMIT_KIND_NONE,          MDG_LIMIT_KIND_MONTH,
                                                MDG_LIMIT_KIND_SEVERAL_TIMES, MDG_LIMIT_KIND_OUTPATIENT,
                                                MDG_LIMIT_KIND_MITIGATION,    MDG_LIMIT_KIND_SPECIFIC_DISEASE};

// A request's fields, with every fault of it.
class Fields {
public:
    explicit Fields(const Record& request)
        : request_(request) {}

    Date day(FieldId field, const char* missing_ja) {
        const auto day = request_.date(field);
        if (!day) faults_.push_back(fault(field, MDG_FINDING_CODE_MISSING, "is needed", missing_ja));
        return day.value_or(Date{});
    }
    std::int64_t number(FieldId field, std::int64_t most, std::int64_t least = 0) {
        const auto number = request_.integer(field);
        if (number && (*number < least || *number > most))
            refuse(field, (std::to_string(least) + " to " + std::to_string(most)).c_str(), "値が範囲の外です");
        return number.value_or(0);
    }
    void need(FieldId field, const char* ja) {
        if (!request_.has(field)) faults_.push_back(fault(field, MDG_FINDING_CODE_MISSING, "is needed", ja));
    }
    std::string_view code(FieldId field, std::string_view set) {
        const std::string* code = request_.text(field);
        if (code == nullptr || code->empty()) return {};
        if (record::find_code(set, *code) == nullptr) refuse(field, "not a code that rules know", "規則にない値です");
        return *code;
    }
    void refuse(FieldId field, const char* detail, const char* ja) {
        faults_.push_back(fault(field, MDG_FINDING_CODE_BAD_VALUE, detail, ja));
    }
    void done() { refuse_if_any(std::move(faults_), "the payment's request", MDG_E_BAD_ARGUMENT); }

private:
    const Record& request_;
    std::vector<base::Finding> faults_;
};

// The certificate that holds on the day, where the treatment is for its disease.
std::optional<DiseaseLimit> disease_of(const Record& request, Date day, Fields& fields) {
    if (fields.number(MDG_FIELD_FOR_SPECIFIC_DISEASE, 1) == 0) return std::nullopt;
    for (const auto& disease : request.list(MDG_FIELD_SPECIFIC_DISEASE)) {
        const auto from = disease->date(MDG_FIELD_VALID_START);
        const auto to = disease->date(MDG_FIELD_VALID_END);
        if ((from && day < *from) || (to && *to < day)) continue;
        const Yen yen = disease->integer(MDG_FIELD_SELF_PAY_YEN).value_or(0);
        const std::string* category = disease->text(MDG_FIELD_DISEASE_CATEGORY);
        if (yen < 0 || yen > most_paid || (yen == 0 && category == nullptr))
            fields.refuse(MDG_FIELD_SPECIFIC_DISEASE, "has neither self_pay_yen nor disease_category",
                          "自己負担限度額か認定疾病区分が必要です");
        return DiseaseLimit{category == nullptr ? std::string_view() : *category, yen};
    }
    fields.refuse(MDG_FIELD_SPECIFIC_DISEASE, "no certificate holds on the day of the treatment",
                  "受診日に有効な特定疾病療養受療証がありません");
    return std::nullopt;
}

Treatment read_treatment(const Record& request) {
    Fields fields(request);
    Treatment t;
    t.day = fields.day(MDG_FIELD_VISIT_DATE, "受診日が必要です");
    t.birth_date = fields.day(MDG_FIELD_BIRTH_DATE, "生年月日が必要です");
    if (request.has(MDG_FIELD_VISIT_DATE) && request.has(MDG_FIELD_BIRTH_DATE) && t.day < t.birth_date)
        fields.refuse(MDG_FIELD_BIRTH_DATE, "is after visit_date", "生年月日が受診日より後です");
    fields.need(MDG_FIELD_POINTS, "点数が必要です");
    fields.need(MDG_FIELD_CLAIM_SETTING, "入院か入院外かの指定が必要です");
    if (request.has(MDG_FIELD_BURDEN_RATIO))
        t.ratio = static_cast<std::uint8_t>(fields.number(MDG_FIELD_BURDEN_RATIO, 3, 1));
    const auto insurer = std::ranges::find(codes::insurers, fields.code(MDG_FIELD_INSURER_KIND, "insurer_kind"));
    if (insurer != codes::insurers.end()) t.insurer = static_cast<Insurer>(insurer - codes::insurers.begin());
    t.flag = fields.code(MDG_FIELD_LIMIT_FLAG, "limit_flag");
    const bool inpatient = fields.code(MDG_FIELD_CLAIM_SETTING, "claim_setting") == MDG_CLAIM_SETTING_INPATIENT;
    t.setting = inpatient ? Setting::inpatient : Setting::outpatient;
    t.several_times = fields.number(MDG_FIELD_SEVERAL_TIMES, 1) != 0;
    t.points = fields.number(MDG_FIELD_POINTS, most_points);
    t.earlier_points = fields.number(MDG_FIELD_EARLIER_POINTS, most_points);
    t.earlier_paid = fields.number(MDG_FIELD_EARLIER_PAYMENT_YEN, most_paid);
    if (request.has(MDG_FIELD_LIMIT_HALVED)) t.halved = fields.number(MDG_FIELD_LIMIT_HALVED, 1) != 0;
    t.disease = disease_of(request, t.day, fields);
    t.meals = fields.number(MDG_FIELD_MEAL_COUNT, most_meals);
    t.long_stay_meals = fields.number(MDG_FIELD_LONG_STAY_MEAL_COUNT, most_meals);
    if (t.long_stay_meals > t.meals)
        fields.refuse(MDG_FIELD_LONG_STAY_MEAL_COUNT, "more than meal_count", "食事の回数を超えています");
    if (t.meals > 0 && !inpatient)
        fields.refuse(MDG_FIELD_MEAL_COUNT, "meals are an inpatient's", "食事は入院のときだけです");
    fields.done();
    return t;
}

std::string with_commas(Yen yen) {
    std::string text = std::to_string(yen);
    for (std::size_t at = text.size(); at > 3; at -= 3) text.insert(at - 3, ",");
    return text;
}

std::vector<const char*> texts_for(const Treatment& t, const Payment& payment) {
    std::vector<const char*> ids;
    switch (payment.state) {
    case PaymentState::share:
        ids = {"payment_share"};
        if (payment.limit.kind == LimitKind::none && !below_every_limit(t.earlier_paid + payment.payment))
            ids.push_back("payment_no_limit");
        break;
    case PaymentState::limit:
        ids = {"payment_limit"};
        break;
    case PaymentState::unknown_limit:
        ids = {"payment_limit_unknown"};
        break;
    case PaymentState::undecided_ratio:
        ids = {"share_between"};
        break;
    case PaymentState::undecided_limit:
        ids = {"payment_limit_undecided"};
        break;
    }
    if (payment.halved && payment.limit_row != nullptr) ids.push_back("payment_halved");
    if (t.meals > 0) ids.push_back(payment.meal_row == nullptr ? "meals_unknown" : "meals_known");
    return ids;
}

template <typename DatedRow>
void add_basis(Record& record, const char* table, std::string row_name, const DatedRow* row) {
    if (row == nullptr) return;
    Record basis(MDG_KIND_PAYMENT_BASIS);
    basis.set_text(MDG_FIELD_BASIS_TABLE, table)
        .set_text(MDG_FIELD_BASIS_ROW, row_name)
        .set_text(MDG_FIELD_CONFIDENCE, row->confidence)
        .set_text(MDG_FIELD_RULE_SOURCE, row->source);
    if (row->from) basis.set_date(MDG_FIELD_VALID_FROM, *row->from);
    if (row->to) basis.set_date(MDG_FIELD_VALID_TO, *row->to);
    record.add(MDG_FIELD_PAYMENT_BASIS, std::move(basis));
}

void add_bases(const Payment& payment, Record& record) {
    if (payment.category != nullptr)
        add_basis(record, "limit_categories.tsv",
                  std::string(codes::ages[static_cast<std::size_t>(payment.category->age)]) + " " +
                      std::to_string(payment.category->ratio),
                  payment.category);
    if (payment.limit_row != nullptr)
        add_basis(record, "limits.tsv",
                  std::string(payment.limit_row->flag) + (payment.limit_row->outpatient ? " outpatient" : " *"),
                  payment.limit_row);
    if (payment.meal_row != nullptr)
        add_basis(record, "meals.tsv", std::string(payment.meal_row->meal_class), payment.meal_row);
}

void add_amounts(const Treatment& t, const Payment& payment, Record& record) {
    if (payment.state != PaymentState::undecided_ratio)
        record.set_integer(MDG_FIELD_BURDEN_RATIO, payment.ratio.highest);
    if (payment.limit.kind != LimitKind::none && payment.known())
        record.set_integer(MDG_FIELD_LIMIT_YEN, payment.limit.yen);
    if (payment.limit_row != nullptr && payment.limit_row->year != 0)
        record.set_integer(MDG_FIELD_YEAR_LIMIT_YEN, payment.limit_row->year);
    if (payment.known()) record.set_integer(MDG_FIELD_PAYMENT_YEN, payment.payment);
    const bool meals_known = t.meals == 0 || payment.meal_row != nullptr;
    if (meals_known) record.set_integer(MDG_FIELD_MEAL_PAYMENT_YEN, payment.meal_payment);
    if (payment.known() && meals_known)
        record.set_integer(MDG_FIELD_PAYMENT_TOTAL_YEN, payment.payment + payment.meal_payment);
    record.set_text(MDG_FIELD_MEAL_STATE, t.meals == 0  ? MDG_MEAL_STATE_NONE
                                          : meals_known ? MDG_MEAL_STATE_KNOWN
                                                        : MDG_MEAL_STATE_UNKNOWN);
}

} // namespace

Record payment_of(const Record& request) {
    const Treatment t = read_treatment(request);
    const Payment payment = payment_for(t);
    Record record(MDG_KIND_PAYMENT);
    record.set_date(MDG_FIELD_VISIT_DATE, t.day)
        .set_text(MDG_FIELD_PAYMENT_STATE, states[static_cast<std::size_t>(payment.state)])
        .set_text(MDG_FIELD_LIMIT_KIND, kinds[static_cast<std::size_t>(payment.limit.kind)])
        .set_text(MDG_FIELD_AGE_BAND, codes::ages[static_cast<std::size_t>(payment.age)])
        .set_integer(MDG_FIELD_LIMIT_HALVED, payment.halved ? 1 : 0)
        .set_integer(MDG_FIELD_BEFORE_LIMIT_YEN, payment.before_limit);
    if (!payment.flag.empty()) record.set_text(MDG_FIELD_LIMIT_FLAG, payment.flag);
    add_amounts(t, payment, record);
    add_bases(payment, record);
    const std::string share = std::to_string(payment.ratio.highest);
    const Placeholders values{
        {"share", share + "割 (" + share + "0%)"},      {"before", with_commas(payment.before_limit)},
        {"limit", with_commas(payment.limit.yen)},      {"payment", with_commas(payment.payment)},
        {"month", base::to_iso(t.day).substr(0, 7)},    {"meals", std::to_string(t.meals)},
        {"meal_yen", with_commas(payment.meal_payment)}};
    for (const char* id : texts_for(t, payment))
        for (Record& text : texts(id, values)) record.add(MDG_FIELD_EXPLANATION, std::move(text));
    if (payment.flag_misfits)
        record.add(MDG_FIELD_FINDING,
                   record::to_record(fault(MDG_FIELD_LIMIT_FLAG, MDG_FINDING_CODE_BAD_VALUE,
                                           "is none of the patient's age on the day (A: under 70, B: from 70)",
                                           "受診日の年齢に合わない適用区分です")));
    add_rules(record, {"R-BURD-05"});
    return record;
}

} // namespace mdg::rules
