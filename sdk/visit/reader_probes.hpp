// The doctor's look at plugins, readers and the place for the card. Nothing of a card is read, no person is asked.
#pragma once

#include "reader/readers.hpp"
#include "trouble/diagnosis.hpp"

#include <chrono>
#include <stop_token>
#include <string>
#include <vector>

namespace mdg::visit {

// The readers whose names begin so; empty: all. Each probe within `limit`, but not less than opening a
// reader may take: a plugin that is hurried is ended by force, and rests after three such ends. Failure CANCELLED.
std::vector<trouble::Evidence> probe_readers(reader::Readers& readers, const std::string& name_begins,
                                             std::chrono::milliseconds limit, const std::stop_token& cancel);

} // namespace mdg::visit
