// Patients and qualifications of the comparison's tests; every person is invented.
#pragma once

#include "record/record.hpp"

#include <string>
#include <string_view>

namespace mdg::eligibility::match::test {

// Sets a text or a date, unless the value is empty.
void put(record::Record& record, record::FieldId field, std::string_view value);

// The same person on both sides: 山田 花子.
record::Record patient();
record::Record qualification();

// The row about this field; a failed requirement where there is none.
const record::Record& row(const record::Record& match, std::string_view field);

// A whole comparison's or name's rules, and those of one of its rows.
bool cites(const record::Record& record, std::string_view rule);

// Every Japanese and English word that the result would put before staff.
std::string all_words(const record::Record& match);

} // namespace mdg::eligibility::match::test
