#include "host.hpp"

#include "trace.hpp"

#include "base/text.hpp"
#include "plugin_abi/structs.hpp"

#include <sys/eventfd.h>
#include <unistd.h>

#include <chrono>
#include <cstring>

namespace mdg::validate {

thread_local std::uint32_t thread_role = MDGP_THREAD_OTHER;

namespace {

std::string text_of(const char* text) {
    return text == nullptr ? std::string() : std::string(text);
}

// Prints a struct of the plugin and hands its texts on.
struct Printer {
    std::string out;
    std::vector<std::pair<const char*, const char*>> texts;
    template <typename Number>
    void number(const char* name, Number value) {
        out += std::string(name) + "=" + std::to_string(value) + ";";
    }
    void text(const char* name, const char* value) {
        out += std::string(name) + "=" + (value == nullptr ? "-" : value) + ";";
        if (value != nullptr) texts.emplace_back(name, value);
    }
    void bytes(const char* name, const std::uint8_t* value, std::uint32_t length) {
        out += std::string(name) + "=" + std::to_string(value == nullptr ? 0 : length) + " bytes;";
    }
};

constexpr std::uint32_t largest_verdict = 4U * 1024 * 1024;

} // namespace

struct HostCalls {
    static Host& of(void* data) { return *static_cast<Host*>(data); }

    static const void* MDG_CALL get_service(void* data, const char* id);

    static void MDG_CALL log(void* data, std::int32_t level, const char* text) {
        Host& host = of(data);
        trace("host.log", text_of(text));
        const std::lock_guard lock(host.mutex_);
        host.told_.log.push_back(text_of(text));
        host.note_text("log", text);
        if (level < MDGP_LOG_ERROR || level > MDGP_LOG_DEBUG) host.told_.odd.push_back("log: level");
    }

    static std::uint64_t MDG_CALL now_ns(void*) {
        return static_cast<std::uint64_t>(std::chrono::steady_clock::now().time_since_epoch() /
                                          std::chrono::nanoseconds(1));
    }

    static mdg_status MDG_CALL random(void* data, std::uint8_t* buffer, std::uint32_t length) {
        if (buffer == nullptr) return MDG_E_NULL_POINTER;
        Host& host = of(data);
        const std::lock_guard lock(host.mutex_);
        for (std::uint32_t at = 0; at < length; ++at) {
            host.random_ = host.random_ * 6364136223846793005U + 1442695040888963407U;
            buffer[at] = static_cast<std::uint8_t>(host.random_ >> 56);
        }
        return MDG_OK;
    }

    static void MDG_CALL device_report(void* data, std::int32_t change, const mdgp_descriptor* device) {
        Host& host = of(data);
        bool understood = false;
        auto copy = plugin_abi::copy_of(device, understood);
        trace("host.device_report", text_of(copy.token));
        const std::lock_guard lock(host.mutex_);
        host.note_event("device_report");
        if (!understood) host.told_.odd.push_back("device_report: struct_size");
        if (change < MDGP_DEVICE_ARRIVED || change > MDGP_DEVICE_CHANGED)
            host.told_.odd.push_back("device_report: change");
        DeviceTold told{change, copy.capabilities, copy.capabilities_2, copy.slot_count, text_of(copy.token), ""};
        copy.token = nullptr;
        Printer printer;
        plugin_abi::visit_fields(printer, copy);
        told.printed = printer.out;
        host.note_text("device_report: token", told.token.c_str());
        for (const auto& [name, text] : printer.texts)
            host.note_text((std::string("device_report: ") + name).c_str(), text);
        host.told_.devices.push_back(std::move(told));
    }

    static void MDG_CALL medium_report(void* data, const mdgp_medium* medium) {
        Host& host = of(data);
        bool understood = false;
        const auto copy = plugin_abi::copy_of(medium, understood);
        trace("host.medium_report", std::to_string(copy.state));
        const std::lock_guard lock(host.mutex_);
        host.note_event("medium_report");
        if (!understood || copy.kind > MDGP_SLOT_SECURE_MODULE || copy.state > MDGP_MEDIUM_PRESENT)
            host.told_.odd.push_back("medium_report: kind, state or struct_size");
        host.note_text("medium_report: token", copy.token);
        host.told_.media.push_back({text_of(copy.token), copy.slot, copy.kind, copy.state});
    }

