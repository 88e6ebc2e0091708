#include "trouble/trouble.hpp"

#include "base/failure.hpp"
#include "rules/rulebook.hpp"
#include "support/catch.hpp"
#include "trouble/catalogue.hpp"

#include <algorithm>
#include <set>

namespace mdg::trouble {
namespace {

using record::Record;

Record query(const std::string& code, const char* maker = nullptr) {
    Record record(MDG_KIND_TROUBLE_QUERY);
    if (!code.empty()) record.set_text(MDG_FIELD_TROUBLE_CODE, code);
    if (maker != nullptr) record.set_text(MDG_FIELD_READER_MAKER, maker);
    return record;
}

Record explained_class(const char* trouble_class, const char* maker = nullptr) {
    Record asked = query("", maker);
    asked.set_text(MDG_FIELD_TROUBLE_CLASS, trouble_class);
    return explain(asked);
}

std::vector<std::string> classes(const Record& answer) {
    std::vector<std::string> all;
    for (const auto& cause : answer.list(MDG_FIELD_TROUBLE_CAUSE)) all.push_back(*cause->text(MDG_FIELD_TROUBLE_CLASS));
    return all;
}

std::string said_to(const Record& cause, std::string_view audience) {
    for (const auto& text : cause.list(MDG_FIELD_TEXT))
        if (*text->text(MDG_FIELD_AUDIENCE) == audience) return *text->text(MDG_FIELD_JA);
    return "";
}

std::set<std::string> cited(const Record& record) {
    std::set<std::string> all;
    for (const auto& rule : record.list(MDG_FIELD_RULE)) all.insert(*rule->text(MDG_FIELD_RULE_ID));
    return all;
}

std::set<std::string> hint_rules(const Record& cause) {
    std::set<std::string> all;
    for (const auto& hint : cause.list(MDG_FIELD_CHECK_HINT)) all.merge(cited(*hint));
    return all;
}

// Follows the answers "y" and "n" from the first step; the rules of the action it ends at.
std::set<std::string> follow(const Record& cause, std::string_view answers) {
    std::int64_t number = 1;
    for (;;) {
        const auto steps = cause.list(MDG_FIELD_TROUBLE_STEP);
        const auto at = std::ranges::find_if(
            steps, [number](const auto& step) { return step->integer(MDG_FIELD_STEP_NUMBER) == number; });
        REQUIRE(at != steps.end());
        if (*(*at)->text(MDG_FIELD_STEP_KIND) != MDG_STEP_KIND_QUESTION) return cited(**at);
        REQUIRE_FALSE(answers.empty());
        number = (*at)->integer(answers.front() == 'y' ? MDG_FIELD_IF_YES : MDG_FIELD_IF_NO).value();
        answers.remove_prefix(1);
    }
}

base::Status status_of(const Record& asked) {
    try {
        explain(asked);
        return MDG_OK;
    } catch (const base::Failure& failure) {
        CHECK(failure.findings.size() == 1);
        return failure.status;
    }
}

} // namespace

TEST_CASE("codes are three digits in any width", "[R-ERR-01]") {
    for (const char* code : {"011", "０１１", " 011 ", "0１1"}) {
        CAPTURE(code);
        const Record answer = explain(query(code));
        CHECK(*answer.text(MDG_FIELD_TROUBLE_CODE) == "011");
        CHECK(answer.integer(MDG_FIELD_CODE_KNOWN) == 1);
    }
    for (const char* code : {"11", "１１", "0011", "1"}) {
        CAPTURE(code);
        CHECK(status_of(query(code)) == MDG_E_CHECK_FAILED);
    }
    CHECK(status_of(query("")) == MDG_E_CHECK_FAILED);
}

TEST_CASE("011 has both its published causes, each with its source", "[R-ERR-03][R-ERR-09][R-ERR-10][R-CONF-04]") {
    const Record answer = explain(query("011"));
    REQUIRE(classes(answer) == std::vector<std::string>{MDG_TROUBLE_CLASS_NETWORK, MDG_TROUBLE_CLASS_TERMINAL_DEFECT});
    const auto causes_found = answer.list(MDG_FIELD_TROUBLE_CAUSE);
    CHECK(*causes_found[0]->text(MDG_FIELD_SAID_JA) == "ネットワークエラー");
    CHECK(*causes_found[0]->text(MDG_FIELD_SOURCE_VERSION) == "1.31 (2024-05-01)");
    CHECK(said_to(*causes_found[0], MDG_AUDIENCE_DESK).find("LANケーブル") != std::string::npos);
    CHECK(*causes_found[0]->text(MDG_FIELD_TROUBLE_SOURCE) != *causes_found[1]->text(MDG_FIELD_TROUBLE_SOURCE));
    CHECK(*causes_found[1]->text(MDG_FIELD_ACTOR) == MDG_ACTOR_TERMINAL_VENDOR);
}

TEST_CASE("two questions about 011 lead to three remedies", "[R-ERR-04][R-ERR-05][R-ERR-06][R-ERR-07]") {
    const Record answer = explain(query("011"));
    const Record& network = *answer.first(MDG_FIELD_TROUBLE_CAUSE);
    CHECK(follow(network, "y") == std::set<std::string>{"R-ERR-05"});
    CHECK(follow(network, "ny") == std::set<std::string>{"R-ERR-06"});
    CHECK(follow(network, "nn") == std::set<std::string>{"R-ERR-07"});
}

TEST_CASE("patients and staff are told different things, and never of the whole amount", "[R-ERR-08][R-ERR-21]") {
    for (const Cause& row : causes()) {
        const Record answer = explained_class(std::string(row.cause).c_str());
        const Record& cause = *answer.first(MDG_FIELD_TROUBLE_CAUSE);
        CAPTURE(row.cause);
        CHECK(said_to(cause, MDG_AUDIENCE_DESK) != said_to(cause, MDG_AUDIENCE_PATIENT));
        CHECK_FALSE(said_to(cause, MDG_AUDIENCE_SUPPORT).empty());
        CHECK(said_to(cause, MDG_AUDIENCE_PATIENT).find("10割") == std::string::npos);
    }
    const Record network = explained_class(MDG_TROUBLE_CLASS_NETWORK);
    CHECK(said_to(*network.first(MDG_FIELD_TROUBLE_CAUSE), MDG_AUDIENCE_PATIENT).find("受付窓口") != std::string::npos);
    CHECK(said_to(*network.first(MDG_FIELD_TROUBLE_CAUSE), MDG_AUDIENCE_DESK).find("10割にはなりません") !=
          std::string::npos);
}

TEST_CASE("a maker's own code is not another maker's", "[R-ERR-02][R-DEV-03]") {
    CHECK(classes(explain(query("COM切断", MDG_READER_MAKER_ALMEX))) ==
          std::vector<std::string>{MDG_TROUBLE_CLASS_READER_LINK});
    const Record other = explain(query("COM切断", MDG_READER_MAKER_CANON));
    CHECK(other.integer(MDG_FIELD_CODE_KNOWN) == 0);
    CHECK(classes(other) == std::vector<std::string>{MDG_TROUBLE_CLASS_UNKNOWN});
    CHECK(classes(explain(query("011", MDG_READER_MAKER_ATLAS))).size() == 2);
}

TEST_CASE("an unknown code is kept and has somebody to tell", "[R-ERR-02]") {
    const Record answer = explain(query("９８７"));
    CHECK(*answer.text(MDG_FIELD_TROUBLE_CODE) == "987");
    CHECK(answer.integer(MDG_FIELD_CODE_KNOWN) == 0);
    const Record& cause = *answer.first(MDG_FIELD_TROUBLE_CAUSE);
    CHECK(*cause.text(MDG_FIELD_RETRY_SAFE) == MDG_RETRY_SAFE_UNKNOWN);
    CHECK(said_to(cause, MDG_AUDIENCE_DESK).find("控え") != std::string::npos);
}

TEST_CASE("check sheets fit the trouble and the maker",
          "[R-ERR-11][R-ERR-12][R-ERR-13][R-ERR-14][R-ERR-15][R-ERR-16][R-ERR-17][R-ERR-31][R-DEV-04][R-DEV-02]") {
    struct Row {
        const char* trouble_class;
        const char* maker;
        std::set<std::string> hints;
    };
    for (const Row& row : {Row{MDG_TROUBLE_CLASS_READER_BOOT, "canon", {"R-ERR-11", "R-ERR-13"}},
                           Row{MDG_TROUBLE_CLASS_READER_BOOT, "panasonic", {"R-ERR-11", "R-ERR-12", "R-ERR-13"}},
                           Row{MDG_TROUBLE_CLASS_FACE_FAIL, "fujitsu", {"R-ERR-14"}},
                           Row{MDG_TROUBLE_CLASS_NETWORK, "almex", {"R-ERR-15", "R-ERR-16", "R-ERR-17"}},
                           Row{MDG_TROUBLE_CLASS_READER_LINK, "atlas", {"R-ERR-11", "R-ERR-15"}},
                           Row{MDG_TROUBLE_CLASS_NOT_THE_CARD, "atlas", {}}}) {
        CAPTURE(row.trouble_class, row.maker);
        const Record answer = explained_class(row.trouble_class, row.maker);
        CHECK(hint_rules(*answer.first(MDG_FIELD_TROUBLE_CAUSE)) == row.hints);
    }
}

TEST_CASE("the troubles of the surveys each have a class", "[R-ERR-18][R-ERR-19][R-ERR-20][R-ERR-22][R-ERR-28]") {
    struct Row {
        const char* trouble_class;
        const char* actor;
        const char* rule;
    };
    for (const Row& row : {Row{MDG_TROUBLE_CLASS_READER_BOOT, MDG_ACTOR_STAFF, "R-ERR-18"},
                           Row{MDG_TROUBLE_CLASS_FACE_FAIL, MDG_ACTOR_STAFF, "R-ERR-19"},
                           Row{MDG_TROUBLE_CLASS_INVALID_BUT_INSURED, MDG_ACTOR_INSURER, "R-ERR-20"},
                           Row{MDG_TROUBLE_CLASS_CERTIFICATE_ENDED, MDG_ACTOR_PATIENT, "R-ERR-22"},
                           Row{MDG_TROUBLE_CLASS_READER_LINK, MDG_ACTOR_STAFF, "R-ERR-28"}}) {
        CAPTURE(row.trouble_class);
        const Record answer = explained_class(row.trouble_class);
        const Record& cause = *answer.first(MDG_FIELD_TROUBLE_CAUSE);
        CHECK(*cause.text(MDG_FIELD_ACTOR) == row.actor);
        CHECK(cited(cause).contains(row.rule));
    }
}

TEST_CASE("a maker's notice shows from its day on", "[R-ERR-29]") {
    struct Row {
        const char* maker;
        base::Date day;
        std::size_t notices;
    };
    using namespace std::chrono;
    for (const Row& row : {Row{"almex", 2024y / 10 / 31, 0}, Row{"almex", 2024y / 11 / 1, 1},
                           Row{"almex", 2024y / 11 / 2, 1}, Row{"canon", 2024y / 11 / 2, 0}}) {
        Record asked = query("011", row.maker);
        asked.set_date(MDG_FIELD_VISIT_DATE, row.day);
        CHECK(explain(asked).list(MDG_FIELD_KNOWN_ISSUE).size() == row.notices);
    }
}

TEST_CASE("the call centre's hours come with the answer, by day and by moment", "[R-DOWN-11][R-SYS-14]") {
    struct Row {
        const char* moment;
        const char* state;
        const char* hours;
        const char* opens;
    };
    for (const Row& row : {Row{"20230104085959", MDG_CENTRE_HOURS_CLOSED, "09:00-17:00", "20230104090000"},
                           Row{"20230104170000", MDG_CENTRE_HOURS_CLOSED, "09:00-17:00", "20230105090000"},
                           Row{"20231229180000", MDG_CENTRE_HOURS_CLOSED, "09:00-17:00", "20240101080000"},
                           Row{"20240601155959", MDG_CENTRE_HOURS_OPEN, "08:00-16:00", ""},
                           Row{"20240601160000", MDG_CENTRE_HOURS_CLOSED, "08:00-16:00", "20240603080000"},
                           Row{"20240602100000", MDG_CENTRE_HOURS_CLOSED, "", "20240603080000"},
                           Row{"20261122100000", MDG_CENTRE_HOURS_LAST_KNOWN_CLOSED, "", "20261123080000"},
                           Row{"20261124080000", MDG_CENTRE_HOURS_LAST_KNOWN_OPEN, "08:00-18:00", ""},
                           Row{"20221230100000", MDG_CENTRE_HOURS_UNKNOWN, "", "20230102090000"}}) {
        CAPTURE(row.moment);
        Record asked = query("011");
        asked.set_text(MDG_FIELD_MOMENT, row.moment);
        const Record answer = explain(asked);
        CHECK(answer.text_or(MDG_FIELD_CENTRE_HOURS, "") == row.state);
        CHECK(answer.text_or(MDG_FIELD_CENTRE_HOURS_OF_DAY, "") == row.hours);
        CHECK(answer.text_or(MDG_FIELD_CENTRE_OPENS_AT, "") == row.opens);
    }
    Record day = query("011");
    day.set_date(MDG_FIELD_VISIT_DATE, std::chrono::year(2024) / 6 / 1);
    const Record answer = explain(day);
    CHECK(*answer.text(MDG_FIELD_CENTRE_HOURS_OF_DAY) == "08:00-16:00");
    CHECK_FALSE(answer.has(MDG_FIELD_CENTRE_HOURS));
    CHECK_FALSE(explain(query("011")).has(MDG_FIELD_CENTRE_HOURS));
    Record wrong = query("011");
    wrong.set_text(MDG_FIELD_MOMENT, "20240601240000");
    CHECK(status_of(wrong) == MDG_E_CHECK_FAILED);
}

TEST_CASE("whoever is called has a contact, the call centre its number", "[R-SYS-14]") {
    for (const Cause& row : causes()) {
        CAPTURE(row.cause);
        const Record answer = explained_class(std::string(row.cause).c_str());
        const bool called = row.actor != MDG_ACTOR_PATIENT && row.actor != MDG_ACTOR_INSURER;
        CHECK(answer.first(MDG_FIELD_TROUBLE_CAUSE)->has(MDG_FIELD_CONTACT_JA) == called);
    }
    const Record centre = explained_class(MDG_TROUBLE_CLASS_CENTRE_DOWN);
    CHECK(centre.first(MDG_FIELD_TROUBLE_CAUSE)->text_or(MDG_FIELD_CONTACT_JA, "").find("0800-080-4583") !=
          std::string::npos);
}

TEST_CASE("every row of the catalogue names a cause and rules that exist, and every step leads to one", "[trouble]") {
    const auto cause_exists = [](std::string_view name) {
        return std::ranges::any_of(causes(), [name](const Cause& row) { return row.cause == name; });
    };
    for (const Code& row : codes()) {
        CAPTURE(row.code);
        CHECK(cause_exists(row.cause));
        CHECK(rules::rule(row.rule).id == row.rule);
        CHECK_FALSE(row.source.empty());
    }
    for (const Hint& row : hints())
        for (const std::string_view name : row.causes) CHECK(cause_exists(name));
    for (const Step& row : steps()) {
        CAPTURE(row.cause, row.number);
        CHECK(cause_exists(row.cause));
        CHECK((row.kind == MDG_STEP_KIND_QUESTION) == !row.if_yes.empty());
        CHECK(row.if_yes.empty() == row.if_no.empty());
    }
    for (const Cause& row : causes()) CHECK(record::find_code("trouble_class", row.cause) != nullptr);
}

} // namespace mdg::trouble
