// The log sink during a reception.
#include "api/reception/desk.hpp"

#include "support/catch.hpp"

#include <algorithm>
#include <mutex>
#include <set>
#include <vector>

using namespace mdg::api_test;

namespace {

struct Sink {
    std::mutex mutex;
    std::vector<std::string> lines;
    std::set<std::string> answers; // of calls made from inside
    bool calls_back = false;
};

void MDG_CALL take_line(void* user, std::int32_t, const char* line) {
    auto& sink = *static_cast<Sink*>(user);
    const std::lock_guard lock(sink.mutex);
    sink.lines.emplace_back(line);
    if (!sink.calls_back) return;
    mdg_record made = nullptr;
    std::int64_t number = 0;
    sink.answers.insert(name(mdg_record_create(MDG_KIND_CONFIG, &made)));
    sink.answers.insert(name(mdg_record_int(made, MDG_FIELD_CARD_WAIT_MS, &number)));
    sink.answers.insert(name(mdg_close(nullptr)));
    sink.answers.insert(name(mdg_operation_wait(nullptr, 0)));
    sink.answers.insert(name(mdg_visit_close(nullptr)));
    if (mdg_record_text(made, MDG_FIELD_CA_FILE) != nullptr) sink.answers.insert("a text");
}

void receive(const Clinic& clinic, Sink& sink, std::int32_t level) {
    const Desk desk(clinic);
    REQUIRE(name(mdg_set_log(desk.context(), take_line, &sink, level)) == "OK");
    const Reception reception = desk.receive(hanako);
    reception.expect(MDG_VISIT_STEP_ENTER_PIN);
    REQUIRE(reception.enter_pin("1234") == "OK");
    CHECK(text(reception.finish().get(), MDG_FIELD_VISIT_OUTCOME) == MDG_VISIT_OUTCOME_ELIGIBLE);
    REQUIRE(name(mdg_set_log(desk.context(), nullptr, nullptr, MDG_LOG_ERROR)) == "OK");
}

} // namespace

TEST_CASE("a log sink that calls the library is answered REENTRANT, and the reception goes on", "[log]") {
    Clinic clinic;
    clinic.start_terminal();
    clinic.put_card(hanako.profile);
    Sink sink;
    sink.calls_back = true;
    receive(clinic, sink, MDG_LOG_TRACE);
    REQUIRE_FALSE(sink.lines.empty());
    CHECK(sink.answers == std::set<std::string>{"REENTRANT"});
    clinic.take_card();
}

TEST_CASE("a trace line has a command's header, length and status word, and nothing else of it, no PIN at all",
          "[log][R-AUTH-21][R-PRIV-14]") {
    Clinic clinic;
    clinic.start_terminal();
    clinic.put_card(hanako.profile);
    Sink sink;
    receive(clinic, sink, MDG_LOG_TRACE);
    const auto traced = static_cast<std::size_t>(std::count_if(
        sink.lines.begin(), sink.lines.end(), [](const std::string& line) { return line.starts_with("card: "); }));
    CHECK(traced == clinic.commands().size());
    CHECK(std::count(sink.lines.begin(), sink.lines.end(), "card: 00200080, 9 bytes -> 9000, 0 bytes") == 1);
    for (const auto& line : sink.lines) {
        CAPTURE(line);
        std::size_t hexadecimal = 0; // the longest run
        std::size_t run = 0;
        for (char c : line) {
            run = std::isxdigit(static_cast<unsigned char>(c)) != 0 ? run + 1 : 0;
            hexadecimal = std::max(hexadecimal, run);
        }
        CHECK(hexadecimal <= 8);
        for (const char* pin : {"1234", "31323334"}) CHECK(line.find(pin) == std::string::npos);
    }
    clinic.take_card();
}

TEST_CASE("lines above the level are not made", "[log]") {
    Clinic clinic;
    clinic.start_terminal();
    clinic.put_card(hanako.profile);
    Sink sink;
    receive(clinic, sink, MDG_LOG_INFO);
    for (const auto& line : sink.lines) CHECK_FALSE(line.starts_with("card: "));
    clinic.take_card();
}
