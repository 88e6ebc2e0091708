#include "reader/plugin_host/serve.hpp"

#include "base/failure.hpp"
#include "reader/plugin_host/control.hpp"
#include "reader/plugin_host/device_server.hpp"
#include "reader/plugin_host/sandbox.hpp"
#include "recording/recorder.hpp"

#include <algorithm>
#include <chrono>
#include <future>
#include <memory>
#include <optional>
#include <vector>

namespace mdg::reader::plugin_host {

using namespace std::chrono_literals;

namespace {

constexpr auto farewell = 2s;

std::string text_of(const char* text) {
    return text == nullptr ? std::string() : std::string(text);
}

class Server {
public:
    Server(link::Channel main, const ServeOptions& options)
        : main_(std::move(main))
        , options_(options)
        , host_(main_) {}

    void run();

private:
    bool take(link::Reader& in, base::Descriptor descriptor);
    void load(const link::Load& what);
    void start();
    void open(const link::Open& what, base::Descriptor channel);
    void rest(const link::Idle& what);
    void ask(link::Reader& in, const link::Ask& what);
    void leave(std::int32_t reason);
    std::shared_ptr<DeviceServer> find(const std::string& token) const;

    link::Channel main_;
    ServeOptions options_;
    Bounds bounds_;
    std::vector<std::string> addresses_;
    HostTable host_;
    std::optional<recording::Recorder> recorder_;
    std::optional<LoadedPlugin> plugin_;
    bool started_ = false;
    std::vector<std::shared_ptr<DeviceServer>> devices_;
    std::vector<std::future<void>> resting_;
    std::optional<Control> control_; // first to end: it works with all the others
};

void Server::run() {
    set_thread_role(MDGP_THREAD_LOAD);
    const std::string build = link::build_id();
    host_.send(link::Hello{build.c_str()});
    link::Packet packet;
    base::Descriptor descriptor;
    while (main_.await(packet, &descriptor) == link::Channel::Got::message) {
        link::Reader in(packet);
        if (!take(in, std::move(descriptor))) return leave(MDGP_IDLE_END);
    }
    leave(MDGP_IDLE_OWNER_LOST);
}

bool Server::take(link::Reader& in, base::Descriptor descriptor) {
    using enum link::MessageType;
    using link::MessageType;
    const auto type = in.type();
    const bool needs_plugin = type == MessageType::start || type == MessageType::open || type == MessageType::idle ||
                              type == MessageType::cancel || type == MessageType::ask;
    if (needs_plugin && !plugin_)
        throw base::Failure(MDG_E_CONTRACT, MDG_ORIGIN_SDK, "a message that needs a plugin before one is loaded");
    std::erase_if(devices_, [](const auto& device) { return device->ended(); });
    switch (in.type()) {
    case config: {
        const auto setting = link::read_whole<link::Config>(in);
        host_.configure(text_of(setting.key), text_of(setting.value));
        return true;
    }
    case allow:
        bounds_.places.push_back(text_of(link::read_whole<link::Allow>(in).path));
        return true;
    case reach:
        addresses_.push_back(text_of(link::read_whole<link::Reach>(in).address));
        return true;
    case record: {
        const auto wish = link::read_whole<link::Record>(in);
        recording::Recorder::Options options;
        options.file = text_of(wish.file);
        options.purpose.test = true;
        options.purpose.consent = text_of(wish.consent);
        options.sdk_version = MDG_VERSION_STRING;
        recorder_.emplace(std::move(options));
        return true;
    }
    case load:
        this->load(link::read_whole<link::Load>(in));
        return true;
    case link::MessageType::start:
        link::read_whole<link::Start>(in);
        this->start();
        return true;
    case link::MessageType::open:
        this->open(link::read_whole<link::Open>(in), std::move(descriptor));
        return true;
    case idle:
        rest(link::read_whole<link::Idle>(in));
        return true;
    case cancel: {
        const auto call = link::read_whole<link::Cancel>(in).call;
        control_->post([devices = devices_, call] {
            for (const auto& device : devices) device->cancel(call);
        });
        return true;
    }
    case link::MessageType::ask:
        this->ask(in, link::read<link::Ask>(in));
        return true;
    case ping:
        host_.send(link::Pong{link::read_whole<link::Ping>(in).number});
        return true;
    case end:
        return false;
    default:
        throw base::Failure(MDG_E_CONTRACT, MDG_ORIGIN_SDK, "a message that is none for a plugin's process");
    }
}

void Server::load(const link::Load& what) {
    link::Loaded loaded;
    std::string reason;
    loaded.layers = options_.layers;
    if (options_.confined) {
        bounds_.state_dir = text_of(what.state_dir);
        bounds_.network = what.network != 0;
        bounds_.exec_memory = what.exec_memory != 0;
        loaded.layers |= confine(bounds_);
    }
    host_.offer_services(text_of(what.state_dir), addresses_);
    host_.know_quirks(Quirks(std::filesystem::path(text_of(what.folder)) / "quirks"));
    control_.emplace();
    try {
        plugin_.emplace(what, host_, recorder_ ? &*recorder_ : nullptr);
    } catch (const base::Failure& failure) {
        reason = failure.message;
        loaded.status = failure.status;
        loaded.fault.status = failure.status;
        loaded.fault.en = reason.c_str();
    }
    host_.send(loaded);
}

void Server::start() {
    link::Started started;
    HostTable::Operation operation(host_, 0, nullptr);
    started.status = plugin_->tables().instance.start(plugin_->instance());
    started_ = started.status == MDG_OK;
    host_.send(started);
}

void Server::open(const link::Open& what, base::Descriptor channel) {
    devices_.push_back(std::make_shared<DeviceServer>(*plugin_, host_, link::Channel(std::move(channel)),
                                                      text_of(what.token), what.call));
}

// A device that nobody has open: opened, brought to rest, closed, beside everything else.
void Server::rest(const link::Idle& what) {
    std::erase_if(resting_, [](const auto& it) { return it.wait_for(0s) == std::future_status::ready; });
    resting_.push_back(std::async(std::launch::async, [this, token = text_of(what.token), reason = what.reason] {
        set_thread_role(MDGP_THREAD_WORKER);
        mdgp_device* device = nullptr;
        const auto& tables = plugin_->tables();
        mdg_status status = tables.instance.open(plugin_->instance(), 0, token.c_str(), &device);
        if (status == MDG_OK) {
            status = tables.device.reset_to_idle(device, reason);
            tables.device.close(device);
        }
        host_.send(link::Rested{token.c_str(), status});
    }));
}

void Server::ask(link::Reader& in, const link::Ask& what) {
    // The question outlives the packet it came in.
    const auto copy = std::make_shared<link::Packet>();
    in.copy_to(*copy);
    control_->post([this, copy, device = find(text_of(what.token)), function = what.function, call = what.call] {
        link::Packet out;
        link::Reader again(*copy);
        const auto question = link::read<link::Ask>(again);
        if (device)
            device->ask(again, question, out);
        else
            link::write(out, link::Told{call, MDG_E_NOT_FOUND});
        host_.send_packet(out);
    });
}

std::shared_ptr<DeviceServer> Server::find(const std::string& token) const {
    const auto found = std::ranges::find_if(devices_, [&](const auto& it) { return it->token() == token; });
    return found == devices_.end() ? nullptr : *found;
}

void Server::leave(std::int32_t reason) {
    if (!plugin_) return;
    for (const auto& device : devices_) device->leave(reason);
    control_->post([devices = devices_] {
        for (const auto& device : devices) device->cancel(0);
    });
    const auto end = std::chrono::steady_clock::now() + farewell;
    const auto all_ended = [&] { return std::ranges::all_of(devices_, [](const auto& it) { return it->ended(); }); };
    while (!all_ended() && std::chrono::steady_clock::now() < end) std::this_thread::sleep_for(1ms);
    if (started_) plugin_->tables().instance.stop(plugin_->instance());
    host_.deafen();
    if (!all_ended()) return; // the process ends, and with it what is stuck
    devices_.clear();
    resting_.clear(); // waits for them
    control_.reset();
    plugin_.reset();
    if (recorder_) recorder_->finish();
}

} // namespace

void serve(link::Channel main, const ServeOptions& options) {
    Server(std::move(main), options).run();
}

} // namespace mdg::reader::plugin_host
