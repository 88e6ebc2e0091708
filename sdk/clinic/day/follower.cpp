#include "clinic/day/follower.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace mdg::clinic::day {
namespace {

using desk::View;

constexpr std::string_view fault = "fault "; // usb_out: an input at the reader that nobody wants

std::string quoted(const std::string& text) {
    return "\"" + text + "\"";
}

std::string joined(const std::map<std::string, std::string>& fields) {
    std::string json;
    for (const auto& [name, value] : fields)
        if (!value.empty()) json += ", " + quoted(name) + ": " + quoted(value);
    return json;
}

// What an answer brings beside its choice: a record of kind answer.
std::string answer_json(const Individual& person, const std::string& step, const std::string& choice) {
    std::string more;
    if (choice == MDG_VISIT_CHOICE_NUMBER_ENTERED) more = joined(person.shows);
    if (choice == MDG_VISIT_CHOICE_CHOSEN) more = ", \"qualification_index\": 0";
    if (step == MDG_VISIT_STEP_COMPARE_PHOTO) more = joined({{"operator_id", "K01"}});
    if (step == MDG_VISIT_STEP_FILL_DECLARATION && choice == MDG_VISIT_CHOICE_GIVEN)
        more = ", \"declaration\": [" + declaration_json(person) + "]";
    if (step == MDG_VISIT_STEP_COLLECT_FACE_ITEMS && choice == MDG_VISIT_CHOICE_GIVEN)
        more = ", \"attributes\": [{" +
               joined({{"name", person.name},
                       {"address", "東京都試験区見本町１－２－３"},
                       {"birth_date", person.birth},
                       {"card_sex", person.sex}})
                   .substr(2) +
               "}]";
    return "{\"kind\": \"answer\", \"visit_choice\": " + quoted(choice) + more + "}";
}

// What somebody typed is in no history.
std::string masked(std::string turn) {
    for (char& each : turn)
        if (std::isdigit(static_cast<unsigned char>(each))) each = '*';
    return turn;
}

// May end without an answer of the desk.
bool passes(const View& view, bool reader_acts) {
    static constexpr std::array at_reader{MDG_VISIT_STEP_CHOOSE_METHOD, MDG_VISIT_STEP_ENTER_PIN,
                                          MDG_VISIT_STEP_VERIFY_FACE,   MDG_VISIT_STEP_VERIFY_PHONE,
                                          MDG_VISIT_STEP_COMPARE_PHOTO, MDG_VISIT_STEP_SHOW_ALERT,
                                          MDG_VISIT_STEP_ASK_CONSENT};
    if (view.step == MDG_VISIT_STEP_PLACE_CARD) return view.error.empty();
    return reader_acts && std::find(at_reader.begin(), at_reader.end(), view.step) != at_reader.end();
}

bool left(const View& before, const View& now) {
    return now.state != before.state || now.step != before.step || now.error != before.error ||
           now.tries_left != before.tries_left;
}

} // namespace

std::string declaration_json(const Individual& person) {
    return "{" +
           joined({{"name", person.name},
                   {"name_kana", person.kana},
                   {"birth_date", person.birth},
                   {"sex", person.sex},
                   {"declared_insurer_kind", "employees"},
                   {"insurer_name", "見本健康保険組合"},
                   {"workplace_name", "見本商事株式会社"},
                   {"address", "東京都試験区見本町１－２－３"},
                   {"phone", "0300000000"},
                   {"declared_ratio", "3"}})
               .substr(2) +
           "}";
}

Follower::Follower(const desk::Office& office, Hands& hands, std::chrono::milliseconds limit)
    : hands_(hands)
    , limit_(limit)
    , desk_(office, [this] {
        const std::lock_guard lock(mutex_);
        ++changes_;
        changed_.notify_all();
    }) {}

Received Follower::receive(const Patient& patient, const Individual& person, const desk::Fields& options,
                           const std::function<void()>& begun) {
    Received received;
    received_ = &received;
    begun_ = begun;
    reader_acts_ = false;
    hands_.forget();
    try {
        desk_.receive(patient.id, options);
        begun_();
        conduct(patient, person);
        *received.result.out() = desk_.result();
    } catch (const std::exception& error) {
        received.trouble = error.what();
    }
    if (lies_) hands_.take();
    lies_ = false;
    try {
        hands_.mend();
    } catch (const std::exception& error) {
        received.trouble += error.what();
    }
    try {
        desk_.close();
    } catch (const desk::Refused&) { // it never began
    }
    return received;
}

