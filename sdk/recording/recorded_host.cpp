// The host's side, as the plugin sees it while it is recorded.
#include "recording/session.hpp"

#include <cstring>

namespace mdg::recording {

namespace {

void merge(Data& into, Data more) {
    for (Field& field : more.fields()) into.add(std::move(field.name), std::move(field.value));
}

const mdgp_host& real_table(const RecordedInstance& instance, const mdgp_host*) {
    return instance.real_host;
}
const mdgp_svc_store_1& real_table(const RecordedInstance& instance, const mdgp_svc_store_1*) {
    return instance.real_store;
}
const mdgp_svc_transport_1& real_table(const RecordedInstance& instance, const mdgp_svc_transport_1*) {
    return instance.real_transport;
}
const mdgp_svc_thread_check_1& real_table(const RecordedInstance& instance, const mdgp_svc_thread_check_1*) {
    return instance.real_thread_check;
}

struct Host {
    template <auto Member, typename Result, typename Groups, typename... Rest>
    static Result serve(void* host_data, std::uint64_t op, Rest... rest) noexcept {
        auto& instance = *static_cast<RecordedInstance*>(host_data);
        using Table = typename plugin_abi::detail::MemberOf<decltype(Member)>::Table;
        const auto function = real_table(instance, static_cast<const Table*>(nullptr)).*Member;
        const auto real = [&] {
            return ThunkOf<Host, Member>::call(function, instance.real_host.host_data, op, rest...);
        };
        const auto given = std::tuple<Rest...>(rest...);
        if constexpr (std::is_void_v<Result>) {
            note<Member, Groups>(instance, op, given, std::monostate{});
            real();
        } else {
            const Result result = real();
            note<Member, Groups>(instance, op, given, result);
            return result;
        }
    }

    template <auto Member, typename Groups, typename Given, typename Result>
    static void note(RecordedInstance& instance, std::uint64_t op, const Given& given, Result result) noexcept {
        constexpr bool has_status =
            std::is_same_v<Result, mdg_status> && !same_function<Member, &mdgp_host::op_cancel_fd>;
        auto& session = *instance.session;
        try {
            const auto row = service_row<Member>();
            Groups groups{};
            take_all(groups, given);
            Data data = data_in(groups, row.parameters);
            bool done = true;
            std::optional<std::int32_t> status;
            if constexpr (has_status) {
                status = result;
                done = result == MDG_OK;
            }
            take_all_results(groups, done, given);
            merge(data, data_out(groups, row.parameters));
            if constexpr (!has_status && !std::is_same_v<Result, std::monostate>)
                data.add("result", number_value(result));
            look_at<Member>(session, groups);
            // A "no" is asked for again and again; only the "yes" is an event.
            if (row.kind == "host.op_cancelled" && is_default(*data.find("result"))) return;
            const std::string where = channel<Member>(session, data, status);
            session.add(where, Direction::service, std::string(row.kind), op, std::move(data), status);
        } catch (const std::exception& error) {
            session.file.refuse(MDG_E_INTERNAL, error.what());
        }
    }

    template <auto Member, typename Groups>
    static void look_at(Recorder::Session& session, const Groups& groups) {
        if constexpr (same_function<Member, &mdgp_host::device_report>) {
            const auto& device = std::get<1>(groups).value;
            if (std::get<0>(groups).value != MDGP_DEVICE_GONE) session.device(device);
        } else if constexpr (same_function<Member, &mdgp_host::medium_report>) {
            const auto& medium = std::get<0>(groups).value;
            const auto* atr = medium.atr;
            session.medium(medium.token == nullptr ? "" : medium.token, medium.state == MDGP_MEDIUM_PRESENT,
                           atr == nullptr ? Bytes{} : Bytes(atr, atr + medium.atr_length));
        } else if constexpr (same_function<Member, &mdgp_host::verdict_report>) {
            session.person();
        }
    }

    // Bytes of a connection have a channel of their own: they can be replayed without the rest.
    template <auto Member>
    static std::string channel(Recorder::Session& session, const Data& data, std::optional<std::int32_t> status) {
        using Table = typename plugin_abi::detail::MemberOf<decltype(Member)>::Table;
        if constexpr (std::is_same_v<Table, mdgp_svc_transport_1>) {
            if constexpr (same_function<Member, &mdgp_svc_transport_1::open>) {
                const std::string made = session.new_transport_channel();
                if (status == MDG_OK) session.name_transport(std::get<std::uint64_t>(*data.find("out")), made);
                return made;
            } else {
                return session.transport_channel(std::get<std::uint64_t>(*data.find("connection")));
            }
        } else {
            return session.channel_here();
        }
    }

    template <typename Table>
    static const void* wrap(const void* given, Table& real, Table& wrapped) {
        real = table_from<Table>(given);
        wrapped = real;
        wrapped.struct_size = std::min<std::uint32_t>(real.struct_size, sizeof wrapped);
        each_service<Table>([&]<auto Member>() {
            if (real.*Member != nullptr) wrapped.*Member = ThunkOf<Host, Member>::run;
        });
        return &wrapped;
    }

    static const void* MDG_CALL get_service(void* host_data, const char* id) noexcept {
        auto& instance = *static_cast<RecordedInstance*>(host_data);
        const void* given = instance.real_host.get_service(instance.real_host.host_data, id);
        const std::string_view wanted = id == nullptr ? "" : id;
        const void* made = nullptr;
        if (given != nullptr && wanted == MDGP_SVC_STORE_1) made = wrap(given, instance.real_store, instance.store);
        if (given != nullptr && wanted == MDGP_SVC_TRANSPORT_1)
            made = wrap(given, instance.real_transport, instance.transport);
        if (given != nullptr && wanted == MDGP_SVC_THREAD_CHECK_1)
            made = wrap(given, instance.real_thread_check, instance.thread_check);
        Data data;
        data.add("id", std::string(wanted));
        data.add("there", number_value(std::uint32_t{made != nullptr}));
        instance.session->add(instance.session->channel_here(), Direction::table, "host.get_service", 0,
                              std::move(data));
        return made;
    }
};

} // namespace

void RecordedInstance::wrap_host(const mdgp_host* given) {
    Host::wrap(given, real_host, host);
    host.host_data = this;
    host.get_service = Host::get_service;
    session->clocks(real_host.now_ns(real_host.host_data),
                    real_host.wall_clock_ms == nullptr ? 0 : real_host.wall_clock_ms(real_host.host_data));
}

} // namespace mdg::recording
