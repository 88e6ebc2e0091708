#include "recording/stage.hpp"

#include "base/failure.hpp"

#include <utility>

namespace mdg::recording {

namespace {

bool is_own(const Event& event) {
    return event.channel.rfind("own:", 0) == 0;
}
bool is_wish_to_cancel(const Event& event) {
    return event.kind == "host.op_cancelled";
}

// What the plugin tells the host. What it asks for is no use to a replayed plugin.
bool is_report(std::string_view kind) {
    return kind == "host.log" || kind == "host.op_beat" || kind == "host.op_progress" || kind == "host.device_report" ||
           kind == "host.medium_report" || kind == "host.fault_report" || kind == "host.notice_report" ||
           kind == "host.verdict_report" || kind == "host.purge_report" || kind == "host.panel_input";
}

struct Reported {}; // the side of ThunkOf that only calls

} // namespace

Replay::Stage::Stage(Recording recording, ReplayOptions options)
    : script(std::move(recording), options)
    , plugin(replayed_plugin(script.recording.header)) {
    // Bytes of connections are between the plugin and its device; a replayed plugin has none.
    for (const std::string& channel : script.channels("transport:"))
        while (const Event* event = script.next_of_all(channel)) script.use(*event);
}

Replay::Stage::~Stage() {
    end_own_reports();
}

void Replay::Stage::begin(const mdgp_host* host) {
    host_ = table_from<mdgp_host>(host);
}

std::uint64_t Replay::Stage::op_of(const Event& event) const {
    const auto found = ops_.find(event.op);
    return found == ops_.end() ? 0 : found->second;
}

void Replay::Stage::wait_for_time(std::unique_lock<std::mutex>& lock, const Event& event) {
    if (script.options.pace == Pace::fast) return;
    const auto when = begin_ + std::chrono::microseconds(std::min<std::uint64_t>(event.t_us, 3'600'000'000));
    script.moved.wait_until(lock, when, [&] { return script.failed() || std::chrono::steady_clock::now() >= when; });
}

bool Replay::Stage::wait_for_cancel(std::unique_lock<std::mutex>& lock, const Event& event, std::uint64_t op) {
    const auto end = std::chrono::steady_clock::now() + script.options.patience;
    lock.unlock();
    bool cancelled = false;
    while (!cancelled && std::chrono::steady_clock::now() < end) {
        cancelled = host_.op_cancelled(host_.host_data, op) != 0;
        if (!cancelled) std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    lock.lock();
    if (!cancelled) script.fail(event.channel, &event, "no wish of the host to end the call");
    return cancelled;
}

bool Replay::Stage::report(const Event& event, std::uint64_t op) {
    if (!is_report(event.kind)) return true;
    try {
        make_report(event, op);
        return true;
    } catch (const base::Failure& failure) { // the recording's types are not the function's
        const std::lock_guard lock(script.mutex);
        script.fail(event.channel, &event, failure.message);
        return false;
    }
}

void Replay::Stage::make_report(const Event& event, std::uint64_t op) {
    with_service(
        event.kind, [&]<auto Member>() {
            using Table = typename plugin_abi::detail::MemberOf<decltype(Member)>::Table;
            using Thunk = ThunkOf<Reported, Member>;
            if constexpr (std::is_same_v<Table, mdgp_host>) {
                if (host_.*Member == nullptr) return;
                typename Thunk::Groups groups{};
                read_in(event.data, groups, service_row<Member>().parameters);
                if constexpr (same_function<Member, &mdgp_host::fault_report>) {
                    auto& fault = std::get<0>(groups).value;
                    if (fault.op != 0) fault.op = op;
                }
                const auto arguments =
                    std::apply([](auto&... group) { return std::tuple_cat(group.arguments()...); }, groups);
                std::apply([&](auto... argument) { Thunk::call(host_.*Member, host_.host_data, op, argument...); },
                           arguments);
            }
        });
}

// The host's log and its error say why the replay ended.
void Replay::Stage::tell_failure(std::uint64_t op) {
    const std::string text = "replay: " + to_text(*script.mismatch());
    host_.log(host_.host_data, MDGP_LOG_ERROR, text.c_str());
    mdgp_fault fault = plugin_abi::fresh<mdgp_fault>();
    fault.op = op;
    fault.status = MDG_E_CONTRACT;
    fault.en = text.c_str();
    if (op != 0) host_.fault_report(host_.host_data, &fault);
}

void Replay::Stage::fail(const std::string& channel, std::uint64_t op, const Event* expected,
                         const std::string& actual) {
    {
        const std::lock_guard lock(script.mutex);
        script.fail(channel, expected, actual);
    }
    tell_failure(op);
}

const Event* Replay::Stage::play(const std::string& channel, const std::string& kind, std::uint64_t op, Data in,
                                 bool secret) {
    Event actual;
    actual.kind = kind;
    actual.data = std::move(in);
    std::unique_lock lock(script.mutex);
    if (const Event* call = script.expect(channel, std::move(actual), secret)) {
        ops_[call->op] = op;
        while (!script.failed()) {
            const Event* event = script.next_of_all(channel);
            if (event == nullptr || event->direction == Direction::call) {
                script.fail(channel, event, "a call that the recording does not end: " + shown(*call));
                break;
            }
            wait_for_time(lock, *event);
            if (event->direction == Direction::answer) {
                // What happened meanwhile: the plugin's own reports, and the host's cancel.
                const bool all = script.wait_until(lock, [&] {
                    return script.all_used_before(event->sequence, [&](const Event& before) {
                        return is_own(before) || (before.kind == "device.cancel" && before.op == event->op);
                    });
                });
                if (!all) {
                    script.fail(channel, event, "no cancel and no report within the time of patience");
                    break;
                }
                script.use(*event);
                return event;
            }
            if (is_wish_to_cancel(*event)) {
                if (!wait_for_cancel(lock, *event, op)) break;
            } else {
                lock.unlock();
                const bool made = report(*event, op);
                lock.lock();
                if (!made) break;
            }
            script.use(*event);
        }
    }
    lock.unlock();
    tell_failure(op);
    return nullptr;
}

void Replay::Stage::start_own_reports() {
    if (!own_.joinable()) own_ = std::thread([this] { run_own_reports(); });
}

void Replay::Stage::end_own_reports() {
    {
        const std::lock_guard lock(script.mutex);
        ending_ = true;
        script.moved.notify_all();
    }
    if (own_.joinable()) own_.join();
}

void Replay::Stage::run_own_reports() {
    const auto channels = script.channels("own:");
    std::unique_lock lock(script.mutex);
    while (!script.failed() && !ending_) {
        const Event* first = nullptr;
        for (const std::string& channel : channels)
            if (const Event* event = script.next_of_all(channel))
                if (first == nullptr || event->sequence < first->sequence) first = event;
        if (first == nullptr) return;
        // A host that does not do what it did is not waited for for ever.
        script.wait_until(lock, [&] {
            return ending_ || script.all_used_before(first->sequence, [](const Event&) { return true; });
        });
        if (script.failed() || ending_) return;
        wait_for_time(lock, *first);
        const std::uint64_t op = op_of(*first);
        lock.unlock();
        report(*first, op);
        lock.lock();
        script.use(*first);
    }
}

} // namespace mdg::recording
