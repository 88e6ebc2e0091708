// Which methods are open: every combination of card, class, tool, reader, device state, PIN and certificate against a
// table (data/methods.tsv) and the sentences of the rules, and each rule for itself.
#include "base/file.hpp"
#include "rules/situations.hpp"
#include "rules/table.hpp"
#include "support/catch.hpp"

#include <map>
#include <string>

namespace mdg::rules {
namespace {

using test::at_the_counter;
using test::day;
using test::open_methods;
using test::why;
using test::with_tool;

const MethodSet nothing;

MethodSet set_of(std::string_view words) {
    MethodSet set;
    if (words.find("face") != words.npos) set.add(Method::face);
    if (words.find("pin") != words.npos) set.add(Method::pin);
    if (words.find("visual") != words.npos) set.add(Method::visual);
    if (words.find("phone") != words.npos) set.add(Method::phone);
    return set;
}

const std::map<std::string_view, Card> cards{{"photo", Card::photo},
                                             {"face_only", Card::face_only},
                                             {"no_photo", Card::no_photo},
                                             {"iphone", Card::iphone},
                                             {"android", Card::android}};
const std::map<std::string_view, ServiceClass> classes{{"none", ServiceClass::none},
                                                       {"regular", ServiceClass::regular},
                                                       {"home_consent", ServiceClass::home_consent},
                                                       {"eligibility_only", ServiceClass::eligibility_only}};
const std::map<std::string_view, Tool> tools{
    {"none", Tool::none}, {"web", Tool::web}, {"app", Tool::app}, {"limited_app", Tool::limited_app}};
const std::map<std::string_view, ReaderKind> readers{
    {"none", ReaderKind::none}, {"face", ReaderKind::face}, {"generic", ReaderKind::generic}};

// What happens to a set that is open while everything works, as the rules say it.
struct State {
    bool reader_out, camera_out, pin_pad_out, phones_read;
    PinState pin;
    std::uint8_t tries;
    CertificateUse certificate;
    CardTrouble trouble;

