#include "eligibility/folder.hpp"
#include "eligibility/messages/message.hpp"
#include "site.hpp"
#include "support/catch.hpp"

#include <sys/stat.h>
#include <unistd.h>

using namespace mdg;
using namespace mdg::eligibility;
using namespace mdg::eligibility::test;
using namespace std::chrono_literals;
namespace fs = std::filesystem;
using record::Record;

namespace {

base::Failure failure(Gateway& gateway, const Record& request = check_request(),
                      std::chrono::milliseconds limit = 60ms) {
    auto result = failure_of([&] { ask(gateway, request, limit); });
    REQUIRE(result);
    return *result;
}

std::vector<std::string> names(const fs::path& folder) {
    std::vector<std::string> all;
    for (const auto& entry : fs::directory_iterator(folder)) all.push_back(entry.path().filename().string());
    std::ranges::sort(all);
    return all;
}

} // namespace

TEST_CASE("a request outlives its program: waited for, never sent again, its answer handed out until it is settled",
          "[facts 6.12]") {
    const Site site;
    CHECK(failure(*site.start()).status == MDG_E_NO_ANSWER);
    fs::remove(site.req / sample_request); // the terminal took it

    auto later = site.start();
    const auto outstanding = later->outstanding();
    REQUIRE(outstanding.size() == 1);
    CHECK(outstanding[0].request_id == sample_id);
    CHECK(outstanding[0].stage == Stage::sent);
    REQUIRE(outstanding[0].request);
    CHECK(*outstanding[0].request->text(MDG_FIELD_INSURED_NUMBER) == "0004567");

    CHECK(failure(*later).status == MDG_E_NO_ANSWER);
    CHECK(fs::is_empty(site.req));
    write(site.res / sample_answer, golden("response_valid"));
    CHECK(*ask(*later, *outstanding[0].request).text(MDG_FIELD_VALIDITY) == MDG_VALIDITY_VALID);
    CHECK(fs::is_empty(site.res));

    later = site.start(); // before the visit had it
    CHECK(later->outstanding()[0].stage == Stage::answered);
    CHECK(*ask(*later, check_request()).text(MDG_FIELD_VALIDITY) == MDG_VALIDITY_VALID);
    later->settle(sample_id);
    later->settle(sample_id);
    CHECK(later->outstanding().empty());
    CHECK(names(site.state) == std::vector<std::string>{std::string(sample_id) + ".settled"});
    CHECK(failure(*site.start()).status == MDG_E_BAD_ARGUMENT); // an identifier is for one request
    CHECK(fs::is_empty(site.req));
}

TEST_CASE("killed before the request got its name, it is sent once; after it, never again", "[facts 6.12]") {
    const std::string id = sample_id;
    const std::string bytes = write_message(check_request(), Encoding::utf8);
    const Site site;
    CHECK(failure(*site.start()).status == MDG_E_NO_ANSWER);

    // As if killed between the mark and the name.
    fs::remove(site.req / sample_request);
    stage_file(site.req, sample_request, bytes);
    CHECK(failure(*site.start()).status == MDG_E_NO_ANSWER);
    CHECK(names(site.req) == std::vector<std::string>{sample_request});
    CHECK(read(site.req / sample_request) == bytes);

    // As if killed before the mark.
    fs::remove(site.req / sample_request);
    fs::remove(site.state / (id + ".sent"));
    auto gateway = site.start();
    CHECK(gateway->outstanding()[0].stage == Stage::prepared);
    CHECK(failure(*gateway).status == MDG_E_NO_ANSWER);
    CHECK(fs::exists(site.req / sample_request));

    // Without the mark, but the terminal has it all the same: a program without a state folder sent it.
    fs::rename(site.req / sample_request, site.res / sample_request);
    fs::remove(site.state / (id + ".sent"));
    CHECK(failure(*site.start(), check_request(), 500ms).status == MDG_E_REFUSED);
    CHECK(fs::is_empty(site.req));
}

TEST_CASE("another request under the same identifier is refused") {
    const Site site;
    const auto gateway = site.start();
    CHECK(failure(*gateway).status == MDG_E_NO_ANSWER);
    Record other = check_request();
    other.set_text(MDG_FIELD_INSURED_NUMBER, "0004568");
    CHECK(failure(*gateway, other).status == MDG_E_BAD_ARGUMENT);
    CHECK(failure(*gateway).status == MDG_E_NO_ANSWER);
}

TEST_CASE("a refusal is kept like an answer", "[facts 1.3]") {
    const Site site;
    write(site.res / sample_request, write_message(check_request(), Encoding::utf8));
    write(site.res / "OQSsiquc01req_K7M2Q9X4T1AB.err", "x");
    CHECK(failure(*site.start(), check_request(), 1s).status == MDG_E_REFUSED);
    CHECK(fs::is_empty(site.res));
    const auto later = site.start();
    CHECK(failure(*later).status == MDG_E_REFUSED);
    later->settle(sample_id);
    CHECK(later->outstanding().empty());
}

