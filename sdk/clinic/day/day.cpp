#include "clinic/day/day.hpp"

#include "clinic/day/at_reader.hpp"
#include "clinic/day/books.hpp"
#include "clinic/terminal/clock.hpp"
#include "clinic/terminal/population.hpp"
#include "clinic/world/script.hpp"
#include "clinic/world/station.hpp"
#include "clinic/world/terminal.hpp"

#include <atomic>
#include <cstdlib>
#include <iostream>
#include <optional>
#include <thread>

namespace mdg::clinic::day {
namespace {

namespace fs = std::filesystem;
using world::taken;

// A private folder that ends with the day: readers' sockets, cards, the terminal's folders, the journal.
class Folder {
public:
    Folder() {
        std::string name = (fs::temp_directory_path() / "mdg-day-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("cannot make a folder for the day: " + name);
        path_ = name;
    }
    ~Folder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    fs::path operator/(const char* name) const { return path_ / name; }
    const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

class Day {
public:
    Day(const Wanted& wanted, fs::path plugins, std::chrono::milliseconds limit)
        : wanted_(wanted)
        , plugins_(std::move(plugins))
        , limit_(limit)
        , patients_(plan(wanted))
        , people_(patients_, wanted, folder_.path())
        , population_(known(people_, patients_))
        , terminal_(population_, folder_.path(), wanted.seed, *terminal::parse_iso(wanted.day + "T09:00:00"), [] {}) {
        fs::create_directories(folder_ / "readers/clinic");
        fs::permissions(folder_ / "readers", fs::perms::owner_all);
        fs::create_directory(folder_ / "journal");
        fs::permissions(folder_ / "journal", fs::perms::owner_all);
        received_.resize(patients_.size());
        unsigned number = 0;
        for (const auto& maker : wanted.stations)
            stations_.push_back(std::make_unique<world::Station>(
                world::Station::Site{std::to_string(++number), maker, folder_ / "readers/clinic", wanted.day},
                world::Station::Told{[] {},
                                     [this](const std::string& patient, const reader::Line& end) {
                                         if (!world::registered(end)) return;
                                         terminal_.link(patient);
                                         terminal_.push(patient, {});
                                     }}));
    }

    const std::vector<Patient>& patients() const { return patients_; }

    void go() {
        for (const auto& phase : phases()) {
            const bool any = std::any_of(patients_.begin(), patients_.end(),
                                         [&](const Patient& patient) { return patient.what->phase == phase.id; });
            if (any) go(phase);
        }
    }

    void close(Books& books, const fs::path& out) {
        for (std::size_t at = 0; at < patients_.size(); ++at)
            books.enter(patients_[at], people_.of(patients_[at]), std::move(*received_[at]));
        books.close(pending(), out);
    }

private:
    static terminal::Population known(const People& people, const std::vector<Patient>& patients) {
        auto population = terminal::Population::parse(people.at_the_centre());
        for (const auto& patient : patients)
            if (patient.what->has("unlinked")) population.hold_back(patient.id, true);
        return population;
    }

    desk::Fields config(const Phase& phase) const {
        desk::Fields fields{{"facility_code", world::Terminal::facility},
                            {"request_dir", (folder_ / "oqs/req").string()},
                            {"result_dir", (folder_ / "oqs/res").string()},
                            {"face_dir", (folder_ / "oqs/face").string()},
                            {"plugin_dir", plugins_.string()},
                            {"reader_state_dir", (folder_ / "readers").string()},
                            {"journal_dir", (folder_ / "journal").string()},
                            {"ca_file", fs::exists(people_.authority()) ? people_.authority().string() : ""},
                            {"accept_test_ca", "1"},
                            {"folder_poll_ms", "10"},
                            {"card_wait_ms", std::to_string(limit_.count())},
                            {"check_wait_ms", std::to_string(limit_.count())}};
        for (const auto& each : phase.config) fields[each.substr(0, each.find('='))] = each.substr(each.find('=') + 1);
        return fields;
    }

    void go(const Phase& phase) {
        terminal_.set_faults(phase.line ? std::set<std::string>() : std::set<std::string>{"share-gone"});
        until("the line", limit_, [&] { return fs::exists(folder_ / "oqs/req") == phase.line; });
        const desk::Office office(config(phase));
        for (const auto& station : stations_)
            until(station->maker(), limit_, [&] { return office.has_reader(station->reader_name()); });
        std::vector<std::jthread> counters;
        for (const auto& station : stations_)
            counters.emplace_back([&, at = station.get()] { serve(phase, office, *at); });
    }

    void serve(const Phase& phase, const desk::Office& office, world::Station& station) {
        AtReader hands(station, office, limit_);
        Follower follower(office, hands, limit_);
        for (std::size_t at = 0; at < patients_.size(); ++at) {
            const auto& patient = patients_[at];
            if (patient.what->phase != phase.id || patient.station != station.maker()) continue;
            const auto& person = people_.of(patient);
            station.set_card(patient.id);
            received_[at].emplace(follower.receive(patient, person, options(patient, person, station), [&] {
                if (phase.line && !person.card.empty() && !patient.what->has("file")) terminal_.push(patient.id, {});
            }));
        }
    }

    desk::Fields options(const Patient& patient, const Individual& person, const world::Station& station) const {
        const auto& what = *patient.what;
        desk::Fields fields{{"visit_date", wanted_.day},
                            {"reader_name", station.reader_name()},
                            {"visit_owner", "counter " + station.id()},
                            {"birth_date", person.birth},
                            {"verification_number_b", person.number_b}};
        if (what.has("file")) fields.insert(person.shows.begin(), person.shows.end());
        if (what.has("known")) fields.insert({{"returning", "1"}, {"data_known", "1"}});
        if (what.has("information")) fields["medical_information_wanted"] = "1";
        if (what.has("guardian")) fields.insert({{"assisted_by", "proxy"}, {"assist_reason", "child"}});
        for (const auto& each : what.before)
            if (const auto equals = each.find('='); equals != each.npos)
                fields[each.substr(0, equals)] = each.substr(equals + 1);
        return fields;
    }

    // At the end of the day, by another context: as the month's end would look.
    std::map<std::string, std::string> pending() const {
        const desk::Office office({{"journal_dir", (folder_ / "journal").string()}});
        const desk::Record query(MDG_KIND_JOURNAL_QUERY, {{"month", wanted_.day.substr(0, 7)}});
        desk::Record list, error;
        const auto status = mdg_journal_pending(office.context(), query.get(), list.out(), error.out());
        desk::need(status, error.get());
        std::map<std::string, std::string> visits;
        for (std::uint32_t at = 0; at < mdg_record_count(list.get(), MDG_FIELD_PENDING_CONFIRMATION); ++at) {
            const auto row = mdg_record_at(list.get(), MDG_FIELD_PENDING_CONFIRMATION, at);
            visits[desk::text(row, MDG_FIELD_VISIT_ID)] = desk::text(row, MDG_FIELD_PENDING_REASON);
        }
        return visits;
    }

    Wanted wanted_;
    fs::path plugins_;
    std::chrono::milliseconds limit_;
    Folder folder_;
    std::vector<Patient> patients_;
    People people_;
    terminal::Population population_;
    world::Terminal terminal_;
    std::vector<std::unique_ptr<world::Station>> stations_;
    std::vector<std::optional<Received>> received_; // each by one thread
};

std::uint64_t number(const std::string& text) {
    return world::number(text, 999'999'999);
}

} // namespace

int run(int count, char** words) {
    std::vector<std::string> given(words + 1, words + count);
    Wanted wanted;
    if (const auto seed = taken(given, "--seed")) wanted.seed = number(*seed);
    if (const auto patients = taken(given, "--patients")) wanted.patients = static_cast<unsigned>(number(*patients));
    if (const auto on = taken(given, "--day")) wanted.day = *on;
    if (const auto stations = taken(given, "--stations")) wanted.stations = split(*stations, ",");
    if (const auto cases = taken(given, "--cases")) wanted.cases = split(*cases, ",");
    const auto plugins = taken(given, "--plugins");
    const auto limit = taken(given, "--limit");
    const auto out = taken(given, "--out");
    if (!out || !given.empty())
        throw std::invalid_argument("mdg-clinic day --out DIR [--seed 1] [--patients 200] [--day 2026-11-26] "
                                    "[--stations canon,fujitsu,panasonic] [--cases ID,…] [--plugins DIR] [--limit MS]");
    const std::filesystem::path folder = std::filesystem::absolute(*out);
    std::filesystem::create_directories(folder);

    const auto begun = std::chrono::steady_clock::now();
    Day day(wanted, plugins.value_or(MDG_CLINIC_PLUGINS), std::chrono::milliseconds(limit ? number(*limit) : 20'000));
    const auto opened = std::chrono::steady_clock::now();
    day.go();
    Books books(wanted.day);
    day.close(books, folder);
    const auto seconds = [](auto from, auto to) { return std::chrono::duration<double>(to - from).count(); };
    std::cout << books.report() << "秒 / seconds " << seconds(opened, std::chrono::steady_clock::now())
              << " (準備 / before it " << seconds(begun, opened) << ")\n";
    return books.as_planned() ? 0 : 1;
}

} // namespace mdg::clinic::day
