// One face reader: both contracts, the primitives that the host drives and the identification that the device runs.
#pragma once

#include "profile.hpp"
#include "standing.hpp"
#include "wire.hpp"

#include <atomic>
#include <memory>

namespace face_reader {

constexpr std::uint32_t the_slot = 0;
constexpr std::uint32_t phone_slot = 1; // of the generic reader that is paired with it and its terminal (R-MOB-08)

std::string token_of(const Profile& profile, const std::string& serial);
std::vector<kit::SlotInfo> slots_of(const Profile& profile, const Identity& identity);
kit::Descriptor descriptor_of(const Profile& profile, const std::string& serial, const Identity& identity);

class Reader : public kit::Device<kit::Slot, kit::Apdu, kit::Pinpad, kit::Face, kit::Visual, kit::Consent, kit::Panel,
                                  kit::Health, kit::Mode, kit::Firmware, kit::Identify, kit::Verdict, kit::Register> {
public:
    Reader(const kit::Host& host, const Profile& profile, const std::string& serial, std::unique_ptr<Wire> wire,
           const Identity& identity, std::shared_ptr<Standing> standing);

    mdg_status reset_to_idle(std::int32_t reason) override;

    std::vector<kit::SlotInfo> slots() const override;
    mdg_status power_on(const kit::Operation& op, std::uint32_t slot, kit::Buffer& atr) override;
    mdg_status power_off(const kit::Operation& op, std::uint32_t slot) override;
    mdg_status transmit(const kit::Operation& op, std::uint32_t slot, std::uint64_t flags, kit::Bytes command,
                        kit::Buffer& answer) override;
    mdg_status limits(const kit::Operation& op, std::uint32_t slot, mdgp_apdu_limits& out) override;

    mdg_status pin_properties(const kit::Operation& op, mdgp_pinpad_properties& out) override;
    mdg_status pin_verify(const kit::Operation& op, const mdgp_pinpad_request& in, mdgp_pinpad_result& out) override;
    mdg_status pin_status(const kit::Operation& op, const mdgp_pinpad_request& in, mdgp_pinpad_result& out) override;

    mdg_status face_properties(const kit::Operation& op, mdgp_face_properties& out) override;
    mdg_status face_match(const kit::Operation& op, const mdgp_face_request& in, mdgp_face_result& out) override;
    mdg_status face_purge(const kit::Operation& op, std::uint32_t what) override;

    mdg_status visual_properties(const kit::Operation& op, mdgp_visual_properties& out) override;
    mdg_status visual_begin(const kit::Operation& op, const mdgp_visual_request& in, mdgp_visual_result& out) override;
    mdg_status visual_end(const kit::Operation& op) override;

    mdg_status consent_properties(const kit::Operation& op, mdgp_consent_properties& out) override;
    std::vector<kit::ConsentItem> consent_catalogue() const override;
    mdg_status consent_accepts_form(const kit::ConsentForm& form) override;
    mdg_status consent_accepts_item(const kit::ConsentItem& item) override;
    mdg_status consent_run(const kit::Operation& op, const kit::ConsentForm& form, kit::ConsentResult& result) override;

    std::vector<kit::PanelTemplate> panel_templates() const override;
    mdg_status panel_show(const kit::Operation& op, const mdgp_panel_request& in, std::uint32_t& shown) override;
    mdg_status panel_clear(const kit::Operation& op) override;

    kit::HealthReport health() override;
    mdg_status health_check(const kit::Operation& op) override;
    mdg_status set_mode(const kit::Operation& op, std::uint32_t mode) override;
    mdg_status firmware_info(const kit::Operation& op, mdgp_firmware& out) override;

    mdg_status identify_properties(const kit::Operation& op, mdgp_identify_properties& out) override;
    mdg_status identify_run(const kit::Operation& op, const mdgp_identify_request& in,
                            mdgp_identify_result& out) override;
    mdg_status offer_methods(std::uint64_t op, std::uint64_t methods) override;
    mdg_status verdict_properties(const kit::Operation& op, mdgp_verdict_properties& out) override;
    mdg_status verdict_watch_start(const kit::Operation& op) override;
    mdg_status verdict_watch_stop(const kit::Operation& op) override;
    mdg_status register_properties(const kit::Operation& op, mdgp_register_properties& out) override;
    mdg_status register_run(const kit::Operation& op, const mdgp_register_request& in,
                            mdgp_register_result& out) override;

protected:
    // Runs body over the wire: busy meanwhile, and what the reader shows is remembered.
    template <typename Body>
    mdg_status at_work(Body body) {
        const While busy(busy_);
        try {
            body();
            return MDG_OK;
        } catch (const kit::Error& error) {
            if (!error.fault().code.empty()) standing_->fault(error.fault().code);
            // A connection that ended took the card's power with it.
            if (!wire_->connected() || error.fault().status == MDG_E_CARD_REMOVED) powered_ = false;
            throw;
        }
    }
    std::uint64_t methods() const;
    bool has_slot(std::uint32_t slot) const;
    bool can(std::uint64_t capability) const { return (descriptor().capabilities & capability) != 0; }
    Wire& wire() { return *wire_; }

private:
    class While {
    public:
        explicit While(std::atomic<bool>& flag) noexcept
            : flag_(flag) {
            flag_ = true;
        }
        ~While() { flag_ = false; }
        While(const While&) = delete;
        While& operator=(const While&) = delete;

    private:
        std::atomic<bool>& flag_;
    };

    const Profile& profile_;
    std::unique_ptr<Wire> wire_;
    std::shared_ptr<Standing> standing_;
    std::vector<kit::SlotInfo> slots_;
    bool powered_ = false;
    std::atomic<bool> phones_{false}; // in an identification
    std::atomic<bool> busy_{false};
    std::atomic<bool> identifying_{false};
};

// One that also reads phones, without a second reader (R-MOB-07).
class PhoneReader : public Reader, public kit::Phone {
public:
    using Reader::Reader;
    const void* interface_table(std::string_view id) override {
        return id == kit::Phone::id ? kit::Phone::table() : Reader::interface_table(id);
    }
    mdg_status phone_properties(const kit::Operation& op, mdgp_phone_properties& out) override;
    mdg_status phone_read(const kit::Operation& op, const mdgp_phone_request& in, mdgp_phone_result& out) override;
};

// One without a screen: the host drives the card, and the desk asks for the PIN.
class CardReader : public Reader {
public:
    using Reader::Reader;
    const void* interface_table(std::string_view id) override {
        return id == kit::Slot::id || id == kit::Apdu::id ? Reader::interface_table(id) : nullptr;
    }
};

} // namespace face_reader
