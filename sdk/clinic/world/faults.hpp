// What goes wrong in the clinic on command (faults.tsv).
#pragma once

#include <string>
#include <vector>

namespace mdg::clinic::world {

struct FaultRow {
    std::string id, where;
    std::string on,
        off; // of the terminal (its own word), otherwise commands of the reader's control; off "": happens once
    std::string ja, en;

    bool at_reader() const { return where == "reader" || where == "card"; }
};

const std::vector<FaultRow>& fault_rows();
const FaultRow* find_fault(const std::string& id); // null: there is none

} // namespace mdg::clinic::world
