#include "claim/tables.hpp"

#include "base/failure.hpp"
#include "base/table.hpp"
#include "record/registry.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>

namespace mdg::claim {
namespace {

constexpr std::string_view laws_text =
#include "embedded/insurer_laws.tsv.inc"
    ;
constexpr std::string_view order_text =
#include "embedded/public_expense_order.tsv.inc"
    ;
constexpr std::string_view special_text =
#include "embedded/special_remarks.tsv.inc"
    ;
constexpr std::string_view remarks_text =
#include "embedded/remarks.tsv.inc"
    ;
constexpr std::string_view unknown_text =
#include "embedded/unknown_numbers.tsv.inc"
    ;

constexpr std::string_view six_digits = "6 digits";
constexpr std::string_view alone = "public";

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// The law an eight-digit number begins with, as an index below 100; nullopt where it does not begin so.
std::optional<std::size_t> law_of(std::string_view number) {
    if (number.size() != 8 || !is_digit(number[0]) || !is_digit(number[1])) return std::nullopt;
    return static_cast<std::size_t>(number[0] - '0') * 10 + static_cast<std::size_t>(number[1] - '0');
}

struct Laws {
    std::vector<InsurerLaw> rows;
    std::array<const InsurerLaw*, 100> by_law{};
    const InsurerLaw* national = nullptr;
    const InsurerLaw* public_alone = nullptr;

    Laws() {
        for (const base::Row& row : base::read_table(laws_text)) rows.push_back({row[0], row[1], row[2], row[3]});
        for (const InsurerLaw& row : rows) {
            if (row.law == six_digits)
                national = &row;
            else if (row.law == alone)
                public_alone = &row;
            else
                by_law[*law_of(std::string(row.law) + "000000")] = &row;
        }
    }
};

const Laws& laws() {
    static const Laws made;
    return made;
}

struct Places {
    std::array<int, 100> by_law;
    int last = 0;

    Places() {
        by_law.fill(-1);
        for (const base::Row& row : base::read_table(order_text))
            by_law[*law_of(std::string(row[0]) + "000000")] = last++;
    }
};

struct SpecialRow {
    RemarkFor what;
    std::string_view key;
    SpecialRemark remark;
    std::optional<base::Date> from;
    std::optional<base::Date> to;
};

RemarkFor remark_for(std::string_view cell) {
    constexpr std::pair<std::string_view, RemarkFor> kinds[] = {
        {"limit", RemarkFor::limit},
        {"no_limit_late_elderly", RemarkFor::no_limit_late_elderly},
        {"no_limit_elderly", RemarkFor::no_limit_elderly},
        {"disease", RemarkFor::disease}};
    for (const auto& [name, what] : kinds)
        if (name == cell) return what;
    throw base::Failure(MDG_E_INTERNAL, MDG_ORIGIN_SDK, "special_remarks.tsv: for");
}

std::vector<SpecialRow> read_special() {
    std::vector<SpecialRow> rows;
    for (const base::Row& row : base::read_table(special_text))
        rows.push_back({remark_for(row[0]),
                        row[1],
                        {row[2], row[3], row[4], row[5]},
                        base::date_cell(row[6]),
                        base::date_cell(row[7])});
    return rows;
}

std::map<std::string_view, std::vector<RemarkRow>> read_remarks() {
    std::map<std::string_view, std::vector<RemarkRow>> paths;
    for (const base::Row& row : base::read_table(remarks_text)) paths[row[0]].push_back({row[1], row[2]});
    return paths;
}

} // namespace

const InsurerLaw* insurer_law(std::string_view insurer_number) {
    if (insurer_number.size() == 6) return laws().national;
    const auto law = law_of(insurer_number);
    return law ? laws().by_law[*law] : nullptr;
}

const InsurerLaw* insurer_law_of_kind(std::string_view kind) {
    const auto found = std::ranges::find(laws().rows, kind, &InsurerLaw::kind);
    return found == laws().rows.end() ? nullptr : &*found;
}

const InsurerLaw& public_expense_alone() {
    return *laws().public_alone;
}

int public_expense_place(std::string_view payer_number) {
    static const Places places;
    const auto law = law_of(payer_number);
    const int place = law ? places.by_law[*law] : -1;
    return place < 0 ? places.last : place;
}

const SpecialRemark* special_remark(RemarkFor what, std::string_view key, base::Date day) {
    static const std::vector<SpecialRow> rows = read_special();
    for (const SpecialRow& row : rows)
        if (row.what == what && row.key == key && (!row.from || *row.from <= day) && (!row.to || day <= *row.to))
            return &row.remark;
    return nullptr;
}

const std::vector<RemarkRow>& remark_rows(std::string_view path) {
    static const auto paths = read_remarks();
    static const std::vector<RemarkRow> none;
    const auto found = paths.find(path);
    return found == paths.end() ? none : found->second;
}

std::string_view unknown_number(Unknown what) {
    static constexpr std::array<std::string_view, 4> names{"insurer_number", "accepted_insurer_number",
                                                           "insured_number", "late_elderly_number"};
    static const auto values = [] {
        std::array<std::string_view, names.size()> all;
        for (const base::Row& row : base::read_table(unknown_text))
            for (std::size_t i = 0; i < names.size(); ++i)
                if (names[i] == row[0]) all[i] = row[1];
        return all;
    }();
    return values[static_cast<std::size_t>(what)];
}

} // namespace mdg::claim
