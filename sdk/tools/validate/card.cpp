#include "card.hpp"

#include <algorithm>
#include <cstring>

namespace mdg::validate {

namespace {

constexpr std::size_t slack = 4096;
constexpr std::uint8_t filler = 0xA5;

std::uint32_t big_endian(const std::uint8_t* bytes) {
    return (std::uint32_t{bytes[0]} << 24) | (std::uint32_t{bytes[1]} << 16) | (std::uint32_t{bytes[2]} << 8) |
           bytes[3];
}

std::optional<std::uint32_t> slot_with_card(const Told& told, const std::string& token) {
    std::optional<std::uint32_t> slot;
    for (const auto& medium : told.media)
        if (medium.token == token && medium.kind != MDGP_SLOT_SECURE_MODULE) {
            if (medium.state == MDGP_MEDIUM_PRESENT)
                slot = medium.slot;
            else if (slot == medium.slot)
                slot.reset();
        }
    return slot;
}

} // namespace

Card::Card(Session& session)
    : session_(session) {
    slots_ = session.need<mdgp_slot_1>();
    apdu_ = session.need<mdgp_apdu_1>();
    const auto slot = slot_with_card(session.host.told(), session.token);
    if (!slot) skip("no card lies on the device");
    slot_ = *slot;
}

mdg_status Card::power_on() {
    return session_.call("slot.power_on", [this](mdgp_device* device, std::uint64_t op) {
        std::uint8_t atr[64] = {};
        return slots_.power_on(device, op, slot_, atr, sizeof atr, &atr_length_);
    });
}

mdg_status Card::power_off() {
    return session_.call("slot.power_off",
                         [this](mdgp_device* device, std::uint64_t op) { return slots_.power_off(device, op, slot_); });
}

void Card::demand_power() {
    const auto status = power_on();
    demand(status == MDG_OK, "power_on answers " + std::to_string(status));
}

Exchange Card::transmit(const Bytes& command, std::uint64_t flags, int limit_ms) {
    Bytes memory(MDGP_ANSWER_CAPACITY + slack, filler);
    Exchange exchange;
    exchange.status = session_.call(
        "apdu.transmit",
        [&](mdgp_device* device, std::uint64_t op) {
            return apdu_.transmit(device, op, slot_, flags, command.data(), static_cast<std::uint32_t>(command.size()),
                                  memory.data(), MDGP_ANSWER_CAPACITY, &exchange.said_length);
        },
        limit_ms);
    exchange.beyond = std::any_of(memory.begin() + MDGP_ANSWER_CAPACITY, memory.end(),
                                  [](std::uint8_t byte) { return byte != filler; });
    memory.resize(std::min<std::size_t>(exchange.said_length, MDGP_ANSWER_CAPACITY));
    exchange.answer = std::move(memory);
    return exchange;
}

Exchange Card::validation(std::uint8_t p1, std::uint8_t p2) {
    return transmit({0x80, 0xF0, p1, p2, 0x00});
}

void Card::demand_validation_card() {
    const auto exchange = validation(0);
    if (exchange.status != MDG_OK || exchange.answer.size() != 15 ||
        std::memcmp(exchange.answer.data(), "MDGV\x01", 5) != 0)
        skip("the card is no validation card (docs/mdg-validate.md), so commands cannot be counted");
}

Counts Card::counts() {
    const auto exchange = validation(0);
    demand(exchange.status == MDG_OK && exchange.answer.size() == 15, "the validation card does not count any more");
    return {big_endian(exchange.answer.data() + 5), big_endian(exchange.answer.data() + 9)};
}

} // namespace mdg::validate
