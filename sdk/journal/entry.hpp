// What a visit's journal consists of.
#pragma once

#include "record/record.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace mdg::journal {

// Words for `kind` are the writer's own ("options", "step", "check_sent" …) but for those the journal acts on.
namespace entry_kind {
inline constexpr std::string_view result = "result";           // the visit has ended
inline constexpr std::string_view pending = "pending";         // opens the visit's task, kind pending_confirmation
inline constexpr std::string_view confirmed = "confirmed";     // closes it, kind confirmation
inline constexpr std::string_view declaration = "declaration"; // the journal's own: one was handed in
inline constexpr std::string_view purged = "purged";           // the journal's own: it was destroyed
} // namespace entry_kind

struct NewEntry {
    std::string kind;
    record::Record content;
};

struct Entry {
    std::int64_t number; // 1, 2, 3 …
    std::string kind;
    record::Record content;
};

} // namespace mdg::journal
