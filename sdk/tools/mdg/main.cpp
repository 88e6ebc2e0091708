// mdg: the library from the command line. Exit codes: docs/mdg.md.
#include "commands.hpp"
#include "manual.hpp"
#include "print.hpp"

#include <getopt.h>

#include <exception>
#include <iostream>
#include <iterator>
#include <vector>

namespace {

using namespace mdg::tools;

constexpr int wrong_use = 2;
constexpr int internal = 21;

void help(const Command& command) {
    std::cout << "mdg " << command.name << " " << command.usage << "\n  " << command.ja << " / " << command.en << "\n"
              << manual_of(command.name);
}

void help(std::ostream& out) {
    out << "mdg " << mdg_version() << ": 窓口 / Madoguchi\n\nusage: mdg COMMAND [OPTIONS]\n\n";
    for (const Command& command : commands())
        out << "  mdg " << command.name << " " << command.usage << "\n      " << command.ja << " / " << command.en
            << "\n";
    out << "\n  --config FILE   設定 (JSON) / configuration (JSON), - = stdin\n"
           "  --json          レジストリの名前で出力 / output with the registry's names\n"
           "  --reader NAME   リーダー名の先頭 / beginning of the reader's name\n"
           "  --request FILE  カード読取の指定 (JSON) / what to read from the card (JSON)\n"
           "  --date DATE     受診日 2026-11-22 / day of the visit\n"
           "  --out FILE      書き出すファイル / file to write\n"
           "  --format FORMAT その形式 / its format\n"
           "  --help, --version; mdg COMMAND --help\n\n"
           "exit codes / 終了コード: 0 done 完了; 2 wrong use 使い方の誤り; otherwise 10 + status category\n"
           "  11 usage 引数; 12 state 状態; 13 support 未対応; 14 device リーダー; 15 medium カード; 16 plugin "
           "プラグイン;\n"
           "  17 time 時間切れ; 18 system OS; 19 data データ; 20 remote 端末; 21 internal 内部\n";
}

// Those with a value.
struct Named {
    const char* name;
    std::string Options::*member;
};
constexpr Named named[] = {
    {"config", &Options::config}, {"reader", &Options::reader}, {"request", &Options::request},
    {"date", &Options::date},     {"out", &Options::out},       {"format", &Options::format},
    {"on", &Options::on},         {"family", &Options::family}, {"compare", &Options::compare},
    {"pack", &Options::pack},     {"from", &Options::from},     {"to", &Options::to},
    {"by", &Options::by},         {"script", &Options::script}, {"resume", &Options::resume},
    {"maker", &Options::maker},   {"month", &Options::month},
};

Options read_options(int argc, char** argv) {
    constexpr int json = static_cast<int>(std::size(named));
    std::vector<option> known;
    for (std::size_t i = 0; i < std::size(named); ++i)
        known.push_back({named[i].name, required_argument, nullptr, static_cast<int>(i)});
    known.push_back({"json", no_argument, nullptr, json});
    known.push_back({});
    Options options;
    for (int code = 0; (code = getopt_long(argc, argv, "", known.data(), nullptr)) != -1;) {
        if (code < 0 || code > json) throw Usage("see mdg --help");
        if (code == json)
            options.json = true;
        else
            options.*named[code].member = optarg;
    }
    for (int i = optind; i < argc; ++i) options.arguments.emplace_back(argv[i]);
    return options;
}

int run(int argc, char** argv) {
    const std::string name = argc > 1 ? argv[1] : "";
    if (name == "--help" || name == "help") {
        help(std::cout);
        return 0;
    }
    if (name == "--version") {
        std::cout << mdg_version() << "\n";
        return 0;
    }
    for (const Command& command : commands()) {
        if (name != command.name) continue;
        if (argc == 3 && std::string(argv[2]) == "--help") {
            help(command);
            return 0;
        }
        const Options options = read_options(argc - 1, argv + 1);
        try {
            command.run(options);
            return 0;
        } catch (const Refused& refused) {
            print_error(refused, options.json);
            return 10 + mdg_status_category(refused.status);
        }
    }
    help(std::cerr);
    return wrong_use;
}

} // namespace

int main(int argc, char** argv) {
    try {
        return run(argc, argv);
    } catch (const Usage& usage) {
        std::cerr << "mdg: " << usage.what() << "\n";
        return wrong_use;
    } catch (const std::exception& error) {
        std::cerr << "mdg: " << error.what() << "\n";
        return internal;
    }
}
