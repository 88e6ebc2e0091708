#include "reader/in_process_link.hpp"

#include "base/secret.hpp"
#include "reader/loaded_plugin.hpp"
#include "reader/worker.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <map>
#include <mutex>

namespace mdg::reader {

namespace {

using base::Failure;
using Operation = HostServices::Operation;

constexpr std::uint32_t most_slots = 16;
constexpr std::uint32_t longest_atr = 64;

// What the calls of one device work with; a call that was given up keeps it alive.
struct OpenDevice {
    explicit OpenDevice(std::shared_ptr<LoadedPlugin> plugin_)
        : plugin(std::move(plugin_)) {}

    mdg_status open(std::uint64_t op, const std::string& token);
    void take_interfaces();
    void rest(std::int32_t reason) const {
        if (device != nullptr) plugin->tables.device.reset_to_idle(device, reason);
    }
    void close();
    bool has_slot(std::uint32_t id) const { return std::find(slots.begin(), slots.end(), id) != slots.end(); }

    std::shared_ptr<LoadedPlugin> plugin;
    std::atomic<bool> let_go = false; // nobody uses it any more; a call that was given up is still at work
    mdgp_device* device = nullptr;
    mdgp_slot_1 slot{};
    mdgp_apdu_1 apdu{};
    std::vector<std::uint32_t> slots;
};

mdg_status OpenDevice::open(std::uint64_t op, const std::string& token) {
    const mdg_status status = plugin->tables.instance.open(plugin->instance, op, token.c_str(), &device);
    if (status == MDG_OK) take_interfaces();
    return status;
}

void OpenDevice::take_interfaces() {
    const auto& table = plugin->tables.device;
    const auto find = [&](const char* id) {
        if (const void* found = table.get_interface(device, id); found != nullptr) return found;
        const auto& promised = plugin->manifest.interfaces;
        const bool broken = std::find(promised.begin(), promised.end(), id) != promised.end();
        throw plugin->services.failure(broken ? MDG_E_CONTRACT : MDG_E_UNSUPPORTED,
                                       std::string("the reader does not have the interface ") + id);
    };
    slot = take_slot(find(MDGP_IF_SLOT_1));
    apdu = take_apdu(find(MDGP_IF_APDU_1));
    for (std::uint32_t index = 0; index < most_slots; ++index) {
        mdgp_slot_info info{};
        info.struct_size = sizeof info;
        if (slot.list(device, 0, index, &info) != MDG_OK) break;
        slots.push_back(info.slot);
    }
}

void OpenDevice::close() {
    if (device == nullptr) return;
    rest(MDGP_IDLE_END);
    plugin->tables.device.close(device);
    device = nullptr;
}

// One command and its answer, owned by the call.
struct Exchange {
    Exchange(BytesView command_, bool secret_)
        : command(command_.begin(), command_.end())
        , secret(secret_) {}
    ~Exchange() {
        if (secret) base::wipe(command.data(), command.size());
    }
    Exchange(const Exchange&) = delete;
    Exchange& operator=(const Exchange&) = delete;

    Bytes command;
    bool secret;
    Bytes answer = Bytes(MDGP_ANSWER_CAPACITY);
    std::uint32_t answer_length = 0;
};

std::uint8_t* octets(std::byte* bytes) {
    return reinterpret_cast<std::uint8_t*>(bytes);
}

class InProcessDevice final : public LinkDevice {
public:
    InProcessDevice(std::shared_ptr<OpenDevice> device, const std::string& token, const base::Wait& wait)
        : device_(std::move(device)) {
        try {
            call("opening the reader", wait,
                 [device = device_, token](std::uint64_t op) { return device->open(op, token); });
            opening_ = false;
        } catch (...) {
            let_go();
            throw;
        }
    }

    ~InProcessDevice() override { let_go(); }

    Bytes power_on(std::uint32_t slot, const base::Wait& wait) override {
        demand_slot(slot);
        struct Atr {
            std::array<std::uint8_t, longest_atr> bytes{};
            std::uint32_t length = 0;
        };
        const auto atr = std::make_shared<Atr>();
        call("powering the card", wait, [device = device_, slot, atr](std::uint64_t op) {
            return device->slot.power_on(device->device, op, slot, atr->bytes.data(), longest_atr, &atr->length);
        });
        if (atr->length > atr->bytes.size()) throw contract("an ATR longer than its buffer");
        const auto* begin = reinterpret_cast<const std::byte*>(atr->bytes.data());
        return Bytes(begin, begin + atr->length);
    }

    void power_off(std::uint32_t slot, const base::Wait& wait) override {
        call("taking the card's power away", wait,
             [device = device_, slot](std::uint64_t op) { return device->slot.power_off(device->device, op, slot); });
    }

    void reconnect(std::uint32_t slot, const base::Wait& wait) override {
        call("connecting to the card again", wait,
             [device = device_, slot](std::uint64_t op) { return device->slot.reconnect(device->device, op, slot); });
    }

