// Looks for what must not be in a recording that is passed on.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace mdg::recording {

struct Remark {
    std::size_t line = 0; // 1: the header
    std::string rule;     // see docs/recordings.md
    std::string text;     // English; never the value itself
};

// Throws Failure where the file is no recording of this version.
std::vector<Remark> lint(const std::filesystem::path& path);
std::vector<Remark> lint_text(std::string_view text, const std::string& name);

} // namespace mdg::recording
