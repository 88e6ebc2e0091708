#include "clinic/terminal/fault_plan.hpp"
#include "clinic/terminal/schedule.hpp"
#include "desk.hpp"
#include "support/catch.hpp"

#include <thread>

using namespace desk;

namespace {

const auto nine = *parse_iso("2026-08-01T09:00:00");

Schedule schedule(const std::string& tsv, std::uint64_t seed = 1, Where service = Where::both) {
    return Schedule(tsv, service, seed, Instant());
}

Instant at_ms(long ms) {
    return Instant() + Milliseconds(ms);
}

// Comes to the moment and tells which events happened.
std::string come(Schedule& schedule, long ms, const Poco::DateTime& clock = nine) {
    std::string happened;
    while (const auto event = schedule.advance(at_ms(ms), clock))
        happened += event->has(Fault::clock) ? "clock:" + event->value(Fault::clock) + " " : "warning ";
    return happened;
}

// One character for each request, a second apart: whether it met the fault.
std::string requests(Schedule& schedule, int count, Fault fault = Fault::silent, bool auth = false) {
    std::string met;
    for (int i = 0; i < count; ++i) {
        come(schedule, i * 1000L);
        met += schedule.request(at_ms(i * 1000L), auth).has(fault) ? 'x' : '.';
    }
    return met;
}

} // namespace

TEST_CASE("a row meets the requests of its time, its count or its chance") {
    struct Row {
        const char* tsv;
        const char* met;
    };
    const Row rows[] = {
        {"", "......"},
        {"0s\tsilent\t", "xxxxxx"},
        {"0s\tsilent", "xxxxxx"},
        {"2s\tsilent\t2s", "..xx.."},
        {"1500ms\tsilent\t1.5s", "..x..."},
        {"2s\tsilent\t3 requests", "..xxx."},
        {"request 3\tsilent\t1 requests", "..x..."},
        {"request 3\tsilent\t2s", "..xx.."},
        {"request 3\tsilent", "..xxxx"},
        {"0%\tsilent", "......"},
        {"100%\tsilent", "xxxxxx"},
        {"request 2\tsilent\t1 requests\nrequest 4\tsilent\t2 requests", ".x.xx."},
        {"# a note\r\nwhen\tfault\tfor\r\n\r\n4s\tsilent\t\r\n", "....xx"},
    };
    for (const Row& row : rows) {
        INFO(row.tsv);
        auto table = schedule(row.tsv);
        CHECK(requests(table, 6) == row.met);
    }
}

TEST_CASE("a chance is drawn by the seed, about as often as it says") {
    auto table = schedule("20%\tsilent", 7);
    const auto met = requests(table, 2000);
    const auto count = std::count(met.begin(), met.end(), 'x');
    CHECK(count > 320);
    CHECK(count < 480);
    auto same = schedule("20%\tsilent", 7);
    auto other = schedule("20%\tsilent", 8);
    CHECK(requests(same, 2000) == met);
    CHECK(requests(other, 2000) != met);
}

TEST_CASE("a chance that fell lasts as long as it says, then is drawn anew") {
    auto table = schedule("20%\tsilent\t3 requests", 7);
    const auto met = requests(table, 500);
    for (std::size_t from = met.find('x'); from + 3 < met.size(); from = met.find('x', from)) {
        CHECK(met.substr(from, 3) == "xxx");
        from += 3;
    }
}

TEST_CASE("faults of the auth requests are counted and met there alone") {
    auto table = schedule("request 2\tauth:http:503\t1 requests\n0s\tcut");
    CHECK(requests(table, 4, Fault::auth, true) == ".x..");
    CHECK(requests(table, 4, Fault::auth, false) == "....");
    CHECK(requests(table, 4, Fault::cut, false) == "xxxx");
}

TEST_CASE("states hold for their time, by the offset or by the calendar clock") {
    auto table = schedule("2s\tstopped\t3s\n2026-08-01T23:59:58\tshare-gone\t1s");
    const auto state = [&](long ms, const char* clock) {
        come(table, ms, *parse_iso(clock));
        return std::make_pair(table.standing().has(Fault::stopped), table.standing().has(Fault::share_gone));
    };
    CHECK(state(1999, "2026-08-01T23:59:57") == std::make_pair(false, false));
    CHECK(state(2000, "2026-08-01T23:59:57") == std::make_pair(true, false));
    CHECK(state(3000, "2026-08-01T23:59:58") == std::make_pair(true, true));
    CHECK(state(3999, "2026-08-01T23:59:58") == std::make_pair(true, true));
    CHECK(state(4000, "2026-08-01T23:59:59") == std::make_pair(true, false));
    CHECK(state(5000, "2026-08-02T00:00:00") == std::make_pair(false, false));
    CHECK(state(6000, "2026-08-01T23:59:58") == std::make_pair(false, false)); // once, also when the clock goes back
    CHECK_FALSE(table.request(at_ms(2500)).has(Fault::stopped));
}

TEST_CASE("events happen once, in the order of the table, and by requests too") {
    auto table = schedule("1s\tclock:+3600\n1s\twarning\nrequest 2\tclock:2026-08-02T00:00:00");
    CHECK(come(table, 999).empty());
    CHECK(come(table, 1000) == "clock:+3600 warning ");
    CHECK(come(table, 1000).empty());
    table.request(at_ms(1000));
    CHECK(come(table, 1000).empty());
    table.request(at_ms(1000));
    CHECK(come(table, 1000) == "clock:2026-08-02T00:00:00 ");
    CHECK(come(table, 9000).empty());
}

