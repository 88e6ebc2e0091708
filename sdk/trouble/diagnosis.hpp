// The doctor's judgement: which link between the reader and the centre is broken, from what was tried and what came of it
// (data/doctor_signs.tsv). Pure.
#pragma once

#include "record/record.hpp"

#include <chrono>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mdg::trouble {

// One thing that was tried.
struct Evidence {
    std::string sign;        // MDG_DOCTOR_SIGN_…
    std::string probed;      // on which plugin, reader or folder
    std::string plugin_id;   // whose reader it is; empty: none
    std::string code;        // that was shown or answered
    std::string status_name; // of what failed
    std::chrono::milliseconds took{};
    std::string seen_at{}; // of a look before this one; empty: now
};

struct LinkState {
    std::string_view link;
    std::string_view state; // MDG_LINK_STATE_…
    std::vector<Evidence> evidence;
};

struct Told {
    std::string_view cause; // MDG_TROUBLE_CLASS_…
    std::string_view link;  // the first it speaks of; empty: it cannot be told
    std::string_view state; // broken: it is so; doubtful: it, or another; works: a notice
    std::string maker;      // of the reader it is about
};

struct Diagnosis {
    std::vector<LinkState> links; // all, in the order of the way
    std::vector<Told> causes;     // the surest first, then in the order of the way
    bool all_works() const noexcept;
};

// before: what an earlier look came to. What it found farther along the way than one comes now is told as doubtful: nothing
// says that it is mended.
Diagnosis judge(std::span<const Evidence> evidence, std::span<const Evidence> before = {});

// Kind doctor_report; and what one came to, seen at its moment.
record::Record to_record(const Diagnosis& diagnosis);
std::vector<Evidence> evidence_of(const record::Record& report);

// The maker whose plugin it is (MDG_READER_MAKER_…), by the last part of its id; empty: not one that is known.
std::string_view maker_of(std::string_view plugin_id);

} // namespace mdg::trouble
