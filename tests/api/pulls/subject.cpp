// subject CONFIG.json OPTIONS.json SHOWN COMMANDS: an application that receives a patient and is killed while it does.
//
// Each new step is a line of the file SHOWN: the visit's id, the step and what it accepts. COMMANDS is a FIFO that takes
// "pin 1234" and choices.
#include <madoguchi/madoguchi.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include <fcntl.h>
#include <unistd.h>

namespace {

constexpr uint32_t turn_ms = 10;

mdg_record record_in(const char* path, int32_t kind) {
    std::ifstream file(path);
    const std::string json{std::istreambuf_iterator<char>(file), {}};
    mdg_record record = nullptr;
    if (mdg_record_from_json(json.c_str(), kind, &record, nullptr) != MDG_OK) std::_Exit(3);
    return record;
}

std::string line_of(mdg_record step) {
    std::string line =
        std::string(mdg_record_text(step, MDG_FIELD_VISIT_ID)) + " " + mdg_record_text(step, MDG_FIELD_VISIT_STEP);
    for (uint32_t i = 0; i < mdg_record_count(step, MDG_FIELD_CHOICE); ++i)
        line += std::string(" ") + mdg_record_text(mdg_record_at(step, MDG_FIELD_CHOICE, i), MDG_FIELD_VISIT_CHOICE);
    return line + "\n";
}

void obey(mdg_visit visit, const std::string& command) {
    if (command.starts_with("pin ")) {
        mdg_visit_enter_pin(visit, command.data() + 4, static_cast<uint32_t>(command.size() - 4));
        return;
    }
    mdg_record answer = nullptr;
    mdg_record_create(MDG_KIND_ANSWER, &answer);
    mdg_record_set_text(answer, MDG_FIELD_VISIT_CHOICE, command.c_str());
    mdg_visit_answer(visit, answer);
    mdg_record_release(answer);
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 5) return 2;
    mdg_context context = nullptr;
    mdg_visit visit = nullptr;
    if (mdg_open(record_in(argv[1], MDG_KIND_CONFIG), &context, nullptr) != MDG_OK) return 4;
    const int commands = open(argv[4], O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    const int shown = open(argv[3], O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (commands < 0 || shown < 0) return 5;
    if (mdg_visit_begin(context, record_in(argv[2], MDG_KIND_VISIT_OPTIONS), &visit, nullptr) != MDG_OK) return 6;
    std::string text;
    for (std::string last;;) {
        mdg_record step = nullptr;
        const mdg_status status = mdg_visit_next(visit, turn_ms, &step);
        if (status != MDG_OK && status != MDG_E_WAIT_TIMEOUT) return 7;
        if (std::string line = line_of(step); status == MDG_OK && line != last) {
            if (write(shown, line.data(), line.size()) < 0) return 8;
            last = std::move(line);
        }
        mdg_record_release(step);
        char bytes[256];
        if (const auto got = read(commands, bytes, sizeof bytes); got > 0) text.append(bytes, static_cast<size_t>(got));
        for (auto end = text.find('\n'); end != std::string::npos; end = text.find('\n')) {
            obey(visit, text.substr(0, end));
            text.erase(0, end + 1);
            last.clear();
        }
    }
}
