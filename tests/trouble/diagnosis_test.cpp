// What the doctor concludes from what came of its probes.
#include "trouble/diagnosis.hpp"

#include "rules/rulebook.hpp"
#include "support/catch.hpp"
#include "trouble/catalogue.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace mdg::trouble {
namespace {

using Words = std::vector<std::string>;

// "sign", or "sign=code" as Canon's reader or the terminal has it; "canon:sign" of its plugin, or of its reader that is gone.
std::vector<Evidence> evidence_in(const Words& words, const std::string& seen_at = {}) {
    constexpr std::string_view canon = "canon:";
    std::vector<Evidence> evidence;
    for (const std::string& word : words) {
        Evidence each;
        const bool of_canon = word.starts_with(canon);
        const std::string what = word.substr(of_canon ? canon.size() : 0);
        each.sign = what.substr(0, what.find('='));
        if (what.find('=') != std::string::npos) each.code = what.substr(what.find('=') + 1);
        if (of_canon || (each.sign.starts_with("reader") && each.sign != MDG_DOCTOR_SIGN_READER_MISSING))
            each.plugin_id = "jp.madoguchi.canon";
        else if (each.sign.starts_with("plugin") || each.sign.starts_with("service"))
            each.plugin_id = "jp.madoguchi.pcsc";
        each.seen_at = seen_at;
        evidence.push_back(each);
    }
    return evidence;
}

Diagnosis judged(const Words& words, const Words& before = {}) {
    return judge(evidence_in(words), evidence_in(before, "20261126090000"));
}

// "broken network@line"
Words told(const Diagnosis& diagnosis) {
    Words all;
    for (const Told& each : diagnosis.causes)
        all.push_back(std::string(each.state) + " " + std::string(each.cause) +
                      (each.link.empty() ? "" : "@" + std::string(each.link)));
    return all;
}

std::string states(const Diagnosis& diagnosis) {
    std::string all;
    for (const LinkState& link : diagnosis.links) all += (all.empty() ? "" : " ") + std::string(link.state);
    return all;
}

} // namespace