    Bytes transmit(std::uint32_t slot, BytesView command, bool secret, const base::Wait& wait) override {
        const auto exchange = std::make_shared<Exchange>(command, secret);
        call("the card's answer", wait, [device = device_, slot, exchange](std::uint64_t op) {
            return device->apdu.transmit(
                device->device, op, slot, exchange->secret ? MDGP_TRANSMIT_SECRET : 0, octets(exchange->command.data()),
                static_cast<std::uint32_t>(exchange->command.size()), octets(exchange->answer.data()),
                MDGP_ANSWER_CAPACITY, &exchange->answer_length);
        });
        if (exchange->answer_length < 2 || exchange->answer_length > MDGP_ANSWER_CAPACITY)
            throw contract("an answer without a status word or longer than its buffer");
        exchange->answer.resize(exchange->answer_length);
        return std::move(exchange->answer);
    }

    void exclusive_begin(std::uint32_t slot, const base::Wait& wait) override {
        call("the card to be free of other programs", wait, [device = device_, slot](std::uint64_t op) {
            return unless_unsupported(device->apdu.exclusive_begin(device->device, op, slot));
        });
    }

    void exclusive_end(std::uint32_t slot, const base::Wait& wait) override {
        call("letting other programs at the card", wait, [device = device_, slot](std::uint64_t op) {
            return unless_unsupported(device->apdu.exclusive_end(device->device, op, slot));
        });
    }

private:
    void let_go() {
        device_->let_go = true;
        worker_.finish([device = device_] { device->close(); });
    }

    // A plugin leaves the two out where no other program can reach the card.
    static mdg_status unless_unsupported(mdg_status status) { return status == MDG_E_UNSUPPORTED ? MDG_OK : status; }

    Failure contract(const char* what) const {
        return device_->plugin->services.failure(MDG_E_CONTRACT, std::string("the plugin gave ") + what);
    }

    void demand_slot(std::uint32_t slot) const {
        if (!device_->has_slot(slot)) throw contract("a slot that it does not list");
    }

    template <typename Function>
    void call(const char* what, const base::Wait& wait, Function function) {
        struct Outcome {
            explicit Outcome(HostServices& services)
                : operation(services) {}
            Operation operation;
            mdg_status status = MDG_OK;
        };
        const auto device = device_;
        const auto outcome = std::make_shared<Outcome>(device->plugin->services);
        // The lambda holds the device too: the operation must end before the services do.
        auto job = [device, outcome, function] { outcome->status = function(outcome->operation.id()); };
        const auto stop = [&] {
            outcome->operation.cancel();
            if (opening_) return false;
            return device->plugin->tables.device.cancel(device->device, outcome->operation.id()) == MDG_OK;
        };
        worker_.run(std::move(job), wait, what, stop, [device] { device->rest(MDGP_IDLE_ABANDONED); });
        if (outcome->status != MDG_OK) throw outcome->operation.failure(outcome->status, what);
    }

    std::shared_ptr<OpenDevice> device_;
    bool opening_ = true; // there is nothing to cancel on a device that is not open yet
    Worker worker_;
};

class InProcessLink final : public PluginLink {
public:
    explicit InProcessLink(std::shared_ptr<LoadedPlugin> plugin)
        : plugin_(std::move(plugin)) {}
    ~InProcessLink() override { stop(); }

    const std::string& id() const noexcept override { return plugin_->manifest.id; }
    const std::string& version() const noexcept override { return plugin_->manifest.version; }

    void start(LinkListener& listener) override {
        plugin_->services.listen(listener);
        started_ = true;
        const mdg_status status = plugin_->tables.instance.start(plugin_->instance);
        if (status != MDG_OK) throw plugin_->services.failure(status, "the plugin could not start");
    }

    void stop() noexcept override {
        if (!started_) return;
        started_ = false;
        plugin_->tables.instance.stop(plugin_->instance);
        plugin_->services.deafen();
    }

    std::unique_ptr<LinkDevice> open(const std::string& token, const base::Wait& wait) override {
        auto device = std::make_shared<OpenDevice>(plugin_);
        {
            const std::lock_guard lock(mutex_);
            auto& known = open_[token];
            if (const auto other = known.lock())
                throw other->let_go
                    ? plugin_->services.failure(MDG_E_STUCK, "the reader has not answered an earlier call yet")
                    : plugin_->services.failure(MDG_E_BUSY, "another visit uses the reader");
            known = device;
        }
        return std::make_unique<InProcessDevice>(std::move(device), token, wait);
    }

private:
    std::shared_ptr<LoadedPlugin> plugin_;
    bool started_ = false;
    std::mutex mutex_;
    std::map<std::string, std::weak_ptr<OpenDevice>> open_; // by token
};

} // namespace

std::unique_ptr<PluginLink> load_in_process(const std::filesystem::path& folder, const Manifest& manifest,
                                            const LinkOptions& options) {
    return std::make_unique<InProcessLink>(std::make_shared<LoadedPlugin>(folder, manifest, options));
}

} // namespace mdg::reader
