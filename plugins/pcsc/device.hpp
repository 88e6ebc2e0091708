// One reader and its card, on a PC/SC context of its own. One handle is held from power_on to power_off: a
// card that nobody holds loses its power within half a second (card facts §14).
#pragma once

#include "host.hpp"
#include "pin_pad.hpp"

#include <winscard.h>

#include <cstdint>
#include <string>

namespace mdg::pcsc {

class Device {
public:
    Device(Host host, std::string token, std::string name);
    ~Device();
    Device(const Device&) = delete;
    Device& operator=(const Device&) = delete;

    mdgp_descriptor descriptor() const;
    std::uint32_t kind() const noexcept { return kind_; }

    mdg_status power_on(std::uint64_t op, std::uint8_t* atr, std::uint32_t capacity, std::uint32_t* atr_length);
    mdg_status power_off(std::uint64_t op);
    // As power_off, outside of any call that could be told why it failed. After a crash the card may still have the power,
    // and the verified PIN, that the process before gave it: it is connected to for that.
    mdg_status rest(bool after_crash) noexcept;
    mdg_status reconnect(std::uint64_t op);
    mdg_status transmit(std::uint64_t op, const std::uint8_t* command, std::uint32_t length, std::uint8_t* answer,
                        std::uint32_t capacity, std::uint32_t* answer_length);
    mdg_status exclusive_begin(std::uint64_t op);
    mdg_status exclusive_end(std::uint64_t op);

    bool has_pin_pad() const noexcept { return pad_.has_pad(); }
    mdg_status pad_verify(std::uint64_t op, const mdgp_pinpad_request& request, mdgp_pinpad_result& out);
    mdg_status pad_status(std::uint64_t op, const mdgp_pinpad_request& request, mdgp_pinpad_result& out);

private:
    void look_for_pin_pad();
    long ensure_context();
    long connect();
    long unpower() noexcept;
    // Reports a code; lets go of a context that is of no more use, so that the next power_on makes a new one.
    mdg_status result(std::uint64_t op, long code);
    void drop_context() noexcept;

    Host host_;
    std::string token_;
    std::string name_;
    std::uint32_t kind_;
    SCARDCONTEXT context_ = 0;
    SCARDHANDLE card_ = 0;
    DWORD protocol_ = 0;
    PinFeatures pad_;
    PinDigits pad_digits_;
    bool has_context_ = false;
    bool powered_ = false;
    bool exclusive_ = false;
};

} // namespace mdg::pcsc
