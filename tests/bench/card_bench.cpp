// The full reading of a card (kind, certificate, PIN, signature) through the plugin's process, beside the same commands
// sent straight through pcsc-lite. Needs a card on the first reader: see all.sh.
#include "beside.hpp"
#include "card/session.hpp"
#include "reader/readers.hpp"

#include <winscard.h>

#include <array>
#include <cstdlib>
#include <iostream>
#include <vector>

namespace mdg::bench {
namespace {

using namespace std::chrono_literals;
using base::Wait;
using card::Bytes;

// Keeps the commands of one reading, so that the bare way can send the same.
class Kept final : public card::Transport {
public:
    Kept(card::Transport& below, std::vector<Bytes>* commands)
        : below_(below)
        , commands_(commands) {}
    Bytes transmit(card::BytesView command, bool secret, const Wait& wait) override {
        if (commands_ != nullptr) commands_->emplace_back(command.begin(), command.end());
        return below_.transmit(command, secret, wait);
    }
    void reconnect(const Wait& wait) override { below_.reconnect(wait); }
    void power_down() noexcept override {}

private:
    card::Transport& below_;
    std::vector<Bytes>* commands_;
};

void read(card::Transport& transport) {
    card::Session session(transport);
    const Wait wait(30s);
    session.identify(wait);
    session.read_authentication_certificate(wait);
    session.verify_pin(base::Secret("1234"), card::LastTry::refuse, wait);
    session.sign(card::Sha256{}, wait);
    session.finish(wait);
}

class Bare {
public:
    Bare() {
        check(SCardEstablishContext(SCARD_SCOPE_SYSTEM, nullptr, nullptr, &context_));
        DWORD protocol = 0;
        check(SCardConnect(context_, "Virtual PCD 00 00", SCARD_SHARE_SHARED, SCARD_PROTOCOL_T0 | SCARD_PROTOCOL_T1,
                           &card_, &protocol));
        request_ = protocol == SCARD_PROTOCOL_T0 ? SCARD_PCI_T0 : SCARD_PCI_T1;
    }
    ~Bare() {
        SCardDisconnect(card_, SCARD_LEAVE_CARD);
        SCardReleaseContext(context_);
    }
    Bare(const Bare&) = delete;
    Bare& operator=(const Bare&) = delete;

    void send(const std::vector<Bytes>& commands) {
        std::array<std::uint8_t, 65538> answer{};
        check(SCardBeginTransaction(card_));
        for (const auto& command : commands) {
            DWORD size = answer.size();
            check(SCardTransmit(card_, request_, reinterpret_cast<const std::uint8_t*>(command.data()), command.size(),
                                nullptr, answer.data(), &size));
        }
        check(SCardEndTransaction(card_, SCARD_LEAVE_CARD));
    }

private:
    static void check(LONG code) {
        if (code == SCARD_S_SUCCESS) return;
        std::cerr << "pcsc-lite: " << std::hex << code << '\n';
        std::abort();
    }
    SCARDCONTEXT context_ = 0;
    SCARDHANDLE card_ = 0;
    const SCARD_IO_REQUEST* request_ = nullptr;
};

void full_reading(benchmark::State& state) {
    reader::Readers readers({{MDG_PLUGIN_DIR}, {}, {}, MDG_PLUGIN_HOST, {}, {}});
    const auto connection = readers.connect("Virtual PCD 00 00", Wait(20s));
    std::vector<Bytes> commands;
    {
        Kept kept(*connection, &commands);
        read(kept);
    }
    connection->release(Wait(5s));
    Bare bare; // waits for a card that is free
    beside(
        state,
        [&] {
            connection->hold(Wait(5s));
            Kept kept(*connection, nullptr);
            read(kept);
            connection->release(Wait(5s));
        },
        [&] { bare.send(commands); });
    state.counters["commands"] = static_cast<double>(commands.size());
}

BENCHMARK(full_reading)->Name("card/full reading, beside pcsc-lite alone")->UseManualTime()->Iterations(60);

} // namespace
} // namespace mdg::bench
