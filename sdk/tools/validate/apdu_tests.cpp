// Group apdu: a card with power and exchanges with it. Nothing here spends a try of a PIN.
#include "card.hpp"
#include "child.hpp"

#include "base/text.hpp"

namespace mdg::validate {

namespace {

const Bytes select_root = {0x00, 0xA4, 0x00, 0x0C, 0x02, 0x3F, 0x00};
const Bytes challenge = {0x00, 0x84, 0x00, 0x00, 0x08};

void demand_word(const Exchange& exchange, const std::string& what) {
    demand(exchange.status == MDG_OK, what + " answers " + std::to_string(exchange.status));
    demand(exchange.answer.size() >= 2, what + " is answered without a status word");
}

std::string hexadecimal(const Bytes& bytes, bool upper) {
    std::string text;
    for (const auto byte : bytes) {
        char pair[3];
        std::snprintf(pair, sizeof pair, upper ? "%02X" : "%02x", byte);
        text += pair;
    }
    return text;
}

bool shows(const std::string& text, const Bytes& secret) {
    std::string dense;
    for (const char letter : text)
        if (letter != ' ' && letter != ':') dense += letter;
    return text.find(std::string(secret.begin(), secret.end())) != std::string::npos ||
           dense.find(hexadecimal(secret, true)) != std::string::npos ||
           dense.find(hexadecimal(secret, false)) != std::string::npos;
}

} // namespace

void apdu_power(Context& context) {
    Session session(context);
    session.open();
    Card card(session);
    demand(card.power_off() == MDG_OK, "power_off on a slot without power does not answer OK");
    card.demand_power();
    demand(card.atr_length() <= 64,
           "the answer to reset is said to have " + std::to_string(card.atr_length()) + " bytes");
    const auto again = card.power_on();
    demand(again == MDG_E_BUSY, "power_on of a powered slot answers " + std::to_string(again) + " instead of BUSY");
    demand(card.power_off() == MDG_OK, "power_off does not answer OK");
    card.demand_power();
}

void apdu_cases(Context& context) {
    Session session(context);
    session.open();
    Card card(session);
    card.demand_power();
    demand_word(card.transmit({0x00, 0xA4, 0x00, 0x0C}), "a command without data and answer");
    demand_word(card.transmit({0x00, 0xB0, 0x00, 0x00, 0x04}), "a command with an answer");
    demand_word(card.transmit(select_root), "a command with data");
    demand_word(card.transmit({0x00, 0xA4, 0x04, 0x00, 0x02, 0x3F, 0x00, 0x00}), "a command with data and an answer");
}

void apdu_extended(Context& context) {
    Session session(context);
    session.open();
    Card card(session);
    if ((session.descriptor.capabilities & MDGP_CAP_EXTENDED_APDU) == 0) not_offered("no EXTENDED_APDU");
    card.demand_power();
    Bytes command = {0x00, 0xD6, 0x00, 0x00, 0x00, 0x01, 0x2C};
    command.resize(command.size() + 300, 0x11);
    demand_word(card.transmit(command), "a command with 300 bytes of data");
    if (card.apdu().limits == nullptr) return;
    auto limits = plugin_abi::fresh<mdgp_apdu_limits>();
    session.call("apdu.limits", [&](mdgp_device* device, std::uint64_t op) {
        return card.apdu().limits(device, op, card.slot(), &limits);
    });
    demand(limits.max_command == 0 || limits.max_command > 261,
           "EXTENDED_APDU, but at most " + std::to_string(limits.max_command) + " bytes of a command");
}

void apdu_status_words(Context& context) {
    Session session(context);
    session.open();
    Card card(session);
    card.demand_power();
    card.demand_validation_card();
    for (const auto word : {std::uint8_t{0x61}, std::uint8_t{0x6C}}) {
        const auto exchange = card.validation(2, word);
        demand_word(exchange, "a command");
        demand(exchange.answer.size() == 2 && exchange.status_word() == word * 256U + 0x10U,
               "the card said " + hexadecimal({word, 0x10}, true) + ", the host got " +
                   hexadecimal(exchange.answer, true));
    }
}

void apdu_once(Context& context) {
    Session session(context);
    session.open();
    Card card(session);
    card.demand_power();
    card.demand_validation_card();
    const auto before = card.counts().commands;
    demand_word(card.transmit(challenge), "GET CHALLENGE");
    const auto sent = card.counts().commands - before;
    demand(sent == 1, "one transmit, and " + std::to_string(sent) + " commands came to the card");
}

void apdu_guard(Context& context) {
    Session session(context);
    session.open();
    Card card(session);
    card.demand_power();
    for (const auto& command : {select_root, challenge, Bytes{0x00, 0xCA, 0x00, 0x00, 0x00, 0x00, 0x00}})
        demand(!card.transmit(command).beyond, "bytes behind the answer's memory were changed");
    demand(!card.validation(3).beyond, "bytes behind the answer's memory were changed");
}

void apdu_answer_length(Context& context) {
    Session session(context);
    session.open();
    Card card(session);
    card.demand_power();
    for (const auto& command : {select_root, challenge}) {
        const auto exchange = card.transmit(command);
        demand(exchange.said_length <= MDGP_ANSWER_CAPACITY,
               "the answer is said to have " + std::to_string(exchange.said_length) + " bytes, the memory has " +
                   std::to_string(MDGP_ANSWER_CAPACITY));
    }
}

void apdu_longest_answer(Context& context) {
    Session session(context);
    session.open();
    Card card(session);
    card.demand_power();
    card.demand_validation_card();
    const bool extended = (session.descriptor.capabilities & MDGP_CAP_EXTENDED_APDU) != 0;
    const auto exchange = card.validation(3, extended ? 1 : 0);
    const std::size_t expected = extended ? 65538 : 258;
    demand(exchange.status == MDG_OK && exchange.answer.size() == expected && exchange.status_word() == 0x9000,
           "the longest answer has " + std::to_string(exchange.answer.size()) + " bytes instead of " +
               std::to_string(expected));
}

void apdu_secret_unlogged(Context& context) {
    Session session(context);
    session.open();
    Card card(session);
    card.demand_power();
    const Bytes secret = {0x4D, 0x64, 0x67, 0x53, 0x9A, 0x31, 0x7C};
    Bytes command = {0x00, 0xA4, 0x04, 0x0C, 0x07};
    command.insert(command.end(), secret.begin(), secret.end());
    card.transmit(command, MDGP_TRANSMIT_SECRET);
    for (const auto& text : session.host.told().texts)
        demand(!shows(text, secret), "the bytes of a SECRET command stand in what the plugin told");
    demand(!shows(standard_output(), secret), "the bytes of a SECRET command stand on standard output");
}

void apdu_unknown_slot(Context& context) {
    Session session(context);
    session.open();
    Card card(session);
    const auto slots = card.slots();
    for (const std::uint32_t slot : {99U, 0xFFFFFFFFU}) {
        std::uint8_t atr[64];
        std::uint32_t length = 0;
        const auto status = session.call("slot.power_on", [&](mdgp_device* device, std::uint64_t op) {
            return slots.power_on(device, op, slot, atr, sizeof atr, &length);
        });
        demand(status != MDG_OK, "slot " + std::to_string(slot) + " does not exist and gets power");
    }
}

void apdu_exclusive(Context& context) {
    Session session(context);
    session.open();
    Card card(session);
    if (card.apdu().exclusive_begin == nullptr) not_offered("no exclusive_begin");
    card.demand_power();
    const auto call = [&](const char* name, auto function) {
        return session.call(name,
                            [&](mdgp_device* device, std::uint64_t op) { return function(device, op, card.slot()); });
    };
    demand(call("apdu.exclusive_end", card.apdu().exclusive_end) == MDG_OK, "exclusive_end without begin is not OK");
    demand(call("apdu.exclusive_begin", card.apdu().exclusive_begin) == MDG_OK, "exclusive_begin is not OK");
    demand_word(card.transmit(select_root), "a command inside exclusive_begin");
    demand(call("apdu.exclusive_end", card.apdu().exclusive_end) == MDG_OK, "exclusive_end is not OK");
}

} // namespace mdg::validate
