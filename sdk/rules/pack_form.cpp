#include "base/text.hpp"
#include "rules/pack.hpp"
#include "rules/pack_check.hpp"

#include <algorithm>
#include <utility>

namespace mdg::rules {
namespace {

constexpr std::size_t most_faults = 200; // a file of something else is not told line by line

const BuiltInTable* built_in_table(std::string_view name) {
    const auto tables = built_in_tables();
    const auto found = std::ranges::find(tables, name, &BuiltInTable::name);
    return found == tables.end() ? nullptr : &*found;
}

void check_lines(const Sheet& sheet, Faults& faults) {
    const std::string_view file = sheet.built_in->name;
    if (sheet.now.columns != sheet.before.columns) {
        faults.add(file, 1, MDG_FINDING_CODE_BAD_VALUE, "the heading names other columns than the built-in table",
                   "見出しの列が違います。");
        return;
    }
    for (const base::Line& line : sheet.now.lines)
        if (line.cells.size() != sheet.now.columns.size())
            faults.add(file, line.number, MDG_FINDING_CODE_BAD_VALUE,
                       std::to_string(line.cells.size()) + " cells where the heading names " +
                           std::to_string(sheet.now.columns.size()),
                       "列の数が見出しと違います。");
    const bool may_be_empty = sheet.before.lines.empty();
    if ((sheet.now.lines.empty() && !may_be_empty) || (file == "pack.tsv" && sheet.now.lines.size() != 1))
        faults.add(file, 0, MDG_FINDING_CODE_MISSING, "has not the rows it must have", "必要な行がありません。");
}

} // namespace

void Faults::add(std::string_view file, std::size_t line, const char* code, const std::string& detail,
                 const std::string& ja) {
    if (list_.size() >= most_faults) return;
    const std::string place = std::string(file) + (line == 0 ? "" : ":" + std::to_string(line));
    list_.push_back({place, code, detail, ja});
}

std::vector<Sheet> check_form(const std::vector<Source>& files, Faults& faults) {
    std::vector<Sheet> sheets;
    std::size_t bytes = 0;
    for (const Source& file : files) {
        bytes += file.text.size();
        const BuiltInTable* table = built_in_table(file.name);
        if (table == nullptr) {
            faults.add(file.name, 0, MDG_FINDING_CODE_BAD_VALUE, "is no table of the rulebook",
                       "規則の表にないファイルです。");
        } else if (file.text.size() > largest_table) {
            faults.add(file.name, 0, MDG_FINDING_CODE_BAD_VALUE, "is larger than 1 MiB", "1 MiBを超えています。");
        } else if (!base::is_utf8(file.text)) {
            faults.add(file.name, 0, MDG_FINDING_CODE_ENCODING, "is not UTF-8", "UTF-8ではありません。");
        } else {
            sheets.push_back({table, scan_table(table->text), scan_table(file.text)});
            check_lines(sheets.back(), faults);
        }
    }
    if (bytes > largest_pack)
        faults.add("", 0, MDG_FINDING_CODE_BAD_VALUE, "the pack is larger than 8 MiB", "8 MiBを超えています。");
    for (const BuiltInTable& table : built_in_tables())
        if (std::ranges::find(files, table.name, &Source::name) == files.end())
            faults.add(table.name, 0, MDG_FINDING_CODE_MISSING, "is missing", "ファイルがありません。");
    return sheets;
}

} // namespace mdg::rules
