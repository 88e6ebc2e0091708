// Mobile tools and phones as the card (R-MOB-01 to R-MOB-13), from data/mobile_tools.tsv. Pure functions.
#pragma once

#include "record/record.hpp"

namespace mdg::rules {

// May this tool be used in this scene on this day, and what is missing for it? facts: kind mobile_check with
// mobile_tool, mobile_scene, visit_date, system_changed, mobile_device. Kind decision: GO_ON, NOT_ALLOWED, or SET_UP
// with what is missing as findings. Failure CHECK_FAILED where the facts do not say which tool, scene or day.
record::Record mobile_tool(const record::Record& facts);

// Can a phone be used as the card here? facts: kind mobile_check with reader_maker, generic_reader, reader_paired.
// Kind decision: GO_ON, SET_UP (the pairing is missing) or PHONE_NOT_SUPPORTED. Whether the facility stands in the
// public list says nothing about it (R-MOB-11).
record::Record phone_as_card(const record::Record& facts);

} // namespace mdg::rules
