#include "api/doctor/sick_clinic.hpp"

#include "support/catch.hpp"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <fstream>
#include <thread>
#include <utility>

#include <sys/mount.h>

namespace mdg::api_test {
namespace fs = std::filesystem;
namespace {

constexpr const char* canon = "jp.madoguchi.canon";

int lines_with(const fs::path& file, const std::string& words) {
    std::ifstream stream(file);
    int found = 0;
    for (std::string line; std::getline(stream, line);) found += line.find(words) != std::string::npos ? 1 : 0;
    return found;
}

// Of a process that may be gone by now.
std::string text_if_there(const fs::path& file) {
    try {
        return file_text(file);
    } catch (const std::exception&) {
        return "";
    }
}

} // namespace

const std::vector<Illness>& illnesses() {
    constexpr auto r = Illness::reader_side;
    constexpr auto t = Illness::terminal_side;
    static const std::vector<Illness> all{
        {"plugin ends badly", Means::plugin, "", r, 0, true, {"plugin_down"}, "plugin"},
        {"unplugged", Means::reader, "plug off", r, 1, true, {"reader_missing"}, "reader"},
        {"without power", Means::reader, "power off", r, 1, true, {"reader_missing"}, "reader"},
        {"service down", Means::service, "", r, 1, false, {"reader_service"}, ""}, // the face reader does without
        {"reader hangs", Means::reader, "hang on", r, 2, false, {"reader_silent"}, "reader"},
        {"unknown code on reader", Means::reader, "fault 777", r, 3, false, {"unknown"}, "reader"},
        {"011 on reader", Means::reader, "fault 011", r, 3, false, {"network", "terminal_defect"}, "reader"},
        {"folders gone", Means::schedule, "share-gone", t, 0, true, {"folder_gone"}, "folder"},
        {"folders read-only", Means::read_only, "", t, 0, true, {"folder_rights"}, "folder"},
        {"folders full", Means::full_disk, "", t, 0, true, {"folder_full"}, "folder"},
        {"answers left", Means::schedule, "warning", t, 0, false, {"answers_left"}, ""},
        {"terminal stopped", Means::schedule, "stopped", t, 1, true, {"terminal_stopped"}, "terminal"},
        {"terminal silent", Means::schedule, "silent", t, 2, true, {"no_answer"}, "centre"},
        {"answers garbled", Means::schedule, "cut", t, 3, true, {"terminal_defect"}, "terminal"},
        {"answers of others", Means::schedule, "other-identifier", t, 4, true, {"terminal_defect"}, "terminal"},
        {"line down", Means::schedule, "error:011", t, 5, true, {"network", "terminal_defect"}, "line"},
        {"error code", Means::schedule, "error:CLINIC90", t, 5, true, {"unknown"}, "centre"},
        {"slow", Means::schedule, "delay:700", t, 6, false, {"slow_answer"}, "centre"},
    };
    return all;
}

SickClinic::SickClinic()
    : folders_(clinic_.folder("req").parent_path()) {
    REQUIRE(::mount("doctor", folders_.c_str(), "tmpfs", 0, "size=256k,mode=0700") == 0);
    for (const char* exchange : {"req", "res", "face"}) fs::create_directories(folders_ / exchange);
    schedule("");
    clinic_.start_terminal({"--schedule", (clinic_.scratch() / "schedule.tsv").string()});
    await([this] { return lines_with(clinic_.terminal_log(), "schedule: ") >= schedules_; });
    // One reader of a maker beside the system's own.
    const fs::path plugins = clinic_.scratch().folder("plugins");
    fs::copy(fs::path(MDG_PLUGIN_DIR) / "jp.madoguchi.pcsc", plugins / "jp.madoguchi.pcsc",
             fs::copy_options::recursive);
    fs::copy(fs::path(MDG_CLINIC_PLUGIN_DIR) / canon, plugins / canon, fs::copy_options::recursive);
    reader_ = std::make_unique<FaceReader>(clinic_);
    desk_ = std::make_unique<Desk>(
        clinic_, Fields{{"plugin_dir", quoted(plugins)}, {"reader_state_dir", quoted(reader_->state_dir())}});
    heal();
}

SickClinic::~SickClinic() {
    desk_.reset();
    clinic_.stop_terminal();
    ::umount2(folders_.c_str(), MNT_DETACH);
}

template <typename Happened>
void SickClinic::await(Happened happened) {
    const auto limit = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    while (!happened() && std::chrono::steady_clock::now() < limit)
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
}

void SickClinic::schedule(const std::string& rows) {
    rows_ = rows;
    ++schedules_;
    const fs::path file = clinic_.scratch() / "schedule.tsv";
    put_file(file.string() + ".new", "when\tfault\tfor\n" + rows);
    fs::rename(file.string() + ".new", file);
}

Record SickClinic::readers() const {
    Record all;
    REQUIRE(name(mdg_readers(desk_->context(), all.out(), nullptr)) == "OK");
    return all;
}

bool SickClinic::reader_listed() const {
    const Record all = readers();
    for (std::uint32_t i = 0; i < mdg_record_count(all.get(), MDG_FIELD_READER); ++i)
        if (text(mdg_record_at(all.get(), MDG_FIELD_READER, i), MDG_FIELD_PLUGIN_ID) == canon) return true;
    return false;
}

std::string SickClinic::plugin_condition() const {
    const Record all = readers();
    for (std::uint32_t i = 0; i < mdg_record_count(all.get(), MDG_FIELD_PLUGIN); ++i) {
        mdg_record plugin = mdg_record_at(all.get(), MDG_FIELD_PLUGIN, i);
        if (text(plugin, MDG_FIELD_PLUGIN_ID) == canon) return text(plugin, MDG_FIELD_PLUGIN_CONDITION);
    }
    return "";
}

// Its process is killed as often as it comes back, until the library lets it rest.
void SickClinic::end_plugin() const {
    await([this] {
        for (const auto& entry : fs::directory_iterator("/proc")) {
            const std::string number = entry.path().filename();
            if (!std::ranges::all_of(number, [](char c) { return c >= '0' && c <= '9'; })) continue;
            if (text_if_there(entry.path() / "comm").starts_with("mdg-plugin-host") &&
                text_if_there(entry.path() / "maps").find(canon) != std::string::npos)
                ::kill(std::stoi(number), SIGKILL);
        }
        const std::string condition = plugin_condition();
        return condition == MDG_PLUGIN_CONDITION_QUARANTINED || condition == MDG_PLUGIN_CONDITION_LOCKED;
    });
}

void SickClinic::fall_ill(const std::vector<const Illness*>& with) {
    std::string rows;
    for (const Illness* illness : with)
        if (illness->means == Means::schedule) rows += std::string("0ms\t") + illness->how + "\t\n";
    if (!rows.empty()) {
        schedule(rows);
        await([this] { return lines_with(clinic_.terminal_log(), " rows") >= schedules_; });
        if (rows.find("share-gone") != std::string::npos)
            await([this] { return !fs::exists(folders_ / "req"); });
        else if (rows.find("warning") != std::string::npos)
            await([this] { return !fs::is_empty(folders_ / "res"); });
    }
    for (const Illness* illness : with) {
        switch (illness->means) {
        case Means::reader:
            reader_->tell({illness->how});
            break;
        case Means::plugin:
            end_plugin();
            break;
        case Means::service:
            clinic_.stop_pcscd();
            service_down_ = true;
            await([this] { return mdg_record_count(readers().get(), MDG_FIELD_FINDING) != 0; });
            break;
        case Means::full_disk: {
            std::ofstream filler(folders_ / "filler", std::ios::binary);
            filler << std::string(512 * 1024, 'x');
            break;
        }
        case Means::read_only:
            REQUIRE(::mount("doctor", folders_.c_str(), "tmpfs", MS_REMOUNT | MS_RDONLY, nullptr) == 0);
            break;
        case Means::schedule:
            break;
        }
        const std::string how = illness->how;
        if (how == "plug off" || how == "power off") await([this] { return !reader_listed(); });
        if (how.starts_with("fault") && reader_listed())
            await([this] { return mdg_record_count(readers().get(), MDG_FIELD_FINDING) != 0; });
    }
}

void SickClinic::heal() {
    if (!rows_.empty()) {
        schedule("");
        await([this] { return lines_with(clinic_.terminal_log(), " rows") >= schedules_; });
    }
    REQUIRE(::mount("doctor", folders_.c_str(), "tmpfs", MS_REMOUNT, nullptr) == 0);
    fs::remove(folders_ / "filler");
    await([this] { return fs::exists(folders_ / "res") && fs::exists(folders_ / "req"); });
    for (const auto& entry : fs::directory_iterator(folders_ / "res")) fs::remove(entry.path());
    reader_->tell({"hang off", "fault none", "power on", "plug on"});
    const std::string condition = plugin_condition();
    if (condition == MDG_PLUGIN_CONDITION_QUARANTINED || condition == MDG_PLUGIN_CONDITION_LOCKED)
        REQUIRE(name(mdg_plugin_release(desk_->context(), canon, nullptr)) == "OK");
    if (std::exchange(service_down_, false)) clinic_.start_pcscd();
    await([this] {
        return reader_listed() && plugin_condition() == MDG_PLUGIN_CONDITION_READY &&
               mdg_record_count(readers().get(), MDG_FIELD_FINDING) == 0;
    });
}

Told SickClinic::examined(mdg_record previous) const {
    return call_doctor(desk_->context(),
                       {{"reader_name", "\"Hi-CARA\""}, {"probe_limit_ms", "1000"}, {"slow_after_ms", "500"}},
                       previous);
}

} // namespace mdg::api_test