TEST_CASE("the pattern of the evidence names the broken link, whose side it is on and what hides behind it",
          "[R-ERR-03][R-ERR-09][R-ERR-18][R-ERR-28]") {
    const Words reader_good{"plugin_ready", "reader_answers", "card_none"};
    struct Case {
        Words evidence;
        Words causes;
        std::string links; // plugin reader card_place folder terminal line centre
    };
    const std::vector<Case> cases{
        {{"plugin_ready", "reader_answers", "card_answers", "folders_good", "answered"},
         {},
         "works works works works works works works"},
        {{"plugin_ready", "reader_missing", "folders_good", "answered"},
         {"broken reader_missing@reader"},
         "works broken not_tested works works works works"},
        {{"plugin_resting", "reader_missing", "folders_good", "answered"},
         {"broken plugin_down@plugin"},
         "broken not_tested not_tested works works works works"},
        {{"plugin_ready", "service_down", "reader_missing", "no_way"},
         {"broken reader_service@reader"},
         "works broken not_tested not_there not_there not_there not_there"},
        {{"plugin_ready", "reader_code=006", "service_unused", "no_way"},
         {"broken certificate_ended", "works reader_service@reader"},
         "works works not_tested not_there not_there not_there not_there"},
        {{"plugin_resting", "service_down", "canon:reader_missing", "no_way"},
         {"broken plugin_down@plugin", "broken reader_service@reader", "broken reader_missing@reader"},
         "broken broken not_tested not_there not_there not_there not_there"},
        {{"plugin_ready", "plugin_stuck", "reader_answers", "card_none", "folders_good", "answered"},
         {"broken plugin_stuck@plugin"},
         "broken works not_tested works works works works"},
        {{"plugin_ready", "reader_silent", "folder_gone", "not_asked"},
         {"broken reader_silent@reader", "broken folder_gone@folder"},
         "works broken not_tested broken not_tested not_tested not_tested"},
        {{"plugin_ready", "reader_answers", "card_mute", "folder_full", "not_asked"},
         {"broken folder_full@folder", "doubtful card_not_read@card_place"},
         "works works doubtful broken not_tested not_tested not_tested"},
        {{"folders_good", "not_taken"},
         {"broken terminal_stopped@terminal"},
         "not_tested not_tested not_tested works broken not_tested not_tested"},
        {{"folders_good", "not_answered"},
         {"doubtful no_answer@terminal"},
         "not_tested not_tested not_tested works doubtful doubtful doubtful"},
        {{"folders_good", "answered_code=011"},
         {"doubtful terminal_defect@terminal", "doubtful network@line"},
         "not_tested not_tested not_tested works doubtful doubtful not_tested"},
        {{"folders_good", "answered_code=CLINIC90"},
         {"doubtful unknown@line"},
         "not_tested not_tested not_tested works works doubtful doubtful"},
        {{"folders_good", "given_back"}, {}, "not_tested not_tested not_tested works works not_tested not_tested"},
        {{"folders_good", "answers_left", "answered_late"},
         {"doubtful slow_answer@terminal", "works answers_left@folder"},
         "not_tested not_tested not_tested works doubtful doubtful doubtful"},
        {{"by_web", "web_line_down"},
         {"broken network@line"},
         "not_tested not_tested not_tested not_there not_there broken not_tested"},
        {{"by_web", "web_refused"},
         {"broken centre_down@centre"},
         "not_tested not_tested not_tested not_there not_there works broken"},
        {{"reader_code=006", "reader_answers"},
         {"broken certificate_ended"},
         "not_tested works not_tested not_tested not_tested not_tested not_tested"},
        {{"reader_code=777", "reader_answers"},
         {"doubtful unknown@reader"},
         "not_tested doubtful not_tested not_tested not_tested not_tested not_tested"},
        // Another maker's own code is not known here (R-ERR-02).
        {{"reader_code=COM切断"},
         {"doubtful unknown@reader"},
         "not_tested doubtful not_tested not_tested not_tested not_tested not_tested"},
    };
    for (const Case& each : cases) {
        CAPTURE(each.evidence);
        const Diagnosis diagnosis = judged(each.evidence);
        CHECK(told(diagnosis) == each.causes);
        CHECK(states(diagnosis) == each.links);
    }
}

TEST_CASE("what an earlier look found stays a doubt as long as something nearer hides it, and no longer",
          "[doctor][R-ERR-03]") {
    struct Case {
        Words before, now, causes;
    };
    const std::vector<Case> cases{
        {{"folders_good", "answered_code=011"},
         {"folder_gone", "not_asked"},
         {"broken folder_gone@folder", "doubtful terminal_defect@terminal", "doubtful network@line"}},
        {{"folders_good", "not_answered"},
         {"folders_good", "not_taken"},
         {"broken terminal_stopped@terminal", "doubtful no_answer@terminal"}},
        {{"folders_good", "not_taken"}, {"folders_good", "answered"}, {}},
        {{"folders_good", "answered_code=011"}, {"folders_good", "answered_late"}, {"doubtful slow_answer@terminal"}},
        {{"plugin_refused", "reader_missing"}, {"plugin_refused", "reader_missing"}, {"broken plugin_refused@plugin"}},
        {{"folder_full", "not_asked"}, {"folder_gone", "not_asked"}, {"broken folder_gone@folder"}},
        {{"folders_good", "answered"}, {"folder_gone", "not_asked"}, {"broken folder_gone@folder"}},
        {{"plugin_ready", "reader_silent"},
         {"canon:plugin_resting", "canon:reader_missing"},
         {"broken plugin_down@plugin", "doubtful reader_silent@reader"}},
        {{"plugin_ready", "reader_silent"}, {"plugin_ready", "reader_answers"}, {}},
        {{"plugin_ready", "reader_code=777"},
         {"plugin_ready", "canon:reader_missing", "folders_good", "answered"},
         {"broken reader_missing@reader", "doubtful unknown@reader"}},
    };
    for (const Case& each : cases) {
        CAPTURE(each.before, each.now);
        const Diagnosis diagnosis = judged(each.now, each.before);
        CHECK(told(diagnosis) == each.causes);
        const auto kept = evidence_of(to_record(diagnosis).set_text(MDG_FIELD_MOMENT, "20261126093000"));
        for (const Evidence& evidence : kept)
            CHECK((evidence.seen_at == "20261126090000" || evidence.seen_at == "20261126093000"));
    }
}