    static void MDG_CALL op_beat(void*, std::uint64_t) {}

    static std::uint32_t MDG_CALL op_cancelled(void* data, std::uint64_t op) {
        Host& host = of(data);
        const std::lock_guard lock(host.mutex_);
        const auto found = host.cancelled_.find(op);
        return found != host.cancelled_.end() && found->second ? 1 : 0;
    }

    static void MDG_CALL fault_report(void* data, const mdgp_fault* fault) {
        Host& host = of(data);
        bool understood = false;
        const auto copy = plugin_abi::copy_of(fault, understood);
        trace("host.fault_report", text_of(copy.code));
        const std::lock_guard lock(host.mutex_);
        ++host.told_.events;
        if (!understood || copy.place > MDGP_PLACE_API || copy.severity > MDGP_SEVERITY_BLOCKS_DEVICE ||
            copy.action > MDGP_ACTION_USE_OTHER_METHOD)
            host.told_.odd.push_back("fault_report: place, severity, action or struct_size");
        for (const char* text : {copy.code, copy.origin, copy.en, copy.ja}) host.note_text("fault_report", text);
        FaultTold told{copy.op, copy.status, copy.place, copy.subsystem, std::nullopt};
        if (copy.code != nullptr) told.code = copy.code;
        host.told_.faults.push_back(std::move(told));
    }

    static std::uint64_t MDG_CALL wall_clock_ms(void*) {
        return static_cast<std::uint64_t>(std::chrono::system_clock::now().time_since_epoch() /
                                          std::chrono::milliseconds(1));
    }

    static void MDG_CALL op_progress(void* data, std::uint64_t, std::uint32_t stage, std::uint32_t percent,
                                     std::uint32_t hint) {
        Host& host = of(data);
        const std::lock_guard lock(host.mutex_);
        ++host.told_.events;
        if (stage < MDGP_STAGE_WAITING || stage > MDGP_STAGE_FINISHING || (percent > 100 && percent != 0xFFFFFFFFU) ||
            hint > MDGP_HINT_PHONE_AGAIN)
            host.told_.odd.push_back("op_progress: stage, percent or hint");
    }

    static std::int32_t MDG_CALL op_cancel_fd(void* data, std::uint64_t op) {
        Host& host = of(data);
        const std::lock_guard lock(host.mutex_);
        return host.cancel_descriptor(op);
    }

    static void MDG_CALL notice_report(void* data, const char* id, const char* text) {
        Host& host = of(data);
        trace("host.notice_report", text_of(id));
        const std::lock_guard lock(host.mutex_);
        ++host.told_.events;
        host.note_text("notice_report: id", id);
        host.note_text("notice_report: text", text);
    }

    static mdg_status MDG_CALL verdict_report(void* data, const mdgp_verdict* verdict) {
        Host& host = of(data);
        bool understood = false;
        const auto copy = plugin_abi::copy_of(verdict, understood);
        trace("host.verdict_report", text_of(copy.correlation_id));
        if (copy.length > largest_verdict) return MDG_E_TOO_LARGE;
        const std::lock_guard lock(host.mutex_);
        host.note_event("verdict_report");
        if (!understood || copy.mode < MDGP_VERDICT_MODE_ANSWER || copy.mode > MDGP_VERDICT_MODE_LATE ||
            copy.encoding > MDGP_VERDICT_ENCODING_CP932 || copy.document == nullptr) {
            host.told_.odd.push_back("verdict_report: kind, mode, encoding, document or struct_size");
            return MDG_E_CHECK_FAILED;
        }
        for (const char* text : {copy.token, copy.correlation_id, copy.name}) host.note_text("verdict_report", text);
        host.told_.verdicts.push_back({copy.kind, copy.mode, copy.encoding, text_of(copy.token),
                                       text_of(copy.correlation_id),
                                       std::string(reinterpret_cast<const char*>(copy.document), copy.length)});
        return MDG_OK;
    }

