// A plugin at work against its virtual reader: loaded as a host loads it, with everything it tells written down.
#pragma once

#include "virtual_reader.hpp"

#include "plugin_abi/structs.hpp"

#include <atomic>
#include <functional>
#include <future>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace mdg::test {

struct Told {
    std::vector<std::string> devices; // "arrived canon:1"
    std::vector<std::string> media;   // "canon:1 present"
    std::vector<std::uint32_t> hints;
    std::vector<std::uint32_t> purges;
    std::vector<std::string> faults; // "011 at terminal", of calls and of the device
    std::vector<std::string> documents;
    std::vector<std::uint32_t> inputs;
    std::vector<std::string> texts; // every text of every kind
};

class Plugin {
public:
    // wrap: what stands between, as a recorder.
    using Wrap = std::function<const mdgp_plugin*(const mdgp_plugin*)>;
    Plugin(const std::string& maker, const std::filesystem::path& state_dir, const Wrap& wrap = {});
    ~Plugin();
    Plugin(const Plugin&) = delete;
    Plugin& operator=(const Plugin&) = delete;

    Told told() const;
    // Waits until something told fits; a second at most.
    bool hears(const std::string& part) const;
    mdgp_device* open(const std::string& token);
    mdg_status open_status(const std::string& token);
    void cancel(mdgp_device* device, std::uint64_t op);
    const mdgp_device_table& table() const { return *plugin_->device; }
    std::uint64_t next_op() { return ++op_; }

private:
    friend struct HostSide;
    mutable std::mutex mutex_;
    Told told_;
    std::map<std::uint64_t, bool> cancelled_;
    std::string state_dir_;
    mdgp_host host_{};
    const mdgp_plugin* plugin_ = nullptr;
    mdgp_instance* instance_ = nullptr;
    std::atomic<std::uint64_t> op_ = 0;
};

// An open reader.
class Counter {
public:
    Counter(Plugin& plugin, const std::string& token = {});
    ~Counter() { close(); }
    Counter(const Counter&) = delete;
    Counter& operator=(const Counter&) = delete;
    void close();

    template <typename Table>
    const Table* find(const char* id) {
        return static_cast<const Table*>(plugin_.table().get_interface(device_, id));
    }

    struct Pin {
        mdg_status status = 0;
        std::uint32_t end = 0, word = 0;
        std::int32_t left = -1;
    };
    struct Outcome {
        mdg_status status = 0;
        std::uint32_t outcome = 0;
        std::uint64_t method = 0, left = 0;
        std::uint32_t picture = 0, document = 0;
        std::vector<std::string> answers; // "care agreed"
    };

    mdg_status idle(std::int32_t reason = MDGP_IDLE_END);
    mdg_status power_on();
    std::string transmit(const std::string& hexadecimal); // the answer; selects and reads
    void select_authentication_pin();
    Pin pin(std::uint32_t limit_ms = 2000);
    Outcome face(std::uint32_t limit_ms = 2000);
    Outcome visual(std::uint32_t style, std::uint32_t limit_ms = 2000);
    Outcome consent(std::uint32_t mode, std::uint32_t proposal = 0, std::uint32_t limit_ms = 2000);
    Outcome phone(std::uint32_t platforms, std::uint32_t limit_ms = 2000);
    Outcome identify(std::uint64_t methods, std::uint32_t consent_mode = 0, std::uint32_t limit_ms = 2000);
    Outcome registration(std::uint32_t limit_ms = 2000);
    mdgp_descriptor describe();
    std::uint64_t last_op() const { return last_op_; }

    Plugin& plugin() { return plugin_; }
    mdgp_device* device() { return device_; }

private:
    Plugin& plugin_;
    mdgp_device* device_ = nullptr;
    std::atomic<std::uint64_t> last_op_ = 0;
};

} // namespace mdg::test
