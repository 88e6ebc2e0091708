// Finding plugins: <folder>/<plugin id>/manifest.json, one level deep, in name order. Reads text; runs no
// vendor code.
#pragma once

#include "reader/manifest.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

namespace mdg::reader {

// A folder with a plugin's name or a manifest is never skipped silently: it is a plugin, or says why not.
struct Package {
    std::filesystem::path folder;
    std::optional<Manifest> manifest;
    std::shared_ptr<const base::Failure> failure; // its message names every place that was searched
};

struct Discovery {
    std::vector<Package> packages;
    std::vector<std::filesystem::path> searched;
    std::vector<base::Finding> findings; // places that could not be searched
};

Discovery discover(const std::vector<std::filesystem::path>& places);

} // namespace mdg::reader
