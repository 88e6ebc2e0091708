#include "reader/supervisor/child.hpp"

#include "reader/supervisor/limits.hpp"

#include <poll.h>
#include <sys/mman.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>

namespace mdg::reader::supervisor {

using base::Failure;
using link::MessageType;
using namespace std::chrono_literals;

namespace {

constexpr auto leave_limit = 3s;
constexpr std::size_t longest_line = 500;
constexpr int most_parts = 128; // 64 KiB, what a pipe holds
constexpr int most_errors = 20; // a second; what a flood says beyond is dropped
constexpr std::size_t most_purges = 64;
constexpr off_t largest_document = off_t{4} << 20;

Failure of_plugin(mdg_status status, const std::string& id, const std::string& message) {
    Failure failure(status, MDG_ORIGIN_PLUGIN, message);
    failure.plugin_id = id;
    return failure;
}

} // namespace

Child::Child(const ChildSetup& setup, std::shared_ptr<ChildListener> listener)
    : setup_(setup)
    , listener_(std::move(listener)) {
    auto [ours, theirs] = link::Channel::pair();
    main_ = std::move(ours);
    process_ = start_process(setup_.program, theirs.release());
    try {
        greet();
    } catch (const Failure& failure) {
        kill(failure);
        // A process that died says more by its end than by its silence.
        if (const auto end = process_->reap(leave_limit);
            end && failure.status == MDG_E_CRASHED && !end->starts_with("signal 9"))
            throw of_plugin(MDG_E_CRASHED, setup_.manifest.id, "the plugin's process ended while it loaded: " + *end);
        throw;
    }
}

Child::~Child() {
    if (!thread_.joinable()) return;
    thread_.request_stop();
    send(link::End{});
    if (!ends_within(leave_limit)) {
        process_->kill();
        main_.shut_down();
    }
    thread_.join();
}

template <typename Message>
void Child::send(const Message& message, int descriptor) {
    const std::lock_guard lock(send_mutex_);
    link::write(out_, message);
    main_.send(out_, descriptor);
}

void Child::greet() {
    const base::Wait wait(hello_limit);
    link::Packet packet;
    auto in = await(MessageType::hello, packet, wait);
    const std::string build = clean(link::read_whole<link::Hello>(in).build);
    if (build != link::build_id())
        throw of_plugin(MDG_E_HOST_VERSION, setup_.manifest.id,
                        setup_.program.string() + " is of build " + build + ", this library of " + link::build_id() +
                            "; restart the program after an upgrade");
    for (const auto& [key, value] : setup_.settings) send(link::Config{key.c_str(), value.c_str()});
    for (const auto& file : setup_.manifest.needs.files) send(link::Allow{file.c_str()});
    for (const auto& address : setup_.manifest.needs.network) send(link::Reach{address.c_str()});
    if (const auto file = setup_.recording.next_file(setup_.manifest.id)) {
        send(link::Allow{file->parent_path().c_str()});
        send(link::Record{file->c_str(), setup_.recording.consent.c_str()});
    }
    link::Load load;
    load.folder = setup_.folder.c_str();
    load.library = setup_.manifest.library.c_str();
    load.id = setup_.manifest.id.c_str();
    load.version = setup_.manifest.version.c_str();
    load.state_dir = setup_.state_dir.empty() ? nullptr : setup_.state_dir.c_str();
    load.locale = "ja";
    load.run_kind = MDGP_RUN_PRODUCTION;
    load.network = setup_.manifest.needs.network.empty() ? 0 : 1;
    load.exec_memory = setup_.manifest.needs.exec_memory ? 1 : 0;
    send(load);
    in = await(MessageType::loaded, packet, wait);
    const auto loaded = link::read_whole<link::Loaded>(in);
    layers_ = loaded.layers;
    if (loaded.status != MDG_OK)
        throw failure_of(loaded.status, &loaded.fault, setup_.manifest.id, "loading the plugin");
}

// Only before the child's own thread reads.
link::Reader Child::await(MessageType wanted, link::Packet& packet, const base::Wait& wait) {
    for (;;) {
        std::array<pollfd, 2> ready{{{main_.fd(), POLLIN, 0}, {process_->errors_fd(), POLLIN, 0}}};
        ::poll(ready.data(), ready.size(), static_cast<int>(wait.left().count()));
        if (ready[1].revents != 0) read_errors();
        base::Descriptor descriptor;
        switch (main_.receive(packet, &descriptor)) {
        case link::Channel::Got::ended:
            throw of_plugin(MDG_E_CRASHED, setup_.manifest.id, "the plugin's process ended");
        case link::Channel::Got::nothing:
            wait.check("the plugin's process to load the plugin");
            continue;
        case link::Channel::Got::message:
            break;
        }
        link::Reader in(packet);
        if (in.type() == wanted) return in;
        take(in, std::move(descriptor));
    }
}

void Child::start() {
    send(link::Start{});
    link::Packet packet;
    auto in = await(MessageType::started, packet, base::Wait(hello_limit));
    const auto started = link::read_whole<link::Started>(in);
    if (started.status != MDG_OK)
        throw failure_of(started.status, &started.fault, setup_.manifest.id, "starting the plugin");
    thread_ = std::jthread([this](const std::stop_token& stop) { run(stop); });
}

// --- the child's thread -------------------------------------------------------------------------------------------------

void Child::run(const std::stop_token& stop) {
    link::Packet packet;
    auto next_beat = std::chrono::steady_clock::now() + heartbeat;
    for (bool on = true; on;) {
        std::array<pollfd, 2> ready{{{main_.fd(), POLLIN, 0}, {process_->errors_fd(), POLLIN, 0}}};
        const auto left =
            std::chrono::ceil<std::chrono::milliseconds>(next_beat - std::chrono::steady_clock::now()).count();
        ::poll(ready.data(), ready.size(), static_cast<int>(std::max<std::int64_t>(left, 0)));
        if (ready[1].revents != 0) read_errors();
        try {
            base::Descriptor descriptor;
            link::Channel::Got got;
            while ((got = main_.receive(packet, &descriptor)) == link::Channel::Got::message) {
                link::Reader in(packet);
                take(in, std::move(descriptor));
            }
            on = got != link::Channel::Got::ended;
            if (on && std::chrono::steady_clock::now() >= next_beat) {
                beat();
                next_beat = std::chrono::steady_clock::now() + heartbeat;
            }
        } catch (const Failure& failure) {
            kill(failure); // it does not keep to the protocol
        }
    }
    finish();
    if (stop.stop_requested()) return;
    std::unique_lock lock(mutex_);
    const bool blamed = blamed_;
    lock.unlock();
    listener_->ended(why(), blamed);
}

void Child::beat() {
    if (++missed_ > heartbeats_missed)
        return kill(of_plugin(MDG_E_STALLED, setup_.manifest.id, "the plugin's process as a whole does not answer"));
    send(link::Ping{static_cast<std::uint64_t>(missed_)});
}

void Child::read_errors() {
    std::array<char, 512> buffer{};
    // As much as a pipe holds, then the rest of the child's messages have their turn.
    for (int parts = 0; parts < most_parts; ++parts) {
        const auto size = ::read(process_->errors_fd(), buffer.data(), buffer.size());
        if (size <= 0) break;
        if (error_lines_.size() < longest_line) error_lines_.append(buffer.data(), static_cast<std::size_t>(size));
    }
    if (error_lines_.empty()) return;
    const auto now = std::chrono::steady_clock::now();
    if (now - errors_since_ > 1s) {
        errors_since_ = now;
        errors_told_ = 0;
    }
    if (setup_.log && ++errors_told_ <= most_errors)
        setup_.log(MDGP_LOG_WARNING, setup_.manifest.id + " (stderr): " + clean(error_lines_.c_str()));
    error_lines_.clear();
}

bool Child::take(link::Reader& in, base::Descriptor descriptor) {
    switch (in.type()) {
    case MessageType::device: {
        const auto it = link::read_whole<link::Device>(in);
        listener_->device(it.change, device_report(it.descriptor));
        return true;
    }
    case MessageType::medium:
        listener_->medium(slot_report(link::read_whole<link::Medium>(in).medium));
        return true;
    case MessageType::fault: {
        const auto fault = link::read_whole<link::Fault>(in).fault;
        if (fault.status == MDG_OK)
            listener_->fault(std::nullopt);
        else
            listener_->fault(failure_of(fault.status, &fault, setup_.manifest.id, "the plugin's state"));
        return true;
    }
    case MessageType::log: {
        const auto it = link::read_whole<link::Log>(in);
        if (setup_.log)
            setup_.log(std::clamp<std::int32_t>(it.level, MDGP_LOG_ERROR, MDGP_LOG_DEBUG),
                       setup_.manifest.id + ": " + clean(it.line));
        return true;
    }
    case MessageType::verdict:
        take_verdict(link::read_whole<link::Verdict>(in), descriptor);
        return true;
    case MessageType::pong:
        link::read_whole<link::Pong>(in);
        missed_ = 0;
        return true;
    case MessageType::told: {
        const std::lock_guard lock(mutex_);
        link::Reader again = in;
        const auto found = questions_.find(link::read<link::Told>(again).call);
        if (found == questions_.end()) return true; // nobody waits any more
        in.copy_to(found->second->packet);
        found->second->answered = true;
        answered_.notify_all();
        return true;
    }
    case MessageType::rested:
        listener_->rested(clean(link::read_whole<link::Rested>(in).token));
        return true;
    case MessageType::purge: {
        const auto call = link::read_whole<link::Purge>(in).call;
        const std::lock_guard lock(mutex_);
        purged_.insert(call);
        if (purged_.size() > most_purges) purged_.erase(purged_.begin()); // of calls that nobody asked about
        answered_.notify_all();
        return true;
    }
    case MessageType::input: {
        const auto it = link::read_whole<link::Input>(in);
        listener_->panel_input(clean(it.token), it.input);
        return true;
    }
    case MessageType::notice:
        return true; // known; nobody listens yet
    default:
        throw of_plugin(MDG_E_CONTRACT, setup_.manifest.id, "the plugin's process sent a message that is not its own");
    }
}

void Child::take_verdict(const link::Verdict& verdict, const base::Descriptor& memory) {
    const auto& it = verdict.verdict;
    struct stat info {};
    if (!memory || ::fstat(memory.get(), &info) != 0 || info.st_size > largest_document || info.st_size <= 0)
        throw of_plugin(MDG_E_CONTRACT, setup_.manifest.id, "a result document came without its bytes");
    const auto size = static_cast<std::size_t>(info.st_size);
    void* mapped = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, memory.get(), 0);
    if (mapped == MAP_FAILED) throw of_plugin(MDG_E_NO_MEMORY, setup_.manifest.id, "a result document is too large");
    const auto* begin = static_cast<const std::byte*>(mapped);
    VerdictReport report{clean(it.token), clean(it.correlation_id),  clean(it.name), it.kind, it.mode,
                         it.encoding,     Bytes(begin, begin + size)};
    ::munmap(mapped, size);
    listener_->verdict(std::move(report));
}

