// What the terminal does wrong on purpose.
#pragma once

#include "clinic/terminal/outbox.hpp"

#include <map>
#include <span>
#include <string>

namespace mdg::clinic::terminal {

enum class Fault {
    line_refused,
    line_dropped,
    line_hung,
    stopped,
    share_gone,
    warning,
    clock,
    auth,
    no_answer,
    http,
    redirect,
    bad_json,
    oversized,
    wrong_type,
    delay,
    silent,
    cut,
    slow,
    duplicate,
    wrong_encoding,
    other_person,
    other_identifier,
    error,
    person_error,
    leftover,
    vanish,
    rewrite,
    zip_wrong_password,
    still_processing,
};

enum class Where { both, files, web }; // which of the two services can do it

enum class Scheduled {
    no,    // spoils an answer; --fault takes it too
    state, // of the terminal, for a time: only in a schedule
    event, // happens once: only in a schedule
};

struct FaultKind {
    Fault fault;
    const char* name;
    const char* value; // used when none is given; "" if it takes none
    bool number;
    const char* help;
    Where where = Where::both;
    Scheduled scheduled = Scheduled::no;
};

std::span<const FaultKind> fault_kinds();

class Faults {
public:
    // name or name:value; `scheduled`: also what only a schedule may hold. Throws std::invalid_argument.
    const FaultKind& add(const std::string& text, Where service = Where::both, bool scheduled = false);
    void add(const Faults& others) { values_.insert(others.values_.begin(), others.values_.end()); }

    bool has(Fault fault) const { return values_.contains(fault); }
    const std::string& value(Fault fault) const { return values_.at(fault); }
    long number(Fault fault) const { return std::stol(value(fault)); }
    Milliseconds milliseconds(Fault fault) const { return Milliseconds(number(fault)); }

private:
    std::map<Fault, std::string> values_;
};

} // namespace mdg::clinic::terminal
