#include "reader/manifest.hpp"

#include "reader/failure.hpp"
#include "support/catch.hpp"

#include <map>
#include <string>

using namespace mdg;

namespace {

using Keys = std::map<std::string, std::string>; // key → JSON text of its value

const Keys good = {
    {"manifest_version", "1"},
    {"id", R"("jp.example.reader")"},
    {"name", R"("見本リーダー")"},
    {"vendor", R"("見本")"},
    {"version", R"("1.2.3")"},
    {"abi", R"({"major": 1, "minor_min": 0})"},
    {"library", R"("reader.so")"},
    {"matches", R"([{"usb": "054C:0DC9"}, {"pcsc": "SONY*"}])"},
    {"interfaces", R"(["mdgp.slot/1", "mdgp.apdu/1"])"},
    {"capabilities", R"(["CONTACTLESS"])"},
    {"contract", R"("primitives")"},
    {"license", R"("Apache-2.0")"},
    {"support_contact", R"("desk@example.jp")"},
};

std::string json(const Keys& keys) {
    std::string text;
    for (const auto& [key, value] : keys) text += (text.empty() ? "{\"" : ",\"") + key + "\":" + value;
    return text + "}";
}

std::string with(const std::string& key, const std::string& value) {
    auto keys = good;
    keys[key] = value;
    return json(keys);
}

} // namespace

TEST_CASE("a good manifest is taken as it is written") {
    const auto manifest = reader::parse_manifest(json(good));
    CHECK(manifest.id == "jp.example.reader");
    CHECK(manifest.name == "見本リーダー");
    CHECK(manifest.version == "1.2.3");
    CHECK(manifest.abi_major == 1);
    CHECK(manifest.abi_minor_min == 0);
    CHECK(manifest.library == "reader.so");
    REQUIRE(manifest.matches.size() == 2);
    CHECK(manifest.matches[1].kind == "pcsc");
    CHECK(manifest.matches[1].value == "SONY*");
    CHECK(manifest.interfaces == std::vector<std::string>{"mdgp.slot/1", "mdgp.apdu/1"});
    CHECK(manifest.contract == "primitives");
    CHECK(manifest.support_contact == "desk@example.jp");
    CHECK(manifest.findings.empty());
}

TEST_CASE("every required key that is missing is named") {
    for (const auto& [key, value] : good) {
        auto keys = good;
        keys.erase(key);
        CAPTURE(key);
        if (key == "matches" || key == "capabilities" || key == "support_contact") {
            CHECK_NOTHROW(reader::parse_manifest(json(keys)));
            continue;
        }
        const auto failure = test::failure_of([&] { reader::parse_manifest(json(keys)); });
        CHECK(failure.status == MDG_E_BAD_MANIFEST);
        REQUIRE(failure.findings.size() == 1);
        CHECK(failure.findings[0].place == key);
        CHECK(failure.findings[0].code == MDG_FINDING_CODE_MISSING);
    }
}

TEST_CASE("a wrong value is named with its place") {
    struct Row {
        const char* key;
        const char* value;
        const char* place;
    };
    const Row rows[] = {
        {"manifest_version", "2", "manifest_version"},
        {"manifest_version", R"("1")", "manifest_version"},
        {"manifest_version", "-1", "manifest_version"},
        {"id", R"("reader")", "id"},
        {"id", R"("../evil.reader")", "id"},
        {"id", R"("jp..reader")", "id"},
        {"id", "7", "id"},
        {"name", R"("")", "name"},
        {"version", R"("1.0-beta")", "version"},
        {"version", R"(".1")", "version"},
        {"abi", "1", "abi"},
        {"abi", R"({"major": "1", "minor_min": 0})", "abi.major"},
        {"abi", R"({"major": 1})", "abi.minor_min"},
        {"abi", R"({"major": 1, "minor_min": 99999999999})", "abi.minor_min"},
        {"abi", R"({"major": 1, "minor_min": 0.5})", "abi.minor_min"},
        {"library", R"("../reader.so")", "library"},
        {"library", R"("/usr/lib/reader.so")", "library"},
        {"library", R"("..")", "library"},
        {"library", R"("a\u0000b.so")", "library"},
        {"matches", R"("SONY")", "matches"},
        {"matches", R"(["SONY"])", "matches"},
        {"matches", R"([{"usb": 5}])", "matches[0].usb"},
        {"interfaces", R"([1])", "interfaces"},
        {"interfaces", R"("mdgp.slot/1")", "interfaces"},
        {"contract", R"("whatever")", "contract"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.key, row.value);
        const auto failure = test::failure_of([&] { reader::parse_manifest(with(row.key, row.value)); });
        CHECK(failure.status == MDG_E_BAD_MANIFEST);
        REQUIRE(failure.findings.size() == 1);
        CHECK(failure.findings[0].place == row.place);
        CHECK_FALSE(failure.findings[0].ja.empty());
    }
}

TEST_CASE("all faults of a manifest come at once") {
    auto keys = good;
    keys.erase("license");
    keys["library"] = R"("a/b")";
    keys["contract"] = R"("none")";
    CHECK(test::failure_of([&] { reader::parse_manifest(json(keys)); }).findings.size() == 3);
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

TEST_CASE("unknown keys, capabilities and kinds of match are findings, not faults") {
    auto keys = good;
    keys["colour"] = R"("red")";
    keys["capabilities"] = R"(["CONTACTLESS", "TELEPATHY"])";
    keys["matches"] = R"([{"smell": "ozone"}])";
    keys["abi"] = R"({"major": 1, "minor_min": 0, "patch": 3})";
    const auto findings = reader::parse_manifest(json(keys)).findings;
    std::vector<std::string> places;
    for (const auto& finding : findings) {
        CHECK(finding.code == MDG_FINDING_CODE_UNKNOWN_CODE);
        places.push_back(finding.place);
    }
    CHECK_THAT(places, Catch::UnorderedEquals(std::vector<std::string>{"colour", "capabilities.TELEPATHY",
                                                                       "matches[0].smell", "abi.patch"}));
}

TEST_CASE("a manifest for another plugin ABI is an ABI mismatch") {
    for (const char* abi : {R"({"major": 2, "minor_min": 0})", R"({"major": 1, "minor_min": 7})"})
        CHECK(test::failure_of([&] { reader::parse_manifest(with("abi", abi)); }).status == MDG_E_ABI_MISMATCH);
}
