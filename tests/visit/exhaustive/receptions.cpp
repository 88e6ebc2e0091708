#include "promises.hpp"
#include "space.hpp"

#include "rules/conclusion.hpp"
#include "visit/conductor.hpp"
#include "visit/happened.hpp"

#include <string>
#include <unordered_map>
#include <vector>

namespace mdg::exhaustive {
namespace {

using namespace rules;
using visit::Choice;
using visit::Step;
using visit::StepCode;
using visit::Work;

// Whether a person or the world can repeat it for as long as they like: such a move may lead back.
enum class Kind { on, again };

struct Move {
    std::uint32_t to;
    Kind kind;
};

// A state is known by its bytes.
std::string key_of(const Situation& s) {
    std::string key;
    key.reserve(sizeof s);
    const auto add = [&key](const auto& part) {
        static_assert(std::has_unique_object_representations_v<std::decay_t<decltype(part)>>);
        key.append(reinterpret_cast<const char*>(&part), sizeof part);
    };
    add(s.visit_date);
    add(s.site);
    add(s.patient);
    add(s.card);
    add(s.person);
    add(s.check);
    add(s.ladder);
    add(s.abandoned);
    add(s.concluded);
    return key;
}

// What cannot matter any more is forgotten, so that ways which have come together are walked once: how a person was
// verified once they are, and the card's details once another way was chosen.
Situation essence(Situation s) {
    if (s.card.left || s.card.card == Card::not_shown) {
        const bool read = s.card.card > Card::not_shown && s.card.trouble == CardTrouble::none;
        const bool out = s.card.certificate == CertificateUse::out_of_grace;
        if (read) s.card.card = Card::photo;
        s.card.certificate = out ? CertificateUse::out_of_grace : CertificateUse::unread;
        s.card.tries_left = 3;
        s.person = {};
        s.check = {};
    } else if (verified(s.person)) {
        Person person;
        person.pin = PinState::verified;
        person.alert_shown = s.person.alert_shown;
        person.consent = s.person.consent;
        s.person = person;
        s.card.tries_left = 3;
    }
    return s;
}

bool same(const Step& one, const Step& other) {
    return one.code == other.code && one.work == other.work && one.choices == other.choices;
}

class Graph {
public:
    Graph(Date day, const Site& site, Walk& walk)
        : law_(law())
        , walk_(walk) {
        for (const bool returning : {false, true})
            for (const bool known : {false, true}) {
                if (known && !returning) continue;
                for (const Age age : {Age::under_40, Age::late_elderly}) {
                    Situation s{};
                    s.visit_date = day;
                    s.site = site;
                    s.patient = {age, Insurer::unknown, returning, known};
                    number(s);
                }
            }
        for (std::uint32_t at = 0; at < states_.size(); ++at) follow(at);
        walk_.states += states_.size();
        every_state_ends();
        only_repetition_leads_back();
    }

private:
    std::uint32_t number(const Situation& s) {
        const auto [found, fresh] = numbers_.emplace(key_of(s), static_cast<std::uint32_t>(states_.size()));
        if (fresh) {
            states_.push_back(s);
            moves_.emplace_back();
            ends_.push_back(false);
        }
        return found->second;
    }

    void go(std::uint32_t from, const Situation& s, Kind kind) {
        const Situation kept = essence(s);
        if (!same(visit::next_step(s, law_), visit::next_step(kept, law_)) ||
            conclude(s, law_).outcome != conclude(kept, law_).outcome) {
            ++walk_.faults;
            fault("what cannot matter any more changes nothing", s);
        }
        const std::uint32_t to = number(kept);
        moves_[from].push_back({to, kind});
        ++walk_.moves;
    }

    void follow(std::uint32_t at) {
        const Situation s = states_[at];
        const Step step = visit::next_step(s, law_);
        walk_.faults += static_cast<std::uint64_t>(broken_promises(s, step, conclude(s, law_)));
        if (step.code == StepCode::done) {
            ends_[at] = true;
            ++walk_.ends;
            return;
        }
        for (int i = 0; i < visit::choice_count; ++i) {
            const auto choice = static_cast<Choice>(i);
            if (!step.choices.has(choice)) continue;
            Situation next = s;
            visit::take_answer(next, step, choice, law_);
            const bool again = choice == Choice::try_again || choice == Choice::face || choice == Choice::pin ||
                               choice == Choice::visual || choice == Choice::last_try;
            go(at, next, again ? Kind::again : Kind::on);
        }
        work(at, s, step.work);
    }

    void work(std::uint32_t at, const Situation& s, Work what) {
        switch (what) {
        case Work::none:
        // Done at the reader, these are the answers above.
        case Work::choose:
        case Work::compare:
        case Work::show_alert:
        case Work::ask_consent:
        case Work::give_back:
            return;
        case Work::wait_for_card:
            return cards(at, s);
        case Work::verify_pin:
            return pins(at, s);
        case Work::verify_face:
        case Work::verify_phone:
            for (const FaceState face : {FaceState::not_tried, FaceState::failed, FaceState::verified}) {
                Situation next = s;
                visit::face_answered(next, face);
                go(at, next, face == FaceState::verified ? Kind::on : Kind::again);
            }
            return lost(at, s);
        case Work::register_card:
            for (const bool done : {false, true}) {
                Situation next = s;
                visit::card_registered(next, done);
                go(at, next, Kind::on);
            }
            return;
        case Work::check:
            answers(at, s, true);
            return lost_line(at, s);
        case Work::check_number:
            answers(at, s, false);
            return lost_line(at, s);
        case Work::conclude:
            Situation next = s;
            visit::conclusion_kept(next);
            return go(at, next, Kind::on);
        }
    }

