#include "reader/connection.hpp"

#include <chrono>
#include <utility>

namespace mdg::reader {

using base::Failure;
using namespace std::chrono_literals;

namespace {

constexpr auto power_down_limit = 2s;

// Nobody knows what the card did since, or the process that held it is gone.
bool over(base::Status status) {
    switch (status) {
    case MDG_E_DEADLINE:
    case MDG_E_CANCELLED:
    case MDG_E_STALLED:
    case MDG_E_STUCK:
    case MDG_E_CRASHED:
    case MDG_E_KILLED:
        return true;
    default:
        return false;
    }
}

Failure ended() {
    return {MDG_E_CLOSED, MDG_ORIGIN_SDK, "the connection to the card has ended; connect again"};
}

} // namespace

Connection::Connection(std::shared_ptr<ReaderTable> table, ReaderInfo reader, std::unique_ptr<DeviceLink> device)
    : table_(std::move(table))
    , reader_(std::move(reader))
    , device_(std::move(device)) {}

void Connection::demand_alive() const {
    if (!device_) throw ended();
    table_->demand_alive(reader_);
}

void Connection::end_after(const Failure& failure) noexcept {
    if (over(failure.status)) device_.reset();
}

template <typename Call>
auto Connection::guarded(Call call) {
    demand_alive();
    try {
        return call();
    } catch (const Failure& failure) {
        end_after(failure);
        throw;
    }
}

Bytes Connection::transmit(BytesView command, bool secret, const base::Wait& wait) {
    if (secret && !held_)
        throw Failure(MDG_E_INTERNAL, MDG_ORIGIN_SDK, "a PIN was to be sent while other programs could reach the card");
    bool sent = false;
    try {
        return guarded([&] {
            wait.check("the card's answer");
            sent = true;
            return device_->transmit(reader_.slot, command, secret, wait);
        });
    } catch (Failure& failure) {
        // A PIN that was on its way may have spent a try (card facts §0.5).
        if (secret && sent) failure.side_effects = MDG_SIDE_EFFECTS_POSSIBLE;
        throw;
    }
}

void Connection::reconnect(const base::Wait& wait) {
    guarded([&] { device_->reconnect(reader_.slot, wait); });
}

void Connection::hold(const base::Wait& wait) {
    guarded([&] { device_->exclusive_begin(reader_.slot, wait); });
    held_ = true;
}

void Connection::release(const base::Wait& wait) {
    held_ = false;
    guarded([&] { device_->exclusive_end(reader_.slot, wait); });
}

void Connection::power_down() noexcept {
    if (!device_) return;
    try {
        device_->power_off(reader_.slot, base::Wait(power_down_limit));
    } catch (const std::exception&) {
        // The device is brought to rest once more when it is let go of.
    }
    device_.reset();
}

} // namespace mdg::reader
