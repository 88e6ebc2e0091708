#include "clinic/world/inside.hpp"

#include <algorithm>

namespace mdg::clinic::world {
namespace {

using std::chrono::steady_clock;

bool has_choice(const desk::View& view, const std::string& code) {
    return std::any_of(view.choices.begin(), view.choices.end(), [&](const auto& it) { return it.code == code; });
}

bool says(const desk::View& view, const std::string& words) {
    return std::any_of(view.texts.begin(), view.texts.end(), [&](const auto& it) {
        return it.ja.find(words) != std::string::npos || it.en.find(words) != std::string::npos;
    });
}

std::string step_of(const desk::View& view) {
    using State = desk::View::State;
    return view.state == State::asked     ? view.step
           : view.state == State::working ? "working"
           : view.state == State::done    ? "done"
                                          : "free";
}

// What stands where `what` is looked at, and whether it is as wanted.
struct Found {
    std::string stands;
    bool right;
};

Found look_at(const Station& at, const std::string& what, const std::string& wanted) {
    const auto view = at.desk().view();
    const auto equal = [&](const std::string& stands) { return Found{stands, stands == wanted}; };
    if (what == "outcome") return equal(view.outcome);
    if (what == "verification") return equal(view.verification);
    if (what == "error") return equal(view.error);
    if (what == "trouble") {
        const auto text = view.trouble.value_or(desk::Text{});
        return {text.en, text.ja.find(wanted) != std::string::npos || text.en.find(wanted) != std::string::npos};
    }
    if (what == "tries") return equal(std::to_string(view.tries_left));
    if (what == "choice") return {has_choice(view, wanted) ? wanted : "", has_choice(view, wanted)};
    if (what == "no_choice") return {has_choice(view, wanted) ? wanted : "", !has_choice(view, wanted)};
    if (what == "rule") {
        const bool there = std::find(view.rules.begin(), view.rules.end(), wanted) != view.rules.end();
        return {there ? wanted : "", there};
    }
    if (what == "text") return {says(view, wanted) ? wanted : "", says(view, wanted)};
    if (wanted.empty()) return {step_of(view), step_of(view) == what};
    return equal(at.reader().get(what)); // of the reader's state
}

} // namespace

void World::Inside::expect(Station& at, const Order& order) {
    const auto& what = order.word(0);
    const auto wanted = joined(order.rest, 1);
    const auto limit = steady_clock::now() + options.limit;
    auto found = look_at(at, what, wanted);
    // Once it has been quiet for long, nothing comes by itself any more.
    for (bool quiet = false; !found.right && !quiet && steady_clock::now() < limit;) {
        quiet = at.quiet(20 * options.settle);
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
        found = look_at(at, what, wanted);
    }
    if (found.right) return;
    const auto name = wanted.empty() ? "step" : what;
    const auto should = wanted.empty() ? what : wanted;
    throw Refused("違います (" + name + "): " + should + " のはずが " + found.stands,
                  name + " should be " + should + " and is " + (found.stands.empty() ? "not" : found.stands));
}

} // namespace mdg::clinic::world
