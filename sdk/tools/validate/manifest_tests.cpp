// Group static, the manifest and the data beside it.
#include "test.hpp"

#include "base/failure.hpp"
#include "base/file.hpp"
#include "base/text.hpp"

#include <madoguchi/plugin.h>

#include <Poco/Exception.h>
#include <Poco/JSON/Parser.h>

#include <algorithm>
#include <set>
#include <sstream>

namespace mdg::validate {

namespace {

namespace fs = std::filesystem;

struct CapabilityRow {
    std::string_view name;
    int word;
    int bit;
};
#include "plugin_abi/capabilities.inc"

constexpr std::string_view known_interfaces[] = {
    MDGP_IF_SLOT_1,     MDGP_IF_APDU_1,     MDGP_IF_PINPAD_1,  MDGP_IF_FACE_1,     MDGP_IF_VISUAL_1,
    MDGP_IF_CONSENT_1,  MDGP_IF_PANEL_1,    MDGP_IF_PHONE_1,   MDGP_IF_HEALTH_1,   MDGP_IF_MODE_1,
    MDGP_IF_FIRMWARE_1, MDGP_IF_IDENTIFY_1, MDGP_IF_VERDICT_1, MDGP_IF_REGISTER_1, MDGP_IF_VENDOR_DIALOGUE_1};
constexpr std::string_view device_run[] = {MDGP_IF_IDENTIFY_1, MDGP_IF_VERDICT_1, MDGP_IF_REGISTER_1};
constexpr std::size_t largest_file = std::size_t{1024} * 1024;

const reader::Manifest& manifest_of(const Context& context) {
    if (!context.subject.has_manifest_file) skip("no manifest.json stands beside the library");
    if (!context.subject.manifest) skip("the manifest is not right");
    return *context.subject.manifest;
}

template <typename Range>
bool holds(const Range& range, std::string_view word) {
    return std::find(std::begin(range), std::end(range), word) != std::end(range);
}

std::vector<fs::path> files_in(const fs::path& folder, const char* extension) {
    std::vector<fs::path> files;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error))
        if (entry.path().extension() == extension) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

std::string trimmed(const std::string& line) {
    const auto begin = line.find_first_not_of(" \t\r");
    return begin == std::string::npos ? "" : line.substr(begin, line.find_last_not_of(" \t\r") - begin + 1);
}

void lint_quirks(const fs::path& file) {
    const auto text = base::read_file(file, largest_file);
    const auto name = file.filename().string();
    demand(base::is_utf8(text), name + " is not UTF-8");
    std::istringstream lines(text);
    std::string line, section;
    std::set<std::string> seen;
    for (int number = 1; std::getline(lines, line); ++number) {
        const auto where = name + ":" + std::to_string(number) + ": ";
        line = trimmed(line);
        if (line.empty() || line.front() == '#') continue;
        if (line.front() == '[') {
            demand(line.back() == ']' && line.size() > 2, where + "a section ends with ]");
            demand(line.rfind("[model=", 0) == 0,
                   where + "a section names a model: [model=…] or [model=… firmware=a..b]");
            section = line;
            continue;
        }
        const auto equals = line.find('=');
        demand(equals != std::string::npos && equals > 0, where + "neither a section nor Key = value");
        demand(!section.empty(), where + "a key stands before the first section");
        const auto key = trimmed(line.substr(0, equals));
        const auto dot = key.find('.');
        const auto quirk = key.substr(0, dot);
        const bool is_text = dot != std::string::npos;
        demand(!is_text || key.substr(dot) == ".ja" || key.substr(dot) == ".en", where + "a text is .ja or .en");
        demand(!is_text || seen.count(section + quirk) != 0, where + key + " stands before its quirk");
        demand(quirk.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789") ==
                   std::string::npos,
               where + "a key has letters and digits only");
        demand(!trimmed(line.substr(equals + 1)).empty(), where + "the key has no value");
        demand(seen.insert(section + key).second, where + key + " stands twice in " + section);
    }
}

std::string text_in(const Poco::JSON::Object& object, const char* key, const std::string& where) {
    demand(object.has(key) && object.get(key).isString(), where + key + " must be a text");
    return object.getValue<std::string>(key);
}

void lint_error_map(const fs::path& file) {
    const auto name = file.filename().string();
    const auto text = base::read_file(file, largest_file);
    demand(base::is_utf8(text), name + " is not UTF-8");
    try {
        Poco::JSON::Parser parser;
        parser.setDepth(8);
        const auto codes = parser.parse(text).extract<Poco::JSON::Object::Ptr>()->getArray("codes");
        demand(!codes.isNull(), name + ": \"codes\" must be a list");
        std::set<std::string> seen;
        for (unsigned at = 0; at < codes->size(); ++at) {
            const auto where = name + ": codes[" + std::to_string(at) + "].";
            const auto row = codes->getObject(at);
            demand(!row.isNull(), where + " must be an object");
            const auto code = text_in(*row, "code", where);
            const auto place = text_in(*row, "place", where);
            demand(seen.insert(place + "/" + code).second, where + "code: " + code + " stands twice for " + place);
            for (const char* language : {"ja", "en"}) {
                const auto person = text_in(*row, (std::string("person_") + language).c_str(), where);
                const auto staff = text_in(*row, (std::string("staff_") + language).c_str(), where);
                demand(person != staff, where + code + ": patient and staff read the same text");
            }
        }
    } catch (const Poco::Exception& error) {
        fail(name + " is not right: " + error.displayText());
    }
}

} // namespace

