#include "rules/parameters.hpp"

#include "base/failure.hpp"
#include "rules/table.hpp"

#include <algorithm>
#include <charconv>
#include <string>
#include <vector>

namespace mdg::rules {
namespace {

constexpr std::string_view text =
#include "embedded/parameters.tsv.inc"
    ;

} // namespace

const Parameter& parameter(std::string_view name) {
    static const std::vector<Parameter> parameters = [] {
        std::vector<Parameter> list;
        for (const Row& row : read_table(text))
            list.push_back({row[0], row[1], date_cell(row[2]), date_cell(row[3]), row[4], row[5]});
        return list;
    }();
    const auto found = std::find_if(parameters.begin(), parameters.end(),
                                    [name](const Parameter& candidate) { return candidate.name == name; });
    if (found == parameters.end())
        throw base::Failure(MDG_E_INTERNAL, MDG_ORIGIN_SDK, "no parameter " + std::string(name));
    return *found;
}

int number(const Parameter& parameter) {
    int value = 0;
    const auto* end = parameter.value.data() + parameter.value.size();
    if (const auto read = std::from_chars(parameter.value.data(), end, value); read.ptr != end)
        throw base::Failure(MDG_E_INTERNAL, MDG_ORIGIN_SDK,
                            "parameter " + std::string(parameter.name) + " is no number");
    return value;
}

base::Date date(const Parameter& parameter) {
    const auto value = base::parse_iso_date(parameter.value);
    if (!value)
        throw base::Failure(MDG_E_INTERNAL, MDG_ORIGIN_SDK, "parameter " + std::string(parameter.name) + " is no date");
    return *value;
}

certificate::Terms certificate_terms(std::string_view counting, Carrier carrier) {
    const Parameter& grace =
        parameter(carrier == Carrier::phone ? "certificate_phone_grace_months" : "certificate_grace_months");
    const auto how =
        certificate::counting_of_code(counting.empty() ? parameter("certificate_grace_counting").value : counting);
    if (!how) throw base::Failure(MDG_E_BAD_ARGUMENT, MDG_ORIGIN_APPLICATION, "grace_counting has no such value");
    return {number(parameter("certificate_alert_months")), number(grace), grace.valid_from, *how};
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
