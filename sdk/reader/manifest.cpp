#include "reader/manifest.hpp"

#include "base/text.hpp"

#include <madoguchi/plugin.h>

#include <Poco/Exception.h>
#include <Poco/JSON/Parser.h>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <limits>

namespace mdg::reader {

namespace {

using base::Failure;
using base::Finding;
using Words = std::initializer_list<std::string_view>;

constexpr std::size_t deepest = 8;
constexpr std::size_t longest_text = 256;
constexpr std::size_t longest_list = 64;

constexpr std::array known_capabilities{
    std::string_view{"CONTACT"},       std::string_view{"CONTACTLESS"},   std::string_view{"PHONE_ANTENNA"},
    std::string_view{"SECURE_MODULE"}, std::string_view{"EXTENDED_APDU"}, std::string_view{"EXCLUSIVE_BLOCKS"},
    std::string_view{"MEDIUM_EVENTS"},
};

bool only(std::string_view text, std::string_view allowed) {
    return !text.empty() && text.find_first_not_of(allowed) == std::string_view::npos;
}

bool is_id(std::string_view text) {
    return only(text, "abcdefghijklmnopqrstuvwxyz0123456789-.") && text.find('.') != std::string_view::npos &&
           text.front() != '.' && text.back() != '.' && text.find("..") == std::string_view::npos;
}

bool is_version(std::string_view text) {
    return only(text, "0123456789.") && text.front() != '.' && text.back() != '.' &&
           text.find("..") == std::string_view::npos;
}

bool is_file_name(std::string_view text) {
    return text.find('/') == std::string_view::npos && text.find('\\') == std::string_view::npos && text != "." &&
           text != "..";
}

template <typename Range>
bool contains(const Range& range, std::string_view word) {
    return std::find(range.begin(), range.end(), word) != range.end();
}

// One JSON object; collects every fault instead of stopping at the first.
class Fields {
public:
    Fields(Poco::JSON::Object::Ptr object, std::string place, std::vector<Finding>& faults)
        : object_(std::move(object))
        , place_(std::move(place))
        , faults_(faults) {}

    std::string text(const std::string& key, bool required) {
        if (!present(key, required)) return {};
        const auto value = object_->get(key);
        if (!value.isString()) return fault(key, "must be a text", "文字列で書いてください。"), std::string();
        auto text = value.extract<std::string>();
        if (text.empty() || text.size() > longest_text || text.find('\0') != std::string::npos)
            fault(key, "must have 1 to 256 bytes", "1〜256バイトで書いてください。");
        return text;
    }

    template <typename Test>
    std::string text(const std::string& key, Test right, const char* en, const char* ja) {
        auto value = text(key, true);
        if (!value.empty() && !right(value)) fault(key, en, ja);
        return value;
    }

    int number(const std::string& key) {
        if (!present(key, true)) return -1;
        const auto value = object_->get(key);
        try {
            if (const auto number = value.isInteger() ? value.convert<int>() : -1; number >= 0) return number;
        } catch (const Poco::RangeException&) {
            // too large for any version
        }
        fault(key, "must be a whole number that is not negative", "0以上の整数で書いてください。");
        return -1;
    }

    Poco::JSON::Object::Ptr object(const std::string& key) {
        if (!present(key, true)) return {};
        auto value = object_->getObject(key);
        if (value.isNull()) fault(key, "must be an object", "オブジェクトで書いてください。");
        return value;
    }

    Poco::JSON::Array::Ptr list(const std::string& key, bool required) {
        if (!present(key, required)) return {};
        auto value = object_->getArray(key);
        if (value.isNull() || value->size() > longest_list) {
            fault(key, "must be a list of at most 64", "64個までの配列で書いてください。");
            return {};
        }
        return value;
    }

    std::vector<std::string> texts(const std::string& key, bool required) {
        std::vector<std::string> texts;
        const auto values = list(key, required);
        for (unsigned at = 0; !values.isNull() && at < values->size(); ++at) {
            if (values->get(at).isString())
                texts.push_back(values->getElement<std::string>(at));
            else
                fault(key, "must hold texts only", "文字列だけを並べてください。");
        }
        return texts;
    }

    void report_unknown(Words known, std::vector<Finding>& findings) const {
        for (const auto& [key, value] : *object_)
            if (!contains(known, key))
                findings.push_back({place_ + key, MDG_FINDING_CODE_UNKNOWN_CODE,
                                    "this release does not know the key and does not use it",
                                    "この版では使われない項目です。"});
    }

    void fault(const std::string& key, const char* en, const char* ja) {
        faults_.push_back({place_ + key, MDG_FINDING_CODE_BAD_VALUE, en, ja});
    }

private:
    bool present(const std::string& key, bool required) {
        if (object_->has(key)) return true;
        if (required)
            faults_.push_back({place_ + key, MDG_FINDING_CODE_MISSING, "is required", "必要な項目がありません。"});
        return false;
    }

