#include "host.hpp"

#include <algorithm>
#include <chrono>
#include <cstring>
#include <thread>

namespace mdg::test {

namespace {

std::string hex(const std::uint8_t* data, std::size_t size) {
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string text;
    for (std::size_t at = 0; at < size; ++at) text += {digits[data[at] >> 4], digits[data[at] & 15]};
    return text;
}

std::string word(const char* text) {
    return text == nullptr ? "-" : text;
}

} // namespace

void Host::note(const std::string& line) {
    const std::lock_guard lock(mutex_);
    reports_.push_back(line);
    changed_.notify_all();
}

std::vector<std::string> Host::reports() {
    const std::lock_guard lock(mutex_);
    auto sorted = reports_;
    std::sort(sorted.begin(), sorted.end());
    return sorted;
}

std::string Host::last_error() {
    const std::lock_guard lock(mutex_);
    return error_;
}

bool Host::wait_for_card() {
    std::unique_lock lock(mutex_);
    return changed_.wait_for(lock, std::chrono::seconds(5), [&] {
        return std::any_of(reports_.begin(), reports_.end(),
                           [](const std::string& line) { return line.rfind("medium", 0) == 0; });
    });
}

void Host::cancel(std::uint64_t op) {
    const std::lock_guard lock(mutex_);
    cancelled_[op] = true;
}

bool Host::cancelled(std::uint64_t op) {
    const std::lock_guard lock(mutex_);
    return cancelled_.contains(op);
}

Host::Host() {
    static const mdgp_svc_transport_1 echo{
        sizeof(mdgp_svc_transport_1),
        0,
        [](void*, std::uint64_t, const char*, std::uint32_t, std::uint64_t* out) -> mdg_status {
            *out = 7;
            return MDG_OK;
        },
        [](void* data, std::uint64_t, std::uint64_t, const std::uint8_t* bytes, std::uint32_t length,
           std::uint32_t) -> mdg_status {
            of(data).wire_.assign(bytes, bytes + length);
            return MDG_OK;
        },
        [](void* data, std::uint64_t, std::uint64_t, std::uint8_t* buffer, std::uint32_t, std::uint32_t,
           std::uint32_t* length) -> mdg_status {
            auto& wire = of(data).wire_;
            std::reverse_copy(wire.begin(), wire.end(), buffer);
            std::memcpy(buffer + wire.size(), "\x90\x00", 2);
            *length = static_cast<std::uint32_t>(wire.size()) + 2;
            return MDG_OK;
        },
        [](void*, std::uint64_t) -> mdg_status { return MDG_OK; }};

    table_.struct_size = sizeof table_;
    table_.abi_minor = MDGP_ABI_MINOR;
    table_.host_data = this;
    table_.get_service = [](void*, const char* id) -> const void* {
        return std::strcmp(id, MDGP_SVC_TRANSPORT_1) == 0 ? &echo : nullptr;
    };
    table_.log = [](void* data, std::int32_t level, const char* text) {
        if (level == MDGP_LOG_ERROR) {
            const std::lock_guard lock(of(data).mutex_);
            of(data).error_ = text;
        }
    };
    table_.now_ns = [](void*) -> std::uint64_t {
        return static_cast<std::uint64_t>(std::chrono::steady_clock::now().time_since_epoch().count());
    };
    table_.random = [](void* data, std::uint8_t* buffer, std::uint32_t length) -> mdg_status {
        for (std::uint32_t at = 0; at < length; ++at) buffer[at] = static_cast<std::uint8_t>(0xA0 + of(data).random_++);
        return MDG_OK;
    };
    table_.device_report = [](void* data, std::int32_t change, const mdgp_descriptor* device) {
        of(data).note("device " + std::to_string(change) + " " + word(device->token) + " " + word(device->firmware));
    };
    table_.medium_report = [](void* data, const mdgp_medium* medium) {
        of(data).note("medium " + word(medium->token) + " " + std::to_string(medium->slot) + " " +
                      std::to_string(medium->state) + " " + hex(medium->atr, medium->atr_length));
    };
    table_.op_beat = [](void*, std::uint64_t) {};
    table_.op_cancelled = [](void* data, std::uint64_t op) -> std::uint32_t { return of(data).cancelled(op) ? 1 : 0; };
    table_.fault_report = [](void* data, const mdgp_fault* fault) {
        if (fault->status == MDG_E_CONTRACT) return; // of a replay
        of(data).note("fault " + std::to_string(fault->status) + " " + word(fault->code) + " " + word(fault->ja) +
                      (fault->op + 1 == of(data).next_op ? " of this call" : " of another call"));
    };
    table_.wall_clock_ms = [](void*) -> std::uint64_t { return 1'790'000'000'000; };
    table_.op_progress = [](void* data, std::uint64_t, std::uint32_t, std::uint32_t percent, std::uint32_t) {
        of(data).note("progress " + std::to_string(percent));
    };
    table_.op_cancel_fd = [](void*, std::uint64_t) -> std::int32_t { return -1; };
    table_.notice_report = [](void*, const char*, const char*) {};
    table_.verdict_report = [](void* data, const mdgp_verdict* verdict) -> mdg_status {
        of(data).note("verdict " + hex(verdict->document, verdict->length));
        return MDG_OK;
    };
    table_.purge_report = [](void*, std::uint64_t, std::uint32_t) {};
    table_.panel_input = [](void*, const char*, std::uint32_t, std::uint32_t) {};
    table_.config_text = [](void* data, const char* key, char* buffer, std::uint32_t capacity,
                            std::uint32_t* needed) -> mdg_status {
        const auto found = of(data).config.find(key);
        if (found == of(data).config.end()) return MDG_E_NOT_FOUND;
        *needed = static_cast<std::uint32_t>(found->second.size() + 1);
        if (*needed > capacity) return MDG_E_BUFFER_TOO_SMALL;
        std::memcpy(buffer, found->second.c_str(), *needed);
        return MDG_OK;
    };
    table_.config_u64 = [](void*, const char*, std::uint64_t*) -> mdg_status { return MDG_E_NOT_FOUND; };
    table_.quirk_text = [](void*, const char*, const char*, char*, std::uint32_t, std::uint32_t*) -> mdg_status {
        return MDG_E_NOT_FOUND;
    };
}

std::vector<std::string> conduct(const mdgp_plugin& plugin, Host& host, const Session& session) {
    std::vector<std::string> lines;
    const auto said = [&](const std::string& what, mdg_status status, const std::string& more = {}) {
        lines.push_back(what + " " + std::to_string(status) + (more.empty() ? "" : " " + more));
        return status == MDG_OK;
    };
    const auto leave = [&](mdgp_instance* instance) {
        if (session.before_end) session.before_end();
        plugin.instance->stop(instance);
        plugin.destroy(instance);
        for (const std::string& line : host.reports()) lines.push_back(line);
        return lines;
    };
    mdgp_instance* instance = nullptr;
    if (!said("create", plugin.create(host.table(), &instance))) return lines;
    said("start", plugin.instance->start(instance));
    if (session.patient && !host.wait_for_card()) lines.emplace_back("no card");

    mdgp_device* device = nullptr;
    if (said("open", plugin.instance->open(instance, host.next_op++, "recordable:1", &device))) {
        mdgp_descriptor descriptor{};
        descriptor.struct_size = sizeof descriptor;
        const mdg_status described = plugin.device->describe(device, &descriptor);
        said("describe", described,
             word(descriptor.display_name) + " " + word(descriptor.model) + " " +
                 std::to_string(descriptor.capabilities));
        const auto* slot = static_cast<const mdgp_slot_1*>(plugin.device->get_interface(device, MDGP_IF_SLOT_1));
        const auto* apdu = static_cast<const mdgp_apdu_1*>(plugin.device->get_interface(device, MDGP_IF_APDU_1));
        if (slot == nullptr || apdu == nullptr || slot->power_on == nullptr || slot->power_off == nullptr ||
            apdu->transmit == nullptr) {
            plugin.device->close(device);
            return leave(instance);
        }
        lines.push_back("tables " + std::to_string(slot->struct_size) + (apdu->limits == nullptr ? " no limits" : "") +
                        (plugin.device->get_interface(device, MDGP_IF_FACE_1) == nullptr ? " no face" : ""));
        std::uint8_t atr[64];
        std::uint32_t atr_length = 0;
        const mdg_status powered = slot->power_on(device, host.next_op++, 0, atr, sizeof atr, &atr_length);
        said("power_on", powered, hex(atr, atr_length));

        std::vector<std::vector<std::uint8_t>> commands{
            {0x00, 0xA4, 0x04, 0x00}, {0xC2, 0x01, 0x02, 0x03}, {0xC3}, {0x00, 0xB0, 0x00, 0x00}};
        if (session.with_cancel) commands.push_back({0xC1});
        std::vector<std::uint8_t> verify{0xC4};
        verify.insert(verify.end(), session.pin.begin(), session.pin.end());
        if (session.with_secret) commands.push_back(verify);
        if (session.change) session.change(commands);
        for (const auto& command : commands) {
            const std::uint64_t op = host.next_op++;
            std::vector<std::uint8_t> answer(MDGP_ANSWER_CAPACITY);
            std::uint32_t length = 0;
            std::thread canceller;
            if (command[0] == 0xC1)
                canceller = std::thread([&, op] {
                    std::this_thread::sleep_for(std::chrono::milliseconds(30));
                    host.cancel(op);
                    plugin.device->cancel(device, op);
                });
            const std::uint64_t flags = command[0] == 0xC4 ? MDGP_TRANSMIT_SECRET : 0;
            const mdg_status status =
                apdu->transmit(device, op, 0, flags, command.data(), static_cast<std::uint32_t>(command.size()),
                               answer.data(), static_cast<std::uint32_t>(answer.size()), &length);
            if (canceller.joinable()) canceller.join();
            if (status != MDG_OK) length = 0;
            const bool secret = flags != 0 && length >= 2; // only the length and the status word come back
            said("transmit", status,
                 secret ? std::to_string(length) + " " + hex(answer.data() + length - 2, 2)
                        : hex(answer.data(), length));
        }
        said("power_off", slot->power_off(device, host.next_op++, 0));
        said("idle", plugin.device->reset_to_idle(device, MDGP_IDLE_END));
        plugin.device->close(device);
    }
    return leave(instance);
}

} // namespace mdg::test
