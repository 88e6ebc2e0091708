// subject CONFIG.json VISIT.json FOLDER [keep]: the program whose memory and files are looked at. Receives
// one patient with the log at trace, and stops at three moments, saying "asked", "used" and "ended" on the
// standard output and waiting for a byte on the standard input. The PIN comes there after the first. With
// "keep" it keeps the PIN, which a program must never do: the proof that it would be found.
#include <madoguchi/madoguchi.h>

#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <sys/prctl.h>
#include <unistd.h>

// Visible outside, so that the compiler does not leave out what nobody reads.
char kept_pin[16];

namespace {

[[noreturn]] void fail(const char* what, mdg_status status) {
    std::cerr << what << ": " << mdg_status_name(status) << std::endl;
    std::exit(1);
}

void require(mdg_status status, const char* what) {
    if (status != MDG_OK) fail(what, status);
}

void take_line(void* user, std::int32_t, const char* line) {
    *static_cast<std::ofstream*>(user) << line << std::endl;
}

mdg_record read_record(const char* path, std::int32_t kind) {
    std::ifstream file(path);
    const std::string json{std::istreambuf_iterator<char>(file), {}};
    mdg_record record = nullptr;
    require(mdg_record_from_json(json.c_str(), kind, &record, nullptr), path);
    return record;
}

void write_redacted(std::ofstream& out, mdg_record record) {
    std::uint32_t needed = 0;
    mdg_record_to_json(record, MDG_JSON_REDACTED, nullptr, 0, &needed);
    std::vector<char> buffer(needed);
    require(mdg_record_to_json(record, MDG_JSON_REDACTED, buffer.data(), needed, nullptr), "to_json");
    out << buffer.data() << std::endl;
}

void stop_at(const char* moment) {
    std::cout << moment << std::endl;
    char go = '\0';
    if (read(STDIN_FILENO, &go, 1) != 1) std::exit(1);
}

// Straight from the standard input to the library: no stream keeps a copy.
void type_pin(mdg_visit visit, bool keep) {
    char pin[4];
    if (read(STDIN_FILENO, pin, sizeof pin) != sizeof pin) std::exit(1);
    const mdg_status status = mdg_visit_enter_pin(visit, pin, sizeof pin);
    if (keep) std::memcpy(kept_pin + 1, pin, sizeof pin);
    explicit_bzero(pin, sizeof pin);
    require(status, "enter_pin");
}

void answer_ok(mdg_visit visit) {
    mdg_record answer = nullptr;
    require(mdg_record_create(MDG_KIND_ANSWER, &answer), "answer");
    require(mdg_record_set_text(answer, MDG_FIELD_VISIT_CHOICE, MDG_VISIT_CHOICE_OK), "answer");
    require(mdg_visit_answer(visit, answer), "answer");
    mdg_record_release(answer);
}

void receive(mdg_visit visit, std::ofstream& records, bool keep) {
    for (bool done = false; !done;) {
        mdg_record step = nullptr;
        const mdg_status status = mdg_visit_next(visit, 1000, &step);
        if (status != MDG_OK && status != MDG_E_WAIT_TIMEOUT) fail("next", status);
        const std::string_view code = mdg_record_text(step, MDG_FIELD_VISIT_STEP);
        write_redacted(records, step);
        if (code == MDG_VISIT_STEP_ENTER_PIN) {
            stop_at("asked");
            type_pin(visit, keep);
        } else if (code == MDG_VISIT_STEP_TAKE_CARD) {
            stop_at("used");
            answer_ok(visit);
        }
        done = code == MDG_VISIT_STEP_DONE;
        mdg_record_release(step);
    }
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 4) return 2;
    // The debugger that takes the core image is no parent of this program.
    prctl(PR_SET_PTRACER, PR_SET_PTRACER_ANY, 0, 0, 0);
    const std::string folder = argv[3];
    const bool keep = argc > 4;
    std::ofstream log(folder + "/log.txt");
    std::ofstream records(folder + "/records.json");
    mdg_record config = read_record(argv[1], MDG_KIND_CONFIG);
    mdg_record options = read_record(argv[2], MDG_KIND_VISIT_OPTIONS);
    write_redacted(records, config);
    write_redacted(records, options);

    mdg_context context = nullptr;
    require(mdg_open(config, &context, nullptr), "open");
    require(mdg_set_log(context, take_line, &log, MDG_LOG_TRACE), "set_log");
    mdg_visit visit = nullptr;
    require(mdg_visit_begin(context, options, &visit, nullptr), "begin");
    receive(visit, records, keep);
    mdg_record result = nullptr;
    require(mdg_visit_result(visit, &result), "result");
    write_redacted(records, result);
    mdg_record claim = mdg_record_at(result, MDG_FIELD_CLAIM, 0);
    require(mdg_claim_write(claim, MDG_CLAIM_FORMAT_XML, (folder + "/claim.xml").c_str(), nullptr), "claim");
    mdg_record_release(result);
    mdg_visit_close(visit);
    mdg_close(context);
    mdg_record_release(options);
    mdg_record_release(config);
    stop_at("ended");
    return 0;
}
