#include "eligibility/folder.hpp"
#include "site.hpp"
#include "support/catch.hpp"

#include <cstdlib>

#include <sys/inotify.h>
#include <unistd.h>

using namespace mdg;
using namespace mdg::eligibility;
using namespace mdg::eligibility::test;
using namespace std::chrono_literals;
namespace fs = std::filesystem;
using record::Record;

namespace {

base::Failure failure(Gateway& gateway, std::chrono::milliseconds limit = 5s) {
    auto result = failure_of([&] { ask(gateway, check_request(), limit); });
    REQUIRE(result);
    return *result;
}

// Another program of the site moves the file.
void another_program_takes(const fs::path& file, const fs::path& into) {
    const std::string command = "mv '" + file.string() + "' '" + into.string() + "'";
    if (std::system(command.c_str()) != 0) std::abort();
}

// Until a file in the folder was opened and closed again.
class Opened {
public:
    explicit Opened(const fs::path& folder) {
        if (watch_ < 0 || ::inotify_add_watch(watch_, folder.c_str(), IN_CLOSE_NOWRITE) < 0) std::abort();
    }
    Opened(const Opened&) = delete;
    Opened& operator=(const Opened&) = delete;
    ~Opened() { ::close(watch_); }
    void wait() const {
        char events[4096];
        for (ssize_t size = 0; (size = ::read(watch_, events, sizeof events)) > 0;)
            if (reinterpret_cast<const inotify_event*>(events)->len > 0) return; // the folder itself has no name
    }

private:
    int watch_ = ::inotify_init1(IN_CLOEXEC);
};

} // namespace

TEST_CASE("an answer that another program takes is told as such, with what to do", "[facts 6.6]") {
    const Site site;
    const auto gateway = site.start();
    const fs::path trash = site.folder / "trash";
    const Terminal terminal([&](const std::atomic<bool>& over) {
        take(site.req / sample_request, over);
        write(site.res / sample_answer, golden("response_valid").substr(0, 300)); // still being written
        std::this_thread::sleep_for(50ms);
        another_program_takes(site.res / sample_answer, trash);
    });
    const auto begin = std::chrono::steady_clock::now();
    const base::Failure taken = failure(*gateway, 60s);
    CHECK(std::chrono::steady_clock::now() - begin < 30s); // does not wait for what cannot come any more
    CHECK(taken.status == MDG_E_NO_ANSWER);
    CHECK(taken.side_effects == MDG_SIDE_EFFECTS_POSSIBLE);
    REQUIRE(has_finding(taken, MDG_FINDING_CODE_TAKEN, sample_answer));
    CHECK_FALSE(taken.findings[0].ja.empty());
    CHECK(gateway->outstanding().size() == 1); // not sent again, not forgotten
    CHECK(fs::is_empty(site.req));
}

TEST_CASE("an answer that was read whole before another program took it counts", "[facts 6.6]") {
    const Site site;
    const auto gateway = site.start(true, 400ms);
    const fs::path trash = site.folder / "trash";
    const Terminal terminal([&](const std::atomic<bool>& over) {
        take(site.req / sample_request, over);
        const fs::path aside = site.folder / "whole";
        write(aside, golden("response_valid"));
        const Opened looked_at(site.res);
        fs::rename(aside, site.res / sample_answer);
        looked_at.wait();
        another_program_takes(site.res / sample_answer, trash);
    });
    const Record answer = ask(*gateway, check_request(), 20s);
    CHECK(*answer.text(MDG_FIELD_VALIDITY) == MDG_VALIDITY_VALID);
    CHECK(has_finding(answer, MDG_FINDING_CODE_TAKEN, sample_answer));
    CHECK(fs::exists(trash));
}

TEST_CASE("a file that is put away and written anew is no loss", "[facts 6.6]") {
    const Site site;
    const auto gateway = site.start();
    const Terminal terminal([&](const std::atomic<bool>& over) {
        take(site.req / sample_request, over);
        write(site.res / sample_answer, golden("response_valid").substr(0, 300));
        std::this_thread::sleep_for(30ms);
        fs::remove(site.res / sample_answer);
        std::this_thread::sleep_for(20ms);
        write(site.res / sample_answer, golden("response_valid"));
    });
    CHECK(*ask(*gateway, check_request()).text(MDG_FIELD_VALIDITY) == MDG_VALIDITY_VALID);
}

TEST_CASE("an answer that cannot be opened at this moment is waited for", "[facts 1.6]") {
    const Site site;
    const auto gateway = site.start();
    fs::create_directory(site.res / sample_answer); // opening it as a file fails, also for root
    CHECK(failure(*gateway, 100ms).status == MDG_E_BAD_ANSWER);
    const Terminal terminal([&](const std::atomic<bool>&) {
        std::this_thread::sleep_for(50ms);
        fs::remove(site.res / sample_answer);
        write(site.res / sample_answer, golden("response_valid"));
    });
    CHECK(*ask(*gateway, check_request()).text(MDG_FIELD_VALIDITY) == MDG_VALIDITY_VALID);
}

TEST_CASE("the same name with other content after the answer was read is left and told", "[facts 6.6]") {
    const Site site;
    write(site.res / sample_answer, golden("response_valid"));
    ask(*site.start(), check_request());
    const std::string other = replaced(golden("response_valid"), "0004567", "0004568");
    write(site.res / sample_answer, other);
    const auto gateway = site.start();
    const Record again = ask(*gateway, check_request());
    CHECK(again.first(MDG_FIELD_SEARCHED)->text_or(MDG_FIELD_INSURED_NUMBER, "") == "0004567");
    CHECK(has_finding(again, MDG_FINDING_CODE_CONFLICT, (site.res / sample_answer).string()));
    CHECK(read(site.res / sample_answer) == other);
    gateway->settle(sample_id);
    CHECK(read(site.res / sample_answer) == other);
}

