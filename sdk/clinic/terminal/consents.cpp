#include "clinic/terminal/consents.hpp"

#include "clinic/terminal/clock.hpp"

#include <Poco/DateTimeFormatter.h>
#include <Poco/String.h>
#include <Poco/StringTokenizer.h>

#include <algorithm>
#include <fstream>
#include <stdexcept>
#include <system_error>

namespace mdg::clinic::terminal {

namespace {

std::set<std::string> items(const std::string& list) {
    const Poco::StringTokenizer names(list, ",", Poco::StringTokenizer::TOK_IGNORE_EMPTY);
    return {names.begin(), names.end()};
}

Poco::DateTime time(const std::string& text) {
    const auto time = parse_iso(text);
    if (!time) throw std::runtime_error("consents: not a time: " + text);
    return *time;
}

} // namespace

std::vector<Consent> consents_of(const Consented& consented) {
    std::vector<Consent> found;
    for (const ConsentItem& item : consent_items())
        found.push_back({&item, consented.items.contains(item.option), consented.time});
    return found;
}

std::vector<Consented> consents(const Population& population, const std::filesystem::path& file) {
    std::vector<Consented> found;
    for (const Person& person : population.persons())
        for (const Elements& one : person.consents)
            found.push_back({person.id, text(one, "facility"), text(one, "flag").front(), time(text(one, "time")),
                             items(text(one, "items")), text(one, "examination")});
    std::ifstream stream(file, std::ios::binary);
    for (std::string line; std::getline(stream, line);) {
        const Poco::StringTokenizer columns(line, "\t");
        if (columns.count() == 5)
            found.push_back({columns[0], columns[1], columns[2].front(), time(columns[3]), items(columns[4]), ""});
    }
    return found;
}

void keep(const Consented& consented, const std::filesystem::path& file) {
    std::ofstream stream(file, std::ios::binary | std::ios::app);
    stream << consented.person << '\t' << consented.facility << '\t' << consented.flag << '\t'
           << Poco::DateTimeFormatter::format(consented.time, "%Y-%m-%dT%H:%M:%S") << '\t'
           << Poco::cat(std::string(","), consented.items.begin(), consented.items.end()) << '\n';
    stream.close();
    if (!stream) throw std::system_error(std::make_error_code(std::errc::io_error), "cannot write " + file.string());
}

Gate gate(const std::vector<Consented>& consents, const std::string& person, const std::string& facility, char flag,
          const std::string& item, const Poco::DateTime& now) {
    Gate found = Gate::never;
    for (const Consented& one : consents) {
        const bool meant = one.person == person && one.flag == flag && one.items.contains(item) && one.time <= now &&
                           (one.facility.empty() || one.facility == facility);
        if (!meant) continue;
        if (now < available_until(one.time)) return Gate::open;
        found = Gate::ended;
    }
    return found;
}

} // namespace mdg::clinic::terminal
