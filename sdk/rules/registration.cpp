#include "rules/registration.hpp"

#include "rules/spoken_decision.hpp"

namespace mdg::rules {
namespace {

std::string_view text_of(RegistrationPlace place) {
    switch (place) {
    case RegistrationPlace::reader:
        return "register_reader";
    case RegistrationPlace::portal:
        return "register_portal";
    case RegistrationPlace::cash_machine:
        return "register_cash_machine";
    case RegistrationPlace::municipality:
        return "register_municipality";
    }
    return "register_portal";
}

} // namespace

base::Few<RegistrationPlace, 4> registration_places(const Situation& s) {
    base::Few<RegistrationPlace, 4> places;
    const bool at_the_reader =
        s.site.reader == ReaderKind::face && s.site.registers && !s.site.reader_out && !line_down(s);
    if (at_the_reader) places.push_back(RegistrationPlace::reader);
    places.append({RegistrationPlace::portal, RegistrationPlace::cash_machine, RegistrationPlace::municipality});
    return places;
}

record::Record registration_offer(const Situation& s) {
    SpokenDecision decision{MDG_NEXT_ACTION_REGISTER, {"register_offer"}, {}, {"R-CARD-09", "R-SYS-21"}, {}};
    for (const RegistrationPlace place : registration_places(s)) decision.texts.push_back(text_of(place));
    return to_record(decision);
}

} // namespace mdg::rules
