// What the terminal does wrong on purpose.
#pragma once

#include "clinic/terminal/outbox.hpp"

#include <map>
#include <span>
#include <string>

namespace mdg::clinic::terminal {

enum class Fault {
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

struct FaultKind {
    Fault fault;
    const char* name;
    const char* value; // used when none is given; "" if it takes none
    bool milliseconds;
    const char* help;
};

std::span<const FaultKind> fault_kinds();

class Faults {
public:
    void add(const std::string& text); // name or name:value; throws std::invalid_argument

    bool has(Fault fault) const { return values_.contains(fault); }
    const std::string& value(Fault fault) const { return values_.at(fault); }
    Milliseconds milliseconds(Fault fault) const { return Milliseconds(std::stol(value(fault))); }

private:
    std::map<Fault, std::string> values_;
};

} // namespace mdg::clinic::terminal
