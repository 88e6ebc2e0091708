#include "api/matrix/ward.hpp"

#include <stdexcept>
#include <utility>

namespace mdg::api_test {
namespace {

std::string json_text(const std::string& value) {
    return "\"" + value + "\"";
}

// As its plugin names it.
const std::map<std::string, std::string> model{{"panasonic", "XC-STFR1J-MN"},
                                               {"fujitsu", "Caora"},
                                               {"canon", "Hi-CARA"},
                                               {"almex", "マイナタッチ"},
                                               {"atlas", "EXC-9200"}};

// The profile of the card model. Whether there is a photo on a card, only people see.
std::string profile_of(const std::string& card) {
    static const std::map<std::string, std::string> profiles{{"normal", "adult"},
                                                             {"photo_less", "adult"},
                                                             {"face_only", "face-only"},
                                                             {"last_try", "last-try"},
                                                             {"no_certificate", "no-certificate"}};
    const auto found = profiles.find(card);
    return found == profiles.end() ? card : found->second;
}

// Where it is touched.
std::string screen_for(const std::string& input) {
    static const std::map<std::string, std::string> screens{{"look", "face"},
                                                            {"digits", "pin"},
                                                            {"key", "pin"},
                                                            {"clear", "pin"},
                                                            {"enter", "pin"},
                                                            {"tap", "phone"},
                                                            {"same", "photo"},
                                                            {"different", "photo"},
                                                            {"passcode", "passcode"},
                                                            {"terminal", "terminal"},
                                                            {"individual", "consent_all"}};
    const auto found = screens.find(input.substr(0, input.find(' ')));
    return found == screens.end() ? "" : found->second;
}

} // namespace

Ward::Ward(std::string day, const std::vector<std::string>& makers)
    : day_(std::move(day)) {
    for (const auto& maker : makers)
        if (maker != "generic") readers_[maker] = std::make_unique<FaceReader>(clinic_, maker, day_);
    clinic_.start_terminal();
    if (readers_.empty()) return;
    Fields config = settings();
    config["plugin_dir"] = json_text(MDG_CLINIC_PLUGIN_DIR);
    config["reader_state_dir"] = json_text(readers_.begin()->second->state_dir());
    desk_ = std::make_unique<Desk>(clinic_, config);
    config["reader_leads"] = "1";
    led_desk_ = std::make_unique<Desk>(clinic_, config);
}

Fields Ward::settings() const {
    Fields config;
    config["ca_file"] = json_text(Clinic::ca_file(day_, day_));
    config["folder_poll_ms"] = "10";
    config["panel_notice_ms"] = "60000"; // until the desk says so
    return config;
}

const Desk& Ward::generic_desk() {
    if (!generic_desk_) generic_desk_ = std::make_unique<Desk>(clinic_, settings());
    return *generic_desk_;
}

Reception Ward::receive(const Cell& cell) {
    const bool generic = cell[reader] == "generic";
    in_use_ = generic ? nullptr : readers_.at(cell[reader]).get();
    if (generic) {
        insert(profile_of(cell[card]));
    } else {
        clinic_.make_card(profile_of(cell[card]), day_, day_);
        in_use_->place_card();
    }
    Fields options{{"visit_date", json_text(day_)}};
    if (!generic) options["reader_name"] = json_text(model.at(cell[reader]));
    if (cell[consent] != "off") options["medical_information_wanted"] = "1";
    const bool led = cell[mode].starts_with("led_");
    return (generic ? generic_desk() : led ? *led_desk_ : *desk_).receive(hanako, options);
}

void Ward::insert(const std::string& profile) {
    if (!inserted_.empty() && (inserted_ != profile || clinic_.pin_tries() != tries_)) {
        clinic_.take_card();
        inserted_.clear();
    }
    if (!inserted_.empty()) return;
    clinic_.make_card(profile, day_, day_);
    clinic_.insert_card();
    inserted_ = profile;
    tries_ = clinic_.pin_tries();
}

void Ward::take_card() {
    if (in_use_ != nullptr) in_use_->take_card();
}

void Ward::touch(const Cell& cell, const std::string& input) const {
    const FaceReader& at = *readers_.at(cell[reader]);
    const std::string screen = screen_for(input);
    // One way alone needs no choice.
    if (input == "choose face" && at.try_tell("await waits=1") && at.state("screen") == "face") return;
    if ((!screen.empty() && !at.try_tell("await screen=" + screen)) || !at.try_tell("await waits=1") ||
        !at.try_tell("press " + input))
        throw std::runtime_error("the reader does not ask for \"" + input + "\", it shows " + at.state("screen"));
}

std::string Ward::left_over(const Cell& cell) const {
    if (cell[reader] == "generic") return "";
    const FaceReader& at = *readers_.at(cell[reader]);
    if (!at.try_tell("await screen=idle")) return "screen=" + at.state("screen");
    for (const char* key : {"captures", "camera", "typed", "powered"})
        if (const auto value = at.state(key); value != "0") return std::string(key) + "=" + value;
    return "";
}

} // namespace mdg::api_test
