// The seam between the library and a plugin. Whatever stands behind it, another thread or another process,
// every call comes back within its wait.
#pragma once

#include "base/failure.hpp"
#include "base/wait.hpp"
#include "card/transport.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace mdg::reader {

using card::Bytes;
using card::BytesView;

// The values of plugin.h (MDGP_MEDIUM_…, MDGP_SLOT_…).
enum class Presence : std::uint32_t { unknown = 0, empty = 1, present = 2 };
enum class SlotKind : std::uint32_t { unknown = 0, contact = 1, contactless = 2, phone_antenna = 3, secure_module = 4 };

struct DeviceReport {
    std::string token;
    std::string name;
    std::uint64_t capabilities = 0; // MDGP_CAP_…
};

struct SlotReport {
    std::string token;
    std::uint32_t slot = 0;
    SlotKind kind = SlotKind::unknown;
    Presence presence = Presence::unknown;
    Bytes atr;
};

// Called from any thread, between start and stop.
class LinkListener {
public:
    virtual ~LinkListener() = default;
    virtual void device_arrived(const DeviceReport& report) = 0;
    virtual void device_gone(const std::string& token) = 0;
    virtual void slot_changed(const SlotReport& report) = 0;
    // What the plugin depends on is out of order; nullopt: no longer.
    virtual void fault_changed(const std::optional<base::Failure>& fault) = 0;
};

// An open device. One call at a time. Ending it brings the device to rest.
class LinkDevice {
public:
    virtual ~LinkDevice() = default;

    virtual Bytes power_on(std::uint32_t slot,
                           const base::Wait& wait) = 0; // the ATR, empty where only slot_changed tells it
    virtual void power_off(std::uint32_t slot, const base::Wait& wait) = 0;
    virtual void reconnect(std::uint32_t slot, const base::Wait& wait) = 0;
    virtual Bytes transmit(std::uint32_t slot, BytesView command, bool secret, const base::Wait& wait) = 0;
    virtual void exclusive_begin(std::uint32_t slot, const base::Wait& wait) = 0;
    virtual void exclusive_end(std::uint32_t slot, const base::Wait& wait) = 0;
};

class PluginLink {
public:
    virtual ~PluginLink() = default;

    virtual const std::string& id() const noexcept = 0;
    virtual const std::string& version() const noexcept = 0;

    // The devices that are there are reported before it returns. The listener outlives stop().
    virtual void start(LinkListener& listener) = 0;
    virtual void stop() noexcept = 0;
    // BUSY while it is open; STUCK while a call to it that was given up is still at work.
    virtual std::unique_ptr<LinkDevice> open(const std::string& token, const base::Wait& wait) = 0;
};

} // namespace mdg::reader
