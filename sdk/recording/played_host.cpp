// The host's tables while a recording is played against a real plugin: all answers come from the recording.
#include "recording/host_player.hpp"

#include "base/failure.hpp"

namespace mdg::recording {

namespace {

HostPlayer& of(void* host_data) {
    return *static_cast<HostPlayer*>(host_data);
}

// What a service answers after the replay failed: enough for the plugin to come to its end.
template <typename Result>
Result failed() {
    if constexpr (std::is_same_v<Result, mdg_status>)
        return MDG_E_CLOSED;
    else
        return Result{};
}

template <typename Result>
Result result_of(const Event& event) {
    if constexpr (std::is_same_v<Result, mdg_status>) {
        return event.status.value_or(MDG_OK);
    } else {
        const Value* value = event.data.find("result");
        const auto* number = value == nullptr ? nullptr : std::get_if<std::uint64_t>(value);
        return number == nullptr || !std::in_range<Result>(*number) ? Result{} : static_cast<Result>(*number);
    }
}

struct Side {
    template <auto Member, typename Result, typename Groups, typename... Rest>
    static Result serve(void* host_data, std::uint64_t op, Rest... rest) noexcept {
        auto& player = of(host_data);
        if constexpr (same_function<Member, &mdgp_host::op_cancelled>) {
            return player.cancelled(op) ? 1 : 0;
        } else if constexpr (same_function<Member, &mdgp_host::op_cancel_fd>) {
            return player.cancel_fd(op);
        } else if constexpr (same_function<Member, &mdgp_svc_thread_check_1::role>) {
            return RunningCall::here() == nullptr ? MDGP_THREAD_OTHER : MDGP_THREAD_WORKER;
        } else if constexpr (same_function<Member, &mdgp_host::log> || same_function<Member, &mdgp_host::op_beat>) {
            return;
        } else {
            const auto row = service_row<Member>();
            const auto given = std::tuple<Rest...>(rest...);
            Groups groups{};
            take_all(groups, given);
            Event actual;
            actual.direction = Direction::service;
            actual.kind = row.kind;
            actual.op = op;
            actual.data = data_in(groups, row.parameters);
            const Event* recorded = player.serve(std::move(actual));
            if constexpr (std::is_void_v<Result>) {
                return;
            } else {
                if (recorded == nullptr) return failed<Result>();
                try {
                    read_out(recorded->data, groups, row.parameters);
                    if (give_all(groups, given)) return result_of<Result>(*recorded);
                    player.fail(*recorded, "a buffer that is smaller than what was recorded");
                } catch (const base::Failure& failure) {
                    player.fail(*recorded, failure.message);
                }
                return failed<Result>();
            }
        }
    }

    template <typename Table>
    static void fill(Table& table) {
        table.struct_size = sizeof table;
        each_service<Table>([&]<auto Member>() { table.*Member = ThunkOf<Side, Member>::run; });
    }
};

const void* MDG_CALL get_service(void* host_data, const char* id) noexcept {
    auto& player = of(host_data);
    const std::string_view wanted = id == nullptr ? "" : id;
    const Event* event = player.script.table("host.get_service", "", wanted);
    const Value* there = event == nullptr ? nullptr : event->data.find("there");
    if (there == nullptr || is_default(*there)) return nullptr;
    if (wanted == MDGP_SVC_STORE_1) return &player.store;
    if (wanted == MDGP_SVC_TRANSPORT_1) return &player.transport;
    if (wanted == MDGP_SVC_THREAD_CHECK_1) return &player.thread_check;
    return nullptr;
}

} // namespace

mdgp_host played_host(HostPlayer& player) {
    mdgp_host host{};
    Side::fill(host);
    Side::fill(player.store);
    Side::fill(player.transport);
    Side::fill(player.thread_check);
    host.abi_minor = MDGP_ABI_MINOR;
    host.host_data = &player;
    host.get_service = get_service;
    return host;
}

} // namespace mdg::recording
