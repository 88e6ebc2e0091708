// The tests: one row each in tests.inc.
#pragma once

#include "result.hpp"
#include "subject.hpp"

#include <cstdint>
#include <random>
#include <span>
#include <string_view>

namespace mdg::validate {

enum class Mode { static_, load, behave, replay, fuzz, soak };
std::string_view name_of(Mode mode);

// What a test may use. `random` starts from the run's seed and the test's id.
struct Context {
    const Subject& subject;
    std::uint64_t seed = 0;
    std::mt19937_64 random;
    double scale = 1;         // of the limits of calls
    std::uint32_t rounds = 0; // 0: as many as the test has by itself
    double minutes = 0;       // of a soak
    bool tracing = false;

    int scaled(int ms) const { return static_cast<int>(ms * scale); }
    std::uint32_t below(std::uint32_t end) { return end == 0 ? 0 : static_cast<std::uint32_t>(random() % end); }
};

struct Test {
    std::string_view id;
    Mode mode;
    std::string_view profile;
    std::string_view interface; // the device must have it; empty: none
    std::string_view needs;     // ids of tests that must have passed, with blanks between
    std::string_view header;    // where the sentence stands
    std::string_view sentence;  // what is promised there
    std::string_view ja;        // the same, short
    int limit_ms;               // of the whole test
    void (*run)(Context& context);

    std::string_view group() const { return id.substr(0, id.find('.')); }
};

std::span<const Test> tests();
const Test* find_test(std::string_view id);

} // namespace mdg::validate
