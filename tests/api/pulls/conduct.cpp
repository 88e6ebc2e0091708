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
constexpr std::chrono::milliseconds to_ask{500};       // a reader that asks on its screen
constexpr std::chrono::milliseconds at_once{20};       // where the step stands that stood
constexpr std::chrono::milliseconds at_reader{100};    // for what was done there to have an effect
constexpr std::chrono::milliseconds hand_is_seen{300}; // that takes the card

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
    return seen.code == MDG_VISIT_STEP_CHOOSE_METHOD && act.starts_with("desk ") &&
           !seen.choices.contains(act.substr(5));
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
        {"led",
         {{"choose_method",
           {"reader choose pin; reader digits 0000", "reader choose face; reader look match; reader agree"}},
          {"verify_face", {"reader look match; reader agree"}},
          {"enter_pin", {"reader digits 1234; reader agree"}},
          {"show_alert", {"desk ok"}}},
         {.leads = true}},
        {"phone_ios", {{"verify_phone", {"reader tap ios"}}}, {.profile = "iphone", .lies = "phone", .maker = "canon"}},
        {"phone_android",
         {{"enter_pin", {"reader digits 0000", "reader digits 1234"}}},
         {.profile = "android", .lies = "phone", .maker = "canon"}},
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

Conduct::Done Conduct::touch(App& app, const std::string& input) const {
    const auto limit = Clock::now() + to_ask;
    do {
        if (scene_.touch(input)) return Done::yes;
        if (app.moved()) return Done::over;
    } while (Clock::now() < limit);
    return Done::not_asked;
}

Conduct::Done Conduct::act(App& app, const std::string& what) {
    const std::string rest = what.substr(what.find(' ') + 1);
    const bool reader = what.starts_with("reader ");
    const Done done = reader ? touch(app, rest) : (app.answer(rest), Done::yes);
    patience_ = !reader ? at_once : rest == "take" ? hand_is_seen : at_reader;
    if (done == Done::yes && rest.ends_with(" 0000")) ++wrong_pins_;
    return done;
}

bool Conduct::go(App& app, const Point* until) {
    // By time: a reader that is plugged in again is asked for many times before it is there.
    const auto limit = Clock::now() + longest_reception;
    while (Clock::now() < limit) {
        last_ = app.next(patience_);
        patience_ = at_once;
        unclear_ = unclear_ || !last_.clear;
        if (last_.code == MDG_VISIT_STEP_DONE) return false;
        const auto acts = acts_at(last_);
        const std::size_t occasion = occasions_[last_.code];
        const bool here = until != nullptr && until->step == last_.code && until->occasion == occasion;
        std::size_t inputs = last_.code == begun_.step ? begun_.inputs : 0; // on a screen that nothing has ended
        begun_ = {};
        Done done = Done::yes;
        for (; inputs < acts.size(); ++inputs) {
            const std::string& each = acts[inputs];
            points_.push_back({last_.code, occasion, inputs});
            if (here && inputs == until->inputs) {
                // At the reader: once it asks.
                if (each.starts_with("reader ") && each != "reader take") scene_.await_question(each.substr(7));
                begun_ = points_.back();
                return true;
            }
            done = act(app, each);
            if (done != Done::yes) break;
        }
        not_asked_ = done == Done::yes ? 0 : done == Done::not_asked ? not_asked_ + 1 : not_asked_;
        if (inputs == acts.size())
            ++occasions_[last_.code];
        else
            points_.pop_back();
    }
    throw std::runtime_error("no end in sight at " + last_.code + " " + last_.error);
}

void Conduct::rest(App& app, const Point& point) {
    const auto acts = acts_at(last_);
    begun_ = {};
    std::size_t inputs = point.inputs;
    while (inputs < acts.size() && act(app, acts[inputs]) == Done::yes) ++inputs;
    if (inputs == acts.size()) ++occasions_[last_.code];
}

Seen Conduct::next_after(App& app, const std::string& step) const {
    const auto limit = Clock::now() + to_notice;
    for (;;) {
        Seen seen = app.next(at_once);
        if (seen.code != step || !seen.error.empty() || Clock::now() > limit) return seen;
    }
}

} // namespace mdg::api_test
