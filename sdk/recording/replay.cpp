// The tables of a recorded plugin.
#include "recording/replay.hpp"

#include "base/failure.hpp"
#include "recording/stage.hpp"

namespace mdg::recording {

namespace {

using Stage = Replay::Stage;

constexpr const char* load = "load";

ReplayedInstance& of(mdgp_instance* instance) {
    return *reinterpret_cast<ReplayedInstance*>(instance);
}
ReplayedDevice& of(mdgp_device* device) {
    return *reinterpret_cast<ReplayedDevice*>(device);
}

mdg_status status_of(const Event* end) {
    return end == nullptr ? MDG_E_CONTRACT : end->status.value_or(MDG_OK);
}

std::string worker_of(const ReplayedDevice& device) {
    return "device:" + device.token;
}
std::string control_of(const ReplayedDevice& device) {
    return "control:" + device.token;
}

// Reads the results of a recorded end into the host's memory.
template <typename Groups, typename Arguments>
mdg_status finish(Stage& stage, const std::string& channel, std::uint64_t op, const Event* end, Groups& groups,
                  std::string_view names, const Arguments& arguments) noexcept {
    if (end == nullptr) return MDG_E_CONTRACT;
    try {
        read_out(end->data, groups, names);
        if (give_all(groups, arguments)) return status_of(end);
        stage.fail(channel, op, end, "a call with less memory than the recorded results take");
    } catch (const base::Failure& failure) {
        stage.fail(channel, op, end, failure.message);
    }
    return MDG_E_CONTRACT;
}

mdg_status MDG_CALL create(const mdgp_host* host, mdgp_instance** out) noexcept {
    const auto stage = current_stage();
    if (stage == nullptr) return MDG_E_CLOSED;
    stage->begin(host);
    const mdg_status status = status_of(stage->play(load, "plugin.create", 0, {}));
    if (status == MDG_OK) *out = reinterpret_cast<mdgp_instance*>(new ReplayedInstance{stage});
    return status;
}

void MDG_CALL destroy(mdgp_instance* given) noexcept {
    const std::unique_ptr<ReplayedInstance> instance(&of(given));
    instance->stage->play(load, "plugin.destroy", 0, {});
    instance->stage->end_own_reports();
}

mdg_status MDG_CALL start(mdgp_instance* given) noexcept {
    auto& stage = *of(given).stage;
    stage.start_own_reports();
    return status_of(stage.play(load, "instance.start", 0, {}));
}

void MDG_CALL stop(mdgp_instance* given) noexcept {
    auto& stage = *of(given).stage;
    stage.play(load, "instance.stop", 0, {});
    stage.end_own_reports();
}

mdg_status MDG_CALL open(mdgp_instance* given, std::uint64_t op, const char* token, mdgp_device** out) noexcept {
    auto device = std::make_unique<ReplayedDevice>();
    device->stage = of(given).stage;
    device->token = token == nullptr ? "" : token;
    Data in;
    in.add("token", device->token);
    const mdg_status status = status_of(device->stage->play(worker_of(*device), "instance.open", op, std::move(in)));
    if (status == MDG_OK) *out = reinterpret_cast<mdgp_device*>(device.release());
    return status;
}

mdg_status MDG_CALL describe(mdgp_device* given, mdgp_descriptor* out) noexcept {
    auto& device = of(given);
    std::tuple<plugin_abi::OutStruct<mdgp_descriptor>> groups;
    const Event* end = device.stage->play(worker_of(device), "device.describe", 0, {});
    return finish(*device.stage, worker_of(device), 0, end, groups, "out", std::tuple(out));
}

mdg_status MDG_CALL reset_to_idle(mdgp_device* given, std::int32_t reason) noexcept {
    auto& device = of(given);
    Data in;
    in.add("reason", number_value(reason));
    return status_of(device.stage->play(worker_of(device), "device.reset_to_idle", 0, std::move(in)));
}

mdg_status MDG_CALL cancel(mdgp_device* given, std::uint64_t op) noexcept {
    auto& device = of(given);
    return status_of(device.stage->play(control_of(device), "device.cancel", op, {}));
}

void MDG_CALL close(mdgp_device* given) noexcept {
    const std::unique_ptr<ReplayedDevice> device(&of(given));
    device->stage->play(worker_of(*device), "device.close", 0, {});
}

struct Plugin {
    template <auto Member, typename... Rest>
    static mdg_status call(mdgp_device* given, std::uint64_t op, Rest... rest) noexcept {
        constexpr auto id = id_of<Member>();
        const auto& row = plugin_abi::row_of(id);
        auto& device = of(given);
        const std::string channel = row.thread == plugin_abi::Thread::control ? control_of(device) : worker_of(device);
        const auto arguments = std::tuple<Rest...>(rest...);
        plugin_abi::Call<Member> call;
        take_all(call.groups, arguments);
        bool secret = false;
        if constexpr (id == plugin_abi::CallId::mdgp_apdu_1_transmit)
            secret = (std::get<1>(call.groups).value & MDGP_TRANSMIT_SECRET) != 0;
        const Event* end = device.stage->play(channel, kind_of(id), op, data_in(call.groups, row.parameters), secret);
        return finish(*device.stage, channel, op, end, call.groups, row.parameters, arguments);
    }
};

bool has_word(const std::string& words, std::string_view word) {
    return (" " + words + " ").find(" " + std::string(word) + " ") != std::string::npos;
}

// Not an event: a later host may ask for more, or in another order.
const void* MDG_CALL get_interface(mdgp_device* given, const char* id) noexcept {
    auto& device = of(given);
    const std::string wanted = id == nullptr ? "" : id;
    const Event* event = device.stage->script.table("device.get_interface", worker_of(device), wanted);
    if (event == nullptr) return nullptr;
    const Value* functions = event->data.find("functions");
    const Value* size = event->data.find("struct_size");
    if (functions == nullptr || !std::holds_alternative<std::string>(*functions)) return nullptr;
    const auto* number = size == nullptr ? nullptr : std::get_if<std::uint64_t>(size);
    auto& table = device.tables[wanted];
    if (table == nullptr)
        table = make_interface<Plugin>(
            wanted, static_cast<std::uint32_t>(number == nullptr ? 0 : std::min<std::uint64_t>(*number, UINT32_MAX)),
            [&](plugin_abi::CallId call) {
                return has_word(std::get<std::string>(*functions), plugin_abi::row_of(call).name);
            });
    return table.get();
}

const mdgp_instance_table instance_table{sizeof(mdgp_instance_table), 0, start, stop, open, nullptr};
const mdgp_device_table device_table{
    sizeof(mdgp_device_table), 0, describe, get_interface, reset_to_idle, cancel, close, nullptr};

} // namespace

mdgp_plugin replayed_plugin(const Header& header) {
    return {sizeof(mdgp_plugin),
            0,
            header.plugin_id.c_str(),
            header.plugin_version.c_str(),
            &instance_table,
            &device_table,
            create,
            destroy,
            nullptr,
            nullptr};
}

std::shared_ptr<Replay::Stage>& current_stage() {
    static std::shared_ptr<Replay::Stage> stage;
    return stage;
}

Replay::Replay(Recording recording, ReplayOptions options) {
    if (current_stage() != nullptr)
        throw base::Failure(MDG_E_BUSY, MDG_ORIGIN_SDK, "another recording is replayed in this process");
    stage_ = std::make_shared<Stage>(std::move(recording), options);
    current_stage() = stage_;
}

Replay::~Replay() {
    current_stage().reset();
}

const mdgp_plugin* Replay::plugin() const noexcept {
    return &stage_->plugin;
}

ReplayEnd Replay::end() const {
    return stage_->script.end();
}

const mdgp_plugin* open_replay(const std::filesystem::path& path, ReplayOptions options) {
    static Replay replay(read_recording(path), options);
    return replay.plugin();
}

ReplayEnd end_of_replay() {
    const auto stage = current_stage();
    return stage == nullptr ? ReplayEnd{} : stage->script.end();
}

} // namespace mdg::recording