    MethodSet left_of(MethodSet all, bool phone) const {
        const bool certificate_serves = certificate == CertificateUse::unread || certificate == CertificateUse::valid ||
                                        certificate == CertificateUse::expiring ||
                                        (certificate == CertificateUse::in_grace && !phone);
        if (trouble != CardTrouble::none || reader_out || !certificate_serves || (phone && !phones_read)) return {};
        if (camera_out) all.remove(Method::face);
        const bool pin_known = pin != PinState::blocked && pin != PinState::forgotten && tries > 0;
        if (pin_pad_out || !pin_known) all.remove(Method::pin);
        return all;
    }
};

template <typename Each>
void for_every_state(Each each) {
    for (int bits = 0; bits < 16; ++bits)
        for (const PinState pin : {PinState::not_asked, PinState::wrong, PinState::lost, PinState::forgotten,
                                   PinState::blocked, PinState::verified})
            for (const std::uint8_t tries : {std::uint8_t{0}, std::uint8_t{1}, std::uint8_t{3}})
                for (int use = 0; use <= static_cast<int>(CertificateUse::not_yet_valid); ++use)
                    for (int trouble = 0; trouble <= static_cast<int>(CardTrouble::soiled); ++trouble)
                        each(State{(bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0, (bits & 8) != 0, pin, tries,
                                   static_cast<CertificateUse>(use), static_cast<CardTrouble>(trouble)});
}

} // namespace

TEST_CASE("card, class, tool, reader, devices, PIN and certificate: the open methods are those of the table",
          "[R-AUTH-05][R-CARD-01][R-CARD-02][R-CARD-03][R-CARD-05][R-AUTH-01][R-AUTH-02][R-AUTH-03][R-AUTH-04]"
          "[R-MOB-02][R-VIS-05][R-CONF-15]") {
    const std::string table = base::read_file(MDG_SOURCE_DIR "/tests/rules/data/methods.tsv", 1U << 20U);
    long points = 0;
    for (const Row& row : read_table(table)) {
        Situation s = at_the_counter(cards.at(row[0]), readers.at(row[3]));
        s.site.service = classes.at(row[1]);
        s.site.tool = tools.at(row[2]);
        const MethodSet all = set_of(row[4]);
        const bool phone = row[0] == "iphone" || row[0] == "android";
        long wrong = 0;
        for_every_state([&](const State& state) {
            s.site.reader_out = state.reader_out;
            s.site.camera_out = state.camera_out;
            s.site.pin_pad_out = state.pin_pad_out;
            s.site.phone_reader = state.phones_read;
            s.person.pin = state.pin;
            s.card.tries_left = state.tries;
            s.card.certificate = state.certificate;
            s.card.trouble = state.trouble;
            const Methods methods = allowed_methods(s, law());
            if (methods.open != state.left_of(all, phone)) ++wrong;
            // A method is open or has one reason, never both.
            for (int i = 0; i < method_count; ++i)
                if (methods.open.has(static_cast<Method>(i)) !=
                    (methods.why[static_cast<std::size_t>(i)] == Closed::open))
                    ++wrong;
            ++points;
        });
        CAPTURE(row[0], row[1], row[2], row[3]);
        CHECK(wrong == 0);
    }
    CHECK(points == 105L * 16 * 6 * 3 * 7 * 5);
}

TEST_CASE("each class has its ways: ① three, ② two of them by its tool, ③ no face",
          "[R-AUTH-01][R-AUTH-02][R-AUTH-03]") {
    CHECK(open_methods(at_the_counter()) == MethodSet{Method::face, Method::pin, Method::visual});
    CHECK(open_methods(with_tool(ServiceClass::home_consent, Tool::app)) == MethodSet{Method::pin, Method::visual});
    CHECK(open_methods(with_tool(ServiceClass::home_consent, Tool::web)) == MethodSet{Method::pin});
    CHECK(why(with_tool(ServiceClass::home_consent, Tool::web), Method::visual) == Closed::not_at_tool);
    for (const Tool tool : {Tool::none, Tool::app, Tool::limited_app})
        CHECK(open_methods(with_tool(ServiceClass::eligibility_only, tool)) == MethodSet{Method::pin, Method::visual});
    CHECK(why(with_tool(ServiceClass::eligibility_only, Tool::none), Method::face) == Closed::not_in_class);
}

TEST_CASE("a generic reader has no face check", "[R-AUTH-04]") {
    CHECK(open_methods(at_the_counter(Card::photo, ReaderKind::generic)) == MethodSet{Method::pin, Method::visual});
    CHECK(why(at_the_counter(Card::photo, ReaderKind::generic), Method::face) == Closed::not_at_reader);
}

TEST_CASE("a card without a PIN has no way at the web tool, and the app sees it", "[R-AUTH-06][R-CARD-02]") {
    const Situation web = with_tool(ServiceClass::home_consent, Tool::web, Card::face_only);
    CHECK(open_methods(web) == nothing);
    CHECK(why(web, Method::pin) == Closed::card_has_no_pin);
    CHECK(why(web, Method::visual) == Closed::not_at_tool);
    CHECK(open_methods(with_tool(ServiceClass::home_consent, Tool::app, Card::face_only)) == MethodSet{Method::visual});
}

TEST_CASE("a card without a photo where the PIN pad is broken has no way", "[R-AUTH-07][R-CARD-03]") {
    Situation s = at_the_counter(Card::no_photo);
    CHECK(open_methods(s) == MethodSet{Method::pin});
    s.site.pin_pad_out = true;
    CHECK(open_methods(s) == nothing);
    CHECK(why(s, Method::pin) == Closed::pin_pad_out);
    CHECK(why(s, Method::face) == Closed::card_has_no_photo);
    CHECK(why(s, Method::visual) == Closed::card_has_no_photo);
}

TEST_CASE("cards without a photo exist from 2024-12-02 on", "[R-CARD-04][R-DATE-03]") {
    CHECK_FALSE(photoless_card_exists(day("2024-12-01"), law()));
    CHECK(photoless_card_exists(day("2024-12-02"), law()));
    CHECK(photoless_card_exists(day("2024-12-03"), law()));
    Situation early = at_the_counter(Card::no_photo);
    early.visit_date = day("2024-12-01");
    CHECK(open_methods(early) == MethodSet{Method::pin}); // told as inconsistent, not refused in silence
}

TEST_CASE("three wrong PINs or a forgotten one leave face and sight, and no try is spent",
          "[R-AUTH-09][R-AUTH-10][R-AUTH-11]") {
    Situation s = at_the_counter();
    s.card.tries_left = 0;
    CHECK(open_methods(s) == MethodSet{Method::face, Method::visual});
    CHECK(why(s, Method::pin) == Closed::pin_blocked);
    s.card.tries_left = 3;
    s.person.pin = PinState::forgotten;
    CHECK(open_methods(s) == MethodSet{Method::face, Method::visual});
    CHECK(why(s, Method::pin) == Closed::pin_forgotten);
    s.card.card = Card::android; // its PIN is its only way (R-CONF-15)
    CHECK(open_methods(s) == nothing);
}

TEST_CASE("after a face failure PIN and sight are offered, less what is not there", "[R-AUTH-18][R-FLOW-12]") {
    Situation s = at_the_counter();
    s.person.face = FaceState::failed;
    CHECK(after_face_failure(allowed_methods(s, law())) == MethodSet{Method::pin, Method::visual});
    s.person.pin = PinState::blocked;
    CHECK(after_face_failure(allowed_methods(s, law())) == MethodSet{Method::visual});
    s.card.card = Card::face_only;
    CHECK(after_face_failure(allowed_methods(s, law())) == MethodSet{Method::visual});
}

TEST_CASE("soiled, broken, expired: three causes that stay apart, and each leads to the ladder", "[R-CARD-10]") {
    Situation s = at_the_counter();
    s.card.trouble = CardTrouble::soiled;
    CHECK(why(s, Method::face) == Closed::card_soiled);
    s.card.trouble = CardTrouble::broken;
    CHECK(why(s, Method::face) == Closed::card_broken);
    s.card.trouble = CardTrouble::none;
    s.card.certificate = CertificateUse::out_of_grace;
    CHECK(why(s, Method::face) == Closed::certificate);
    CHECK(open_methods(s) == nothing);
}

TEST_CASE("a phone needs a reader that reads phones, and has no grace", "[R-CARD-05][R-MOB-07][R-CONF-02]") {
    for (const Card card : {Card::iphone, Card::android}) {
        Situation s = at_the_counter(card);
        CHECK_FALSE(open_methods(s).empty());
        s.card.certificate = CertificateUse::in_grace;
        CHECK(why(s, Method::pin) == Closed::phone_certificate);
        s.card.certificate = CertificateUse::valid;
        s.site.phone_reader = false;
        CHECK(open_methods(s) == nothing);
        CHECK(why(s, Method::pin) == Closed::phone_not_supported);
    }
    Situation card = at_the_counter();
    card.site.phone_reader = false;
    card.card.certificate = CertificateUse::in_grace;
    CHECK(open_methods(card) == MethodSet{Method::face, Method::pin, Method::visual});
}

TEST_CASE("② has its scenes by tool, and its first day by scene",
          "[R-MOB-01][R-MOB-13][R-MOB-03][R-CONF-11][R-DATE-22]") {
    const auto in = [](Tool tool, Scene scene, const char* on) {
        Situation s = with_tool(ServiceClass::home_consent, tool);
        s.site.scene = scene;
        s.visit_date = day(on);
        return why(s, Method::pin);
    };
    struct Begin {
        Scene scene;
        const char* before;
        const char* first;
        const char* after;
    };
    for (const Begin& row : {Begin{Scene::home_visit, "2024-03-31", "2024-04-01", "2024-04-02"},
                             Begin{Scene::home_nursing, "2024-05-31", "2024-06-01", "2024-06-02"}})
        for (const Tool tool : {Tool::web, Tool::app}) {
            CHECK(in(tool, row.scene, row.before) == Closed::too_early);
            CHECK(in(tool, row.scene, row.first) == Closed::open);
            CHECK(in(tool, row.scene, row.after) == Closed::open);
        }
    CHECK(in(Tool::web, Scene::online_care, "2024-03-31") == Closed::too_early);
    CHECK(in(Tool::web, Scene::online_care, "2024-04-01") == Closed::open);
    CHECK(in(Tool::web, Scene::online_care, "2024-04-02") == Closed::open);
    CHECK(in(Tool::app, Scene::online_care, "2026-11-26") == Closed::not_in_scene);
    for (const Tool tool : {Tool::web, Tool::app}) CHECK(in(tool, Scene::unusual_flow, "2023-01-01") == Closed::open);
}

TEST_CASE("a reader that stands at the counter is no way at the patient's home", "[R-MOB-01][R-FAC-05]") {
    Situation s = at_the_counter();
    for (const Scene scene : {Scene::home_visit, Scene::home_nursing, Scene::online_care}) {
        s.site.scene = scene;
        CHECK(why(s, Method::face) == Closed::not_in_scene);
        CHECK(open_methods(s) == nothing);
    }
    s.site.scene = Scene::unusual_flow;
    CHECK(open_methods(s).has(Method::face));
}

TEST_CASE("② needs a tool of its own, ③ none that is linked", "[R-MOB-04][R-MOB-05][R-MOB-12]") {
    CHECK(why(with_tool(ServiceClass::home_consent, Tool::none), Method::pin) == Closed::no_tool);
    CHECK(why(with_tool(ServiceClass::home_consent, Tool::limited_app), Method::pin) == Closed::wrong_tool);
    CHECK(why(with_tool(ServiceClass::eligibility_only, Tool::web), Method::pin) == Closed::wrong_tool);
}

TEST_CASE("where the reader fails the stand-by tool takes over, if it can check this patient", "[R-FAC-03]") {
    Situation s = at_the_counter();
    s.site.reader_out = true;
    CHECK(open_methods(s) == nothing);
    CHECK_FALSE(stand_by_helps(s));
    s.site.stand_by = true;
    CHECK(stand_by_helps(s));
    s.site.tool = Tool::web;
    s.card.card = Card::face_only;
    CHECK_FALSE(stand_by_helps(s)); // R-AUTH-06
    s.site.tool = Tool::none;       // the app, where nothing else is known
    CHECK(stand_by_helps(s));
    s.card.certificate = CertificateUse::out_of_grace;
    CHECK_FALSE(stand_by_helps(s));
}

TEST_CASE("a check of an earlier day does not serve a later visit", "[R-AUTH-20]") {
    CHECK_FALSE(check_holds(day("2026-11-25"), day("2026-11-26"))); // the same month
    CHECK(check_holds(day("2026-11-26"), day("2026-11-26")));
    CHECK_FALSE(check_holds(day("2026-11-27"), day("2026-11-26")));
}

} // namespace mdg::rules
