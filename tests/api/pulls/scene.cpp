#include "api/pulls/scene.hpp"

#include "support/catch.hpp"

#include <fstream>
#include <map>

#include <unistd.h>

namespace mdg::api_test {
namespace {

namespace fs = std::filesystem;

constexpr int a_moment = 25; // milliseconds

std::string json_text(const std::string& value) {
    return "\"" + value + "\"";
}

const char* screen_for(const std::string& input) {
    static const std::map<std::string, const char*> screens{
        {"look", "face"},         {"digits", "pin"},    {"key", "pin"},
        {"passcode", "passcode"}, {"same", "photo"},    {"terminal", "terminal"},
        {"agree", "consent_all"}, {"choose", "choose"}, {"tap", "phone"}};
    return screens.at(input.substr(0, input.find(' ')));
}

} // namespace

const char* text_of(Pull pull) {
    static constexpr const char* names[] = {"card", "usb", "power", "share", "terminal", "plugin", "program"};
    return names[static_cast<std::size_t>(pull)];
}

Scene::Scene(const std::string& maker)
    : maker_(maker)
    , reader_(clinic_, maker) {
    fs::create_directories(clinic_.scratch() / "plugins");
    fs::copy(fs::path(MDG_CLINIC_PLUGIN_DIR) / ("jp.madoguchi." + maker),
             clinic_.scratch() / ("plugins/jp.madoguchi." + maker), fs::copy_options::recursive);
    schedule("");
    clinic_.start_terminal({"--schedule", clinic_.scratch() / "schedule.tsv"});
}

void Scene::schedule(const std::string& table) const {
    put_file(clinic_.scratch() / "schedule.new", "when\tfault\tfor\n" + table);
    fs::rename(clinic_.scratch() / "schedule.new", clinic_.scratch() / "schedule.tsv");
}

Fields Scene::config() const {
    return {{"plugin_dir", json_text(clinic_.scratch() / "plugins")},
            {"reader_state_dir", json_text(reader_.state_dir())},
            {"journal_dir", json_text(clinic_.scratch() / "journal")},
            {"panel_notice_ms", "500"},
            {"check_wait_ms", "500"},
            {"folder_poll_ms", "10"}};
}

const Desk& Scene::desk() {
    if (!desk_) desk_ = std::make_unique<Desk>(clinic_, config());
    return *desk_;
}

Fields Scene::options() const {
    return {{"reader_name", ""}, {"medical_information_wanted", "1"}, {"reader_leads", setting_.leads ? "1" : "0"}};
}

void Scene::come(const Setting& setting) {
    if (card_there_) reader_.take_card();
    setting_ = setting;
    clinic_.make_card(setting.profile);
    if (setting.leads && document_.empty()) document_ = clinic_.face_document("mihon-hanako");
    place();
}

void Scene::place() {
    setting_.lies == "phone" ? reader_.place_phone() : reader_.place_card();
    card_there_ = true;
    lay_in_document();
}

// What the next identification at the reader leaves behind; one that was torn off has used it up.
void Scene::lay_in_document() const {
    if (setting_.leads) static_cast<void>(reader_.try_tell("document eligibility " + document_.string()));
}

void Scene::pull(Pull pull) {
    switch (pull) {
    case Pull::card:
        reader_.take_card();
        card_there_ = false;
        return;
    case Pull::usb:
        reader_.tell({"plug off"});
        return;
    case Pull::power:
        reader_.tell({"power off"});
        return;
    case Pull::share:
        schedule("0s\tshare-gone\t\n");
        for (int i = 0; i < 500 && fs::exists(clinic_.folder("req")); ++i) usleep(2000);
        REQUIRE_FALSE(fs::exists(clinic_.folder("req")));
        return;
    case Pull::terminal:
        clinic_.stop_terminal();
        return;
    case Pull::plugin:
        kill_plugin_process();
        return;
    case Pull::program:
        return;
    }
}

void Scene::mend(Pull pull) {
    switch (pull) {
    case Pull::card:
        place();
        return;
    case Pull::usb:
        reader_.tell({"plug on"});
        lay_in_document();
        return;
    case Pull::power:
        reader_.tell({"power on"});
        lay_in_document();
        return;
    case Pull::share:
        schedule("");
        for (int i = 0; i < 500 && !fs::exists(clinic_.folder("req")); ++i) usleep(2000);
        return;
    case Pull::terminal:
        clinic_.start_terminal({"--schedule", clinic_.scratch() / "schedule.tsv"});
        return;
    case Pull::plugin:
    case Pull::program:
        lay_in_document();
        return;
    }
}

bool Scene::touch(const std::string& input) const {
    if (input == "take") {
        reader_.take_card();
        return true;
    }
    return reader_.asks(screen_for(input), a_moment) && reader_.try_tell("press " + input);
}

void Scene::await_question(const std::string& input) const {
    reader_.await(std::string("screen=") + screen_for(input));
    reader_.await("waits=1");
}

std::string Scene::left_over() const {
    if (!reader_.try_tell("await screen=idle")) return "screen=" + reader_.state("screen");
    for (const char* key : {"captures", "camera", "typed", "powered"})
        if (const auto value = reader_.state(key); value != "0") return std::string(key) + "=" + value;
    return "";
}

} // namespace mdg::api_test
