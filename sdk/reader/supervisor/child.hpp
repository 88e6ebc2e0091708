// A plugin's process as the library holds it: started, spoken to, ended.
#pragma once

#include "base/wait.hpp"
#include "plugin_abi/calls.hpp"
#include "reader/link/channel.hpp"
#include "reader/link/wire.hpp"
#include "reader/manifest.hpp"
#include "reader/recording_wish.hpp"
#include "reader/reports.hpp"
#include "reader/supervisor/process.hpp"

#include <atomic>
#include <condition_variable>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <thread>

namespace mdg::reader::supervisor {

// level: MDGP_LOG_…; called from any thread.
using LogSink = std::function<void(int level, const std::string& text)>;

struct ChildSetup {
    std::filesystem::path program; // mdg-plugin-host
    std::filesystem::path folder;  // of the plugin
    std::filesystem::path state_dir;
    Manifest manifest;
    std::map<std::string, std::string> settings;
    LogSink log;
    RecordingWish recording; // of everything that crosses the plugin interface; only for testing
};

// Called on the child's thread.
class ChildListener {
public:
    virtual ~ChildListener() = default;
    virtual void device(std::int32_t change, const DeviceReport& report) = 0;
    virtual void medium(const SlotReport& report) = 0;
    virtual void fault(const std::optional<base::Failure>& fault) = 0;
    virtual void verdict(VerdictReport report) = 0;
    virtual void rested(const std::string& token) = 0;
    virtual void panel_input(const std::string&, std::uint32_t) {} // token, MDGP_PANEL_INPUT_…
    // The process is gone though nobody asked it to leave. blamed: the plugin behaved badly. Called once, last.
    virtual void ended(const base::Failure& why, bool blamed) = 0;
};

class Child {
public:
    // Starts the process and loads the plugin. Throws what the plugin refused with, HOST_VERSION, NOT_LOADED, CRASHED,
    // DEADLINE.
    Child(const ChildSetup& setup, std::shared_ptr<ChildListener> listener);
    // Asks it to leave, ends it otherwise.
    ~Child();
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    // Watching for devices: those that are there are reported before it returns.
    void start();

    // A channel to a device that is being opened; `opened` comes through it.
    link::Channel open(const std::string& token, std::uint64_t call);
    // Brings a device to rest that nobody has open; `rested` tells when it is.
    void rest(const std::string& token, std::int32_t reason);
    void cancel(std::uint64_t call);
    std::uint64_t next_call() noexcept { return ++last_call_; }

    // A question to the control thread: short, also while a worker is busy. Throws what the plugin answered, STALLED
    // where the control thread does not answer.
    template <auto Member>
    void ask(const std::string& token, plugin_abi::Call<Member>& call, const char* what);

    // Whether it reports in time that what a call captured of a person is gone. Told once.
    bool purged(std::uint64_t call, std::chrono::milliseconds limit);

    // Ends the process at once; everything at work on it fails with this. blamed: the plugin behaved badly; not where it
    // said that a call cannot be stopped.
    void kill(base::Failure why, bool blamed = true);

    // Neither gone nor about to be.
    bool alive() const noexcept { return !going_; }
    bool ends_within(std::chrono::milliseconds limit);
    // Why it is gone; a failure also while it still is there.
    base::Failure why() const;

    std::uint64_t layers() const noexcept { return layers_; }
    const ChildSetup& setup() const noexcept { return setup_; }
    pid_t pid() const noexcept { return process_->pid(); }

private:
    struct Question {
        link::Packet packet;
        bool answered = false;
    };

    template <typename Message>
    void send(const Message& message, int descriptor = -1);
    void send_packet(const link::Packet& packet);
    void greet();
    link::Reader await(link::MessageType wanted, link::Packet& packet, const base::Wait& wait);
    bool take(link::Reader& in, base::Descriptor descriptor);
    void take_verdict(const link::Verdict& verdict, const base::Descriptor& memory);
    void run(const std::stop_token& stop);
    void beat();
    void read_errors();
    void finish();
    std::unique_lock<std::mutex> wait_for(Question& question, std::uint64_t call, const char* what);

    ChildSetup setup_;
    std::shared_ptr<ChildListener> listener_;
    link::Channel main_;
    std::unique_ptr<Process> process_;
    std::uint64_t layers_ = 0;
    std::atomic<std::uint64_t> last_call_ = 0;
    std::atomic<bool> going_ = false;
    std::atomic<bool> ended_ = false;
    int missed_ = 0; // heartbeats
    std::string error_lines_;
    std::chrono::steady_clock::time_point errors_since_{}; // the second in which they are counted
    int errors_told_ = 0;

    mutable std::mutex mutex_;
    std::optional<base::Failure> why_;
    bool blamed_ = true; // mutex_
    std::map<std::uint64_t, Question*> questions_;
    std::set<std::uint64_t> purged_; // calls
    std::condition_variable answered_;

    std::mutex send_mutex_;
    link::Packet out_;

    std::jthread thread_;
};

template <auto Member>
void Child::ask(const std::string& token, plugin_abi::Call<Member>& call, const char* what) {
    const std::uint64_t number = next_call();
    link::Ask question{token.c_str(), static_cast<std::uint16_t>(plugin_abi::id_of<Member>), number};
    Question answer;
    {
        const std::lock_guard lock(mutex_);
        questions_[number] = &answer;
    }
    {
        const std::lock_guard lock(send_mutex_);
        link::Writer writer(out_, link::MessageType::ask);
        link::visit_fields(writer, question);
        call.in(writer);
        main_.send(out_);
    }
    const auto lock = wait_for(answer, number, what);
    link::Reader reader(answer.packet);
    const auto told = link::read<link::Told>(reader);
    if (told.status != MDG_OK) throw failure_of(told.status, nullptr, setup_.manifest.id, what);
    call.out(reader);
    reader.end();
}

} // namespace mdg::reader::supervisor
