#include "visit/counter.hpp"

#include "eligibility/folder_gateway.hpp"
#include "eligibility/request_id.hpp"
#include "eligibility/web/web_gateway.hpp"
#include "reader/plugin_places.hpp"
#include "trouble/diagnosis.hpp"

#include <random>
#include <string>

namespace mdg::visit {
namespace {

using base::Failure;
using record::Record;

std::unique_ptr<eligibility::Gateway> make_gateway(const Settings& settings) {
    if (settings.web) {
        eligibility::web::WebSettings web = *settings.web;
        web.state = settings.exchange_state_dir;
        web.face = settings.folders ? settings.folders->face : std::filesystem::path();
        web.face_poll = settings.folder_poll;
        web.facility_code = settings.facility_code;
        return std::make_unique<eligibility::web::WebGateway>(std::move(web));
    }
    if (!settings.folders) return nullptr;
    return std::make_unique<eligibility::FolderGateway>(eligibility::FolderSettings{
        settings.folders->request, settings.folders->result, settings.folders->face,
        settings.shift_jis ? eligibility::Encoding::shift_jis : eligibility::Encoding::utf8, settings.folder_poll,
        settings.exchange_state_dir, settings.packing, settings.facility_code});
}

// What was wrong with it is an event: the log has no sink yet.
std::unique_ptr<journal::Journal> open_journal(const Settings& settings, const Counter::EventTaker& events) {
    if (settings.journal_dir.empty()) return nullptr;
    auto journal = std::make_unique<journal::Journal>(settings.journal_dir);
    if (journal->findings().empty()) return journal;
    Record event(MDG_KIND_EVENT);
    event.set_text(MDG_FIELD_EVENT_CODE, MDG_EVENT_CODE_JOURNAL_SET_ASIDE);
    for (const auto& finding : journal->findings()) event.add(MDG_FIELD_FINDING, record::to_record(finding));
    events(std::move(event));
    return journal;
}

Record event_record(const reader::Event& event) {
    Record record(MDG_KIND_EVENT);
    record.set_text(MDG_FIELD_EVENT_CODE, event.code)
        .set_text(MDG_FIELD_READER_NAME, event.name)
        .set_text(MDG_FIELD_READER_TOKEN, event.token)
        .set_integer(MDG_FIELD_GENERATION, event.generation);
    return record;
}

base::Finding finding_of(const reader::Quirk& quirk) {
    return {quirk.name, MDG_FINDING_CODE_QUIRK, quirk.en.empty() ? quirk.value : quirk.en,
            quirk.ja.empty() ? quirk.value : quirk.ja};
}

Record reader_record(const reader::ReaderInfo& reader, const std::vector<reader::Quirk>& quirks) {
    Record record(MDG_KIND_READER);
    record.set_text(MDG_FIELD_READER_NAME, reader.name)
        .set_text(MDG_FIELD_READER_TOKEN, reader.token)
        .set_integer(MDG_FIELD_GENERATION, reader.generation)
        .set_text(MDG_FIELD_PRESENCE, reader::presence_code(reader.presence))
        .set_text(MDG_FIELD_PLUGIN_ID, reader.plugin_id)
        .set_text(MDG_FIELD_PLUGIN_VERSION, reader.plugin_version);
    if (!reader.atr.empty()) record.set_text(MDG_FIELD_ATR, reader::hexadecimal(reader.atr));
    if (!reader.maker.empty()) record.set_text(MDG_FIELD_READER_VENDOR, reader.maker);
    if (!reader.model.empty()) record.set_text(MDG_FIELD_READER_MODEL, reader.model);
    if (reader.longest_answer < card::largest_block)
        record.set_integer(MDG_FIELD_LONGEST_ANSWER, static_cast<std::int64_t>(reader.longest_answer));
    for (const auto& quirk : quirks) record.add(MDG_FIELD_FINDING, record::to_record(finding_of(quirk)));
    return record;
}

const char* condition_code(reader::PluginCondition condition) {
    switch (condition) {
    case reader::PluginCondition::ready:
        return MDG_PLUGIN_CONDITION_READY;
    case reader::PluginCondition::restarting:
        return MDG_PLUGIN_CONDITION_RESTARTING;
    case reader::PluginCondition::quarantined:
        return MDG_PLUGIN_CONDITION_QUARANTINED;
    case reader::PluginCondition::locked:
        return MDG_PLUGIN_CONDITION_LOCKED;
    case reader::PluginCondition::stuck:
        return MDG_PLUGIN_CONDITION_STUCK;
    case reader::PluginCondition::failed:
        return MDG_PLUGIN_CONDITION_FAILED;
    case reader::PluginCondition::invalid:
        break;
    }
    return MDG_PLUGIN_CONDITION_INVALID;
}

Record plugin_record(const reader::PluginState& plugin) {
    Record record(MDG_KIND_PLUGIN);
    record.set_text(MDG_FIELD_PLUGIN_ID, plugin.id)
        .set_text(MDG_FIELD_PLUGIN_CONDITION, condition_code(plugin.condition))
        .set_integer(MDG_FIELD_RESTARTS, plugin.restarts)
        .set_text(MDG_FIELD_SANDBOX, reader::link::names_of(plugin.layers));
    // A manifest that cannot be read names neither.
    if (!plugin.name.empty()) record.set_text(MDG_FIELD_PLUGIN_NAME, plugin.name);
    if (!plugin.version.empty()) record.set_text(MDG_FIELD_PLUGIN_VERSION, plugin.version);
    if (plugin.failure) record.add(MDG_FIELD_ERROR, record::to_record(*plugin.failure));
    return record;
}

reader::Readers::Options reader_options(const Settings& settings, base::Log& log, Counter::EventTaker events) {
    std::vector<std::filesystem::path> configured;
    if (!settings.plugin_dir.empty()) configured.push_back(settings.plugin_dir);
    auto places = reader::plugin_places(configured, settings.installed_plugins);
    return {std::move(places.folders),
            std::move(places.findings),
            settings.reader_state_dir,
            settings.plugin_host,
            [events = std::move(events)](const reader::Event& event) { events(event_record(event)); },
            [&log](int level, const std::string& text) { log.write(level, text); }};
}

std::optional<base::Date> day_of(const Record& request) {
    const bool has_one = record::find_field(MDG_FIELD_VISIT_DATE)->belongs_to(request.kind());
    return has_one ? request.date(MDG_FIELD_VISIT_DATE) : std::nullopt;
}

} // namespace

Counter::Counter(Settings settings, base::Log& log, EventTaker events)
    : settings_(std::move(settings))
    , log_(log)
    , events_(events)
    , met_codes_(settings_.journal_dir.empty() ? settings_.reader_state_dir : settings_.journal_dir)
    , journal_(open_journal(settings_, events))
    , gateway_(make_gateway(settings_))
    , readers_(reader_options(settings_, log_, std::move(events))) {}

Record Counter::readers() const {
    const reader::Snapshot snapshot = readers_.snapshot();
    Record record(MDG_KIND_READERS);
    for (std::size_t i = 0; i < snapshot.readers.size(); ++i)
        record.add(MDG_FIELD_READER, reader_record(snapshot.readers[i], snapshot.quirks[i]));
    for (const auto& plugin : snapshot.plugins) record.add(MDG_FIELD_PLUGIN, plugin_record(plugin));
    for (const auto& finding : snapshot.findings) record.add(MDG_FIELD_FINDING, record::to_record(finding));
    return record;
}

std::unique_ptr<CardDesk> Counter::open_card(reader::ReaderNames readers, std::stop_token cancel) {
    auto connection = readers_.connect(readers, base::Wait(settings_.card_wait, std::move(cancel)));
    return std::make_unique<CardDesk>(std::move(connection), log_);
}

Record Counter::read_card(const Record& request, std::stop_token cancel) {
    const std::string reader = request.text_or(MDG_FIELD_READER_NAME, "");
    const auto desk = open_card({&reader, 1}, cancel);
    const base::Wait wait(card_limit, cancel);
    Record card = desk->read(request.integer(MDG_FIELD_READ_CERTIFICATE).value_or(0) != 0,
                             request.date(MDG_FIELD_VISIT_DATE), trust(), wait);
    if (request.integer(MDG_FIELD_READ_CERTIFICATE).value_or(0) != 0 && !card.has(MDG_FIELD_CERTIFICATE))
        throw Failure(MDG_E_UNSUPPORTED, MDG_ORIGIN_SDK,
                      "a phone shows its certificate only after the PIN, in a visit");
    if (const std::string* number = request.text(MDG_FIELD_VERIFICATION_NUMBER_B))
        desk->read_attributes(card, *number, wait);
    desk->finish(wait);
    return card;
}

eligibility::Gateway& Counter::gateway() {
    if (gateway_ == nullptr)
        throw Failure(MDG_E_CONFIGURATION, MDG_ORIGIN_APPLICATION, "the configuration names no exchange folders")
            .with_findings({{"request_dir", MDG_FINDING_CODE_MISSING, "needed for a check", "資格確認に必要です"},
                            {"result_dir", MDG_FINDING_CODE_MISSING, "needed for a check", "資格確認に必要です"}});
    return *gateway_;
}

journal::Journal& Counter::journal() const {
    if (journal_ == nullptr)
        throw Failure(MDG_E_CONFIGURATION, MDG_ORIGIN_APPLICATION, "the configuration names no journal_dir")
            .with_findings({{"journal_dir", MDG_FINDING_CODE_MISSING, "needed for visits that outlive the program",
                             "受付記録のフォルダーが必要です"}});
    return *journal_;
}

void Counter::complete(Record& request) const {
    std::random_device random;
    if (!request.has(MDG_FIELD_REQUEST_ID))
        request.set_text(MDG_FIELD_REQUEST_ID, eligibility::make_request_id([&random] { return random(); }));
    if (!request.has(MDG_FIELD_FACILITY_CODE) && !settings_.facility_code.empty())
        request.set_text(MDG_FIELD_FACILITY_CODE, settings_.facility_code);
}

void Counter::settle(const std::string& request_id) {
    try {
        gateway().settle(request_id);
    } catch (const Failure& failure) {
        log_.write(base::Log::warning, "a request stays outstanding: " + failure.message);
    }
}

Answer Counter::ask(Record request, std::stop_token cancel) {
    complete(request);
    const std::string id = *request.text(MDG_FIELD_REQUEST_ID);
    try {
        return {gateway().ask(request, base::Wait(settings_.check_wait, std::move(cancel))),
                [this, id] { settle(id); }};
    } catch (const Failure& failure) {
        note_code(failure, day_of(request));
        if (failure.status == MDG_E_REFUSED) settle(id);
        throw;
    }
}

void Counter::note_code(const Failure& failure, std::optional<base::Date> day) {
    if (failure.vendor_code.empty() || !day) return;
    const auto maker = trouble::maker_of(failure.plugin_id);
    if (failure.status == MDG_E_REFUSED)
        met_codes_.note(failure.vendor_code, "", shown_on(), *day);
    else if (!maker.empty())
        met_codes_.note(failure.vendor_code, maker, MDG_SHOWN_ON_READER, *day);
}

rules::Site Counter::site(rules::Site visit) const noexcept {
    rules::Site site = settings_.site;
    site.scene = visit.scene;
    site.medical_information = visit.medical_information;
    return site;
}

Trust Counter::trust() const noexcept {
    return {settings_.authorities ? &*settings_.authorities : nullptr, settings_.accept_test_ca,
            settings_.grace_counting};
}

} // namespace mdg::visit