TEST_CASE("a table with a mistake is refused with its line") {
    const char* wrong[] = {"soon\tsilent",
                           "5\tsilent",
                           "-5s\tsilent",
                           "request 0\tsilent",
                           "101%\tsilent",
                           "x%\tsilent",
                           "0s\tnonsense",
                           "0s\tdelay:x",
                           "0s\tsilent\tlong",
                           "0s\tsilent\t0 requests",
                           "0s\tsilent\t5s\tmore",
                           "2026-02-30T00:00:00\tsilent",
                           "0s\tclock:+1\t5s",
                           "0s\tclock:noon",
                           "0s\tstopped\t2 requests",
                           "5%\tstopped",
                           "0s\tauth:auth:cut",
                           "0s\tauth:line-refused\t5s",
                           "0s silent 5s",
                           "0s\tsilent\t5",
                           "nan%\tsilent"};
    for (const char* row : wrong) {
        INFO(row);
        CHECK_THROWS_WITH(schedule("0s\tsilent\n" + std::string(row)), Catch::Contains("line 2 "));
    }
}

TEST_CASE("a table holds only what its service can do") {
    CHECK_THROWS_AS(schedule("0s\tredirect", 1, Where::files), BadSchedule);
    CHECK_THROWS_AS(schedule("0s\tshare-gone\t1s", 1, Where::web), BadSchedule);
    CHECK(schedule("0s\tredirect", 1, Where::web).size() == 1);
    Faults faults;
    CHECK_THROWS_WITH(faults.add("stopped"), Catch::Contains("schedule"));
    CHECK_THROWS_AS(faults.add("redirect", Where::files), std::invalid_argument);
    for (const char* value : {"http:200", "http:600", "http:4444", "oversized:99999", "auth:nonsense"})
        CHECK_THROWS_AS(faults.add(value, Where::web), std::invalid_argument);
}

TEST_CASE("the plan sets the clock at its time, and what hangs on the clock follows at once") {
    Folder folder;
    const auto file = folder.path() / "schedule.tsv";
    write(file, "1s\tclock:2026-08-01T23:59:58\n2026-08-01T23:59:58\tclock:+2\n2026-08-02T00:00:00\twarning\n");
    VirtualClock clock(nine, false);
    std::string log;
    FaultPlan::Options options;
    options.schedule = file;
    options.log = [&](const std::string& line) { log += line + "\n"; };
    FaultPlan plan(options, clock, Instant());
    CHECK_FALSE(plan.moment(at_ms(999)).warning);
    CHECK(stamp(clock.now()) == "20260801090000");
    CHECK(plan.moment(at_ms(1000)).warning);
    CHECK(stamp(clock.now()) == "20260802000000");
    CHECK_FALSE(plan.moment(at_ms(1001)).warning);
    CHECK(log == "schedule: 3 rows\nschedule: clock:2026-08-01T23:59:58\nschedule: clock:+2\n");
}

TEST_CASE("the plan reads its table anew when it changes, a mistake leaves the one before in force") {
    Folder folder;
    const auto file = folder.path() / "schedule.tsv";
    write(file, "");
    VirtualClock clock(nine, false);
    std::string log;
    FaultPlan::Options options;
    options.schedule = file;
    options.always.add("delay:1");
    options.times = 2;
    options.log = [&](const std::string& line) { log += line + "\n"; };
    FaultPlan plan(options, clock, Instant());
    const Faults first = plan.request(at_ms(0));
    CHECK((first.has(Fault::delay) && !first.has(Fault::silent)));

    write(file, "1s\tsilent\n0s\tstopped\t2s\n");
    CHECK_FALSE(plan.request(at_ms(10000)).has(Fault::silent)); // one second after it was read
    CHECK(plan.moment(at_ms(10000)).standing.has(Fault::stopped));
    write(file, "nonsense\n");
    const Faults third = plan.request(at_ms(11000));
    CHECK((third.has(Fault::silent) && !third.has(Fault::delay)));
    fs::remove(file);
    CHECK(plan.request(at_ms(11000)).has(Fault::silent));
    write(file, "\n");
    CHECK_FALSE(plan.request(at_ms(11000)).has(Fault::silent));
    CHECK_FALSE(plan.moment(at_ms(11000)).standing.has(Fault::stopped));
    CHECK_THAT(log,
               Catch::Contains("stopped begins\n") && Catch::Contains("line 1 ") && Catch::Contains("stopped ends\n"));

    options.schedule = folder.path() / "none";
    CHECK_THROWS_AS(FaultPlan(options, clock, Instant()), std::runtime_error);
}

TEST_CASE("the clock stands still or runs, and runs on from where it is set") {
    VirtualClock still(nine, false);
    VirtualClock runs(nine, true);
    std::this_thread::sleep_for(Milliseconds(20));
    CHECK(still.now() == nine);
    CHECK(runs.now() >= nine + Poco::Timespan(20000));
    const auto midnight = *parse_iso("2026-08-02T00:00:00");
    still.set(midnight);
    runs.set(midnight);
    CHECK(still.now() == midnight);
    std::this_thread::sleep_for(Milliseconds(20));
    CHECK(runs.now() >= midnight + Poco::Timespan(20000));
}
