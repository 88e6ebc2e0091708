#pragma once

#include "clinic/card/fault.hpp"
#include "clinic/card/model.hpp"

#include <chrono>

namespace mdg::clinic::card {

struct Answer {
    Bytes bytes;
    std::chrono::milliseconds delay{0};
    bool dropped = false;
};

// A card on a bad day: passes commands on and spoils the answers its faults name, each fault once.
class FaultyCard {
public:
    explicit FaultyCard(Card card);

    void add(const Fault& fault); // throws std::invalid_argument for one that sits in the chip
    void power_off();
    void warm_reset();
    Answer command(View bytes);

private:
    struct Armed {
        Fault fault;
        std::size_t wait; // commands that still pass unharmed
    };

    bool spoil(const Fault& fault, Answer& answer);
    Bytes get_response();

    Card card_;
    std::vector<Armed> armed_;
    Bytes rest_; // for GET RESPONSE
    bool fresh_ = true;
};

} // namespace mdg::clinic::card
