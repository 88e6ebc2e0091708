// A stand-in for a reader, in memory: one contactless reader with a tiny card on it that knows no file (6A82) and no
// other command (6D00). It answers INS FE only after five seconds, so that cancelling can be tried, and it is a validation
// card (docs/mdg-validate.md): it counts what it was sent. Nothing here is knowledge about a real device.
#include "wire.hpp"

#include <madoguchi/kit/error.hpp>

#include <chrono>
#include <optional>

namespace reader {

namespace {

namespace kit = madoguchi::kit;
using Clock = std::chrono::steady_clock;

constexpr const char* the_serial = "000001";
const std::vector<std::uint8_t> the_atr = {0x3B, 0x80, 0x80, 0x01, 0x01};
constexpr std::uint8_t select_file = 0xA4;
constexpr std::uint8_t verify = 0x20;
constexpr std::uint8_t slow = 0xFE;

// The card keeps no command, only how many there were.
struct Card {
    std::uint32_t commands = 0;
    std::uint32_t verifies = 0; // with digits

    std::vector<std::uint8_t> answer(kit::Bytes command) {
        if (command.size < 4) return {0x67, 0x00};
        if (command[0] == 0x80 && command[1] == 0xF0) return validation(command[2], command[3]);
        ++commands;
        if (command[1] == verify && command.size > 5) ++verifies;
        if (command[1] == select_file) return {0x6A, 0x82};
        return {0x6D, 0x00};
    }

    std::vector<std::uint8_t> validation(std::uint8_t p1, std::uint8_t p2) const {
        std::vector<std::uint8_t> bytes;
        if (p1 == 2) return {p2, 0x10};
        if (p1 == 3) bytes.assign(256, 0x5A);
        if (p1 == 0) {
            bytes = {'M', 'D', 'G', 'V', 1};
            for (const auto count : {commands, verifies})
                for (int shift = 24; shift >= 0; shift -= 8) bytes.push_back(static_cast<std::uint8_t>(count >> shift));
        }
        bytes.insert(bytes.end(), {0x90, 0x00});
        return bytes;
    }
};

} // namespace

struct Wire::Device {
    Card card;
    std::vector<std::uint8_t> answer;
    std::optional<Clock::time_point> ready; // when the answer is there; nullopt: no exchange is at work
    Text screen = Text::idle;
};

std::vector<Found> Wire::look() {
    return {{the_serial, true, the_atr}};
}

Wire::Wire(const std::string& serial) {
    if (serial != the_serial)
        throw kit::Error(MDG_E_NOT_FOUND, "no reader with this serial number is plugged in",
                         "カードリーダーが接続されていません。");
    device_ = std::make_unique<Device>();
}

Wire::~Wire() = default;

std::vector<std::uint8_t> Wire::power_on() {
    return the_atr;
}

void Wire::power_off() {
    device_->ready.reset();
    device_->answer.clear();
}

void Wire::send(kit::Bytes command) {
    const auto instruction = command.size >= 4 ? command[1] : std::uint8_t{0};
    const std::chrono::milliseconds takes(instruction == slow ? 5000 : 2);
    device_->answer = device_->card.answer(command);
    device_->ready = Clock::now() + takes;
}

bool Wire::receive(std::vector<std::uint8_t>& answer) {
    if (!device_->ready || Clock::now() < *device_->ready) return false;
    device_->ready.reset();
    answer = std::move(device_->answer);
    device_->answer.clear();
    return true;
}

void Wire::abort() {
    power_off();
}

void Wire::show(Text text, bool, std::uint32_t) {
    device_->screen = text;
}

std::string Wire::self_test() {
    return {};
}

} // namespace reader
