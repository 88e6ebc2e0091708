// Which of the classes ①②③ a facility may use, must use or need not, by its kind, the scene and the day, and whether
// medical information comes with it (R-FAC-01 to R-FAC-13, R-FAC-16), from data/facilities.tsv. A class that a facility is not
// meant to use is told; a patient's check is not refused for it.
#pragma once

#include "rules/law.hpp"
#include "rules/situation.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace mdg::rules {

enum class Duty : std::uint8_t {
    not_allowed,
    allowed,     // the sources name the class and no duty
    voluntary,   // 任意
    stand_by,    // while the reader fails (R-FAC-03)
    by_deadline, // by the deadline of the 経過措置's reason (R-FAC-06)
    obligatory,  // 原則義務
};

// Who has to have ② from 2024-12-02: the sources differ (R-CONF-05).
enum class HomeCareDuty : std::uint8_t { nursing_only, all };
// As data/parameters.tsv has it.
HomeCareDuty home_care_duty();

struct ClassUse {
    Duty duty = Duty::not_allowed;
    bool medical_information = false;
    std::span<const std::string_view> rules; // empty where no row names the class
};

ClassUse class_use(const Site& site, ServiceClass service, Date day, HomeCareDuty variant = home_care_duty());

// ③ never gives medical information, whoever asks for it (R-FAC-16).
constexpr bool gives_medical_information(ServiceClass service) noexcept {
    return service == ServiceClass::regular || service == ServiceClass::home_consent;
}

} // namespace mdg::rules
