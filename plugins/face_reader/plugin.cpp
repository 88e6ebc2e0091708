#include "plugin.hpp"

#include "codes.hpp"

#include <cstring>

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace face_reader {

namespace {

constexpr int look_again_ms = 100;
constexpr std::chrono::milliseconds greeting{500};

std::uint32_t slot_of(const Message& event) {
    return event.text("at") == "phone" ? phone_slot : the_slot;
}

} // namespace

Plugin::Plugin(const kit::Host& host, const Profile& profile)
    : kit::Plugin(host)
    , profile_(profile)
    , place_(place_of(host)) {}

void Plugin::start() {
    wake_ = ::eventfd(0, EFD_CLOEXEC);
    look();
    thread_ = std::thread([this] { watch(); });
}

void Plugin::end_watch() {
    if (!thread_.joinable()) return;
    ::eventfd_write(wake_, 1);
    thread_.join();
    ::close(wake_);
    watched_.clear();
}

void Plugin::watch() {
    for (;;) {
        std::vector<pollfd> ready{{wake_, POLLIN, 0}};
        for (const auto& [serial, watched] : watched_) ready.push_back({watched.socket.descriptor(), POLLIN, 0});
        ::poll(ready.data(), ready.size(), look_again_ms);
        if (ready.front().revents != 0) return;
        look();
    }
}

// Those that went, those that came, and what the others say.
void Plugin::look() {
    for (auto it = watched_.begin(); it != watched_.end();) {
        if (hear(it->first, it->second)) {
            ++it;
        } else {
            shows(it->second, {}); // a reader that is gone shows nothing any more
            host().device_gone(token_of(profile_, it->first));
            it = watched_.erase(it);
        }
    }
    for (const auto& serial : plugged_in(place_, profile_.maker)) {
        if (watched_.count(serial) != 0) continue;
        auto& watched = watched_[serial];
        watched.standing = standing_of(serial);
        if (!greet(serial, watched)) watched_.erase(serial);
    }
}

bool Plugin::greet(const std::string& serial, Watched& watched) {
    if (!watched.socket.open(path_of(place_, profile_.maker, serial)) ||
        !watched.socket.send(Message("hello").add("watch", "1").line()))
        return false;
    const auto line = watched.socket.receive(greeting);
    if (!line) return false;
    const auto hello = Message::parse(*line);
    if (hello.verb() != "end") return false;
    // Unplugged in the middle of something: the reader may still show it, and hold what it captured.
    if (hello.text("flow") == "left") watched.socket.send(Message("idle").add("only", "left").line());
    const auto identity = identity_of(hello);
    host().device_arrived(descriptor_of(profile_, serial, identity));
    for (const auto& slot : slots_of(profile_, identity))
        if (slot.slot != slot_of(hello)) // of which `take` tells
            host().medium(token_of(profile_, serial), slot.slot, slot.kind, MDGP_MEDIUM_EMPTY, {});
    take(serial, watched, hello);
    return true;
}

bool Plugin::hear(const std::string& serial, Watched& watched) {
    while (const auto line = watched.socket.receive(std::chrono::milliseconds(0)))
        if (const auto event = Message::parse(*line); event.verb() == "event") take(serial, watched, event);
    return !watched.socket.ended();
}

void Plugin::take(const std::string& serial, Watched& watched, const Message& event) {
    const auto token = token_of(profile_, serial);
    if (const auto card = event.text("card"); !card.empty()) {
        const auto atr = bytes_of(event.text("atr"));
        const auto slot = slot_of(event);
        host().medium(token, slot, slot == the_slot ? MDGP_SLOT_CONTACTLESS : MDGP_SLOT_PHONE_ANTENNA,
                      card == "in" ? MDGP_MEDIUM_PRESENT : MDGP_MEDIUM_EMPTY,
                      {atr.data(), static_cast<std::uint32_t>(atr.size())});
    }
    if (const auto code = event.texts("code"); !code.empty()) shows(watched, code.front());
    if (const auto button = event.text("button"); !button.empty())
        host().panel_input(token, button == "staff"      ? MDGP_PANEL_INPUT_STAFF_CALL
                                  : button == "cancel"   ? MDGP_PANEL_INPUT_CANCEL
                                  : button == "language" ? MDGP_PANEL_INPUT_LANGUAGE
                                                         : MDGP_PANEL_INPUT_BUTTON);
    if (!event.text("document").empty()) watched.standing->push(host(), token, event);
}

void Plugin::shows(Watched& watched, const std::string& code) {
    if (code == watched.standing->code()) return;
    watched.standing->fault(code);
    auto fault = fault_of(code);
    if (code.empty()) {
        fault = {};
        fault.status = MDG_OK;
    }
    host().fault(fault);
}

std::shared_ptr<Standing> Plugin::standing_of(const std::string& serial) {
    const std::lock_guard<std::mutex> lock(mutex_);
    auto& standing = standings_[serial];
    if (!standing) standing = std::make_shared<Standing>();
    return standing;
}

std::unique_ptr<kit::DeviceBase> Plugin::open(const kit::Operation&, const std::string& token) {
    const auto begin = std::string(profile_.maker) + ":";
    const auto serial = token.compare(0, begin.size(), begin) == 0 ? token.substr(begin.size()) : std::string();
    bool there = false;
    for (const auto& each : plugged_in(place_, profile_.maker)) there = there || each == serial;
    if (!there)
        throw kit::Error(MDG_E_NOT_FOUND, "no such reader is plugged in", "カードリーダーが接続されていません。");
    auto wire = std::make_unique<Wire>(host(), path_of(place_, profile_.maker, serial));
    const auto identity = wire->identity();
    if (profile_.card_only)
        return std::make_unique<CardReader>(host(), profile_, serial, std::move(wire), identity, standing_of(serial));
    if (profile_.phones)
        return std::make_unique<PhoneReader>(host(), profile_, serial, std::move(wire), identity, standing_of(serial));
    return std::make_unique<Reader>(host(), profile_, serial, std::move(wire), identity, standing_of(serial));
}

} // namespace face_reader
