#include "reader/discovery.hpp"

#include "reader/scratch.hpp"
#include "reader/trust.hpp"
#include "support/catch.hpp"

#include <madoguchi/base.h>

#include <functional>

using namespace mdg;
namespace fs = std::filesystem;

namespace {

// SHA-256 of "abc" (FIPS 180-2, B.1).
constexpr const char* abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

std::string manifest(const std::string& id, const std::string& more = R"("sha256": ")" + std::string(abc) + "\"") {
    return R"({"manifest_version": 1, "id": ")" + id + R"(", "name": "n", "vendor": "v", "version": "1",
        "abi": {"major": 1, "minor_min": 0}, "library": "reader.so", "interfaces": [], "contract": "both",
        "license": "MIT")" +
           (more.empty() ? "" : ", " + more) + "}";
}

// A plugin whose library is "abc".
void write_plugin(const test::Scratch& scratch, const std::string& id, const std::string& json) {
    scratch.write(fs::path(id) / "manifest.json", json);
    scratch.write(fs::path(id) / "reader.so", "abc");
}

const reader::Package& package_in(const reader::Discovery& found, const std::string& folder) {
    for (const auto& package : found.packages)
        if (package.folder.filename() == folder) return package;
    throw std::runtime_error(folder);
}

} // namespace

TEST_CASE("plugins are found one level deep, in name order, without running them") {
    const test::Scratch scratch;
    write_plugin(scratch, "jp.b.two", manifest("jp.b.two"));
    write_plugin(scratch, "jp.a.one", manifest("jp.a.one")); // "abc" is no library that could be run
    scratch.write("jp.a.one/deep/manifest.json", manifest("jp.a.deep"));
    scratch.write("README", "no folder");
    scratch.write("lost+found/file", "no plugin's name and no manifest");
    const auto found = reader::discover({scratch.folder}, false);
    REQUIRE(found.packages.size() == 2);
    REQUIRE(found.packages[0].manifest);
    CHECK(found.packages[0].manifest->id == "jp.a.one");
    REQUIRE(found.packages[1].manifest);
    CHECK(found.packages[1].manifest->id == "jp.b.two");
    CHECK(found.findings.empty());
    CHECK(found.searched == std::vector<fs::path>{scratch.folder});
}

