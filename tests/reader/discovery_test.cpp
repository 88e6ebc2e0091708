#include "reader/discovery.hpp"

#include "reader/scratch.hpp"
#include "support/catch.hpp"

using namespace mdg;

namespace {

std::string manifest(const std::string& id) {
    return R"({"manifest_version": 1, "id": ")" + id + R"(", "name": "n", "vendor": "v", "version": "1",
        "abi": {"major": 1, "minor_min": 0}, "library": "absent.so", "interfaces": [], "contract": "both",
        "license": "MIT"})";
}

} // namespace

TEST_CASE("plugins are found one level deep, in name order, without running them") {
    const test::Scratch scratch;
    scratch.write("jp.b.two/manifest.json", manifest("jp.b.two"));
    scratch.write("jp.a.one/manifest.json", manifest("jp.a.one"));
    scratch.write("jp.a.one/deep/manifest.json", manifest("jp.a.deep"));
    scratch.write("README", "no folder");
    scratch.write("lost+found/file", "no plugin's name and no manifest");
    const auto found = reader::discover({scratch.folder});
    REQUIRE(found.packages.size() == 2);
    CHECK(found.packages[0].manifest->id == "jp.a.one"); // although its library is not there
    CHECK(found.packages[1].manifest->id == "jp.b.two");
    CHECK(found.findings.empty());
}

TEST_CASE("a plugin that cannot be taken says why, and where was searched") {
    const test::Scratch scratch;
    struct Row {
        const char* folder;
        std::string text;
        std::filesystem::perms folder_mode;
        base::Status status;
    };
    const auto normal = std::filesystem::perms(0755);
    const Row rows[] = {
        {"jp.a.empty", "", normal, MDG_E_BAD_MANIFEST},
        {"jp.a.elsewhere", manifest("jp.a.other"), normal, MDG_E_BAD_MANIFEST},
        {"misnamed", manifest("jp.a.misnamed"), normal, MDG_E_BAD_MANIFEST},
        {"jp.a.huge", manifest("jp.a.huge") + std::string(70000, ' '), normal, MDG_E_TOO_LARGE},
        {"jp.a.open", manifest("jp.a.open"), std::filesystem::perms(0777), MDG_E_PERMISSION},
    };
    std::filesystem::create_directories(scratch.folder / "jp.a.bare");
    for (const auto& row : rows) {
        scratch.write(std::filesystem::path(row.folder) / "manifest.json", row.text);
        std::filesystem::permissions(scratch.folder / row.folder, row.folder_mode);
    }
    const auto found = reader::discover({scratch.folder, "/nonexistent/plugins"});
    CHECK(found.packages.size() == 1 + std::size(rows));
    const auto at = [&](const std::string& folder) -> const reader::Package& {
        for (const auto& package : found.packages)
            if (package.folder.filename() == folder) return package;
        throw std::runtime_error(folder);
    };
    for (const auto& row : rows) {
        CAPTURE(row.folder);
        const auto& package = at(row.folder);
        CHECK_FALSE(package.manifest);
        REQUIRE(package.failure);
        CHECK(package.failure->status == row.status);
        CHECK(package.failure->plugin_id == row.folder);
        CHECK_THAT(package.failure->message, Catch::Contains(scratch.folder.string() + ", /nonexistent/plugins"));
    }
    CHECK(at("jp.a.bare").failure->status == MDG_E_BAD_MANIFEST);
    REQUIRE(found.findings.size() == 1);
    CHECK(found.findings[0].place == "/nonexistent/plugins");
    CHECK(found.findings[0].code == MDG_FINDING_CODE_NOT_A_FOLDER);
}

TEST_CASE("of two plugins with one id the first place wins and the second says so") {
    const test::Scratch first;
    const test::Scratch second;
    first.write("jp.a.one/manifest.json", manifest("jp.a.one"));
    second.write("jp.a.one/manifest.json", manifest("jp.a.one"));
    const auto found = reader::discover({first.folder, second.folder});
    REQUIRE(found.packages.size() == 2);
    CHECK(found.packages[0].manifest);
    REQUIRE(found.packages[1].failure);
    CHECK_THAT(found.packages[1].failure->message, Catch::Contains("was found before in " + first.folder.string()));
}
