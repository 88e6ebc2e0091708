// The validator's own host: offers the services of the header and notes everything the plugin tells it.
#pragma once

#include <madoguchi/plugin.h>

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace mdg::validate {

struct DeviceTold {
    std::int32_t change = 0;
    std::uint64_t capabilities = 0;
    std::uint64_t capabilities_2 = 0;
    std::uint32_t slot_count = 0;
    std::string token;
    std::string printed; // every field but the token
};

struct MediumTold {
    std::string token;
    std::uint32_t slot = 0, kind = 0, state = 0;
};

struct FaultTold {
    std::uint64_t op = 0;
    mdg_status status = 0;
    std::uint32_t place = 0, subsystem = 0;
    std::optional<std::string> code;
};

struct PurgeTold {
    std::uint64_t op = 0;
    std::uint32_t what = 0;
};

struct VerdictTold {
    std::uint32_t kind = 0, mode = 0, encoding = 0;
    std::string token, correlation_id, document;
};

struct Told {
    std::vector<DeviceTold> devices;
    std::vector<MediumTold> media;
    std::vector<FaultTold> faults;
    std::vector<PurgeTold> purges;
    std::vector<VerdictTold> verdicts;
    std::vector<std::string> log;
    std::vector<std::string> texts;    // every text of every kind, also the log's
    std::vector<std::string> bad_utf8; // where a text was not UTF-8
    std::vector<std::string> late;     // reports outside start … stop
    std::vector<std::string> odd;      // values outside the registry, flags that are not zero
    std::uint64_t events = 0;          // reports, progress, notices, inputs
};

// What this host has.
struct Features {
    bool only_1_0 = false; // its table ends before the functions of 1.1
    bool services = true;
};

// The roles of the validator's threads, for mdgp.svc.thread_check/1.
extern thread_local std::uint32_t thread_role;

class Host {
public:
    explicit Host(Features features = {}, std::uint64_t seed = 0);
    ~Host();
    Host(const Host&) = delete;
    Host& operator=(const Host&) = delete;

    const mdgp_host* table() const { return table_; }

    // What a virtual device of the plugin asks for (docs/mdg-validate.md): "validate.person" and others.
    void configure(const std::string& key, const std::string& value);
    // Whether the plugin ever asked for the key.
    bool asked_for(const std::string& key) const;

    void reports_allowed(bool allowed);
    void cancel(std::uint64_t op); // what op_cancelled and op_cancel_fd show
    void finished(std::uint64_t op);

    Told told() const;
    void forget();

private:
    friend struct HostCalls;
    void note_text(const char* where, const char* text);
    void note_event(const char* what);
    int cancel_descriptor(std::uint64_t op);

    mutable std::mutex mutex_;
    Told told_;
    bool reports_allowed_ = false;
    Features features_;
    std::map<std::string, std::string> configuration_;
    std::map<std::string, int> asked_;
    std::map<std::string, std::string> store_;
    std::map<std::uint64_t, int> descriptors_; // of running calls
    std::map<std::uint64_t, bool> cancelled_;
    std::uint64_t random_;
    mdgp_host whole_{};
    std::unique_ptr<unsigned char[]> short_; // a table of 1.0
    const mdgp_host* table_ = nullptr;
};

} // namespace mdg::validate
