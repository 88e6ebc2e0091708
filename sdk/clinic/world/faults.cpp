#include "clinic/world/faults.hpp"

#include "clinic/world/words.hpp"

#include <algorithm>

namespace mdg::clinic::world {
namespace {

constexpr const char* faults_tsv =
#include "embedded/faults.tsv.inc"
    ;

} // namespace

const std::vector<FaultRow>& fault_rows() {
    static const auto all = [] {
        std::vector<FaultRow> made;
        for (const auto& row : rows(faults_tsv))
            made.push_back({row.at(0), row.at(1), row.at(2), row.at(3), row.at(4), row.at(5)});
        return made;
    }();
    return all;
}

const FaultRow* find_fault(const std::string& id) {
    const auto& all = fault_rows();
    const auto found = std::find_if(all.begin(), all.end(), [&](const FaultRow& it) { return it.id == id; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace mdg::clinic::world
