// What one event changes in the facts: of facts.cpp, by subject.
#pragma once

#include "visit/facts.hpp"

namespace mdg::visit::change {

// facts_desk.cpp: what was given and answered at the desk, and how the visit goes on and ends
void options(Facts& facts, const record::Record& content);
void start(Facts& facts, const record::Record& content);
void answer(Facts& facts, const record::Record& answer);
void ended(Facts& facts, const record::Record& content);
void resumed(Facts& facts, const record::Record& content);
void ended_with_result(Facts& facts, const record::Record& result);
void handed_out(Facts& facts, const record::Record& content);

// facts_card.cpp: the card, and the person verified by it
void read(Facts& facts, const record::Record& card);
void lost(Facts& facts, const record::Record& content);
void pin_sent(Facts& facts, const record::Record& content);
void pin_kept_back(Facts& facts, const record::Record& content);
void pin_done(Facts& facts, const record::Record& content);
void captures(Facts& facts, const record::Record& content);
void face_done(Facts& facts, const record::Record& content);
void staff_done(Facts& facts, const record::Record& content);
void registered(Facts& facts, const record::Record& content);

// facts_check.cpp: the check, and what follows from it
void check_sent(Facts& facts, const record::Record& request);
void check_done(Facts& facts, const record::Record& answer);
void check_failure(Facts& facts, const record::Record& content);
void conclude(Facts& facts, const record::Record& content);

// What the card showed has to be shown again.
void forget_card(Facts& facts);
std::optional<record::Record> error_in(const record::Record& content);

} // namespace mdg::visit::change
