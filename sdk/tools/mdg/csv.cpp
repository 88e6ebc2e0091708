#include "csv.hpp"

#include "records.hpp"

#include <algorithm>

namespace mdg::tools {

std::vector<std::string> Csv::row() {
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

std::string Csv::plain() {
    const auto end = std::min(text_.find_first_of(",\r\n"), text_.size());
    const std::string cell(text_.substr(0, end));
    text_.remove_prefix(end);
    return cell;
}

std::string Csv::quoted() {
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

} // namespace mdg::tools
