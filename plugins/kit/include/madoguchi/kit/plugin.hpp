// Madoguchi kit: the plugin itself and the one function it exports.
//
//   class Reader : public kit::Device<kit::Slot, kit::Apdu> { … };
//   class Readers : public kit::Plugin { … };
//   MDGP_PLUGIN(Readers)
//
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "device.hpp"

#include <cstdio>

// What the host holds in its hand.
struct mdgp_instance_opaque {
    virtual ~mdgp_instance_opaque() = default;
};

namespace madoguchi::kit {

// A plugin at work. A maker's class also has
//   static constexpr const char* id;       as the manifest's
//   static constexpr const char* version;  as the manifest's
// and a constructor that takes const Host&, which outlives the plugin. Nothing is opened or started there: no thread,
// device, file or output before start. [load] but for open.
class Plugin {
public:
    // The least minor of the plugin ABI it can work with; a maker's class may name a later one.
    static constexpr std::uint32_t abi_min = 0;

    explicit Plugin(const Host& host)
        : host_(host) {}
    virtual ~Plugin() = default;
    Plugin(const Plugin&) = delete;
    Plugin& operator=(const Plugin&) = delete;

    // Begins to watch for devices and reports those that are there, within 1,000 ms. No device is no failure.
    virtual void start() = 0;
    // Ends the watching within 1,000 ms. No report afterwards; open devices stay open.
    virtual void stop() = 0;
    // [worker] The device of this token; throws NOT_FOUND where there is none. This touches no card.
    virtual std::unique_ptr<DeviceBase> open(const Operation& op, const std::string& token) = 0;
    // A table of the maker's own domain that belongs to no device.
    virtual const void* vendor_interface(std::string_view id) {
        static_cast<void>(id);
        return nullptr;
    }

    const Host& host() const noexcept { return host_; }

private:
    const Host& host_;
};

// The functions behind mdgp_entry_v1 for one class.
template <class Type>
struct Entry {
    static_assert(std::is_base_of_v<Plugin, Type>, "the class given to MDGP_PLUGIN derives from kit::Plugin");
    static_assert(std::is_constructible_v<Type, const Host&>, "it has a constructor that takes const kit::Host&");
    static_assert(!std::is_abstract_v<Type>, "it implements start, stop and open");
    static_assert(Type::abi_min <= MDGP_ABI_MINOR, "these headers are older than the minor it wants");

    // What the host holds: the plugin and what it works with.
    struct Instance : ::mdgp_instance_opaque {
        Instance(const mdgp_host* table, Setup setup)
            : host(table, std::move(setup))
            , plugin(host) {}
        Host host;
        Type plugin;
        const std::atomic<std::uint64_t> never{0};
    };
    static Instance& of(mdgp_instance* instance) noexcept { return static_cast<Instance&>(*instance); }

    static mdg_status MDG_CALL start(mdgp_instance* instance) noexcept {
        if (instance == nullptr) return MDG_E_NULL_POINTER;
        return guarded(of(instance).host, 0, [&] {
            of(instance).plugin.start();
            return MDG_OK;
        });
    }
    static void MDG_CALL stop(mdgp_instance* instance) noexcept {
        if (instance == nullptr) return;
        guarded(of(instance).host, 0, [&] {
            of(instance).plugin.stop();
            return MDG_OK;
        });
    }
    static mdg_status MDG_CALL open(mdgp_instance* instance, std::uint64_t op, const char* token,
                                    mdgp_device** out) noexcept {
        if (instance == nullptr || token == nullptr || out == nullptr) return MDG_E_NULL_POINTER;
        *out = nullptr;
        return guarded(of(instance).host, op, [&] {
            Kept kept;
            const Operation operation(of(instance).host, op, of(instance).never, kept);
            auto device = of(instance).plugin.open(operation, token);
            if (!device) return MDG_E_NOT_FOUND;
            *out = device.release();
            return MDG_OK;
        });
    }
    static mdg_status MDG_CALL create(const mdgp_host* host, mdgp_instance** out) noexcept {
        if (host == nullptr || out == nullptr) return MDG_E_NULL_POINTER;
        *out = nullptr;
        const Host before(host, {}); // for the reason of a failure
        return guarded(before, 0, [&] {
            *out = std::make_unique<Instance>(host, setup()).release();
            return MDG_OK;
        });
    }
    static void MDG_CALL destroy(mdgp_instance* instance) noexcept { delete instance; }
    static const void* MDG_CALL get_interface(mdgp_instance* instance, const char* id) noexcept {
        if (instance == nullptr || id == nullptr) return nullptr;
        const void* found = nullptr;
        guarded(of(instance).host, 0, [&] {
            found = of(instance).plugin.vendor_interface(id);
            return MDG_OK;
        });
        return found;
    }

    // The offer's texts live for the call only.
    static Setup& setup() {
        static Setup kept;
        return kept;
    }
    static void remember(const mdgp_offer& offer) {
        setup() = {offer.run_kind,     text(offer.host_name),  text(offer.host_version),
                   text(offer.locale), text(offer.plugin_dir), text(offer.state_dir)};
    }

    static const mdgp_plugin* plugin() noexcept {
        static constexpr mdgp_instance_table instances{sizeof(mdgp_instance_table), 0, start, stop, open, nullptr};
        static const mdgp_plugin made{sizeof(mdgp_plugin),      0,      Type::id, Type::version, &instances,
                                      DeviceFunctions::table(), create, destroy,  get_interface, nullptr};
        return &made;
    }

    static mdg_status enter(const mdgp_offer* given, mdgp_reply* out) noexcept {
        if (out == nullptr) return MDG_E_NULL_POINTER;
        auto reply = fresh<mdgp_reply>();
        mdgp_offer offer{};
        reply.status = take(given, offer);
        if (reply.status != MDG_OK)
            reply.reason = "the host's offer says what this plugin does not know; install a later plugin";
        else
            negotiate(offer, reply);
        if (const auto status = give(reply, out); status != MDG_OK) return status;
        return reply.status;
    }

    static void negotiate(const mdgp_offer& offer, mdgp_reply& reply) noexcept {
        const std::uint32_t chosen = std::min<std::uint32_t>(offer.abi_max, MDGP_ABI_MINOR);
        if (chosen < offer.abi_min || chosen < Type::abi_min) {
            static char reason[160];
            std::snprintf(reason, sizeof reason,
                          "the plugin speaks minors %u to %u of the plugin ABI, the host %u to %u; install the plugin "
                          "made for this release",
                          static_cast<unsigned>(Type::abi_min), static_cast<unsigned>(MDGP_ABI_MINOR),
                          static_cast<unsigned>(offer.abi_min), static_cast<unsigned>(offer.abi_max));
            reply.status = MDG_E_ABI_MISMATCH;
            reply.reason = reason;
            return;
        }
        try {
            remember(offer);
        } catch (...) {
            reply.status = MDG_E_NO_MEMORY;
            reply.reason = "no memory";
            return;
        }
        reply.abi_chosen = chosen;
        reply.plugin = plugin();
    }
};

} // namespace madoguchi::kit

// Defines mdgp_entry_v1 for a class that derives from kit::Plugin. Once in a plugin, outside every namespace.
#define MDGP_PLUGIN(Type)                                                                                              \
    extern "C" MDGP_EXPORT mdg_status MDG_CALL mdgp_entry_v1(const mdgp_offer* offer, mdgp_reply* reply) {             \
        return ::madoguchi::kit::Entry<Type>::enter(offer, reply);                                                     \
    }
