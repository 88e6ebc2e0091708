// A host that writes down what a plugin tells it.
#pragma once

#include <madoguchi/plugin.h>

#include <algorithm>
#include <atomic>
#include <cstring>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace mdg::test {

struct SeenFault {
    std::uint64_t op;
    mdg_status status;
    std::string en;
    std::string ja;
    std::string code;
    std::uint32_t place;
    std::uint32_t size;
};

class FakeHost {
public:
    FakeHost() {
        table.struct_size = sizeof table;
        table.abi_minor = MDGP_ABI_MINOR;
        table.host_data = this;
        table.get_service = [](void* data, const char* id) { return of(data).service(id); };
        table.log = [](void* data, std::int32_t, const char* text) { of(data).lines.emplace_back(text); };
        table.now_ns = [](void*) -> std::uint64_t { return 5; };
        table.random = [](void*, std::uint8_t* buffer, std::uint32_t length) -> mdg_status {
            std::memset(buffer, 4, length);
            return MDG_OK;
        };
        table.device_report = [](void* data, std::int32_t change, const mdgp_descriptor* device) {
            of(data).events.push_back("device " + std::to_string(change) + " " + device->token + " " +
                                      std::to_string(device->struct_size));
        };
        table.medium_report = [](void* data, const mdgp_medium* medium) {
            of(data).events.push_back("medium " + std::to_string(medium->slot) + " " + std::to_string(medium->state));
        };
        table.op_beat = [](void* data, std::uint64_t) { ++of(data).beats; };
        table.op_cancelled = [](void* data, std::uint64_t op) { return of(data).cancelled == op ? 1u : 0u; };
        table.fault_report = [](void* data, const mdgp_fault* fault) {
            const auto text = [](const char* given) { return std::string(given == nullptr ? "" : given); };
            of(data).faults.push_back({fault->op, fault->status, text(fault->en), text(fault->ja), text(fault->code),
                                       fault->struct_size == sizeof *fault ? fault->place : 0, fault->struct_size});
        };
        table.wall_clock_ms = [](void*) -> std::uint64_t { return 6; };
        table.op_progress = [](void* data, std::uint64_t op, std::uint32_t stage, std::uint32_t percent,
                               std::uint32_t hint) {
            of(data).events.push_back("progress " + std::to_string(op) + " " + std::to_string(stage) + " " +
                                      std::to_string(percent) + " " + std::to_string(hint));
        };
        table.op_cancel_fd = [](void*, std::uint64_t) { return -1; };
        table.notice_report = [](void* data, const char* id, const char* text) {
            of(data).events.push_back(std::string("notice ") + id + " " + text);
        };
        table.verdict_report = [](void* data, const mdgp_verdict* verdict) -> mdg_status {
            of(data).events.push_back("verdict " + std::string(verdict->document, verdict->document + verdict->length) +
                                      " " + std::to_string(verdict->struct_size == sizeof *verdict));
            return MDG_OK;
        };
        table.purge_report = [](void* data, std::uint64_t op, std::uint32_t what) {
            of(data).events.push_back("purged " + std::to_string(op) + " " + std::to_string(what));
        };
        table.panel_input = [](void* data, const char* token, std::uint32_t input, std::uint32_t) {
            of(data).events.push_back(std::string("panel ") + token + " " + std::to_string(input));
        };
        table.config_text = [](void* data, const char* key, char* buffer, std::uint32_t capacity,
                               std::uint32_t* needed) { return of(data).look_up(key, buffer, capacity, needed); };
        table.config_u64 = [](void*, const char* key, std::uint64_t* value) -> mdg_status {
            *value = 42;
            return std::string_view(key) == "number" ? MDG_OK : MDG_E_NOT_FOUND;
        };
        table.quirk_text = [](void* data, const char*, const char* key, char* buffer, std::uint32_t capacity,
                              std::uint32_t* needed) { return of(data).look_up(key, buffer, capacity, needed); };
    }
    FakeHost(const FakeHost&) = delete;
    FakeHost& operator=(const FakeHost&) = delete;

    // A host that has nothing but what stands before the field at this offset.
    void cut(std::size_t offset) {
        table.struct_size = static_cast<std::uint32_t>(offset);
        std::memset(reinterpret_cast<char*>(&table) + offset, 0x5A, sizeof table - offset); // must not be read
    }

    bool saw(const std::string& event) const { return std::find(events.begin(), events.end(), event) != events.end(); }

    mdgp_host table{};
    bool has_services = true;
    std::map<std::string, std::string> texts = {{"long", std::string(1000, 'l')}, {"NoPinPad", "yes"}};
    std::atomic<std::uint64_t> cancelled{0};
    std::atomic<int> beats{0};
    std::vector<std::string> lines;
    std::vector<std::string> events;
    std::vector<SeenFault> faults;

private:
    static FakeHost& of(void* data) { return *static_cast<FakeHost*>(data); }

    const void* service(std::string_view id) const {
        static const mdgp_svc_store_1 store{
            sizeof(mdgp_svc_store_1), 0,
            [](void*, const char*, std::uint8_t* buffer, std::uint32_t, std::uint32_t* length) -> mdg_status {
                buffer[0] = 9;
                *length = 1;
                return MDG_OK;
            },
            [](void*, const char*, const std::uint8_t*, std::uint32_t) -> mdg_status { return MDG_OK; }};
        static const mdgp_svc_thread_check_1 threads{sizeof(mdgp_svc_thread_check_1), 0,
                                                     [](void*) -> std::uint32_t { return MDGP_THREAD_LOAD; }, nullptr};
        if (!has_services) return nullptr;
        if (id == MDGP_SVC_STORE_1) return &store;
        if (id == MDGP_SVC_THREAD_CHECK_1) return &threads;
        return nullptr;
    }

    mdg_status look_up(const char* key, char* buffer, std::uint32_t capacity, std::uint32_t* needed) const {
        const auto found = texts.find(key);
        if (found == texts.end()) return MDG_E_NOT_FOUND;
        *needed = static_cast<std::uint32_t>(found->second.size() + 1);
        if (capacity < *needed) return MDG_E_BUFFER_TOO_SMALL;
        std::memcpy(buffer, found->second.c_str(), *needed);
        return MDG_OK;
    }
};

} // namespace mdg::test