TEST_CASE("a plugin that cannot be taken says why, and where was searched") {
    const test::Scratch scratch;
    const test::Scratch elsewhere;
    write_plugin(elsewhere, "jp.a.linked", manifest("jp.a.linked"));
    const auto mode = [&](const char* path, unsigned bits) {
        fs::permissions(scratch.folder / path, static_cast<fs::perms>(bits));
    };
    const auto link = [&](const char* path, const fs::path& target) {
        fs::remove(scratch.folder / path);
        fs::create_symlink(target, scratch.folder / path);
    };
    struct Row {
        const char* folder;
        std::string json;
        std::function<void()> change;
        base::Status status;
        const char* says;
    };
    const Row rows[] = {
        {"jp.a.empty", "", {}, MDG_E_BAD_MANIFEST, "not JSON"},
        {"jp.a.bare", "-", [&] { fs::remove(scratch.folder / "jp.a.bare/manifest.json"); }, MDG_E_BAD_MANIFEST,
         "manifest.json is missing"},
        {"jp.a.elsewhere", manifest("jp.a.other"), {}, MDG_E_BAD_MANIFEST, "must stand in a folder of that name"},
        {"misnamed", manifest("jp.a.misnamed"), {}, MDG_E_BAD_MANIFEST, "must stand in a folder of that name"},
        {"jp.a.huge", manifest("jp.a.huge") + std::string(70000, ' '), {}, MDG_E_TOO_LARGE, "manifest.json"},
        {"jp.a.no-library", manifest("jp.a.no-library"),
         [&] { fs::remove(scratch.folder / "jp.a.no-library/reader.so"); }, MDG_E_NOT_LOADED, "reader.so is missing"},
        {"jp.a.group", manifest("jp.a.group"), [&] { mode("jp.a.group", 0775); }, MDG_E_PERMISSION, "jp.a.group must"},
        {"jp.a.open", manifest("jp.a.open"), [&] { mode("jp.a.open", 0757); }, MDG_E_PERMISSION, "jp.a.open must"},
        {"jp.a.open-text", manifest("jp.a.open-text"), [&] { mode("jp.a.open-text/manifest.json", 0666); },
         MDG_E_PERMISSION, "manifest.json must"},
        {"jp.a.open-code", manifest("jp.a.open-code"), [&] { mode("jp.a.open-code/reader.so", 0775); },
         MDG_E_PERMISSION, "reader.so must"},
        {"jp.a.linked", manifest("jp.a.linked"),
         [&] {
             fs::remove_all(scratch.folder / "jp.a.linked");
             link("jp.a.linked", elsewhere.folder / "jp.a.linked");
         },
         MDG_E_PERMISSION, "leads out of"},
        {"jp.a.linked-text", manifest("jp.a.linked-text"),
         [&] { link("jp.a.linked-text/manifest.json", elsewhere.folder / "jp.a.linked/manifest.json"); },
         MDG_E_PERMISSION, "leads out of"},
        {"jp.a.linked-code", manifest("jp.a.linked-code"),
         [&] { link("jp.a.linked-code/reader.so", elsewhere.folder / "jp.a.linked/reader.so"); }, MDG_E_PERMISSION,
         "leads out of"},
        {"jp.a.nowhere", "-",
         [&] {
             fs::remove_all(scratch.folder / "jp.a.nowhere");
             link("jp.a.nowhere", "nowhere");
         },
         MDG_E_BAD_MANIFEST, "jp.a.nowhere is missing"},
        {"jp.a.without", manifest("jp.a.without", ""), {}, MDG_E_BAD_MANIFEST, "sha256 is required"},
        {"jp.a.changed", manifest("jp.a.changed"), [&] { scratch.write("jp.a.changed/reader.so", "abd"); },
         MDG_E_SIGNATURE, abc},
        {"jp.a.other-machine",
         manifest("jp.a.other-machine", R"("platforms": ["windows-x86_64"])"),
         {},
         MDG_E_UNSUPPORTED,
         "made for windows-x86_64"},
        {"jp.a.new",
         manifest("jp.a.new", R"("min_host": "999.1")"),
         {},
         MDG_E_ABI_MISMATCH,
         "needs Madoguchi 999.1 or later"},
    };
    for (const auto& row : rows) {
        write_plugin(scratch, row.folder, row.json);
        if (row.change) row.change();
    }
    const auto found = reader::discover({scratch.folder, "/nonexistent/plugins"}, false);
    CHECK(found.packages.size() == std::size(rows));
    for (const auto& row : rows) {
        CAPTURE(row.folder);
        const auto& package = package_in(found, row.folder);
        CHECK_FALSE(package.manifest);
        REQUIRE(package.failure);
        CHECK(package.failure->status == row.status);
        CHECK(package.failure->plugin_id == row.folder);
        CHECK_THAT(package.failure->message, Catch::Contains(row.says));
        CHECK_THAT(package.failure->message, Catch::Contains(scratch.folder.string() + ", /nonexistent/plugins"));
    }
    REQUIRE(found.findings.size() == 1);
    CHECK(found.findings[0].place == "/nonexistent/plugins");
    CHECK(found.findings[0].code == MDG_FINDING_CODE_NOT_A_FOLDER);
}

TEST_CASE("a link inside the place is no fault") {
    const test::Scratch scratch;
    write_plugin(scratch, "jp.a.one", manifest("jp.a.one"));
    fs::rename(scratch.folder / "jp.a.one/reader.so", scratch.folder / "jp.a.one/reader.so.1");
    fs::create_symlink("reader.so.1", scratch.folder / "jp.a.one/reader.so");
    const auto found = reader::discover({scratch.folder}, false);
    REQUIRE(found.packages.size() == 1);
    CHECK(found.packages[0].manifest);
}

TEST_CASE("a place that others may write to is not searched and is a finding") {
    const test::Scratch scratch;
    write_plugin(scratch, "jp.a.one", manifest("jp.a.one"));
    for (const unsigned mode : {0777u, 0775u, 0757u}) {
        fs::permissions(scratch.folder, static_cast<fs::perms>(mode));
        const auto found = reader::discover({scratch.folder}, false);
        CHECK(found.packages.empty());
        REQUIRE(found.findings.size() == 1);
        CHECK(found.findings[0].place == scratch.folder);
        CHECK_THAT(found.findings[0].detail, Catch::Contains("must not be writable by its group or others"));
    }
}

TEST_CASE("only what belongs to root or to this user, and is theirs alone to write, is trusted") {
    constexpr unsigned self = 1000;
    CHECK(reader::is_trusted(0, 0755, self));
    CHECK(reader::is_trusted(self, 0700, self));
    CHECK_FALSE(reader::is_trusted(1001, 0755, self));
    CHECK_FALSE(reader::is_trusted(0, 0775, self));
    CHECK_FALSE(reader::is_trusted(0, 0757, self));
    CHECK_FALSE(reader::is_trusted(self, 01777, self));
}

