// The recorder at work: what the wrapped tables of plugin, devices and host share.
#pragma once

#include "recording/recorder.hpp"
#include "recording/recording_file.hpp"
#include "recording/running_call.hpp"
#include "recording/tables.hpp"

#include <array>
#include <atomic>
#include <map>
#include <mutex>
#include <thread>

namespace mdg::recording {

class Recorder::Session {
public:
    explicit Session(Options options);

    const mdgp_plugin* wrap(const mdgp_plugin* plugin);
    void finish();

    // --- for the tables
    const mdgp_plugin* real = nullptr;
    mdgp_instance_table real_instance{};
    mdgp_device_table real_device{};

    void add(std::string channel, Direction direction, std::string kind, std::uint64_t op, Data data,
             std::optional<std::int32_t> status = std::nullopt);
    // The channel of a service: of the call that runs on this thread, or of this thread of the plugin's own.
    std::string channel_here();

    void clocks(std::uint64_t now_ns, std::uint64_t wall_ms);
    void device(const mdgp_descriptor& descriptor);
    void begin();

    // The rules of purpose.hpp.
    void medium(const std::string& token, bool present, Bytes atr);
    void identified(const std::string& token, const Medium& medium);
    void personal(const Identity& identity);
    void person(); // a device identifies somebody
    void card_answer(const std::string& token, const std::uint8_t* data, std::size_t size);

    std::string transport_channel(std::uint64_t connection);
    std::string new_transport_channel();
    void name_transport(std::uint64_t connection, const std::string& channel);

    // While a call with a PIN runs, everything that anybody says is hidden.
    std::atomic<int> secrets = 0;

    RecordingFile file;

private:
    struct OnReader {
        Bytes atr;
        bool present = false;
        Ground ground = Ground::refused;
        Bytes tail; // of the last answer
    };

    const Options options_;
    std::mutex mutex_;
    Header header_;
    std::map<std::string, OnReader> media_;
    std::map<std::thread::id, std::size_t> threads_;
    std::map<std::uint64_t, std::string> transports_;
    std::size_t opened_ = 0;
    std::vector<Identity> identities_;
    bool unknown_card_ = false; // one was there that nobody identified
    mdgp_plugin wrapped_{};
};

// The wrapped instance, also the host_data of the wrapped host.
struct RecordedInstance {
    std::shared_ptr<Recorder::Session> session;
    mdgp_instance* real = nullptr;
    mdgp_host real_host{};
    mdgp_host host{};
    mdgp_svc_store_1 real_store{}, store{};
    mdgp_svc_transport_1 real_transport{}, transport{};
    mdgp_svc_thread_check_1 real_thread_check{}, thread_check{};

    void wrap_host(const mdgp_host* given);
};

struct RecordedDevice {
    RecordedInstance* instance = nullptr;
    mdgp_device* real = nullptr;
    std::string token;
    std::array<const void*, static_cast<std::size_t>(plugin_abi::CallId::count)> real_tables{};
    std::map<std::string, std::shared_ptr<void>, std::less<>> tables;
};

extern const mdgp_instance_table recorded_instance_table;
extern const mdgp_device_table recorded_device_table;
mdg_status MDG_CALL recorded_create(const mdgp_host* host, mdgp_instance** out) noexcept;
void MDG_CALL recorded_destroy(mdgp_instance* instance) noexcept;

// The recorder whose create is called next; one at a time.
std::shared_ptr<Recorder::Session>& current_session();

} // namespace mdg::recording
