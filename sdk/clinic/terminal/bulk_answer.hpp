// The answer to a bulk query of any number of invented people, and the query itself, written in a stream (terminal
// facts §2.3). What the exchange would answer to a population of the same seed, but never held in memory.
#pragma once

#include "clinic/terminal/code_page.hpp"
#include "clinic/terminal/invent.hpp"

#include <Poco/DateTime.h>

#include <iosfwd>

namespace mdg::clinic::terminal {

struct BulkOptions {
    std::uint64_t persons = 0, seed = 1;
    const Rates* rates = &terminal::rates().front();
    Poco::DateTime executed;
    std::string confirmation_day, facility = "1319999999", file_identifier = "bulk", reception = "20260801R000001";
    Encoding encoding = Encoding::utf8;
};

void write_bulk_request(std::ostream& stream, const BulkOptions& options); // OQSmuquc01req
void write_bulk_answer(std::ostream& stream, const BulkOptions& options);  // OQSmuquc02res

} // namespace mdg::clinic::terminal
