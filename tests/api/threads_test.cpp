// From eight threads at once; ThreadSanitizer looks on in its own build.
#include "api/support/counter.hpp"

#include "support/catch.hpp"

#include <atomic>
#include <functional>
#include <thread>
#include <vector>

using namespace mdg::api_test;

namespace {

void in_eight_threads(const std::function<void(int)>& work) {
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i) threads.emplace_back(work, i);
    for (auto& thread : threads) thread.join();
}

} // namespace

TEST_CASE("eight threads make, read and release records of their own", "[threads]") {
    std::atomic<int> wrong{0};
    in_eight_threads([&](int thread) {
        const std::string path = "/ca-" + std::to_string(thread);
        for (int i = 0; i < 2000; ++i) {
            mdg_record mine = nullptr;
            if (mdg_record_create(MDG_KIND_CONFIG, &mine) != MDG_OK) ++wrong;
            mdg_record_set_text(mine, MDG_FIELD_CA_FILE, path.c_str());
            if (text(mine, MDG_FIELD_CA_FILE) != path) ++wrong;
            if (mdg_record_release(mine) != MDG_OK) ++wrong;
            if (mdg_record_kind(mine) != 0) ++wrong;
        }
    });
    CHECK(wrong == 0);
}

TEST_CASE("eight threads read one record and its children", "[threads]") {
    const Record shared = record(MDG_KIND_ERROR, R"({"text": [{"ja": "一"}, {"ja": "二"}, {"ja": "三"}]})");
    std::atomic<int> wrong{0};
    in_eight_threads([&](int) {
        for (int i = 0; i < 2000; ++i) {
            const mdg_record child = mdg_record_at(shared.get(), MDG_FIELD_TEXT, static_cast<std::uint32_t>(i % 3));
            if (text(child, MDG_FIELD_JA) != (i % 3 == 0 ? "一" : i % 3 == 1 ? "二" : "三")) ++wrong;
        }
    });
    CHECK(wrong == 0);
}

TEST_CASE("one record released by eight threads is released once", "[threads]") {
    for (int round = 0; round < 200; ++round) {
        mdg_record shared = nullptr;
        REQUIRE(name(mdg_record_create(MDG_KIND_ANSWER, &shared)) == "OK");
        std::atomic<int> released{0};
        std::atomic<int> refused{0};
        in_eight_threads([&](int) {
            const mdg_status status = mdg_record_release(shared);
            if (status == MDG_OK) ++released;
            if (status == MDG_E_BAD_HANDLE) ++refused;
        });
        REQUIRE(released == 1);
        REQUIRE(refused == 7);
    }
}

TEST_CASE("eight threads wait for one operation and see the same end", "[threads]") {
    const SilentCounter counter;
    const Operation operation = counter.start_check();
    std::atomic<int> cancelled{0};
    in_eight_threads([&](int thread) {
        if (thread == 0) mdg_operation_cancel(operation.get());
        if (mdg_operation_wait(operation.get(), 5000) == MDG_E_CANCELLED) ++cancelled;
    });
    CHECK(cancelled == 8);
}

TEST_CASE("a context, its operations and visits may be closed by different threads at once", "[threads]") {
    for (int round = 0; round < 20; ++round) {
        SilentCounter counter;
        Operation operations[3] = {counter.start_check(), counter.start_check(), counter.start_check()};
        Visit visits[3] = {counter.begin_visit(), counter.begin_visit(), counter.begin_visit()};
        std::atomic<int> wrong{0};
        in_eight_threads([&](int thread) {
            const auto i = static_cast<std::size_t>(thread % 4);
            const mdg_status status = i == 3       ? (thread == 3 ? counter.close() : MDG_OK)
                                      : thread < 4 ? operations[i].close()
                                                   : visits[i].close();
            if (status != MDG_OK) ++wrong;
        });
        REQUIRE(wrong == 0);
    }
}

TEST_CASE("a visit answered and closed while another thread waits for its step", "[threads]") {
    const SilentCounter counter;
    for (int round = 0; round < 20; ++round) {
        Visit visit = counter.begin_visit();
        const mdg_visit handle = visit.get();
        std::atomic<int> unexpected{0};
        std::thread screen([&] {
            for (;;) {
                Record step;
                const mdg_status status = mdg_visit_next(handle, 50, step.out());
                if (status == MDG_E_CLOSED || status == MDG_E_BAD_HANDLE) return;
                if (status != MDG_OK && status != MDG_E_WAIT_TIMEOUT) ++unexpected;
            }
        });
        const Record answer = record(MDG_KIND_ANSWER, R"({"visit_choice": "abandon"})");
        const mdg_status answered = mdg_visit_answer(handle, answer.get());
        if (answered != MDG_OK && answered != MDG_E_WRONG_STEP) ++unexpected;
        CHECK(name(visit.close()) == "OK");
        screen.join();
        CHECK(unexpected == 0);
    }
}
