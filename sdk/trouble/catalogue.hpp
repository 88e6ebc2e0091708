// The tables of data/, each row a struct. A damaged table is a Failure INTERNAL: it was built into the library.
#pragma once

#include "base/table.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace mdg::trouble {

struct Code {
    std::string_view code;
    std::string_view maker; // MDG_READER_MAKER_…; empty: of all
    std::string_view place; // where it shows: MDG_SHOWN_ON_…
    std::string_view cause; // MDG_TROUBLE_CLASS_…
    std::string_view said_ja;
    std::string_view confidence;
    std::string_view rule;
    std::string_view source;
    std::string_view version;
};

struct Cause {
    std::string_view cause;
    std::string_view actor; // MDG_ACTOR_…
    std::string_view retry; // MDG_RETRY_SAFE_…
    std::vector<std::string_view> rules;
    std::string_view patient_ja, patient_en;
    std::string_view desk_ja, desk_en;
    std::string_view support_ja, support_en;
    std::string_view link; // MDG_LINK_… that it breaks; empty: none, or it cannot be told
};

struct Step {
    std::string_view cause;
    std::string_view number;
    std::string_view kind; // MDG_STEP_KIND_…
    std::string_view if_yes, if_no;
    std::string_view ja, en;
    std::string_view rule;
};

struct Hint { // of a check sheet
    std::string_view number;
    std::string_view maker;
    std::vector<std::string_view> causes;
    std::string_view ja, en;
    std::string_view rule;
};

struct KnownIssue {
    std::string_view maker;
    std::optional<base::Date> from, to;
    std::string_view ja, en;
    std::string_view rule;
};

struct Contact {
    std::string_view actor;
    std::string_view ja, en;
    std::string_view rule;
};

struct Probe { // of the doctor
    std::string_view probe;
    std::string_view ja, en;
};

struct Sign { // what came of a probe, and what it says of one link
    std::string_view sign;
    std::string_view probe;
    std::string_view link;  // MDG_LINK_…
    std::string_view state; // MDG_LINK_STATE_…
    std::string_view cause; // MDG_TROUBLE_CLASS_…, empty: none
    std::string_view reach; // how far along its side the probe came, a digit
    std::string_view basis; // own, inferred, or its source
};

const std::vector<Code>& codes();
const std::vector<Cause>& causes();
const std::vector<Step>& steps();
const std::vector<Hint>& hints();
const std::vector<KnownIssue>& known_issues();
const std::vector<Contact>& contacts(); // of those who are called, and of staff who cannot solve it
const std::vector<Probe>& probes();
const std::vector<Sign>& signs();

// nullptr: the catalogue has no such class.
const Cause* find_cause(std::string_view trouble_class);

} // namespace mdg::trouble
