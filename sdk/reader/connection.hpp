// A card on a reader, with power, from connecting to power_down: one logical session.
#pragma once

#include "card/transport.hpp"
#include "reader/reader_table.hpp"
#include "reader/supervisor/device_link.hpp"

#include <memory>

namespace mdg::reader {

class Connection final : public card::Transport {
public:
    // The device has power on it and is held.
    Connection(std::shared_ptr<ReaderTable> table, ReaderInfo reader, std::unique_ptr<DeviceLink> device);
    ~Connection() override { power_down(); }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    const ReaderInfo& reader() const noexcept { return reader_; }

    Bytes transmit(BytesView command, bool secret, const base::Wait& wait) override;
    void reconnect(const base::Wait& wait) override;
    void power_down() noexcept override;

    // Other programs select other applications between two exchanges if they can (card facts §15.2), so the
    // card is held from the beginning. Let go of it while a person is waited for; what was selected is lost
    // by then. A secret is refused while the card is not held: it could reach another PIN than the one that
    // was selected.
    void hold(const base::Wait& wait);
    void release(const base::Wait& wait);

    // For the next card on this reader, see ReaderInfo.
    void remember_longest_answer(std::size_t bytes) {
        reader_.longest_answer = bytes;
        table_->remember_longest_answer(reader_, bytes);
    }

    // Whether its device has one of the interfaces beyond slot and card (MDGP_IF_…).
    bool has(std::string_view interface_id) const noexcept { return device_ && device_->has(interface_id); }
    // Whether its maker lets the device run identifications, and nothing else (manifest: contract).
    bool only_runs_itself() const noexcept { return device_ && device_->manifest().contract == "device_run"; }
    // Documents of its device.
    Verdicts& verdicts() const noexcept { return table_->verdicts(); }
    void on_hint(DeviceLink::Hints hints) {
        if (device_) device_->on_hint(std::move(hints));
    }
    // What only such an interface does, by a call that takes the device; a person may be waited for in it. One that gave
    // way (CANCELLED) leaves the connection as it was.
    template <typename Call>
    auto at_device(Call call) {
        demand_alive();
        try {
            return call(*device_);
        } catch (const base::Failure& failure) {
            if (failure.status != MDG_E_CANCELLED) end_after(failure);
            throw;
        }
    }

private:
    void demand_alive() const;
    void end_after(const base::Failure& failure) noexcept; // where nobody knows what the card did since
    template <typename Call>
    auto guarded(Call call);

    std::shared_ptr<ReaderTable> table_;
    ReaderInfo reader_;
    std::unique_ptr<DeviceLink> device_; // nullptr: ended
    bool held_ = true;
};

} // namespace mdg::reader
