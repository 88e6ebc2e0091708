#include "reader/supervisor/device_link.hpp"

#include "reader/supervisor/limits.hpp"

#include <poll.h>
#include <sys/eventfd.h>

#include <algorithm>
#include <array>
#include <stop_token>

namespace mdg::reader {

using base::Failure;
using link::MessageType;
using plugin_abi::Call;
using plugin_abi::CallId;
using supervisor::Child;
using Clock = std::chrono::steady_clock;

namespace {

constexpr std::uint32_t longest_atr = 64;

template <typename Id>
bool listed(const std::string& ids, const Id& id) {
    return (" " + ids + " ").find(" " + std::string(id) + " ") != std::string::npos;
}

// The clock of silence runs where the plugin beats, and where it can.
bool beats(const Manifest& manifest, CallId id) {
    const auto& none = manifest.progress.none_in;
    const auto name = std::string(plugin_abi::row_of(id).name);
    return manifest.progress.beats && std::ranges::find(none, name) == none.end();
}

supervisor::Limits limits_of(const Manifest& manifest, CallId id) {
    auto limits = supervisor::limits_of(id);
    const auto own = manifest.limits_ms.find(std::string(plugin_abi::row_of(id).name));
    if (own != manifest.limits_ms.end()) limits.whole = std::min(limits.whole, std::chrono::milliseconds(own->second));
    if (!beats(manifest, id)) limits.silent = limits.whole;
    return limits;
}

Bytes bytes_of(const std::uint8_t* data, std::uint32_t size) {
    const auto* begin = reinterpret_cast<const std::byte*>(data);
    return size == 0 ? Bytes() : Bytes(begin, begin + size);
}

} // namespace

DeviceLink::DeviceLink(std::shared_ptr<Child> child, std::string token, const base::Wait& wait,
                       std::function<void(bool)> on_closed)
    : child_(std::move(child))
    , token_(std::move(token))
    , cancelled_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
    open(wait);
    on_closed_ = std::move(on_closed);
}

DeviceLink::~DeviceLink() {
    try {
        close();
    } catch (const Failure& failure) {
        child_->kill(failure); // it does not keep to the protocol
    }
    if (on_closed_) on_closed_(!child_->alive());
}

void DeviceLink::close() {
    link::write(out_, link::Close{});
    if (!channel_.send(out_)) return;
    const auto until = Clock::now() + supervisor::idle_limit;
    Came came = Came::message;
    do came = await(until, false);
    while (came == Came::message && link::Reader(in_).type() != MessageType::closed);
    if (came == Came::time)
        child_->kill(Failure(MDG_E_KILLED, MDG_ORIGIN_PLUGIN, "the plugin did not bring a device to rest in time"));
}

void DeviceLink::open(const base::Wait& wait) {
    constexpr const char* what = "opening the reader";
    wait.check(what);
    const std::uint64_t number = child_->next_call();
    channel_ = child_->open(token_, number);
    const std::stop_callback on_cancel(wait.cancel(), [fd = cancelled_.get()] { ::eventfd_write(fd, 1); });
    const auto until = Clock::now() + std::min<std::chrono::milliseconds>(wait.left(), supervisor::open_limit);
    switch (await(until, wait.cancel().stop_possible())) {
    case Came::ended:
        throw gone(what, false);
    case Came::message:
        break;
    default:
        child_->cancel(number);
        if (await(Clock::now() + supervisor::cancel_grace, false) != Came::message ||
            link::Reader(in_).type() == MessageType::stopping) {
            child_->kill(Failure(MDG_E_KILLED, MDG_ORIGIN_PLUGIN, "the plugin did not end the opening of a device"));
            wait.check(what);
            throw Failure(MDG_E_DEADLINE, MDG_ORIGIN_READER, "the reader could not be opened in time");
        }
    }
    link::Reader in(in_);
    if (in.type() != MessageType::opened)
        throw Failure(MDG_E_CONTRACT, MDG_ORIGIN_PLUGIN,
                      "the plugin's process answered the opening with another message");
    const auto opened = link::read_whole<link::Opened>(in);
    if (opened.status != MDG_OK)
        throw failure_of(opened.status, opened.explained != 0 ? &opened.fault : nullptr, child_->setup().manifest.id,
                         what);
    interfaces_ = clean(opened.interfaces);
    try {
        demand_promised();
    } catch (...) {
        close();
        throw;
    }
}

