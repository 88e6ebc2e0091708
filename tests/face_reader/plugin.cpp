#include "counter.hpp"

#include <chrono>
#include <thread>

#include <dlfcn.h>

namespace mdg::test {

namespace {

using plugin_abi::fresh;
using std::chrono::milliseconds;
using Clock = std::chrono::steady_clock;

std::string text_of(const char* text) {
    return text == nullptr ? std::string() : std::string(text);
}

constexpr const char* places[] = {"somewhere", "reader", "terminal", "api"};
} // namespace

struct HostSide {
    static Plugin& of(void* data) { return *static_cast<Plugin*>(data); }
    template <typename Write>
    static void note(void* data, std::initializer_list<const char*> texts, Write write) {
        const std::lock_guard lock(of(data).mutex_);
        for (const char* text : texts)
            if (text != nullptr) of(data).told_.texts.emplace_back(text);
        write(of(data).told_);
    }

    static mdgp_host table(Plugin& plugin) {
        auto host = fresh<mdgp_host>();
        host.abi_minor = MDGP_ABI_MINOR;
        host.host_data = &plugin;
        host.get_service = [](void*, const char*) -> const void* { return nullptr; };
        host.log = [](void* data, std::int32_t, const char* text) { note(data, {text}, [](Told&) {}); };
        host.device_report = [](void* data, std::int32_t change, const mdgp_descriptor* device) {
            note(data, {device->token, device->display_name}, [&](Told& told) {
                told.devices.push_back((change == MDGP_DEVICE_GONE ? "gone " : "arrived ") + text_of(device->token));
            });
        };
        host.medium_report = [](void* data, const mdgp_medium* medium) {
            note(data, {medium->token}, [&](Told& told) {
                told.media.push_back(text_of(medium->token) +
                                     (medium->state == MDGP_MEDIUM_PRESENT ? " present" : " empty"));
            });
        };
        host.op_beat = [](void*, std::uint64_t) {};
        host.op_cancel_fd = [](void*, std::uint64_t) -> std::int32_t { return -1; };
        host.now_ns = [](void*) {
            return static_cast<std::uint64_t>(std::chrono::nanoseconds(Clock::now().time_since_epoch()).count());
        };
        host.wall_clock_ms = [](void*) { return std::uint64_t{1'795'000'000'000}; };
        host.random = [](void*, std::uint8_t* buffer, std::uint32_t length) -> mdg_status {
            std::fill(buffer, buffer + length, std::uint8_t{7});
            return MDG_OK;
        };
        host.notice_report = [](void* data, const char* id, const char* text) { note(data, {id, text}, [](Told&) {}); };
        host.config_u64 = [](void*, const char*, std::uint64_t*) -> mdg_status { return MDG_E_NOT_FOUND; };
        host.quirk_text = [](void*, const char*, const char*, char*, std::uint32_t, std::uint32_t*) -> mdg_status {
            return MDG_E_NOT_FOUND;
        };
        host.op_cancelled = [](void* data, std::uint64_t op) -> std::uint32_t {
            const std::lock_guard lock(of(data).mutex_);
            return of(data).cancelled_.contains(op) ? 1 : 0;
        };
        host.op_progress = [](void* data, std::uint64_t, std::uint32_t, std::uint32_t, std::uint32_t hint) {
            note(data, {}, [&](Told& told) { told.hints.push_back(hint); });
        };
        host.fault_report = [](void* data, const mdgp_fault* fault) {
            note(data, {fault->code, fault->en, fault->ja, fault->origin},
                 [&](Told& told) { told.faults.push_back(text_of(fault->code) + " at " + places[fault->place]); });
        };
        host.purge_report = [](void* data, std::uint64_t, std::uint32_t what) {
            note(data, {}, [&](Told& told) { told.purges.push_back(what); });
        };
        host.panel_input = [](void* data, const char* token, std::uint32_t input, std::uint32_t) {
            note(data, {token}, [&](Told& told) { told.inputs.push_back(input); });
        };
        host.verdict_report = [](void* data, const mdgp_verdict* verdict) -> mdg_status {
            note(data, {}, [&](Told& told) {
                told.documents.push_back(
                    std::to_string(verdict->kind) + " " + std::to_string(verdict->mode) + " " +
                    text_of(verdict->correlation_id) + " " +
                    std::string(reinterpret_cast<const char*>(verdict->document), verdict->length));
            });
            return MDG_OK;
        };
        host.config_text = [](void*, const char*, char*, std::uint32_t, std::uint32_t*) -> mdg_status {
            return MDG_E_NOT_FOUND;
        };
        return host;
    }
};

Plugin::Plugin(const std::string& maker, const std::filesystem::path& state_dir, const Wrap& wrap)
    : state_dir_(state_dir)
    , host_(HostSide::table(*this)) {
    const std::string path = MDG_CLINIC_PLUGINS "/jp.madoguchi." + maker + "/" + maker + ".so";
    void* library = ::dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL); // stays, as with any host
    if (library == nullptr) throw std::runtime_error(::dlerror());
    const auto entry =
        reinterpret_cast<mdg_status(MDG_CALL*)(const mdgp_offer*, mdgp_reply*)>(::dlsym(library, "mdgp_entry_v1"));
    auto offer = fresh<mdgp_offer>();
    offer.abi_max = MDGP_ABI_MINOR;
    offer.run_kind = MDGP_RUN_SIMULATE;
    offer.state_dir = state_dir_.c_str();
    auto reply = fresh<mdgp_reply>();
    if (entry(&offer, &reply) != MDG_OK) throw std::runtime_error(reply.reason);
    plugin_ = wrap ? wrap(reply.plugin) : reply.plugin;
    if (plugin_->create(&host_, &instance_) != MDG_OK || plugin_->instance->start(instance_) != MDG_OK)
        throw std::runtime_error("the plugin does not start");
}

Plugin::~Plugin() {
    plugin_->instance->stop(instance_);
    plugin_->destroy(instance_);
}

Told Plugin::told() const {
    const std::lock_guard lock(mutex_);
    return told_;
}

bool Plugin::hears(const std::string& part) const {
    for (int round = 0; round < 200; ++round) {
        const auto told = this->told();
        for (const auto* list : {&told.devices, &told.media, &told.faults, &told.documents})
            for (const auto& text : *list)
                if (text.find(part) != std::string::npos) return true;
        std::this_thread::sleep_for(milliseconds(5));
    }
    return false;
}

mdg_status Plugin::open_status(const std::string& token) {
    mdgp_device* device = nullptr;
    const auto status = plugin_->instance->open(instance_, next_op(), token.c_str(), &device);
    if (device != nullptr) plugin_->device->close(device);
    return status;
}

mdgp_device* Plugin::open(const std::string& token) {
    mdgp_device* device = nullptr;
    const auto status = plugin_->instance->open(instance_, next_op(), token.c_str(), &device);
    if (status != MDG_OK) throw std::runtime_error("open " + token + ": " + std::to_string(status));
    return device;
}

void Plugin::cancel(mdgp_device* device, std::uint64_t op) {
    {
        const std::lock_guard lock(mutex_);
        cancelled_[op] = true;
    }
    plugin_->device->cancel(device, op);
}

} // namespace mdg::test
