// Where a file of the face reader's folder comes from and how old it is, as far as its name and marks tell
// (terminal facts §1.3, §2.9).
#pragma once

#include "record/record.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace mdg::eligibility {

struct FaceName {
    std::string middle; // facility code and more; empty where a home-made program left it out
    std::string time;   // yyyyMMddHHmmss, Japan time
};

// OQSsiquc01res_face_[<middle>_]<yyyyMMddHHmmss>.xml
std::optional<FaceName> parse_face_name(std::string_view file_name);

// MDG_FACE_TRUST_…. facility_code: of this site; empty: nothing can be told to be its terminal's own.
std::string face_trust(const FaceName& name, const record::Record& result, std::string_view facility_code);

// Seconds between two moments written yyyyMMddHHmmss; nullopt where one of them is none.
std::optional<std::chrono::seconds> seconds_between(std::string_view from, std::string_view to);

// A moment of the file system's clock as Japan time, yyyyMMddHHmmss.
std::string japan_time(std::chrono::sys_seconds time);

// Gives a result what its file's name says: face_time, face_trust and, where the time of the last change is known,
// face_lag_s.
void state_origin(record::Record& result, const FaceName& name, std::string_view facility_code,
                  std::optional<std::chrono::sys_seconds> changed);

// face_age_s: how old a result of the face reader is at `now`, yyyyMMddHHmmss Japan time. BAD_ARGUMENT for what is no
// moment.
void state_age(record::Record& result, std::string_view now);

} // namespace mdg::eligibility
