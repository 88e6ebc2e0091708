// The quirks of a plugin's models, from quirks/*.quirk in its folder (docs/manifest.md): what is known of a model by
// its name and its firmware. Data of the maker, not code; read by the library and by the plugin's process.
#pragma once

#include "base/failure.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace mdg::reader {

struct Quirk {
    std::string model;
    std::string from, to; // firmware, both included; empty: any
    std::string name;
    std::string value;
    std::string ja, en; // what it means for the desk; may be empty
};

class Quirks {
public:
    Quirks() = default;
    // What is not understood becomes a finding and is left out. No such folder: none.
    explicit Quirks(const std::filesystem::path& folder);

    // Those in force, each name once: a later section goes before an earlier one. A section that names a firmware
    // holds only for a device that tells its own.
    std::vector<Quirk> of(std::string_view model, std::string_view firmware) const;

    const std::vector<base::Finding>& findings() const noexcept { return findings_; }

private:
    void read(std::string_view text, const std::string& place);

    std::vector<Quirk> rows_;
    std::vector<base::Finding> findings_;
};

// Numbers compare as numbers, whatever stands between them: 1.9 < 1.10, 2024-10-07 < 2026-04-01.
bool firmware_before(std::string_view one, std::string_view other);

} // namespace mdg::reader
