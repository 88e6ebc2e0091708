#include "rules/facility.hpp"

#include "base/failure.hpp"
#include "rules/book.hpp"
#include "rules/situation_codes.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace mdg::rules {
namespace {

constexpr std::array<std::string_view, 2> variant_words{"nursing_only", "all"};
constexpr std::array<std::string_view, 6> duty_words{"not_allowed", "allowed",     "voluntary",
                                                     "stand_by",    "by_deadline", "obligatory"};

template <typename Enum, std::size_t size>
Enum value_of(std::string_view word, const std::array<std::string_view, size>& words) {
    const auto found = std::ranges::find(words, word);
    if (found == words.end())
        throw base::Failure(MDG_E_INTERNAL, MDG_ORIGIN_SDK, "facilities.tsv: unknown word " + std::string(word));
    return static_cast<Enum>(found - words.begin());
}

// The values a cell names, all of them for *.
template <typename Enum, std::size_t size>
base::SmallSet<Enum> set_of(std::string_view cell, const std::array<std::string_view, size>& words) {
    base::SmallSet<Enum> set;
    for (std::size_t i = 0; cell == "*" && i < size; ++i) set.add(static_cast<Enum>(i));
    if (cell == "*") return set;
    for (const std::string_view word : split_list(cell)) set.add(value_of<Enum>(word, words));
    return set;
}

struct UseRow {
    Facility facility;
    base::SmallSet<Scene> scenes;
    base::SmallSet<Transition> reasons;
    base::SmallSet<HomeCareDuty> variants;
    std::optional<Date> from;
    std::optional<Date> to;
    ServiceClass service;
    Duty duty;
    bool medical_information;
    std::vector<std::string_view> rules;

    bool holds(const Site& site, ServiceClass asked, Date day, HomeCareDuty variant) const {
        return facility == site.facility && service == asked && scenes.has(site.scene) &&
               reasons.has(site.transition) && variants.has(variant) && (!from || *from <= day) && (!to || day <= *to);
    }
};

std::vector<UseRow> read_uses(const Book& book) {
    std::vector<UseRow> list;
    for (const Row& row : book.table("facilities.tsv"))
        list.push_back({value_of<Facility>(row[0], codes::facilities), set_of<Scene>(row[1], codes::scenes),
                        set_of<Transition>(row[2], codes::transitions), set_of<HomeCareDuty>(row[3], variant_words),
                        date_cell(row[4]), date_cell(row[5]), value_of<ServiceClass>(row[6], codes::classes),
                        value_of<Duty>(row[7], duty_words), row[8] == "1", split_list(row[9])});
    return list;
}

} // namespace

HomeCareDuty home_care_duty() {
    return value_of<HomeCareDuty>(parameter("home_care_duty").value, variant_words);
}

ClassUse class_use(const Site& site, ServiceClass service, Date day, HomeCareDuty variant) {
    for (const UseRow& row : of_book<read_uses>())
        if (row.holds(site, service, day, variant)) return {row.duty, row.medical_information, row.rules};
    return {};
}

} // namespace mdg::rules
