// A plugin's manifest.json: what the plugin says about itself before any of its code runs.
#pragma once

#include "base/failure.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace mdg::reader {

struct Match {
    std::string kind; // "pcsc", "usb" …
    std::string value;
};

// Which process serves a device: the plugin's, or one of its own, so that a device that blocks holds no other up.
enum class Isolation { per_plugin, per_device };

// What the plugin touches; the sandbox leaves open no more than this.
struct Needs {
    bool usb = false;
    bool hidraw = false;
    bool serial = false;
    bool pcsc = false;
    bool camera = false;
    bool exec_memory = false;
    std::vector<std::string> network; // "tcp:host:port", "unix:/path", "*"; empty: none
    std::vector<std::string> files;   // absolute paths it reads or writes beside its own folders
};

// Whether the plugin beats while a call runs (op_beat, op_progress).
struct Progress {
    bool beats = true;
    std::vector<std::string> none_in; // functions that cannot ("transmit"): only the limit applies to them
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
    std::vector<std::string> interfaces;          // that every device of it has
    std::vector<std::string> optional_interfaces; // that some of them have
    std::vector<std::string> capabilities;
    std::string contract;               // "primitives", "device_run", "both"
    std::string sha256;                 // of the library, 64 lower-case hexadecimal digits; empty: not given
    std::vector<std::string> platforms; // "linux-x86_64"; empty: any
    Isolation isolation = Isolation::per_plugin;
    Needs needs;
    Progress progress;
    std::map<std::string, int> limits_ms; // by function ("power_on"): shorter than the host's own
    std::string record;                   // "transport" or "abi_only"
    int word_size = 64;                   // of the library, bits
    std::string min_host;                 // the oldest SDK it runs with; empty: any
    std::string license;
    std::string support_contact;
    // A reception begins with a card that lies in a slot and is read, also where the device runs all the rest.
    bool reads_cards() const;

    std::vector<base::Finding> findings; // what this release does not know; nothing is skipped silently
};

// Says nothing of this machine: whether the digest is right, the platform fits and the host is new enough is
// discovery's matter. docs/manifest.md describes every key. Throws Failure BAD_MANIFEST with a finding for every fault,
// or ABI_MISMATCH where this release cannot serve it.
Manifest parse_manifest(std::string_view json);

} // namespace mdg::reader
