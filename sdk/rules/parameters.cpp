#include "rules/parameters.hpp"

#include "base/failure.hpp"
#include "rules/book.hpp"

#include <charconv>
#include <string>

namespace mdg::rules {

const Parameter& parameter(std::string_view name) {
    return book().parameter(name);
}

int number(const Parameter& parameter) {
    int value = 0;
    const auto* end = parameter.value.data() + parameter.value.size();
    if (const auto read = std::from_chars(parameter.value.data(), end, value);
        read.ptr != end || read.ec != std::errc())
        throw base::Failure(MDG_E_INTERNAL, MDG_ORIGIN_SDK,
                            "parameters.tsv: " + std::string(parameter.name) + " is no number");
    return value;
}

base::Date date(const Parameter& parameter) {
    const auto value = base::parse_iso_date(parameter.value);
    if (!value)
        throw base::Failure(MDG_E_INTERNAL, MDG_ORIGIN_SDK,
                            "parameters.tsv: " + std::string(parameter.name) + " is no date");
    return *value;
}

certificate::Terms certificate_terms(std::string_view counting, Carrier carrier) {
    return certificate_terms(book(), counting, carrier);
}

certificate::Terms certificate_terms(const Book& book, std::string_view counting, Carrier carrier) {
    const Parameter& grace =
        book.parameter(carrier == Carrier::phone ? "certificate_phone_grace_months" : "certificate_grace_months");
    const auto how =
        certificate::counting_of_code(counting.empty() ? book.parameter("certificate_grace_counting").value : counting);
    if (!how && counting.empty())
        throw base::Failure(MDG_E_INTERNAL, MDG_ORIGIN_SDK, "parameters.tsv: certificate_grace_counting is none");
    if (!how) throw base::Failure(MDG_E_BAD_ARGUMENT, MDG_ORIGIN_APPLICATION, "grace_counting has no such value");
    return {number(book.parameter("certificate_alert_months")), number(grace), grace.valid_from, *how};
}

Carrier carrier_of(std::string_view card_kind) noexcept {
    const bool phone = card_kind == MDG_CARD_KIND_PHONE_ANDROID || card_kind == MDG_CARD_KIND_PHONE_IOS;
    return phone ? Carrier::phone : Carrier::card;
}

bool medical_information_with(std::string_view certificate_use) {
    if (certificate_use == MDG_CERTIFICATE_USE_IN_GRACE) return number(parameter("grace_medical_information")) != 0;
    return certificate_use == MDG_CERTIFICATE_USE_VALID || certificate_use == MDG_CERTIFICATE_USE_EXPIRING;
}

certificate::RegistrationTerms registration_terms() {
    return {number(parameter("registration_min_days")), number(parameter("registration_min_days_suffice")) != 0};
}

} // namespace mdg::rules
