#include "reader/manifest.hpp"

#include "reader/failure.hpp"
#include "support/catch.hpp"

#include "base/file.hpp"

#include <map>
#include <sstream>
#include <string>

#include <Poco/JSON/Object.h>
#include <Poco/JSON/Parser.h>

using namespace mdg;

namespace {

const std::string samples = MDG_MANIFEST_SAMPLES; // the folder of manifest_base.json and manifest_samples.tsv

std::string file(const std::string& name) {
    return base::read_file(samples + "/" + name, 1'000'000);
}

using Keys = std::map<std::string, std::string>; // key → JSON text of its value

Keys good() {
    Keys keys;
    Poco::JSON::Parser parser;
    for (const auto& [key, value] : *parser.parse(file("manifest_base.json")).extract<Poco::JSON::Object::Ptr>()) {
        std::ostringstream text;
        Poco::JSON::Stringifier::stringify(value, text);
        keys[key] = text.str();
    }
    return keys;
}

std::string json(const Keys& keys) {
    std::string text;
    for (const auto& [key, value] : keys) text += (text.empty() ? "{\"" : ",\"") + key + "\":" + value;
    return text + "}";
}

std::string with(const std::string& key, const std::string& value) {
    auto keys = good();
    if (value == "-")
        keys.erase(key);
    else
        keys[key] = value;
    return json(keys);
}

struct Row {
    std::string verdict;
    std::string key;
    std::string value;
    std::string place;
};

std::vector<Row> rows() {
    std::vector<Row> rows;
    std::istringstream lines(file("manifest_samples.tsv"));
    for (std::string line; std::getline(lines, line);) {
        if (line.front() == '#') continue;
        std::istringstream cells(line);
        Row row;
        std::getline(cells, row.verdict, '\t');
        std::getline(cells, row.key, '\t');
        std::getline(cells, row.value, '\t');
        std::getline(cells, row.place, '\t');
        rows.push_back(row);
    }
    return rows;
}

std::vector<std::string> places_of(const std::vector<base::Finding>& findings) {
    std::vector<std::string> places;
    for (const auto& finding : findings) places.push_back(finding.place);
    return places;
}

} // namespace

TEST_CASE("a good manifest is taken as it is written") {
    const auto manifest = reader::parse_manifest(file("manifest_base.json"));
    CHECK(manifest.id == "jp.example.reader");
    CHECK(manifest.name == "見本リーダー");
    CHECK(manifest.vendor == "見本");
    CHECK(manifest.version == "1.2.3");
    CHECK(manifest.abi_major == 1);
    CHECK(manifest.abi_minor_min == 0);
    CHECK(manifest.library == "reader.so");
    CHECK(manifest.sha256 == "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef");
    CHECK(manifest.platforms == std::vector<std::string>{"linux-x86_64", "linux-i686"});
    REQUIRE(manifest.matches.size() == 2);
    CHECK(manifest.matches[1].kind == "pcsc");
    CHECK(manifest.matches[1].value == "SONY*");
    CHECK(manifest.interfaces == std::vector<std::string>{"mdgp.slot/1", "mdgp.apdu/1"});
    CHECK(manifest.capabilities == std::vector<std::string>{"CONTACTLESS"});
    CHECK(manifest.contract == "primitives");
    CHECK(manifest.isolation == reader::Isolation::per_device);
    CHECK(manifest.needs.usb);
    CHECK_FALSE(manifest.needs.camera);
    CHECK(manifest.needs.network == std::vector<std::string>{"tcp:localhost:9100", "unix:/run/reader"});
    CHECK(manifest.needs.files == std::vector<std::string>{"/var/lib/reader"});
    CHECK(manifest.progress.beats);
    CHECK(manifest.progress.none_in == std::vector<std::string>{"transmit"});
    CHECK(manifest.limits_ms == std::map<std::string, int>{{"power_on", 3000}, {"match", 60000}});
    CHECK(manifest.record == "transport");
    CHECK(manifest.word_size == 64);
    CHECK(manifest.min_host == "0.1");
    CHECK(manifest.license == "Apache-2.0");
    CHECK(manifest.support_contact == "desk@example.jp");
    CHECK(manifest.findings.empty());
}

