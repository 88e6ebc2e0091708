// Files of claims: whole or not there.
#include "base/failing.hpp"
#include "base/scratch.hpp"
#include "claim/format/file_writer.hpp"
#include "outside.hpp"
#include "samples.hpp"
#include "support/catch.hpp"

#include <set>

#include <csignal>

#include <sys/resource.h>

using namespace mdg;
using namespace mdg::claim;
using namespace mdg::claim::test;
using mdg::test::failure_of;

namespace {

namespace fs = std::filesystem;

std::set<std::string> names_in(const fs::path& folder) {
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder)) names.insert(entry.path().filename());
    return names;
}

Claim broken() {
    Claim claim = least_claim();
    claim.sex.clear();
    return claim;
}

std::string text_with(const char* format, int claims) {
    const auto made = make_format(format, {});
    std::string text;
    made->begin(text);
    for (int i = 0; i < claims; ++i) made->add(least_claim(), text);
    made->end(text);
    return text;
}

} // namespace

TEST_CASE("a refused claim leaves the file as it was, and the file goes on") {
    const mdg::test::Scratch scratch;
    for (const char* format : {MDG_CLAIM_FORMAT_XML, MDG_CLAIM_FORMAT_CSV, MDG_CLAIM_FORMAT_JSON}) {
        CAPTURE(format);
        FileWriter writer(format, {}, scratch.folder / format);
        CHECK(failure_of([&] { writer.add(broken()); }).status == MDG_E_CHECK_FAILED);
        writer.add(least_claim());
        CHECK(failure_of([&] { writer.add(broken()); }).status == MDG_E_CHECK_FAILED);
        writer.add(least_claim());
        CHECK(writer.count() == 2);
        writer.finish();
        CHECK(text_of(scratch.folder / format) == text_with(format, 2));
        CHECK(failure_of([&] { writer.add(least_claim()); }).status == MDG_E_CLOSED);
        CHECK(failure_of([&] { writer.finish(); }).status == MDG_E_CLOSED);
    }
    const fs::path folder = scratch.folder / "orca";
    Claim claim = full_claim();
    FileWriter writer(MDG_CLAIM_FORMAT_ORCA, {}, folder);
    writer.add(claim);
    CHECK(failure_of([&] { writer.add(broken()); }).status == MDG_E_CHECK_FAILED);
    writer.add(claim);
    writer.finish();
    CHECK(names_in(folder) == std::set<std::string>{"000001.xml", "000002.xml"});
    CHECK(text_of(folder / "000002.xml") == one_text(MDG_CLAIM_FORMAT_ORCA, {}, claim));
}

TEST_CASE("nothing appears before the end, and what was not finished never was") {
    const mdg::test::Scratch scratch;
    for (const char* format : {MDG_CLAIM_FORMAT_XML, MDG_CLAIM_FORMAT_ORCA}) {
        const fs::path target = scratch.folder / format;
        {
            FileWriter writer(format, {}, target);
            writer.add(full_claim());
            const auto names = names_in(scratch.folder);
            REQUIRE(names.size() == 1);
            CHECK(names.begin()->starts_with("." + std::string(format) + "."));
            CHECK(names.begin()->ends_with(".part"));
        }
        CHECK(names_in(scratch.folder).empty());
    }
    put(scratch.folder / "day.xml", "old");
    {
        FileWriter writer(MDG_CLAIM_FORMAT_XML, {}, scratch.folder / "day.xml");
        writer.add(full_claim());
        CHECK(text_of(scratch.folder / "day.xml") == "old");
    }
    CHECK(text_of(scratch.folder / "day.xml") == "old");
    FileWriter writer(MDG_CLAIM_FORMAT_XML, {}, scratch.folder / "day.xml");
    writer.finish();
    CHECK(text_of(scratch.folder / "day.xml").starts_with("<?xml"));
    CHECK(names_in(scratch.folder) == std::set<std::string>{"day.xml"});
}

TEST_CASE("a folder with something in it is not written into") {
    const mdg::test::Scratch scratch;
    fs::create_directory(scratch.folder / "orca");
    FileWriter(MDG_CLAIM_FORMAT_ORCA, {}, scratch.folder / "orca").finish(); // an empty one is as good as none
    put(scratch.folder / "orca" / "mine.txt", "x");
    CHECK(failure_of([&] { FileWriter(MDG_CLAIM_FORMAT_ORCA, {}, scratch.folder / "orca"); }).status ==
          MDG_E_BAD_ARGUMENT);
    CHECK(names_in(scratch.folder / "orca") == std::set<std::string>{"mine.txt"});
    CHECK(names_in(scratch.folder) == std::set<std::string>{"orca"});
}

TEST_CASE("what a killed process left is removed by the next, what another one is writing and what is not ours stays") {
    const mdg::test::Scratch scratch;
    const fs::path target = scratch.folder / "day.xml";
    put(scratch.folder / ".day.xml.123.part", "half");
    fs::create_directory(scratch.folder / ".day.xml.7.part");
    put(scratch.folder / ".day.xml.7.part" / "000001.xml", "half");
    const std::set<std::string> others = {".day.xml.part", ".day.xml.12a.part", ".day.xml.123.tmp", "day.xml.123.part",
                                          ".other.xml.123.part"};
    for (const std::string& name : others) put(scratch.folder / name, "x");

    FileWriter first(MDG_CLAIM_FORMAT_XML, {}, target);
    FileWriter second(MDG_CLAIM_FORMAT_XML, {}, target);
    first.add(least_claim());
    first.finish();
    CHECK(text_of(target) == text_with(MDG_CLAIM_FORMAT_XML, 1));
    second.finish();
    CHECK(text_of(target) == text_with(MDG_CLAIM_FORMAT_XML, 0));
    auto expected = others;
    expected.insert("day.xml");
    CHECK(names_in(scratch.folder) == expected);
}

TEST_CASE("a disk that fails is said every time, and nothing appears") {
    const mdg::test::Scratch scratch;
    put(scratch.folder / "day.xml", "old");
    rlimit old_limit{};
    REQUIRE(getrlimit(RLIMIT_FSIZE, &old_limit) == 0);
    auto* const old_handler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{100'000, old_limit.rlim_max};
    REQUIRE(setrlimit(RLIMIT_FSIZE, &small) == 0);
    {
        FileWriter writer(MDG_CLAIM_FORMAT_XML, {}, scratch.folder / "day.xml");
        const auto failure = failure_of([&] {
            for (int i = 0; i < 10'000; ++i) writer.add(full_claim());
        });
        CHECK(failure.status == MDG_E_IO);
        CHECK(failure_of([&] { writer.add(full_claim()); }).message == failure.message);
        CHECK(failure_of([&] { writer.finish(); }).message == failure.message);
    }
    REQUIRE(setrlimit(RLIMIT_FSIZE, &old_limit) == 0);
    std::signal(SIGXFSZ, old_handler);
    CHECK(text_of(scratch.folder / "day.xml") == "old");
    CHECK(names_in(scratch.folder) == std::set<std::string>{"day.xml"});
    CHECK(failure_of([&] { FileWriter(MDG_CLAIM_FORMAT_XML, {}, scratch.folder / "no" / "day.xml"); }).status ==
          MDG_E_IO);
}
