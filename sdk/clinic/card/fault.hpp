#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace mdg::clinic::card {

enum class FaultKind {
    drop,       // the card is gone instead of answering
    delay,      // the answer comes late
    first_6f00, // the first command after each power-up fails
    wrong_le,   // 6Cxx once
    more_data,  // 61xx once, the rest by GET RESPONSE
    truncate,   // the answer's second half is lost, its status too
    half,       // half of the data, and 9000 all the same
    garbage_tlv,
    certificate_length,
    no_extended,
    short_answers, // no answer of more than 128 bytes
};

// "drop@7", "delay=300", "delay=300@2", "first-6f00": name, value, and at which command from now on.
struct Fault {
    FaultKind kind;
    unsigned value = 0;
    std::size_t at = 0; // 0: every command (delay), or the next that fits (the others)

    // Part of how the card was made, not of an exchange.
    bool in_the_chip() const { return kind >= FaultKind::garbage_tlv; }
};

Fault parse_fault(std::string_view text); // throws std::invalid_argument
std::string fault_names();

} // namespace mdg::clinic::card
