#include "clinic/world/inside.hpp"
#include "clinic/world/script.hpp"

#include "clinic/terminal/clock.hpp"

#include <algorithm>
#include <cstdlib>

namespace mdg::clinic::world {
namespace {

namespace fs = std::filesystem;
using std::chrono::steady_clock;

constexpr std::chrono::milliseconds look{5};
constexpr std::chrono::seconds reader_limit{15};

Poco::DateTime moment(const std::string& day, const std::string& time) {
    const auto parsed = terminal::parse_iso(day + "T" + time + ":00");
    if (!parsed) throw Refused("日時ではありません: " + day + " " + time, "no day and time: " + day + " " + time);
    return *parsed;
}

// Only the makers that stand here: each plugin is a process.
fs::path plugins_for(const Options& options, const fs::path& folder) {
    const auto place = folder / "plugins";
    fs::create_directories(place);
    for (const auto& maker : options.stations) {
        const auto name = "jp.madoguchi." + maker;
        const fs::path from = (maker == "generic" ? fs::path(MDG_CLINIC_GENERIC) : options.plugin_dir) / name;
        if (!fs::exists(from))
            throw Refused("プラグインがありません: " + name,
                          "no plugin " + name + " in " + from.parent_path().string());
        if (!fs::exists(place / name)) fs::copy(from, place / name, fs::copy_options::recursive);
    }
    return place;
}

fs::path own_folder(const fs::path& folder) {
    fs::create_directories(folder);
    fs::permissions(folder, fs::perms::owner_all);
    return folder;
}

desk::Fields config_of(const Options& options, const fs::path& folder, People& people) {
    desk::Fields config{{"facility_code", Terminal::facility},
                        {"request_dir", folder / "oqs/req"},
                        {"result_dir", folder / "oqs/res"},
                        {"face_dir", folder / "oqs/face"},
                        {"plugin_dir", plugins_for(options, folder)},
                        {"reader_state_dir", folder / "readers"},
                        {"journal_dir", own_folder(folder / "journal")},
                        {"ca_file", people.authority()},
                        {"accept_test_ca", "1"},
                        {"card_wait_ms", "600000"},
                        {"pin_wait_ms", "600000"},
                        {"check_wait_ms", "1500"},
                        {"folder_poll_ms", "10"}};
    for (const auto& [name, value] : options.config) config[name] = value;
    return config;
}

} // namespace

Refused::Refused(std::string japanese, std::string english)
    : std::runtime_error(japanese + " / " + english)
    , ja(std::move(japanese))
    , en(std::move(english)) {}

Place::Place(fs::path given)
    : folder_(std::move(given))
    , temporary_(folder_.empty()) {
    if (!temporary_) {
        fs::create_directories(folder_);
        return;
    }
    std::string name = fs::temp_directory_path() / "mdg-clinic-XXXXXX";
    if (::mkdtemp(name.data()) == nullptr) throw Refused("一時フォルダーを作れません", "no temporary folder");
    folder_ = name;
}

Place::~Place() {
    std::error_code left;
    if (temporary_) fs::remove_all(folder_, left);
}

// --- inside -----------------------------------------------------------------------------------------------------------

World::Inside::Inside(Options given)
    : options(std::move(given))
    , place(options.folder)
    , people(population, place.folder() / "cards", options.day, options.seed)
    , day(options.day)
    , time(options.time) {
    const auto& folder = place.folder();
    const auto now = moment(day, time);
    for (const auto& patient : patients())
        if (patient.on_file == "unlinked") population.hold_back(patient.person, true);
    terminal = std::make_unique<Terminal>(population, folder, options.seed, now, [this] { changed(); });
    const auto readers = own_folder(folder / "readers") / "clinic";
    for (const auto& maker : options.stations) {
        const auto id = std::to_string(ids.size() + 1);
        ids.push_back(id);
        const auto verified = [this](const std::string& patient, const reader::Line& end) {
            if (patient.empty()) return;
            const auto& person = people.find(patient).person;
            if (registered(end)) terminal->link(person);
            if (end.get("document") != "1") terminal->push(person, {});
        };
        const auto document = [this](const std::string& patient, const std::vector<std::string>& agreed) {
            return patient.empty() ? reader::Line{} : terminal->face_document(people.find(patient).person, agreed);
        };
        stations.push_back(std::make_unique<Station>(Station::Site{id, maker, readers, day},
                                                     Station::Told{[this] { changed(); }, verified, document}));
    }
    office.emplace(config_of(options, folder, people));
    for (const auto& each : stations) each->open_desk(*office);
    for (const auto& each : stations) await_reader(*each);
    for (const auto& each : stations) log.stands(clock(), *each);
    if (options.live) watcher = std::jthread([this](const std::stop_token& stop) { watch(stop); });
}

World::Inside::~Inside() {
    watcher = {};
    for (const auto& each : stations) each->close_desk();
    office.reset();
    stations.clear();
    terminal.reset();
}

void World::Inside::changed() {
    {
        const std::lock_guard lock(mutex);
        ++version;
    }
    news.notify_all();
}

std::string World::Inside::clock() const {
    const std::lock_guard lock(mutex);
    return day + " " + time;
}

Station& World::Inside::station(const std::string& id) const {
    for (const auto& each : stations)
        if (each->id() == id) return *each;
    throw Refused("その窓口はありません: " + id, "no such station: " + id);
}

std::string World::Inside::obey(const std::string& line) {
    if (stopped) throw Refused("終わりました", "it has been stopped");
    const auto first = line.find_first_not_of(" \t\r");
    if (first == line.npos || line[first] == '#') return {};
    const auto order = parse(line, ids);
    std::vector<Station*> about;
    for (const auto& each : stations)
        if (order.station.empty() || each->id() == order.station) about.push_back(each.get());
    std::vector<std::unique_lock<std::mutex>> alone; // in the order of the stations
    for (auto* each : about) alone.emplace_back(each->using_it);

    if (!order.at.empty()) set_clock({}, order.at);
    const std::string what = order.verb + (order.text.empty() ? "" : " " + order.text);
    log.line(clock(), order.station, "> " + without_secrets(what));
    std::string answer;
    try {
        answer = carry_out(order);
    } catch (const desk::Refused& refused) {
        log.line(clock(), order.station, "refused: " + refused.text.en);
        throw Refused(refused.text.ja, refused.text.en);
    } catch (const Refused& refused) {
        log.line(clock(), order.station, "refused: " + refused.en);
        throw;
    }
    if (!options.live)
        for (auto* each : about) settle(*each);
    {
        const std::lock_guard lock(mutex);
        done.push_back(line.substr(first));
    }
    changed();
    return answer;
}

void World::Inside::settle(Station& at) {
    const auto limit = steady_clock::now() + options.limit;
    while (!at.quiet(options.settle) && steady_clock::now() < limit && !stopped) {
        std::unique_lock lock(mutex);
        news.wait_for(lock, look);
    }
    log.stands(clock(), at);
}

void World::Inside::watch(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
        for (const auto& each : stations)
            if (each->quiet(options.settle)) log.stands(clock(), *each);
        std::unique_lock lock(mutex);
        news.wait_for(lock, options.settle);
    }
}

