// Clean claims of invented people, as many as a test wants: nothing that a check before claiming could find fault with.
// The same seed gives the same claims on every machine.
#pragma once

#include "claim/claim.hpp"

#include <cstdint>
#include <random>
#include <string>
#include <string_view>

namespace mdg::test {

// The digits with their check digit behind them (claim facts 1.5): 1380 5 -> 138057.
std::string with_check_digit(std::string digits);

// "0123" in full width.
std::string wide_digits(std::string_view digits);

// A claim of every path, insurer, age, public expense, limit and setting comes up sooner or later. Visits are from
// 2024-12-02 (no new insurance cards) to 2028; names hold ● now and then; no number could be an individual number.
class Claims {
public:
    explicit Claims(std::uint64_t seed)
        : random_(seed) {}

    claim::Claim next();

    // The next one for which wanted(claim) is true; one that never comes up is a std::logic_error.
    template <typename Wanted>
    claim::Claim next_where(Wanted wanted) {
        for (int i = 0; i < 1'000'000; ++i)
            if (claim::Claim claim = next(); wanted(claim)) return claim;
        never();
    }

private:
    enum class Cover : std::uint8_t { employees, national, late_elderly, public_only, unknown };
    struct Person {
        std::int64_t years = 0;
        bool elderly = false; // from the month after 70, or late elderly
        bool preschool = false;
    };

    std::uint64_t below(std::uint64_t bound) { return random_() % bound; }
    bool one_in(std::uint64_t n) { return below(n) == 0; }
    std::string digits(std::size_t count);
    std::string payer(std::string law);
    std::string in_some_width(std::string digits);
    [[noreturn]] static void never();

    void visit(claim::Claim& claim);
    Cover insurer(claim::Claim& claim);
    Person person(claim::Claim& claim, Cover cover);
    void numbers(claim::Claim& claim, Cover cover);
    void share(claim::Claim& claim, Cover cover, const Person& person);
    void limit(claim::Claim& claim, Cover cover, const Person& person);
    void public_expenses(claim::Claim& claim, Cover cover);
    void unknown(claim::Claim& claim);
    void host_fields(claim::Claim& claim, Cover cover, const Person& person);

    std::mt19937_64 random_;
};

} // namespace mdg::test
