#include "reader/manifest.hpp"

#include "reader/json_fields.hpp"
#include "reader/manifest_words.hpp"

#include <madoguchi/plugin.h>

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace mdg::reader {

namespace {

using base::Failure;
using base::Finding;
using enum Presence;

constexpr int largest = std::numeric_limits<int>::max();
constexpr int longest_limit_ms = 3'600'000;

// Where faults and what is not known are collected while one manifest is read.
struct Collected {
    std::vector<Finding> faults;
    std::vector<Finding> findings;

    void unknown(std::string place, const char* en, const char* ja) {
        findings.push_back({std::move(place), MDG_FINDING_CODE_UNKNOWN_CODE, en, ja});
    }
    void unknown_function(const std::string& place) {
        unknown(place, "this release has no function of that name", "この版にない関数名です。");
    }
};

Test one_of(Words words) {
    return [words = std::vector<std::string_view>(words)](std::string_view text) {
        for (const auto& word : words)
            if (text == word) return true;
        return false;
    };
}

std::vector<Match> read_matches(Fields& fields, Collected& collected) {
    std::vector<Match> matches;
    unsigned at = 0;
    for (auto& object : fields.objects("matches")) {
        Fields match(object, "matches[" + std::to_string(at++) + "].", collected.faults);
        match.report_unknown({"pcsc", "usb", "hid", "serial", "network", "virtual"}, collected.findings);
        for (const auto& kind : match.keys()) {
            const bool is_usb = kind == "usb" || kind == "hid";
            matches.push_back(
                {kind, match.text(kind, required, [&](std::string_view it) { return !is_usb || is_usb_id(it); },
                                  {"must be vendor:product in hexadecimal, as 054C:0DC9 or 054C:*",
                                   "ベンダー:製品を16進4桁で書いてください (054C:0DC9、054C:*)。"})});
        }
    }
    return matches;
}

Needs read_needs(Fields& root, Collected& collected) {
    Needs needs;
    const auto object = root.object("needs", optional);
    if (object.isNull()) return needs;
    Fields fields(object, "needs.", collected.faults);
    needs.usb = fields.yes("usb", false);
    needs.hidraw = fields.yes("hidraw", false);
    needs.serial = fields.yes("serial", false);
    needs.pcsc = fields.yes("pcsc", false);
    needs.camera = fields.yes("camera", false);
    needs.exec_memory = fields.yes("exec_memory", false);
    needs.network =
        fields.texts("network", optional, is_network,
                     {"must be tcp:host:port, unix:/path or *", "tcp:ホスト:ポート、unix:/パス、* のどれかです。"});
    needs.files =
        fields.texts("files", optional, is_clean_path,
                     {"must be an absolute path without . and ..", "絶対パスで、. や .. を使わずに書いてください。"});
    fields.report_unknown({"usb", "hidraw", "serial", "pcsc", "camera", "exec_memory", "network", "files"},
                          collected.findings);
    return needs;
}

Progress read_progress(Fields& root, Collected& collected) {
    Progress progress;
    const auto object = root.object("progress", optional);
    if (object.isNull()) return progress;
    Fields fields(object, "progress.", collected.faults);
    progress.beats = fields.yes("beats", true);
    progress.none_in =
        fields.texts("none_in", optional, is_function, {"must be the name of a function", "関数名を書いてください。"});
    for (const auto& name : progress.none_in)
        if (!known_function(name)) collected.unknown_function("progress.none_in." + name);
    fields.report_unknown({"beats", "none_in"}, collected.findings);
    return progress;
}

std::map<std::string, int> read_limits(Fields& root, Collected& collected) {
    std::map<std::string, int> limits;
    const auto object = root.object("limits_ms", optional);
    if (object.isNull()) return limits;
    Fields fields(object, "limits_ms.", collected.faults);
    for (const auto& name : fields.keys()) {
        limits[name] = fields.number(name, 1, longest_limit_ms);
        if (!known_function(name)) collected.unknown_function("limits_ms." + name);
    }
    return limits;
}

void read_abi(Fields& root, Manifest& manifest, Collected& collected) {
    const auto object = root.object("abi", required);
    if (object.isNull()) return;
    Fields fields(object, "abi.", collected.faults);
    manifest.abi_major = fields.number("major", 0, largest);
    manifest.abi_minor_min = fields.number("minor_min", 0, largest);
    fields.report_unknown({"major", "minor_min"}, collected.findings);
}

void read_names(Fields& fields, Manifest& manifest) {
    manifest.id = fields.text("id", required, is_reverse_domain,
                              {"must be a reverse domain name", "ドメイン名を逆順に書いてください。"});
    manifest.name = fields.text("name", required);
    manifest.vendor = fields.text("vendor", required);
    manifest.version =
        fields.text("version", required, is_version, {"must be digits with dots", "数字と点で書いてください。"});
    manifest.library = fields.text("library", required, is_file_name,
                                   {"must be a file name without a path", "ファイル名だけを書いてください。"});
    manifest.license = fields.text("license", required);
    manifest.support_contact = fields.text("support_contact", optional);
}

void read_offers(Fields& fields, Manifest& manifest, Collected& collected) {
    manifest.matches = read_matches(fields, collected);
    manifest.interfaces = fields.texts("interfaces", required, is_interface_id,
                                       {"must be an id as mdgp.slot/1", "mdgp.slot/1 の形で書いてください。"});
    manifest.optional_interfaces = fields.texts("optional_interfaces", optional, is_interface_id,
                                                {"must be an id as mdgp.slot/1", "mdgp.slot/1 の形で書いてください。"});
    const auto look_at = [&](const char* key, const std::vector<std::string>& ids) {
        for (const auto& id : ids)
            if (!known_interface(id))
                collected.unknown(std::string(key) + "." + id, "this release does not know the interface",
                                  "この版では使われないインターフェースです。");
    };
    look_at("interfaces", manifest.interfaces);
    look_at("optional_interfaces", manifest.optional_interfaces);
    manifest.capabilities =
        fields.texts("capabilities", optional, is_capability,
                     {"must be a name as CONTACTLESS", "CONTACTLESS のような名前で書いてください。"});
    for (const auto& name : manifest.capabilities)
        if (!known_capability(name))
            collected.unknown("capabilities." + name, "this release does not know the capability",
                              "この版では使われない機能名です。");
    manifest.contract =
        fields.text("contract", required, one_of({"primitives", "device_run", "both"}),
                    {"must be primitives, device_run or both", "primitives、device_run、both のどれかです。"});
}

void read_running(Fields& fields, Manifest& manifest, Collected& collected) {
    manifest.sha256 = fields.text("sha256", optional, is_sha256,
                                  {"must be 64 lower-case hexadecimal digits", "16進64桁の小文字で書いてください。"});
    manifest.platforms = fields.texts("platforms", optional, is_platform,
                                      {"must be a platform as linux-x86_64", "linux-x86_64 の形で書いてください。"});
    const auto isolation = fields.text("isolation", optional, one_of({"per_plugin", "per_device"}),
                                       {"must be per_plugin or per_device", "per_plugin か per_device です。"});
    manifest.isolation = isolation == "per_device" ? Isolation::per_device : Isolation::per_plugin;
    manifest.needs = read_needs(fields, collected);
    manifest.progress = read_progress(fields, collected);
    manifest.limits_ms = read_limits(fields, collected);
    manifest.record = fields.text("record", optional, one_of({"transport", "abi_only"}),
                                  {"must be transport or abi_only", "transport か abi_only です。"});
    if (manifest.record.empty()) manifest.record = "abi_only";
    manifest.word_size = fields.number("word_size", 32, 64, 64);
    if (manifest.word_size != 32 && manifest.word_size != 64)
        fields.fault("word_size", {"must be 32 or 64", "32 か 64 です。"});
    manifest.min_host =
        fields.text("min_host", optional, is_version, {"must be digits with dots", "数字と点で書いてください。"});
}

void demand_abi(const Manifest& manifest) {
    if (manifest.abi_major == MDGP_ABI_MAJOR && manifest.abi_minor_min <= MDGP_ABI_MINOR) return;
    throw Failure(MDG_E_ABI_MISMATCH, MDG_ORIGIN_PLUGIN,
                  "the plugin wants plugin ABI " + std::to_string(manifest.abi_major) + "." +
                      std::to_string(manifest.abi_minor_min) + ", this release has " + std::to_string(MDGP_ABI_MAJOR) +
                      "." + std::to_string(MDGP_ABI_MINOR) + "; install the plugin made for this release");
}

} // namespace

bool Manifest::reads_cards() const {
    return std::ranges::all_of(std::array{MDGP_IF_SLOT_1, MDGP_IF_APDU_1}, [this](const std::string_view each) {
        return std::ranges::find(interfaces, each) != interfaces.end() ||
               std::ranges::find(optional_interfaces, each) != optional_interfaces.end();
    });
}

Manifest parse_manifest(std::string_view json) {
    Manifest manifest;
    Collected collected;
    Fields fields(parse_object(json, "manifest.json"), "", collected.faults);

    fields.number("manifest_version", 1, 1);
    read_names(fields, manifest);
    read_abi(fields, manifest, collected);
    read_offers(fields, manifest, collected);
    read_running(fields, manifest, collected);
    fields.report_unknown({"manifest_version",
                           "id",
                           "name",
                           "vendor",
                           "version",
                           "abi",
                           "library",
                           "sha256",
                           "platforms",
                           "matches",
                           "interfaces",
                           "capabilities",
                           "isolation",
                           "needs",
                           "progress",
                           "limits_ms",
                           "record",
                           "contract",
                           "word_size",
                           "min_host",
                           "license",
                           "support_contact",
                           "optional_interfaces"},
                          collected.findings);
    if (!collected.faults.empty()) {
        auto message = "manifest.json has " + std::to_string(collected.faults.size()) + " fault(s); the first is " +
                       collected.faults.front().place + ": " + collected.faults.front().detail;
        throw Failure(MDG_E_BAD_MANIFEST, MDG_ORIGIN_PLUGIN, std::move(message))
            .with_findings(std::move(collected.faults));
    }
    demand_abi(manifest);
    manifest.findings = std::move(collected.findings);
    return manifest;
}

} // namespace mdg::reader