    void cards(std::uint32_t at, const Situation& s) {
        for (const Card card : {Card::photo, Card::face_only, Card::no_photo, Card::iphone, Card::android})
            for (const CertificateUse use : {CertificateUse::valid, CertificateUse::expiring, CertificateUse::in_grace,
                                             CertificateUse::out_of_grace, CertificateUse::not_yet_valid})
                for (const int tries : {0, 1, 3}) {
                    Situation next = s;
                    visit::card_read(next, card, use, tries);
                    go(at, next, Kind::on);
                }
        for (const Card phone : {Card::iphone, Card::android}) { // shows it later, or never
            Situation next = s;
            visit::card_read(next, phone, CertificateUse::unread, 3);
            go(at, next, Kind::on);
        }
        lost(at, s);
    }

    void pins(std::uint32_t at, const Situation& s) {
        Situation verified = s, wrong = s, unknown = s;
        visit::pin_answered(verified, PinState::verified, 3);
        go(at, verified, Kind::on);
        if (s.card.certificate == CertificateUse::unread) {
            verified.card.certificate = CertificateUse::out_of_grace;
            go(at, verified, Kind::on);
        }
        const int left = s.card.tries_left - 1;
        visit::pin_answered(wrong, left == 0 ? PinState::blocked : PinState::wrong, left);
        go(at, wrong, Kind::on);
        visit::pin_answered(unknown, PinState::lost, s.card.tries_left);
        go(at, unknown, Kind::again);
        lost(at, s);
    }

    void answers(std::uint32_t at, const Situation& s, bool by_card) {
        for (const Answer answer : {Answer::valid, Answer::valid_assistance, Answer::lapsed, Answer::lapsed_newer,
                                    Answer::no_record, Answer::several, Answer::not_registered, Answer::not_understood})
            for (const PersonMatch match : {PersonMatch::same, PersonMatch::differs})
                for (const bool candidates : {false, true}) {
                    if ((!by_card && match != PersonMatch::same) || (candidates && answer != Answer::several)) continue;
                    Situation next = s;
                    visit::check_answered(next, answer, match, candidates, law_);
                    go(at, next, Kind::on);
                }
    }

    // The card is taken away, the reader fails, the process is killed and resumed: what it proved is gone.
    // One that cannot serve lies there still.
    void lost(std::uint32_t at, const Situation& s) {
        for (const CardTrouble trouble :
             {CardTrouble::not_read, CardTrouble::broken, CardTrouble::phone_not_supported}) {
            Situation next = s;
            visit::card_lost(next, trouble, trouble != CardTrouble::not_read);
            go(at, next, Kind::again);
        }
    }

    void lost_line(std::uint32_t at, const Situation& s) {
        for (const Line line : {Line::unknown, Line::site_down, Line::wide_down}) {
            Situation next = s;
            visit::check_failed(next, line, law_);
            go(at, next, Kind::again);
        }
    }

    // Backwards from the ends: a state that is not reached is a dead end.
    void every_state_ends() {
        std::vector<std::vector<std::uint32_t>> from(states_.size());
        for (std::uint32_t at = 0; at < states_.size(); ++at)
            for (const Move& move : moves_[at]) from[move.to].push_back(at);
        std::vector<std::uint32_t> open;
        std::vector<bool> reached(states_.size(), false);
        for (std::uint32_t at = 0; at < states_.size(); ++at)
            if (ends_[at]) {
                open.push_back(at);
                reached[at] = true;
            }
        while (!open.empty()) {
            const std::uint32_t at = open.back();
            open.pop_back();
            for (const std::uint32_t before : from[at])
                if (!reached[before]) {
                    reached[before] = true;
                    open.push_back(before);
                }
        }
        for (std::uint32_t at = 0; at < states_.size(); ++at)
            if (!reached[at]) {
                ++walk_.faults;
                fault("every reception can end", states_[at]);
            }
    }

    // Without the moves that somebody repeats, no state is seen twice.
    void only_repetition_leads_back() {
        enum class Seen : std::uint8_t { no, open, yes };
        std::vector<Seen> seen(states_.size(), Seen::no);
        std::vector<std::pair<std::uint32_t, std::size_t>> path;
        for (std::uint32_t start = 0; start < states_.size(); ++start) {
            if (seen[start] != Seen::no) continue;
            path.emplace_back(start, 0);
            seen[start] = Seen::open;
            while (!path.empty()) {
                auto& [at, next] = path.back();
                if (next == moves_[at].size()) {
                    seen[at] = Seen::yes;
                    path.pop_back();
                    continue;
                }
                const Move move = moves_[at][next++];
                if (move.kind == Kind::again) continue;
                if (seen[move.to] == Seen::open) {
                    ++walk_.faults;
                    fault("only a person who tries again makes a reception longer", states_[move.to]);
                } else if (seen[move.to] == Seen::no) {
                    seen[move.to] = Seen::open;
                    path.emplace_back(move.to, 0);
                }
            }
        }
    }

    const Law& law_;
    Walk& walk_;
    std::unordered_map<std::string, std::uint32_t> numbers_;
    std::vector<Situation> states_;
    std::vector<std::vector<Move>> moves_;
    std::vector<bool> ends_;
};

} // namespace

Walk every_reception(Date day, const Site& site) {
    Walk walk;
    const Graph graph(day, site, walk);
    return walk;
}

} // namespace mdg::exhaustive