void static_manifest(Context& context) {
    if (!context.subject.has_manifest_file) skip("no manifest.json stands beside the library");
    if (context.subject.failure) {
        std::string message = context.subject.failure->message;
        for (const auto& finding : context.subject.failure->findings)
            message += "; " + finding.place + ": " + finding.detail;
        fail(message);
    }
    demand(context.subject.manifest->id == context.subject.folder.filename(),
           "the plugin " + context.subject.manifest->id + " must stand in a folder of that name, not in " +
               context.subject.folder.filename().string());
    std::string findings;
    for (const auto& finding : context.subject.manifest->findings)
        if (!finding.place.starts_with("capabilities") && !finding.place.starts_with("interfaces"))
            findings += finding.place + ": " + finding.detail + "; ";
    if (!findings.empty()) warn(findings);
}

void static_digest(Context& context) {
    const auto& manifest = manifest_of(context);
    if (manifest.sha256.empty()) not_offered("the manifest gives no digest");
    demand(manifest.sha256 == context.subject.digest,
           "the manifest says " + manifest.sha256 + ", the library has " + context.subject.digest);
}

void static_interfaces_known(Context& context) {
    const auto& manifest = manifest_of(context);
    for (const auto* list : {&manifest.interfaces, &manifest.optional_interfaces})
        for (const auto& id : *list)
            demand(!id.starts_with("mdgp.") || holds(known_interfaces, id), "no interface is called " + id);
}

void static_capabilities_known(Context& context) {
    const auto& manifest = manifest_of(context);
    for (const auto& name : manifest.capabilities)
        demand(std::any_of(std::begin(capability_rows), std::end(capability_rows),
                           [&](const auto& row) { return row.name == name; }),
               "no capability is called " + name);
}

void static_contract(Context& context) {
    const auto& manifest = manifest_of(context);
    bool runs = false, primitives = false;
    for (const auto& id : manifest.interfaces) {
        runs = runs || holds(device_run, id);
        primitives = primitives || id == MDGP_IF_SLOT_1 || id == MDGP_IF_APDU_1 || id == MDGP_IF_PINPAD_1;
    }
    demand(manifest.contract != "primitives" || !runs, "the contract is primitives, the interfaces are device-run too");
    demand(manifest.contract != "device_run" || !primitives,
           "the contract is device_run, the interfaces are primitives too");
    demand(manifest.contract != "both" || (runs && primitives), "the contract is both, the interfaces are of one kind");
}

void static_quirks(Context& context) {
    const auto files = files_in(context.subject.folder / "quirks", ".quirk");
    if (files.empty()) not_offered("the plugin has no quirk files");
    for (const auto& file : files) lint_quirks(file);
}

void static_error_map(Context& context) {
    const auto files = files_in(context.subject.folder / "errors", ".json");
    if (files.empty()) not_offered("the plugin has no error maps");
    for (const auto& file : files) lint_error_map(file);
}

} // namespace mdg::validate