TEST_CASE("a notice alone leaves everything in order, and one doubt does not", "[doctor]") {
    CHECK(judged({"folders_good", "answers_left", "answered"}).all_works());
    CHECK(judged({"reader_answers", "service_unused"}).all_works());
    CHECK_FALSE(judged({"folders_good", "answered_late"}).all_works());
}

TEST_CASE("the report carries the evidence at its link, and the cause its texts, steps and contact",
          "[doctor][R-SYS-14]") {
    Evidence evidence{MDG_DOCTOR_SIGN_READER_SILENT,  "the reader", "jp.madoguchi.panasonic", "", "OFFLINE",
                      std::chrono::milliseconds(1500)};
    const record::Record report = to_record(judge({&evidence, 1}));
    CHECK(report.integer(MDG_FIELD_ALL_WORKS) == 0);
    const auto links = report.list(MDG_FIELD_DOCTOR_LINK);
    REQUIRE(links.size() == 7);
    const auto shown = links[1]->list(MDG_FIELD_DOCTOR_EVIDENCE);
    REQUIRE(shown.size() == 1);
    CHECK(shown[0]->integer(MDG_FIELD_TOOK_MS) == 1500);
    CHECK(*shown[0]->text(MDG_FIELD_PROBED) == "the reader");
    CHECK(*shown[0]->text(MDG_FIELD_STATUS_NAME) == "OFFLINE");
    CHECK_FALSE(shown[0]->text_or(MDG_FIELD_TRIED_JA, "").empty());
    CHECK_FALSE(shown[0]->text_or(MDG_FIELD_CAME_JA, "").empty());
    const record::Record& cause = *report.first(MDG_FIELD_TROUBLE_CAUSE);
    CHECK(*cause.text(MDG_FIELD_LINK) == MDG_LINK_READER);
    CHECK(cause.list(MDG_FIELD_TROUBLE_STEP).size() == 2);
    const auto hints = cause.list(MDG_FIELD_CHECK_HINT); // of this maker: R-ERR-12
    CHECK(std::ranges::any_of(
        hints, [](const auto& hint) { return *hint->first(MDG_FIELD_RULE)->text(MDG_FIELD_RULE_ID) == "R-ERR-12"; }));
}

TEST_CASE("every sign of the registry is judged, by words of the registry and of the catalogue", "[doctor]") {
    std::set<std::string_view> judged_signs;
    for (const Sign& row : signs()) {
        CAPTURE(row.sign);
        judged_signs.insert(row.sign);
        CHECK(record::find_code("doctor_sign", row.sign) != nullptr);
        CHECK(record::find_code("link", row.link) != nullptr);
        CHECK(record::find_code("link_state", row.state) != nullptr);
        CHECK((row.cause.empty() || find_cause(row.cause) != nullptr));
        const bool accuses = row.state == MDG_LINK_STATE_BROKEN || row.state == MDG_LINK_STATE_DOUBTFUL;
        CHECK((!accuses || !row.cause.empty()));
        CHECK(std::ranges::any_of(probes(), [&](const Probe& probe) { return probe.probe == row.probe; }));
    }
    for (const Cause& row : causes()) CHECK((row.link.empty() || record::find_code("link", row.link) != nullptr));
    for (const Contact& row : contacts()) CHECK(rules::rule(row.rule).id == row.rule);
    CHECK(judged_signs.size() == 43);
}

} // namespace mdg::trouble
