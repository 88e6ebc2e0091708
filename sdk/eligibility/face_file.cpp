#include "eligibility/face_file.hpp"

#include "base/calendar.hpp"
#include "base/failure.hpp"

#include <algorithm>
#include <array>

namespace mdg::eligibility {
namespace {

using namespace std::chrono;
using record::Record;

constexpr std::size_t time_length = 14;
constexpr std::size_t facility_length = 10;
// "About 20": one sample has been seen.
constexpr std::size_t shortest_native = 16;
constexpr std::size_t longest_native = 24;
// A tool's own files: assistance, home visits, online (terminal facts §1.3).
constexpr std::array<std::string_view, 3> tool_marks = {"400", "600", "800"};
constexpr std::size_t tool_counter_length = 17;
// Of マイナタッチ's own output: card alone, card and public expense (terminal facts §2.9).
constexpr std::array<std::string_view, 2> ocr_classifications = {"7", "8"};
constexpr hours japan_ahead{9};

bool all_digits(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool all_letters_or_digits(std::string_view text) {
    return std::ranges::all_of(
        text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); });
}

std::optional<sys_seconds> parse_time(std::string_view text) {
    if (text.size() != time_length || !all_digits(text)) return std::nullopt;
    const auto date = base::parse_compact_date(text.substr(0, 8));
    const auto two = [&](std::size_t at) { return (text[at] - '0') * 10 + (text[at + 1] - '0'); };
    if (!date || two(8) > 23 || two(10) > 59 || two(12) > 59) return std::nullopt;
    return sys_days(*date) + hours(two(8)) + minutes(two(10)) + seconds(two(12));
}

bool by_a_tool(std::string_view rest) {
    return rest.size() == tool_marks[0].size() + tool_counter_length && all_digits(rest) &&
           std::ranges::any_of(tool_marks, [&](std::string_view mark) { return rest.starts_with(mark); });
}

} // namespace

std::optional<FaceName> parse_face_name(std::string_view name) {
    constexpr std::string_view prefix = "OQSsiquc01res_face_";
    constexpr std::string_view suffix = ".xml";
    if (!name.starts_with(prefix) || !name.ends_with(suffix)) return std::nullopt;
    name.remove_prefix(prefix.size());
    name.remove_suffix(std::min(suffix.size(), name.size()));
    if (name.size() < time_length) return std::nullopt;
    const std::string_view time = name.substr(name.size() - time_length);
    std::string_view middle = name.substr(0, name.size() - time_length);
    if (!all_digits(time) || middle == "_") return std::nullopt;
    if (!middle.empty()) {
        if (!middle.ends_with('_')) return std::nullopt;
        middle.remove_suffix(1);
    }
    return FaceName{std::string(middle), std::string(time)};
}

std::string face_trust(const FaceName& name, const Record& result, std::string_view facility_code) {
    const std::string classification = result.text_or(MDG_FIELD_REFERENCE_CLASSIFICATION, "");
    if (std::ranges::count(ocr_classifications, classification) > 0) return MDG_FACE_TRUST_VENDOR;
    const std::string_view middle = name.middle;
    if (middle.size() <= facility_length) return MDG_FACE_TRUST_UNVERIFIED;
    const std::string_view rest = middle.substr(facility_length);
    if (by_a_tool(rest)) return MDG_FACE_TRUST_VENDOR;
    const bool ours = !facility_code.empty() && middle.starts_with(facility_code);
    const bool usual = rest.size() >= shortest_native && rest.size() <= longest_native && all_letters_or_digits(rest);
    return ours && usual ? MDG_FACE_TRUST_NATIVE : MDG_FACE_TRUST_UNVERIFIED;
}

std::optional<seconds> seconds_between(std::string_view from, std::string_view to) {
    const auto begin = parse_time(from);
    const auto end = parse_time(to);
    if (!begin || !end) return std::nullopt;
    return *end - *begin;
}

std::string japan_time(sys_seconds time) {
    const sys_seconds there = time + japan_ahead;
    const auto day = floor<days>(there);
    const hh_mm_ss clock(there - day);
    const auto two = [](auto number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    return base::to_compact(base::Date(day)) + two(clock.hours().count()) + two(clock.minutes().count()) +
           two(clock.seconds().count());
}

void state_origin(Record& result, const FaceName& name, std::string_view facility_code,
                  std::optional<sys_seconds> changed) {
    result.set_text(MDG_FIELD_FACE_TIME, name.time)
        .set_text(MDG_FIELD_FACE_TRUST, face_trust(name, result, facility_code));
    if (!changed) return;
    if (const auto lag = seconds_between(name.time, japan_time(*changed)))
        result.set_integer(MDG_FIELD_FACE_LAG_S, lag->count());
}

void state_age(Record& result, std::string_view now) {
    if (!parse_time(now))
        throw base::Failure(MDG_E_BAD_ARGUMENT, MDG_ORIGIN_APPLICATION,
                            "the time given is not of the form yyyyMMddHHmmss");
    if (const auto age = seconds_between(result.text_or(MDG_FIELD_FACE_TIME, ""), now))
        result.set_integer(MDG_FIELD_FACE_AGE_S, age->count());
}

} // namespace mdg::eligibility
