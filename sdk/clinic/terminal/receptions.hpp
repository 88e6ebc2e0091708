// Bulk queries the centre has accepted and works on (terminal facts §2.3).
#pragma once

#include "clinic/terminal/message.hpp"
#include "clinic/terminal/outbox.hpp"

#include <map>
#include <memory>
#include <string>

namespace mdg::clinic::terminal {

struct Reception {
    std::string number;
    std::string business; // "OQSmuquc"
    std::string facility, file_identifier;
    std::string day; // confirmed
    std::unique_ptr<Message> message;
    Instant ready;
};

class Receptions {
public:
    // Gives the number; the form of it is our own.
    const Reception& accept(Reception reception, const std::string& day);

    // Null for a number that is unknown, another business's or another facility's.
    const Reception* find(const std::string& number, const std::string& business, const std::string& facility) const;

private:
    std::map<std::string, Reception> receptions_;
};

} // namespace mdg::clinic::terminal
