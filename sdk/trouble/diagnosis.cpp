#include "trouble/diagnosis.hpp"

#include "trouble/catalogue.hpp"
#include "trouble/trouble.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace mdg::trouble {
namespace {

using record::Record;

constexpr std::array links{MDG_LINK_PLUGIN,   MDG_LINK_READER, MDG_LINK_CARD_PLACE, MDG_LINK_FOLDER,
                           MDG_LINK_TERMINAL, MDG_LINK_LINE,   MDG_LINK_CENTRE};
// What counts where several things were said of one link, the strongest first.
constexpr std::array states{MDG_LINK_STATE_BROKEN, MDG_LINK_STATE_DOUBTFUL, MDG_LINK_STATE_WORKS,
                            MDG_LINK_STATE_NOT_TESTED, MDG_LINK_STATE_NOT_THERE};

template <std::size_t N>
std::size_t rank(const std::array<const char*, N>& order, std::string_view what) {
    return static_cast<std::size_t>(std::ranges::find(order, what) - order.begin());
}

struct Verdict {
    std::string_view link, state, cause;
};

bool shows_a_code(const Evidence& evidence) {
    return evidence.sign == MDG_DOCTOR_SIGN_READER_CODE || evidence.sign == MDG_DOCTOR_SIGN_ANSWERED_CODE;
}

// What the catalogue says of a code; where it has several meanings none is sure (R-CONF-04).
std::vector<Verdict> verdicts_of_code(const Evidence& evidence) {
    std::vector<Verdict> all;
    for (const Cause* cause : causes_of(evidence.code, maker_of(evidence.plugin_id)))
        all.push_back({cause->link, MDG_LINK_STATE_BROKEN, cause->cause});
    if (all.size() > 1)
        for (Verdict& verdict : all) verdict.state = MDG_LINK_STATE_DOUBTFUL;
    return all;
}

std::vector<Verdict> verdicts_of(const Evidence& evidence) {
    std::vector<Verdict> all;
    if (shows_a_code(evidence)) all = verdicts_of_code(evidence);
    const bool meaning_known = !all.empty();
    for (const Sign& row : signs())
        if (row.sign == evidence.sign && !(meaning_known && row.cause == MDG_TROUBLE_CLASS_UNKNOWN))
            all.push_back({row.link, row.state, row.cause});
    return all;
}

// A reader that is missing while its plugin is down is no trouble of its own: the plugin would report it.
bool explained(const Evidence& evidence, std::span<const Evidence> all) {
    if (evidence.sign != MDG_DOCTOR_SIGN_READER_MISSING) return false;
    return std::ranges::any_of(all, [&evidence](const Evidence& other) {
        if (!evidence.plugin_id.empty() && evidence.plugin_id != other.plugin_id) return false;
        if (other.sign == MDG_DOCTOR_SIGN_SERVICE_DOWN) return true;
        const auto verdicts = verdicts_of(other);
        return std::ranges::any_of(verdicts, [](const Verdict& verdict) {
            return verdict.link == MDG_LINK_PLUGIN && verdict.state == MDG_LINK_STATE_BROKEN;
        });
    });
}

bool accuses(const Verdict& verdict) {
    return verdict.state == MDG_LINK_STATE_BROKEN || verdict.state == MDG_LINK_STATE_DOUBTFUL;
}

// The way from the plugin to the card and that from the folders to the centre are looked at side by side.
bool at_reader(const Sign& row) {
    return row.probe == "plugin" || row.probe == "reader" || row.probe == "card";
}

struct Reach {
    bool at_reader = false;
    char far = '0';
};

Reach reach_of(const Evidence& evidence) {
    for (const Sign& row : signs())
        if (row.sign == evidence.sign) return {at_reader(row), row.reach.front()};
    return {};
}

// What was found behind where one comes to now.
std::vector<Evidence> out_of_reach(std::span<const Evidence> before, std::span<const Evidence> now) {
    std::vector<Evidence> found;
    for (const Evidence& each : before) {
        if (explained(each, before)) continue;
        const Reach reach = reach_of(each);
        const bool reached = std::ranges::any_of(now, [&](const Evidence& other) {
            const Reach others = reach_of(other);
            const bool same = each.plugin_id.empty() || other.plugin_id.empty() || each.plugin_id == other.plugin_id;
            return same && others.at_reader == reach.at_reader && others.far >= reach.far && !explained(other, now);
        });
        if (!reached && std::ranges::any_of(verdicts_of(each), accuses)) found.push_back(each);
    }
    return found;
}

void tell(Diagnosis& diagnosis, const Verdict& verdict, const Evidence& evidence) {
    const auto same = [&](const Told& told) { return told.cause == verdict.cause; };
    if (const auto told = std::ranges::find_if(diagnosis.causes, same); told != diagnosis.causes.end()) {
        if (rank(states, verdict.state) < rank(states, told->state)) told->state = verdict.state;
        return;
    }
    diagnosis.causes.push_back({verdict.cause, verdict.link, verdict.state, std::string(maker_of(evidence.plugin_id))});
}

std::string_view link_of(const Evidence& evidence) {
    for (const Sign& row : signs())
        if (row.sign == evidence.sign) return row.link;
    return {};
}

Record to_record(const Evidence& evidence) {
    Record record(MDG_KIND_DOCTOR_EVIDENCE);
    record.set_text(MDG_FIELD_DOCTOR_SIGN, evidence.sign)
        .set_integer(MDG_FIELD_TOOK_MS, evidence.took.count())
        .set_text(MDG_FIELD_PROBED, evidence.probed);
    if (const auto* came = record::find_code("doctor_sign", evidence.sign); came != nullptr)
        record.set_text(MDG_FIELD_CAME_JA, came->ja).set_text(MDG_FIELD_CAME_EN, came->en);
    for (const Probe& probe : probes())
        if (std::ranges::any_of(signs(),
                                [&](const Sign& row) { return row.sign == evidence.sign && row.probe == probe.probe; }))
            record.set_text(MDG_FIELD_TRIED_JA, probe.ja).set_text(MDG_FIELD_TRIED_EN, probe.en);
    if (!evidence.code.empty()) record.set_text(MDG_FIELD_TROUBLE_CODE, evidence.code);
    if (!evidence.status_name.empty()) record.set_text(MDG_FIELD_STATUS_NAME, evidence.status_name);
    if (!evidence.plugin_id.empty()) record.set_text(MDG_FIELD_PLUGIN_ID, evidence.plugin_id);
    if (!evidence.seen_at.empty()) record.set_text(MDG_FIELD_SEEN_AT, evidence.seen_at);
    return record;
}

Evidence read_evidence(const Record& record, std::string_view moment) {
    return {std::string(record.text_or(MDG_FIELD_DOCTOR_SIGN, "")),
            std::string(record.text_or(MDG_FIELD_PROBED, "")),
            std::string(record.text_or(MDG_FIELD_PLUGIN_ID, "")),
            std::string(record.text_or(MDG_FIELD_TROUBLE_CODE, "")),
            std::string(record.text_or(MDG_FIELD_STATUS_NAME, "")),
            std::chrono::milliseconds(record.integer(MDG_FIELD_TOOK_MS).value_or(0)),
            std::string(record.text_or(MDG_FIELD_SEEN_AT, moment))};
}

} // namespace

