// mdg: the library from the command line. Exit codes: docs/mdg.md.
#include "commands.hpp"
#include "manual.hpp"
#include "print.hpp"

#include <getopt.h>

#include <exception>
#include <iostream>

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

Options read_options(int argc, char** argv) {
    static const option long_options[] = {{"json", no_argument, nullptr, 'j'},
                                          {"config", required_argument, nullptr, 'c'},
                                          {"reader", required_argument, nullptr, 'r'},
                                          {"request", required_argument, nullptr, 'q'},
                                          {"date", required_argument, nullptr, 'd'},
                                          {"out", required_argument, nullptr, 'o'},
                                          {"on", required_argument, nullptr, 'n'},
                                          {"family", required_argument, nullptr, 'f'},
                                          {"compare", required_argument, nullptr, 'm'},
                                          {"pack", required_argument, nullptr, 'p'},
                                          {"from", required_argument, nullptr, 'F'},
                                          {"to", required_argument, nullptr, 'T'},
                                          {"by", required_argument, nullptr, 'b'},
                                          {"script", required_argument, nullptr, 's'},
                                          {"resume", required_argument, nullptr, 'u'},
                                          {"format", required_argument, nullptr, 'x'},
                                          {nullptr, 0, nullptr, 0}};
    Options options;
    for (int code = 0; (code = getopt_long(argc, argv, "", long_options, nullptr)) != -1;) {
        switch (code) {
        case 'j':
            options.json = true;
            break;
        case 'c':
            options.config = optarg;
            break;
        case 'r':
            options.reader = optarg;
            break;
        case 'q':
            options.request = optarg;
            break;
        case 'd':
            options.date = optarg;
            break;
        case 'o':
            options.out = optarg;
            break;
        case 'x':
            options.format = optarg;
            break;
        case 'n':
            options.on = optarg;
            break;
        case 'f':
            options.family = optarg;
            break;
        case 'm':
            options.compare = optarg;
            break;
        case 'p':
            options.pack = optarg;
            break;
        case 's':
            options.script = optarg;
            break;
        case 'u':
            options.resume = optarg;
            break;
        case 'F':
            options.from = optarg;
            break;
        case 'T':
            options.to = optarg;
            break;
        case 'b':
            options.by = optarg;
            break;
        default:
            throw Usage("see mdg --help");
        }
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
