// The card on the device, and the commands of a validation card (docs/mdg-validate.md): a virtual card that counts.
#pragma once

#include "session.hpp"

#include <cstdint>
#include <initializer_list>
#include <vector>

namespace mdg::validate {

using Bytes = std::vector<std::uint8_t>;

struct Exchange {
    mdg_status status = MDG_OK;
    Bytes answer;                  // as far as it fits the buffer
    std::uint32_t said_length = 0; // what the plugin gave as its length
    bool beyond = false;           // bytes behind the buffer were changed

    std::uint32_t status_word() const {
        return answer.size() < 2 ? 0U : answer[answer.size() - 2] * 256U + answer[answer.size() - 1];
    }
};

struct Counts {
    std::uint32_t commands = 0; // all but those of the validation itself
    std::uint32_t verifies = 0; // VERIFY commands that carry digits
};

class Card {
public:
    // Finds a slot with a card; a skip where there is none.
    explicit Card(Session& session);

    mdg_status power_on();
    mdg_status power_off();
    void demand_power(); // a failure where the card gets none

    Exchange transmit(const Bytes& command, std::uint64_t flags = 0, int limit_ms = answer_ms);
    Exchange validation(std::uint8_t p1, std::uint8_t p2 = 0); // 80 F0 p1 p2 00

    void demand_validation_card(); // a skip where it is another card
    Counts counts();

    std::uint32_t slot() const { return slot_; }
    const mdgp_apdu_1& apdu() const { return apdu_; }
    const mdgp_slot_1& slots() const { return slots_; }
    std::uint32_t atr_length() const { return atr_length_; }

private:
    Session& session_;
    mdgp_slot_1 slots_{};
    mdgp_apdu_1 apdu_{};
    std::uint32_t slot_ = 0;
    std::uint32_t atr_length_ = 0;
};

} // namespace mdg::validate