TEST_CASE("the same answer a second time is cleared away when it is settled", "[facts 1.6]") {
    const Site site;
    const auto gateway = site.start();
    write(site.res / sample_answer, golden("response_valid"));
    ask(*gateway, check_request());
    write(site.res / sample_answer, golden("response_valid"));
    gateway->settle(sample_id);
    CHECK(fs::is_empty(site.res));
}

TEST_CASE("a file is removed only as what it was read as", "[facts 1.6]") {
    const TemporaryFolder folder;
    const fs::path file = folder / "a.xml";
    const fs::path aside = folder / ".a.xml.taken";
    CHECK(remove_if(file, same_bytes("one")) == Removal::not_there);
    write(file, "two");
    CHECK(remove_if(file, same_bytes("one")) == Removal::changed);
    CHECK(read(file) == "two");
    CHECK_FALSE(fs::exists(aside));
    CHECK(remove_if(file, same_bytes("two")) == Removal::removed);
    CHECK(fs::is_empty(folder.path()));

    // A program that died in the middle of it.
    write(aside, "two");
    CHECK(remove_if(file, same_bytes("one")) == Removal::changed);
    CHECK(read(file) == "two");
    fs::rename(file, aside);
    CHECK(remove_if(file, same_bytes("two")) == Removal::removed);
    write(aside, "two");
    write(file, "three");
    CHECK(remove_if(file, same_bytes("one")) == Removal::changed);
    CHECK(read(aside) == "two");
    CHECK(read(file) == "three");
}

TEST_CASE("a share that goes away and comes back costs nothing", "[facts 1.2]") {
    const Site site;
    const auto gateway = site.start();
    const Terminal terminal([&](const std::atomic<bool>& over) {
        take(site.req / sample_request, over);
        write(site.res / sample_answer, golden("response_valid").substr(0, 300)); // seen, then away with the share
        std::this_thread::sleep_for(30ms);
        fs::rename(site.res, site.folder / "away");
        std::this_thread::sleep_for(250ms);
        write(site.folder / "away" / sample_answer, golden("response_valid"));
        fs::rename(site.folder / "away", site.res);
    });
    CHECK(*ask(*gateway, check_request()).text(MDG_FIELD_VALIDITY) == MDG_VALIDITY_VALID);
    CHECK(fs::is_empty(site.res));
}

TEST_CASE("a share that stays away is unreachable at the limit, the request stays outstanding", "[facts 1.2]") {
    const Site site;
    const auto gateway = site.start();
    const Terminal terminal([&](const std::atomic<bool>& over) {
        take(site.req / sample_request, over);
        fs::rename(site.res, site.folder / "away");
    });
    const base::Failure away = failure(*gateway, 300ms);
    CHECK(away.status == MDG_E_UNREACHABLE);
    CHECK(away.side_effects == MDG_SIDE_EFFECTS_POSSIBLE);
    CHECK(away.message.find(site.res.string()) != std::string::npos);
    write(site.folder / "away" / sample_answer, golden("response_valid"));
    fs::rename(site.folder / "away", site.res);
    CHECK(*ask(*gateway, check_request()).text(MDG_FIELD_VALIDITY) == MDG_VALIDITY_VALID);
}

TEST_CASE("an empty mount point in the share's place is told, and what was seen before is not lost to another program",
          "[facts 1.2]") {
    const Site site;
    const auto gateway = site.start();
    const Terminal terminal([&](const std::atomic<bool>& over) {
        take(site.req / sample_request, over);
        write(site.res / sample_answer, golden("response_valid").substr(0, 300));
        std::this_thread::sleep_for(30ms);
        fs::rename(site.res, site.folder / "away");
        fs::create_directory(site.res);
    });
    const base::Failure replaced_folder = failure(*gateway, 400ms);
    CHECK(replaced_folder.status == MDG_E_NO_ANSWER);
    CHECK(has_finding(replaced_folder, MDG_FINDING_CODE_NOT_A_FOLDER, site.res.string()));
}

TEST_CASE("thousands of files left over are neither opened nor listed while waiting", "[facts 6.14]") {
    const Site site;
    constexpr int many = 2000;
    for (int i = 0; i < many; ++i) write(site.res / ("OQSsiquc01res_OLD" + std::to_string(i) + ".xml"), "");
    write(site.res / "del20261122.txt", "x");
    const auto gateway = site.start();
    const int watch = ::inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    REQUIRE(watch >= 0);
    REQUIRE(::inotify_add_watch(watch, site.res.c_str(), IN_OPEN | IN_ACCESS) >= 0);
    CHECK(failure(*gateway, 200ms).status == MDG_E_NO_ANSWER); // some twenty looks
    char events[4096];
    CHECK(::read(watch, events, sizeof events) == -1);
    CHECK(errno == EAGAIN);

    write(site.res / sample_answer, golden("response_valid"));
    const Record answer = ask(*gateway, check_request());
    CHECK(has_finding(answer, MDG_FINDING_CODE_LEFTOVER, (site.res / "del20261122.txt").string()));
    int opened = 0;
    for (ssize_t size = 0; (size = ::read(watch, events, sizeof events)) > 0;)
        for (char* at = events; at < events + size;) {
            const auto* event = reinterpret_cast<const inotify_event*>(at);
            const std::string name = event->len > 0 ? event->name : "";
            const bool ours = name.empty() || name == sample_answer || name.find(sample_id) != name.npos;
            if (!ours) ++opened;
            at += sizeof(inotify_event) + event->len;
        }
    ::close(watch);
    CHECK(opened == 0);
    CHECK(std::distance(fs::directory_iterator(site.res), {}) == many + 1);
}
