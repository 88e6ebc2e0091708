#include "api/matrix/plan.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace mdg::api_test {
namespace {

using Values = std::vector<std::string>;

namespace values {

const Values days{"2024-10-06", "2025-01-31", "2026-11-22"};
const Values makers{"panasonic", "fujitsu", "canon", "almex", "atlas"};
const Values generic{"generic"};
// With a generic reader for phones at their terminal.
const Values paired{"panasonic_paired", "fujitsu_paired", "almex_paired", "atlas_paired"};
const Values cards{"normal",  "face_only", "photo_less", "expiring",      "grace",
                   "expired", "blocked",   "last_try",   "no_certificate"};
const Values phones{"android", "android_last_try", "android_locked", "android_ended", "iphone"};
const Values faces{"face",          "face_dark",  "face_close", "face_sleeve",
                   "face_no_match", "face_spoof", "face_end",   "face_choose_pin"};
const Values visuals{"visual", "visual_other"};
const Values terminals{"terminal", "terminal_no_tick"};
const Values leading{"led_face", "led_pin", "led_wrong", "led_fail", "led_staff", "led_end"};
const Values pins{"pin", "pin_wrong", "pin_stopped", "pin_last_try", "pin_locked", "pin_forgotten"};
const Values pads{"pad", "pad_wrong", "pad_last_try", "pad_locked", "pad_short", "pad_end"};

} // namespace values

Values joined(std::initializer_list<Values> lists) {
    Values all;
    for (const Values& list : lists) all.insert(all.end(), list.begin(), list.end());
    return all;
}

// Those of one group follow each other.
struct Product {
    const char* group;
    std::size_t together;
    Values readers, cards, modes, consents;
};

const Product products[] = {
    {"at a face reader",
     2,
     values::makers,
     values::cards,
     joined({values::faces, values::pins, values::pads, values::leading, values::visuals, {"visual_passcode"}}),
     {"off", "agree", "partly", "refuse", "agree_there", "refuse_there"}},
    {"phones",
     1,
     joined({values::makers, values::paired}),
     values::phones,
     joined(
         {values::pins, values::pads, {"phone", "phone_again", "phone_end", "led_phone", "led_phone_end", "led_pin"}}),
     {"off", "agree", "partly", "refuse", "agree_there", "refuse_there"}},
    {"first registration",
     1,
     values::makers,
     {"unregistered"},
     {"register", "register_by_pin", "register_decline", "register_elsewhere", "register_not"},
     {"off"}},
    {"staff check at the terminal", 1, values::makers, values::cards, values::terminals, {"off"}},
    {"consent one by one",
     1,
     values::makers,
     {"normal", "face_only", "expiring", "blocked"},
     {"face", "pin", "pad", "visual", "visual_passcode"},
     {"each_there", "none_there", "some_there"}},
    {"consent of a reader that leads",
     1,
     values::makers,
     {"normal", "expiring", "face_only", "last_try"},
     values::leading,
     {"agree_led", "refuse_led", "unsaid_led"}},
    {"consent of a reader that leads",
     1,
     joined({{"canon"}, values::paired}),
     {"iphone"},
     {"phone", "led_phone"},
     {"agree_led", "refuse_led", "unsaid_led"}},
    {"at a generic reader",
     1,
     values::generic,
     values::cards,
     joined({values::pins, values::visuals}),
     {"off", "agree", "partly", "refuse"}},
    {"at a generic reader", 1, values::generic, values::phones, values::pins, {"off", "agree", "partly", "refuse"}},
    {"at a generic reader", 1, values::generic, {"unregistered"}, {"register_not"}, {"off"}},
    {"at a generic reader", 1, values::generic, values::cards, values::terminals, {"off"}},
};

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

std::vector<Group> every_group(const Expectations& expected, const Acts& acts) {
    std::vector<Group> groups;
    for (const Product& of : products) {
        if (groups.empty() || groups.back().name != of.group)
            groups.push_back({of.group, of.readers == values::generic, of.together, {}});
        auto& cells = groups.back().cells;
        for (const auto& d : values::days)
            for (const auto& r : of.readers)
                for (const auto& c : of.cards)
                    for (const auto& m : of.modes)
                        for (const auto& s : of.consents)
                            if (const Cell cell{d, r, c, m, s}; possible(expected, acts, cell)) cells.push_back(cell);
    }
    return groups;
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