bool Diagnosis::all_works() const noexcept {
    return std::ranges::all_of(causes, [](const Told& told) { return told.state == MDG_LINK_STATE_WORKS; });
}

std::string_view maker_of(std::string_view plugin_id) {
    const auto name = plugin_id.substr(plugin_id.rfind('.') + 1);
    const auto* known = record::find_code("reader_maker", name);
    return known != nullptr ? known->code : std::string_view();
}

Diagnosis judge(std::span<const Evidence> now, std::span<const Evidence> before) {
    Diagnosis diagnosis;
    for (const char* link : links) diagnosis.links.push_back({link, MDG_LINK_STATE_NOT_TESTED, {}});
    std::vector<bool> spoken(links.size(), false);
    std::vector<Evidence> evidence(now.begin(), now.end());
    std::ranges::move(out_of_reach(before, now), std::back_inserter(evidence));
    for (const Evidence& each : evidence) {
        const bool earlier = !each.seen_at.empty();
        diagnosis.links[std::min(rank(links, link_of(each)), links.size() - 1)].evidence.push_back(each);
        if (!earlier && explained(each, now)) continue;
        for (Verdict& verdict : verdicts_of(each)) {
            if (earlier && !accuses(verdict)) continue;
            if (earlier) verdict.state = MDG_LINK_STATE_DOUBTFUL;
            if (!verdict.cause.empty()) tell(diagnosis, verdict, each);
            const std::size_t at = rank(links, verdict.link);
            if (at == links.size()) continue;
            LinkState& link = diagnosis.links[at];
            if (!spoken[at] || rank(states, verdict.state) < rank(states, link.state)) link.state = verdict.state;
            spoken[at] = true;
        }
    }
    std::ranges::stable_sort(diagnosis.causes, [](const Told& one, const Told& other) {
        const auto place = [](const Told& told) { return std::pair(rank(states, told.state), rank(links, told.link)); };
        return place(one) < place(other);
    });
    return diagnosis;
}

std::vector<Evidence> evidence_of(const Record& report) {
    std::vector<Evidence> all;
    const auto moment = report.text_or(MDG_FIELD_MOMENT, "-");
    for (const auto& link : report.list(MDG_FIELD_DOCTOR_LINK))
        for (const auto& each : link->list(MDG_FIELD_DOCTOR_EVIDENCE)) all.push_back(read_evidence(*each, moment));
    return all;
}

Record to_record(const Diagnosis& diagnosis) {
    Record report(MDG_KIND_DOCTOR_REPORT);
    report.set_integer(MDG_FIELD_ALL_WORKS, diagnosis.all_works() ? 1 : 0);
    for (const LinkState& link : diagnosis.links) {
        Record record(MDG_KIND_DOCTOR_LINK);
        record.set_text(MDG_FIELD_LINK, link.link).set_text(MDG_FIELD_LINK_STATE, link.state);
        for (const Evidence& each : link.evidence) record.add(MDG_FIELD_DOCTOR_EVIDENCE, to_record(each));
        report.add(MDG_FIELD_DOCTOR_LINK, std::move(record));
    }
    for (const Told& told : diagnosis.causes) {
        Record record = explain_cause(told.cause, told.maker);
        if (!told.link.empty()) record.set_text(MDG_FIELD_LINK, told.link);
        report.add(MDG_FIELD_TROUBLE_CAUSE, record.set_text(MDG_FIELD_LINK_STATE, told.state));
    }
    return report;
}

} // namespace mdg::trouble
