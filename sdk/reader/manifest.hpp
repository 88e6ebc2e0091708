// A plugin's manifest.json: what the plugin says about itself before any of its code runs.
#pragma once

#include "base/failure.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace mdg::reader {

struct Match {
    std::string kind; // "pcsc", "usb" …
    std::string value;
};

struct Manifest {
    std::string id; // reverse domain name; also the name of the plugin's folder
    std::string name;
    std::string vendor;
    std::string version;
    int abi_major = 0;
    int abi_minor_min = 0;
    std::string library; // file name only
    std::vector<Match> matches;
    std::vector<std::string> interfaces;
    std::vector<std::string> capabilities;
    std::string contract; // "primitives", "device_run", "both"
    std::string license;
    std::string support_contact;
    std::vector<base::Finding> findings; // what this release does not know; nothing is skipped silently
};

// Throws Failure BAD_MANIFEST with a finding for every fault, or ABI_MISMATCH where this release cannot serve
// it.
Manifest parse_manifest(std::string_view json);

} // namespace mdg::reader
