// The plugin's side, as the host sees it while it is recorded.
#include "recording/session.hpp"

namespace mdg::recording {

namespace {

using Session = Recorder::Session;

constexpr const char* load = "load";

RecordedInstance& of(mdgp_instance* instance) {
    return *reinterpret_cast<RecordedInstance*>(instance);
}
RecordedDevice& of(mdgp_device* device) {
    return *reinterpret_cast<RecordedDevice*>(device);
}

// Notes a call, makes it, notes its end.
template <typename Function>
mdg_status noted(Session& session, const std::string& channel, const char* kind, std::uint64_t op, Data in,
                 Function function) {
    session.add(channel, Direction::call, kind, op, std::move(in));
    Data out;
    mdg_status status = MDG_OK;
    {
        const RunningCall here(channel);
        status = function(out);
    }
    session.add(channel, Direction::answer, kind, op, std::move(out), status);
    return status;
}

std::string worker_of(const RecordedDevice& device) {
    return "device:" + device.token;
}
std::string control_of(const RecordedDevice& device) {
    return "control:" + device.token;
}

mdg_status MDG_CALL start(mdgp_instance* given) noexcept {
    auto& instance = of(given);
    return noted(*instance.session, load, "instance.start", 0, {},
                 [&](Data&) { return instance.session->real_instance.start(instance.real); });
}

void MDG_CALL stop(mdgp_instance* given) noexcept {
    auto& instance = of(given);
    noted(*instance.session, load, "instance.stop", 0, {}, [&](Data&) {
        instance.session->real_instance.stop(instance.real);
        return MDG_OK;
    });
}

mdg_status MDG_CALL open(mdgp_instance* given, std::uint64_t op, const char* token, mdgp_device** out) noexcept {
    auto& instance = of(given);
    auto made = std::make_unique<RecordedDevice>();
    made->instance = &instance;
    made->token = token == nullptr ? "" : token;
    Data in;
    in.add("token", made->token);
    instance.session->begin();
    const mdg_status status =
        noted(*instance.session, worker_of(*made), "instance.open", op, std::move(in),
              [&](Data&) { return instance.session->real_instance.open(instance.real, op, token, &made->real); });
    if (status == MDG_OK) *out = reinterpret_cast<mdgp_device*>(made.release());
    return status;
}

mdg_status MDG_CALL describe(mdgp_device* given, mdgp_descriptor* out) noexcept {
    auto& device = of(given);
    auto& session = *device.instance->session;
    return noted(session, worker_of(device), "device.describe", 0, {}, [&](Data& data) {
        const mdg_status status = session.real_device.describe(device.real, out);
        std::tuple<plugin_abi::OutStruct<mdgp_descriptor>> groups;
        take_all_results(groups, true, std::tuple(out));
        data = data_out(groups, "out");
        return status;
    });
}

mdg_status MDG_CALL reset_to_idle(mdgp_device* given, std::int32_t reason) noexcept {
    auto& device = of(given);
    auto& session = *device.instance->session;
    Data in;
    in.add("reason", number_value(reason));
    return noted(session, worker_of(device), "device.reset_to_idle", 0, std::move(in),
                 [&](Data&) { return session.real_device.reset_to_idle(device.real, reason); });
}

mdg_status MDG_CALL cancel(mdgp_device* given, std::uint64_t op) noexcept {
    auto& device = of(given);
    auto& session = *device.instance->session;
    return noted(session, control_of(device), "device.cancel", op, {},
                 [&](Data&) { return session.real_device.cancel(device.real, op); });
}

void MDG_CALL close(mdgp_device* given) noexcept {
    const std::unique_ptr<RecordedDevice> device(&of(given));
    auto& session = *device->instance->session;
    noted(session, worker_of(*device), "device.close", 0, {}, [&](Data&) {
        session.real_device.close(device->real);
        return MDG_OK;
    });
}

struct Plugin {
    template <auto Member, typename... Rest>
    static mdg_status call(mdgp_device* given, std::uint64_t op, Rest... rest) noexcept {
        constexpr auto id = id_of<Member>();
        const auto& row = plugin_abi::row_of(id);
        auto& device = of(given);
        auto& session = *device.instance->session;
        using Call = plugin_abi::Call<Member>;
        const auto& table = *static_cast<const typename Call::Table*>(device.real_tables[static_cast<std::size_t>(id)]);
        const auto arguments = std::tuple<Rest...>(rest...);

        Call call;
        take_all(call.groups, arguments);
        const bool secret = is_secret<Member>(call);
        if (secret) ++session.secrets;
        const std::string channel = row.thread == plugin_abi::Thread::control ? control_of(device) : worker_of(device);
        if constexpr (is_about_a_person(id)) session.person();
        session.add(channel, Direction::call, kind_of(id), op, data_in(call.groups, row.parameters));
        mdg_status status = MDG_OK;
        {
            const RunningCall here(channel);
            if constexpr (Call::Signature::has_op)
                status = (table.*Member)(device.real, op, rest...);
            else
                status = (table.*Member)(device.real, rest...);
        }
        take_all_results(call.groups, status == MDG_OK, arguments);
        look_at<Member>(device, call);
        session.add(channel, Direction::answer, kind_of(id), op, data_out(call.groups, row.parameters), status);
        if (secret) --session.secrets;
        return status;
    }