TEST_CASE("what a manifest leaves out has the value that asks least of the machine") {
    auto keys = good();
    for (const char* key : {"isolation", "needs", "progress", "limits_ms", "record", "word_size", "min_host",
                            "platforms", "sha256", "matches", "capabilities", "support_contact"})
        keys.erase(key);
    const auto manifest = reader::parse_manifest(json(keys));
    CHECK(manifest.isolation == reader::Isolation::per_plugin);
    CHECK_FALSE(manifest.needs.usb);
    CHECK_FALSE(manifest.needs.exec_memory);
    CHECK(manifest.needs.network.empty());
    CHECK(manifest.progress.beats);
    CHECK(manifest.limits_ms.empty());
    CHECK(manifest.optional_interfaces.empty());
    CHECK(manifest.record == "abi_only");
    CHECK(manifest.word_size == 64);
    CHECK(manifest.sha256.empty());
    CHECK(manifest.findings.empty());
}

TEST_CASE("every sample of a manifest is judged as its table says, a wrong value named with its place") {
    int judged = 0;
    for (const auto& row : rows()) {
        CAPTURE(row.key, row.value);
        ++judged;
        if (row.verdict == "good") {
            CHECK_NOTHROW(reader::parse_manifest(with(row.key, row.value)));
            continue;
        }
        const auto failure = test::failure_of([&] { reader::parse_manifest(with(row.key, row.value)); });
        CHECK(failure.status == MDG_E_BAD_MANIFEST);
        CHECK(places_of(failure.findings) == std::vector<std::string>{row.place});
        CHECK(failure.findings[0].code == (row.value == "-" || row.value == R"({"major": 1})"
                                               ? MDG_FINDING_CODE_MISSING
                                               : MDG_FINDING_CODE_BAD_VALUE));
        CHECK_FALSE(failure.findings[0].ja.empty());
    }
    CHECK(judged > 100);
}

TEST_CASE("all faults of a manifest come at once") {
    auto keys = good();
    keys.erase("license");
    keys["library"] = R"("a/b")";
    keys["contract"] = R"("none")";
    keys["needs"] = R"({"usb": 1, "files": ["x"]})";
    CHECK(test::failure_of([&] { reader::parse_manifest(json(keys)); }).findings.size() == 5);
}

TEST_CASE("what is no manifest at all is refused") {
    const std::string deep(40, '[');
    for (const std::string text : {"", "{", "[]", "null", "7", "\xFF\xFE{}", "{\"id\":", deep.c_str()}) {
        CAPTURE(text);
        CHECK(test::failure_of([&] { reader::parse_manifest(text); }).status == MDG_E_BAD_MANIFEST);
    }
    CHECK(test::failure_of([&] { reader::parse_manifest(with("x", deep + std::string(40, ']'))); }).status ==
          MDG_E_BAD_MANIFEST);
}

TEST_CASE("a key that stands twice in one object is refused, not decided") {
    auto text = json(good());
    text.insert(1, R"("contract": "both",)");
    const auto failure = test::failure_of([&] { reader::parse_manifest(text); });
    CHECK(failure.status == MDG_E_BAD_MANIFEST);
    CHECK_THAT(failure.message, Catch::Contains("the key contract stands there twice"));
    CHECK_NOTHROW(reader::parse_manifest(with("matches", R"([{"usb": "054C:0DC9"}, {"usb": "054C:0DC8"}])")));
}

TEST_CASE("what this release does not know is a finding, not a fault") {
    auto keys = good();
    keys["colour"] = R"("red")";
    keys["capabilities"] = R"(["CONTACTLESS", "TELEPATHY"])";
    keys["interfaces"] = R"(["mdgp.slot/1", "mdgp.slot/9", "mdgp.telepathy/1", "jp.example.light/2"])";
    keys["matches"] = R"([{"smell": "ozone"}])";
    keys["abi"] = R"({"major": 1, "minor_min": 0, "patch": 3})";
    keys["needs"] = R"({"bluetooth": true})";
    keys["progress"] = R"({"none_in": ["transmit", "guess"], "speed": 1})";
    keys["limits_ms"] = R"({"transmit": 5000, "dream": 1})";
    const auto findings = reader::parse_manifest(json(keys)).findings;
    for (const auto& finding : findings) CHECK(finding.code == MDG_FINDING_CODE_UNKNOWN_CODE);
    CHECK_THAT(places_of(findings),
               Catch::UnorderedEquals(std::vector<std::string>{
                   "colour", "capabilities.TELEPATHY", "interfaces.mdgp.slot/9", "interfaces.mdgp.telepathy/1",
                   "matches[0].smell", "abi.patch", "needs.bluetooth", "progress.none_in.guess", "progress.speed",
                   "limits_ms.dream"}));
}

TEST_CASE("a manifest for another plugin ABI is an ABI mismatch") {
    for (const char* abi : {R"({"major": 2, "minor_min": 0})", R"({"major": 1, "minor_min": 7})"})
        CHECK(test::failure_of([&] { reader::parse_manifest(with("abi", abi)); }).status == MDG_E_ABI_MISMATCH);
}
