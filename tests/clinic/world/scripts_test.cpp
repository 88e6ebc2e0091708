// The scripts that come with the clinic: each says itself what has to stand when.
#include "usual.hpp"

#include <set>

using namespace mdg::clinic::world;

namespace {

// Obeys it to its end, and gives the log.
std::vector<std::string> run(const std::string& name) {
    const auto file = std::filesystem::path(MDG_SCRIPTS) / (name + ".clinic");
    auto script = read_script(text_of(file), options_of({"canon"}));
    World world(script.options);
    std::size_t line = 0;
    try {
        for (; line < script.lines.size(); ++line) world.obey(script.lines[line]);
    } catch (const Refused& refused) {
        FAIL(name << ":" << line + 1 << ": " << refused.en << "\n" << joined(world.log()));
    }
    return world.log();
}

} // namespace

TEST_CASE("a face that matches after a hint is received, and nothing of it stays at the reader (R-AUTH-01, R-AUTH-17)",
          "[R-AUTH-01][R-AUTH-17]") {
    run("face");
}

TEST_CASE("a face that does not match leaves the PIN, and a wrong one costs a try (R-AUTH-09)", "[R-AUTH-09]") {
    run("no_match");
}

TEST_CASE("a PIN typed at the desk while the reader's pad waits is the same reception (R-AUTH-01)", "[R-AUTH-01]") {
    run("pin_at_the_desk");
}

TEST_CASE("where the face fails and the PIN is blocked, staff compare by sight (R-VIS-01)", "[R-VIS-01]") {
    run("staff");
}

TEST_CASE("a patient nobody knows is found by what the reader's check leaves in the face folder", "[terminal]") {
    run("new_patient");
}

TEST_CASE(
    "a certificate serves on its last day and three months on, and no day longer (R-CERT-05, R-CERT-09, R-CONF-01)",
    "[R-CERT-05][R-CERT-09][R-CONF-01]") {
    run("time");
}

TEST_CASE("a cable, a line and a folder that go and come back end in a step, and then in a reception (R-FLOW-04)",
          "[R-FLOW-04]") {
    run("faults");
}

TEST_CASE("a reception that was closed on its way goes on where it stood", "[journal]") {
    run("resume");
}

TEST_CASE("the same reception goes the same way at the readers of all five makers (R-DEV-01)", "[R-DEV-01]") {
    const auto log = run("five_makers");
    std::set<std::string> ways;
    for (const std::string station : {"1", "2", "3", "4", "5"}) {
        std::string way;
        for (const auto& line : log)
            if (line.find(" " + station + " desk: ") != line.npos) way += line.substr(line.find("desk: ")) + "\n";
        ways.insert(way);
    }
    CHECK(ways.size() == 1);
}

TEST_CASE("phones are read where the reader can, by PIN or on the phone itself, and elsewhere the card is asked for "
          "(R-MOB-07, R-CONF-15)",
          "[R-MOB-07][R-CONF-15]") {
    run("phones");
}

TEST_CASE("a reader that leads gives the same reception, and the desk may step in (R-AUTH-12, R-CONS-02)",
          "[R-AUTH-12][R-CONS-02]") {
    run("leading");
}

TEST_CASE("a card that was never registered is registered at the reader, and then it is valid (R-CARD-09, R-SYS-21)",
          "[R-CARD-09][R-SYS-21]") {
    run("first_registration");
}

TEST_CASE("at a reader of cards alone the PIN is typed at the desk, and whatever is pulled ends in a step "
          "(R-AUTH-08, R-CARD-05, R-CARD-10)",
          "[R-AUTH-08][R-CARD-05][R-CARD-10]") {
    run("card_reader");
}

TEST_CASE("at a counter of two devices the visit goes on with whichever gets a card or a phone (R-MOB-07)",
          "[R-MOB-07]") {
    run("two_devices");
}

TEST_CASE("every script of the clinic is tested here", "[scripts]") {
    std::set<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(MDG_SCRIPTS))
        names.insert(entry.path().stem().string());
    CHECK(names == std::set<std::string>{"card_reader", "face", "faults", "first_registration", "five_makers",
                                         "leading", "new_patient", "no_match", "phones", "pin_at_the_desk", "resume",
                                         "staff", "time", "two_devices"});
}