void Follower::conduct(const Patient& patient, const Individual& person) {
    const auto& turns = patient.what->does;
    auto turn = turns.begin();
    const auto first = turns.empty() ? std::string() : turns.front();
    const bool later = patient.what->has("card_later") || first.starts_with("place_card:");
    if (!person.card.empty() && (!later || patient.what->has("lays"))) lay(person);
    std::string before;
    for (;;) {
        const View view = await([](const View& now) { return now.state >= View::State::asked && !now.step.empty(); });
        received_->visit = view.visit;
        if (view.step != before) {
            received_->steps.insert(view.step);
            received_->history += (received_->history.empty() ? "" : " ") + view.step;
        }
        before = view.step;
        if (view.state == View::State::done) break;
        const bool planned = turn != turns.end() && turn->substr(0, turn->find_first_of(":!@")) == view.step;
        if (planned && next_turn(person, view, turn->substr(view.step.size()))) {
            ++turn;
            before.clear();
            continue;
        }
        if (view.step == MDG_VISIT_STEP_TAKE_CARD) {
            if (lies_) hands_.take();
            lies_ = false;
            if (give([&] { desk_.answer(MDG_VISIT_CHOICE_OK); })) continue;
        } else if (!planned && !passes(view, reader_acts_)) {
            throw std::runtime_error("a step that is not planned: " + view.step);
        }
        await([&](const View& now) { return left(view, now); });
    }
    if (turn != turns.end()) throw std::runtime_error("never came to: " + *turn);
}

// False: the step has gone meanwhile.
bool Follower::next_turn(const Individual& person, const View& view, const std::string& turn) {
    if (turn.starts_with("@")) {
        desk_.close();
        desk_.resume();
        begun_();
        received_->history += "@";
        return true;
    }
    if (turn.starts_with("!")) {
        for (const auto& input : split(turn, "!")) {
            if (input == "lay")
                lay(person);
            else if (input == "take")
                hands_.take();
            else if (input.starts_with(fault))
                hands_.fail(input.substr(fault.size()));
            else
                hands_.act(input);
            lies_ = input == "take" ? false : lies_;
        }
        received_->history += masked(turn);
        reader_acts_ = true;
        await([&](const View& now) { return left(view, now); });
        return true;
    }
    const auto choice = turn.substr(1);
    if (view.step == MDG_VISIT_STEP_PLACE_CARD && choice == MDG_VISIT_CHOICE_TRY_AGAIN) {
        hands_.mend();
        if (!lies_) lay(person);
    }
    const bool digits = choice.find_first_not_of("0123456789") == choice.npos;
    const bool given = give([&] { digits ? desk_.pin(choice) : answer(person, view.step, choice); });
    if (!given) return false;
    received_->history += digits ? ":" + masked(choice) : ":" + choice;
    if (!digits) received_->choices.insert(choice);
    return true;
}

void Follower::answer(const Individual& person, const std::string& step, const std::string& choice) {
    desk_.answer_json(answer_json(person, step, choice));
}

// False: another step stands, by what was done at the reader.
bool Follower::give(const std::function<void()>& answer) {
    try {
        answer();
    } catch (const desk::Refused& refused) {
        if (refused.status != MDG_E_WRONG_STEP) throw;
        return false;
    }
    return true;
}

View Follower::await(const std::function<bool(const View&)>& seen) {
    const auto until = std::chrono::steady_clock::now() + limit_;
    for (;;) {
        unsigned long changes = 0;
        {
            const std::lock_guard lock(mutex_);
            changes = changes_;
        }
        auto view = desk_.view();
        if (view.state == View::State::free) throw std::runtime_error("the visit has ended by itself");
        if (seen(view)) return view;
        std::unique_lock lock(mutex_);
        if (!changed_.wait_until(lock, until, [&] { return changes != changes_; }))
            throw std::runtime_error("nothing more happened at: " +
                                     (view.step.empty() ? "working, " + view.working.en : view.step));
    }
}

void Follower::lay(const Individual& person) {
    hands_.lay(person);
    lies_ = true;
}

} // namespace mdg::clinic::day
