#include "persons.hpp"

#include "csv.hpp"

#include <vector>

namespace mdg::tools {
namespace {

std::vector<std::int32_t> columns_of(const std::vector<std::string>& heading) {
    std::vector<std::int32_t> columns;
    for (const std::string& name : heading) {
        const std::int32_t field = mdg_field_id(name.c_str());
        if (field <= 0) throw Usage("line 1: no column " + name + " is known; the registry's names are used");
        columns.push_back(field);
    }
    return columns;
}

Record person(const std::vector<std::string>& cells, const std::vector<std::int32_t>& columns, int line) {
    if (cells.size() != columns.size())
        throw Usage("line " + std::to_string(line) + ": " + std::to_string(cells.size()) + " cells instead of " +
                    std::to_string(columns.size()));
    Record record = make_record(MDG_KIND_CHECK_REQUEST);
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (cells[i].empty()) continue;
        const bool date = mdg_field_type(columns[i]) == MDG_TYPE_DATE;
        const mdg_status status = date ? mdg_record_set_date(record.get(), columns[i], read_date(cells[i]))
                                       : mdg_record_set_text(record.get(), columns[i], cells[i].c_str());
        if (status != MDG_OK)
            throw Usage("line " + std::to_string(line) + ": " + mdg_field_name(columns[i]) + ": " +
                        mdg_status_name(status));
    }
    return record;
}

} // namespace

Record read_persons(const std::string& csv, std::int32_t visit_date) {
    Csv rows(csv);
    if (!rows.more()) throw Usage("the file of persons is empty");
    const auto columns = columns_of(rows.row());
    Record request = make_record(MDG_KIND_BULK_REQUEST);
    check(mdg_record_set_date(request.get(), MDG_FIELD_VISIT_DATE, visit_date));
    while (rows.more()) {
        const auto cells = rows.row();
        if (cells.size() == 1 && cells.front().empty()) continue; // a blank line
        const Record each = person(cells, columns, rows.line());
        check(mdg_record_add(request.get(), MDG_FIELD_CHECK_REQUEST, each.get()));
    }
    return request;
}

} // namespace mdg::tools
