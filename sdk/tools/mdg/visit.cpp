// A whole reception over the public ABI, without a person: a script answers.
#include "commands.hpp"

#include "print.hpp"
#include "print_tree.hpp"
#include "session.hpp"

#include <cstring>
#include <iostream>
#include <optional>
#include <string_view>
#include <vector>

namespace mdg::tools {
namespace {

using Visit = Owned<mdg_visit, mdg_visit_close>;

// Lines of JSON: kinds config, visit_options, answer, and {"pin": "1234"} of a test card. The text is wiped when it goes;
// the digits are nowhere else.
class Script {
public:
    explicit Script(const std::string& path)
        : text_(read_bytes(path)) {
        std::string_view rest = text_;
        for (int number = 1; !rest.empty(); ++number) {
            const auto end = rest.find('\n');
            read(rest.substr(0, end), path + ":" + std::to_string(number));
            rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
        }
    }
    Script(const Script&) = delete;
    Script& operator=(const Script&) = delete;
    ~Script() { explicit_bzero(text_.data(), text_.size()); }

    struct Line {
        Record answer; // or, where there is none,
        std::string_view pin;
    };
    Record config;
    Record options;
    std::vector<Line> lines;

private:
    void read(std::string_view line, const std::string& place) {
        if (line.find_first_not_of(" \t\r") == std::string_view::npos) return;
        if (line.starts_with("{\"pin\"")) {
            const auto begin = line.find('"', line.find(':'));
            const auto end = begin == std::string_view::npos ? begin : line.find('"', begin + 1);
            if (end == std::string_view::npos) throw Usage(place + ": {\"pin\": \"1234\"} is expected");
            lines.push_back({{}, line.substr(begin + 1, end - begin - 1)});
            return;
        }
        Record record;
        Record error;
        const mdg_status status = mdg_record_from_json(std::string(line).c_str(), 0, record.out(), error.out());
        if (status != MDG_OK) {
            std::cerr << place << "\n";
            check(status, std::move(error));
        }
        switch (mdg_record_kind(record.get())) {
        case MDG_KIND_CONFIG:
            config = std::move(record);
            break;
        case MDG_KIND_VISIT_OPTIONS:
            options = std::move(record);
            break;
        case MDG_KIND_ANSWER:
            lines.push_back({std::move(record), {}});
            break;
        default:
            throw Usage(place + ": kind config, visit_options or answer is expected");
        }
    }

    std::string text_;
};

void show_step(const Options& options, mdg_record step) {
    if (options.json) {
        std::cout << json_line(step) << std::endl;
        return;
    }
    std::cout << "[" << code_of(step, MDG_FIELD_VISIT_STEP) << "]";
    for (std::uint32_t i = 0; i < mdg_record_count(step, MDG_FIELD_RULE); ++i)
        std::cout << " " << text_of(mdg_record_at(step, MDG_FIELD_RULE, i), MDG_FIELD_RULE_ID);
    std::cout << "\n";
    for (std::uint32_t i = 0; i < mdg_record_count(step, MDG_FIELD_TEXT); ++i) {
        mdg_record text = mdg_record_at(step, MDG_FIELD_TEXT, i);
        std::cout << "  " << text_of(text, MDG_FIELD_JA) << "\n  " << text_of(text, MDG_FIELD_EN) << "\n";
    }
}

bool library_waits(mdg_record step) {
    return text_of(step, MDG_FIELD_VISIT_STEP) == MDG_VISIT_STEP_PLACE_CARD &&
           mdg_record_count(step, MDG_FIELD_ERROR) == 0;
}

// While the library itself waits for a card only an answer that names this step is meant.
bool is_for(const Script::Line& line, mdg_record step) {
    return !library_waits(step) || (line.answer.get() != nullptr &&
                                    text_of(line.answer.get(), MDG_FIELD_VISIT_STEP) == MDG_VISIT_STEP_PLACE_CARD);
}

mdg_status say(const Visit& visit, const Script::Line& line) {
    if (line.answer.get() != nullptr) return mdg_visit_answer(visit.get(), line.answer.get());
    return mdg_visit_enter_pin(visit.get(), line.pin.data(), static_cast<std::uint32_t>(line.pin.size()));
}

void conduct(const Options& options, const Visit& visit, const Script& script) {
    std::string shown;
    for (auto line = script.lines.begin();;) {
        Record step;
        const mdg_status status = mdg_visit_next(visit.get(), 1000, step.out());
        if (status == MDG_E_WAIT_TIMEOUT) continue;
        check(status);
        if (const std::string now = json_line(step.get()); now != shown) {
            show_step(options, step.get());
            shown = now;
        }
        if (text_of(step.get(), MDG_FIELD_VISIT_STEP) == MDG_VISIT_STEP_DONE) return;
        if (line == script.lines.end()) {
            if (library_waits(step.get())) continue;
            const std::string id = text_of(step.get(), MDG_FIELD_VISIT_ID);
            std::cerr << "mdg: the script has no answer to this step"
                      << (id.empty() ? "" : "; it goes on with --resume " + id) << "\n";
            check(MDG_E_NOT_FINISHED);
        }
        if (!is_for(*line, step.get())) continue;
        check(say(visit, *line));
        shown.clear();
        ++line;
    }
}

} // namespace

void visit(const Options& options) {
    no_argument(options);
    if (options.script.empty()) throw Usage("--script is needed: answers, a line of JSON each");
    const Script script(options.script);
    const bool own = script.config.get() != nullptr && options.config.empty();
    Context context;
    Visit visit;
    Record error;
    mdg_status status = MDG_OK;
    if (own) {
        status = mdg_open(script.config.get(), context.out(), error.out());
    } else {
        context = open(options);
    }
    check(status, std::move(error));
    Record refusal;
    if (!options.resume.empty()) {
        status = mdg_visit_resume(context.get(), options.resume.c_str(), visit.out(), refusal.out());
    } else if (script.options.get() != nullptr) {
        status = mdg_visit_begin(context.get(), script.options.get(), visit.out(), refusal.out());
    } else {
        throw Usage("the script has no visit_options");
    }
    check(status, std::move(refusal));
    conduct(options, visit, script);
    Record result;
    check(mdg_visit_result(visit.get(), result.out()));
    if (options.json) {
        std::cout << json_line(result.get()) << "\n";
    } else {
        print_tree(result.get());
    }
}

} // namespace mdg::tools
