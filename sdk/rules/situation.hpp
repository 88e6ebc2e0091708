// What is known of one patient at one counter on one day, as the rules see it: small values only, without an
// allocation, so that every combination can be tried. Facts only come in; decisions are functions of them.
#pragma once

#include "base/calendar.hpp"
#include "base/few.hpp"
#include "base/small_set.hpp"

#include <cstdint>

namespace mdg::rules {

using base::Date;

// Rules that made a decision, by id.
using Cited = base::Few<const char*, 16>;

// --- the counter ----------------------------------------------------------------------------------------------------

enum class Facility : std::uint8_t {
    institution,      // 保険医療機関 (R-FAC-01)
    pharmacy,         // 薬局
    workplace_clinic, // 職域診療所 (R-FAC-04)
    home_care,        // 訪問診療・訪問服薬指導・オンライン診療 (R-FAC-05)
    home_nursing,     // 訪問看護
    transitional,     // 経過措置 (R-FAC-06)
    checkup_body,     // 健診実施機関 (R-FAC-10)
    midwife,          // 助産所 (R-FAC-11)
    paper_claim,      // 義務化対象外 (R-FAC-12)
    therapist,        // 施術所 (R-FAC-13)
};
inline constexpr int facility_count = 10;

// How the counter checks online (R-SYS-19); none: it cannot.
enum class ServiceClass : std::uint8_t { none, regular, home_consent, eligibility_only }; // -, ①, ②, ③

// Where the patient is received.
enum class Scene : std::uint8_t { counter, unusual_flow, home_visit, home_nursing, online_care };

enum class Tool : std::uint8_t { none, web, app, limited_app }; // of ② and ③ (R-MOB-01)

enum class ReaderKind : std::uint8_t { none, face, generic };

// The way to the central system (R-SYS-01), as far as it is known.
enum class Line : std::uint8_t { unknown, up, site_down, wide_down };

// Why a facility under 経過措置 need not have it yet (R-FAC-08).
enum class Transition : std::uint8_t {
    none,
    system,
    network,
    visits_only,
    rebuilding,
    closing,
    hardship
}; // -, (1) to (6)
inline constexpr int transition_count = 7;

struct Site {
    Facility facility = Facility::institution;
    ServiceClass service = ServiceClass::regular;
    Scene scene = Scene::counter;
    Tool tool = Tool::none;
    ReaderKind reader = ReaderKind::generic;
    Line line = Line::unknown;
    bool reader_out = false;
    bool camera_out = false;
    bool pin_pad_out = false;
    bool passcode = false; // the reader has the staff check by passcode (R-VIS-08): a capability, not only a date
    bool consent_screens = false; // of a face reader beside the one that the card lies on
    bool phone_reader = false; // a phone can be read: Canon's reader, or a paired generic reader beside it (R-MOB-07)
    bool stand_by = false;     // ② is there for when the reader fails (R-FAC-03)
    bool own_rule = false;     // the facility has a rule of its own for forgotten cards (R-FLOW-17)
    bool medical_information = false; // the facility wants it; asked only with consent
    bool registers = false;           // the face reader offers the first registration (R-SYS-21)
    Transition transition = Transition::none;
};

// --- the patient ----------------------------------------------------------------------------------------------------

enum class Age : std::uint8_t { preschool, under_40, from_40, from_70, late_elderly }; // R-BURD-05, R-CONS-05, R-INS-02
enum class Insurer : std::uint8_t { unknown, employees, national, late_elderly, other }; // 保険種別 (R-INS-01)

struct Patient {
    Age age = Age::under_40;
    Insurer insurer = Insurer::unknown; // as far as the patient or the record says
    bool returning = false;             // a repeat visit
    bool known = false;                 // the data the claim needs are on file
    std::uint8_t ratio = 0; // 一部負担金の割合 in tenths, as an answer or a document says; 0: not said
};

// --- the card -------------------------------------------------------------------------------------------------------

enum class Card : std::uint8_t {
    not_looked_at,
    not_shown,
    photo,     // A (R-CARD-01)
    face_only, // B, without a PIN (R-CARD-02)
    no_photo,  // C (R-CARD-03)
    iphone,    // D (R-CARD-05)
    android,
};

// What keeps a card that was shown from being read (R-CARD-10, R-CARD-11).
enum class CardTrouble : std::uint8_t { none, not_read, broken, phone_not_supported, soiled };

enum class CertificateUse : std::uint8_t { unread, valid, expiring, in_grace, out_of_grace, expired, not_yet_valid };

struct CardFacts {
    Card card = Card::not_looked_at;
    CardTrouble trouble = CardTrouble::none;
    CertificateUse certificate = CertificateUse::unread;
    std::uint8_t tries_left = 3; // of the PIN
    bool left = false;           // shown, but somebody chose another way
    bool asked_again = false;    // a patient without it was asked once more (R-DOC-19)
    bool lies = false;           // on the reader, whatever it proved: it goes back to the patient
};

// --- the person -----------------------------------------------------------------------------------------------------

enum class Method : std::uint8_t { face, pin, visual, phone }; // phone: proven on the phone itself (R-CONF-15)
inline constexpr int method_count = 4;

enum class PinState : std::uint8_t { not_asked, wrong, lost, forgotten, blocked, verified };
enum class FaceState : std::uint8_t { not_tried, failed, verified };
enum class VisualState : std::uint8_t { not_tried, verified };
// Why staff compare by sight (R-VIS-01 to R-VIS-04).
enum class VisualReason : std::uint8_t { none, face_and_pin, condition, unwell, machine };
enum class Consent : std::uint8_t { not_asked, given, partly, refused };

struct Person {
    PinState pin = PinState::not_asked;
    FaceState face = FaceState::not_tried;
    VisualState visual = VisualState::not_tried;
    bool phone_verified = false;
    bool visual_wanted = false;
    bool face_wanted = false;
    bool pin_wanted = false;
    bool last_try_wanted = false; // the patient asked for the last try
    VisualReason reason = VisualReason::none;
    bool alert_shown = false;
    Consent consent = Consent::not_asked;
};

// --- the check ------------------------------------------------------------------------------------------------------

enum class Check : std::uint8_t { not_made, failed, answered };

enum class Answer : std::uint8_t {
    none,
    valid,            // 有効
    valid_assistance, // 有効, medical assistance alone
    lapsed,           // 資格（無効）
    lapsed_newer,     // 無効, and a newer one exists
    no_record,        // 資格情報なし
    several,          // 複数該当
    not_registered,   // 利用登録なし (R-CARD-09)
    not_understood,   // a value that this release does not know
};

enum class PersonMatch : std::uint8_t { not_compared, same, differs, confirmed, other };

struct CheckFacts {
    Check made = Check::not_made;
    Answer answer = Answer::none;
    PersonMatch match = PersonMatch::not_compared;
    bool candidates = false; // the answer holds several insurances, one can be chosen
    bool chosen = false;
    bool registration_wanted =
        false; // at the reader, of a card that may not be registered for insurance use (R-CARD-09)
    bool registration_tried = false;
};

// --- the ladder -----------------------------------------------------------------------------------------------------

enum class Document : std::uint8_t {
    none,
    portal,                  // マイナポータル screen or PDF
    notice,                  // 資格情報のお知らせ
    eligibility_certificate, // 資格確認書, within its validity
    insurance_card,          // 健康保険証, within the validity printed on it
    expired_card,            // 健康保険証 whose end has passed, printed or by law
    insurer_call,            // the insurer confirmed it by telephone (R-FAC-15)
};
inline constexpr int document_count = 7;
using Documents = base::SmallSet<Document, std::uint8_t>;

enum class YesNo : std::uint8_t { not_asked, yes, no };
enum class ShareChoice : std::uint8_t { not_asked, normal, full };

struct Ladder {
    Document document = Document::none; // what stands, and proves something
    Documents refused;                  // shown, and prove nothing today
    YesNo any = YesNo::not_asked;       // no: the patient has none of them
    YesNo number_entered = YesNo::not_asked;
    Check number_check = Check::not_made; // by the document's number
    Answer number_answer = Answer::none;
    YesNo unchanged = YesNo::not_asked;   // asked orally (R-FLOW-06)
    YesNo declaration = YesNo::not_asked; // 被保険者資格申立書 (R-FLOW-07)
    YesNo face_items = YesNo::not_asked;  // copied from the card's face (R-FLOW-16)
    YesNo own_rule = YesNo::not_asked;    // R-FLOW-17
    ShareChoice share = ShareChoice::not_asked;
};

struct Situation {
    Date visit_date;
    Site site;
    Patient patient;
    CardFacts card;
    Person person;
    CheckFacts check;
    Ladder ladder;
    bool abandoned = false;
    bool concluded = false; // the conclusion was drawn and kept
};

constexpr bool card_shown(const Situation& s) noexcept {
    return s.card.card > Card::not_shown || s.card.trouble != CardTrouble::none || s.card.left;
}
constexpr bool verified(const Person& person) noexcept {
    return person.pin == PinState::verified || person.face == FaceState::verified ||
           person.visual == VisualState::verified || person.phone_verified;
}
constexpr bool line_down(const Situation& s) noexcept {
    return s.site.line == Line::site_down || s.site.line == Line::wide_down;
}
constexpr bool is_valid(Answer answer) noexcept {
    return answer == Answer::valid || answer == Answer::valid_assistance;
}
constexpr bool is_lapsed(Answer answer) noexcept {
    return answer == Answer::lapsed || answer == Answer::lapsed_newer;
}
constexpr bool is_phone(Card card) noexcept {
    return card == Card::iphone || card == Card::android;
}

} // namespace mdg::rules
