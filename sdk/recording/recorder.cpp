#include "recording/session.hpp"

#include <Poco/DateTimeFormat.h>
#include <Poco/DateTimeFormatter.h>
#include <Poco/Timestamp.h>

#include <utility>

namespace mdg::recording {

namespace {

using base::Failure;

constexpr std::string_view transport_kinds = "mdgp.svc.transport/1.";

RecordingFile::Keep keep_of(const Recorder::Options& options) {
    return options.purpose.test && !options.cassette ? RecordingFile::Keep::at_once : RecordingFile::Keep::held_back;
}

const char* text_or_empty(const char* text) {
    return text == nullptr ? "" : text;
}

} // namespace

// --- the session --------------------------------------------------------------------------------------------------------

Recorder::Session::Session(Options options)
    : file(options.file, keep_of(options), options.purpose.test || options.cassette)
    , options_(std::move(options)) {
    header_.layer = options_.layer;
    header_.created = Poco::DateTimeFormatter::format(Poco::Timestamp(), Poco::DateTimeFormat::ISO8601_FORMAT);
    header_.sdk = options_.sdk_version;
    header_.quirks = options_.quirks;
    header_.redaction = "test";
    header_.consent = options_.purpose.consent;
    if (options_.purpose.test) header_.medium = name_of(Ground::purpose);
}

const mdgp_plugin* Recorder::Session::wrap(const mdgp_plugin* plugin) {
    real = plugin;
    real_instance = table_from<mdgp_instance_table>(plugin->instance);
    real_device = table_from<mdgp_device_table>(plugin->device);
    header_.plugin_id = text_or_empty(plugin->id);
    header_.plugin_version = text_or_empty(plugin->version);
    wrapped_ = {sizeof wrapped_,
                0,
                plugin->id,
                plugin->version,
                &recorded_instance_table,
                &recorded_device_table,
                recorded_create,
                recorded_destroy,
                nullptr,
                nullptr};
    return &wrapped_;
}

void Recorder::Session::add(std::string channel, Direction direction, std::string kind, std::uint64_t op, Data data,
                            std::optional<std::int32_t> status) {
    if (options_.layer == "transport" && kind.rfind(transport_kinds, 0) != 0) return;
    Event event;
    event.channel = std::move(channel);
    event.direction = direction;
    event.kind = std::move(kind);
    event.op = op;
    event.data = std::move(data);
    event.status = status;
    file.add(std::move(event), secrets > 0);
}

std::string Recorder::Session::channel_here() {
    if (RunningCall::here() != nullptr) return RunningCall::here()->channel();
    const std::lock_guard lock(mutex_);
    const auto [at, added] = threads_.try_emplace(std::this_thread::get_id(), threads_.size() + 1);
    return "own:" + std::to_string(at->second);
}

void Recorder::Session::clocks(std::uint64_t now_ns, std::uint64_t wall_ms) {
    const std::lock_guard lock(mutex_);
    header_.clock_ns = now_ns;
    header_.wall_ms = wall_ms;
}

// The header waits for the first device, so that it can say what was recorded.
void Recorder::Session::device(const mdgp_descriptor& descriptor) {
    {
        const std::lock_guard lock(mutex_);
        if (header_.model.empty()) header_.model = text_or_empty(descriptor.model);
        if (header_.firmware.empty()) header_.firmware = text_or_empty(descriptor.firmware);
    }
    begin();
}

void Recorder::Session::begin() {
    const std::lock_guard lock(mutex_);
    file.begin(header_);
}

void Recorder::Session::medium(const std::string& token, bool present, Bytes atr) {
    const std::lock_guard lock(mutex_);
    auto& on_reader = media_[token];
    if (present && on_reader.present && atr == on_reader.atr) return; // the same report twice
    if (on_reader.present && on_reader.ground == Ground::refused) unknown_card_ = true;
    on_reader = {std::move(atr), present, decide(options_.purpose, {}), {}};
}

void Recorder::Session::identified(const std::string& token, const Medium& medium) {
    const std::lock_guard lock(mutex_);
    auto& on_reader = media_[token];
    on_reader.ground = decide(options_.purpose, medium);
    if (on_reader.ground == Ground::refused && !options_.cassette)
        file.refuse(MDG_E_POLICY_FORBIDS, "the card is not on the list of test cards");
    if (on_reader.ground != Ground::refused) header_.medium = name_of(on_reader.ground);
}

void Recorder::Session::person() {
    if (options_.purpose.test || options_.cassette) return;
    file.refuse(MDG_E_POLICY_FORBIDS, "a device identified a person, which is recorded for the test purpose only");
}

void Recorder::Session::card_answer(const std::string& token, const std::uint8_t* data, std::size_t size) {
    if (options_.cassette) return;
    constexpr std::size_t longest_tail = 16; // the name may be cut in two by two readings
    const std::lock_guard lock(mutex_);
    auto& on_reader = media_[token];
    Bytes seen = on_reader.tail;
    seen.insert(seen.end(), data, data + size);
    if (on_reader.ground != Ground::listed && names_real_authority(seen))
        file.refuse(MDG_E_POLICY_FORBIDS,
                    "the card holds a certificate of the real JPKI and is not on the list of test cards");
    if (seen.size() >= 2) seen.resize(seen.size() - 2); // without the status word
    on_reader.tail.assign(seen.end() - static_cast<std::ptrdiff_t>(std::min(seen.size(), longest_tail)), seen.end());
}

void Recorder::Session::personal(const Identity& identity) {
    const std::lock_guard lock(mutex_);
    identities_.push_back(identity);
}

std::string Recorder::Session::new_transport_channel() {
    const std::lock_guard lock(mutex_);
    return "transport:" + std::to_string(++opened_);
}

void Recorder::Session::name_transport(std::uint64_t connection, const std::string& channel) {
    const std::lock_guard lock(mutex_);
    transports_[connection] = channel;
}

std::string Recorder::Session::transport_channel(std::uint64_t connection) {
    const std::lock_guard lock(mutex_);
    const auto found = transports_.find(connection);
    return found == transports_.end() ? "transport:0" : found->second;
}

void Recorder::Session::finish() {
    begin();
    {
        const std::lock_guard lock(mutex_);
        const bool unknown = unknown_card_ || std::any_of(media_.begin(), media_.end(), [](const auto& row) {
                                 return row.second.present && row.second.ground == Ground::refused;
                             });
        if (!options_.cassette && !options_.purpose.test && (unknown || header_.medium.empty()))
            file.refuse(MDG_E_POLICY_FORBIDS, "no card was identified as a test card, and the session was not opened "
                                              "for testing");
    }
    file.finish([&](Recording& recording) {
        if (options_.cassette) make_cassette(recording, identities_, Fakes::with_random_seed());
        recording.header.medium = header_.medium;
        recording.header.model = header_.model;
        recording.header.firmware = header_.firmware;
    });
}

// --- the recorder -------------------------------------------------------------------------------------------------------

std::shared_ptr<Recorder::Session>& current_session() {
    static std::shared_ptr<Recorder::Session> session;
    return session;
}

Recorder::Recorder(Options options) {
    if (current_session() != nullptr)
        throw Failure(MDG_E_BUSY, MDG_ORIGIN_SDK, "another recording is made in this process");
    if (options.purpose.consent.empty())
        throw Failure(MDG_E_POLICY_FORBIDS, MDG_ORIGIN_APPLICATION,
                      "nothing is recorded without the author's statement that the recording may be kept");
    session_ = std::make_shared<Session>(std::move(options));
    current_session() = session_;
}

Recorder::~Recorder() {
    current_session().reset();
}

const mdgp_plugin* Recorder::wrap(const mdgp_plugin* plugin) {
    return session_->wrap(plugin);
}

void Recorder::identified(const std::string& token, const Medium& medium) {
    session_->identified(token, medium);
}

void Recorder::personal(const Identity& identity) {
    session_->personal(identity);
}

std::optional<std::string> Recorder::refusal() const {
    return session_->file.refusal();
}

void Recorder::finish() {
    session_->finish();
}

} // namespace mdg::recording