bool DeviceLink::has(std::string_view interface_id) const noexcept {
    return listed(interfaces_, interface_id);
}

std::chrono::milliseconds DeviceLink::longest(CallId id) const {
    return limits_of(child_->setup().manifest, id).whole;
}

void DeviceLink::demand_promised() const {
    for (const auto& id : child_->setup().manifest.interfaces)
        if (!listed(interfaces_, id)) {
            Failure failure(MDG_E_CONTRACT, MDG_ORIGIN_PLUGIN,
                            "the reader does not have the interface " + id + ", which the plugin's manifest promises");
            failure.plugin_id = child_->setup().manifest.id;
            throw failure;
        }
}

DeviceLink::Came DeviceLink::await(Clock::time_point until, bool cancellable) {
    for (;;) {
        switch (channel_.receive(in_)) {
        case link::Channel::Got::message:
            return Came::message;
        case link::Channel::Got::ended:
            return Came::ended;
        case link::Channel::Got::nothing:
            break;
        }
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - Clock::now()).count();
        if (left <= 0) return Came::time;
        std::array<pollfd, 2> ready{{{channel_.fd(), POLLIN, 0}, {cancelled_.get(), POLLIN, 0}}};
        ::poll(ready.data(), cancellable ? 2 : 1, static_cast<int>(left));
        if (cancellable && ready[1].revents != 0 && ready[0].revents == 0) return Came::cancel;
    }
}

// The channel closed: the process is gone, or it broke the protocol and goes now.
Failure DeviceLink::gone(const char* what, bool secret) const {
    if (!child_->ends_within(supervisor::end_limit))
        child_->kill(Failure(MDG_E_CONTRACT, MDG_ORIGIN_PLUGIN, "the plugin broke the interface; the log says how"));
    Failure failure = child_->why();
    failure.message = std::string(what) + ": " + failure.message;
    if (secret) failure.side_effects = MDG_SIDE_EFFECTS_POSSIBLE;
    return failure;
}

link::Reader DeviceLink::exchange(CallId id, std::uint64_t number, const char* what, const base::Wait& wait,
                                  bool secret) {
    wait.check(what);
    eventfd_t old = 0;
    ::eventfd_read(cancelled_.get(), &old);
    const std::stop_callback on_cancel(wait.cancel(), [fd = cancelled_.get()] { ::eventfd_write(fd, 1); });

    const auto limits = limits_of(child_->setup().manifest, id);
    const auto end = Clock::now() + std::min<std::chrono::milliseconds>(wait.left(), limits.whole);
    auto silence = Clock::now() + limits.silent;
    const bool sent = channel_.send(out_);
    if (secret) out_.wipe();
    if (!sent) throw gone(what, false);

    std::optional<Failure> stopped; // why the call was asked to end
    auto stop = [&](mdg_status status, const char* why) {
        stopped.emplace(status, MDG_ORIGIN_READER, std::string(why) + " while waiting for " + what);
        stopped->plugin_id = child_->setup().manifest.id;
        if (secret) stopped->side_effects = MDG_SIDE_EFFECTS_POSSIBLE;
        child_->cancel(number);
    };
    auto grace = Clock::time_point::max();
    for (;;) {
        const auto came = await(stopped ? grace : std::min(end, silence), !stopped && wait.cancel().stop_possible());
        if (came == Came::ended) throw stopped ? *stopped : gone(what, secret);
        if (came != Came::message) {
            if (stopped) {
                child_->kill(Failure(MDG_E_KILLED, MDG_ORIGIN_PLUGIN,
                                     std::string("the plugin did not end a call it was asked to end: ") + what));
                stopped->message += "; the plugin did not end the call, so its process was ended";
                throw *stopped;
            }
            if (came == Came::cancel)
                stop(MDG_E_CANCELLED, "cancelled");
            else if (Clock::now() >= end)
                stop(MDG_E_DEADLINE, "time is over");
            else
                stop(MDG_E_STALLED, "the device gave no sign of life");
            grace = Clock::now() + supervisor::cancel_grace;
            continue;
        }
        link::Reader in = believed([&] { return link::Reader(in_); });
        if (in.type() == MessageType::stopping) {
            const auto stopping = believed([&] { return link::read_whole<link::Stopping>(in); });
            if (stopping.call != number || stopping.status == MDG_OK || !stopped) continue;
            // It says itself that it cannot end the call: nothing is to be waited for, and nobody to blame.
            child_->kill(Failure(MDG_E_KILLED, MDG_ORIGIN_PLUGIN,
                                 std::string("a call that cannot be stopped was given up: ") + what),
                         false);
            throw *stopped;
        }
        if (in.type() == MessageType::beat || in.type() == MessageType::progress) {
            silence = Clock::now() + limits.silent;
            if (in.type() == MessageType::beat || !hints_ || stopped) continue;
            const auto progress = believed([&] { return link::read_whole<link::Progress>(in); });
            if (progress.call == number) hints_(progress.hint);
            continue;
        }
        if (in.type() != MessageType::answer) {
            child_->kill(Failure(MDG_E_CONTRACT, MDG_ORIGIN_PLUGIN, "a message that is none of a device"));
            throw gone(what, secret);
        }
        const auto answer = believed([&] { return link::read<link::Answer>(in); });
        if (answer.call != number) continue;    // of a call that was given up
        if (answer.status == MDG_OK) return in; // what really happened counts, also after a cancel
        if (stopped && (answer.status == MDG_E_CANCELLED || answer.status == MDG_E_DEADLINE)) throw *stopped;
        throw failure_of(answer.status, answer.explained != 0 ? &answer.fault : nullptr, child_->setup().manifest.id,
                         what);
    }
}

