#include "rules/methods.hpp"

#include "rules/tool_scenes.hpp"

namespace mdg::rules {
namespace {

// R-CARD-10, R-CARD-11, R-MOB-07.
Closed of_the_card(const Situation& s) {
    switch (s.card.trouble) {
    case CardTrouble::none:
        break;
    case CardTrouble::not_read:
        return Closed::card_not_read;
    case CardTrouble::broken:
        return Closed::card_broken;
    case CardTrouble::soiled:
        return Closed::card_soiled;
    case CardTrouble::phone_not_supported:
        return Closed::phone_not_supported;
    }
    if (s.card.card <= Card::not_shown || s.card.left) return Closed::no_card;
    return is_phone(s.card.card) && !s.site.phone_reader ? Closed::phone_not_supported : Closed::open;
}

// R-CERT-05, R-CERT-08; R-CONF-02 for phones.
Closed of_the_certificate(const CardFacts& card) {
    switch (card.certificate) {
    case CertificateUse::unread:
    case CertificateUse::valid:
    case CertificateUse::expiring:
        return Closed::open;
    case CertificateUse::in_grace:
        return is_phone(card.card) ? Closed::phone_certificate : Closed::open;
    case CertificateUse::out_of_grace:
    case CertificateUse::expired:
    case CertificateUse::not_yet_valid:
        return Closed::certificate;
    }
    return Closed::certificate;
}

// R-MOB-01, R-MOB-04, R-MOB-05, R-MOB-13; R-FAC-05 for ①, whose reader stands at the counter.
Closed of_the_class(const Situation& s) {
    switch (s.site.service) {
    case ServiceClass::none:
        return Closed::not_online;
    case ServiceClass::regular:
        return s.site.scene <= Scene::unusual_flow ? Closed::open : Closed::not_in_scene;
    case ServiceClass::home_consent: {
        if (s.site.tool == Tool::none) return Closed::no_tool;
        if (s.site.tool == Tool::limited_app) return Closed::wrong_tool;
        const ToolUse use = tool_use(s.site.tool, s.site.scene);
        if (!use.allowed) return Closed::not_in_scene;
        return s.visit_date < use.from ? Closed::too_early : Closed::open;
    }
    case ServiceClass::eligibility_only:
        // The limited type is the same app, and there is no other: it need not be named (R-SYS-07).
        if (s.site.tool == Tool::web) return Closed::wrong_tool;
        return s.site.scene == Scene::online_care ? Closed::not_in_scene : Closed::open;
    }
    return Closed::not_online;
}

Closed of_the_reader(const Site& site) {
    if (site.reader_out) return Closed::reader_out;
    return site.service == ServiceClass::regular && site.reader == ReaderKind::none ? Closed::no_reader : Closed::open;
}

// R-CARD-01 to R-CARD-05, R-CONF-15.
Closed of_the_kind(Card card, Method method) {
    switch (method) {
    case Method::face:
    case Method::visual:
        if (is_phone(card)) return Closed::phone_has_no_photo;
        return card == Card::no_photo ? Closed::card_has_no_photo : Closed::open;
    case Method::pin:
        if (card == Card::iphone) return Closed::phone_has_no_pin;
        return card == Card::face_only ? Closed::card_has_no_pin : Closed::open;
    case Method::phone:
        return card == Card::iphone ? Closed::open : Closed::not_a_phone;
    }
    return Closed::no_card;
}

// R-AUTH-01 to R-AUTH-04, R-MOB-02.
Closed of_the_counter(const Site& site, Method method) {
    const bool at_the_reader = site.service == ServiceClass::regular;
    if (method == Method::face) {
        if (!at_the_reader) return Closed::not_in_class;
        if (site.reader != ReaderKind::face) return Closed::not_at_reader;
    }
    if (method == Method::visual && !at_the_reader && site.tool == Tool::web) return Closed::not_at_tool;
    return Closed::open;
}

// R-AUTH-07, R-AUTH-09, R-AUTH-11.
Closed of_the_moment(const Situation& s, Method method) {
    if (method == Method::face) return s.site.camera_out ? Closed::camera_out : Closed::open;
    if (method != Method::pin) return Closed::open;
    if (s.person.pin == PinState::blocked || s.card.tries_left == 0) return Closed::pin_blocked;
    if (s.person.pin == PinState::forgotten) return Closed::pin_forgotten;
    return s.site.pin_pad_out ? Closed::pin_pad_out : Closed::open;
}

Closed for_every_method(const Situation& s) {
    if (const Closed why = of_the_card(s); why != Closed::open) return why;
    if (const Closed why = of_the_certificate(s.card); why != Closed::open) return why;
    if (const Closed why = of_the_class(s); why != Closed::open) return why;
    return of_the_reader(s.site);
}

Closed for_one_method(const Situation& s, Method method) {
    if (const Closed why = of_the_kind(s.card.card, method); why != Closed::open) return why;
    if (const Closed why = of_the_counter(s.site, method); why != Closed::open) return why;
    return of_the_moment(s, method);
}

const char* rule_of(const Site& site) {
    if (site.service == ServiceClass::home_consent) return "R-AUTH-02";
    if (site.service == ServiceClass::eligibility_only) return "R-AUTH-03";
    return site.reader == ReaderKind::generic ? "R-AUTH-04" : "R-AUTH-01";
}

} // namespace

Methods allowed_methods(const Situation& s, const Law&) {
    Methods methods;
    methods.rules = {"R-AUTH-05", rule_of(s.site)};
    const Closed every = for_every_method(s);
    for (int i = 0; i < method_count; ++i) {
        const auto method = static_cast<Method>(i);
        const Closed why = every != Closed::open ? every : for_one_method(s, method);
        methods.why[static_cast<std::size_t>(i)] = why;
        if (why == Closed::open) methods.open.add(method);
    }
    return methods;
}

MethodSet after_face_failure(const Methods& methods) {
    return methods.open.without({Method::face});
}

bool photoless_card_exists(Date day, const Law& law) {
    return day >= law.photoless_card_from;
}

bool check_holds(Date checked, Date visit) {
    return checked == visit;
}

VisualReasons visual_reasons(const Situation& s, const Methods& methods) {
    if (!methods.open.has(Method::visual)) return {};
    VisualReasons reasons{VisualReason::condition, VisualReason::unwell, VisualReason::machine};
    const bool face_failed = s.person.face == FaceState::failed || !methods.open.has(Method::face);
    if (face_failed && !methods.open.has(Method::pin)) reasons.add(VisualReason::face_and_pin);
    return reasons;
}

VisualWays visual_ways(const Situation& s, const Law& law) {
    if (s.site.service != ServiceClass::regular) return {VisualWay::tool};
    // The day alone says nothing: readers learn it one by one (R-CONF-14).
    if (s.site.passcode && s.site.reader == ReaderKind::face && s.visit_date >= law.visual_passcode_from)
        return {VisualWay::passcode, VisualWay::terminal};
    return {VisualWay::terminal};
}

VisualWay visual_way(const Situation& s, const Law& law) {
    return visual_ways(s, law).front();
}

bool stand_by_helps(const Situation& s) {
    if (!s.site.stand_by || s.site.service != ServiceClass::regular) return false;
    Situation other = s;
    other.site = on_stand_by(s.site);
    return !allowed_methods(other, law()).open.empty();
}

Site on_stand_by(Site site) {
    site.service = ServiceClass::home_consent;
    if (site.tool != Tool::web) site.tool = Tool::app;
    site.reader = ReaderKind::generic;
    site.reader_out = site.camera_out = site.pin_pad_out = false;
    return site;
}

} // namespace mdg::rules
