// How the checks of one subject say what they found.
#pragma once

#include "claim/check/check.hpp"

#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

namespace mdg::claim {

// A row of the catalogue, by its id. An id that the table does not have is an error of the compiler.
class FindingId {
public:
    consteval FindingId(const char* id)
        : row_(row_of(id)) {}
    constexpr std::size_t row() const noexcept { return row_; }

private:
    static constexpr std::string_view table =
#include "embedded/findings.tsv.inc"
        ;

    static consteval std::size_t row_of(std::string_view id) {
        std::size_t row = 0;
        for (auto line = table.find('\n') + 1; line < table.size(); line = table.find('\n', line) + 1) {
            if (table.substr(line, id.size()) == id && table[line + id.size()] == '\t') return row;
            ++row;
        }
        throw "no such finding";
    }

    std::size_t row_;
};

class Findings {
public:
    // Rows that do not hold on the day of the visit are left out.
    explicit Findings(std::optional<Date> day)
        : day_(day) {}

    void add(FindingId id, record::FieldId field) { add(id, field, 0, 0); }
    void add(FindingId id, record::FieldId field, record::FieldId list, std::size_t index);

    std::vector<Finding> take() { return std::move(list_); }

private:
    std::optional<Date> day_;
    std::vector<Finding> list_;
};

struct View;

// One file a subject.
void check_basics(const View& view, Findings& findings);
void check_numbers(const View& view, Findings& findings);
void check_forms(const View& view, Findings& findings);
void check_persons(const View& view, Findings& findings);
void check_dates(const View& view, Findings& findings);
void check_unknown(const View& view, Findings& findings);
void check_late_elderly(const View& view, Findings& findings);
void check_shares(const View& view, Findings& findings);
void check_limits(const View& view, Findings& findings);
void check_public_expenses(const View& view, Findings& findings);
void check_remarks(const View& view, Findings& findings);
void check_type(const View& view, Findings& findings);

} // namespace mdg::claim
