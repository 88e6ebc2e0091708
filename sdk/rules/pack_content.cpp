#include "rules/pack_check.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace mdg::rules {
namespace {

using Ids = std::set<std::string, std::less<>>;

std::string id_of(const Sheet& sheet, const Row& cells) {
    std::string id;
    for (std::size_t i = 0; i < sheet.built_in->id_columns; ++i) id += (i == 0 ? "" : " ") + std::string(cells[i]);
    return id;
}

// seen: of all tables, as a rule may not stand in two of them.
void check_ids(const Sheet& sheet, Ids& seen, Faults& faults) {
    Ids now;
    for (const base::Line& line : sheet.now.lines) {
        const std::string id = id_of(sheet, line.cells);
        now.insert(id);
        const bool is_rule = sheet.built_in->name.starts_with("rules/");
        if (!seen.insert((is_rule ? "" : std::string(sheet.built_in->name) + " ") + id).second)
            faults.add(sheet.built_in->name, line.number, MDG_FINDING_CODE_STANDS_TWICE, id + ": stands there twice",
                       id + " が重複しています。");
    }
    for (const base::Line& line : sheet.before.lines)
        if (const std::string id = id_of(sheet, line.cells); !now.contains(id))
            faults.add(sheet.built_in->name, 0, MDG_FINDING_CODE_MISSING,
                       id + ": the built-in rulebook has it, the pack has not",
                       id + " がありません。変更と追加はできますが、削除はできません。");
}

// Columns that cite rules or texts.
void check_cited(const Sheet& sheet, const Ids& rules, const Ids& texts, Faults& faults) {
    for (std::size_t at = 0; at < sheet.now.columns.size(); ++at) {
        const std::string_view column = sheet.now.columns[at];
        const bool cites_rules = column == "rule" || column == "rules";
        if (!cites_rules && column != "text" && column != "texts") continue;
        for (const base::Line& line : sheet.now.lines)
            for (const std::string_view id : split_list(line.cells[at]))
                if (!id.empty() && !(cites_rules ? rules : texts).contains(id))
                    faults.add(sheet.built_in->name, line.number, MDG_FINDING_CODE_BAD_VALUE,
                               std::string(column) + ": " + std::string(id) + " is not in the pack",
                               std::string(id) + " がデータパックにありません。");
    }
}

void check_rules(const Sheet& sheet, Faults& faults) {
    const std::string family(sheet.built_in->name.substr(6, sheet.built_in->name.rfind('.') - 6));
    for (const base::Line& line : sheet.now.lines) {
        const Row& row = line.cells;
        const std::string_view number = row[0].substr(std::min(row[0].size(), family.size() + 1));
        if (!row[0].starts_with(family + "-") || number.size() != 2 ||
            number.find_first_not_of("0123456789") != number.npos)
            faults.add(sheet.built_in->name, line.number, MDG_FINDING_CODE_BAD_VALUE,
                       std::string(row[0]) + ": an id of this family is expected, as " + family + "-01",
                       "この系列の規則番号ではありません。");
    }
}

// {end} and {usable} of a text.
std::set<std::string_view> placeholders(std::string_view text) {
    std::set<std::string_view> found;
    while (true) {
        const std::size_t open = text.find('{');
        const std::size_t close = text.find('}', open == text.npos ? 0 : open);
        if (open == text.npos || close == text.npos) return found;
        found.insert(text.substr(open + 1, close - open - 1));
        text.remove_prefix(close + 1);
    }
}

void check_texts(const Sheet& sheet, Faults& faults) {
    std::map<std::string, std::set<std::string_view>> before;
    for (const base::Line& line : sheet.before.lines)
        before.emplace(id_of(sheet, line.cells), placeholders(line.cells[2]));
    for (const base::Line& line : sheet.now.lines) {
        const std::string id = id_of(sheet, line.cells);
        const auto japanese = placeholders(line.cells[2]);
        const auto known = before.find(id);
        if (japanese != placeholders(line.cells[3]) || (known != before.end() && japanese != known->second))
            faults.add(sheet.built_in->name, line.number, MDG_FINDING_CODE_BAD_VALUE,
                       id + ": other placeholders {…} than before, or than in the other language",
                       id + " の {…} が異なります。");
    }
}

// Texts the library would refuse to show: an individual number in them.
void check_showable(const Sheet& sheet, Faults& faults) {
    for (const base::Line& line : sheet.now.lines) {
        try {
            record::Record text(MDG_KIND_TEXT);
            for (const std::string_view cell : line.cells) text.set_text(MDG_FIELD_JA, cell);
        } catch (const base::Failure& failure) {
            faults.add(sheet.built_in->name, line.number, MDG_FINDING_CODE_INDIVIDUAL_NUMBER, failure.message,
                       "表示できない文字列です。");
        }
    }
}

void check_parameters(const Sheet& sheet, Faults& faults) {
    const auto fault = [&](std::size_t line, std::string_view name, const std::string& detail) {
        faults.add(sheet.built_in->name, line, MDG_FINDING_CODE_BAD_VALUE, std::string(name) + ": " + detail,
                   std::string(name) + " の値が正しくありません。");
    };
    const auto is_number = [](std::string_view value) {
        return !value.empty() && value.size() <= 9 && value.find_first_not_of("0123456789") == value.npos;
    };
    std::map<std::string_view, const base::Line*> now;
    for (const base::Line& line : sheet.now.lines) now.emplace(line.cells[0], &line);
    for (const base::Line& before : sheet.before.lines) {
        const auto found = now.find(before.cells[0]);
        if (found == now.end()) continue; // told with the ids
        const base::Line& line = *found->second;
        const std::string_view was = before.cells[1];
        const std::string_view value = line.cells[1];
        if (is_number(was) && !is_number(value)) fault(line.number, before.cells[0], "a number is expected");
        if (base::parse_iso_date(was) && !base::parse_iso_date(value))
            fault(line.number, before.cells[0], "a date is expected");
        if (!before.cells[2].empty() && line.cells[2].empty())
            fault(line.number, before.cells[0], "its first day is needed");
    }
    constexpr std::string_view end = "_last";
    for (const auto& [name, line] : now) {
        if (!name.ends_with(end)) continue;
        const auto first = now.find(std::string(name.substr(0, name.size() - end.size())) + "_from");
        if (first == now.end()) continue;
        const auto from = base::parse_iso_date(first->second->cells[1]);
        const auto last = base::parse_iso_date(line->cells[1]);
        if (from && last && *last < *from) fault(line->number, name, "is before its _from");
    }
}

} // namespace

void check_content(const std::vector<Sheet>& sheets, Faults& faults) {
    Ids seen;
    Ids rules;
    Ids texts;
    for (const Sheet& sheet : sheets) {
        if (sheet.built_in->id_columns > 0) check_ids(sheet, seen, faults);
        Ids* ids = sheet.built_in->name.starts_with("rules/") ? &rules
                   : sheet.built_in->name == "texts.tsv"      ? &texts
                                                              : nullptr;
        if (ids == nullptr) continue;
        for (const base::Line& line : sheet.now.lines) ids->emplace(line.cells[0]);
    }
    for (const Sheet& sheet : sheets) {
        check_cited(sheet, rules, texts, faults);
        check_showable(sheet, faults);
        if (sheet.built_in->name.starts_with("rules/")) check_rules(sheet, faults);
        if (sheet.built_in->name == "texts.tsv") check_texts(sheet, faults);
        if (sheet.built_in->name == "parameters.tsv") check_parameters(sheet, faults);
    }
}

} // namespace mdg::rules
