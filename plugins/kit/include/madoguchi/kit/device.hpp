// Madoguchi kit: an open device, and the boundary that no exception crosses.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "operation.hpp"

#include <memory>
#include <new>
#include <string_view>
#include <type_traits>
#include <typeinfo>

// What the host holds in its hand.
struct mdgp_device_opaque {
    virtual ~mdgp_device_opaque() = default;
};

namespace madoguchi::kit {

// Runs body and turns whatever it throws into a status, with the reason reported. The text of an exception that is not
// the kit's may hold anything and goes nowhere: only its type is told.
template <class Body>
mdg_status guarded(const Host& host, std::uint64_t op, Body body) noexcept {
    try {
        try {
            return body();
        } catch (const Error& error) {
            host.fault(error.fault(), op);
            return error.fault().status;
        } catch (const std::bad_alloc&) {
            return MDG_E_NO_MEMORY;
        } catch (const std::exception& error) {
            Fault fault;
            fault.status = MDG_E_INTERNAL;
            fault.en = std::string("the plugin threw an exception of type ") + typeid(error).name();
            host.fault(fault, op);
        } catch (...) {
            Fault fault;
            fault.status = MDG_E_INTERNAL;
            fault.en = "the plugin threw what is no exception";
            host.fault(fault, op);
        }
    } catch (...) {
        // no memory for the reason
    }
    return MDG_E_INTERNAL;
}

// What every device has. A maker derives from Device<…> below.
class DeviceBase : public ::mdgp_device_opaque {
public:
    DeviceBase(const Host& host, Descriptor descriptor)
        : host_(host)
        , descriptor_(std::move(descriptor)) {}
    DeviceBase(const DeviceBase&) = delete;
    DeviceBase& operator=(const DeviceBase&) = delete;

    // [worker] Brings the device to rest whatever it was doing: cards without power, nothing held, an idle screen, no
    // memory of a person. Within 2,000 ms. reason: MDGP_IDLE_….
    virtual mdg_status reset_to_idle(std::int32_t reason) = 0;

    // [control] The running call shall end. OK: it will, because it asks Operation::cancelled(); UNSUPPORTED: it ends
    // when the device answers. Takes no lock that a call holds.
    virtual mdg_status cancel(std::uint64_t op) {
        static_cast<void>(op);
        return MDG_OK;
    }

    // [worker] A table of the maker's own domain, which lives until the device is closed.
    virtual const void* vendor_interface(std::string_view id) {
        static_cast<void>(id);
        return nullptr;
    }

    const Host& host() const noexcept { return host_; }
    const Descriptor& descriptor() const noexcept { return descriptor_; }

    // [worker] The table of an interface, NULL where this device does not have it.
    virtual const void* interface_table(std::string_view id) { return vendor_interface(id); }

private:
    template <class Interface, class Body>
    friend mdg_status enter(mdgp_device*, std::uint64_t, Body) noexcept;
    friend struct DeviceFunctions;

    const Host& host_;
    Descriptor descriptor_;
    Kept kept_;
    std::atomic<std::uint64_t> cancelled_{0}; // number of the call that was asked last to end
};

// class Reader : public Device<Slot, Apdu, Health> { … };
// A device that has these interfaces and implements their functions. Those that are mandatory are pure virtual, the
// others answer UNSUPPORTED.
template <class... Interfaces>
class Device : public DeviceBase, public Interfaces... {
public:
    using DeviceBase::DeviceBase;

