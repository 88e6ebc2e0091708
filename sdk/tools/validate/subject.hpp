// What is validated: a plugin's folder or its library alone. No code of the plugin runs here.
#pragma once

#include "base/failure.hpp"
#include "reader/manifest.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace mdg::validate {

struct Subject {
    std::filesystem::path given;
    std::filesystem::path folder;
    std::filesystem::path library; // empty where no manifest names one
    std::string digest;            // SHA-256 of the library, hexadecimal; empty where it cannot be read
    std::optional<reader::Manifest> manifest;
    std::shared_ptr<const base::Failure> failure; // why there is no manifest
    bool has_manifest_file = false;
};

// Throws Failure where there is neither a library nor a folder of that name.
Subject subject_at(const std::filesystem::path& given);

} // namespace mdg::validate