// --- its end --------------------------------------------------------------------------------------------------------------

void Child::finish() {
    going_ = true;
    const auto end = process_->reap(leave_limit);
    read_errors();
    {
        const std::lock_guard lock(mutex_);
        if (!why_)
            why_ = of_plugin(MDG_E_CRASHED, setup_.manifest.id,
                             "the plugin's process ended: " + end.value_or("it hangs in the kernel"));
        if (!end) why_->status = MDG_E_STUCK;
    }
    {
        const std::lock_guard lock(mutex_);
        ended_ = true;
    }
    answered_.notify_all();
}

bool Child::ends_within(std::chrono::milliseconds limit) {
    std::unique_lock lock(mutex_);
    return answered_.wait_for(lock, limit, [this] { return ended_.load(); });
}

bool Child::purged(std::uint64_t call, std::chrono::milliseconds limit) {
    std::unique_lock lock(mutex_);
    answered_.wait_for(lock, limit, [&] { return purged_.contains(call) || ended_; });
    return purged_.erase(call) != 0;
}

void Child::kill(Failure why, bool blamed) {
    going_ = true;
    {
        const std::lock_guard lock(mutex_);
        if (!why_) {
            why.plugin_id = setup_.manifest.id;
            why_ = std::move(why);
            blamed_ = blamed;
        }
    }
    process_->kill();
    // Its own end closes the channel, but not where it hangs in the kernel.
    main_.shut_down();
}

Failure Child::why() const {
    const std::lock_guard lock(mutex_);
    return why_ ? *why_ : of_plugin(MDG_E_CRASHED, setup_.manifest.id, "the plugin's process ended");
}

// --- what is asked of it -----------------------------------------------------------------------------------------------

link::Channel Child::open(const std::string& token, std::uint64_t call) {
    auto [ours, theirs] = link::Channel::pair();
    send(link::Open{token.c_str(), call}, theirs.fd());
    return std::move(ours);
}

void Child::rest(const std::string& token, std::int32_t reason) {
    send(link::Idle{token.c_str(), reason});
}

void Child::cancel(std::uint64_t call) {
    send(link::Cancel{call});
}

std::unique_lock<std::mutex> Child::wait_for(Question& question, std::uint64_t call, const char* what) {
    std::unique_lock lock(mutex_);
    answered_.wait_for(lock, ask_limit, [&] { return question.answered || ended_; });
    questions_.erase(call);
    if (question.answered) return lock;
    if (ended_ && why_) throw Failure(*why_);
    throw of_plugin(MDG_E_STALLED, setup_.manifest.id,
                    std::string(what) + ": the plugin did not answer on its control thread");
}

} // namespace mdg::reader::supervisor
