#include "payment.hpp"

#include "print.hpp"
#include "session.hpp"

#include <iostream>

namespace mdg::tools {
namespace {

void print_yen(mdg_record payment, std::int32_t field, const char* label) {
    std::int64_t yen = 0;
    if (mdg_record_int(payment, field, &yen) == MDG_OK) std::cout << label << ": " << yen << "円 / yen\n";
}

void print_payment(mdg_record payment) {
    std::cout << "状態 / state: " << code_of(payment, MDG_FIELD_PAYMENT_STATE) << "\n";
    print_yen(payment, MDG_FIELD_BEFORE_LIMIT_YEN, "限度額適用前 / before the limit");
    print_yen(payment, MDG_FIELD_LIMIT_YEN, "限度額 / limit");
    print_yen(payment, MDG_FIELD_PAYMENT_YEN, "支払額 / payment");
    if (text_of(payment, MDG_FIELD_MEAL_STATE) != MDG_MEAL_STATE_NONE) {
        print_yen(payment, MDG_FIELD_MEAL_PAYMENT_YEN, "食事代 / meals");
        print_yen(payment, MDG_FIELD_PAYMENT_TOTAL_YEN, "合計 / total");
    }
    std::cout << "限度額の種類 / kind of limit: " << code_of(payment, MDG_FIELD_LIMIT_KIND) << "\n";
    if (mdg_record_state(payment, MDG_FIELD_LIMIT_FLAG) == MDG_STATE_PRESENT)
        std::cout << "適用区分 / category: " << code_of(payment, MDG_FIELD_LIMIT_FLAG) << "\n";
    for (std::uint32_t i = 0; i < mdg_record_count(payment, MDG_FIELD_EXPLANATION); ++i) {
        mdg_record text = mdg_record_at(payment, MDG_FIELD_EXPLANATION, i);
        std::cout << code_of(text, MDG_FIELD_AUDIENCE) << ": " << text_of(text, MDG_FIELD_JA) << "\n  "
                  << text_of(text, MDG_FIELD_EN) << "\n";
    }
    for (std::uint32_t i = 0; i < mdg_record_count(payment, MDG_FIELD_FINDING); ++i) {
        mdg_record finding = mdg_record_at(payment, MDG_FIELD_FINDING, i);
        std::cout << "  - " << text_of(finding, MDG_FIELD_PLACE) << ": " << text_of(finding, MDG_FIELD_FINDING_JA)
                  << "\n";
    }
    for (std::uint32_t i = 0; i < mdg_record_count(payment, MDG_FIELD_PAYMENT_BASIS); ++i) {
        mdg_record basis = mdg_record_at(payment, MDG_FIELD_PAYMENT_BASIS, i);
        std::cout << text_of(basis, MDG_FIELD_BASIS_TABLE) << " " << text_of(basis, MDG_FIELD_BASIS_ROW) << " ("
                  << text_of(basis, MDG_FIELD_CONFIDENCE) << "; " << text_of(basis, MDG_FIELD_RULE_SOURCE) << ")\n";
    }
}

} // namespace

void payment(const Options& options) {
    const Record request = read_record(only_argument(options, "REQUEST.json"), MDG_KIND_PAYMENT_REQUEST);
    Record made;
    Record error;
    const mdg_status status = mdg_patient_payment(request.get(), made.out(), error.out());
    check(status, std::move(error));
    show(options, made, print_payment);
}

} // namespace mdg::tools