TEST_CASE("developer mode goes without a sha256, but not with a wrong one") {
    const test::Scratch scratch;
    write_plugin(scratch, "jp.a.without", manifest("jp.a.without", ""));
    write_plugin(scratch, "jp.a.wrong", manifest("jp.a.wrong"));
    scratch.write("jp.a.wrong/reader.so", "changed");
    const auto found = reader::discover({scratch.folder}, true);
    CHECK(package_in(found, "jp.a.without").manifest);
    REQUIRE(package_in(found, "jp.a.wrong").failure);
    CHECK(package_in(found, "jp.a.wrong").failure->status == MDG_E_SIGNATURE);
}

TEST_CASE("of two plugins with one id the first place wins and the second says so") {
    const test::Scratch first;
    const test::Scratch second;
    write_plugin(first, "jp.a.one", manifest("jp.a.one"));
    write_plugin(second, "jp.a.one", manifest("jp.a.one"));
    const auto found = reader::discover({first.folder, second.folder}, false);
    REQUIRE(found.packages.size() == 2);
    CHECK(found.packages[0].manifest);
    REQUIRE(found.packages[1].failure);
    CHECK_THAT(found.packages[1].failure->message, Catch::Contains("was found before in " + first.folder.string()));
}

TEST_CASE("a plugin is served where its platforms and its oldest host allow") {
    struct Row {
        std::vector<std::string> platforms;
        const char* min_host;
        base::Status status;
    };
#if defined(__x86_64__)
    const std::string here = "linux-x86_64";
#elif defined(__aarch64__)
    const std::string here = "linux-aarch64";
#endif
    const Row rows[] = {
        {{}, "", MDG_OK},
        {{"windows-x86_64", here}, "", MDG_OK},
        {{"windows-x86_64"}, "", MDG_E_UNSUPPORTED},
        {{}, "0.0.9", MDG_OK},
        {{}, MDG_VERSION_STRING, MDG_OK},
        {{}, MDG_VERSION_STRING ".0", MDG_OK},
        {{}, MDG_VERSION_STRING ".1", MDG_E_ABI_MISMATCH},
        {{}, "999", MDG_E_ABI_MISMATCH},
    };
    for (const auto& row : rows) {
        CAPTURE(row.min_host, row.platforms);
        reader::Manifest manifest;
        manifest.platforms = row.platforms;
        manifest.min_host = row.min_host;
        base::Status status = MDG_OK;
        try {
            reader::demand_served(manifest);
        } catch (const base::Failure& failure) {
            status = failure.status;
        }
        CHECK(status == row.status);
    }
}

TEST_CASE("a digest is the file's SHA-256, also beyond one block") {
    const test::Scratch scratch;
    scratch.write("abc", "abc");
    CHECK(reader::sha256_of(scratch.folder / "abc") == abc);
    scratch.write("million", std::string(1'000'000, 'a')); // FIPS 180-2, B.3
    CHECK(reader::sha256_of(scratch.folder / "million") ==
          "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("the environment counts in developer mode only, and never in a privileged process") {
    CHECK(reader::override_allowed(false, "1"));
    CHECK_FALSE(reader::override_allowed(true, "1"));
    CHECK_FALSE(reader::override_allowed(false, nullptr));
    CHECK_FALSE(reader::override_allowed(false, ""));
    CHECK_FALSE(reader::override_allowed(false, "0"));
    CHECK_FALSE(reader::override_allowed(false, "yes"));
}

TEST_CASE("plugins are searched where the site says, else where they are installed") {
    const reader::Environment plain;
    CHECK(reader::plugin_places({}, "/usr/lib/p", plain).folders == std::vector<fs::path>{"/usr/lib/p"});
    CHECK(reader::plugin_places({"/a", "/b"}, "/usr/lib/p", plain).folders == std::vector<fs::path>{"/a", "/b"});
    CHECK(reader::plugin_places({}, "/usr/lib/p", plain).findings.empty());
}

TEST_CASE("MADOGUCHI_PLUGIN_PATH comes first where it counts, and is a finding where it does not") {
    const auto allowed = reader::plugin_places({"/a"}, "/usr/lib/p", {false, "1", "/x::relative:/y"});
    CHECK(allowed.folders == std::vector<fs::path>{"/x", "/y", "/a"});
    REQUIRE(allowed.findings.size() == 1);
    CHECK_THAT(allowed.findings[0].detail, Catch::Contains("relative is not used"));

    for (const auto& environment : {reader::Environment{true, "1", "/x"}, reader::Environment{false, nullptr, "/x"}}) {
        const auto refused = reader::plugin_places({}, "/usr/lib/p", environment);
        CHECK(refused.folders == std::vector<fs::path>{"/usr/lib/p"});
        REQUIRE(refused.findings.size() == 1);
        CHECK(refused.findings[0].place == "MADOGUCHI_PLUGIN_PATH");
        CHECK_FALSE(refused.findings[0].ja.empty());
    }
    CHECK(reader::plugin_places({}, "/usr/lib/p", {true, "1", ""}).findings.empty());
}
