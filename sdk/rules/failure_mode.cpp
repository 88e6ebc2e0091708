#include "rules/failure_mode.hpp"

#include "base/failure.hpp"
#include "rules/parameters.hpp"
#include "rules/spoken_decision.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

namespace mdg::rules {
namespace {

using base::Finding;
using base::Moment;
using record::FieldId;
using record::Record;

struct Stage {
    FieldId reached; // when, 0 for the beginning
    std::string_view state;
    std::string_view next_action;
    std::string_view text;
    bool opening; // the about thirty minutes run
};

// R-DOWN-02, in this order.
constexpr std::array stages = {
    Stage{0, MDG_FAILURE_STATE_OFFERED, MDG_NEXT_ACTION_CALL_CENTRE, "failure_offered", false},
    Stage{MDG_FIELD_CALLED_TIME, MDG_FAILURE_STATE_CALLED, MDG_NEXT_ACTION_AWAIT_CALL, "failure_called", true},
    Stage{MDG_FIELD_CALLED_BACK_TIME, MDG_FAILURE_STATE_CALLED_BACK, MDG_NEXT_ACTION_AWAIT_ENABLING,
          "failure_called_back", true},
    Stage{MDG_FIELD_ENABLED_TIME, MDG_FAILURE_STATE_ENABLED, MDG_NEXT_ACTION_SEARCH, "failure_enabled", false},
    Stage{MDG_FIELD_USED_TIME, MDG_FAILURE_STATE_USED, MDG_NEXT_ACTION_SEND_REPORT, "failure_used", false},
    Stage{MDG_FIELD_REPORTED_TIME, MDG_FAILURE_STATE_REPORTED, MDG_NEXT_ACTION_FINISHED, "failure_reported", false},
};

struct Progress {
    Moment moment;
    std::optional<Moment> called;
    const Stage* stage;
};

class Reader {
public:
    explicit Reader(const Record& facts)
        : facts_(facts) {}

    // Failure CHECK_FAILED with every fault.
    Progress read() {
        const auto moment = time_of(MDG_FIELD_MOMENT);
        if (!facts_.has(MDG_FIELD_MOMENT)) not_a_moment(MDG_FIELD_MOMENT);
        const Stage* stage = &stages.front();
        std::optional<Moment> before;
        bool gap = false;
        for (const Stage& next : std::span(stages).subspan(1)) {
            gap = gap || !facts_.has(next.reached);
            const auto reached = time_of(next.reached);
            if (!reached) continue;
            if (gap) fault(next.reached, "the step before it is missing", "前の段階の日時がありません");
            if (before && *reached < *before)
                fault(next.reached, "is before the step before it", "前の段階より前の日時です");
            if (moment && *moment < *reached)
                fault(next.reached, "is after the moment of judging", "判定する日時より後です");
            before = reached;
            stage = &next;
        }
        const auto called = base::parse_moment(facts_.text_or(MDG_FIELD_CALLED_TIME, ""));
        if (!faults_.empty())
            throw base::Failure(MDG_E_CHECK_FAILED, MDG_ORIGIN_APPLICATION,
                                std::to_string(faults_.size()) + " faults in the facts of the failure mode")
                .with_findings(std::move(faults_));
        return {*moment, called, stage};
    }

private:
    void fault(FieldId field, const char* detail, const char* ja) {
        faults_.push_back({std::string(record::find_field(field)->name), MDG_FINDING_CODE_BAD_VALUE, detail, ja});
    }
    void not_a_moment(FieldId field) {
        fault(field, "a moment (yyyyMMddHHmmss) is needed", "日時 (yyyyMMddHHmmss) が必要です");
    }
    std::optional<Moment> time_of(FieldId field) {
        const auto found = base::parse_moment(facts_.text_or(field, ""));
        if (!found && facts_.has(field)) not_a_moment(field);
        return found;
    }

    const Record& facts_;
    std::vector<Finding> faults_;
};

// A guide only: nothing waits for it (R-DOWN-03).
int minutes_left(const Progress& progress) {
    const int whole = number(parameter("failure_opening_minutes"));
    const auto gone = std::chrono::floor<std::chrono::minutes>(progress.moment - *progress.called).count();
    return gone >= whole ? 0 : whole - static_cast<int>(gone);
}

void add_hours(SpokenDecision& decision, const CentreHours& hours) {
    decision.rules.emplace_back("R-DOWN-11");
    if (hours.code == MDG_CENTRE_HOURS_UNKNOWN) {
        decision.texts.emplace_back("failure_hours_unknown");
        return;
    }
    decision.texts.emplace_back(hours.hours.empty() ? "failure_hours_none" : "failure_hours");
    decision.values.emplace_back("hours", hours.hours);
    if (hours.code == MDG_CENTRE_HOURS_LAST_KNOWN_OPEN || hours.code == MDG_CENTRE_HOURS_LAST_KNOWN_CLOSED)
        decision.texts.emplace_back("failure_hours_last_known");
}

} // namespace

Record failure_mode(const Record& facts) {
    const std::string cause = facts.text_or(MDG_FIELD_FAILURE_CAUSE, "");
    const Progress progress = Reader(facts).read();
    if (record::find_code("failure_cause", cause) == nullptr)
        return to_record({MDG_NEXT_ACTION_NOT_OFFERED, {"failure_not_offered"}, {}, {"R-DOWN-01"}, {}})
            .set_text(MDG_FIELD_FAILURE_STATE, MDG_FAILURE_STATE_NOT_OFFERED);

    const Stage& stage = *progress.stage;
    SpokenDecision decision{stage.next_action, {stage.text}, {}, {"R-DOWN-01", "R-DOWN-02"}, {}};
    for (const auto& [name, id] : {std::pair{"title", "failure_report_title"}, std::pair{"menu", "failure_menu"},
                                   std::pair{"manual", "failure_manual"}})
        decision.values.emplace_back(name, parameter(id).value);
    const int minutes = stage.opening ? minutes_left(progress) : 0;
    if (stage.opening) {
        decision.values.emplace_back("minutes", std::to_string(minutes));
        decision.rules.emplace_back("R-DOWN-03");
        if (minutes == 0) decision.texts.emplace_back("failure_overdue");
    }
    if (stage.state == MDG_FAILURE_STATE_ENABLED)
        decision.rules.insert(decision.rules.end(), {"R-DOWN-05", "R-DOWN-10", "R-DOWN-12"});
    if (stage.state == MDG_FAILURE_STATE_USED) decision.rules.emplace_back("R-DOWN-04");
    const CentreHours hours = centre_hours(progress.moment);
    if (stage.state == MDG_FAILURE_STATE_OFFERED || stage.opening) add_hours(decision, hours);

    Record record = to_record(decision);
    record.set_text(MDG_FIELD_FAILURE_STATE, stage.state).set_text(MDG_FIELD_CENTRE_HOURS, hours.code);
    if (stage.opening) record.set_integer(MDG_FIELD_MINUTES_LEFT, minutes);
    return record;
}

} // namespace mdg::rules
