// A plugin at work: loaded, created, started, its first device open. Each step fails the test where it does not work.
#pragma once

#include "host.hpp"
#include "library.hpp"
#include "worker.hpp"

#include "plugin_abi/structs.hpp"

#include <optional>
#include <string>

namespace mdg::validate {

constexpr int grace_ms = 2000;   // for a call that was cancelled
constexpr int control_ms = 200;  // for every call of the control thread
constexpr int answer_ms = 10000; // for a call in which nobody waits for a person

template <typename Table>
struct InterfaceId;
#define MDG_INTERFACE(name, NAME)                                                                                      \
    template <>                                                                                                        \
    struct InterfaceId<mdgp_##name##_1> {                                                                              \
        static constexpr const char* id = MDGP_IF_##NAME##_1;                                                          \
    };
MDG_INTERFACE(slot, SLOT)
MDG_INTERFACE(apdu, APDU)
MDG_INTERFACE(pinpad, PINPAD)
MDG_INTERFACE(face, FACE)
MDG_INTERFACE(visual, VISUAL)
MDG_INTERFACE(consent, CONSENT)
MDG_INTERFACE(panel, PANEL)
MDG_INTERFACE(phone, PHONE)
MDG_INTERFACE(health, HEALTH)
MDG_INTERFACE(mode, MODE)
MDG_INTERFACE(firmware, FIRMWARE)
MDG_INTERFACE(identify, IDENTIFY)
MDG_INTERFACE(verdict, VERDICT)
MDG_INTERFACE(register, REGISTER)
MDG_INTERFACE(vendor_dialogue, VENDOR_DIALOGUE)
#undef MDG_INTERFACE

class Session {
public:
    explicit Session(Context& test, Features features = {});

    // Step by step …
    void load();
    void create();
    void start();
    void stop();
    void destroy();
    void open(const std::string& token);
    void close();
    // … or load to start, and the first device; a skip where none is there.
    void begin();
    void open();

    // What the virtual person does, where the device follows "validate.person".
    void person(const std::string& what) { host.configure("validate.person", what); }
    void demand_script(); // a skip where it never asked

    std::uint64_t next_op() { return ++op_; }

    // A call on the worker with a number of its own: call(table, device, op) → status.
    template <typename Call>
    mdg_status call(const std::string& name, Call function, int limit_ms = answer_ms);
    template <typename Call>
    Running<mdg_status> begin_call(const std::string& name, std::uint64_t op, Call function);
    // Anything on the worker.
    template <typename Call>
    auto work(const std::string& name, Call function, int limit_ms = answer_ms);
    // A call on this thread, which is the control thread while a worker call runs; measured.
    template <typename Call>
    auto control(const std::string& name, Call function);

    // The interface's table; nullopt where the device does not have it.
    template <typename Table>
    std::optional<Table> find();
    // The same; the test is not for this device where it is missing.
    template <typename Table>
    Table need();

    mdg_status reset_to_idle(std::int32_t reason = MDGP_IDLE_END);

    Context& context;
    Host host;
    Tables tables;
    mdgp_instance* instance = nullptr;
    mdgp_device* device = nullptr;
    std::string token;
    mdgp_descriptor descriptor{};
    Worker worker;

private:
    void mind(int took_ms, const std::string& name);
    const void* raw_interface(const char* id);

    std::uint64_t op_ = 0;
};

int since_ms(std::chrono::steady_clock::time_point begun);

template <typename Call>
mdg_status Session::call(const std::string& name, Call function, int limit_ms) {
    const auto op = next_op();
    const auto status = begin_call(name, op, function).get(context.scaled(limit_ms));
    host.finished(op);
    return status;
}

template <typename Call>
Running<mdg_status> Session::begin_call(const std::string& name, std::uint64_t op, Call function) {
    return worker.begin(name, [this, op, function]() mutable { return function(device, op); });
}

template <typename Call>
auto Session::work(const std::string& name, Call function, int limit_ms) {
    return worker.begin(name, std::move(function)).get(context.scaled(limit_ms));
}

template <typename Call>
auto Session::control(const std::string& name, Call function) {
    thread_role = MDGP_THREAD_CONTROL;
    const auto begun = std::chrono::steady_clock::now();
    auto value = function();
    mind(since_ms(begun), name);
    return value;
}

template <typename Table>
std::optional<Table> Session::find() {
    const auto* given = static_cast<const Table*>(raw_interface(InterfaceId<Table>::id));
    if (given == nullptr) return std::nullopt;
    bool understood = false;
    return plugin_abi::copy_of(given, understood);
}

template <typename Table>
Table Session::need() {
    auto table = find<Table>();
    if (!table) not_offered(std::string("the device does not have ") + InterfaceId<Table>::id);
    return *table;
}

} // namespace mdg::validate
