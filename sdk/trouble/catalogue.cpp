#include "trouble/catalogue.hpp"

#include <algorithm>

namespace mdg::trouble {
namespace {

using base::Row;

constexpr std::string_view codes_table =
#include "embedded/trouble_codes.tsv.inc"
    ;
constexpr std::string_view causes_table =
#include "embedded/trouble_causes.tsv.inc"
    ;
constexpr std::string_view steps_table =
#include "embedded/trouble_steps.tsv.inc"
    ;
constexpr std::string_view hints_table =
#include "embedded/check_sheet.tsv.inc"
    ;
constexpr std::string_view issues_table =
#include "embedded/known_issues.tsv.inc"
    ;

constexpr std::string_view contacts_table =
#include "embedded/contacts.tsv.inc"
    ;

constexpr std::string_view probes_table =
#include "embedded/doctor_probes.tsv.inc"
    ;
constexpr std::string_view signs_table =
#include "embedded/doctor_signs.tsv.inc"
    ;

std::vector<std::string_view> words(std::string_view cell) {
    std::vector<std::string_view> all;
    while (!cell.empty()) {
        const auto end = std::min(cell.find(' '), cell.size());
        all.push_back(cell.substr(0, end));
        cell.remove_prefix(std::min(end + 1, cell.size()));
    }
    return all;
}

template <typename T, typename Make>
std::vector<T> read(std::string_view table, Make make) {
    std::vector<T> all;
    for (const Row& row : base::read_table(table)) all.push_back(make(row));
    return all;
}

} // namespace

const std::vector<Code>& codes() {
    static const auto all = read<Code>(
        codes_table, [](const Row& c) { return Code{c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7], c[8]}; });
    return all;
}

const std::vector<Cause>& causes() {
    static const auto all = read<Cause>(causes_table, [](const Row& c) {
        return Cause{c[0], c[1], c[2], words(c[3]), c[4], c[5], c[6], c[7], c[8], c[9], c[10]};
    });
    return all;
}

const std::vector<Step>& steps() {
    static const auto all =
        read<Step>(steps_table, [](const Row& c) { return Step{c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7]}; });
    return all;
}

const std::vector<Hint>& hints() {
    static const auto all =
        read<Hint>(hints_table, [](const Row& c) { return Hint{c[0], c[1], words(c[2]), c[3], c[4], c[5]}; });
    return all;
}

const std::vector<KnownIssue>& known_issues() {
    static const auto all = read<KnownIssue>(issues_table, [](const Row& c) {
        return KnownIssue{c[0], base::date_cell(c[1]), base::date_cell(c[2]), c[3], c[4], c[5]};
    });
    return all;
}

const std::vector<Contact>& contacts() {
    static const auto all = read<Contact>(contacts_table, [](const Row& c) { return Contact{c[0], c[1], c[2], c[3]}; });
    return all;
}

const std::vector<Probe>& probes() {
    static const auto all = read<Probe>(probes_table, [](const Row& c) { return Probe{c[0], c[1], c[2]}; });
    return all;
}

const std::vector<Sign>& signs() {
    static const auto all =
        read<Sign>(signs_table, [](const Row& c) { return Sign{c[0], c[1], c[2], c[3], c[4], c[5], c[6]}; });
    return all;
}

const Cause* find_cause(std::string_view trouble_class) {
    const auto found = std::ranges::find(causes(), trouble_class, &Cause::cause);
    return found == causes().end() ? nullptr : &*found;
}

} // namespace mdg::trouble
