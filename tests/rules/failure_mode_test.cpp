#include "base/failing.hpp"
#include "rules/failure_mode.hpp"
#include "rules/parameters.hpp"
#include "rules/said.hpp"
#include "support/catch.hpp"

namespace mdg::rules {
namespace {

using record::Record;
using test::next_action;
using test::says;

using Times = std::vector<std::pair<record::FieldId, const char*>>;

Record facts(const char* cause, const char* moment, const Times& times = {}) {
    Record record(MDG_KIND_FAILURE_MODE);
    if (*cause != '\0') record.set_text(MDG_FIELD_FAILURE_CAUSE, cause);
    if (*moment != '\0') record.set_text(MDG_FIELD_MOMENT, moment);
    for (const auto& [field, time] : times) record.set_text(field, time);
    return record;
}

// A Wednesday of 2024.
constexpr auto nine = "20240904090000";
const Times whole_way{{MDG_FIELD_CALLED_TIME, nine},
                      {MDG_FIELD_CALLED_BACK_TIME, "20240904091000"},
                      {MDG_FIELD_ENABLED_TIME, "20240904093200"},
                      {MDG_FIELD_USED_TIME, "20240904093500"},
                      {MDG_FIELD_REPORTED_TIME, "20240904170000"}};

Times first(std::size_t count) {
    return {whole_way.begin(), whole_way.begin() + static_cast<std::ptrdiff_t>(count)};
}

std::string hours_at(const char* moment) {
    const CentreHours hours = centre_hours(base::parse_moment(moment).value());
    return std::string(hours.code) + " " + hours.hours;
}

} // namespace

TEST_CASE("a power cut, a failed line, a wide-area failure and a broken reader open the failure mode",
          "[R-DOWN-01][R-SYS-01]") {
    for (const char* cause : {"power", "line", "wide_area", "reader"}) {
        const Record decision = failure_mode(facts(cause, nine));
        CHECK(next_action(decision) == MDG_NEXT_ACTION_CALL_CENTRE);
        CHECK(*decision.text(MDG_FIELD_FAILURE_STATE) == MDG_FAILURE_STATE_OFFERED);
    }
    for (const char* other : {"", "forgotten_card", "POWER"}) {
        const Record decision = failure_mode(facts(other, nine));
        CHECK(next_action(decision) == MDG_NEXT_ACTION_NOT_OFFERED);
        CHECK(*decision.text(MDG_FIELD_FAILURE_STATE) == MDG_FAILURE_STATE_NOT_OFFERED);
    }
}

TEST_CASE("the opening goes call, call back, enabled, used, reported, in this order", "[R-DOWN-02]") {
    const std::vector<std::pair<const char*, const char*>> expected{
        {MDG_FAILURE_STATE_OFFERED, MDG_NEXT_ACTION_CALL_CENTRE},
        {MDG_FAILURE_STATE_CALLED, MDG_NEXT_ACTION_AWAIT_CALL},
        {MDG_FAILURE_STATE_CALLED_BACK, MDG_NEXT_ACTION_AWAIT_ENABLING},
        {MDG_FAILURE_STATE_ENABLED, MDG_NEXT_ACTION_SEARCH},
        {MDG_FAILURE_STATE_USED, MDG_NEXT_ACTION_SEND_REPORT},
        {MDG_FAILURE_STATE_REPORTED, MDG_NEXT_ACTION_FINISHED}};
    for (std::size_t done = 0; done < expected.size(); ++done) {
        const Record decision = failure_mode(facts("line", "20240904180000", first(done)));
        CHECK(*decision.text(MDG_FIELD_FAILURE_STATE) == expected[done].first);
        CHECK(next_action(decision) == expected[done].second);
        CHECK(test::cites(decision, "R-DOWN-02"));
    }
    const Record offered = failure_mode(facts("line", nine));
    for (const char* told : {"医療機関コード", "機関名", "氏名", "利用したい旨"}) CHECK(says(offered, told));
}

TEST_CASE("a step without the one before it, and times that run backwards, are all told at once", "[R-DOWN-02]") {
    const auto faults = [](const Record& record) {
        const auto failure = test::failure_of([&] { (void)failure_mode(record); });
        CHECK(failure.status == MDG_E_CHECK_FAILED);
        return test::places(failure);
    };
    using Places = std::vector<std::string>;
    CHECK(faults(facts("line", nine, {{MDG_FIELD_ENABLED_TIME, nine}, {MDG_FIELD_REPORTED_TIME, nine}})) ==
          Places{"enabled_time", "reported_time"});
    CHECK(faults(facts("line", nine,
                       {{MDG_FIELD_CALLED_TIME, "20240904085959"}, {MDG_FIELD_CALLED_BACK_TIME, "20240904085958"}})) ==
          Places{"called_back_time"});
    CHECK(faults(facts("line", nine, {{MDG_FIELD_CALLED_TIME, "20240904090001"}})) == Places{"called_time"});
    CHECK(faults(facts("line", "", {{MDG_FIELD_CALLED_TIME, "09:00"}})) == Places{"moment", "called_time"});
}

TEST_CASE("about thirty minutes are counted down from the call, for information", "[R-DOWN-03]") {
    for (const auto& [moment, left] :
         {std::pair{"20240904090000", 30}, std::pair{"20240904090059", 30}, std::pair{"20240904090100", 29},
          std::pair{"20240904092959", 1}, std::pair{"20240904093000", 0}, std::pair{"20240905000000", 0}}) {
        CAPTURE(moment);
        const Record decision = failure_mode(facts("line", moment, first(1)));
        CHECK(decision.integer(MDG_FIELD_MINUTES_LEFT) == left);
        CHECK(says(decision, "残り約" + std::to_string(left) + "分"));
        CHECK(says(decision, "目安の時間を過ぎました") == (left == 0));
        CHECK(next_action(decision) == MDG_NEXT_ACTION_AWAIT_CALL); // the time changes no step
    }
    CHECK_FALSE(failure_mode(facts("line", "20240904180000", first(3))).has(MDG_FIELD_MINUTES_LEFT));
}

TEST_CASE("the report's title, the menu and the manual are the official ones",
          "[R-DOWN-04][R-DOWN-05][R-DOWN-12][R-SYS-11]") {
    const Record used = failure_mode(facts("line", "20240904180000", first(4)));
    CHECK(says(used, "件名「システム障害時機能の利用報告」"));
    CHECK(test::cites(used, "R-DOWN-04"));
    const Record enabled = failure_mode(facts("line", "20240904180000", first(3)));
    CHECK(says(enabled, "緊急時医療情報・資格確認機能 → 資格情報照会（システム障害時）"));
    CHECK(test::cites(enabled, "R-DOWN-05"));
    CHECK(says(enabled, "操作マニュアル(システム障害時編)"));
    CHECK(test::cites(enabled, "R-DOWN-12"));
    CHECK(parameter("failure_manual").value.ends_with("v1.15"));
}

TEST_CASE("the call centre's hours are those of the year", "[R-DOWN-11]") {
    struct Row {
        const char* moment;
        const char* hours;
    };
    for (const Row& row : {
             Row{"20230705085959", "closed 09:00-17:00"}, // a Wednesday
             Row{"20230705090000", "open 09:00-17:00"},
             Row{"20230705165959", "open 09:00-17:00"},
             Row{"20230705170000", "closed 09:00-17:00"},
             Row{"20230708100000", "closed "}, // a Saturday
             Row{"20240904075959", "closed 08:00-18:00"},
             Row{"20240904080000", "open 08:00-18:00"},
             Row{"20240904180000", "closed 08:00-18:00"},
             Row{"20240907155959", "open 08:00-16:00"}, // a Saturday
             Row{"20240907160000", "closed 08:00-16:00"},
             Row{"20240908100000", "closed "}, // a Sunday
             Row{"20231229173000", "closed 09:00-17:00"},
             Row{"20240105173000", "open 08:00-18:00"},
             Row{"20261126100000", "last_known_open 08:00-18:00"}, // a Thursday
             Row{"20261128170000", "last_known_closed 08:00-16:00"},
             Row{"20261129100000", "last_known_closed "},
             Row{"20221231100000", "unknown "},
         }) {
        CAPTURE(row.moment);
        CHECK(hours_at(row.moment) == row.hours);
    }
}

TEST_CASE("the clerk reads the hours of that day, that holidays are not counted, and how sure they are",
          "[R-DOWN-11]") {
    const Record known = failure_mode(facts("line", nine));
    CHECK(*known.text(MDG_FIELD_CENTRE_HOURS) == MDG_CENTRE_HOURS_OPEN);
    CHECK(says(known, "08:00-18:00です(祝日を除く)"));
    CHECK_FALSE(says(known, "最後に公表された"));
    const Record later = failure_mode(facts("line", "20261126100000"));
    CHECK(*later.text(MDG_FIELD_CENTRE_HOURS) == MDG_CENTRE_HOURS_LAST_KNOWN_OPEN);
    CHECK(says(later, "最後に公表された"));
    CHECK(says(failure_mode(facts("line", "20240908100000")), "この日は受け付けていません"));
    CHECK(says(failure_mode(facts("line", "20221231100000")), "わかりません"));
}

} // namespace mdg::rules
