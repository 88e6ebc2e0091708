#include "card/support/script.hpp"

#include "support/catch.hpp"

namespace mdg::card::test {

Bytes Script::transmit(BytesView command, bool secret, const base::Wait&) {
    INFO("sent " << hex(command));
    REQUIRE_FALSE(lines_.empty());
    const auto line = lines_.front();
    lines_.pop_front();
    REQUIRE(hex(command) == hex(hex(line.command)));
    CHECK(secret == (command.size() > 5 && std::to_integer<int>(command[1]) == 0x20));
    if (const auto* status = std::get_if<base::Status>(&line.answer))
        throw base::Failure(*status, MDG_ORIGIN_CARD, "scripted");
    return hex(std::get<std::string>(line.answer));
}

void Script::reconnect(const base::Wait&) {
    ++reconnects;
}

} // namespace mdg::card::test
