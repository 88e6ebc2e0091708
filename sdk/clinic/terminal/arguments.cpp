#include "clinic/terminal/arguments.hpp"

#include "clinic/terminal/answer.hpp"
#include "clinic/terminal/business.hpp"
#include "clinic/terminal/clock.hpp"

#include <Poco/Util/HelpFormatter.h>
#include <Poco/Util/OptionProcessor.h>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>

namespace mdg::clinic::terminal {

namespace {

struct OptionText {
    const char* name;
    const char* argument; // "" for a flag
    const char* help;
};

constexpr OptionText known[] = {
    {"help", "", "この説明 / this help"},
    {"dir", "OQSDIR", "req・res・faceを置くフォルダー / folder of req, res and face"},
    {"persons", "FILE", "人物データ（省略時は内蔵）。bulk-*では人数 / people (default: compiled in); bulk-*: how many"},
    {"population", "random:N",
     "serve・persons・push: 架空の人をN人作る / N invented people instead (see --seed, --rates)"},
    {"state", "DIR",
     "照会番号と同意を保つフォルダー。pushの同意がserveに届く / folder of reference numbers and consents; "
     "what push lets consent to reaches serve"},
    {"processing", "MS", "serve: 一括の結果が「処理中」の時間 / how long a bulk result is still being processed"},
    {"encrypt-conf", "FILE", "serve: 暗号化する業務（<prefix>=e|n） / businesses that travel as password ZIPs"},
    {"encoding", "NAME", "utf-8 (default), utf-8-bom, shift_jis"},
    {"seed", "N", "要素の並びと乱数の種（省略時1） / seed of the order of elements and names (default 1)"},
    {"fault", "KIND", "障害。NAMEまたはNAME:VALUE。繰り返し可 / fault, may be repeated"},
    {"fault-times", "N", "serve・serve-web: 最初のN件だけ障害 / faults for the first N requests only"},
    {"schedule", "FILE",
     "serve・serve-web: 障害の予定表。書き換えると読み直す / table of faults in time, read anew when it changes"},
    {"poll", "MS", "serve: reqを見る間隔（省略時100） / interval of looking into req (default 100)"},
    {"now", "TIME",
     "止まった時計（省略時は実時計の日本時間） / clock standing still at TIME, "
     "2026-08-01T09:30:00 (default: the real clock in Japan time)"},
    {"clock-runs", "", "--now から時計を進める / the clock runs on from --now"},
    {"ready-file", "FILE",
     "serve: 準備ができたらプロセス番号（serve-webは次の行にポート）を書く / written with the process id once serving, "
     "and the port of serve-web in the next line"},
    {"certificate", "FILE", "serve-web: サーバー証明書 (PEM) / server certificate"},
    {"key", "FILE", "serve-web: その鍵 (PEM) / its key"},
    {"client-ca", "FILE", "serve-web: 端末の証明書を検証するCA (PEM) / CA of the client certificates"},
    {"port", "N", "serve-web: 127.0.0.1のポート（省略時0: 空いているもの） / port (default 0: any free one)"},
    {"sessions", "N", "serve-web: 同時に処理する要求の数（省略時20） / requests worked on at once (default 20)"},
    {"token-life", "S", "serve-web: トークンの有効秒数（省略時3600） / life of the tokens in seconds"},
    {"credentials", "FILE",
     "serve-web: 認証で求めるJSON（省略時は何でもよい） / what auth asks for (default: anything)"},
    {"person", "NAME", "push: 氏名またはid / name or id"},
    {"time", "TIME", "push: 確認と同意の日時 / time of the check and the consents"},
    {"date", "YYYYMMDD", "push・bulk-*: 資格確認日（省略時はその日） / day confirmed (default: the day itself)"},
    {"facility", "CODE", "push・bulk-*: 医療機関コード10桁（省略時1319999999） / ten-digit facility code"},
    {"consent", "LIST", "push: all (default), none, or of limit,disease,checkup,drugs,diagnosis,operation"},
    {"out", "FILE", "bulk-*: 書き出すファイル / file to write"},
    {"rates", "NAME",
     "架空の人の該当なし・無効の割合 / rates of none and invalid: receipt-computer (default), screen, card"},
    {"zip", "", "serve: 一括の結果、bulk-*: 出力をZIPにする / serve: bulk results, bulk-*: the file as a ZIP"},
    {"zip-password-file", "FILE", "ZIPの暗証（一行目） / password of the ZIP, on the first line"},
    {"prescription", "N", "push: 1 電子 electronic, 2 紙 paper"},
};

} // namespace

Arguments::Arguments(int argc, char** argv) {
    for (const OptionText& text : known) {
        Poco::Util::Option option(text.name, "", text.help);
        if (*text.argument) option.argument(text.argument);
        set_.addOption(option.repeatable(text.name == std::string_view("fault")));
    }
    Poco::Util::OptionProcessor processor(set_);
    for (int i = 1; i < argc; ++i) {
        std::string name, value;
        if (!processor.process(argv[i], name, value))
            words_.emplace_back(argv[i]);
        else if (!name.empty())
            values_.emplace(name, value);
    }
    processor.checkRequired();
}

std::string Arguments::value(const std::string& name, const std::string& otherwise) const {
    const auto found = values_.find(name);
    return found == values_.end() ? otherwise : found->second;
}

std::string Arguments::required(const std::string& name) const {
    if (!has(name)) throw Usage("--" + name + " が必要です / --" + name + " is needed");
    return value(name, "");
}

unsigned long Arguments::number(const std::string& name, unsigned long otherwise) const {
    if (!has(name)) return otherwise;
    const std::string text = value(name, "");
    if (text.empty() || text.size() > 9 || text.find_first_not_of("0123456789") != text.npos)
        throw Usage("--" + name + " は9桁までの数です / --" + name + " is a number of at most nine digits");
    return std::stoul(text);
}

Poco::DateTime Arguments::time(const std::string& name) const {
    const auto time = parse_iso(required(name));
    if (!time) throw Usage("--" + name + " は 2026-08-01T09:30:00 の形です / is written like this");
    return *time;
}

VirtualClock Arguments::clock() const {
    if (!has("now")) return {japan_now(), true};
    return {time("now"), has("clock-runs")};
}

Encoding Arguments::encoding() const {
    const auto encoding = parse_encoding(value("encoding", "utf-8"));
    if (!encoding) throw Usage("--encoding: utf-8, utf-8-bom, shift_jis");
    return *encoding;
}

Faults Arguments::faults(Where service) const {
    Faults faults;
    const auto [first, last] = values_.equal_range("fault");
    for (auto one = first; one != last; ++one) faults.add(one->second, service);
    return faults;
}

FaultPlan::Options Arguments::plan(Where service) const {
    FaultPlan::Options options;
    options.service = service;
    options.always = faults(service);
    options.times = number("fault-times", 0);
    options.schedule = value("schedule", "");
    options.seed = number("seed", 1);
    return options;
}

std::set<std::string> Arguments::consents() const {
    const std::string list = value("consent", "all");
    std::set<std::string> all;
    for (const ConsentItem& item : consent_items()) all.insert(item.option);
    if (list == "all") return all;
    std::set<std::string> given;
    if (list == "none") return given;
    std::istringstream stream(list);
    for (std::string name; std::getline(stream, name, ',');) {
        if (!all.contains(name)) throw Usage("--consent: 知らない同意項目です / no such item: " + name);
        given.insert(name);
    }
    return given;
}

std::string Arguments::contents(const std::string& name) const {
    std::ifstream stream(value(name, ""), std::ios::binary);
    if (!stream) throw Usage("--" + name + ": 開けません / cannot open: " + value(name, ""));
    return {std::istreambuf_iterator<char>(stream), {}};
}

Population Arguments::population() const {
    const std::string invented = value("population", "");
    if (!invented.empty()) {
        const std::string count = invented.substr(std::min(invented.size(), invented.find(':') + 1));
        if (!invented.starts_with("random:") || count.empty() || count.size() > 6 || !digits(count))
            throw Usage("--population: random:N (N < 1000000)");
        const char* clock = has("now") ? "now" : "time";
        return Population::invented(std::stoul(count), number("seed", 1), rates(),
                                    day(has(clock) ? time(clock) : japan_now()));
    }
    return has("persons") ? Population::parse(contents("persons")) : Population::built_in();
}

std::filesystem::path Arguments::state() const {
    if (!has("state")) return {};
    const std::filesystem::path folder = value("state", "");
    std::filesystem::create_directories(folder);
    return folder;
}

const Rates& Arguments::rates() const {
    const std::string name = value("rates", terminal::rates().front().name);
    for (const Rates& one : terminal::rates())
        if (one.name == name) return one;
    throw Usage("--rates: receipt-computer, screen, card");
}

std::string Arguments::facility() const {
    const std::string code = value("facility", "1319999999");
    if (code.size() != 10 || code.find_first_not_of("0123456789") != code.npos)
        throw Usage("--facility は10桁です / --facility has ten digits");
    return code;
}

std::string Arguments::zip_password() const {
    if (!has("zip-password-file")) return {};
    std::istringstream stream(contents("zip-password-file"));
    std::string password;
    std::getline(stream, password);
    if (password.ends_with('\r')) password.pop_back();
    if (password.empty()) throw Usage("--zip-password-file: 暗証がありません / no password in it");
    return password;
}

void Arguments::help() const {
    Poco::Util::HelpFormatter formatter(set_);
    formatter.setUnixStyle(true);
    formatter.setWidth(110);
    formatter.setCommand("mdg-clinic-terminal");
    formatter.setUsage("serve --dir OQSDIR | serve-web --certificate FILE --key FILE --client-ca FILE | push --dir "
                       "OQSDIR --person NAME --time TIME | persons | bulk-request|bulk-answer --persons N --seed S "
                       "--out FILE");
    formatter.setHeader("模擬の資格確認端末 / a virtual eligibility terminal");
    formatter.format(std::cout);
    std::cout << "\nserve:\n";
    for (const Business& business : businesses())
        std::cout << "  " << business.prefix << "req_<id>  " << business.help << "\n";
    std::cout << "  レイアウト非公開のため断る / refused, layout not public:";
    for (const char* prefix : names_only()) std::cout << " " << prefix;
    std::cout << "\n\n--fault:\n";
    for (const FaultKind& kind : fault_kinds())
        std::cout << "  " << kind.name << (*kind.value ? std::string(":") + kind.value : "") << "  " << kind.help
                  << "\n";
}

} // namespace mdg::clinic::terminal
