#include "reader/readers.hpp"

#include "reader/choice.hpp"

#include <chrono>

namespace mdg::reader {

using base::Failure;
using base::Finding;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds patience = 2s; // with another program (card facts §16), and with a plugin's restart
constexpr std::chrono::milliseconds card_rests = 200ms; // between two tries
constexpr std::chrono::milliseconds plugin_starts = 2ms;

bool restarting(base::Status status) {
    return status == MDG_E_CRASHED || status == MDG_E_KILLED;
}

bool worth_another_try(base::Status status) {
    // The card moved while it was connected to, or another program has it for a moment. Nothing was sent to
    // it yet.
    return status == MDG_E_NO_CARD || status == MDG_E_CARD_REMOVED || status == MDG_E_CARD_RESET ||
           status == MDG_E_MUTE || status == MDG_E_CLAIMED || restarting(status);
}

constexpr const char* reads_no_card =
    "without mdgp.slot/1 and mdgp.apdu/1 its devices receive nobody: a reception begins with a card that is read";
constexpr const char* reads_no_card_ja =
    "mdgp.slot/1 と mdgp.apdu/1 "
    "がないため、このプラグインの機器では受付ができません。受付はカードの読み取りから始まります。";

void add_where_no_card_is_read(std::vector<Finding>& list, const Package& package) {
    if (!package.manifest || package.manifest->reads_cards()) return;
    list.push_back({(package.folder / "manifest.json").string() + ": interfaces", MDG_FINDING_CODE_MISSING,
                    reads_no_card, reads_no_card_ja});
}

void add(std::vector<Finding>& list, const Failure& failure, const std::string& place) {
    if (failure.findings.empty())
        list.push_back({place, MDG_FINDING_CODE_BAD_VALUE, failure.message, "プラグインを使えません。"});
    for (const auto& finding : failure.findings)
        list.push_back({place + ": " + finding.place, finding.code, finding.detail, finding.ja});
}

} // namespace

Readers::Readers(Options options)
    : table_(std::make_shared<ReaderTable>(options.on_event))
    , discovery_(discover(options.plugin_dirs)) {
    discovery_.findings.insert(discovery_.findings.begin(), options.findings.begin(), options.findings.end());
    for (const auto& package : discovery_.packages) load(package, options);
}

Readers::~Readers() {
    for (auto& linked : links_) linked.link->stop();
}

void Readers::load(const Package& package, const Options& options) {
    PluginState state;
    state.id = package.folder.filename();
    state.folder = package.folder;
    state.condition = PluginCondition::invalid;
    state.failure = package.failure;
    if (package.manifest) {
        state.name = package.manifest->name;
        state.version = package.manifest->version;
        try {
            auto port = table_->port(package.manifest->id, package.manifest->version);
            auto link = std::make_unique<PluginLink>(supervisor::ChildSetup{options.plugin_host,
                                                                            package.folder,
                                                                            options.state_dir,
                                                                            *package.manifest,
                                                                            {},
                                                                            options.log,
                                                                            recording_wish()});
            link->start(*port);
            links_.push_back({plugins_.size(), std::move(port), std::move(link), Quirks(package.folder / "quirks")});
            state.condition = PluginCondition::ready;
        } catch (const Failure& failure) {
            state.condition = PluginCondition::failed;
            state.failure = std::make_shared<const Failure>(failure);
        }
    }
    if (state.failure && options.log) options.log(MDGP_LOG_ERROR, state.id + ": " + state.failure->message);
    plugins_.push_back(std::move(state));
}

