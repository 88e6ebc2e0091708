// mdg-rec: recordings from the command line. Exit codes: docs/recordings.md.
#include "base/failure.hpp"
#include "base/file.hpp"
#include "recording/fakes.hpp"
#include "recording/lint.hpp"
#include "recording/recording.hpp"

#include <madoguchi/plugin.h>

#include <array>
#include <exception>
#include <filesystem>
#include <functional>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

namespace {

using namespace mdg;
using Arguments = std::vector<std::string>;

constexpr int done = 0;
constexpr int found_something = 1;
constexpr int wrong_use = 2;
constexpr int unreadable = 3;

struct Usage : std::exception {};

void refuse_existing(const std::string& path) {
    if (std::filesystem::exists(path))
        throw base::Failure(MDG_E_STORAGE, MDG_ORIGIN_APPLICATION,
                            path + " exists already: a recording is never changed, name a new file");
}

int lint(const Arguments& files) {
    if (files.empty()) throw Usage();
    int code = done;
    for (const std::string& file : files) {
        try {
            for (const auto& remark : recording::lint(file)) {
                std::cout << file << ":" << remark.line << ": " << remark.rule << ": " << remark.text << "\n";
                code = std::max(code, found_something);
            }
        } catch (const base::Failure& failure) {
            std::cerr << "mdg-rec: " << failure.message << "\n";
            code = unreadable;
        }
    }
    return code;
}

int show(const Arguments& files) {
    if (files.size() != 1) throw Usage();
    const auto recording = recording::read_recording(files[0]);
    const auto& header = recording.header;
    std::cout << header.plugin_id << " " << header.plugin_version << " " << header.model << " " << header.firmware
              << "\n"
              << header.created << ", layer " << header.layer << ", redaction " << header.redaction << ", test card by "
              << (header.medium.empty() ? "nothing" : header.medium) << "\n"
              << header.consent << "\n\n";
    for (const auto& event : recording.events)
        std::cout << event.sequence << "  " << event.t_us / 1000 << " ms  " << event.channel << "  " << shown(event)
                  << "\n";
    return done;
}

// The one format there is: reads and checks it, and writes it as this release does.
int convert(const Arguments& files) {
    if (files.size() != 2) throw Usage();
    refuse_existing(files[1]);
    recording::write_recording(files[1], recording::read_recording(files[0]));
    return done;
}

int scrub(const Arguments& files) {
    const bool with_values = files.size() == 4 && files[2] == "--values";
    if (files.size() != 2 && !with_values) throw Usage();
    refuse_existing(files[1]);
    auto recording = recording::read_recording(files[0]);
    auto identities = identities_in(recording, recording::Which::known);
    if (with_values) {
        constexpr std::size_t largest = 1024 * 1024;
        const std::string text = files[3] == "-" ? std::string(std::istreambuf_iterator<char>(std::cin), {})
                                                 : base::read_file(files[3], largest);
        for (auto& identity : recording::parse_identities(text)) identities.push_back(std::move(identity));
    }
    const auto count = replace(recording, identities, recording::Fakes::with_random_seed());
    recording::write_recording(files[1], recording);
    std::cout << count << " 個の値を置き換えました / values were replaced\n";
    return lint({files[1]});
}

struct Command {
    const char* name;
    const char* usage;
    const char* ja;
    const char* en;
    int (*run)(const Arguments&);
};
constexpr std::array commands{
    Command{"lint", "FILE…", "渡してはならないものを探す", "looks for what must not be passed on", lint},
    Command{"show", "FILE", "一行ずつ表示", "prints it line by line", show},
    Command{"convert", "OLD NEW", "この版の形式で新しいファイルに", "into a new file of this release's format",
            convert},
    Command{"scrub", "IN OUT [--values FILE]", "個人の値を架空の値に置き換える",
            "replaces personal values by invented ones", scrub}};

void help(std::ostream& out) {
    out << "mdg-rec " << MDG_VERSION_STRING << ": 記録 / recordings (.mdgrec)\n\n";
    for (const Command& command : commands)
        out << "  mdg-rec " << command.name << " " << command.usage << "\n      " << command.ja << " / " << command.en
            << "\n";
    out << "\n  --values FILE  置き換える値、1行に「種類 値」(- = stdin) / values to replace, \"KIND VALUE\" a line;\n"
           "                 KIND: text, date, number, insurer\n"
           "\nexit codes / 終了コード: 0 done 完了; 1 lint found something 指摘あり; 2 wrong use 使い方の誤り;\n"
           "  3 no recording that can be read, or not written 読めない・書けない\n";
}

int run(const Arguments& arguments) {
    const std::string name = arguments.empty() ? "" : arguments[0];
    if (name == "--help" || name == "help") return help(std::cout), done;
    if (name == "--version") return std::cout << MDG_VERSION_STRING << "\n", done;
    for (const Command& command : commands)
        if (name == command.name) return command.run(Arguments(arguments.begin() + 1, arguments.end()));
    throw Usage();
}

} // namespace

int main(int argc, char** argv) {
    try {
        return run(Arguments(argv + 1, argv + argc));
    } catch (const Usage&) {
        help(std::cerr);
        return wrong_use;
    } catch (const std::exception& error) {
        std::cerr << "mdg-rec: " << error.what() << "\n";
        return unreadable;
    }
}
