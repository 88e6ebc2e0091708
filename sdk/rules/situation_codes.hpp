// The registry's code sets of a situation's values, in the order of the enumerations (situation.hpp).
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace mdg::rules::codes {

template <std::size_t count>
using Codes = std::array<std::string_view, count>;

inline constexpr Codes<10> facilities{"institution",  "pharmacy",     "workplace_clinic", "home_care",   "home_nursing",
                                      "transitional", "checkup_body", "midwife",          "paper_claim", "therapist"};
inline constexpr Codes<4> classes{"none", "regular", "home_consent", "eligibility_only"};
inline constexpr Codes<5> scenes{"counter", "unusual_flow", "home_visit", "home_nursing", "online_care"};
inline constexpr Codes<4> tools{"none", "web", "app", "limited_app"};
inline constexpr Codes<3> readers{"none", "face", "generic"};
inline constexpr Codes<4> lines{"unknown", "up", "site_down", "wide_down"};
inline constexpr Codes<7> transitions{"none", "system", "network", "visits_only", "rebuilding", "closing", "hardship"};
inline constexpr Codes<5> ages{"preschool", "under_40", "from_40", "from_70", "late_elderly"};
inline constexpr Codes<5> insurers{"unknown", "employees", "national", "late_elderly", "other"};
inline constexpr Codes<7> cards{"not_looked_at", "not_shown", "photo", "face_only", "no_photo", "iphone", "android"};
inline constexpr Codes<5> troubles{"none", "not_read", "broken", "phone_not_supported", "soiled"};
inline constexpr Codes<7> uses{"unread", "valid", "expiring", "in_grace", "out_of_grace", "expired", "not_yet_valid"};
inline constexpr Codes<6> pins{"not_asked", "wrong", "lost", "forgotten", "blocked", "verified"};
inline constexpr Codes<3> faces{"not_tried", "failed", "verified"};
inline constexpr Codes<2> visuals{"not_tried", "verified"};
inline constexpr Codes<5> reasons{"none", "face_and_pin", "condition", "unwell", "machine"};
inline constexpr Codes<4> consents{"not_asked", "given", "partly", "refused"};
inline constexpr Codes<3> checks{"not_made", "failed", "answered"};
inline constexpr Codes<9> answers{"none",      "valid",   "valid_assistance", "lapsed",        "lapsed_newer",
                                  "no_record", "several", "not_registered",   "not_understood"};
inline constexpr Codes<5> matches{"not_compared", "same", "differs", "confirmed", "other"};
inline constexpr Codes<7> documents{"none",           "portal",       "notice",      "eligibility_certificate",
                                    "insurance_card", "expired_card", "insurer_call"};
inline constexpr Codes<3> yes_no{"not_asked", "yes", "no"};
inline constexpr Codes<3> shares{"not_asked", "normal", "full"};

} // namespace mdg::rules::codes
