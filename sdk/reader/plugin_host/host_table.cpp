#include "reader/plugin_host/host_table.hpp"

#include "base/failure.hpp"
#include "reader/plugin_host/memory_file.hpp"

#include <sys/eventfd.h>
#include <sys/random.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <cstring>
#include <string_view>

namespace mdg::reader::plugin_host {

namespace {

thread_local std::uint32_t role = MDGP_THREAD_OTHER;

std::uint32_t MDG_CALL tell_role(void*) noexcept {
    return role;
}

constexpr mdgp_svc_thread_check_1 thread_check{sizeof(mdgp_svc_thread_check_1), 0, tell_role, nullptr};

std::uint64_t MDG_CALL now_ns(void*) noexcept {
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return static_cast<std::uint64_t>(std::chrono::nanoseconds(now).count());
}

std::uint64_t MDG_CALL wall_clock_ms(void*) noexcept {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return static_cast<std::uint64_t>(std::chrono::duration_cast<std::chrono::milliseconds>(now).count());
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

mdg_status copy_out(const std::string* text, char* buffer, std::uint32_t capacity, std::uint32_t* needed) noexcept {
    if (text == nullptr) return MDG_E_NOT_FOUND;
    const auto size = static_cast<std::uint32_t>(text->size() + 1);
    if (needed != nullptr) *needed = size;
    if (buffer == nullptr || capacity < size) return MDG_E_BUFFER_TOO_SMALL;
    std::memcpy(buffer, text->c_str(), size);
    return MDG_OK;
}

std::string text_of(const char* text) {
    return text == nullptr ? std::string() : std::string(text);
}

} // namespace

void set_thread_role(std::uint32_t wanted) noexcept {
    role = wanted;
}

HostTable::HostTable(const link::Channel& main)
    : main_(main) {
    table_ = {.struct_size = sizeof table_,
              .flags32 = 0,
              .abi_minor = MDGP_ABI_MINOR,
              .reserved_1 = 0,
              .host_data = this,
              .get_service = get_service,
              .log = log,
              .now_ns = now_ns,
              .random = random_bytes,
              .device_report = device_report,
              .medium_report = medium_report,
              .op_beat = op_beat,
              .op_cancelled = op_cancelled,
              .fault_report = fault_report,
              .wall_clock_ms = wall_clock_ms,
              .op_progress = op_progress,
              .op_cancel_fd = op_cancel_fd,
              .notice_report = notice_report,
              .verdict_report = verdict_report,
              .purge_report = purge_report,
              .panel_input = panel_input,
              .config_text = config_text,
              .config_u64 = config_u64,
              .quirk_text = quirk_text};
}

void HostTable::deafen() noexcept {
    const std::lock_guard lock(send_mutex_);
    deaf_ = true;
}

template <typename Message>
void HostTable::report(const Message& message, int descriptor) noexcept {
    try {
        const std::lock_guard lock(send_mutex_);
        if (deaf_) return;
        link::write(packet_, message);
        main_.send(packet_, descriptor);
    } catch (const std::exception&) {
        // Too large for a message: the plugin talks nonsense, and nobody could be told in fewer words.
    }
}

template <typename Message>
void HostTable::tell_device(std::uint64_t op, const Message& message) noexcept {
    const std::lock_guard running(running_mutex_);
    const auto found = running_.find(op);
    if (found == running_.end() || found->second.device == nullptr) return;
    const std::lock_guard lock(send_mutex_);
    link::write(packet_, message);
    found->second.device->send(packet_);
}

// --- services ---------------------------------------------------------------------------------------------------------

void HostTable::offer_services(const std::string& state_dir, std::vector<std::string> addresses) {
    store_.emplace(state_dir);
    transport_.emplace(std::move(addresses), [this](std::uint64_t op) { return op_cancelled(this, op) != 0; });
}

const void* HostTable::get_service(void* host_data, const char* id) noexcept {
    const std::string_view wanted = id == nullptr ? "" : id;
    if (wanted == MDGP_SVC_THREAD_CHECK_1) return &thread_check;
    if (wanted == MDGP_SVC_STORE_1 && of(host_data).store_) return plugin_services::Store::table<store_of>();
    if (wanted == MDGP_SVC_TRANSPORT_1 && of(host_data).transport_)
        return plugin_services::TransportService::table<transport_of>();
    return nullptr;
}

void HostTable::log(void* host_data, std::int32_t level, const char* text) noexcept {
    of(host_data).report(link::Log{level, text});
}

void HostTable::device_report(void* host_data, std::int32_t change, const mdgp_descriptor* device) noexcept {
    bool understood = false;
    const auto descriptor = plugin_abi::copy_of(device, understood);
    if (!understood)
        return of(host_data).report(link::Log{MDGP_LOG_ERROR, "device_report with a struct not understood"});
    if (descriptor.token != nullptr && descriptor.model != nullptr) {
        auto& self = of(host_data);
        const std::lock_guard lock(self.models_mutex_);
        self.models_[descriptor.token] = {descriptor.model, descriptor.firmware == nullptr ? "" : descriptor.firmware};
    }
    of(host_data).report(link::Device{change, descriptor});
}

void HostTable::medium_report(void* host_data, const mdgp_medium* medium) noexcept {
    bool understood = false;
    const auto copy = plugin_abi::copy_of(medium, understood);
    if (!understood)
        return of(host_data).report(link::Log{MDGP_LOG_ERROR, "medium_report with a struct not understood"});
    of(host_data).report(link::Medium{copy});
}

void HostTable::notice_report(void* host_data, const char* id, const char* text) noexcept {
    of(host_data).report(link::Notice{id, text});
}

mdg_status HostTable::verdict_report(void* host_data, const mdgp_verdict* verdict) noexcept {
    constexpr std::uint32_t largest = 4U * 1024 * 1024;
    bool understood = false;
    auto copy = plugin_abi::copy_of(verdict, understood);
    if (!understood || copy.document == nullptr || copy.token == nullptr) return MDG_E_CHECK_FAILED;
    if (copy.length > largest) return MDG_E_TOO_LARGE;
    const base::Descriptor memory = sealed_copy(copy.document, copy.length);
    if (!memory) return MDG_E_NO_MEMORY;
    copy.document = nullptr;
    auto& self = of(host_data);
    {
        const std::lock_guard lock(self.send_mutex_);
        if (self.deaf_) return MDG_E_CLOSED;
    }
    self.report(link::Verdict{copy}, memory.get());
    return MDG_OK;
}

void HostTable::purge_report(void* host_data, std::uint64_t op, std::uint32_t what) noexcept {
    of(host_data).report(link::Purge{op, what});
}

void HostTable::panel_input(void* host_data, const char* token, std::uint32_t input, std::uint32_t value) noexcept {
    of(host_data).report(link::Input{token, input, value});
}

void HostTable::op_beat(void* host_data, std::uint64_t op) noexcept {
    of(host_data).tell_device(op, link::Beat{op});
}

void HostTable::op_progress(void* host_data, std::uint64_t op, std::uint32_t stage, std::uint32_t percent,
                            std::uint32_t hint) noexcept {
    of(host_data).tell_device(op, link::Progress{op, stage, percent, hint});
}

// --- settings -----------------------------------------------------------------------------------------------------------

const std::string* HostTable::setting(const std::string& key) const {
    const auto found = settings_.find(key);
    return found == settings_.end() ? nullptr : &found->second;
}

mdg_status HostTable::config_text(void* host_data, const char* key, char* buffer, std::uint32_t capacity,
                                  std::uint32_t* needed) noexcept {
    if (key == nullptr) return MDG_E_NULL_POINTER;
    return copy_out(of(host_data).setting(key), buffer, capacity, needed);
}

mdg_status HostTable::config_u64(void* host_data, const char* key, std::uint64_t* value) noexcept {
    if (key == nullptr || value == nullptr) return MDG_E_NULL_POINTER;
    const std::string* text = of(host_data).setting(key);
    if (text == nullptr) return MDG_E_NOT_FOUND;
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), *value);
    return error == std::errc() && end == text->data() + text->size() ? MDG_OK : MDG_E_BAD_TYPE;
}

