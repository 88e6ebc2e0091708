// The program that plugins run in is missing, another, or no good.
#include "supervisor/bench.hpp"

using namespace mdg;
using namespace mdg::test;

namespace {

std::shared_ptr<const base::Failure> failure_with(Bench& bench, const std::filesystem::path& host) {
    bench.options.plugin_host = host;
    reader::Readers readers(bench.options);
    CHECK(readers.snapshot().readers.empty());
    CHECK(readers.snapshot().plugins.at(0).condition != PluginCondition::ready);
    return readers.snapshot().plugins.at(0).failure;
}

} // namespace

TEST_CASE("a plugin host that is missing is named, and what to do") {
    Bench bench;
    const auto failure = failure_with(bench, "/nonexistent/mdg-plugin-host");
    REQUIRE(failure);
    CHECK(failure->status == MDG_E_NOT_LOADED);
    CHECK_THAT(failure->message, Catch::Contains("/nonexistent/mdg-plugin-host"));
    CHECK_THAT(failure->message, Catch::Contains("install"));
}

TEST_CASE("a plugin host of another build is refused before any plugin is loaded") {
    Bench bench;
    const auto failure = failure_with(bench, MDG_OTHER_BUILD);
    REQUIRE(failure);
    CHECK(failure->status == MDG_E_HOST_VERSION);
    CHECK_THAT(failure->message, Catch::Contains("0.0.1+0123456789abcdef"));
    CHECK_THAT(failure->message, Catch::Contains("restart the program"));
    CHECK(bench.journal().empty());
}

TEST_CASE("a plugin host that leaves at once crashed, and the failure says how") {
    Bench bench;
    const auto script = bench.scratch.folder / "host.sh";
    bench.scratch.write("host.sh", "#!/bin/sh\nexit 7\n");
    std::filesystem::permissions(script, std::filesystem::perms::owner_all);
    const auto failure = failure_with(bench, script);
    REQUIRE(failure);
    CHECK(failure->status == MDG_E_CRASHED);
    CHECK_THAT(failure->message, Catch::Contains("exit code 7"));
}
