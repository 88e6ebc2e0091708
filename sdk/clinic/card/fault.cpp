#include "clinic/card/fault.hpp"

#include <array>
#include <charconv>
#include <stdexcept>
#include <utility>

namespace mdg::clinic::card {
namespace {

constexpr std::array<std::pair<std::string_view, FaultKind>, 11> names{{
    {"drop", FaultKind::drop},
    {"delay", FaultKind::delay},
    {"first-6f00", FaultKind::first_6f00},
    {"wrong-le", FaultKind::wrong_le},
    {"more-data", FaultKind::more_data},
    {"truncate", FaultKind::truncate},
    {"half", FaultKind::half},
    {"garbage-tlv", FaultKind::garbage_tlv},
    {"certificate-length", FaultKind::certificate_length},
    {"no-extended", FaultKind::no_extended},
    {"short-answers", FaultKind::short_answers},
}};

[[noreturn]] void reject(std::string_view text) {
    throw std::invalid_argument("not a fault: " + std::string(text) + " (known: " + fault_names() +
                                "; delay=MS, and @N for the N-th command)");
}

// Cuts "<mark><number>" off the end of `rest`; 0 if there is none.
unsigned cut_number(std::string_view& rest, char mark, std::string_view whole) {
    const auto at = rest.find(mark);
    if (at == std::string_view::npos) return 0;
    const auto digits = rest.substr(at + 1);
    unsigned value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || end != digits.data() + digits.size() || value == 0) reject(whole);
    rest = rest.substr(0, at);
    return value;
}

} // namespace

Fault parse_fault(std::string_view text) {
    auto rest = text;
    const auto at = cut_number(rest, '@', text);
    const auto value = cut_number(rest, '=', text);
    for (const auto& [name, kind] : names)
        if (name == rest && (kind == FaultKind::delay) == (value != 0)) return {kind, value, at};
    reject(text);
}

std::string fault_names() {
    std::string all;
    for (const auto& [name, kind] : names) all.append(all.empty() ? "" : ", ").append(name);
    return all;
}

} // namespace mdg::clinic::card