    static void MDG_CALL purge_report(void* data, std::uint64_t op, std::uint32_t what) {
        Host& host = of(data);
        trace("host.purge_report", std::to_string(op));
        const std::lock_guard lock(host.mutex_);
        ++host.told_.events;
        if (what < MDGP_PURGE_CAPTURES || what > MDGP_PURGE_ALL) host.told_.odd.push_back("purge_report: what");
        host.told_.purges.push_back({op, what});
    }

    static void MDG_CALL panel_input(void* data, const char* token, std::uint32_t input, std::uint32_t) {
        Host& host = of(data);
        const std::lock_guard lock(host.mutex_);
        host.note_event("panel_input");
        if (input < MDGP_PANEL_INPUT_STAFF_CALL || input > MDGP_PANEL_INPUT_LANGUAGE)
            host.told_.odd.push_back("panel_input: input");
        host.note_text("panel_input: token", token);
    }

    static mdg_status give(const std::string& value, char* buffer, std::uint32_t capacity, std::uint32_t* needed) {
        if (needed == nullptr) return MDG_E_NULL_POINTER;
        *needed = static_cast<std::uint32_t>(value.size() + 1);
        if (*needed > capacity) return MDG_E_BUFFER_TOO_SMALL;
        if (buffer == nullptr) return MDG_E_NULL_POINTER;
        std::memcpy(buffer, value.c_str(), *needed);
        return MDG_OK;
    }

    static mdg_status MDG_CALL config_text(void* data, const char* key, char* buffer, std::uint32_t capacity,
                                           std::uint32_t* needed) {
        if (key == nullptr) return MDG_E_NULL_POINTER;
        Host& host = of(data);
        const std::lock_guard lock(host.mutex_);
        ++host.asked_[key];
        const auto found = host.configuration_.find(key);
        return found == host.configuration_.end() ? MDG_E_NOT_FOUND : give(found->second, buffer, capacity, needed);
    }

    static mdg_status MDG_CALL config_u64(void* data, const char* key, std::uint64_t* value) {
        if (key == nullptr || value == nullptr) return MDG_E_NULL_POINTER;
        Host& host = of(data);
        const std::lock_guard lock(host.mutex_);
        ++host.asked_[key];
        const auto found = host.configuration_.find(key);
        if (found == host.configuration_.end()) return MDG_E_NOT_FOUND;
        if (found->second.empty() || found->second.find_first_not_of("0123456789") != std::string::npos)
            return MDG_E_BAD_TYPE;
        *value = std::stoull(found->second.substr(0, 18));
        return MDG_OK;
    }

    static mdg_status MDG_CALL quirk_text(void*, const char*, const char* key, char*, std::uint32_t,
                                          std::uint32_t* needed) {
        return key == nullptr || needed == nullptr ? MDG_E_NULL_POINTER : MDG_E_NOT_FOUND;
    }

    static mdg_status MDG_CALL store_get(void* data, const char* key, std::uint8_t* buffer, std::uint32_t capacity,
                                         std::uint32_t* length) {
        Host& host = of(data);
        const std::lock_guard lock(host.mutex_);
        const auto found = host.store_.find(text_of(key));
        if (found == host.store_.end()) return MDG_E_NOT_FOUND;
        *length = static_cast<std::uint32_t>(found->second.size());
        if (*length > capacity) return MDG_E_BUFFER_TOO_SMALL;
        std::memcpy(buffer, found->second.data(), *length);
        return MDG_OK;
    }

    static mdg_status MDG_CALL store_set(void* data, const char* key, const std::uint8_t* value, std::uint32_t length) {
        if (key == nullptr || (value == nullptr && length > 0)) return MDG_E_BAD_ARGUMENT;
        Host& host = of(data);
        const std::lock_guard lock(host.mutex_);
        if (length > 4096 || host.store_.size() >= 64) return MDG_E_TOO_LARGE;
        host.store_[key].assign(reinterpret_cast<const char*>(value), length);
        if (length == 0) host.store_.erase(key);
        return MDG_OK;
    }

