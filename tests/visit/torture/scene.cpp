#include "visit/torture/scene.hpp"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <regex>
#include <sstream>
#include <stdexcept>
#include <thread>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace mdg::torture {
namespace {

using api_test::put_file;
using record::Record;

constexpr int killed = 128 + SIGKILL;

// One program, started with more words in its environment.
class Program {
public:
    Program(const std::vector<std::string>& words, const std::vector<std::string>& more,
            const std::filesystem::path& output) {
        std::vector<char*> argv;
        for (const auto& word : words) argv.push_back(const_cast<char*>(word.c_str()));
        argv.push_back(nullptr);
        std::vector<char*> environment;
        for (char** word = environ; *word != nullptr; ++word) environment.push_back(*word);
        for (const auto& word : more) environment.push_back(const_cast<char*>(word.c_str()));
        environment.push_back(nullptr);
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, output.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
        const int failed = posix_spawn(&id_, argv.front(), &actions, nullptr, argv.data(), environment.data());
        posix_spawn_file_actions_destroy(&actions);
        if (failed != 0) throw std::runtime_error("cannot start " + words.front());
    }
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;
    ~Program() {
        if (id_ >= 0) end_after(std::chrono::microseconds(0));
    }

    // Exit code, or 128 + signal; killed where it lives longer than this.
    int end_after(std::chrono::microseconds life) {
        const auto limit = std::chrono::steady_clock::now() + life;
        int status = 0;
        while (waitpid(id_, &status, WNOHANG) == 0) {
            if (std::chrono::steady_clock::now() >= limit) {
                kill(id_, SIGKILL);
                waitpid(id_, &status, 0);
                break;
            }
            std::this_thread::sleep_for(std::chrono::microseconds(200));
        }
        id_ = -1;
        return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    }

private:
    pid_t id_ = -1;
};

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

std::vector<std::string> after(const std::vector<std::string>& lines, const std::string& word) {
    std::vector<std::string> found;
    for (const auto& line : lines)
        if (line.starts_with(word + " ")) found.push_back(line.substr(word.size() + 1));
    return found;
}

// The library retries a reader that is not there yet; how often is no matter of the visit.
bool counts(const std::string& answer) {
    return answer != "place_card try_again";
}

std::string request_id_in(const std::string& request) {
    static const std::regex pattern("<ArbitraryFileIdentifier>([^<]*)<");
    std::smatch found;
    return std::regex_search(request, found, pattern) ? found[1].str() : "";
}

// Told to somebody as kept, so it must be there, and once: the answers that were told are some of those in the journal, in
// their order.
void check_kept(const std::vector<std::string>& told, const std::vector<std::string>& kept) {
    auto place = kept.begin();
    for (const auto& answer : told) {
        if (!counts(answer)) continue;
        place = std::find(place, kept.end(), answer);
        if (place == kept.end()) throw std::runtime_error("an answer was lost or asked again: " + answer);
        ++place;
    }
}

} // namespace

Scene::Scene()
    : terminal_(scratch_)
    , journal_(scratch_ / "journal") {
    put_file(scratch_ / "config.json",
             R"({"kind": "config", "facility_code": "1311234567", "request_dir": ")" + scratch_.folder("req").string() +
                 R"(", "result_dir": ")" + scratch_.folder("res").string() + R"(", "face_dir": ")" +
                 scratch_.folder("face").string() + R"(", "journal_dir": ")" + (scratch_ / "journal").string() +
                 R"(", "plugin_dir": ")" + MDG_EMPTY_READER + R"(", "folder_poll_ms": 10})");
    terminal_.start();
}

std::string Scene::visit_id() const {
    const Record list = journal_.find(Record(MDG_KIND_JOURNAL_QUERY));
    for (const auto& visit : list.list(MDG_FIELD_JOURNAL_VISIT))
        if (const std::string id = visit->text_or(MDG_FIELD_VISIT_ID, ""); !done_.contains(id)) return id;
    return "";
}

void Scene::check_sent_once() {
    std::set<std::string> seen;
    for (const auto& request : terminal_.taken("OQSsiquc01req"))
        if (!seen.insert(request_id_in(request)).second) throw std::runtime_error("a request was sent twice");
}

Outcome Scene::outcome(const std::string& id, const std::vector<std::string>& lines) {
    Outcome outcome;
    journal::VisitLease lease = journal_.resume(id, "torture");
    for (const auto& entry : lease.entries()) {
        if (entry.kind != "answer") continue;
        const std::string answer =
            entry.content.text_or(MDG_FIELD_VISIT_STEP, "") + " " + entry.content.text_or(MDG_FIELD_VISIT_CHOICE, "");
        if (counts(answer)) outcome.answers.push_back(answer);
    }
    outcome.declared = lease.declaration().has_value();
    check_kept(after(lines, "answered"), outcome.answers);
    if (journal_.verify(id).integer(MDG_FIELD_CHAIN_INTACT) != 1) throw std::runtime_error("the journal is damaged");
    Record query(MDG_KIND_JOURNAL_QUERY);
    query.set_text(MDG_FIELD_VISIT_ID, id);
    const auto pending = journal_.pending(query);
    outcome.pending = !pending.list(MDG_FIELD_PENDING_CONFIRMATION).empty();

    check_sent_once();
    std::string result = after(lines, "result").back();
    const auto forget = [&result](const std::string& value) {
        for (auto at = result.find(value); at != std::string::npos; at = result.find(value))
            result.erase(at, value.size());
    };
    forget(id);
    for (const auto& request : terminal_.taken("OQSsiquc01req")) {
        const std::string sent = request_id_in(request);
        forget(sent);
        if (counted_.insert(sent).second) ++outcome.requests;
    }
    outcome.result = std::move(result);
    return outcome;
}

Conducted Scene::conduct(const Scenario& scenario, const std::function<Run(int run)>& next) {
    constexpr std::chrono::seconds patience(30);
    if (!scenario.answer.empty()) terminal_.script("OQSsiquc01req", {scenario.answer});
    const auto log = scratch_ / ("log." + std::to_string(++visits_));
    put_file(scratch_ / "script", scenario.script);
    put_file(scratch_ / "options.json", std::string(R"({"kind": "visit_options", "visit_date": "2026-11-22", )") +
                                            R"("birth_date": "1985-06-03")" + scenario.options + "}");
    Conducted conducted;
    for (int run = 0;; ++run) {
        const Run how = next(run);
        const std::string id = visit_id();
        std::vector<std::string> words{MDG_TORTURE_SUBJECT, scratch_ / "config.json", scratch_ / "options.json",
                                       scratch_ / "script", log};
        if (!id.empty()) words.push_back(id);
        Program program(words, how.environment, scratch_ / "output");
        const int code = program.end_after(how.life.value_or(patience));
        if (code == killed && (how.life || !how.environment.empty())) {
            ++conducted.kills;
            continue;
        }
        if (code != 0)
            throw std::runtime_error("run " + std::to_string(run) + " ended with " + std::to_string(code) + ": " +
                                     api_test::file_text(scratch_ / "output"));
        break;
    }
    const auto lines = lines_of(api_test::file_text(log));
    const std::string id = visit_id();
    if (id.empty()) throw std::runtime_error("the visit is not in the journal");
    conducted.outcome = outcome(id, lines);
    conducted.syncs = std::stol(after(lines, "syncs").back());
    done_.insert(id);
    if (!visit_id().empty()) throw std::runtime_error("one reception became two visits");
    return conducted;
}

} // namespace mdg::torture