void World::Inside::set_clock(const std::string& to_day, const std::string& to_time) {
    std::unique_lock lock(mutex);
    const auto next_day = to_day.empty() ? day : to_day;
    const auto next_time = to_time.empty() ? time : to_time;
    const auto next = moment(next_day, next_time);
    if (to_day.empty() && next < moment(day, time))
        throw Refused("時刻は戻りません: " + to_time, "the clock does not go back on a day: " + to_time);
    const bool other_day = next_day != day;
    day = next_day;
    time = next_time;
    lock.unlock();
    terminal->set_clock(next);
    if (!other_day) return;
    for (const auto& each : stations) {
        each->tell("updated " + next_day);
        await_reader(*each);
    }
}

// As the library sees it: there, or not.
void World::Inside::await_reader(Station& at) {
    const auto state = at.reader();
    const bool there = state.get("plug") == "in" && state.get("power") == "on";
    const auto limit = steady_clock::now() + reader_limit;
    while (office->has_reader(at.reader_name()) != there) {
        if (steady_clock::now() > limit)
            throw Refused("リーダーが現れません: " + at.reader_name(),
                          "the reader does not appear: " + at.reader_name());
        std::this_thread::sleep_for(look);
    }
}

// --- the world --------------------------------------------------------------------------------------------------------

World::World(Options options)
    : inside_(std::make_unique<Inside>(std::move(options))) {}

World::~World() = default;

std::string World::obey(const std::string& line) {
    return inside_->obey(line);
}

std::string World::state() const {
    return state_of(*inside_);
}

std::uint64_t World::await_change(std::uint64_t since, std::chrono::milliseconds limit) const {
    std::unique_lock lock(inside_->mutex);
    inside_->news.wait_for(lock, limit, [&] { return inside_->version != since || inside_->stopped; });
    return inside_->version;
}

std::string World::history() const {
    const std::lock_guard lock(inside_->mutex);
    auto script = first_line(inside_->options) + "\n";
    for (const auto& line : inside_->done) script += line + "\n";
    return script;
}

std::vector<std::string> World::log(const std::string& station) const {
    return inside_->log.lines(station);
}

desk::Desk& World::desk(const std::string& station) {
    return inside_->station(station).desk();
}

const desk::Office& World::office() const {
    return *inside_->office;
}

desk::Fields World::visit_options(const std::string& station, const std::string& person) const {
    return inside_->visit_options(inside_->station(station), inside_->people.find(person));
}

std::vector<std::string> World::people() const {
    return inside_->people.queue();
}

std::filesystem::path World::folder() const {
    return inside_->place.folder();
}

void World::stop() {
    inside_->stopped = true;
    inside_->changed();
}

} // namespace mdg::clinic::world
