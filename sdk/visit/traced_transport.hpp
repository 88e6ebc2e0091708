// The way to a card with a log line per exchange: header, length and status word, never data (context.h).
#pragma once

#include "base/log.hpp"
#include "card/transport.hpp"

namespace mdg::visit {

class TracedTransport final : public card::Transport {
public:
    // Both outlive it.
    TracedTransport(card::Transport& below, base::Log& log) noexcept
        : below_(below)
        , log_(log) {}

    card::Bytes transmit(card::BytesView command, bool secret, const base::Wait& wait) override;
    void reconnect(const base::Wait& wait) override { below_.reconnect(wait); }
    void power_down() noexcept override { below_.power_down(); }

private:
    card::Transport& below_;
    base::Log& log_;
};

} // namespace mdg::visit
