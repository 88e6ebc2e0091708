#include "test.hpp"

#include <algorithm>

namespace mdg::validate {

#define MDG_TEST(function, id, mode, profile, interface, needs, limit, header, sentence, ja) void function(Context&);
#include "tests.inc"
#undef MDG_TEST

namespace {

constexpr Test rows[] = {
#define MDG_TEST(function, id, mode, profile, interface, needs, limit, header, sentence, ja)                           \
    {id, Mode::mode, profile, interface, needs, header, sentence, ja, limit, function},
#include "tests.inc"
#undef MDG_TEST
};

} // namespace

std::string_view name_of(Mode mode) {
    constexpr std::string_view names[] = {"static", "load", "behave", "replay", "fuzz", "soak"};
    return names[static_cast<std::size_t>(mode)];
}

std::span<const Test> tests() {
    return rows;
}

const Test* find_test(std::string_view id) {
    const auto* found = std::find_if(std::begin(rows), std::end(rows), [&](const Test& test) { return test.id == id; });
    return found == std::end(rows) ? nullptr : found;
}

} // namespace mdg::validate
