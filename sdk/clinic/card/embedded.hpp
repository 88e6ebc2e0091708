#pragma once

#include <span>
#include <string_view>

namespace mdg::clinic::card {

// The data files of this folder, built into the program so that it can be copied anywhere.
struct EmbeddedFile {
    std::string_view name; // "adult", "atr"
    std::string_view text;
};

std::span<const EmbeddedFile> embedded_files();

} // namespace mdg::clinic::card
