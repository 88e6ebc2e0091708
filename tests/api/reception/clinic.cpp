#include "api/reception/clinic.hpp"

#include "api/reception/other_program.hpp"

#include "support/catch.hpp"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fcntl.h>
#include <map>
#include <thread>
#include <unistd.h>

namespace fs = std::filesystem;

namespace mdg::api_test {
namespace {

// Made once in a test program: keys take their time.
const Scratch& shared() {
    static const Scratch folder;
    return folder;
}

void within_ten_seconds(const std::string& what, const auto& happened) {
    for (int i = 0; i < 1000; ++i) {
        if (happened()) return;
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    FAIL("not within ten seconds: " << what);
}

std::vector<std::string> joined(std::vector<std::string> words, const std::vector<std::string>& more) {
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

std::vector<std::string> lines_of(const fs::path& file) {
    std::ifstream stream(file);
    std::vector<std::string> lines;
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

// A card that nobody has used yet, with the CA that issued it.
fs::path fresh_card(const std::string& profile, const std::string& authority, const std::string& day) {
    static std::map<std::string, fs::path> made;
    const auto [known, fresh] = made.try_emplace(profile + "@" + authority + "@" + day);
    if (!fresh) return known->second;
    known->second = shared() / ("card-" + std::to_string(made.size()));
    const auto output = shared() / "make.log";
    const auto status = run({MDG_CARD_TOOL, "make", "--profile", profile, "--date", day, "--dir", known->second,
                             "--authority", shared() / authority},
                            output);
    INFO(file_text(output));
    REQUIRE(status == 0);
    return known->second;
}

} // namespace

Clinic::Clinic() {
    for (const char* exchange : {"req", "res", "face"}) scratch_.folder(std::string("oqs/") + exchange);
}

Clinic::~Clinic() {
    if (card_ == nullptr) return;
    card_.reset();
    slot_becomes_empty();
}

void Clinic::make_card(const std::string& profile, const std::string& authority, const std::string& day) {
    fs::remove_all(scratch_ / "card");
    fs::copy(fresh_card(profile, authority, day), scratch_ / "card", fs::copy_options::recursive);
    fs::remove(card_log());
}

void Clinic::insert_card(const std::vector<std::string>& options) {
    const fs::path control = scratch_ / "control";
    card_ = std::make_unique<Process>(
        joined({MDG_CARD_TOOL, "insert", "--dir", scratch_ / "card", "--log", card_log(), "--control", control},
               options),
        scratch_ / "card.out");
    within_ten_seconds("the card is on the reader", [&] {
        const auto lines = lines_of(card_log());
        return std::find(lines.begin(), lines.end(), "- inserted") != lines.end();
    });
}

void Clinic::put_card(const std::string& profile, const std::vector<std::string>& options) {
    make_card(profile);
    insert_card(options);
}

void Clinic::take_card() {
    REQUIRE(card_ != nullptr);
    INFO(file_text(scratch_ / "card.out"));
    REQUIRE(card_->stop() == 0); // 3: a forbidden file was touched
    card_.reset();
    REQUIRE(slot_becomes_empty());
}

void Clinic::put_card_back() const {
    REQUIRE(slot_becomes_empty());
    tell_card("insert");
}

void Clinic::tell_card(const std::string& line) const {
    const int control = open((scratch_ / "control").c_str(), O_WRONLY | O_NONBLOCK | O_CLOEXEC);
    REQUIRE(control >= 0);
    const std::string whole = line + "\n";
    const bool written = write(control, whole.data(), whole.size()) == static_cast<ssize_t>(whole.size());
    close(control);
    REQUIRE(written);
}

int Clinic::tries(const std::string& key) const {
    const std::string state = file_text(scratch_ / "card/state.json");
    const auto at = state.find("\"" + key + "\":");
    REQUIRE(at != std::string::npos);
    return std::atoi(state.c_str() + at + key.size() + 3);
}

int Clinic::pin_tries() const {
    return tries("jpki/0018");
}

int Clinic::number_b_tries() const {
    return tries("assist/0015");
}

std::vector<std::string> Clinic::commands() const {
    std::vector<std::string> commands;
    for (const auto& line : lines_of(card_log()))
        if (line.starts_with("> ")) commands.push_back(line.substr(2));
    return commands;
}

int Clinic::pins_sent() const {
    int sent = 0;
    std::string selected;
    for (const auto& command : commands()) {
        if (command.starts_with("00A402")) selected = command;
        if (command.starts_with("00A404")) selected.clear();
        sent += command == "00200080 (not shown)" && selected == "00A4020C020018" ? 1 : 0;
    }
    return sent;
}

bool Clinic::fault_happened() const {
    const auto lines = lines_of(card_log());
    return std::find(lines.begin(), lines.end(), "- removed by a fault") != lines.end();
}

void Clinic::start_terminal(const std::vector<std::string>& options) {
    const fs::path ready = scratch_ / "ready";
    fs::remove(ready);
    terminal_ = std::make_unique<Process>(
        joined({MDG_TERMINAL_TOOL, "serve", "--dir", scratch_ / "oqs", "--poll", "20", "--ready-file", ready}, options),
        terminal_log());
    within_ten_seconds("the terminal serves", [&] { return fs::exists(ready); });
}

void Clinic::stop_terminal() {
    REQUIRE(terminal_ != nullptr);
    REQUIRE(terminal_->stop() == 0);
    terminal_.reset();
}

void Clinic::push_face_result(const std::string& person, const std::vector<std::string>& options) const {
    REQUIRE(run(joined({MDG_TERMINAL_TOOL, "push", "--dir", scratch_ / "oqs", "--person", person, "--time",
                        std::string(visit_day) + "T09:00:00", "--facility", "1311234567"},
                       options),
                scratch_ / "push.out") == 0);
}

fs::path Clinic::face_document(const std::string& person, const std::vector<std::string>& options) const {
    fs::remove_all(scratch_ / "handed");
    fs::create_directories(scratch_ / "handed/face");
    REQUIRE(run(joined({MDG_TERMINAL_TOOL, "push", "--dir", scratch_ / "handed", "--person", person, "--time",
                        std::string(visit_day) + "T09:00:00", "--facility", "1311234567"},
                       options),
                scratch_ / "push.out") == 0);
    return fs::directory_iterator(scratch_ / "handed/face")->path();
}

int Clinic::requests_taken() const {
    const auto lines = lines_of(terminal_log());
    return static_cast<int>(
        std::count_if(lines.begin(), lines.end(), [](const std::string& line) { return line.ends_with(": taken"); }));
}

fs::path Clinic::ca_file(const std::string& authority, const std::string& day) {
    fresh_card("adult", authority, day);
    return shared() / authority / "ca.pem";
}

void Clinic::stop_pcscd() const {
    REQUIRE(std::getenv("MDG_PCSCD_CTL") != nullptr);
    REQUIRE(run({std::getenv("MDG_PCSCD_CTL"), "stop"}, scratch_ / "pcscd.out") == 0);
}

void Clinic::start_pcscd() const {
    INFO(file_text(scratch_ / "pcscd.out"));
    REQUIRE(run({std::getenv("MDG_PCSCD_CTL"), "start"}, scratch_ / "pcscd.out") == 0);
}

} // namespace mdg::api_test