    Poco::JSON::Object::Ptr object_;
    std::string place_;
    std::vector<Finding>& faults_;
};

Failure bad(std::string message, std::vector<Finding> faults = {}) {
    return Failure(MDG_E_BAD_MANIFEST, MDG_ORIGIN_PLUGIN, std::move(message)).with_findings(std::move(faults));
}

Poco::JSON::Object::Ptr parse(std::string_view json) {
    if (!base::is_utf8(json)) throw bad("manifest.json is not UTF-8");
    try {
        Poco::JSON::Parser parser;
        parser.setDepth(deepest);
        auto root = parser.parse(std::string(json));
        if (root.type() != typeid(Poco::JSON::Object::Ptr)) throw bad("manifest.json must hold an object");
        return root.extract<Poco::JSON::Object::Ptr>();
    } catch (const Poco::Exception& error) {
        throw bad("manifest.json is not JSON: " + error.displayText());
    }
}

std::vector<Match> read_matches(Fields& fields, std::vector<Finding>& faults, std::vector<Finding>& findings) {
    std::vector<Match> matches;
    const auto list = fields.list("matches", false);
    for (unsigned at = 0; !list.isNull() && at < list->size(); ++at) {
        const auto object = list->getObject(at);
        if (object.isNull()) {
            fields.fault("matches", "must hold objects", "オブジェクトを並べてください。");
            continue;
        }
        Fields match(object, "matches[" + std::to_string(at) + "].", faults);
        match.report_unknown({"pcsc", "usb", "hid", "serial", "network", "virtual"}, findings);
        for (const auto& [kind, value] : *object) matches.push_back({kind, match.text(kind, true)});
    }
    return matches;
}

} // namespace

Manifest parse_manifest(std::string_view json) {
    Manifest manifest;
    std::vector<Finding> faults;
    Fields fields(parse(json), "", faults);

    if (const int version = fields.number("manifest_version"); version > 0 && version != 1)
        fields.fault("manifest_version", "must be 1", "1 としてください。");
    manifest.id = fields.text("id", is_id, "must be a reverse domain name", "ドメイン名を逆順に書いてください。");
    manifest.name = fields.text("name", true);
    manifest.vendor = fields.text("vendor", true);
    manifest.version = fields.text("version", is_version, "must be digits with dots", "数字と点で書いてください。");
    manifest.library =
        fields.text("library", is_file_name, "must be a file name without a path", "ファイル名だけを書いてください。");
    manifest.matches = read_matches(fields, faults, manifest.findings);
    manifest.interfaces = fields.texts("interfaces", true);
    manifest.capabilities = fields.texts("capabilities", false);
    manifest.contract = fields.text(
        "contract", [](std::string_view it) { return it == "primitives" || it == "device_run" || it == "both"; },
        "must be primitives, device_run or both", "primitives、device_run、both のどれかです。");
    manifest.license = fields.text("license", true);
    manifest.support_contact = fields.text("support_contact", false);

    fields.report_unknown({"manifest_version", "id", "name", "vendor", "version", "abi", "library", "matches",
                           "interfaces", "capabilities", "contract", "license", "support_contact"},
                          manifest.findings);
    for (const auto& capability : manifest.capabilities)
        if (!contains(known_capabilities, capability))
            manifest.findings.push_back({"capabilities." + capability, MDG_FINDING_CODE_UNKNOWN_CODE,
                                         "this release does not know the capability",
                                         "この版では使われない機能名です。"});

    if (const auto abi = fields.object("abi"); !abi.isNull()) {
        Fields numbers(abi, "abi.", faults);
        manifest.abi_major = numbers.number("major");
        manifest.abi_minor_min = numbers.number("minor_min");
        numbers.report_unknown({"major", "minor_min"}, manifest.findings);
    }
    if (!faults.empty()) {
        auto message = "manifest.json has " + std::to_string(faults.size()) + " fault(s); the first is " +
                       faults.front().place + ": " + faults.front().detail;
        throw bad(std::move(message), std::move(faults));
    }
    if (manifest.abi_major != MDGP_ABI_MAJOR || manifest.abi_minor_min > MDGP_ABI_MINOR)
        throw Failure(MDG_E_ABI_MISMATCH, MDG_ORIGIN_PLUGIN,
                      "the plugin wants plugin ABI " + std::to_string(manifest.abi_major) + "." +
                          std::to_string(manifest.abi_minor_min) + ", this release has " +
                          std::to_string(MDGP_ABI_MAJOR) + "." + std::to_string(MDGP_ABI_MINOR) +
                          "; install the plugin made for this release");
    return manifest;
}

} // namespace mdg::reader
