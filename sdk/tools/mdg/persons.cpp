#include "persons.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

namespace mdg::tools {
namespace {

// RFC 4180: quoted cells may hold commas, line breaks and doubled quotes.
class Csv {
public:
    explicit Csv(std::string_view text)
        : text_(text.starts_with("\xEF\xBB\xBF") ? text.substr(3) : text) {}

    bool more() const { return !text_.empty(); }
    int line() const { return line_; }

    std::vector<std::string> row() {
        ++line_;
        std::vector<std::string> cells;
        for (;;) {
            cells.push_back(text_.starts_with('"') ? quoted() : plain());
            if (text_.starts_with(',')) {
                text_.remove_prefix(1);
                continue;
            }
            if (text_.starts_with('\r')) text_.remove_prefix(1);
            if (text_.starts_with('\n')) text_.remove_prefix(1);
            return cells;
        }
    }

private:
    std::string plain() {
        const auto end = std::min(text_.find_first_of(",\r\n"), text_.size());
        const std::string cell(text_.substr(0, end));
        text_.remove_prefix(end);
        return cell;
    }
    std::string quoted() {
        std::string cell;
        for (;;) {
            text_.remove_prefix(1);
            const auto end = text_.find('"');
            if (end == std::string_view::npos) throw Usage("line " + std::to_string(line_) + ": a quote is not closed");
            cell += text_.substr(0, end);
            text_.remove_prefix(end + 1);
            if (!text_.starts_with('"')) return cell;
            cell += '"';
        }
    }

    std::string_view text_;
    int line_ = 0;
};

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