    const void* interface_table(std::string_view id) override {
        const void* found = nullptr;
        static_cast<void>(((id == Interfaces::id && (found = Interfaces::table()) != nullptr) || ...));
        return found != nullptr ? found : vendor_interface(id);
    }
};

// A call of the worker: body(interface, operation). What the call before gave back dies here.
template <class Interface, class Body>
mdg_status enter(mdgp_device* device, std::uint64_t op, Body body) noexcept {
    if (device == nullptr) return MDG_E_NULL_POINTER;
    auto& base = static_cast<DeviceBase&>(*device);
    auto* part = dynamic_cast<Interface*>(&base);
    if (part == nullptr) return MDG_E_UNSUPPORTED;
    return guarded(base.host(), op, [&] {
        base.kept_.clear();
        const Operation operation(base.host(), op, base.cancelled_, base.kept_);
        return body(*part, operation);
    });
}

// The same with a struct that goes in and one that comes out: body(interface, operation, const In&, Out&).
template <class Interface, class In, class Out, class Body>
mdg_status enter(mdgp_device* device, std::uint64_t op, const In* in, Out* out, Body body) noexcept {
    return enter<Interface>(device, op, [&](Interface& part, const Operation& operation) {
        In taken{};
        if (const auto status = take(in, taken); status != MDG_OK) return status;
        auto made = fresh<Out>();
        if (const auto status = give(made, out); status != MDG_OK) return status;
        const mdg_status status = body(part, operation, taken, made);
        give(made, out);
        return status;
    });
}

template <class Interface, class Out, class Body>
mdg_status enter_out(mdgp_device* device, std::uint64_t op, Out* out, Body body) noexcept {
    return enter<Interface>(device, op, [&](Interface& part, const Operation& operation) {
        auto made = fresh<Out>();
        if (const auto status = give(made, out); status != MDG_OK) return status;
        const mdg_status status = body(part, operation, made);
        give(made, out);
        return status;
    });
}

template <class Interface, class In, class Body>
mdg_status enter_in(mdgp_device* device, std::uint64_t op, const In* in, Body body) noexcept {
    return enter<Interface>(device, op, [&](Interface& part, const Operation& operation) {
        In taken{};
        const auto status = take(in, taken);
        return status != MDG_OK ? status : body(part, operation, taken);
    });
}

// A call of the control thread, beside one of the worker: body(interface). op: the call it is about, 0: none.
template <class Interface, class Body>
mdg_status enter_control(mdgp_device* device, std::uint64_t op, Body body) noexcept {
    if (device == nullptr) return MDG_E_NULL_POINTER;
    auto& base = static_cast<DeviceBase&>(*device);
    auto* part = dynamic_cast<Interface*>(&base);
    if (part == nullptr) return MDG_E_UNSUPPORTED;
    return guarded(base.host(), op, [&] { return body(*part); });
}

// The functions of mdgp_device_table.
struct DeviceFunctions {
    static mdg_status MDG_CALL describe(mdgp_device* device, mdgp_descriptor* out) noexcept {
        if (device == nullptr) return MDG_E_NULL_POINTER;
        return give(of(device).descriptor().table(), out);
    }
    static const void* MDG_CALL get_interface(mdgp_device* device, const char* id) noexcept {
        if (device == nullptr || id == nullptr) return nullptr;
        const void* found = nullptr;
        guarded(of(device).host(), 0, [&] {
            found = of(device).interface_table(id);
            return MDG_OK;
        });
        return found;
    }
    static mdg_status MDG_CALL reset_to_idle(mdgp_device* device, std::int32_t reason) noexcept {
        if (device == nullptr) return MDG_E_NULL_POINTER;
        return guarded(of(device).host(), 0, [&] {
            of(device).kept_.clear();
            return of(device).reset_to_idle(reason);
        });
    }
    static mdg_status MDG_CALL cancel(mdgp_device* device, std::uint64_t op) noexcept {
        if (device == nullptr) return MDG_E_NULL_POINTER;
        of(device).cancelled_ = op;
        return guarded(of(device).host(), op, [&] { return of(device).cancel(op); });
    }
    static void MDG_CALL close(mdgp_device* device) noexcept { delete device; }

    static const mdgp_device_table* table() noexcept {
        static constexpr mdgp_device_table made{
            sizeof(mdgp_device_table), 0, describe, get_interface, reset_to_idle, cancel, close, nullptr};
        return &made;
    }

private:
    static DeviceBase& of(mdgp_device* device) noexcept { return static_cast<DeviceBase&>(*device); }
};

} // namespace madoguchi::kit
