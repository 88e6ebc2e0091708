// An open device of a plugin: one call at a time, each back within its wait whatever the plugin does.
#pragma once

#include "reader/supervisor/child.hpp"

#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace mdg::reader {

class DeviceLink {
public:
    // Opens the device. on_closed: called once it is closed, on the closing thread; died: with its process.
    DeviceLink(std::shared_ptr<supervisor::Child> child, std::string token, const base::Wait& wait,
               std::function<void(bool died)> on_closed);
    // Brings the device to rest and closes it, within 2 s.
    ~DeviceLink();
    DeviceLink(const DeviceLink&) = delete;
    DeviceLink& operator=(const DeviceLink&) = delete;

    // Any function of its interfaces that is a worker's. What came out lives until the next call. Throws what the plugin
    // answered; DEADLINE, CANCELLED or STALLED with `what` once it was asked to end (and ended, if it did not); CRASHED,
    // KILLED … where its process went. Nothing is ever sent twice.
    template <auto Member>
    void call(plugin_abi::Call<Member>& call, const char* what, const base::Wait& wait, bool secret = false) {
        static_assert(plugin_abi::row_of(plugin_abi::id_of<Member>).thread == plugin_abi::Thread::worker);
        const link::Call head{static_cast<std::uint16_t>(plugin_abi::id_of<Member>), child_->next_call()};
        last_call_ = head.call;
        {
            link::Writer writer(out_, link::MessageType::call);
            link::Call fields = head;
            link::visit_fields(writer, fields);
            call.in(writer);
        }
        link::Reader answer = exchange(plugin_abi::id_of<Member>, head.call, what, wait, secret);
        believed([&] {
            call.out(answer);
            answer.end();
        });
    }

    // Any function that is the control thread's: short, also while a worker's call runs. Throws as Child::ask() does.
    template <auto Member>
    void ask(plugin_abi::Call<Member>& call, const char* what) {
        static_assert(plugin_abi::row_of(plugin_abi::id_of<Member>).thread == plugin_abi::Thread::control);
        child_->ask(token_, call, what);
    }

    // What keeps the person from going on, in a call that waits for one: MDGP_HINT_…, on the calling thread.
    using Hints = std::function<void(std::uint32_t hint)>;
    void on_hint(Hints hints) { hints_ = std::move(hints); }

    // Whether the plugin says in time that what the last call captured of a person is gone (R-AUTH-19).
    bool purged(std::chrono::milliseconds limit) { return child_->purged(last_call_, limit); }

    // The ids of its interfaces, with blanks between.
    const std::string& interfaces() const noexcept { return interfaces_; }
    bool has(std::string_view interface_id) const noexcept;
    // A call's whole clock: the interface's, or what the plugin's manifest allows it if that is less.
    std::chrono::milliseconds longest(plugin_abi::CallId id) const;
    const std::string& token() const noexcept { return token_; }
    const Manifest& manifest() const noexcept { return child_->setup().manifest; }

    // Slot and card, as the core uses them.
    Bytes power_on(std::uint32_t slot, const base::Wait& wait); // the ATR, empty where only slot_changed tells it
    void power_off(std::uint32_t slot, const base::Wait& wait);
    void reconnect(std::uint32_t slot, const base::Wait& wait);
    Bytes transmit(std::uint32_t slot, BytesView command, bool secret, const base::Wait& wait);
    void exclusive_begin(std::uint32_t slot, const base::Wait& wait);
    void exclusive_end(std::uint32_t slot, const base::Wait& wait);

private:
    // Reads what the process sent; one that talks nonsense is ended.
    template <typename Read>
    auto believed(Read read) {
        try {
            return read();
        } catch (const base::Failure& nonsense) {
            child_->kill(nonsense);
            throw;
        }
    }
    void open(const base::Wait& wait);
    void close();
    void demand_promised() const;
    link::Reader exchange(plugin_abi::CallId id, std::uint64_t number, const char* what, const base::Wait& wait,
                          bool secret);
    // The next message of the device; an empty optional: the clock of `limit` or a cancel came first.
    enum class Came { message, time, cancel, ended };
    Came await(std::chrono::steady_clock::time_point until, bool cancellable);
    base::Failure gone(const char* what, bool secret) const;

    std::shared_ptr<supervisor::Child> child_;
    std::string token_;
    std::function<void(bool died)> on_closed_;
    std::string interfaces_;
    Hints hints_;
    std::uint64_t last_call_ = 0;
    link::Channel channel_;
    base::Descriptor cancelled_; // an eventfd
    link::Packet in_;
    link::Packet out_;
};

} // namespace mdg::reader
