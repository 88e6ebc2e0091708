// What the central system's answer says, and by which of its qualifications a claim could go. Never "the first".
#pragma once

#include "record/record.hpp"
#include "rules/situation.hpp"

namespace mdg::rules {

struct ReadAnswer {
    Answer answer = Answer::not_understood;
    int qualification = -1;  // the one insurance; a medical assistance stands beside it. -1: none, or several
    bool candidates = false; // several insurances, one of which can be chosen
};

// eligibility: kind eligibility.
ReadAnswer read_answer(const record::Record& eligibility);

} // namespace mdg::rules
