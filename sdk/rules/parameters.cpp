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
        throw base::Failure(MDG_E_INTERNAL, MDG_ORIGIN_SDK,
                            "parameter " + std::string(parameter.name) + " is no date");
    return *value;
}

certificate::Terms certificate_terms(std::string_view counting) {
    const Parameter& grace = parameter("certificate_grace_months");
    const auto how =
        certificate::counting_of_code(counting.empty() ? parameter("certificate_grace_counting").value : counting);
    if (!how) throw base::Failure(MDG_E_BAD_ARGUMENT, MDG_ORIGIN_APPLICATION, "grace_counting has no such value");
    return {number(parameter("certificate_alert_months")), number(grace), grace.valid_from, *how};
}

} // namespace mdg::rules
