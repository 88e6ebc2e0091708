#include "api/pulls/conduct.hpp"

#include <algorithm>
#include <chrono>
#include <stdexcept>

namespace mdg::api_test {
namespace {

using Acts = std::map<std::string, std::vector<std::string>>;
using Clock = std::chrono::steady_clock;

constexpr std::chrono::seconds longest_reception{30};
constexpr std::chrono::seconds to_notice{8};

// The same in every mode.
const Acts& always() {
    static const Acts acts{{MDG_VISIT_STEP_PLACE_CARD, {"desk try_again"}},
                           {MDG_VISIT_STEP_VERIFY_FACE, {"reader look match"}},
                           {MDG_VISIT_STEP_ENTER_PIN, {"desk pin 1234"}},
                           {MDG_VISIT_STEP_STAFF_CHECK_REASON, {"desk reason_condition"}},
                           {MDG_VISIT_STEP_COMPARE_PHOTO, {"desk same_person"}},
                           {MDG_VISIT_STEP_SHOW_ALERT, {"desk ok"}},
                           {MDG_VISIT_STEP_ASK_CONSENT, {"desk agree"}},
                           {MDG_VISIT_STEP_CHECK_FAILED, {"desk try_again"}},
                           {MDG_VISIT_STEP_TAKE_CARD, {"reader take", "desk ok"}}};
    return acts;
}

std::vector<std::string> parts_of(const std::string& acts) {
    std::vector<std::string> parts;
    for (std::size_t at = 0; at != std::string::npos;) {
        const auto end = acts.find("; ", at);
        parts.push_back(acts.substr(at, end - at));
        at = end == std::string::npos ? end : end + 2;
    }
    return parts;
}

bool by_another_way(const std::string& act, const Seen& seen) {
    return seen.code == MDG_VISIT_STEP_CHOOSE_METHOD && !seen.choices.contains(act.substr(5));
}

} // namespace

const std::vector<Mode>& modes() {
    static const std::vector<Mode> all{
        {"face", {{"choose_method", {"desk face"}}, {"verify_face", {"reader look dark; reader look match"}}}},
        {"pin", {{"choose_method", {"desk pin"}}, {"enter_pin", {"desk pin 0000", "desk pin 1234"}}}},
        {"pad",
         {{"choose_method", {"desk pin"}},
          {"enter_pin", {"reader digits 0000", "reader key 1; reader key 2; reader key 3; reader key 4"}}}},
        {"visual", {{"choose_method", {"desk visual"}}}},
        {"passcode",
         {{"choose_method", {"desk visual"}},
          {"compare_photo", {"reader passcode 7351; reader same"}},
          {"ask_consent", {"reader agree"}}}},
    };
    return all;
}

std::string text_of(const Point& point) {
    return point.step + "[" + std::to_string(point.occasion) + "] after " + std::to_string(point.inputs) + " inputs";
}

std::vector<std::string> Conduct::acts_at(const Seen& seen) const {
    const auto own = mode_.acts.find(seen.code);
    const auto any = always().find(seen.code);
    if (own == mode_.acts.end() && any == always().end())
        throw std::runtime_error("nobody knows what to do at " + seen.code);
    // Where the reader does not ask, the desk does it: what was pulled may have left it without one.
    const bool at_desk = not_asked_ > 1 && any != always().end();
    const auto& list = own != mode_.acts.end() && !at_desk ? own->second : any->second;
    const auto occasion = occasions_.find(seen.code);
    const auto at = occasion == occasions_.end() ? 0 : std::min(occasion->second, list.size() - 1);
    if (by_another_way(list[at], seen))
        for (const char* way : {MDG_VISIT_CHOICE_FACE, MDG_VISIT_CHOICE_PIN, MDG_VISIT_CHOICE_VISUAL})
            if (seen.choices.contains(way)) return {std::string("desk ") + way};
    return parts_of(list[at]);
}

bool Conduct::act(App& app, const std::string& what) {
    const auto blank = what.find(' ');
    const std::string rest = what.substr(blank + 1);
    const bool done = what.starts_with("reader ") ? scene_.touch(rest) : (app.answer(rest), true);
    if (done && rest.ends_with(" 0000")) ++wrong_pins_;
    return done;
}

bool Conduct::go(App& app, const Point* until) {
    // By time: a reader that is plugged in again is asked for many times before it is there.
    const auto limit = Clock::now() + longest_reception;
    while (Clock::now() < limit) {
        last_ = app.next();
        unclear_ = unclear_ || !last_.clear;
        if (last_.code == MDG_VISIT_STEP_DONE) return false;
        const auto acts = acts_at(last_);
        const std::size_t occasion = occasions_[last_.code];
        const bool here = until != nullptr && until->step == last_.code && until->occasion == occasion;
        std::size_t inputs = 0;
        for (const auto& each : acts) {
            points_.push_back({last_.code, occasion, inputs});
            if (here && inputs == until->inputs) {
                // At the reader: once it asks.
                if (each.starts_with("reader ") && each != "reader take" && inputs == 0)
                    scene_.await_question(each.substr(7));
                return true;
            }
            if (!act(app, each)) break;
            ++inputs;
        }
        not_asked_ = inputs == acts.size() ? 0 : not_asked_ + 1;
        if (inputs == acts.size())
            ++occasions_[last_.code];
        else
            points_.pop_back();
    }
    throw std::runtime_error("no end in sight at " + last_.code);
}

void Conduct::rest(App& app, const Point& point) {
    const auto acts = acts_at(last_);
    std::size_t inputs = point.inputs;
    while (inputs < acts.size() && act(app, acts[inputs])) ++inputs;
    if (inputs == acts.size()) ++occasions_[last_.code];
}

Seen Conduct::next_after(App& app, const std::string& step) const {
    const auto limit = Clock::now() + to_notice;
    for (;;) {
        Seen seen = app.next();
        if (seen.code != step || !seen.error.empty() || Clock::now() > limit) return seen;
    }
}

} // namespace mdg::api_test
