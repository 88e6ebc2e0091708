// The guard in front of every card (R-PRIV-01, R-CERT-18; card facts §0.4). It lets through what is listed in
// guard.cpp, in the state in which it is listed, and refuses everything else before the transport sees a
// byte. A new object or command is reachable only by a new line of that list.
#pragma once

#include "card/applications.hpp"

namespace mdg::card {

class Guard final : public Transport {
public:
    explicit Guard(Transport& below) noexcept
        : below_(below) {}

    // Throws Failure POLICY_FORBIDS, and otherwise what the transport throws.
    Bytes transmit(BytesView command, bool secret, const base::Wait& wait) override;
    void reconnect(const base::Wait& wait) override;
    void power_down() noexcept override;

    // What is surely selected; none after a refusal, a fault or a reset, until it is selected again.
    File selected() const noexcept { return selected_; }

    // Nothing counts as selected any more: somebody else may have selected something.
    void forget() noexcept;

    // Commands handed to the transport.
    int sent() const noexcept { return sent_; }

private:
    Transport& below_;
    File selected_;
    bool more_to_fetch_ = false; // a permitted read was answered with 61xx
    int sent_ = 0;
};

} // namespace mdg::card
