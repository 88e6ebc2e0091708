// The project's own files hold no individual number, not even an invented one.
#include "base/file.hpp"
#include "base/tripwire.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <sstream>
#include <string>

namespace mdg::base {
namespace {

// A line without its hexadecimal strings and its bytes one by one (3B 88 80), which hold such digits by
// chance.
std::string without_hexadecimal(const std::string& line) {
    std::string rest;
    for (std::size_t at = 0; at < line.size();) {
        const auto is_hex = [](unsigned char c) { return std::isxdigit(c) != 0; };
        const auto is_letter = [](unsigned char c) { return std::isalpha(c) != 0; };
        const auto end = static_cast<std::size_t>(
            std::find_if_not(line.begin() + static_cast<std::ptrdiff_t>(at), line.end(), is_hex) - line.begin());
        const std::string token = line.substr(at, std::max<std::size_t>(end - at, 1));
        rest += token.size() == 2 || std::any_of(token.begin(), token.end(), is_letter) ? "x" : token;
        at += token.size();
    }
    return rest;
}

} // namespace

TEST_CASE("R-PRIV-01: no file of the project holds twelve digits that pass as an individual number") {
    const std::filesystem::path root = MDG_SOURCE_DIR;
    std::string found;
    int files = 0;
    for (auto entry = std::filesystem::recursive_directory_iterator(root);
         entry != std::filesystem::recursive_directory_iterator(); ++entry) {
        const std::string top = entry->path().lexically_relative(root).begin()->string();
        if (top == "build" || top == ".git") {
            entry.disable_recursion_pending();
            continue;
        }
        if (!entry->is_regular_file()) continue;
        ++files;
        std::istringstream lines(read_file(entry->path(), 64U << 20U));
        std::string line;
        for (int number = 1; std::getline(lines, line); ++number)
            if (holds_individual_number(without_hexadecimal(line)))
                found += entry->path().lexically_relative(root).string() + ":" + std::to_string(number) + "\n";
    }
    CHECK(found == "");
    CHECK(files > 100);
}

} // namespace mdg::base