    template <auto Member>
    static bool is_secret(const plugin_abi::Call<Member>& call) {
        if constexpr (id_of<Member>() == plugin_abi::CallId::mdgp_apdu_1_transmit)
            return (std::get<1>(call.groups).value & MDGP_TRANSMIT_SECRET) != 0;
        return false;
    }

    static constexpr bool is_about_a_person(plugin_abi::CallId id) {
        using plugin_abi::CallId;
        return id == CallId::mdgp_identify_1_run || id == CallId::mdgp_phone_1_read ||
               id == CallId::mdgp_register_1_run;
    }

    template <auto Member>
    static void look_at(RecordedDevice& device, const plugin_abi::Call<Member>& call) {
        if constexpr (id_of<Member>() == plugin_abi::CallId::mdgp_apdu_1_transmit) {
            const auto& answer = std::get<3>(call.groups);
            if (answer.size > 0) device.instance->session->card_answer(device.token, answer.data, answer.size);
        }
    }
};

const void* MDG_CALL get_interface(mdgp_device* given, const char* id) noexcept {
    auto& device = of(given);
    auto& session = *device.instance->session;
    const std::string wanted = id == nullptr ? "" : id;
    const void* real = session.real_device.get_interface(device.real, id);
    std::string functions;
    std::uint32_t struct_size = 0;
    std::shared_ptr<void> made;
    if (real != nullptr) {
        std::memcpy(&struct_size, real, sizeof struct_size);
        made = make_interface<Plugin>(wanted, struct_size, [&](plugin_abi::CallId call) {
            bool there = false;
            plugin_abi::with_call(
                call, [&]<auto Member>() {
                    using Table = typename plugin_abi::Call<Member>::Table;
                    there = table_from<Table>(real).*Member != nullptr;
                });
            if (!there) return false;
            device.real_tables[static_cast<std::size_t>(call)] = real;
            functions += (functions.empty() ? "" : " ") + std::string(plugin_abi::row_of(call).name);
            return true;
        });
        if (made != nullptr) device.tables[wanted] = made;
    }
    Data data;
    data.add("id", wanted);
    data.add("functions", made == nullptr ? Value{} : Value{functions}); // a maker's own interface cannot be recorded
    data.add("struct_size", number_value(struct_size));
    session.add(worker_of(device), Direction::table, "device.get_interface", 0, std::move(data));
    return made.get();
}

} // namespace

const mdgp_instance_table recorded_instance_table{sizeof(mdgp_instance_table), 0, start, stop, open, nullptr};
const mdgp_device_table recorded_device_table{
    sizeof(mdgp_device_table), 0, describe, get_interface, reset_to_idle, cancel, close, nullptr};

mdg_status MDG_CALL recorded_create(const mdgp_host* host, mdgp_instance** out) noexcept {
    const auto session = current_session();
    if (session == nullptr || session->real == nullptr) return MDG_E_CLOSED;
    auto instance = std::make_unique<RecordedInstance>();
    instance->session = session;
    instance->wrap_host(host);
    const mdg_status status = noted(*session, load, "plugin.create", 0, {},
                                    [&](Data&) { return session->real->create(&instance->host, &instance->real); });
    if (status == MDG_OK) *out = reinterpret_cast<mdgp_instance*>(instance.release());
    return status;
}

void MDG_CALL recorded_destroy(mdgp_instance* given) noexcept {
    const std::unique_ptr<RecordedInstance> instance(&of(given));
    noted(*instance->session, load, "plugin.destroy", 0, {}, [&](Data&) {
        instance->session->real->destroy(instance->real);
        return MDG_OK;
    });
}

} // namespace mdg::recording