TEST_CASE("two programs on one state folder do not both wait for one request") {
    const Site site;
    const auto one = site.start();
    const auto two = site.start();
    {
        std::stop_source stop;
        const Terminal first([&](const std::atomic<bool>&) {
            failure_of([&] { one->ask(check_request(), base::Wait(5s, stop.get_token())); });
        });
        while (!fs::exists(site.req / sample_request)) std::this_thread::sleep_for(1ms);
        CHECK(failure(*two).status == MDG_E_BUSY);
        CHECK(failure_of([&] { two->settle(sample_id); })->status == MDG_E_BUSY);
        CHECK(two->outstanding().size() == 1);
        const auto third = site.start(); // sweeps; what is in use stays
        stop.request_stop();
    }
    fs::remove(site.req / sample_request);
    CHECK(failure(*two).status == MDG_E_NO_ANSWER);
    CHECK(fs::is_empty(site.req));
}

TEST_CASE("what a killed program left half written is swept away") {
    const Site site;
    fs::create_directory(site.state);
    fs::permissions(site.state, fs::perms::owner_all);
    for (const char* name : {".A1.request.77.tmp", "A1.lock", "A2.sent", "A2.answer.xml", "A2.lock", ".A3.sent.1.tmp"})
        write(site.state / name, "x");
    CHECK(site.start()->outstanding().empty());
    CHECK(names(site.state).empty());
}

TEST_CASE("a request that cannot be read any more is told, not hidden") {
    const Site site;
    const auto gateway = site.start();
    CHECK(failure(*gateway).status == MDG_E_NO_ANSWER);
    write(site.state / (std::string(sample_id) + ".request"), "{");
    const auto outstanding = gateway->outstanding();
    REQUIRE(outstanding.size() == 1);
    CHECK_FALSE(outstanding[0].request);
    CHECK(failure(*gateway).status == MDG_E_MALFORMED);
}

TEST_CASE("the state folder is nobody else's") {
    const Site site;
    CHECK(failure(*site.start()).status == MDG_E_NO_ANSWER);
    struct stat status {};
    REQUIRE(::stat(site.state.c_str(), &status) == 0);
    CHECK((status.st_mode & 07777) == 0700);
    for (const std::string& name : names(site.state)) {
        REQUIRE(::stat((site.state / name).c_str(), &status) == 0);
        CHECK((status.st_mode & 07777) == 0600);
    }
    const auto refused = [&] {
        const auto result = failure_of([&] { site.start(); });
        return result && result->status == MDG_E_PERMISSION && result->message.find(site.state) != std::string::npos;
    };
    fs::permissions(site.state, fs::perms::group_read, fs::perm_options::add);
    CHECK(refused());
    fs::permissions(site.state, fs::perms::owner_all);
    fs::rename(site.state, site.folder / "real");
    fs::create_symlink(site.folder / "real", site.state);
    CHECK(refused());
    fs::remove(site.state);
    write(site.state, "a file");
    CHECK(refused());
}

TEST_CASE("a state folder that cannot be written keeps the request from being sent") {
    const Site site;
    const auto gateway = site.start();
    fs::remove(site.state);
    const base::Failure lost = failure(*gateway);
    CHECK((lost.status == MDG_E_STORAGE || lost.status == MDG_E_IO));
    CHECK(lost.side_effects == MDG_SIDE_EFFECTS_NONE);
    CHECK(fs::is_empty(site.req));
}

TEST_CASE("giving a request up takes it back where the terminal has not taken it") {
    const Site site;
    const auto gateway = site.start();
    CHECK(failure(*gateway).status == MDG_E_NO_ANSWER);
    gateway->settle(sample_id);
    CHECK(fs::is_empty(site.req));
    CHECK(gateway->outstanding().empty());
}

TEST_CASE("settled identifiers are forgotten after a week of use") {
    const Site site;
    auto gateway = site.start();
    write(site.res / sample_answer, golden("response_valid"));
    ask(*gateway, check_request());
    gateway->settle(sample_id);
    const fs::path mark = site.state / (std::string(sample_id) + ".settled");
    const auto last = fs::last_write_time(mark);
    CHECK(failure(*gateway, check_request("B0000000001")).status == MDG_E_NO_ANSWER);
    fs::last_write_time(mark, last - std::chrono::hours(6 * 24));
    site.start();
    CHECK(fs::exists(mark));
    fs::last_write_time(mark, last - std::chrono::hours(8 * 24));
    site.start();
    CHECK_FALSE(fs::exists(mark));
}
