// Which methods are open and why the others are not, rule by rule.
#include "rules/situations.hpp"
#include "support/catch.hpp"

namespace mdg::rules {
namespace {

using test::at_the_counter;
using test::day;
using test::open_methods;
using test::why;
using test::with_tool;

const MethodSet nothing;

} // namespace

TEST_CASE("each class has its ways: ① three, ② two of them by its tool, ③ no face",
          "[R-AUTH-01][R-AUTH-02][R-AUTH-03][R-SYS-19]") {
    CHECK(open_methods(at_the_counter()) == MethodSet{Method::face, Method::pin, Method::visual});
    CHECK(open_methods(with_tool(ServiceClass::home_consent, Tool::app)) == MethodSet{Method::pin, Method::visual});
    CHECK(open_methods(with_tool(ServiceClass::home_consent, Tool::web)) == MethodSet{Method::pin});
    CHECK(why(with_tool(ServiceClass::home_consent, Tool::web), Method::visual) == Closed::not_at_tool);
    for (const Tool tool : {Tool::none, Tool::app, Tool::limited_app})
        CHECK(open_methods(with_tool(ServiceClass::eligibility_only, tool)) == MethodSet{Method::pin, Method::visual});
    CHECK(why(with_tool(ServiceClass::eligibility_only, Tool::none), Method::face) == Closed::not_in_class);
}

TEST_CASE("a generic reader has no face check", "[R-AUTH-04][R-SYS-04]") {
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
          "[R-AUTH-09][R-AUTH-10][R-AUTH-11][R-ERR-24]") {
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
