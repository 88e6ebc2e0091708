#include "recording/host_player.hpp"

#include "base/failure.hpp"

#include <algorithm>
#include <thread>

#include <sys/eventfd.h>
#include <unistd.h>

namespace mdg::recording {

namespace {

constexpr std::uint32_t largest_buffer = 1024 * 1024;

bool is_own(std::string_view channel) {
    return channel.rfind("own:", 0) == 0;
}
std::string token_of(const Event& call) {
    return call.channel.substr(std::min(call.channel.find(':'), call.channel.size() - 1) + 1);
}

bool is_hidden(const Field& field) {
    return std::holds_alternative<Hidden>(field.value);
}

// Where the bytes of a secret exchange came over a connection, they were not kept: then no plugin can make the status
// word again that was in them.
Recording playable(Recording recording) {
    const bool on_the_wire = std::any_of(recording.events.begin(), recording.events.end(), [](const Event& event) {
        const auto& fields = event.data.fields();
        return event.channel.rfind("transport:", 0) == 0 && std::any_of(fields.begin(), fields.end(), is_hidden);
    });
    if (!on_the_wire) return recording;
    for (Event& event : recording.events)
        for (Field& field : event.data.fields())
            if (auto* hidden = std::get_if<Hidden>(&field.value)) hidden->end = 0;
    return recording;
}

} // namespace

HostPlayer::HostPlayer(Recording recording, const mdgp_plugin& plugin, ReplayOptions options)
    : script(playable(std::move(recording)), options)
    , plugin_(plugin)
    , instance_table_(table_from<mdgp_instance_table>(plugin.instance))
    , device_table_(table_from<mdgp_device_table>(plugin.device))
    , host_(played_host(*this)) {}

HostPlayer::~HostPlayer() {
    for (const auto& [op, fd] : cancel_fds_) ::close(fd);
}

// --- what the plugin asks and reports ------------------------------------------------------------------------------------

std::string HostPlayer::channel_of(const Event& actual) {
    const bool bytes = actual.kind.rfind("mdgp.svc.transport/1.", 0) == 0;
    if (!bytes && RunningCall::here() != nullptr) return RunningCall::here()->channel();
    // Threads and connections have other numbers today: the channel is the one where it fits.
    const auto channels = script.channels(bytes ? "transport:" : "own:");
    for (const std::string& channel : channels) {
        const Event* event = script.next(channel);
        if (event != nullptr && difference(*event, actual).empty()) return channel;
    }
    for (const std::string& channel : channels)
        if (const Event* event = script.next(channel); event != nullptr && event->kind == actual.kind) return channel;
    return channels.empty() ? std::string(bytes ? "transport:1" : "own:1") : channels.front();
}

const Event* HostPlayer::serve(Event actual) {
    const std::lock_guard lock(script.mutex);
    if (script.failed()) return nullptr;
    const std::string channel = channel_of(actual);
    return script.expect(channel, std::move(actual), secrets_ > 0);
}

void HostPlayer::fail(const Event& recorded, const std::string& actual) {
    const std::lock_guard lock(script.mutex);
    script.fail(recorded.channel, &recorded, actual);
}

bool HostPlayer::cancelled(std::uint64_t op) {
    const std::lock_guard lock(script.mutex);
    if (script.failed()) return true;
    if (RunningCall::here() == nullptr) return cancels_.contains(op);
    const Event* event = script.next(RunningCall::here()->channel());
    if (event != nullptr && event->kind == "host.op_cancelled") {
        // Said when the recorded host had said it: with its cancel, where it gave one.
        const bool cancel_follows =
            std::any_of(script.recording.events.begin(), script.recording.events.end(),
                        [&](const Event& other) { return other.kind == "device.cancel" && other.op == op; });
        if (cancel_follows && !cancels_.contains(op)) return false;
        script.use(*event);
        return true;
    }
    return cancels_.contains(op);
}

std::int32_t HostPlayer::cancel_fd(std::uint64_t op) {
    const std::lock_guard lock(script.mutex);
    const auto [at, added] = cancel_fds_.try_emplace(op, -1);
    if (added) at->second = ::eventfd(cancels_.contains(op) ? 1 : 0, EFD_CLOEXEC | EFD_NONBLOCK);
    return at->second;
}

// --- what the host calls -------------------------------------------------------------------------------------------------

// A cancel comes no sooner after its call than it did: the plugin has to be where it was.
void HostPlayer::wait_as_long_before_cancel(std::unique_lock<std::mutex>& lock, const Event& cancel) {
    const auto began = began_.find(cancel.op);
    const auto& events = script.recording.events;
    const auto call = std::find_if(events.begin(), events.end(), [&](const Event& event) {
        return event.direction == Direction::call && event.op == cancel.op;
    });
    if (began != began_.end() && call != events.end()) {
        constexpr std::uint64_t longest_us = 2'000'000;
        const std::uint64_t gap = std::min(cancel.t_us - std::min(call->t_us, cancel.t_us), longest_us);
        const auto when = began->second + std::chrono::microseconds(gap);
        script.moved.wait_until(lock, when, [&] { return script.failed() || Clock::now() >= when; });
    }
    cancels_.insert(cancel.op);
    if (const auto fd = cancel_fds_.find(cancel.op); fd != cancel_fds_.end() && fd->second >= 0) {
        const std::uint64_t one = 1;
        [[maybe_unused]] const auto written = ::write(fd->second, &one, sizeof one);
    }
}

HostPlayer::Device* HostPlayer::device_of(const Event& call) {
    const std::lock_guard lock(script.mutex);
    const auto found = devices_.find(token_of(call));
    if (found == devices_.end() || found->second.real == nullptr) {
        script.fail(call.channel, &call, "the device is not open");
        return nullptr;
    }
    return &found->second;
}

mdg_status HostPlayer::core(const Event& call, Data& out, bool& known) {
    known = true;
    const bool creates = call.kind == "plugin.create";
    const bool of_instance = call.kind == "plugin.destroy" || call.kind.rfind("instance.", 0) == 0;
    if ((creates && instance_ != nullptr) || (of_instance && instance_ == nullptr) ||
        (call.kind == "instance.start" && started_) || (call.kind == "instance.stop" && !started_))
        throw base::Failure(MDG_E_MALFORMED, MDG_ORIGIN_APPLICATION, "a call that no host makes at this point");
    if (creates) return plugin_.create(&host_, &instance_);
    if (call.kind == "plugin.destroy") return plugin_.destroy(std::exchange(instance_, nullptr)), MDG_OK;
    if (call.kind == "instance.start") return started_ = true, instance_table_.start(instance_);
    if (call.kind == "instance.stop") return started_ = false, instance_table_.stop(instance_), MDG_OK;
    if (call.kind == "instance.open") {
        const std::string token = token_of(call);
        {
            const std::lock_guard lock(script.mutex);
            if (devices_[token].real != nullptr)
                throw base::Failure(MDG_E_MALFORMED, MDG_ORIGIN_APPLICATION, "the device is open already");
        }
        mdgp_device* device = nullptr;
        const mdg_status status = instance_table_.open(instance_, call.op, token.c_str(), &device);
        const std::lock_guard lock(script.mutex);
        devices_[token] = {device, {}};
        return status;
    }
    known = call.kind.rfind("device.", 0) == 0;
    Device* device = known ? device_of(call) : nullptr;
    if (device == nullptr) return MDG_E_CONTRACT;
    if (call.kind == "device.cancel") return device_table_.cancel(device->real, call.op);
    if (call.kind == "device.close") return device_table_.close(std::exchange(device->real, nullptr)), MDG_OK;
    if (call.kind == "device.describe") {
        std::tuple<plugin_abi::OutStruct<mdgp_descriptor>> groups;
        const mdg_status status = device_table_.describe(device->real, &std::get<0>(groups).value);
        out = data_out(groups, "out");
        return status;
    }
    if (call.kind == "device.reset_to_idle") {
        std::tuple<plugin_abi::InNumber<std::int32_t>> groups;
        read_in(call.data, groups, "reason");
        return device_table_.reset_to_idle(device->real, std::get<0>(groups).value);
    }
    known = false;
    return MDG_E_CONTRACT;
}

mdg_status HostPlayer::interface(const Event& event, Data& out) {
    Device* device = device_of(event);
    if (device == nullptr) return MDG_E_CONTRACT;
    for (std::uint16_t number = 0; number < static_cast<std::uint16_t>(plugin_abi::CallId::count); ++number) {
        const plugin_abi::CallId id{number};
        if (kind_of(id) != event.kind) continue;
        const auto& row = plugin_abi::row_of(id);
        mdg_status status = MDG_E_CONTRACT;
        plugin_abi::with_call(
            id, [&]<auto Member>() {
                plugin_abi::Call<Member> call;
                read_in(event.data, call.groups, row.parameters);
                std::vector<std::uint8_t> buffer;
                const auto buffers = [&](auto visit) {
                    std::apply([&](auto&... group) { (visit(group), ...); }, call.groups);
                };
                buffers([&](auto& group) {
                    if constexpr (std::is_same_v<std::remove_cvref_t<decltype(group)>, plugin_abi::OutBytes>) {
                        group.capacity = std::min(group.capacity, largest_buffer);
                        buffer.resize(group.capacity);
                        group.data = buffer.data();
                    }
                });
                const std::string interface_id(row.interface);
                if (!device->tables.contains(interface_id))
                    device->tables[interface_id] = device_table_.get_interface(device->real, interface_id.c_str());
                const auto table = table_from<typename plugin_abi::Call<Member>::Table>(device->tables[interface_id]);
                if (table.*Member == nullptr) {
                    fail(event, "a plugin without this function");
                    return;
                }
                status = call(table, device->real, event.op);
                buffers([&](auto& group) {
                    if constexpr (std::is_same_v<std::remove_cvref_t<decltype(group)>, plugin_abi::OutBytes>)
                        group.size = status == MDG_OK ? std::min(group.size, group.capacity) : 0;
                });
                out = data_out(call.groups, row.parameters);
            });
        return status;
    }
    fail(event, "a function that this release does not know");
    return MDG_E_CONTRACT;
}

void HostPlayer::perform(const Event& call) {
    const Value* flags = call.kind == "mdgp.apdu/1.transmit" ? call.data.find("flags") : nullptr;
    const auto* bits = flags == nullptr ? nullptr : std::get_if<std::uint64_t>(flags);
    const bool secret = bits != nullptr && (*bits & MDGP_TRANSMIT_SECRET) != 0;
    Event end;
    end.direction = Direction::answer;
    end.kind = call.kind;
    secrets_ += secret ? 1 : 0;
    {
        const RunningCall here(call.channel);
        bool known = false;
        try {
            end.status = core(call, end.data, known);
            if (!known) end.status = interface(call, end.data);
        } catch (const base::Failure& failure) {
            fail(call, failure.message);
        }
    }
    const std::lock_guard lock(script.mutex);
    secrets_ -= secret ? 1 : 0;
    if (!script.failed()) script.expect(call.channel, std::move(end), secret);
}

void HostPlayer::drive(const std::string& channel) {
    for (;;) {
        const Event* call = nullptr;
        {
            std::unique_lock lock(script.mutex);
            call = script.next(channel);
            if (call == nullptr || script.failed()) return;
            if (call->direction != Direction::call) {
                script.fail(channel, call, "nothing more in the call before it");
                return;
            }
            // Everything that was before is done: calls, their ends, and what the plugin reported by itself.
            const bool ready = script.wait_until(lock, [&] {
                return script.all_used_before(call->sequence, [&](const Event& before) {
                    return before.channel != channel && before.kind != "host.op_cancelled" &&
                           before.channel.rfind("transport:", 0) != 0;
                });
            });
            if (!ready) {
                script.fail(channel, call, "not all that was recorded before it within the time of patience");
                return;
            }
            if (call->kind == "device.cancel") wait_as_long_before_cancel(lock, *call);
            if (script.failed()) return;
            if (call->op != 0) began_.try_emplace(call->op, Clock::now());
            script.use(*call);
        }
        perform(*call);
    }
}

void HostPlayer::run() {
    std::vector<std::thread> threads;
    for (const std::string& channel : script.channels(""))
        if (!is_own(channel) && channel.rfind("transport:", 0) != 0)
            threads.emplace_back([this, channel] { drive(channel); });
    for (std::thread& thread : threads) thread.join();
    end_plugin();
}

void HostPlayer::end_plugin() {
    for (auto& [token, device] : devices_)
        if (device.real != nullptr) device_table_.close(device.real);
    if (started_) instance_table_.stop(instance_);
    if (instance_ != nullptr) plugin_.destroy(instance_);
}

ReplayEnd play_host(const Recording& recording, const mdgp_plugin& plugin, ReplayOptions options) {
    if (recording.header.layer != "abi")
        throw base::Failure(MDG_E_UNSUPPORTED, MDG_ORIGIN_APPLICATION,
                            "a recording of the layer " + recording.header.layer + " has no calls to be played");
    HostPlayer player(recording, plugin, options);
    player.run();
    return player.script.end();
}

} // namespace mdg::recording
