#include "options.hpp"

#include <madoguchi/base.h>

#include <getopt.h>

#include <algorithm>
#include <cstdlib>
#include <sstream>

namespace mdg::validate {

const std::vector<std::string> profile_names = {"core",  "pin",   "face",   "visual",    "consent",
                                                "panel", "phone", "health", "device_run"};

namespace {

std::vector<std::string> split(const std::string& list) {
    std::vector<std::string> words;
    std::istringstream stream(list);
    for (std::string word; std::getline(stream, word, ',');)
        if (!word.empty()) words.push_back(word);
    return words;
}

template <typename Number>
Number number(const char* option, const char* text, Number least) {
    char* end = nullptr;
    const double value = std::strtod(text, &end);
    if (end == text || *end != '\0' || value < static_cast<double>(least))
        throw Usage(std::string("--") + option + ": " + text + " is not a number this option takes");
    return static_cast<Number>(value);
}

Mode mode_called(const std::string& name) {
    for (const Mode mode : {Mode::static_, Mode::load, Mode::behave, Mode::replay, Mode::fuzz, Mode::soak})
        if (name_of(mode) == name) return mode;
    throw Usage("--mode: no mode is called " + name + "; static, load, behave, replay, fuzz, soak");
}

} // namespace

Options read_options(int argc, char** argv) {
    static const option long_options[] = {{"mode", required_argument, nullptr, 'm'},
                                          {"only", required_argument, nullptr, 'o'},
                                          {"profile", required_argument, nullptr, 'p'},
                                          {"seed", required_argument, nullptr, 's'},
                                          {"reproduce", required_argument, nullptr, 'e'},
                                          {"rounds", required_argument, nullptr, 'r'},
                                          {"minutes", required_argument, nullptr, 'n'},
                                          {"limit-scale", required_argument, nullptr, 'c'},
                                          {"json", required_argument, nullptr, 'j'},
                                          {"junit", required_argument, nullptr, 'u'},
                                          {"list", no_argument, nullptr, 'l'},
                                          {"in-process", no_argument, nullptr, 'i'},
                                          {"trace", no_argument, nullptr, 't'},
                                          {"help", no_argument, nullptr, 'h'},
                                          {"version", no_argument, nullptr, 'v'},
                                          {nullptr, 0, nullptr, 0}};
    Options options;
    for (int code = 0; (code = getopt_long(argc, argv, "", long_options, nullptr)) != -1;) {
        switch (code) {
        case 'm':
            options.modes.clear();
            for (const auto& name : split(optarg)) options.modes.insert(mode_called(name));
            break;
        case 'o':
            for (const auto& id : split(optarg)) {
                if (find_test(id) == nullptr) throw Usage("--only: no test is called " + id + "; see --list");
                options.only.push_back(id);
            }
            break;
        case 'p':
            for (const auto& name : split(optarg)) {
                if (std::find(profile_names.begin(), profile_names.end(), name) == profile_names.end())
                    throw Usage("--profile: no profile is called " + name);
                options.profiles.insert(name);
            }
            break;
        case 'e': // the seed a fuzz run printed
            options.modes = {Mode::fuzz};
            [[fallthrough]];
        case 's': {
            char* end = nullptr;
            options.seed = std::strtoull(optarg, &end, 0);
            if (end == optarg || *end != '\0') throw Usage(std::string("the seed ") + optarg + " is not a number");
            break;
        }
        case 'r':
            options.rounds = number<std::uint32_t>("rounds", optarg, 1);
            break;
        case 'n':
            options.minutes = number<double>("minutes", optarg, 0.001);
            break;
        case 'c':
            options.limit_scale = number<double>("limit-scale", optarg, 0.01);
            break;
        case 'j':
            options.json = optarg;
            break;
        case 'u':
            options.junit = optarg;
            break;
        case 'l':
            options.list = true;
            break;
        case 'i':
            options.in_process = true;
            break;
        case 't':
            options.trace = true;
            break;
        case 'h':
            options.help = true;
            break;
        case 'v':
            options.version = true;
            break;
        default:
            throw Usage("see mdg-validate --help");
        }
    }
    if (optind < argc) options.plugin = argv[optind++];
    if (optind < argc) throw Usage(std::string("one plugin at a time; ") + argv[optind] + " is too much");
    if (options.in_process && options.only.size() != 1)
        throw Usage("--in-process runs one test in a debugger: name it with --only");
    return options;
}

std::string usage() {
    return "mdg-validate " MDG_VERSION_STRING ": リーダープラグインの適合検査 / conformance of reader plugins\n\n"
           "usage: mdg-validate [OPTIONS] PLUGIN.so | PLUGIN-FOLDER\n\n"
           "  --mode M[,M]       static,load,behave (既定 / default), replay, fuzz, soak\n"
           "  --profile P[,P]    core pin face visual consent panel phone health device_run\n"
           "                     既定は機器の機能から / by default those of the device\n"
           "  --only ID[,ID]     この試験とその前提だけ / these tests and what they need\n"
           "  --list             試験の一覧 / the tests; with --json - as JSON\n"
           "  --seed N           乱数の種 / seed of all that is random\n"
           "  --reproduce N      この種の fuzz をもう一度 / a fuzz run once more\n"
           "  --rounds N         くり返しの数 / repetitions (cancel, leak, fuzz, soak)\n"
           "  --minutes M        soak の長さ / length of a soak\n"
           "  --limit-scale S    制限時間の倍率 / factor of the limits\n"
           "  --json FILE        結果 (JSON) / results; - = stdout\n"
           "  --junit FILE       結果 (JUnit) / results for CI\n"
           "  --trace            やりとりを標準エラーへ / what goes back and forth, to stderr\n"
           "  --in-process       子プロセスなしで一つだけ / one test without a child, for a debugger\n"
           "  --help, --version\n\n"
           "終了コード / exit codes:\n"
           "  0  プロファイルを満たす / the profile is met\n"
           "  1  満たさない / it is not met\n"
           "  2  使い方の誤り / wrong use\n"
           "  4  検査器の内部エラー / internal error of the validator\n"
           "  5  選んだ試験は合格、プロファイルは未判定 / the chosen tests passed, no profile was judged\n";
}

} // namespace mdg::validate