    static std::uint32_t MDG_CALL role(void*) { return thread_role; }
};

namespace {

constexpr mdgp_svc_store_1 store_table{sizeof(mdgp_svc_store_1), 0, HostCalls::store_get, HostCalls::store_set};
constexpr mdgp_svc_thread_check_1 thread_check_table{sizeof(mdgp_svc_thread_check_1), 0, HostCalls::role, nullptr};

} // namespace

const void* MDG_CALL HostCalls::get_service(void* data, const char* id) {
    if (!of(data).features_.services || id == nullptr) return nullptr;
    if (std::strcmp(id, MDGP_SVC_STORE_1) == 0) return &store_table;
    if (std::strcmp(id, MDGP_SVC_THREAD_CHECK_1) == 0) return &thread_check_table;
    return nullptr; // also the transport: a virtual device needs none, and every service may be absent
}

Host::Host(Features features, std::uint64_t seed)
    : features_(features)
    , random_(seed) {
    whole_ = {sizeof whole_,
              0,
              features.only_1_0 ? 0U : MDGP_ABI_MINOR,
              0,
              this,
              HostCalls::get_service,
              HostCalls::log,
              HostCalls::now_ns,
              HostCalls::random,
              HostCalls::device_report,
              HostCalls::medium_report,
              HostCalls::op_beat,
              HostCalls::op_cancelled,
              HostCalls::fault_report,
              HostCalls::wall_clock_ms,
              HostCalls::op_progress,
              HostCalls::op_cancel_fd,
              HostCalls::notice_report,
              HostCalls::verdict_report,
              HostCalls::purge_report,
              HostCalls::panel_input,
              HostCalls::config_text,
              HostCalls::config_u64,
              HostCalls::quirk_text};
    table_ = &whole_;
    if (!features.only_1_0) return;
    // Behind the end of 1.0 nothing is left but a pointer that traps.
    short_ = std::make_unique<unsigned char[]>(sizeof whole_);
    std::memset(short_.get(), 0, sizeof whole_);
    whole_.struct_size = offsetof(mdgp_host, wall_clock_ms);
    std::memcpy(short_.get(), &whole_, offsetof(mdgp_host, wall_clock_ms));
    table_ = reinterpret_cast<const mdgp_host*>(short_.get());
}

Host::~Host() {
    for (const auto& [op, descriptor] : descriptors_) ::close(descriptor);
}

void Host::configure(const std::string& key, const std::string& value) {
    const std::lock_guard lock(mutex_);
    configuration_[key] = value;
}

bool Host::asked_for(const std::string& key) const {
    const std::lock_guard lock(mutex_);
    return asked_.count(key) != 0;
}

void Host::reports_allowed(bool allowed) {
    const std::lock_guard lock(mutex_);
    reports_allowed_ = allowed;
}

void Host::cancel(std::uint64_t op) {
    const std::lock_guard lock(mutex_);
    cancelled_[op] = true;
    const std::uint64_t one = 1;
    if (const auto found = descriptors_.find(op); found != descriptors_.end()) [[maybe_unused]]
        const auto done = ::write(found->second, &one, sizeof one);
}

void Host::finished(std::uint64_t op) {
    const std::lock_guard lock(mutex_);
    cancelled_.erase(op);
    if (const auto found = descriptors_.find(op); found != descriptors_.end()) {
        ::close(found->second);
        descriptors_.erase(found);
    }
}

Told Host::told() const {
    const std::lock_guard lock(mutex_);
    return told_;
}

void Host::forget() {
    const std::lock_guard lock(mutex_);
    auto media = std::move(told_.media); // where the cards lie is no event of a call
    told_ = {};
    told_.media = std::move(media);
}

void Host::note_text(const char* where, const char* text) {
    if (text == nullptr) return;
    told_.texts.emplace_back(text);
    if (!base::is_utf8(text)) told_.bad_utf8.emplace_back(where);
}

void Host::note_event(const char* what) {
    ++told_.events;
    if (!reports_allowed_) told_.late.emplace_back(what);
}

int Host::cancel_descriptor(std::uint64_t op) {
    auto [found, fresh] = descriptors_.try_emplace(op, -1);
    if (fresh) {
        const auto cancelled = cancelled_.find(op);
        found->second = ::eventfd(cancelled != cancelled_.end() && cancelled->second ? 1 : 0, EFD_CLOEXEC);
    }
    return found->second;
}

} // namespace mdg::validate
