// The world itself: who comes, what is refused, what is told, and that it is the same each time.
#include "usual.hpp"

#include "clinic/world/words.hpp"

#include <Poco/JSON/Object.h>
#include <Poco/JSON/Parser.h>

#include <future>

using namespace mdg::clinic::world;

namespace {

// One card of cards.tsv at one station; what went otherwise, or nothing.
std::string differs(World& world, const std::string& station, const std::vector<std::string>& row) {
    const auto obey = [&](const std::string& line) { world.obey(station + " " + line); };
    try {
        obey("card " + row.at(0));
        obey("receive");
        obey("expect " + row.at(1));
        obey("answer " + row.at(2));
        if (row.at(2) == "face") obey("press look match");
        if (row.at(2) == "pin") obey("pin 1234");
        if (world.desk(station).view().step == MDG_VISIT_STEP_SHOW_ALERT) obey("answer ok");
        const bool ladder = row.at(3) == "ask_document" && row.at(4) != "none";
        if (ladder) {
            obey("expect ask_document");
            obey("answer abandon");
        }
        obey("finish");
        obey("expect outcome " + (ladder ? std::string("abandoned") : row.at(3)));
        obey("expect verification " + row.at(4));
        obey("expect screen idle");
        obey("expect captures 0");
        return {};
    } catch (const Refused& refused) {
        const auto text = row.at(0) + ": " + refused.en + "\n";
        if (world.desk(station).view().state != mdg::clinic::desk::View::State::free) obey("close");
        obey("take");
        return text;
    }
}

} // namespace

TEST_CASE("each card of the population ends as the table says, at three counters at once "
          "(R-CARD-01, R-CARD-02, R-CARD-03, R-ONL-01, R-ONL-02, R-ONL-03)",
          "[R-CARD-01][R-CARD-02][R-CARD-03][R-ONL-01][R-ONL-02][R-ONL-03]") {
    World world(options_of({"canon", "fujitsu", "almex"}));
    const auto table = rows(text_of(MDG_CARD_OUTCOMES));
    REQUIRE(table.size() > 20);
    std::vector<std::future<std::string>> counters;
    for (std::size_t station = 0; station < 3; ++station)
        counters.push_back(std::async(std::launch::async, [&, station] {
            std::string different;
            for (std::size_t at = station; at < table.size(); at += 3)
                different += differs(world, std::to_string(station + 1), table[at]);
            return different;
        }));
    std::string different;
    for (auto& counter : counters) different += counter.get();
    CHECK(different == "");
}

TEST_CASE("the same seed and script give the same log, byte for byte, and another seed other people", "[seed]") {
    const auto log_of = [](std::uint64_t seed) {
        auto options = options_of({"canon", "panasonic"});
        options.seed = seed;
        World world(options);
        for (const char* line :
             {"1 card NEXT", "2 card NEXT", "1 receive", "2 receive", "at 09:20 1 press look match", "1 answer face",
              "1 press look no_match", "1 press end", "fault line_down on", "2 answer face", "2 press look match",
              "fault line_down off", "1 close", "1 take", "2 close", "2 take"})
            try {
                world.obey(line);
            } catch (const Refused&) {
                // It depends on who came; the log has it.
            }
        return joined(world.log());
    };
    const auto first = log_of(3);
    CHECK(first == log_of(3));
    CHECK(first != log_of(4));
    CHECK(first.find("desk: choose_method") != first.npos);
    CHECK(first.find("/tmp") == first.npos);
}

TEST_CASE("a line that cannot be done is refused in two languages, and nothing has changed", "[refused]") {
    World world(options_of({"canon"}));
    const auto before = world.history();
    for (const char* line : {"1 quit", "1 place card /etc", "1 document eligibility /etc/passwd", "1 dance", "9 take",
                             "fault no_such on", "1 card nobody", "1 press look match", "at 08:00 wait", "day tomorrow",
                             "1 answer face", "1 receive", "1 pin \"1234", "1 expect done", "time 25:00"}) {
        CAPTURE(line);
        try {
            world.obey(line);
            FAIL("was done");
        } catch (const Refused& refused) {
            CHECK_FALSE(refused.ja.empty());
            CHECK_FALSE(refused.en.empty());
        }
    }
    CHECK(world.history() == before);
    CHECK(before == "#! --seed 1 --day 2026-11-26 --time 09:00 --stations canon\n");
}

TEST_CASE("a session is a script that gives the same session again, without a digit of a PIN in its log", "[history]") {
    auto options = options_of({"atlas"});
    World world(options);
    for (const char* line : {"1 card hanako", "1 receive hanako", "1 answer pin", "1 press digits 4711", "1 close",
                             "# a remark", "1 take"})
        world.obey(line);
    const auto log = joined(world.log());
    CHECK(log.find("4711") == log.npos);
    CHECK(log.find("tries left 2") != log.npos);

    const auto script = read_script(world.history(), options_of({"canon"}));
    World again(script.options);
    for (const auto& line : script.lines) again.obey(line);
    CHECK(joined(again.log()) == log);
}

TEST_CASE("the state tells what stands, and its version when that has changed", "[state]") {
    World world(options_of({"canon"}));
    const auto version = world.await_change(0, std::chrono::milliseconds(0));
    world.obey("1 card hanako");
    world.obey("1 receive");
    world.obey("1 answer face");
    CHECK(world.await_change(version, std::chrono::seconds(5)) > version);

    const auto state = Poco::JSON::Parser().parse(world.state()).extract<Poco::JSON::Object::Ptr>();
    const auto station = state->getArray("stations")->getObject(0);
    CHECK(station->getValue<std::string>("model") == "Hi-CARA");
    const auto reader = station->getObject("reader");
    CHECK(reader->getValue<std::string>("screen") == "face");
    CHECK(reader->getValue<bool>("camera"));
    CHECK(reader->getValue<std::string>("card") == "hanako");
    CHECK(reader->getArray("inputs")->getObject(0)->getValue<std::string>("input") == "look match");
    const auto desk = station->getObject("desk");
    CHECK(desk->getObject("step")->getValue<std::string>("code") == "verify_face");
    CHECK(desk->getValue<std::string>("patient") == "hanako");
    CHECK(state->getArray("cards")->getObject(0)->getValue<std::string>("where") == "1");
    CHECK(state->getArray("cards")->getObject(1)->getValue<std::string>("where") == "drawer");

    world.obey("fault line_down on");
    const auto faulty = Poco::JSON::Parser().parse(world.state()).extract<Poco::JSON::Object::Ptr>();
    bool on = false;
    for (const auto& fault : *faulty->getArray("faults")) {
        const auto row = fault.extract<Poco::JSON::Object::Ptr>();
        on = on || (row->getValue<std::string>("id") == "line_down" && row->getValue<bool>("on"));
    }
    CHECK(on);
}
