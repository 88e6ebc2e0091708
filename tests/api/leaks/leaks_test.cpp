// After a whole reception: what stands in logs, records and files, and what is left in the memory of the
// process.
//
// What the core images show: in no mapping of the process or of its plugins' processes, those excluded from core images among them, do the
// four digits stand as the VERIFY command, between two NUL bytes, or before twelve. They do not stand so by
// chance either: the image taken before the PIN was typed has none of the three. What they do not show: other
// forms of the digits, registers, swap, the kernel, and the memory of pcscd, through which the command went
// too.
#include "api/leaks/scan.hpp"
#include "api/reception/desk.hpp"

#include "support/catch.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <sstream>

namespace fs = std::filesystem;
using namespace mdg::api_test;

namespace {

const std::string pin = "7391";
const std::string pin_in_hexadecimal = "37333931";

// Of the patient, as it stands on the card, on file and at the terminal.
const std::vector<std::string> personal = {"見本",     "花子",     "窓口町",     "ﾐﾎﾝ",           "ﾊﾅｺ",
                                           "06139901", "19850603", "1985-06-03", "60060320314821"};

class Subject {
public:
    Subject(const Clinic& clinic, const std::string& keep)
        : in_(fifo(clinic.scratch() / "in"))
        , out_(fifo(clinic.scratch() / "out"))
        , process_({"/bin/sh", "-c", R"(exec "$1" "$2" "$3" "$4" $5 <"$6" >"$7")", "sh", MDG_SUBJECT,
                    clinic.scratch() / "config.json", clinic.scratch() / "visit.json", clinic.scratch().path(), keep,
                    clinic.scratch() / "in", clinic.scratch() / "out"},
                   clinic.scratch() / "subject.out") {}
    ~Subject() {
        close(in_);
        close(out_);
    }
    Subject(const Subject&) = delete;
    Subject& operator=(const Subject&) = delete;

    pid_t id() const { return process_.id(); }
    std::optional<int> end() { return process_.end(); }

    void wait_for(const std::string& moment) const {
        std::string line;
        for (char c = '\0'; c != '\n'; line += c) {
            pollfd waiting{out_, POLLIN, 0};
            REQUIRE(poll(&waiting, 1, 20'000) == 1);
            REQUIRE(read(out_, &c, 1) == 1);
        }
        REQUIRE(line == moment + "\n");
    }
    void go_on(const std::string& typed = "") const {
        const std::string bytes = "." + typed;
        REQUIRE(write(in_, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()));
    }

private:
    static int fifo(const fs::path& path) {
        REQUIRE(mkfifo(path.c_str(), 0600) == 0);
        return open(path.c_str(), O_RDWR | O_CLOEXEC);
    }

    int in_;
    int out_;
    Process process_;
};

struct Image {
    bool holds_pin;
    std::set<std::string> numbers;
};

// The processes that the library started for its plugins.
std::vector<pid_t> plugin_processes(pid_t owner) {
    std::vector<pid_t> list;
    for (const auto& entry : fs::directory_iterator("/proc")) {
        if (!fs::is_regular_file(entry.path() / "stat")) continue;
        const std::string stat = file_text(entry.path() / "stat");
        const auto name_end = stat.rfind(')');
        if (name_end == std::string::npos || stat.find("(mdg-plugin-host") == std::string::npos) continue;
        std::istringstream rest(stat.substr(name_end + 1));
        std::string state;
        pid_t parent = 0;
        rest >> state >> parent;
        if (parent == owner) list.push_back(std::stoi(entry.path().filename()));
    }
    return list;
}

// As gcore does it, but with every mapping, those excluded from core images too. alive: what must be there, so that the
// image is of this process and this moment.
Image image_of(pid_t process, const std::string& digits, const std::string& alive, const Scratch& scratch) {
    const fs::path core = scratch / "core";
    const fs::path output = scratch / "gdb.out";
    run({"gdb", "-nx", "-batch", "-p", std::to_string(process), "-ex", "set use-coredump-filter off", "-ex",
         "set dump-excluded-mappings on", "-ex", "generate-core-file " + core.string()},
        output);
    INFO("gdb cannot take a core image here (is it installed, is ptrace allowed?): " << file_text(output));
    REQUIRE(fs::exists(core));
    REQUIRE(fs::file_size(core) > 1'000'000);
    using namespace std::string_literals;
    const MappedFile image(core);
    REQUIRE(image.holds(alive));
    const bool holds_pin = image.holds("\x00\x20\x00\x80\x04"s + digits) || image.holds("\0"s + digits + "\0"s) ||
                           image.holds(digits + std::string(12, '\0'));
    auto numbers = individual_numbers(image.bytes());
    fs::remove(core);
    return {holds_pin, std::move(numbers)};
}

void prepare(Clinic& clinic) {
    put_file(clinic.scratch() / "profile.json",
             R"({"like": "adult", "title": "a PIN of its own", "pins": {"authentication": {"secret": ")" + pin +
                 R"("}}})");
    put_file(clinic.scratch() / "config.json", config_json(clinic));
    put_file(clinic.scratch() / "visit.json", visit_json(hanako));
    clinic.start_terminal();
    clinic.put_card(clinic.scratch() / "profile.json");
}

} // namespace

