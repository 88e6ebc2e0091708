// Finding plugins: <place>/<plugin id>/manifest.json, one level deep, in name order. Reads text and computes the
// library's digest; runs no vendor code.
//
// The place, the plugin's folder, its manifest and its library must each belong to root or to this user and must not be
// writable by group or others; a link that leads out of the place is refused. A place that is not so is not searched and
// becomes a finding; a plugin that is not so is invalid.
#pragma once

#include "reader/manifest.hpp"
#include "reader/plugin_places.hpp"

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

// developer: a manifest needs no sha256; one that is given must be right all the same.
Discovery discover(const std::vector<std::filesystem::path>& places, bool developer = developer_mode());

// Throws Failure where this machine or release cannot serve the plugin: UNSUPPORTED (its platforms), ABI_MISMATCH (it
// wants a later release).
void demand_served(const Manifest& manifest);

} // namespace mdg::reader
