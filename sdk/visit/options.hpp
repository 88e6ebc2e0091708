// What a visit is begun with, read from a record of kind visit_options.
#pragma once

#include "record/record.hpp"
#include "rules/situation.hpp"

#include <optional>
#include <string>
#include <vector>

namespace mdg::visit {

struct Options {
    rules::Situation start;                       // what is known before the card: the day, the patient, the scene
    std::vector<std::string> readers;             // where the card or the phone may be placed: one, or two of a station
    std::string panel_reader_name;                // with the patient's screen; empty: the card's reader
    std::optional<bool> reader_leads;             // nullopt: as the configuration says
    std::string staff_place;                      // empty: as the configuration says
    std::string number_b;                         // 照合番号B, empty where nobody typed it
    std::optional<base::Date> birth_date;         // of the patient, as far as it is on file
    std::optional<record::Record> number_on_file; // kind check_request; absent: the terminal's face folder answers
};

// Failure BAD_ARGUMENT with every fault as a finding.
Options read_options(const record::Record& options);

} // namespace mdg::visit
