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
    static const std::map<std::string, std::string> profiles{
        {"normal", "adult"},
        {"photo_less", "adult"},
        {"face_only", "face-only"},
        {"last_try", "last-try"},
        {"no_certificate", "no-certificate"},
        {"android_last_try", MDG_MATRIX_DIR "/profiles/android-last-try.json"},
        {"android_locked", MDG_MATRIX_DIR "/profiles/android-locked.json"},
        {"android_ended", MDG_MATRIX_DIR "/profiles/android-ended.json"}};
    const auto found = profiles.find(card);
    return found == profiles.end() ? card : found->second;
}

bool is_phone(const std::string& card) {
    return card.starts_with("android") || card == "iphone";
}

// "almex_paired" is almex's, with a generic reader for phones beside it.
std::string maker_of(const std::string& reader) {
    return reader.substr(0, reader.find('_'));
}

bool is_paired(const std::string& reader) {
    return reader.ends_with("_paired");
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
    for (const auto& each : makers)
        if (const auto maker = maker_of(each); maker != "generic" && !readers_.contains(maker))
            readers_[maker] = std::make_unique<FaceReader>(clinic_, maker, day_);
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

const FaceReader& Ward::at(const Cell& cell) const {
    return *readers_.at(maker_of(cell[reader]));
}

Reception Ward::receive(const Cell& cell) {
    place(cell);
    const bool led = cell[mode].starts_with("led_");
    const Desk& desk = cell[reader] == "generic" ? generic_desk() : led ? *led_desk_ : *desk_;
    return desk.receive(cell[card] == "unregistered" ? rokuro : hanako, options(cell));
}

void Ward::place(const Cell& cell) {
    in_use_ = nullptr;
    if (cell[reader] == "generic") return insert(profile_of(cell[card]));
    in_use_ = &at(cell);
    clinic_.make_card(profile_of(cell[card]), day_, day_);
    in_use_->tell({is_paired(cell[reader]) ? "generic on" : "generic off"});
    // What the identification leaves behind has what was agreed to there; "unsaid": it leaves nothing.
    if (cell[consent] == "agree_led" || cell[consent] == "refuse_led") {
        const std::string agreed = cell[consent] == "agree_led" ? "all" : "none";
        in_use_->tell(
            {"document eligibility " + clinic_.face_document("mihon-hanako", {"--consent", agreed}).string()});
    }
    // Under its own antenna; those of the others lie on the reader that is paired with it.
    if (is_phone(cell[card]) && maker_of(cell[reader]) == "canon")
        in_use_->place_phone();
    else
        in_use_->place_card();
}

Fields Ward::options(const Cell& cell) const {
    Fields options{{"visit_date", json_text(day_)}};
    if (cell[reader] != "generic") options["reader_name"] = json_text(model.at(maker_of(cell[reader])));
    if (cell[consent] == "off") return options;
    options["medical_information_wanted"] = "1";
    // Last time's, which nobody has confirmed yet (R-CONS-09).
    options["previous_consent"] = R"([{"operation_consent": "1", "diagnosis_consent": "0", "drug_consent": "0"}])";
    return options;
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
    const FaceReader& device = at(cell);
    const std::string screen = screen_for(input);
    // One way alone needs no choice.
    if (input == "choose face" && device.try_tell("await waits=1") && device.state("screen") == "face") return;
    if ((!screen.empty() && !device.try_tell("await screen=" + screen)) || !device.try_tell("await waits=1") ||
        !device.try_tell("press " + input))
        throw std::runtime_error("the reader does not ask for \"" + input + "\", it shows " + device.state("screen"));
}

void Ward::answer_each(const Cell& cell, const std::vector<std::string>& items, const std::string& answer) const {
    const FaceReader& device = at(cell);
    // The one screen leads to them where there is one (R-CONS-02).
    if (device.try_tell("await waits=1") && device.state("screen") == "consent_all") touch(cell, "individual");
    for (const auto& item : items) {
        if (item == "drug") continue; // with the diagnoses
        const std::string question = item == "diagnosis" ? "care" : item;
        if (!device.try_tell("await shown=" + question))
            throw std::runtime_error("the reader does not ask for " + question + ", it shows " +
                                     device.state("screen"));
        touch(cell, answer == question ? "agree" : answer == "agree" ? answer : "decline");
    }
}

std::string Ward::left_over(const Cell& cell) const {
    if (cell[reader] == "generic") return "";
    const FaceReader& device = at(cell);
    if (!device.try_tell("await screen=idle")) return "screen=" + device.state("screen");
    for (const char* key : {"captures", "camera", "typed", "powered"})
        if (const auto value = device.state(key); value != "0") return std::string(key) + "=" + value;
    return "";
}

} // namespace mdg::api_test
