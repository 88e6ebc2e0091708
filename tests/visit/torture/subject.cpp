// subject CONFIG.json OPTIONS.json SCRIPT LOG [VISIT_ID]: receives a patient, or goes on with a visit, as the script says,
// and may be killed at any moment.
//
// SCRIPT: lines "step JSON", JSON an answer; of those for a step the first that it accepts is given. "step!" is a step
// that shows an error. LOG gets what happened, a line each, before anything else happens: "shown enter_number",
// "answered enter_number number_entered", "result {…}".
//
// MDG_KILL_AT=N kills the program as soon as the disk has its N-th write.
#include <madoguchi/madoguchi.h>

#include <atomic>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

std::atomic<long> syncs = 0;

int counted(long call, int file) {
    static const char* const at = std::getenv("MDG_KILL_AT");
    const long number = ++syncs;
    const long result = syscall(call, file);
    if (at != nullptr && number == std::atol(at)) kill(getpid(), SIGKILL);
    return static_cast<int>(result);
}

} // namespace

// The library, and SQLite under it, find these before the C library's.
extern "C" {
__attribute__((visibility("default"))) int fdatasync(int file) {
    return counted(SYS_fdatasync, file);
}
__attribute__((visibility("default"))) int fsync(int file) {
    return counted(SYS_fsync, file);
}
}

namespace {

std::string text_of(const char* path) {
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
}

[[noreturn]] void fail(int code, const std::string& what, mdg_status status) {
    std::cerr << what << ": " << mdg_status_name(status) << std::endl;
    std::_Exit(code);
}

mdg_record record_of(const std::string& json, int32_t kind) {
    mdg_record record = nullptr;
    if (const mdg_status status = mdg_record_from_json(json.c_str(), kind, &record, nullptr); status != MDG_OK)
        fail(3, json, status);
    return record;
}

class Log {
public:
    explicit Log(const char* path)
        : file_(open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600)) {}
    void line(std::string text) const {
        text += '\n';
        if (write(file_, text.data(), text.size()) != static_cast<ssize_t>(text.size())) std::_Exit(4);
    }

private:
    int file_;
};

bool accepts(mdg_record step, const std::string& choice) {
    for (uint32_t i = 0; i < mdg_record_count(step, MDG_FIELD_CHOICE); ++i)
        if (choice == mdg_record_text(mdg_record_at(step, MDG_FIELD_CHOICE, i), MDG_FIELD_VISIT_CHOICE)) return true;
    return false;
}

std::vector<std::pair<std::string, mdg_record>> read_script(const char* path) {
    std::vector<std::pair<std::string, mdg_record>> script;
    std::istringstream lines(text_of(path));
    for (std::string line; std::getline(lines, line);) {
        const auto blank = line.find(' ');
        script.emplace_back(line.substr(0, blank), record_of(line.substr(blank + 1), MDG_KIND_ANSWER));
    }
    return script;
}

std::string json_of(mdg_record record) {
    uint32_t needed = 0;
    mdg_record_to_json(record, MDG_JSON_WHOLE, nullptr, 0, &needed);
    std::string json(needed, '\0');
    mdg_record_to_json(record, MDG_JSON_WHOLE, json.data(), needed, nullptr);
    json.pop_back(); // NUL
    for (char& c : json)
        if (c == '\n') c = ' ';
    return json;
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 5) return 2;
    const auto script = read_script(argv[3]);
    const Log log(argv[4]);
    mdg_context context = nullptr;
    mdg_visit visit = nullptr;
    if (const mdg_status status = mdg_open(record_of(text_of(argv[1]), MDG_KIND_CONFIG), &context, nullptr);
        status != MDG_OK)
        fail(5, "open", status);
    const mdg_status begun =
        argc > 5 ? mdg_visit_resume(context, argv[5], &visit, nullptr)
                 : mdg_visit_begin(context, record_of(text_of(argv[2]), MDG_KIND_VISIT_OPTIONS), &visit, nullptr);
    if (begun != MDG_OK) fail(6, "begin", begun);
    for (;;) {
        mdg_record step = nullptr;
        const mdg_status status = mdg_visit_next(visit, 1000, &step);
        if (status != MDG_OK && status != MDG_E_WAIT_TIMEOUT) fail(7, "next", status);
        const std::string code = mdg_record_text(step, MDG_FIELD_VISIT_STEP);
        const std::string name = code + (mdg_record_count(step, MDG_FIELD_ERROR) > 0 ? "!" : "");
        if (status == MDG_OK) log.line("shown " + code);
        if (code == MDG_VISIT_STEP_DONE) break;
        for (const auto& [of, answer] : script) {
            const char* choice = mdg_record_text(answer, MDG_FIELD_VISIT_CHOICE);
            if (status != MDG_OK || of != name || !accepts(step, choice)) continue;
            const mdg_status said = mdg_visit_answer(visit, answer);
            if (said == MDG_E_WRONG_STEP) break; // the library was faster
            if (said != MDG_OK) fail(8, name, said);
            log.line("answered " + code + " " + choice);
            break;
        }
        mdg_record_release(step);
    }
    mdg_record result = nullptr;
    if (const mdg_status status = mdg_visit_result(visit, &result); status != MDG_OK) fail(9, "result", status);
    log.line("result " + json_of(result));
    log.line("syncs " + std::to_string(syncs));
    mdg_visit_close(visit);
    return mdg_close(context) == MDG_OK ? 0 : 10;
}
