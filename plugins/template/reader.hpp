// One reader: a contactless slot, its health, a mode and a screen, over the wire.
#pragma once

#include "wire.hpp"

#include <madoguchi/kit/kit.hpp>

#include <atomic>

namespace reader {

namespace kit = madoguchi::kit;

// What the host is told of a reader with this serial number: its token, name and capabilities.
kit::Descriptor descriptor_of(const std::string& serial);
std::string token_of(const std::string& serial);

constexpr std::uint32_t the_slot = 0;

// What a code of the device means for it: the rest stands in errors/T-1.json, which the host reads.
struct KnownCode {
    const char* code;
    std::uint32_t subsystem; // MDGP_SUBSYSTEM_…
    std::uint32_t severity;  // MDGP_SEVERITY_…
    std::uint32_t action;    // MDGP_ACTION_…
};

class Reader : public kit::Device<kit::Slot, kit::Apdu, kit::Health, kit::Mode, kit::Panel> {
public:
    Reader(const kit::Host& host, const std::string& token);

    mdg_status reset_to_idle(std::int32_t reason) override;
    // cancel: the kit's own answer, OK, is right. The only call that waits is transmit, and it asks all the time.

    std::vector<kit::SlotInfo> slots() const override;
    mdg_status power_on(const kit::Operation& op, std::uint32_t slot, kit::Buffer& atr) override;
    mdg_status power_off(const kit::Operation& op, std::uint32_t slot) override;

    mdg_status transmit(const kit::Operation& op, std::uint32_t slot, std::uint64_t flags, kit::Bytes command,
                        kit::Buffer& answer) override;
    mdg_status limits(const kit::Operation& op, std::uint32_t slot, mdgp_apdu_limits& out) override;

    kit::HealthReport health() override;
    mdg_status health_check(const kit::Operation& op) override;

    mdg_status set_mode(const kit::Operation& op, std::uint32_t mode) override;

    std::vector<kit::PanelTemplate> panel_templates() const override;
    mdg_status panel_show(const kit::Operation& op, const mdgp_panel_request& in, std::uint32_t& shown) override;
    mdg_status panel_clear(const kit::Operation& op) override;

private:
    void show_idle();

    Wire wire_;
    bool powered_ = false;
    std::uint32_t mode_ = MDGP_MODE_NORMAL;
    // For health, which another thread asks while a call runs: no lock, only what can be read at any time.
    std::atomic<bool> busy_{false};
    std::atomic<const KnownCode*> standing_{nullptr};
};

} // namespace reader