// --- slot and card ------------------------------------------------------------------------------------------------------

Bytes DeviceLink::power_on(std::uint32_t slot, const base::Wait& wait) {
    Call<&mdgp_slot_1::power_on> on;
    std::get<0>(on.groups).value = slot;
    std::get<1>(on.groups).capacity = longest_atr;
    call(on, "powering the card", wait);
    const auto& atr = std::get<1>(on.groups);
    return bytes_of(atr.data, atr.size);
}

void DeviceLink::power_off(std::uint32_t slot, const base::Wait& wait) {
    Call<&mdgp_slot_1::power_off> off;
    std::get<0>(off.groups).value = slot;
    call(off, "taking the card's power away", wait);
}

void DeviceLink::reconnect(std::uint32_t slot, const base::Wait& wait) {
    Call<&mdgp_slot_1::reconnect> again;
    std::get<0>(again.groups).value = slot;
    call(again, "connecting to the card again", wait);
}

Bytes DeviceLink::transmit(std::uint32_t slot, BytesView command, bool secret, const base::Wait& wait) {
    Call<&mdgp_apdu_1::transmit> send;
    std::get<0>(send.groups).value = slot;
    std::get<1>(send.groups).value = secret ? MDGP_TRANSMIT_SECRET : 0;
    std::get<2>(send.groups) = {reinterpret_cast<const std::uint8_t*>(command.data()),
                                static_cast<std::uint32_t>(command.size())};
    std::get<3>(send.groups).capacity = MDGP_ANSWER_CAPACITY;
    call(send, "the card's answer", wait, secret);
    const auto& answer = std::get<3>(send.groups);
    if (answer.size < 2) {
        Failure failure(MDG_E_CONTRACT, MDG_ORIGIN_PLUGIN, "the plugin gave an answer without a status word");
        failure.plugin_id = child_->setup().manifest.id;
        throw failure;
    }
    return bytes_of(answer.data, answer.size);
}

// A plugin leaves the two out where no other program can reach the card.
void DeviceLink::exclusive_begin(std::uint32_t slot, const base::Wait& wait) {
    Call<&mdgp_apdu_1::exclusive_begin> begin;
    std::get<0>(begin.groups).value = slot;
    try {
        call(begin, "the card to be free of other programs", wait);
    } catch (const Failure& failure) {
        if (failure.status != MDG_E_UNSUPPORTED) throw;
    }
}

void DeviceLink::exclusive_end(std::uint32_t slot, const base::Wait& wait) {
    Call<&mdgp_apdu_1::exclusive_end> end;
    std::get<0>(end.groups).value = slot;
    try {
        call(end, "letting other programs at the card", wait);
    } catch (const Failure& failure) {
        if (failure.status != MDG_E_UNSUPPORTED) throw;
    }
}

} // namespace mdg::reader