TEST_CASE("the scanner finds what it looks for", "[leaks]") {
    std::string number = "13579246801";
    int sum = 0;
    for (std::size_t n = 1; n <= 11; ++n) sum += (number[11 - n] - '0') * static_cast<int>(n <= 6 ? n + 1 : n - 5);
    number += static_cast<char>('0' + (sum % 11 <= 1 ? 0 : 11 - sum % 11));
    std::string wrong = number;
    wrong.back() = wrong.back() == '9' ? '0' : static_cast<char>(wrong.back() + 1);
    const auto spaced = [&](const char* between) {
        return number.substr(0, 4) + between + number.substr(4, 4) + between + number.substr(8);
    };
    for (const std::string& text : {number, "(" + number + ")", spaced(" "), spaced("-"), "番号" + number})
        CHECK(individual_numbers(text).contains(number));
    for (const std::string& text :
         {wrong, "1" + number, number + "1", "A" + number, std::string("1358"), std::string()})
        CHECK(individual_numbers(text).empty());
    CHECK(holds_word("PIN=" + pin + ";", pin));
    CHECK_FALSE(holds_word("1" + pin, pin));
}

TEST_CASE("logs, redacted records and files hold no PIN, no individual number, nobody's name (R-PRIV-01)",
          "[leaks][R-PRIV-01]") {
    Clinic clinic;
    prepare(clinic);
    Subject subject(clinic, "");
    subject.wait_for("asked");
    subject.go_on("0000"); // a wrong one first
    subject.wait_for("asked");
    subject.go_on(pin);
    subject.wait_for("used");
    subject.go_on();
    subject.wait_for("ended");
    subject.go_on();
    REQUIRE(subject.end() == 0);
    REQUIRE(clinic.pins_sent() == 2);

    const std::string log = file_text(clinic.scratch() / "log.txt");
    const std::string records = file_text(clinic.scratch() / "records.json");
    const std::string card = file_text(clinic.card_log());
    const std::string terminal = file_text(clinic.terminal_log());
    // They are what they should be: the commands are traced, the claim is among the records.
    REQUIRE_THAT(log, Catch::Contains("card: 00200080, 9 bytes -> 63C2") && Catch::Contains("card: 802A0080"));
    REQUIRE_THAT(records,
                 Catch::Contains("\"visit_outcome\": \"eligible\"") && Catch::Contains("\"claim_path\": \"current\""));
    REQUIRE_THAT(card, Catch::Contains("00200080 (not shown)"));
    REQUIRE_THAT(terminal, Catch::Contains("request 1: taken"));
    REQUIRE_THAT(file_text(clinic.scratch() / "claim.xml"), Catch::Contains("見本"));

    for (const std::string& text : {log, records, card, terminal, file_text(clinic.scratch() / "subject.out")}) {
        CHECK_FALSE(holds_word(text, pin));
        CHECK(text.find(pin_in_hexadecimal) == std::string::npos);
        CHECK(individual_numbers(text).empty());
    }
    for (const std::string& text : {log, records, terminal})
        for (const auto& word : personal) {
            CAPTURE(word);
            CHECK(text.find(word) == std::string::npos);
        }
    // The exchange folders and the claim hold what they must, and no PIN; nothing else was written.
    for (const char* folder : {"req", "res", "face"}) CHECK(fs::is_empty(clinic.folder(folder)));
    CHECK_FALSE(holds_word(file_text(clinic.scratch() / "claim.xml"), pin));
    clinic.take_card();
}

TEST_CASE("the memory of the process holds no PIN once it was used, nor an individual number (R-PRIV-01)",
          "[leaks][R-PRIV-01]") {
    Clinic clinic;
    prepare(clinic);
    Subject subject(clinic, "");
    subject.wait_for("asked");
    const std::string alive = clinic.scratch() / "config.json"; // its argument
    const Image before = image_of(subject.id(), pin, alive, clinic.scratch());
    REQUIRE_FALSE(before.holds_pin); // else the digits stand there by chance: take another PIN
    subject.go_on(pin);
    for (const char* moment : {"used", "ended"}) {
        CAPTURE(moment);
        subject.wait_for(moment);
        const Image after = image_of(subject.id(), pin, alive, clinic.scratch());
        CHECK_FALSE(after.holds_pin);
        for (const auto& number : after.numbers) CHECK(before.numbers.contains(number));
        subject.go_on();
    }
    REQUIRE(subject.end() == 0);
    clinic.take_card();
}

TEST_CASE("a PIN the card refused is in no memory while the card waits for the next try, nor in a plugin's process",
          "[leaks][R-PRIV-01]") {
    const std::string wrong = "8264";
    Clinic clinic;
    prepare(clinic);
    Subject subject(clinic, "");
    subject.wait_for("asked");
    const auto images = [&] {
        std::vector<Image> list{image_of(subject.id(), wrong, "Virtual PCD 00 00", clinic.scratch())};
        const auto processes = plugin_processes(subject.id());
        REQUIRE(processes.size() == 2); // one watches for readers, one holds the card
        for (const pid_t process : processes)
            list.push_back(image_of(process, wrong, "Virtual PCD 00 00", clinic.scratch()));
        return list;
    };
    for (const auto& image : images()) REQUIRE_FALSE(image.holds_pin);
    subject.go_on(wrong);
    subject.wait_for("asked");
    REQUIRE(clinic.pins_sent() == 1);
    for (const auto& image : images()) CHECK_FALSE(image.holds_pin);
    subject.go_on(pin);
    for (const char* moment : {"used", "ended"}) {
        subject.wait_for(moment);
        subject.go_on();
    }
    REQUIRE(subject.end() == 0);
    clinic.take_card();
}

TEST_CASE("a program that keeps the PIN is found out", "[leaks]") {
    Clinic clinic;
    prepare(clinic);
    Subject subject(clinic, "keep");
    subject.wait_for("asked");
    subject.go_on(pin);
    subject.wait_for("used");
    CHECK(image_of(subject.id(), pin, clinic.scratch() / "config.json", clinic.scratch()).holds_pin);
    subject.go_on();
    subject.wait_for("ended");
    subject.go_on();
    REQUIRE(subject.end() == 0);
    clinic.take_card();
}
