// A transport that follows a script: each command must be the expected one, byte for byte.
#pragma once

#include "card/support/hex.hpp"

#include "base/failure.hpp"

#include <deque>
#include <string>
#include <variant>

namespace mdg::card::test {

struct Line {
    std::string command;                            // hexadecimal
    std::variant<std::string, base::Status> answer; // hexadecimal with its status word, or a failure
};

class Script : public Transport {
public:
    Script(std::initializer_list<Line> lines)
        : lines_(lines) {}

    Bytes transmit(BytesView command, bool secret, const base::Wait& wait) override;
    void reconnect(const base::Wait& wait) override;
    void power_down() noexcept override { ++power_downs; }

    bool finished() const { return lines_.empty(); }

    int reconnects = 0;
    int power_downs = 0;

private:
    std::deque<Line> lines_;
};

} // namespace mdg::card::test
