#include "session.hpp"

#include "trace.hpp"

#include <algorithm>
#include <thread>

namespace mdg::validate {

namespace {

using Clock = std::chrono::steady_clock;

constexpr int found_within_ms = 1000;

std::optional<std::string> first_device(const Told& told) {
    for (const auto& device : told.devices)
        if (device.change == MDGP_DEVICE_ARRIVED && !device.token.empty()) return device.token;
    return std::nullopt;
}

} // namespace

int since_ms(Clock::time_point begun) {
    return static_cast<int>((Clock::now() - begun) / std::chrono::milliseconds(1));
}

Session::Session(Context& test, Features features)
    : context(test)
    , host(features, test.seed) {
    thread_role = MDGP_THREAD_LOAD;
    person("acts");
    host.configure("validate.digits", "4826");
    host.configure("validate.passcode", "corner-lamp-73");
}

void Session::load() {
    tables = agree(context, load_library(context), host.table()->abi_minor);
    demand(tables.plugin.create != nullptr && tables.instance.start != nullptr && tables.device.describe != nullptr,
           "a mandatory function is missing");
}

void Session::create() {
    trace("create");
    const mdg_status status = tables.plugin.create(host.table(), &instance);
    demand(status == MDG_OK, "create answers " + std::to_string(status));
}

void Session::start() {
    trace("start");
    host.reports_allowed(true);
    const mdg_status status = tables.instance.start(instance);
    demand(status == MDG_OK, "start answers " + std::to_string(status));
}

void Session::stop() {
    trace("stop");
    tables.instance.stop(instance);
    host.reports_allowed(false);
}

void Session::destroy() {
    trace("destroy");
    tables.plugin.destroy(instance);
    instance = nullptr;
}

void Session::begin() {
    load();
    create();
    start();
}

void Session::open(const std::string& wanted) {
    const auto op = next_op();
    const auto status =
        work("open", [this, op, wanted] { return tables.instance.open(instance, op, wanted.c_str(), &device); });
    host.finished(op);
    if (status != MDG_OK || device == nullptr)
        fail("open answers " + std::to_string(status) + " for a device that was reported");
    token = wanted;
    descriptor = plugin_abi::fresh<mdgp_descriptor>();
    work("describe", [this] { return tables.device.describe(device, &descriptor); });
}

void Session::open() {
    begin();
    const auto begun = Clock::now();
    for (;;) {
        if (const auto found = first_device(host.told())) return open(*found);
        if (since_ms(begun) > found_within_ms) skip("no device was reported within 1,000 ms");
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
}

void Session::close() {
    work("close", [this] {
        tables.device.close(device);
        return 0;
    });
    device = nullptr;
}

void Session::demand_script() {
    if (!host.asked_for("validate.person"))
        skip("the device does not follow validate.person (docs/mdg-validate.md), so this cannot be tried");
}

mdg_status Session::reset_to_idle(std::int32_t reason) {
    return work(
        "reset_to_idle", [this, reason] { return tables.device.reset_to_idle(device, reason); }, grace_ms);
}

void Session::mind(int took_ms, const std::string& name) {
    if (took_ms > control_ms)
        fail(name + " took " + std::to_string(took_ms) + " ms on the control thread; 200 ms is the most");
}

const void* Session::raw_interface(const char* id) {
    return work("get_interface", [this, id] { return tables.device.get_interface(device, id); });
}

} // namespace mdg::validate
