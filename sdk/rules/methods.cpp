#include "rules/methods.hpp"

namespace mdg::rules {
namespace {

bool phone(Card card) {
    return card == Card::iphone || card == Card::android;
}

Closed of_the_card(const Situation& s, Method method) {
    if (s.card.card <= Card::not_shown || s.card.trouble != CardTrouble::none || s.card.left) return Closed::no_card;
    if (phone(s.card.card) && !s.site.phone_reader) return Closed::phone_not_supported;
    switch (method) {
    case Method::face:
    case Method::visual:
        if (phone(s.card.card)) return Closed::phone_has_no_photo;
        return s.card.card == Card::no_photo ? Closed::card_has_no_photo : Closed::open;
    case Method::pin:
        if (s.card.card == Card::face_only || s.card.card == Card::iphone) return Closed::card_has_no_pin;
        if (s.person.pin == PinState::blocked || s.card.tries_left == 0) return Closed::pin_blocked;
        return s.person.pin == PinState::forgotten ? Closed::pin_forgotten : Closed::open;
    case Method::phone:
        return s.card.card == Card::iphone ? Closed::open : Closed::not_a_phone;
    }
    return Closed::no_card;
}

Closed of_the_counter(const Site& site, Method method) {
    if (site.service == ServiceClass::none) return Closed::not_in_class;
    const bool tool = site.service != ServiceClass::regular;
    if (site.reader_out || (!tool && site.reader == ReaderKind::none)) return Closed::reader_out;
    switch (method) {
    case Method::face:
        if (tool) return Closed::not_in_class;
        if (site.reader != ReaderKind::face) return Closed::not_at_reader;
        return site.camera_out ? Closed::camera_out : Closed::open;
    case Method::pin:
        return site.pin_pad_out ? Closed::pin_pad_out : Closed::open;
    case Method::visual:
        return tool && site.tool == Tool::web ? Closed::not_at_tool : Closed::open;
    case Method::phone:
        return Closed::open;
    }
    return Closed::not_in_class;
}

} // namespace

Methods allowed_methods(const Situation& s, const Law&) {
    Methods methods;
    methods.rules = {"R-AUTH-05"};
    for (int i = 0; i < method_count; ++i) {
        const auto method = static_cast<Method>(i);
        Closed why = of_the_card(s, method);
        if (why == Closed::open) why = of_the_counter(s.site, method);
        methods.why[static_cast<std::size_t>(i)] = why;
        if (why == Closed::open) methods.open.add(method);
    }
    return methods;
}

VisualReasons visual_reasons(const Situation& s, const Methods& methods) {
    VisualReasons reasons{VisualReason::condition, VisualReason::unwell, VisualReason::machine};
    const bool face_failed = s.person.face == FaceState::failed || !methods.open.has(Method::face);
    if (face_failed && !methods.open.has(Method::pin)) reasons.add(VisualReason::face_and_pin);
    return reasons;
}

VisualWay visual_way(const Situation& s, const Law& law) {
    if (s.site.service != ServiceClass::regular) return VisualWay::tool;
    return s.site.passcode && s.visit_date >= law.visual_passcode_from ? VisualWay::passcode : VisualWay::terminal;
}

bool stand_by_helps(const Situation& s) {
    if (!s.site.stand_by || s.site.service != ServiceClass::regular) return false;
    Situation other = s;
    other.site = on_stand_by(s.site);
    return !allowed_methods(other, law()).open.empty();
}

Site on_stand_by(Site site) {
    site.service = ServiceClass::home_consent;
    site.tool = Tool::app;
    site.reader = ReaderKind::generic;
    site.reader_out = site.camera_out = site.pin_pad_out = false;
    return site;
}

} // namespace mdg::rules
