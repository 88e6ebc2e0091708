#include "reader/manifest_words.hpp"

#include "plugin_abi/calls.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace mdg::reader {

namespace {

struct CapabilityRow {
    std::string_view name;
    int word; // 1: mdgp_descriptor.capabilities, 2: capabilities_2
    int bit;
};
#include "plugin_abi/capabilities.inc"

constexpr std::string_view small = "abcdefghijklmnopqrstuvwxyz";
constexpr std::string_view digits = "0123456789";
constexpr std::string_view hexadecimal = "0123456789abcdefABCDEF";
constexpr std::string_view of_a_domain = "abcdefghijklmnopqrstuvwxyz0123456789-";
constexpr std::string_view of_a_function = "abcdefghijklmnopqrstuvwxyz0123456789_";

// Functions that the host calls with a number of a call, and that stand in no interface.
constexpr std::array device_functions{std::string_view{"open"}, std::string_view{"describe"},
                                      std::string_view{"reset_to_idle"}, std::string_view{"close"}};

bool only(std::string_view text, std::string_view allowed) {
    return !text.empty() && text.find_first_not_of(allowed) == std::string_view::npos;
}

// Calls test with every part between the separators; false where one fails.
template <typename Part>
bool parts(std::string_view text, char separator, Part test) {
    for (;;) {
        const auto end = text.find(separator);
        if (!test(text.substr(0, end))) return false;
        if (end == std::string_view::npos) return true;
        text.remove_prefix(end + 1);
    }
}

unsigned long number_of(std::string_view text) {
    unsigned long number = 0;
    for (const char digit : text) number = number * 10 + static_cast<unsigned long>(digit - '0');
    return number;
}

} // namespace

bool is_reverse_domain(std::string_view text) {
    return text.find('.') != std::string_view::npos &&
           parts(text, '.', [](std::string_view part) { return only(part, of_a_domain) && part.front() != '-'; });
}

bool is_version(std::string_view text) {
    return parts(text, '.', [](std::string_view part) { return only(part, digits) && part.size() <= 9; });
}

bool is_file_name(std::string_view text) {
    return text.find_first_of("/\\") == std::string_view::npos && text != "." && text != "..";
}

bool is_interface_id(std::string_view text) {
    const auto slash = text.find('/');
    if (slash == std::string_view::npos) return false;
    const auto revision = text.substr(slash + 1);
    return only(revision, digits) && revision.front() != '0' && revision.size() <= 4 && text.find('.') < slash &&
           parts(text.substr(0, slash), '.',
                 [](std::string_view part) { return only(part, "abcdefghijklmnopqrstuvwxyz0123456789_-"); });
}

bool is_capability(std::string_view text) {
    return only(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_");
}

bool is_function(std::string_view text) {
    return only(text, of_a_function);
}

bool is_sha256(std::string_view text) {
    return text.size() == 64 && only(text, "0123456789abcdef");
}

bool is_platform(std::string_view text) {
    const auto dash = text.find('-');
    return dash != std::string_view::npos && only(text.substr(0, dash), small) &&
           only(text.substr(dash + 1), of_a_function);
}

bool is_usb_id(std::string_view text) {
    const auto is_number = [](std::string_view part) { return part.size() == 4 && only(part, hexadecimal); };
    return text.size() >= 6 && text[4] == ':' && is_number(text.substr(0, 4)) &&
           (text.substr(5) == "*" || is_number(text.substr(5)));
}

bool is_network(std::string_view text) {
    if (text == "*") return true;
    if (text.substr(0, 5) == "unix:") return is_clean_path(text.substr(5));
    const auto port = text.rfind(':');
    return text.substr(0, 4) == "tcp:" && port > 4 && only(text.substr(port + 1), digits) && text.size() - port <= 6 &&
           number_of(text.substr(port + 1)) - 1 < 65535;
}

bool is_clean_path(std::string_view text) {
    return text.size() > 1 && text.front() == '/' && parts(text.substr(1), '/', [](std::string_view part) {
               return !part.empty() && part != "." && part != "..";
           });
}

bool known_interface(std::string_view id) {
    return id.substr(0, 5) != "mdgp." || std::any_of(std::begin(plugin_abi::call_rows), std::end(plugin_abi::call_rows),
                                                     [&](const auto& row) { return row.interface == id; });
}

bool known_capability(std::string_view name) {
    return std::any_of(std::begin(capability_rows), std::end(capability_rows),
                       [&](const auto& row) { return row.name == name; });
}

bool known_function(std::string_view name) {
    return std::find(device_functions.begin(), device_functions.end(), name) != device_functions.end() ||
           std::any_of(std::begin(plugin_abi::call_rows), std::end(plugin_abi::call_rows),
                       [&](const auto& row) { return row.name == name; });
}

int compare_versions(std::string_view a, std::string_view b) {
    while (!a.empty() || !b.empty()) {
        const auto end_a = std::min(a.find('.'), a.size());
        const auto end_b = std::min(b.find('.'), b.size());
        const auto part_a = number_of(a.substr(0, end_a));
        const auto part_b = number_of(b.substr(0, end_b));
        if (part_a != part_b) return part_a < part_b ? -1 : 1;
        a.remove_prefix(std::min(end_a + 1, a.size()));
        b.remove_prefix(std::min(end_b + 1, b.size()));
    }
    return 0;
}

} // namespace mdg::reader
