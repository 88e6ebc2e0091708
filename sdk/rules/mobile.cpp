#include "rules/mobile.hpp"

#include "base/failure.hpp"
#include "rules/book.hpp"
#include "rules/spoken_decision.hpp"

#include <algorithm>
#include <optional>

namespace mdg::rules {
namespace {

using base::Finding;
using record::FieldId;
using record::Record;

struct ToolRow {
    std::string_view tool;
    std::string_view scene;
    std::optional<base::Date> from;
    std::string_view text;
    bool needs_system; // linked to the receipt computer: class ② rather than ③
    std::vector<std::string_view> rules;
};

std::vector<ToolRow> read_tools(const Book& book) {
    std::vector<ToolRow> list;
    for (const Row& row : book.table("mobile_tools.tsv"))
        list.push_back({row[0], row[1], date_cell(row[2]), row[3], row[4] == "1", split_list(row[5])});
    return list;
}

const std::vector<ToolRow>& tool_rows() {
    return of_book<read_tools>();
}

Finding missing(FieldId field, const char* detail, const char* ja) {
    return {std::string(record::find_field(field)->name), MDG_FINDING_CODE_MISSING, detail, ja};
}

bool yes(const Record& facts, FieldId field) {
    return facts.integer(field).value_or(0) != 0;
}

// R-MOB-04, R-MOB-05.
std::vector<Finding> set_up_faults(const Record& facts, const ToolRow& row) {
    std::vector<Finding> faults;
    if (row.needs_system && !yes(facts, MDG_FIELD_SYSTEM_CHANGED))
        faults.push_back(missing(MDG_FIELD_SYSTEM_CHANGED, "the system change is needed", "システム改修が必要です"));
    if (!yes(facts, MDG_FIELD_MOBILE_DEVICE))
        faults.push_back(missing(MDG_FIELD_MOBILE_DEVICE, "a mobile device is needed", "モバイル端末が必要です"));
    return faults;
}

void require_facts(const Record& facts) {
    std::vector<Finding> faults;
    if (!facts.has(MDG_FIELD_MOBILE_TOOL))
        faults.push_back(missing(MDG_FIELD_MOBILE_TOOL, "the tool has to be chosen", "ツールを選んでください"));
    if (!facts.has(MDG_FIELD_MOBILE_SCENE))
        faults.push_back(missing(MDG_FIELD_MOBILE_SCENE, "is required", "利用の場面が必要です"));
    if (!facts.has(MDG_FIELD_VISIT_DATE))
        faults.push_back(missing(MDG_FIELD_VISIT_DATE, "is required", "利用日が必要です"));
    if (!faults.empty())
        throw base::Failure(MDG_E_CHECK_FAILED, MDG_ORIGIN_APPLICATION,
                            std::to_string(faults.size()) + " facts about the mobile tool are missing")
            .with_findings(std::move(faults));
}

bool away_from_the_facility(std::string_view scene) {
    return scene == MDG_MOBILE_SCENE_HOME_VISIT || scene == MDG_MOBILE_SCENE_HOME_NURSING;
}

} // namespace

Record mobile_tool(const Record& facts) {
    require_facts(facts);
    const std::string tool = *facts.text(MDG_FIELD_MOBILE_TOOL);
    const std::string scene = *facts.text(MDG_FIELD_MOBILE_SCENE);
    const auto row = std::ranges::find_if(
        tool_rows(), [&](const ToolRow& each) { return each.tool == tool && each.scene == scene; });
    if (row == tool_rows().end())
        return to_record({MDG_NEXT_ACTION_NOT_ALLOWED, {"mobile_not_allowed"}, {}, {"R-MOB-01", "R-MOB-12"}, {}});
    if (row->from && *facts.date(MDG_FIELD_VISIT_DATE) < *row->from)
        return to_record({MDG_NEXT_ACTION_NOT_ALLOWED,
                          {"mobile_too_early"},
                          {{"from", base::to_iso(*row->from)}},
                          {"R-MOB-13"},
                          {}});
    if (auto faults = set_up_faults(facts, *row); !faults.empty())
        return to_record({MDG_NEXT_ACTION_SET_UP, {"mobile_set_up"}, {}, {"R-MOB-04"}, std::move(faults)});
    SpokenDecision decision{MDG_NEXT_ACTION_GO_ON, {row->text}, {}, row->rules, {}};
    if (away_from_the_facility(scene)) decision.texts.emplace_back("mobile_places");
    if (!row->needs_system) decision.texts.emplace_back("mobile_no_link");
    return to_record(decision);
}

Record phone_as_card(const Record& facts) {
    const bool canon = facts.text_or(MDG_FIELD_READER_MAKER, "") == MDG_READER_MAKER_CANON;
    if (canon) return to_record({MDG_NEXT_ACTION_GO_ON, {"phone_allowed"}, {}, {"R-MOB-07", "R-MOB-11"}, {}});
    if (!yes(facts, MDG_FIELD_GENERIC_READER))
        return to_record({MDG_NEXT_ACTION_PHONE_NOT_SUPPORTED, {"phone_needs_reader"}, {}, {"R-MOB-07"}, {}});
    if (!yes(facts, MDG_FIELD_READER_PAIRED))
        return to_record({MDG_NEXT_ACTION_SET_UP, {"phone_pairing"}, {}, {"R-MOB-08", "R-MOB-09"}, {}});
    return to_record({MDG_NEXT_ACTION_GO_ON, {"phone_allowed"}, {}, {"R-MOB-07", "R-MOB-11"}, {}});
}

} // namespace mdg::rules
