#include "reader/plugin_host/device_server.hpp"

#include "base/failure.hpp"

#include <type_traits>

namespace mdg::reader::plugin_host {

using plugin_abi::CallId;

namespace {

// The plugin writes a card's answer into memory of ours, and no further than it holds.
void give_memory(plugin_abi::OutBytes& group, link::Packet& scratch) {
    group.data = reinterpret_cast<std::uint8_t*>(scratch.data());
    if (group.capacity > MDGP_ANSWER_CAPACITY)
        throw base::Failure(MDG_E_CONTRACT, MDG_ORIGIN_SDK, "a larger answer than any card gives was asked for");
}
void give_memory(auto&, link::Packet&) {}

// A plugin that says it wrote more than it was given has written past the end.
void demand_fits(const plugin_abi::OutBytes& group, link::Packet& scratch) {
    if (group.size > group.capacity)
        throw base::Failure(MDG_E_CONTRACT, MDG_ORIGIN_PLUGIN, "the plugin gave an answer longer than its buffer");
    scratch.resize(group.size); // what is wiped afterwards
}
void demand_fits(const auto&, link::Packet&) {}

template <typename Call>
mdg_status invoke(Call& call, const Interfaces& interfaces, std::string_view interface, auto member,
                  mdgp_device* device, std::uint64_t number) {
    const auto* table = interfaces.find<typename Call::Table>(interface);
    if (table == nullptr || table->*member == nullptr) return MDG_E_UNSUPPORTED;
    return call(*table, device, number);
}

} // namespace

DeviceServer::DeviceServer(const LoadedPlugin& plugin, HostTable& host, link::Channel channel, std::string token,
                           std::uint64_t open_call)
    : plugin_(plugin)
    , host_(host)
    , channel_(std::move(channel))
    , token_(std::move(token))
    , thread_([this, open_call] { run(open_call); }) {}

DeviceServer::~DeviceServer() {
    thread_.join();
}

void DeviceServer::run(std::uint64_t open_call) {
    set_thread_role(MDGP_THREAD_WORKER);
    try {
        open(open_call);
        while (opened_ && serve()) {
        }
    } catch (const base::Failure& failure) {
        reason_ = MDGP_IDLE_END;
        host_.send(link::Log{MDGP_LOG_ERROR, failure.message.c_str()});
        // What the plugin or the library broke here cannot be trusted any more: the library sees the channel end.
    }
    rest_and_close();
    ended_ = true;
}

void DeviceServer::open(std::uint64_t call) {
    HostTable::Operation operation(host_, call, &channel_);
    link::Opened opened;
    std::string ids;
    std::string reason;
    opened.status = calls_.begin(call)
                        ? plugin_.tables().instance.open(plugin_.instance(), call, token_.c_str(), &device_)
                        : MDG_E_CANCELLED;
    if (opened.status == MDG_OK) {
        try {
            interfaces_ = Interfaces(plugin_.tables().device, device_);
            ids = interfaces_.ids();
            opened.interfaces = ids.c_str();
        } catch (const base::Failure& failure) {
            reason = failure.message;
            opened.status = failure.status;
            opened.explained = 1;
            opened.fault.status = failure.status;
            opened.fault.en = reason.c_str();
        }
    } else {
        opened.explained = operation.explains(opened.status, opened.fault) ? 1 : 0;
    }
    calls_.end();
    opened_ = opened.status == MDG_OK;
    link::write(out_, opened);
    send(out_);
}

bool DeviceServer::serve() {
    if (channel_.await(in_) != link::Channel::Got::message) return false;
    link::Reader in(in_);
    if (in.type() == link::MessageType::close) {
        reason_ = MDGP_IDLE_END;
        return false;
    }
    if (in.type() != link::MessageType::call)
        throw base::Failure(MDG_E_CONTRACT, MDG_ORIGIN_SDK, "a message that is none for a device");
    const auto call = link::read<link::Call>(in);
    perform(static_cast<CallId>(call.function), call.call, in);
    calls_.end();
    in_.wipe(); // it may have held a PIN
    send(out_);
    out_.wipe();
    scratch_.wipe();
    return true;
}

mdg_status DeviceServer::perform(CallId id, std::uint64_t number, link::Reader& in) {
    HostTable::Operation operation(host_, number, &channel_);
    const bool begun = calls_.begin(number);
    link::Answer answer;
    answer.call = number;
    const bool known = plugin_abi::with_call(
        id, [&]<auto Member>() {
            plugin_abi::Call<Member> call;
            call.in(in);
            in.end();
            std::apply([&](auto&... group) { (give_memory(group, scratch_), ...); }, call.groups);
            answer.status = begun ? invoke(call, interfaces_, plugin_abi::row_of(id).interface, Member, device_, number)
                                  : MDG_E_CANCELLED;
            std::apply([&](auto&... group) { (demand_fits(group, scratch_), ...); }, call.groups);
            answer.explained = answer.status != MDG_OK && operation.explains(answer.status, answer.fault) ? 1 : 0;
            link::Writer out(out_, link::MessageType::answer);
            link::visit_fields(out, answer);
            call.out(out);
        });
    if (!known) throw base::Failure(MDG_E_CONTRACT, MDG_ORIGIN_SDK, "a function that this build does not know");
    return answer.status;
}

void DeviceServer::rest_and_close() {
    if (device_ == nullptr) return;
    plugin_.tables().device.reset_to_idle(device_, reason_);
    {
        const std::lock_guard lock(control_mutex_);
        opened_ = false;
    }
    plugin_.tables().device.close(device_);
    device_ = nullptr;
    link::write(out_, link::Closed{});
    send(out_);
}

void DeviceServer::cancel(std::uint64_t call) {
    const std::uint64_t running = calls_.cancel(call);
    if (running == 0) return;
    host_.cancel(running);
    const std::lock_guard lock(control_mutex_);
    // Before the device is open there is nothing of it to be asked.
    link::Stopping stopping{running, MDG_E_UNSUPPORTED};
    if (opened_) stopping.status = plugin_.tables().device.cancel(device_, running);
    link::Packet packet;
    link::write(packet, stopping);
    send(packet);
}

void DeviceServer::ask(link::Reader& in, const link::Ask& what, link::Packet& out) {
    const std::lock_guard lock(control_mutex_);
    link::Told told;
    told.call = what.call;
    const auto id = static_cast<CallId>(what.function);
    const bool known = plugin_abi::with_call(
        id, [&]<auto Member>() {
            plugin_abi::Call<Member> call;
            call.in(in);
            in.end();
            told.status =
                opened_ ? invoke(call, interfaces_, plugin_abi::row_of(id).interface, Member, device_, calls_.running())
                        : MDG_E_NOT_FOUND;
            link::Writer writer(out, link::MessageType::told);
            link::visit_fields(writer, told);
            call.out(writer);
        });
    if (!known) throw base::Failure(MDG_E_CONTRACT, MDG_ORIGIN_SDK, "a function that this build does not know");
}

void DeviceServer::leave(std::int32_t reason) {
    reason_ = reason;
    channel_.shut_down();
}

} // namespace mdg::reader::plugin_host
