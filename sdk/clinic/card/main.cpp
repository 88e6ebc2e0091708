#include "clinic/card/card_folder.hpp"
#include "clinic/card/insertion.hpp"
#include "clinic/card/text_file.hpp"

#include <getopt.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <csignal>
#include <exception>
#include <iostream>
#include <map>

namespace {

using namespace mdg::clinic::card;

constexpr auto usage =
    R"(mdg-clinic-card: 仮想診療所のマイナンバーカード / the virtual clinic's My Number card

  mdg-clinic-card profiles
  mdg-clinic-card make   --profile NAME|FILE --date YYYY-MM-DD --dir DIR [--certificate-end DAY] [--authority DIR]
  mdg-clinic-card insert --dir DIR [--port 35963] [--wait SECONDS] [--fault FAULT]… [--log FILE] [--control FIFO]
  mdg-clinic-card show   --dir DIR

  DAY    2026-12-31, or a distance from --date: P40D, -P4M, P3Y
  exit   0 done, 1 wrong use or broken folder, 2 no reader found, 3 a forbidden file was touched
)";

struct Arguments {
    std::map<std::string, std::string> given;
    std::vector<Fault> faults;

    const std::string& need(const std::string& name) const {
        const auto found = given.find(name);
        if (found == given.end()) throw std::invalid_argument("--" + name + " is missing\n" + usage);
        return found->second;
    }
    std::string get(const std::string& name, const std::string& otherwise = {}) const {
        const auto found = given.find(name);
        return found == given.end() ? otherwise : found->second;
    }
};

Arguments read_arguments(int count, char** words) {
    static constexpr option known[] = {
        {"profile", 1, nullptr, 0},   {"date", 1, nullptr, 0},
        {"dir", 1, nullptr, 0},       {"certificate-end", 1, nullptr, 0},
        {"authority", 1, nullptr, 0}, {"port", 1, nullptr, 0},
        {"wait", 1, nullptr, 0},      {"fault", 1, nullptr, 0},
        {"log", 1, nullptr, 0},       {"control", 1, nullptr, 0},
        {nullptr, 0, nullptr, 0},
    };
    Arguments arguments;
    int index = 0;
    for (int found = 0; (found = getopt_long(count, words, "", known, &index)) != -1;) {
        if (found != 0) throw std::invalid_argument(usage);
        const std::string name = known[index].name;
        if (name == "fault")
            arguments.faults.push_back(parse_fault(optarg));
        else
            arguments.given[name] = optarg;
    }
    return arguments;
}

int number(const std::string& text, int smallest, int largest) {
    std::size_t used = 0;
    const int value = std::stoi(text, &used);
    if (used != text.size() || value < smallest || value > largest) throw std::invalid_argument("not usable: " + text);
    return value;
}

// SIGTERM and SIGINT as something to read: the hand that takes the card.
int removal() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    sigprocmask(SIG_BLOCK, &signals, nullptr);
    return signalfd(-1, &signals, SFD_CLOEXEC);
}

int profiles() {
    for (const auto& [name, title] : profile_titles()) std::cout << name << '\t' << title << '\n';
    return 0;
}

int make(const Arguments& arguments) {
    CardOrder order{arguments.need("profile"),
                    parse_day(arguments.need("date")),
                    {},
                    arguments.need("dir"),
                    arguments.get("authority")};
    if (arguments.given.contains("certificate-end")) order.certificate_end = arguments.need("certificate-end");
    make_card(order);
    const auto made = open_credentials(order.folder);
    for (const auto& [name, issued] : {std::pair("auth", &made.authentication), std::pair("sign", &made.signature)})
        if (*issued) std::cout << name << ".der " << (*issued)->der.size() << " bytes\n";
    return 0;
}

int insert(const Arguments& arguments) {
    const int removed_by = removal();
    const std::filesystem::path folder = arguments.need("dir");
    auto profile = open_profile(folder);
    std::vector<Fault> on_the_way;
    for (const auto& fault : arguments.faults) profile.faults.push_back(fault);
    for (const auto& fault : profile.faults) {
        if (!fault.in_the_chip()) on_the_way.push_back(fault);
        if (fault.kind == FaultKind::no_extended) profile.behaviour.extended_length = false;
        if (fault.kind == FaultKind::short_answers) profile.behaviour.short_answers = true;
    }
    State state(state_file(folder));
    FaultyCard card(Card(build(profile, open_credentials(folder)), profile.behaviour, state));
    for (const auto& fault : on_the_way) card.add(fault);

    InsertionOptions options;
    options.port = static_cast<std::uint16_t>(number(arguments.get("port", "35963"), 1, 65535));
    options.wait = std::chrono::seconds(number(arguments.get("wait", "10"), 0, 600));
    options.log = arguments.get("log");
    options.control = arguments.get("control");
    return static_cast<int>(Insertion(card, state, profile.atr, options, removed_by).run());
}

int show(const Arguments& arguments) {
    const auto file = state_file(arguments.need("dir"));
    if (!std::filesystem::exists(file)) throw std::runtime_error("no card in " + arguments.need("dir"));
    std::cout << State(file).json();
    return 0;
}

int run(int count, char** words) {
    const std::string what = count > 1 ? words[1] : "";
    if (what == "profiles") return profiles();
    const auto arguments = read_arguments(count - 1, words + 1);
    if (what == "make") return make(arguments);
    if (what == "insert") return insert(arguments);
    if (what == "show") return show(arguments);
    throw std::invalid_argument(usage);
}

} // namespace

int main(int count, char** words) {
    try {
        return run(count, words);
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
}
