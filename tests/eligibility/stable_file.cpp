#include "eligibility/stable_file.hpp"

#include "eligibility/xml_file.hpp"
#include "support.hpp"
#include "support/catch.hpp"

using namespace mdg::eligibility;
using namespace mdg::eligibility::test;

TEST_CASE("a file counts when two looks in a row see the same bytes") {
    const TemporaryFolder folder;
    StableFile file(folder / "a.xml");
    CHECK(file.look() == nullptr);
    CHECK_FALSE(file.present());

    write(file.path(), "one");
    CHECK(file.look() == nullptr);
    CHECK(file.present());
    write(file.path(), "one, two");
    CHECK(file.look() == nullptr);
    REQUIRE(file.look() != nullptr);
    CHECK(*file.look() == "one, two");
    CHECK(file.looks() == 3);

    write(file.path(), "two, one"); // the same size
    CHECK(file.look() == nullptr);
    CHECK(file.look() != nullptr);

    std::filesystem::remove(file.path());
    CHECK(file.look() == nullptr);
    write(file.path(), "two, one");
    CHECK(file.look() == nullptr);
}

TEST_CASE("a file above the limit never counts and says why") {
    const TemporaryFolder folder;
    StableFile file(folder / "a.xml");
    write(file.path(), std::string(largest_file + 1, 'x'));
    CHECK(file.look() == nullptr);
    CHECK(file.look() == nullptr);
    CHECK(file.present());
    CHECK(file.problem().find("larger than") != std::string::npos);
}
