#include "clinic/world/command.hpp"

#ifdef MDG_CLINIC_PAGE
#include "clinic/page/serve.hpp"
#endif

#include <algorithm>
#include <fstream>
#include <iostream>
#include <sstream>

namespace mdg::clinic::world {
namespace {

std::vector<std::string> split(const std::string& text, char at) {
    std::vector<std::string> parts;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, at);) parts.push_back(part);
    return parts;
}

std::uint64_t number(const std::string& text, std::uint64_t most) {
    if (text.empty() || text.size() > 18 || text.find_first_not_of("0123456789") != text.npos ||
        std::stoull(text) > most)
        throw std::invalid_argument("not a usable number: " + text);
    return std::stoull(text);
}

// The value of an option, taken out; nothing where it is not given.
std::optional<std::string> taken(std::vector<std::string>& words, const std::string& name) {
    const auto at = std::find(words.begin(), words.end(), name);
    if (at == words.end()) return std::nullopt;
    if (at + 1 == words.end()) throw std::invalid_argument(name + " needs a value");
    const std::string value = *(at + 1);
    words.erase(at, at + 2);
    return value;
}

std::string text_of(const std::string& file) {
    std::ifstream stream(file);
    if (!stream && file != "-") throw std::invalid_argument("cannot read " + file);
    std::ostringstream text;
    text << (file == "-" ? std::cin.rdbuf() : stream.rdbuf());
    return text.str();
}

} // namespace

Options read_options(std::vector<std::string>& words) {
    Options options;
    options.plugin_dir = MDG_CLINIC_PLUGINS;
    if (const auto seed = taken(words, "--seed")) options.seed = number(*seed, UINT64_MAX);
    if (const auto day = taken(words, "--day")) options.day = *day;
    if (const auto time = taken(words, "--time")) options.time = *time;
    if (const auto stations = taken(words, "--stations")) options.stations = split(*stations, ',');
    if (const auto plugins = taken(words, "--plugins")) options.plugin_dir = *plugins;
    if (const auto folder = taken(words, "--folder")) options.folder = *folder;
    while (const auto field = taken(words, "--set")) {
        const auto equals = field->find('=');
        if (equals == field->npos) throw std::invalid_argument("--set FIELD=VALUE");
        options.config[field->substr(0, equals)] = field->substr(equals + 1);
    }
    return options;
}

int run(int count, char** words) {
    std::vector<std::string> given(words + 1, words + count);
    const auto log = taken(given, "--log");
    auto options = read_options(given);
    if (given.size() != 1) throw std::invalid_argument("mdg-clinic run SCRIPT");
    const auto script = split(text_of(given.front()), '\n');
    World world(std::move(options));
    int status = 0;
    std::size_t line = 0;
    try {
        for (; line < script.size(); ++line) world.obey(script[line]);
    } catch (const Refused& refused) {
        std::cerr << given.front() << ":" << line + 1 << ": " << refused.what() << '\n';
        status = 1;
    }
    std::ofstream file;
    if (log) file.open(*log);
    for (const auto& each : world.log()) (log ? file : std::cout) << each << '\n';
    return status;
}

int serve(int count, char** words) {
    std::vector<std::string> given(words + 1, words + count);
    const auto port = taken(given, "--port");
    auto options = read_options(given);
    if (!given.empty()) throw std::invalid_argument("unknown: " + given.front());
#ifdef MDG_CLINIC_PAGE
    options.live = true;
    World world(std::move(options));
    return clinic::serve(world, static_cast<std::uint16_t>(port ? number(*port, 65535) : 0));
#else
    static_cast<void>(port);
    throw std::invalid_argument("built without its page");
#endif
}

int cards() {
    for (const auto& line : list_of_people()) std::cout << line << '\n';
    return 0;
}

} // namespace mdg::clinic::world
