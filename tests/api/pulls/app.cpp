#include "api/pulls/app.hpp"

#include "support/catch.hpp"

#include <chrono>
#include <sstream>
#include <thread>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace mdg::api_test {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr std::chrono::seconds longest_wait{10};
constexpr std::chrono::milliseconds shown_again{300};

bool in_japanese(mdg_record record) {
    for (std::uint32_t i = 0; i < mdg_record_count(record, MDG_FIELD_TEXT); ++i)
        if (!text(mdg_record_at(record, MDG_FIELD_TEXT, i), MDG_FIELD_JA).empty()) return true;
    return false;
}

} // namespace

// --- this program ---------------------------------------------------------------------------------------------------

ThisProgram::ThisProgram(const Desk& desk, const Patient& patient, const Fields& options)
    : reception_(std::make_unique<Reception>(desk.receive(patient, options))) {}

ThisProgram::ThisProgram(const Desk& desk, const std::string& visit_id)
    : visit_id_(visit_id) {
    Visit visit;
    Record error;
    const mdg_status status = mdg_visit_resume(desk.context(), visit_id.c_str(), visit.out(), error.out());
    INFO(text(error.get(), MDG_FIELD_DEVELOPER_MESSAGE));
    REQUIRE(name(status) == "OK");
    reception_ = std::make_unique<Reception>(std::move(visit));
}

Seen ThisProgram::seen(const Record& step) {
    visit_id_ = text(step.get(), MDG_FIELD_VISIT_ID);
    const mdg_record error = mdg_record_at(step.get(), MDG_FIELD_ERROR, 0);
    Seen seen{text(step.get(), MDG_FIELD_VISIT_STEP), {}, text(error, MDG_FIELD_STATUS_NAME), true};
    for (std::uint32_t i = 0; i < mdg_record_count(step.get(), MDG_FIELD_CHOICE); ++i)
        seen.choices.insert(text(mdg_record_at(step.get(), MDG_FIELD_CHOICE, i), MDG_FIELD_VISIT_CHOICE));
    if (error != nullptr)
        seen.clear = in_japanese(step.get()) && in_japanese(error) && !text(error, MDG_FIELD_ORIGIN).empty() &&
                     !seen.choices.empty();
    return seen;
}

Seen ThisProgram::next(std::chrono::milliseconds patience) {
    const auto limit = Clock::now() + longest_wait;
    while (!ahead_) {
        Record step;
        const mdg_status status =
            mdg_visit_next(reception_->visit(), static_cast<std::uint32_t>(patience.count()), step.out());
        if (status == MDG_E_WAIT_TIMEOUT) {
            REQUIRE(Clock::now() < limit);
            continue;
        }
        REQUIRE(name(status) == "OK");
        Seen now = seen(step);
        if (now.code != MDG_VISIT_STEP_PLACE_CARD || !now.error.empty()) ahead_ = std::move(now);
    }
    Seen told = *std::exchange(ahead_, std::nullopt);
    last_ = told.code;
    return told;
}

bool ThisProgram::moved() {
    if (ahead_) return true;
    Record step;
    if (mdg_visit_next(reception_->visit(), 0, step.out()) != MDG_OK) return true; // the library is at work
    Seen now = seen(step);
    if (now.code == last_) return false;
    if (now.code != MDG_VISIT_STEP_PLACE_CARD || !now.error.empty()) ahead_ = std::move(now);
    return true;
}

void ThisProgram::answer(const std::string& what) {
    if (what.starts_with("pin "))
        static_cast<void>(reception_->enter_pin(what.substr(4)));
    else
        static_cast<void>(reception_->answer(what));
}

// --- another program ------------------------------------------------------------------------------------------------

OtherProgram::OtherProgram(const Clinic& clinic, const Fields& config, const Patient& patient, const Fields& options)
    : shown_(clinic.scratch() / "shown") {
    const fs::path commands = clinic.scratch() / "commands";
    fs::remove(shown_);
    fs::remove(commands);
    REQUIRE(mkfifo(commands.c_str(), 0600) == 0);
    commands_ = open(commands.c_str(), O_RDWR | O_CLOEXEC);
    put_file(clinic.scratch() / "config.json", config_json(clinic, config));
    put_file(clinic.scratch() / "options.json", visit_json(patient, options));
    process_ = std::make_unique<Process>(std::vector<std::string>{MDG_PULLED_SUBJECT, clinic.scratch() / "config.json",
                                                                  clinic.scratch() / "options.json", shown_, commands},
                                         clinic.scratch() / "subject.out");
}

OtherProgram::~OtherProgram() {
    close(commands_);
}

std::optional<std::string> OtherProgram::line() {
    const std::string all = file_text(shown_);
    const auto end = all.find('\n', read_);
    return end == std::string::npos ? std::nullopt : std::optional(all.substr(read_, end - read_));
}

Seen OtherProgram::next(std::chrono::milliseconds) {
    const auto begin = Clock::now();
    for (;;) {
        if (const auto told = line()) {
            std::istringstream words(*told);
            read_ += told->size() + 1;
            last_ = {};
            words >> visit_id_ >> last_.code;
            for (std::string choice; words >> choice;) last_.choices.insert(choice);
            if (last_.code != MDG_VISIT_STEP_PLACE_CARD) return last_;
        } else if (!last_.code.empty() && last_.code != MDG_VISIT_STEP_PLACE_CARD &&
                   Clock::now() > begin + shown_again) {
            return last_;
        }
        INFO(file_text(shown_.parent_path() / "subject.out"));
        REQUIRE(Clock::now() < begin + longest_wait);
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
}

bool OtherProgram::moved() {
    return line().has_value();
}

void OtherProgram::answer(const std::string& what) {
    const std::string line = what + "\n";
    static_cast<void>(!write(commands_, line.data(), line.size()));
}

} // namespace mdg::api_test
