// What the command line, or the first line of a script, says of a world.
#include "clinic/world/script.hpp"

#include "clinic/world/words.hpp"

#include <algorithm>
#include <stdexcept>

namespace mdg::clinic::world {
namespace {

constexpr std::string_view head = "#! ";

} // namespace

std::uint64_t number(const std::string& text, std::uint64_t most) {
    if (text.empty() || text.size() > 18 || text.find_first_not_of("0123456789") != text.npos ||
        std::stoull(text) > most)
        throw std::invalid_argument("not a usable number: " + text);
    return std::stoull(text);
}

std::optional<std::string> taken(std::vector<std::string>& words, const std::string& name) {
    const auto at = std::find(words.begin(), words.end(), name);
    if (at == words.end()) return std::nullopt;
    if (at + 1 == words.end()) throw std::invalid_argument(name + " needs a value");
    const std::string value = *(at + 1);
    words.erase(at, at + 2);
    return value;
}

void read_options(std::vector<std::string>& given, Options& options) {
    if (const auto seed = taken(given, "--seed")) options.seed = number(*seed, UINT64_MAX);
    if (const auto day = taken(given, "--day")) options.day = *day;
    if (const auto time = taken(given, "--time")) options.time = *time;
    if (const auto stations = taken(given, "--stations")) options.stations = cells(*stations, ',');
    if (const auto plugins = taken(given, "--plugins")) options.plugin_dir = *plugins;
    if (const auto folder = taken(given, "--folder")) options.folder = *folder;
    while (const auto field = taken(given, "--set")) {
        const auto equals = field->find('=');
        if (equals == field->npos) throw std::invalid_argument("--set FIELD=VALUE");
        options.config[field->substr(0, equals)] = field->substr(equals + 1);
    }
}

Script read_script(const std::string& text, Options options) {
    Script script{std::move(options), cells(text, '\n')};
    if (script.lines.front().starts_with(head)) {
        auto given = words(script.lines.front().substr(head.size()));
        read_options(given, script.options);
        if (!given.empty()) throw std::invalid_argument("unknown: " + given.front());
    }
    return script;
}

std::string first_line(const Options& options) {
    std::string stations, fields;
    for (const auto& maker : options.stations) stations += (stations.empty() ? "" : ",") + maker;
    for (const auto& [name, value] : options.config) fields += " --set " + name + "=" + value;
    return std::string(head) + "--seed " + std::to_string(options.seed) + " --day " + options.day + " --time " +
           options.time + " --stations " + stations + fields;
}

} // namespace mdg::clinic::world
