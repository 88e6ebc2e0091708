// Readers known by their names: readers.tsv, with the source and the confidence of each row.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace mdg::pcsc {

struct Model {
    std::string contains; // of the name: index and serial differ from reader to reader (terminal facts §5.3)
    std::string maker;
    std::string model;
    std::uint32_t slot; // MDGP_SLOT_…, where the name itself does not tell
};

// The first row that fits; nullptr for a reader that nobody wrote down yet.
const Model* model_of(std::string_view name);

} // namespace mdg::pcsc
