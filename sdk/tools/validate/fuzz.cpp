// Mode fuzz: every function of every interface in random order, with arguments in and out of range, cancels, and hosts
// that have less. The same seed makes the same run. Nothing is asked of the answers but that they are answers.
#include "persons.hpp"

#include "base/status.hpp"
#include "plugin_abi/calls.hpp"

#include <memory>
#include <thread>
#include <vector>

namespace mdg::validate {

namespace {

constexpr std::uint32_t calls_of_a_run = 400;
constexpr int odd_number = 4; // one of so many arguments is out of range

const char* const words[] = {"ja",
                             "en",
                             "welcome",
                             "drugs",
                             "",
                             "x",
                             "jp.example.dialogue",
                             "011",
                             "very-long-and-in-no-registry-0123456789abcdefghijklmnopqrstuvwxyz"};

// Fills what goes in. Memory lives as long as the filler.
class Filler {
public:
    explicit Filler(Context& context)
        : context_(context) {}

    template <typename Number>
    void number(const char* name, Number& value) {
        const std::string_view field = name;
        if (field == "flags32" || field.starts_with("reserved")) return; // zero by contract
        if (field.ends_with("_ms"))
            value = static_cast<Number>(context_.below(30));
        else if (field == "command_length" || field == "length") // as `bytes` has set it
            return;
        else if (context_.below(odd_number) == 0)
            value = static_cast<Number>(context_.random());
        else
            value = static_cast<Number>(context_.below(8));
    }
    void text(const char*, const char*& value) {
        value = context_.below(8) == 0 ? nullptr : words[context_.below(std::size(words))];
    }
    void bytes(const char*, const std::uint8_t*& value, std::uint32_t& length) {
        memory_.push_back(std::make_unique<std::vector<std::uint8_t>>(4 + context_.below(300)));
        auto& bytes = *memory_.back();
        for (auto& byte : bytes) byte = static_cast<std::uint8_t>(context_.random());
        bytes[0] = 0x00;
        bytes[1] = 0xA4; // SELECT: no try of a PIN is spent, whatever the rest says
        value = bytes.data();
        length = static_cast<std::uint32_t>(bytes.size());
    }

private:
    Context& context_;
    std::vector<std::unique_ptr<std::vector<std::uint8_t>>> memory_;
};

// Gives the memory that comes back to the plugin.
struct Room {
    std::vector<std::uint8_t> memory = std::vector<std::uint8_t>(MDGP_ANSWER_CAPACITY + 64, 0xA5);
    template <typename Group>
    void give(Group&) {}
    void give(plugin_abi::OutBytes& group) {
        group.data = memory.data();
        group.capacity = MDGP_ANSWER_CAPACITY;
    }
    bool beyond() const {
        for (std::size_t at = MDGP_ANSWER_CAPACITY; at < memory.size(); ++at)
            if (memory[at] != 0xA5) return true;
        return false;
    }
};

template <auto Member>
void one_call(Session& session, const plugin_abi::CallRow& row) {
    using Call = plugin_abi::Call<Member>;
    const auto table = session.find<typename Call::Table>();
    if (!table || (*table).*Member == nullptr) return;
    Context& context = session.context;
    Filler filler(context);
    Room room;
    Call call;
    call.in(filler);
    std::apply([&](auto&... group) { (room.give(group), ...); }, call.groups);
    const auto name = std::string(row.interface) + "." + std::string(row.name);
    mdg_status status = MDG_OK;
    if (row.thread == plugin_abi::Thread::control) {
        status = session.control(name, [&] { return call(*table, session.device, session.next_op()); });
    } else {
        const auto op = session.next_op();
        auto running = session.begin_call(
            name, op, [&](mdgp_device* device, std::uint64_t number) { return call(*table, device, number); });
        if (context.below(3) == 0) {
            std::this_thread::sleep_for(std::chrono::milliseconds(context.below(5)));
            session.host.cancel(op);
            session.control("cancel", [&] { return session.tables.device.cancel(session.device, op); });
        }
        status = running.get(context.scaled(answer_ms));
        session.host.finished(op);
    }
    demand(status == MDG_OK || base::find_status(status) != nullptr,
           name + " answers " + std::to_string(status) + ", which is no status");
    demand(!room.beyond(), name + " wrote behind the memory for its answer");
}

} // namespace

void fuzz_random(Context& context) {
    Features features;
    features.services = context.below(2) == 0;
    Session session(context, features);
    session.open();
    const char* const persons[] = {"acts", "waits", "stops", "errs", "short", "blocked", "fault"};
    const auto rounds = context.rounds == 0 ? calls_of_a_run : context.rounds;
    for (std::uint32_t round = 0; round < rounds; ++round) {
        session.person(persons[context.below(std::size(persons))]);
        const auto number = context.below(static_cast<std::uint32_t>(plugin_abi::CallId::count));
        const auto id = static_cast<plugin_abi::CallId>(number);
        plugin_abi::with_call(
            id, [&]<auto Member>() { one_call<Member>(session, plugin_abi::row_of(id)); });
        if (context.below(16) == 0) session.reset_to_idle(static_cast<std::int32_t>(1 + context.below(4)));
        session.host.forget();
    }
    demand(session.reset_to_idle() == MDG_OK, "the device does not come to rest after the run");
}

} // namespace mdg::validate
