#include "clinic/card/log.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace mdg::clinic::card {

ExchangeLog::ExchangeLog(const std::filesystem::path& file)
    : out_(file, std::ios::app) {
    if (!out_) throw std::runtime_error("cannot write the log " + file.string());
}

std::string loggable(View command) {
    constexpr std::array<std::uint8_t, 4> carry_pins{0x20, 0x24, 0x2C, 0x32};
    const bool secret =
        command.size() > 4 && std::find(carry_pins.begin(), carry_pins.end(), command[1]) != carry_pins.end();
    return secret ? to_hex(command.first(4)) + " (not shown)" : to_hex(command);
}

void ExchangeLog::command(View bytes) {
    if (out_.is_open()) out_ << "> " << loggable(bytes) << std::endl;
}

void ExchangeLog::answer(View bytes) {
    if (out_.is_open()) out_ << "< " << to_hex(bytes) << std::endl;
}

void ExchangeLog::event(std::string_view what) {
    if (out_.is_open()) out_ << "- " << what << std::endl;
}

} // namespace mdg::clinic::card