Snapshot Readers::snapshot() const {
    Snapshot snapshot{table_->readers(), table_->gone(),     {}, plugins_, discovery_.searched,
                      table_->faults(),  discovery_.findings};
    for (const auto& reader : snapshot.readers)
        snapshot.quirks.push_back(linked_of(reader).quirks.of(reader.model, reader.firmware));
    for (const auto& linked : links_) {
        const auto& unread = linked.quirks.findings();
        snapshot.findings.insert(snapshot.findings.end(), unread.begin(), unread.end());
        const auto now = linked.link->state();
        auto& plugin = snapshot.plugins[linked.state];
        plugin.condition = now.condition;
        plugin.restarts = now.restarts;
        plugin.layers = now.layers;
        plugin.failure = now.failure;
    }
    for (const auto& package : discovery_.packages) {
        if (package.manifest)
            for (auto finding : package.manifest->findings) {
                finding.place = (package.folder / "manifest.json").string() + ": " + finding.place;
                snapshot.findings.push_back(std::move(finding));
            }
        add_where_no_card_is_read(snapshot.findings, package);
    }
    for (const auto& plugin : plugins_)
        if (plugin.failure) add(snapshot.findings, *plugin.failure, plugin.folder.string());
    for (const auto& fault : snapshot.faults) add(snapshot.findings, fault, fault.plugin_id);
    return snapshot;
}

// A reader may be missing because its plugin is.
void Readers::explain_missing(Failure failure) const {
    for (const auto& plugin : plugins_)
        if (plugin.failure) add(failure.findings, *plugin.failure, plugin.folder.string());
    for (const auto& package : discovery_.packages) add_where_no_card_is_read(failure.findings, package);
    failure.findings.insert(failure.findings.end(), discovery_.findings.begin(), discovery_.findings.end());
    throw failure;
}

ReaderInfo Readers::wait_for_card(ReaderNames names, const base::Wait& wait) const {
    try {
        return table_->wait_for_card(names, wait);
    } catch (const Failure& failure) {
        if (failure.status == MDG_E_NOT_FOUND) explain_missing(failure);
        throw;
    }
}

const Readers::Linked& Readers::linked_of(const ReaderInfo& reader) const {
    for (const auto& linked : links_)
        if (linked.link->manifest().id == reader.plugin_id) return linked;
    throw Failure(MDG_E_INTERNAL, MDG_ORIGIN_SDK, "a reader without a plugin: " + reader.name);
}

std::unique_ptr<DeviceLink> Readers::open(const ReaderInfo& reader, const base::Wait& wait) {
    return linked_of(reader).link->open(reader.token, wait);
}

void Readers::release(const std::string& plugin_id) {
    for (auto& linked : links_)
        if (linked.link->manifest().id == plugin_id) return linked.link->release();
    throw Failure(MDG_E_NOT_FOUND, MDG_ORIGIN_APPLICATION, "no plugin " + plugin_id + " is in use");
}

std::unique_ptr<Connection> Readers::connect(ReaderNames names, const base::Wait& wait) {
    const auto end = std::chrono::steady_clock::now() + patience;
    for (;;) {
        auto pause = card_rests;
        try {
            auto reader = wait_for_card(names, wait);
            auto device = open(reader, wait);
            if (auto atr = device->power_on(reader.slot, wait); !atr.empty()) reader.atr = std::move(atr);
            device->exclusive_begin(reader.slot, wait);
            // Chosen before the plugin's process died, opened after it was back.
            if (!table_->alive(reader))
                throw Failure(MDG_E_CRASHED, MDG_ORIGIN_PLUGIN, "the reader arrived anew while it was connected to");
            return std::make_unique<Connection>(table_, std::move(reader), std::move(device));
        } catch (const Failure& failure) {
            if (restarting(failure.status)) pause = plugin_starts;
            const bool time = std::chrono::steady_clock::now() < end && wait.left() > pause;
            if (!worth_another_try(failure.status) || !time) throw;
        }
        wait.pause(pause, "the card to rest on the reader");
    }
}

std::unique_ptr<DeviceLink> Readers::open_device(const std::string& name_begins, const base::Wait& wait) {
    const auto readers = table_->readers();
    const ReaderInfo& reader = choose_reader(readers, name_begins);
    return linked_of(reader).link->open(reader.token, wait);
}

bool Readers::can(const std::string& name_begins, std::uint64_t capabilities) const {
    try {
        const auto readers = table_->readers();
        return (choose_reader(readers, name_begins).capabilities & capabilities) == capabilities;
    } catch (const Failure&) {
        return false;
    }
}

} // namespace mdg::reader
