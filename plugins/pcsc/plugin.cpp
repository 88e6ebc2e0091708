// The tables of the plugin ABI and the one exported function. No exception leaves this file.
#include "device.hpp"
#include "watcher.hpp"

#include <madoguchi/kit/structs.hpp>

#include <algorithm>
#include <exception>
#include <new>

struct mdgp_instance_opaque {
    explicit mdgp_instance_opaque(const mdgp_host* table)
        : host(table)
        , watcher(host, book) {}

    mdg::pcsc::Host host;
    mdg::pcsc::TokenBook book;
    mdg::pcsc::Watcher watcher;
};

struct mdgp_device_opaque : mdg::pcsc::Device {
    using Device::Device;
};

namespace {

template <typename Call>
mdg_status guarded(Call call) noexcept {
    try {
        return call();
    } catch (const std::bad_alloc&) {
        return MDG_E_NO_MEMORY;
    } catch (const std::exception&) {
        return MDG_E_INTERNAL;
    }
}

// slot 0 is the only one: pcscd shows each slot of a device as a reader.
template <typename Call>
mdg_status on_slot(std::uint32_t slot, Call call) noexcept {
    return slot == 0 ? guarded(call) : MDG_E_NOT_FOUND;
}

mdg_status MDG_CALL slot_list(mdgp_device* device, std::uint64_t, std::uint32_t index, mdgp_slot_info* out) noexcept {
    if (index != 0) return MDG_E_NOT_FOUND;
    out->slot = 0;
    out->kind = device->kind();
    return MDG_OK;
}

mdg_status MDG_CALL slot_power_on(mdgp_device* device, std::uint64_t op, std::uint32_t slot, std::uint8_t* atr,
                                  std::uint32_t capacity, std::uint32_t* atr_length) noexcept {
    return on_slot(slot, [&] { return device->power_on(op, atr, capacity, atr_length); });
}

mdg_status MDG_CALL slot_power_off(mdgp_device* device, std::uint64_t op, std::uint32_t slot) noexcept {
    return on_slot(slot, [&] { return device->power_off(op); });
}

mdg_status MDG_CALL slot_reconnect(mdgp_device* device, std::uint64_t op, std::uint32_t slot) noexcept {
    return on_slot(slot, [&] { return device->reconnect(op); });
}

mdg_status MDG_CALL apdu_transmit(mdgp_device* device, std::uint64_t op, std::uint32_t slot, std::uint64_t,
                                  const std::uint8_t* command, std::uint32_t length, std::uint8_t* answer,
                                  std::uint32_t capacity, std::uint32_t* answer_length) noexcept {
    return on_slot(slot, [&] { return device->transmit(op, command, length, answer, capacity, answer_length); });
}

mdg_status MDG_CALL apdu_exclusive_begin(mdgp_device* device, std::uint64_t op, std::uint32_t slot) noexcept {
    return on_slot(slot, [&] { return device->exclusive_begin(op); });
}

mdg_status MDG_CALL apdu_exclusive_end(mdgp_device* device, std::uint64_t op, std::uint32_t slot) noexcept {
    return on_slot(slot, [&] { return device->exclusive_end(op); });
}

// limits is left out: PC/SC does not tell what the reader can carry.
constexpr mdgp_slot_1 slot_table{sizeof(mdgp_slot_1), 0, slot_list, slot_power_on, slot_power_off, slot_reconnect};
constexpr mdgp_apdu_1 apdu_table{sizeof(mdgp_apdu_1), 0,      apdu_transmit, apdu_exclusive_begin,
                                 apdu_exclusive_end,  nullptr};

mdg_status MDG_CALL pad_properties(mdgp_device* device, std::uint64_t, mdgp_pinpad_properties* out) noexcept {
    return guarded([&] {
        auto made = madoguchi::kit::fresh<mdgp_pinpad_properties>();
        const auto known = device->descriptor();
        made.digits_min = known.pin_min;
        made.digits_max = known.pin_max;
        made.encodings = 1U << MDGP_PIN_ENCODING_ASCII | 1U << MDGP_PIN_ENCODING_BCD;
        return madoguchi::kit::give(made, out);
    });
}

template <typename Call>
mdg_status at_pad(const mdgp_pinpad_request* in, mdgp_pinpad_result* out, Call call) noexcept {
    return guarded([&] {
        mdgp_pinpad_request request{};
        auto result = madoguchi::kit::fresh<mdgp_pinpad_result>();
        if (const mdg_status status = madoguchi::kit::take(in, request); status != MDG_OK) return status;
        if (request.slot != 0) return mdg_status{MDG_E_NOT_FOUND};
        const mdg_status status = call(request, result);
        return status == MDG_OK ? madoguchi::kit::give(result, out) : status;
    });
}

mdg_status MDG_CALL pad_verify(mdgp_device* device, std::uint64_t op, const mdgp_pinpad_request* in,
                               mdgp_pinpad_result* out) noexcept {
    return at_pad(in, out, [&](const auto& request, auto& result) { return device->pad_verify(op, request, result); });
}

mdg_status MDG_CALL pad_status(mdgp_device* device, std::uint64_t op, const mdgp_pinpad_request* in,
                               mdgp_pinpad_result* out) noexcept {
    return at_pad(in, out, [&](const auto& request, auto& result) { return device->pad_status(op, request, result); });
}

// change is left out: PINs are changed at the municipal office.
constexpr mdgp_pinpad_1 pad_table{sizeof(mdgp_pinpad_1), 0, pad_properties, pad_verify, nullptr, pad_status};

mdg_status MDG_CALL device_describe(mdgp_device* device, mdgp_descriptor* out) noexcept {
    return guarded([&] { return madoguchi::kit::give(device->descriptor(), out); });
}

const void* MDG_CALL device_get_interface(mdgp_device* device, const char* id) noexcept {
    const std::string_view wanted = id;
    if (wanted == MDGP_IF_SLOT_1) return &slot_table;
    if (wanted == MDGP_IF_APDU_1) return &apdu_table;
    if (wanted == MDGP_IF_PINPAD_1 && device->has_pin_pad()) return &pad_table;
    return nullptr;
}

mdg_status MDG_CALL device_reset_to_idle(mdgp_device* device, std::int32_t reason) noexcept {
    return guarded([&] { return device->rest(reason == MDGP_IDLE_CRASH); });
}

// PC/SC cannot stop an exchange.
mdg_status MDG_CALL device_cancel(mdgp_device*, std::uint64_t) noexcept {
    return MDG_E_UNSUPPORTED;
}

void MDG_CALL device_close(mdgp_device* device) noexcept {
    delete device;
}

constexpr mdgp_device_table device_table{sizeof(mdgp_device_table),
                                         0,
                                         device_describe,
                                         device_get_interface,
                                         device_reset_to_idle,
                                         device_cancel,
                                         device_close,
                                         nullptr};

mdg_status MDG_CALL instance_start(mdgp_instance* instance) noexcept {
    return guarded([&] {
        instance->watcher.start();
        return MDG_OK;
    });
}

void MDG_CALL instance_stop(mdgp_instance* instance) noexcept {
    instance->watcher.stop();
}

mdg_status MDG_CALL instance_open(mdgp_instance* instance, std::uint64_t, const char* token,
                                  mdgp_device** out) noexcept {
    return guarded([&] {
        const auto name = instance->book.name_of(token);
        if (!name) return MDG_E_NOT_FOUND;
        *out = new mdgp_device(instance->host, token, *name);
        return MDG_OK;
    });
}

constexpr mdgp_instance_table instance_table{
    sizeof(mdgp_instance_table), 0, instance_start, instance_stop, instance_open, nullptr};

mdg_status MDG_CALL plugin_create(const mdgp_host* host, mdgp_instance** out) noexcept {
    return guarded([&] {
        *out = new mdgp_instance(host);
        return MDG_OK;
    });
}

void MDG_CALL plugin_destroy(mdgp_instance* instance) noexcept {
    delete instance;
}

constexpr mdgp_plugin plugin{
    sizeof(mdgp_plugin), 0,       MDGP_PLUGIN_ID, MDGP_PLUGIN_VERSION, &instance_table, &device_table, plugin_create,
    plugin_destroy,      nullptr, nullptr};

} // namespace

mdg_status MDG_CALL mdgp_entry_v1(const mdgp_offer* offer, mdgp_reply* reply) {
    namespace kit = madoguchi::kit;
    auto answer = kit::fresh<mdgp_reply>();
    mdgp_offer known{};
    answer.status = kit::take(offer, known);
    if (answer.status != MDG_OK) {
        answer.reason =
            "the host's offer says what this plugin does not know; install the plugin of the host's release";
    } else if (known.abi_min > MDGP_ABI_MINOR) {
        answer.status = MDG_E_ABI_MISMATCH;
        answer.reason = "this plugin is older than the host accepts; install the plugin of the host's release";
    } else {
        answer.abi_chosen = std::min<std::uint32_t>(known.abi_max, MDGP_ABI_MINOR);
        answer.plugin = &plugin;
    }
    const mdg_status given = kit::give(answer, reply);
    return given == MDG_OK ? answer.status : given;
}
