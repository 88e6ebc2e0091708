#include "clinic/day/books.hpp"

#include "clinic/world/terminal.hpp"

#include <fstream>
#include <sstream>

namespace mdg::clinic::day {
namespace {

using desk::Record;
using desk::text;

std::int64_t integer(mdg_record record, std::int32_t field, std::int64_t otherwise = 0) {
    std::int64_t value = otherwise;
    mdg_record_int(record, field, &value);
    return value;
}

// By the number on the claim (claim facts §1.5).
std::string payer_of(mdg_record claim) {
    if (text(claim, MDG_FIELD_CLAIM_PATH) == MDG_CLAIM_PATH_UNKNOWN) return "unknown";
    const auto number = text(claim, MDG_FIELD_INSURER_NUMBER);
    if (number.empty()) return "assistance";
    if (number.size() == 6) return "national";
    return number.starts_with("39") ? "late_elderly" : "employees";
}

std::string differing(const Row& row) {
    const auto& what = *row.patient->what;
    std::string said;
    const auto compare = [&](const char* name, const std::string& is, const std::string& planned) {
        if (is != planned) said += std::string(said.empty() ? "" : "; ") + name + " " + is + ", planned " + planned;
    };
    compare("outcome", row.outcome, what.outcome);
    compare("path", row.path, what.path);
    compare("share", row.share, what.share);
    compare("verified", row.verified, what.verified);
    compare("checked", row.checked, what.checked);
    compare("confirm later", row.later ? "1" : "0", what.later ? "1" : "0");
    compare("claim", row.claim, what.claim);
    return said;
}

void write(const std::filesystem::path& file, const std::string& content) {
    std::ofstream stream(file, std::ios::binary);
    stream << content;
    if (!stream.flush()) throw std::runtime_error("cannot write " + file.string());
}

std::string cell(const std::string& text) {
    return text.empty() ? "-" : text;
}

} // namespace

void Books::enter(const Patient& patient, const Individual& person, Received received) {
    steps_.merge(received.steps);
    choices_.merge(received.choices);
    Row row;
    row.patient = &patient;
    row.trouble = received.trouble;
    row.history = received.history;
    row.visit = received.visit;
    Record claim;
    if (const auto result = received.result.get(); result != nullptr) {
        const auto decision = mdg_record_at(result, MDG_FIELD_DECISION, 0);
        row.outcome = text(result, MDG_FIELD_VISIT_OUTCOME);
        row.path = text(decision, MDG_FIELD_CLAIM_PATH);
        if (row.path.empty()) row.path = MDG_CLAIM_PATH_NOT_YET;
        row.share = text(decision, MDG_FIELD_SHARE);
        row.range = std::to_string(integer(decision, MDG_FIELD_SHARE_LOWEST)) + "-" +
                    std::to_string(integer(decision, MDG_FIELD_SHARE_HIGHEST));
        row.verified = text(result, MDG_FIELD_VERIFICATION);
        if (row.verified == MDG_VERIFICATION_NONE) row.verified.clear();
        const bool answered = mdg_record_count(result, MDG_FIELD_ELIGIBILITY) > 0;
        row.checked = !answered ? "" : row.verified.empty() ? "number" : "card";
        row.later = integer(result, MDG_FIELD_CONFIRM_LATER) == 1;
        try {
            *claim.out() = claim_of(patient, person, day_, result).give();
        } catch (const desk::Refused& refused) {
            row.trouble = std::string("claim: ") + refused.what();
        }
    }
    if (claim.get() != nullptr) {
        row.claim = text(claim.get(), MDG_FIELD_CLAIM_PATH);
        row.payer = payer_of(claim.get());
        row.burden = static_cast<unsigned>(integer(claim.get(), MDG_FIELD_BURDEN_RATIO));
        bool claimable = false;
        std::string first;
        if (const auto found = findings(claim.get(), claimable, first); found > 0 || !claimable) {
            findings_ += found;
            if (row.trouble.empty()) row.trouble = "claim: " + first;
        }
        claims_.push_back(std::move(claim));
    }
    if (row.trouble.empty()) row.trouble = differing(row);
    rows_.push_back(std::move(row));
}

void Books::close(const std::map<std::string, std::string>& pending, const std::filesystem::path& out) {
    for (const auto& row : rows_) pending_lost_ += row.later != pending.contains(row.visit) ? 1U : 0U;
    count_usage();
    write_claims(out);
    write_tables(pending, out);
}

bool Books::as_planned() const {
    bool planned = pending_lost_ == 0 && findings_ == 0;
    for (const auto& row : rows_) planned = planned && row.trouble.empty();
    return planned;
}

void Books::write_claims(const std::filesystem::path& out) {
    for (const auto* format : {MDG_CLAIM_FORMAT_XML, MDG_CLAIM_FORMAT_CSV}) {
        ClaimFile file(format, out / (std::string("claims.") + format), day_);
        for (const auto& claim : claims_) file.add(claim.get());
        file.finish();
    }
    // Each examining body gets a file of its own claims.
    for (const auto* body : {MDG_EXAMINING_BODY_PAYMENT_FUND, MDG_EXAMINING_BODY_NATIONAL_FEDERATION}) {
        ClaimFile file(MDG_CLAIM_FORMAT_UKE, out / ("claims-" + std::string(body) + ".uke"), day_, body);
        for (const auto& claim : claims_)
            if (text(claim.get(), MDG_FIELD_EXAMINING_BODY) == body) file.add(claim.get());
        file.finish();
    }
}

// Two published rates of one day of one facility (R-STAT-01, R-STAT-03).
void Books::count_usage() {
    const Record query(MDG_KIND_USAGE_QUERY);
    const auto add = [&](const desk::Fields& fields) {
        const Record row(MDG_KIND_USAGE_ROW, fields);
        desk::need(mdg_record_add(query.get(), MDG_FIELD_USAGE_ROW, row.get()));
    };
    for (const auto& row : rows_)
        if (!row.checked.empty())
            add({{"visit_date", day_},
                 {"card_used", row.checked == "card" ? "1" : "0"},
                 {"person_key", row.patient->id},
                 {"facility_code", world::Terminal::facility}});
    add({{"usage_month", day_.substr(0, 4) + day_.substr(5, 2)},
         {"usage_claims", std::to_string(claims_.size())},
         {"facility_code", world::Terminal::facility}});
    Record statistics, error;
    const auto status = mdg_usage_statistics(query.get(), statistics.out(), error.out());
    desk::need(status, error.get());
    const auto figures = mdg_record_at(statistics.get(), MDG_FIELD_USAGE_FIGURES, 0);
    usage_.clear();
    for (const auto field : {MDG_FIELD_CARD_CHECKS, MDG_FIELD_ONLINE_CHECKS, MDG_FIELD_CARD_PERSONS,
                             MDG_FIELD_CHECKED_PERSONS, MDG_FIELD_USAGE_CLAIMS, MDG_FIELD_RATE_A, MDG_FIELD_RATE_B})
        usage_.emplace_back(mdg_field_name(field), std::to_string(integer(figures, field, -1)));
}

void Books::write_tables(const std::map<std::string, std::string>& pending, const std::filesystem::path& out) const {
    std::ostringstream plan, visits, usage, touched, later;
    plan << "# patient\tphase\tstation\tcase\n";
    visits << "# "
              "patient\tas_"
              "planned\toutcome\tpath\tshare\trange\tverified\tchecked\tlater\tclaim\tpayer\tburden\thistory\n";
    for (const auto& row : rows_) {
        const auto& patient = *row.patient;
        plan << patient.id << '\t' << patient.what->phase << '\t' << patient.station << '\t' << patient.what->id
             << '\n';
        visits << patient.id << '\t' << (row.trouble.empty() ? "1" : "0");
        for (const auto* each : {&row.outcome, &row.path, &row.share, &row.range, &row.verified, &row.checked})
            visits << '\t' << cell(*each);
        visits << '\t' << (row.later ? 1 : 0) << '\t' << cell(row.claim) << '\t' << cell(row.payer) << '\t'
               << row.burden << '\t' << row.history << (row.trouble.empty() ? "" : " ! " + row.trouble) << '\n';
    }
    later << "# patient\treason\n";
    for (const auto& row : rows_)
        if (pending.contains(row.visit)) later << row.patient->id << '\t' << cell(pending.at(row.visit)) << '\n';
    usage << "# figure\tvalue\n";
    for (const auto& [figure, value] : usage_) usage << figure << '\t' << value << '\n';
    for (const auto& step : steps_) touched << "visit_step\t" << step << '\n';
    for (const auto& choice : choices_) touched << "visit_choice\t" << choice << '\n';
    write(out / "plan.tsv", plan.str());
    write(out / "visits.tsv", visits.str());
    write(out / "pending.tsv", later.str());
    write(out / "usage.tsv", usage.str());
    write(out / "touched.tsv", touched.str());
    write(out / "report.txt", report());
}

} // namespace mdg::clinic::day
