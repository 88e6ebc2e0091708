// After fork(): the parent's handles answer FORKED in the child, new records work there, and nothing hangs,
// whatever the parent's threads were doing at that moment.
#include "api/support/counter.hpp"

#include "support/catch.hpp"

#include <atomic>
#include <chrono>
#include <csignal>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace mdg::api_test;

namespace {

// Runs a check in a forked child; what it answers is the exit code. -1: it hung and was killed.
template <typename Check>
int in_child(Check check) {
    const pid_t child = fork();
    if (child == 0) _exit(check());
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    int status = 0;
    while (std::chrono::steady_clock::now() < end) {
        if (waitpid(child, &status, WNOHANG) == child) return WIFEXITED(status) ? WEXITSTATUS(status) : 128;
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    kill(child, SIGKILL);
    waitpid(child, &status, 0);
    return -1;
}

// 0 if a record can be made, read and released.
int new_record_fails() {
    mdg_record fresh = nullptr;
    if (mdg_record_create(MDG_KIND_CONFIG, &fresh) != MDG_OK) return 1;
    if (mdg_record_set_text(fresh, MDG_FIELD_CA_FILE, "/ca.pem") != MDG_OK) return 2;
    if (std::string(mdg_record_text(fresh, MDG_FIELD_CA_FILE)) != "/ca.pem") return 3;
    return mdg_record_release(fresh) == MDG_OK ? 0 : 4;
}

} // namespace

TEST_CASE("handles of the parent answer FORKED in the child", "[fork]") {
    const SilentCounter counter;
    const Operation operation = counter.start_check();
    const Visit visit = counter.begin_visit();
    const Record config = record(MDG_KIND_CONFIG, R"({"ca_file": "/nowhere"})");

    const int failed_at = in_child([&] {
        mdg_record out = nullptr;
        std::int64_t number = 0;
        const mdg_status statuses[] = {mdg_next_event(counter.context(), 0, &out),
                                       mdg_readers(counter.context(), &out, nullptr),
                                       mdg_close(counter.context()),
                                       mdg_operation_wait(operation.get(), 0),
                                       mdg_operation_cancel(operation.get()),
                                       mdg_operation_close(operation.get()),
                                       mdg_visit_next(visit.get(), 0, &out),
                                       mdg_visit_enter_pin(visit.get(), "0000", 4),
                                       mdg_visit_close(visit.get()),
                                       mdg_record_int(config.get(), MDG_FIELD_CARD_WAIT_MS, &number),
                                       mdg_record_release(config.get())};
        int at = 1;
        for (mdg_status status : statuses) {
            if (status != MDG_E_FORKED) return at;
            ++at;
        }
        return mdg_record_text(config.get(), MDG_FIELD_CA_FILE) == nullptr ? 0 : at;
    });
    CHECK(failed_at == 0);

    // The parent's own are untouched by what the child tried.
    CHECK(text(config.get(), MDG_FIELD_CA_FILE) == "/nowhere");
    CHECK(name(mdg_operation_wait(operation.get(), 0)) == "WAIT_TIMEOUT");
}

TEST_CASE("new records work in a forked child, and in its child", "[fork]") {
    const Record before = empty_record(MDG_KIND_CONFIG);
    CHECK(in_child(new_record_fails) == 0);
    CHECK(in_child([] { return in_child(new_record_fails); }) == 0);
}

TEST_CASE("a child forked while other threads use handles does not hang", "[fork]") {
    std::atomic<bool> stop{false};
    std::vector<std::thread> busy;
    for (int i = 0; i < 4; ++i)
        busy.emplace_back([&stop] {
            while (!stop) new_record_fails();
        });
    int failures = 0;
    for (int i = 0; i < 200 && failures == 0; ++i) failures += in_child(new_record_fails) != 0 ? 1 : 0;
    stop = true;
    for (auto& thread : busy) thread.join();
    CHECK(failures == 0);
}
