// People out of thin air, for large populations: the n-th of a seed is always the same one, put together from
// syllables and from numbers of insurers that do not exist.
#pragma once

#include "clinic/terminal/centre.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mdg::clinic::terminal {

// An element of the answer with its text or its children, before it becomes XML or JSON.
struct Field {
    const char* element;
    std::string text;
    std::vector<Field> children = {};
};
using Fields = std::vector<Field>;

const std::string* find(const Fields& fields, std::string_view element); // null if it is not there

// How often a query by numbers finds nothing or a lost qualification, of 10,000 (R-ONL-20). Those that a check by
// card would not find either are in both; the rest carry numbers that are not those on file.
struct Rates {
    const char* name;
    unsigned none, invalid;
};

std::span<const Rates> rates(); // the first is the receipt computer's

enum class Standing {
    valid,
    nothing,       // on file nowhere
    other_numbers, // the card of the insurer shows other numbers than those on file
    lost,          // only a lost qualification
    changed,       // shows the numbers of a lost qualification, a newer one is on file
};

struct Invented {
    Standing standing = Standing::valid;
    Fields brings;               // the numbers on the insurer's card in the patient's hand
    Fields person;               // name, birth, address
    std::vector<Fields> on_file; // qualifications, oldest first
    std::string reference;       // a reference number registered by the facility, or ""
};

Invented invent(std::uint64_t seed, std::uint64_t index, const Rates& rates, const std::string& day);

// What a query by the numbers in hand finds; the same the centre finds for these people.
Validity validity_by_numbers(const Invented& person);

} // namespace mdg::clinic::terminal