// The site's word, "quirk.<name>" of the settings, goes before the plugin's files.
mdg_status HostTable::quirk_text(void* host_data, const char* token, const char* key, char* buffer,
                                 std::uint32_t capacity, std::uint32_t* needed) noexcept {
    if (token == nullptr || key == nullptr) return MDG_E_NULL_POINTER;
    auto& self = of(host_data);
    if (const std::string* ours = self.setting(std::string("quirk.") + key))
        return copy_out(ours, buffer, capacity, needed);
    std::vector<Quirk> in_force;
    {
        const std::lock_guard lock(self.models_mutex_);
        if (const auto found = self.models_.find(token); found != self.models_.end())
            in_force = self.quirks_.of(found->second.name, found->second.firmware);
    }
    const auto wanted = std::find_if(in_force.begin(), in_force.end(), [&](const Quirk& it) { return it.name == key; });
    return copy_out(wanted == in_force.end() ? nullptr : &wanted->value, buffer, capacity, needed);
}

// --- calls --------------------------------------------------------------------------------------------------------------

void HostTable::fault_report(void* host_data, const mdgp_fault* fault) noexcept {
    auto& self = of(host_data);
    bool understood = false;
    auto given = plugin_abi::copy_of(fault, understood);
    if (!understood) return self.report(link::Log{MDGP_LOG_ERROR, "fault_report with a struct not understood"});
    if (given.op == 0) return self.report(link::Fault{given});
    const std::lock_guard lock(self.running_mutex_);
    const auto found = self.running_.find(given.op);
    if (found == self.running_.end()) return;
    found->second.explained = true;
    found->second.fault = {given, text_of(given.code), text_of(given.origin), text_of(given.en), text_of(given.ja)};
}

