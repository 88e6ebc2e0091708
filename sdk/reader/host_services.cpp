#include "reader/host_services.hpp"

#include "base/status.hpp"
#include "base/text.hpp"
#include "base/tripwire.hpp"

#include <sys/random.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>

namespace mdg::reader {

namespace {

using base::Failure;

constexpr std::size_t longest_atr = 64;

constexpr std::array origins{MDG_ORIGIN_PLUGIN, MDG_ORIGIN_RESOURCE_MANAGER, MDG_ORIGIN_READER, MDG_ORIGIN_CARD,
                             MDG_ORIGIN_SDK,    MDG_ORIGIN_TERMINAL,         MDG_ORIGIN_OS};

// A plugin's struct as far as the plugin filled it.
template <typename Struct>
Struct copy_of(const Struct* given) {
    Struct copy{};
    if (given != nullptr) std::memcpy(&copy, given, std::min<std::size_t>(given->struct_size, sizeof copy));
    return copy;
}

// Names and codes: well-formed UTF-8 whatever the plugin wrote.
std::string name_of(const char* text) {
    if (text == nullptr) return {};
    std::string copy = text;
    if (!base::is_utf8(copy))
        std::replace_if(
            copy.begin(), copy.end(), [](char c) { return static_cast<unsigned char>(c) > 0x7E; }, '?');
    return copy;
}

// Free text: also without an individual number before anybody sees it (R-PRIV-01).
std::string clean(const char* text) {
    return base::mask_individual_numbers(name_of(text));
}

std::string or_default(const char* text, const char* fallback) {
    return text != nullptr && *text != '\0' ? clean(text) : fallback;
}

const char* origin_of(const char* wanted, mdg_status status) {
    for (const char* origin : origins)
        if (wanted != nullptr && std::strcmp(wanted, origin) == 0) return origin;
    switch (status >> 8) {
    case MDG_CATEGORY_DEVICE:
        return MDG_ORIGIN_READER;
    case MDG_CATEGORY_MEDIUM:
        return MDG_ORIGIN_CARD;
    default:
        return MDG_ORIGIN_PLUGIN;
    }
}

const void* MDG_CALL no_service(void*, const char*) noexcept {
    return nullptr;
} // 1.0 has no optional service

std::uint64_t MDG_CALL now_ns(void*) noexcept {
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return static_cast<std::uint64_t>(std::chrono::duration_cast<std::chrono::nanoseconds>(now).count());
}

mdg_status MDG_CALL random_bytes(void*, std::uint8_t* buffer, std::uint32_t length) noexcept {
    if (buffer == nullptr) return MDG_E_NULL_POINTER;
    for (std::uint32_t done = 0; done < length;) {
        const auto got = ::getrandom(buffer + done, length - done, 0);
        if (got < 0 && errno != EINTR) return MDG_E_INTERNAL;
        if (got > 0) done += static_cast<std::uint32_t>(got);
    }
    return MDG_OK;
}

// Every call here has a limit of its own, which no beat moves.
void MDG_CALL beat(void*, std::uint64_t) noexcept {}

} // namespace

HostServices::HostServices(std::string plugin_id, LogSink log)
    : plugin_id_(std::move(plugin_id))
    , log_(std::move(log)) {
    table_.struct_size = sizeof table_;
    table_.abi_minor = MDGP_ABI_MINOR;
    table_.host_data = this;
    table_.get_service = no_service;
    table_.log = take_log;
    table_.now_ns = now_ns;
    table_.random = random_bytes;
    table_.device_report = take_device;
    table_.medium_report = take_medium;
    table_.op_beat = beat;
    table_.op_cancelled = tell_cancelled;
    table_.fault_report = take_fault;
}

void HostServices::listen(LinkListener& listener) {
    const std::lock_guard lock(listener_mutex_);
    listener_ = &listener;
}

void HostServices::deafen() noexcept {
    const std::lock_guard lock(listener_mutex_);
    listener_ = nullptr;
}

void HostServices::log(int level, const std::string& text) const {
    if (log_) log_(level, plugin_id_ + ": " + text);
}

template <typename Report>
void HostServices::pass_on(Report report) noexcept {
    try {
        const std::lock_guard lock(listener_mutex_);
        if (listener_ != nullptr) report(*listener_);
    } catch (const std::exception& error) {
        log(MDGP_LOG_ERROR, std::string("a report was lost: ") + error.what());
    }
}

void HostServices::take_log(void* host_data, std::int32_t level, const char* text) noexcept {
    of(host_data).log(std::clamp<std::int32_t>(level, MDGP_LOG_ERROR, MDGP_LOG_DEBUG), clean(text));
}

void HostServices::take_device(void* host_data, std::int32_t change, const mdgp_descriptor* device) noexcept {
    const auto given = copy_of(device);
    of(host_data).pass_on([&](LinkListener& listener) {
        DeviceReport report{name_of(given.token), name_of(given.display_name), given.capabilities};
        if (report.token.empty()) throw Failure(MDG_E_CONTRACT, MDG_ORIGIN_PLUGIN, "a device without a token");
        if (change == MDGP_DEVICE_ARRIVED) listener.device_arrived(report);
        if (change == MDGP_DEVICE_GONE) listener.device_gone(report.token);
    });
}

void HostServices::take_medium(void* host_data, const mdgp_medium* medium) noexcept {
    const auto given = copy_of(medium);
    of(host_data).pass_on([&](LinkListener& listener) {
        if (given.state > MDGP_MEDIUM_PRESENT || given.kind > MDGP_SLOT_SECURE_MODULE || given.atr_length > longest_atr)
            throw Failure(MDG_E_CONTRACT, MDG_ORIGIN_PLUGIN, "a slot's state, kind or ATR is out of range");
        SlotReport report{name_of(given.token), given.slot, SlotKind{given.kind}, Presence{given.state}, {}};
        if (given.atr != nullptr) {
            const auto* bytes = reinterpret_cast<const std::byte*>(given.atr);
            report.atr.assign(bytes, bytes + given.atr_length);
        }
        listener.slot_changed(report);
    });
}

Failure HostServices::failure(mdg_status status, const std::string& message) const {
    Failure failure(status, origin_of(nullptr, status), message);
    failure.plugin_id = plugin_id_;
    return failure;
}

Failure HostServices::failure_of(const mdgp_fault& fault) const {
    Failure failure(fault.status, origin_of(fault.origin, fault.status),
                    or_default(fault.en, "the plugin gave no reason"));
    failure.vendor_code = name_of(fault.code);
    failure.plugin_id = plugin_id_;
    if (fault.ja != nullptr)
        failure.findings.push_back({plugin_id_, MDG_FINDING_CODE_NOT_READABLE, failure.message, clean(fault.ja)});
    return failure;
}

void HostServices::take_fault(void* host_data, const mdgp_fault* fault) noexcept {
    auto& self = of(host_data);
    const auto given = copy_of(fault);
    if (given.op == 0) {
        self.pass_on([&](LinkListener& listener) {
            if (given.status == MDG_OK)
                listener.fault_changed(std::nullopt);
            else
                listener.fault_changed(self.failure_of(given));
        });
        return;
    }
    const std::lock_guard lock(self.mutex_);
    if (const auto found = self.running_.find(given.op); found != self.running_.end())
        found->second.fault = self.failure_of(given);
}

std::uint32_t HostServices::tell_cancelled(void* host_data, std::uint64_t op) noexcept {
    auto& self = of(host_data);
    const std::lock_guard lock(self.mutex_);
    const auto found = self.running_.find(op);
    return found != self.running_.end() && found->second.cancelled ? 1 : 0;
}

HostServices::Operation::Operation(HostServices& services)
    : services_(services) {
    const std::lock_guard lock(services_.mutex_);
    id_ = ++services_.last_op_;
    services_.running_.emplace(id_, Running{});
}

HostServices::Operation::~Operation() {
    const std::lock_guard lock(services_.mutex_);
    services_.running_.erase(id_);
}

void HostServices::Operation::cancel() {
    const std::lock_guard lock(services_.mutex_);
    services_.running_.at(id_).cancelled = true;
}

Failure HostServices::Operation::failure(mdg_status status, const char* what) const {
    const auto* row = base::find_status(status);
    if (row == nullptr)
        return services_.failure(MDG_E_CONTRACT,
                                 "the plugin answered an unknown status " + std::to_string(status) + " to " + what);
    const std::lock_guard lock(services_.mutex_);
    const auto& fault = services_.running_.at(id_).fault;
    // A reason of another status belongs to something that the plugin mended before it went on.
    if (fault && fault->status == status) {
        Failure failure = *fault;
        failure.message = std::string(what) + ": " + failure.message;
        return failure;
    }
    return services_.failure(status, std::string(what) + ": the plugin answered " + std::string(row->name));
}

} // namespace mdg::reader
