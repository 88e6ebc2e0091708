// Days and months of claim files: western, and in files of older specifications Japanese (GYYMMDD, G 1 明治 … 5 令和).
#pragma once

#include "base/calendar.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace mdg::claim::uke {

// YYYYMMDD or GYYMMDD; nullopt for anything else and for days that do not exist.
std::optional<base::Date> read_day(std::string_view digits);

// YYYYMM or GYYMM as yyyyMM; nullopt for anything else.
std::optional<std::string> read_month(std::string_view digits);

} // namespace mdg::claim::uke