std::uint32_t HostTable::op_cancelled(void* host_data, std::uint64_t op) noexcept {
    auto& self = of(host_data);
    const std::lock_guard lock(self.running_mutex_);
    const auto found = self.running_.find(op);
    return found != self.running_.end() && found->second.cancelled ? 1 : 0;
}

std::int32_t HostTable::op_cancel_fd(void* host_data, std::uint64_t op) noexcept {
    auto& self = of(host_data);
    const std::lock_guard lock(self.running_mutex_);
    const auto found = self.running_.find(op);
    if (found == self.running_.end()) return -1;
    auto& event = found->second.cancel_event;
    if (!event) event = base::Descriptor(::eventfd(found->second.cancelled ? 1 : 0, EFD_CLOEXEC | EFD_NONBLOCK));
    return event.get();
}

void HostTable::cancel(std::uint64_t id) {
    const std::lock_guard lock(running_mutex_);
    const auto found = running_.find(id);
    if (found == running_.end()) return;
    found->second.cancelled = true;
    if (found->second.cancel_event) ::eventfd_write(found->second.cancel_event.get(), 1);
}

HostTable::Operation::Operation(HostTable& host, std::uint64_t id, const link::Channel* device)
    : host_(host)
    , id_(id) {
    const std::lock_guard lock(host_.running_mutex_);
    host_.running_[id_].device = device;
}

HostTable::Operation::~Operation() {
    const std::lock_guard lock(host_.running_mutex_);
    host_.running_.erase(id_);
}

bool HostTable::Operation::explains(mdg_status status, mdgp_fault& fault) const {
    const std::lock_guard lock(host_.running_mutex_);
    const Running& running = host_.running_.at(id_);
    // A reason of another status belongs to something that the plugin mended before it went on.
    if (!running.explained || running.fault.fault.status != status) return false;
    const auto pointer = [](const std::string& text) { return text.empty() ? nullptr : text.c_str(); };
    fault = running.fault.fault;
    fault.code = pointer(running.fault.code);
    fault.origin = pointer(running.fault.origin);
    fault.en = pointer(running.fault.en);
    fault.ja = pointer(running.fault.ja);
    return true;
}

} // namespace mdg::reader::plugin_host
