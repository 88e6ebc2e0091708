#include "rules/consent_table.hpp"

#include "rules/book.hpp"

namespace mdg::rules {
namespace {

// The explanation is about none.
std::vector<std::string_view> items_cell(std::string_view cell) {
    return cell.empty() ? std::vector<std::string_view>{} : split_list(cell);
}

std::vector<ConsentQuestion> read_questions(const Book& book) {
    std::vector<ConsentQuestion> list;
    for (const Row& row : book.table("consent_questions.tsv"))
        list.push_back({row[0], row[1], items_cell(row[2]), split_list(row[3]), row[4], row[5], split_list(row[6])});
    return list;
}

} // namespace

const std::vector<ConsentQuestion>& all_consent_questions() {
    return of_book<read_questions>();
}

} // namespace mdg::rules
