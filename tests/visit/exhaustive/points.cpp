#include "promises.hpp"
#include "space.hpp"

#include "rules/conclusion.hpp"
#include "visit/conductor.hpp"

namespace mdg::exhaustive {
namespace {

using namespace rules;
using visit::Step;
using visit::StepCode;
using visit::Work;

constexpr Card cards[] = {Card::not_looked_at, Card::not_shown, Card::photo,  Card::face_only,
                          Card::no_photo,      Card::iphone,    Card::android};
constexpr CardTrouble chips[] = {CardTrouble::none, CardTrouble::not_read, CardTrouble::broken,
                                 CardTrouble::phone_not_supported};
constexpr CertificateUse uses[] = {CertificateUse::valid,    CertificateUse::expiring,
                                   CertificateUse::in_grace, CertificateUse::out_of_grace,
                                   CertificateUse::expired,  CertificateUse::not_yet_valid};
constexpr Line line_states[] = {Line::unknown, Line::up, Line::site_down, Line::wide_down};

// How far the proof of the person came.
enum class Mode { none, pin, face, visual, phone, blocked, forgotten, face_failed, one_try, staff };
constexpr int mode_count = 10;

void set(Situation& s, Mode mode) {
    s.person = {};
    s.card.tries_left = 3;
    switch (mode) {
    case Mode::none:
        return;
    case Mode::pin:
        s.person.pin = PinState::verified;
        return;
    case Mode::face:
        s.person.face = FaceState::verified;
        return;
    case Mode::visual:
        s.person.visual = VisualState::verified;
        return;
    case Mode::phone:
        s.person.phone_verified = true;
        return;
    case Mode::blocked:
        s.person.pin = PinState::blocked;
        s.card.tries_left = 0;
        return;
    case Mode::forgotten:
        s.person.pin = PinState::forgotten;
        return;
    case Mode::face_failed:
        s.person.face = FaceState::failed;
        return;
    case Mode::one_try:
        s.person.pin = PinState::wrong;
        s.card.tries_left = 1;
        return;
    case Mode::staff:
        s.person.visual_wanted = true;
        return;
    }
}

// Not asked, failed, or one of the answers.
constexpr int check_count = 10;

void set_check(Situation& s, int check) {
    s.check = {};
    if (check == 0) return;
    s.check.made = check == 1 ? Check::failed : Check::answered;
    if (check >= 2) s.check.answer = static_cast<Answer>(check - 1);
}

constexpr Patient patients[] = {{Age::under_40, Insurer::unknown, false, false},
                                {Age::from_70, Insurer::national, false, false},
                                {Age::preschool, Insurer::employees, true, false},
                                {Age::from_40, Insurer::national, true, true},
                                {Age::late_elderly, Insurer::late_elderly, true, true}};

void look_at(const Situation& s, const Law& law, Points& points) {
    const Step step = visit::next_step(s, law);
    const Conclusion conclusion = conclude(s, law);
    points.faults += static_cast<std::uint64_t>(broken_promises(s, step, conclusion));
    ++points.count;
    const auto add = [&](std::uint64_t value) { points.digest = (points.digest ^ value) * 0x100000001b3U; };
    for (const std::uint64_t value :
         {static_cast<std::uint64_t>(step.code), static_cast<std::uint64_t>(step.work), step.choices.bits(),
          static_cast<std::uint64_t>(conclusion.outcome), static_cast<std::uint64_t>(conclusion.share.share)})
        add(value);
    for (const char* text : step.texts)
        for (; *text != 0; ++text) add(static_cast<unsigned char>(*text));
}

void with_person(Situation& s, const Law& law, Points& points) {
    for (int check = 0; check < check_count; ++check) {
        set_check(s, check);
        for (int document = 0; document < document_count; ++document) {
            s.ladder = {};
            s.ladder.document = static_cast<Document>(document);
            look_at(s, law, points);
        }
        s.ladder = {};
        s.ladder.any = YesNo::no;
        look_at(s, law, points);
    }
}

// Certificate and person are facts only where a card was read.
void with_card(Situation& s, const Law& law, Points& points) {
    const bool read = s.card.card > Card::not_shown && s.card.trouble == CardTrouble::none;
    for (const CertificateUse use : uses)
        for (int mode = 0; mode < mode_count; ++mode) {
            if (!read && (use != uses[0] || mode != 0)) continue;
            s.card.certificate = read ? use : CertificateUse::unread;
            set(s, static_cast<Mode>(mode));
            with_person(s, law, points);
        }
}

} // namespace

Points every_point(Date day) {
    const Law& law = rules::law();
    Points points;
    Situation s;
    s.visit_date = day;
    for (const Site& site : sites())
        for (const Line line : line_states)
            for (const Patient& patient : patients)
                for (const Card card : cards)
                    for (const CardTrouble chip : chips) {
                        s.site = site;
                        s.site.line = line;
                        s.patient = patient;
                        s.card = {};
                        s.card.card = card;
                        s.card.trouble = chip;
                        with_card(s, law, points);
                    }
    return points;
}

} // namespace mdg::exhaustive
