#include "eligibility/folder.hpp"
#include "eligibility/folder_gateway.hpp"

#include "support.hpp"
#include "support/catch.hpp"

#include <sys/fsuid.h>
#include <unistd.h>

using namespace mdg;
using namespace mdg::eligibility;
using namespace mdg::eligibility::test;
namespace fs = std::filesystem;

namespace {

// Root may write anywhere; for the time of a test this thread meets folders as somebody else.
class AsNobody {
public:
    AsNobody()
        : before_(::setfsuid(65534)) {}
    AsNobody(const AsNobody&) = delete;
    AsNobody& operator=(const AsNobody&) = delete;
    ~AsNobody() { ::setfsuid(static_cast<uid_t>(before_)); }

private:
    int before_;
};

fs::path make(const fs::path& folder, fs::perms rights = fs::perms::all) {
    fs::create_directory(folder);
    fs::permissions(folder, rights);
    return folder;
}

constexpr fs::perms read_only = fs::perms::owner_read | fs::perms::owner_exec | fs::perms::group_read |
                                fs::perms::group_exec | fs::perms::others_read | fs::perms::others_exec;

} // namespace

TEST_CASE("a probe of good folders finds nothing and leaves nothing") {
    const TemporaryFolder folder;
    FolderGateway gateway({make(folder / "req"), make(folder / "res"), make(folder / "face")});
    CHECK(gateway.probe().empty());
    CHECK(fs::is_empty(folder / "req"));
    CHECK(fs::is_empty(folder / "res"));
}

TEST_CASE("a probe names every folder that is missing, closed or read-only") {
    const TemporaryFolder folder;
    fs::permissions(folder.path(), fs::perms::all);
    write(folder / "face", "a file, not a folder");
    FolderGateway gateway({make(folder / "req", read_only), folder / "res", folder / "face"});
    std::vector<base::Finding> findings;
    {
        const AsNobody nobody;
        findings = gateway.probe();
    }
    REQUIRE(findings.size() == 3);
    CHECK(findings[0].place == "request_dir");
    CHECK(findings[0].code == MDG_FINDING_CODE_NOT_WRITABLE);
    CHECK(findings[1].place == "result_dir");
    CHECK(findings[1].code == MDG_FINDING_CODE_NOT_A_FOLDER);
    CHECK(findings[1].detail.find((folder / "res").string()) != std::string::npos);
    CHECK(findings[2].place == "face_dir");
    CHECK(findings[2].code == MDG_FINDING_CODE_NOT_A_FOLDER);

    make(folder / "res", fs::perms::none);
    const AsNobody nobody;
    CHECK(gateway.probe()[1].code == MDG_FINDING_CODE_NOT_READABLE);
}

TEST_CASE("a folder that cannot be written is a failure of rights that names it") {
    const TemporaryFolder folder;
    fs::permissions(folder.path(), fs::perms::all);
    make(folder / "req", read_only);
    const AsNobody nobody;
    const auto failure = failure_of([&] { stage_file(folder / "req", "a.xml", "x"); });
    REQUIRE(failure);
    CHECK(failure->status == MDG_E_PERMISSION);
    CHECK(failure->message.find((folder / "req").string()) != std::string::npos);
    CHECK(fs::is_empty(folder / "req"));
}

TEST_CASE("warnings of the terminal are told and never opened") {
    const TemporaryFolder folder;
    FolderGateway gateway({make(folder / "req"), make(folder / "res"), {}});
    write(folder / "res" / "del20261122.txt", "x");
    write(folder / "res" / "other.txt", "x");
    const auto findings = gateway.probe();
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].code == MDG_FINDING_CODE_LEFTOVER);
    CHECK(findings[0].place == (folder / "res" / "del20261122.txt").string());
    CHECK(fs::exists(folder / "res" / "del20261122.txt"));
}
