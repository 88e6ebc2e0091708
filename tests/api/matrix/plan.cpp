#include "api/matrix/plan.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace mdg::api_test {
namespace {

const std::vector<std::string> days{"2024-10-06", "2025-01-31", "2026-11-22"};
const std::vector<std::string> readers{"panasonic", "fujitsu", "canon", "almex", "atlas", "generic"};
const std::vector<std::string> cards{"normal",  "face_only", "photo_less", "expiring",      "grace",
                                     "expired", "blocked",   "last_try",   "no_certificate"};
const std::vector<std::string> modes{
    "face",        "face_dark",       "face_close",      "face_sleeve",   "face_no_match",
    "face_spoof",  "face_end",        "face_choose_pin", "pin",           "pin_wrong",
    "pin_stopped", "pin_last_try",    "pin_locked",      "pin_forgotten", "pad",
    "pad_wrong",   "pad_last_try",    "pad_locked",      "pad_short",     "pad_end",
    "led_face",    "led_pin",         "led_wrong",       "led_fail",      "led_staff",
    "led_end",     "visual_passcode", "visual",          "visual_other"};
const std::vector<std::string> consents{"off", "agree", "partly", "refuse", "agree_there", "refuse_there"};

using Pair = std::tuple<std::size_t, std::size_t, std::string, std::string>;

// Of two dimensions, or, `together` being 1, of one twice.
std::vector<Pair> pairs_of(const Cell& cell, std::size_t together) {
    std::vector<Pair> pairs;
    for (std::size_t a = 0; a < cell.size(); ++a)
        for (std::size_t b = a + together - 1; b < (together == 1 ? a + 1 : cell.size()); ++b)
            pairs.emplace_back(a, b, cell[a], cell[b]);
    return pairs;
}

bool possible(const Expectations& expected, const Acts& acts, const Cell& cell) {
    const bool screen = cell[reader] != "generic";
    if (!screen && (acts.needs_screen(cell[mode]) || acts.needs_screen(cell[consent]))) return false;
    if (expected.any("none", cell)) return false;
    if (cell[consent] == "off") return true;
    const auto& read = expected.of("card", cell);
    return read.result.empty() && expected.of("person", cell).result.front() != "none";
}

} // namespace

std::vector<Cell> every_cell(const Expectations& expected, const Acts& acts) {
    std::vector<Cell> cells;
    for (const auto& d : days)
        for (const auto& r : readers)
            for (const auto& c : cards)
                for (const auto& m : modes)
                    for (const auto& s : consents)
                        if (const Cell cell{d, r, c, m, s}; possible(expected, acts, cell)) cells.push_back(cell);
    return cells;
}

std::vector<Cell> covering(const std::vector<Cell>& cells, std::size_t together) {
    // Pairs by number: there are many cells to look at for each that is taken.
    std::set<Pair> known;
    for (const Cell& cell : cells)
        for (auto& pair : pairs_of(cell, together)) known.insert(std::move(pair));
    const std::vector<Pair> numbered(known.begin(), known.end());
    std::vector<std::vector<std::size_t>> pairs;
    for (const Cell& cell : cells) {
        auto& own = pairs.emplace_back();
        for (const auto& pair : pairs_of(cell, together))
            own.push_back(static_cast<std::size_t>(std::ranges::lower_bound(numbered, pair) - numbered.begin()));
    }
    std::vector<bool> open(numbered.size(), true);
    std::set<std::size_t> taken;
    for (;;) {
        std::ptrdiff_t most = 0;
        std::size_t best = 0;
        for (std::size_t at = 0; at < cells.size(); ++at) {
            const auto gain = std::ranges::count_if(pairs[at], [&](std::size_t pair) { return open[pair]; });
            if (gain > most) std::tie(most, best) = std::tie(gain, at);
        }
        if (most == 0) break;
        taken.insert(best);
        for (const std::size_t pair : pairs[best]) open[pair] = false;
    }
    std::vector<Cell> chosen;
    for (const std::size_t at : taken) chosen.push_back(cells[at]);
    return chosen;
}

} // namespace mdg::api_test
