#include "rules/methods_record.hpp"

#include "rules/facility.hpp"
#include "rules/method_words.hpp"
#include "rules/rulebook.hpp"
#include "rules/situation_codes.hpp"
#include "rules/texts.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace mdg::rules {
namespace {

using record::Record;

constexpr std::array<std::string_view, 6> duties{MDG_CLASS_DUTY_NOT_ALLOWED, MDG_CLASS_DUTY_ALLOWED,
                                                 MDG_CLASS_DUTY_VOLUNTARY,   MDG_CLASS_DUTY_STAND_BY,
                                                 MDG_CLASS_DUTY_BY_DEADLINE, MDG_CLASS_DUTY_OBLIGATORY};

void say(Record& record, std::string_view id) {
    for (Record& text : texts(id)) record.add(MDG_FIELD_TEXT, std::move(text));
}

// Those in force on the day, each once.
template <typename Ids>
void cite(Record& record, const Ids& ids, Date day) {
    for (const std::string_view id : ids) {
        const auto same = [id](const auto& cited) { return *cited->text(MDG_FIELD_RULE_ID) == id; };
        if (rule(id).holds_on(day) && std::ranges::none_of(record.list(MDG_FIELD_RULE), same))
            record.add(MDG_FIELD_RULE, to_record(rule(id)));
    }
}

void find(Record& record, const char* place, const char* code, const char* detail, std::string_view text) {
    record.add(MDG_FIELD_FINDING,
               record::to_record(base::Finding{place, code, detail, *texts(text).front().text(MDG_FIELD_JA)}));
}

// What makes a way open: the kind of card, and the class with its tool or reader.
base::Few<const char*, 4> opening_rules(const Situation& s) {
    base::Few<const char*, 4> ids;
    switch (s.card.card) {
    case Card::face_only:
        ids.push_back("R-CARD-02");
        break;
    case Card::no_photo:
        ids.push_back("R-CARD-03");
        break;
    case Card::iphone:
    case Card::android:
        ids.append({"R-CARD-05", "R-CONF-15"});
        break;
    default:
        ids.push_back("R-CARD-01");
    }
    switch (s.site.service) {
    case ServiceClass::home_consent:
        ids.append({"R-AUTH-02", "R-MOB-02"});
        break;
    case ServiceClass::eligibility_only:
        ids.push_back("R-AUTH-03");
        break;
    default:
        ids.push_back(s.site.reader == ReaderKind::generic ? "R-AUTH-04" : "R-AUTH-01");
    }
    return ids;
}

Record open_method(const Situation& s, Method method) {
    Record record(MDG_KIND_METHOD);
    record.set_text(MDG_FIELD_VERIFICATION, code_of(method)).set_integer(MDG_FIELD_METHOD_OPEN, 1);
    cite(record, opening_rules(s), s.visit_date);
    return record;
}

Record closed_method(Method method, const Words& words, Date day) {
    Record record(MDG_KIND_METHOD);
    record.set_text(MDG_FIELD_VERIFICATION, code_of(method))
        .set_integer(MDG_FIELD_METHOD_OPEN, 0)
        .set_text(MDG_FIELD_CLOSED_REASON, words.code);
    say(record, words.text);
    cite(record, words.rules, day);
    return record;
}

// The check by passcode where the reader could have it and has not (R-VIS-14).
std::optional<Words> without_passcode(const Situation& s, const Law& law) {
    if (s.site.service != ServiceClass::regular || s.site.reader != ReaderKind::face) return std::nullopt;
    if (!s.site.passcode) return Words{MDG_CLOSED_REASON_NO_PASSCODE, "closed_no_passcode", {"R-VIS-14", "R-CONF-14"}};
    if (s.visit_date < law.visual_passcode_from)
        return Words{MDG_CLOSED_REASON_PASSCODE_TOO_EARLY, "closed_passcode_too_early", {"R-VIS-14", "R-VIS-08"}};
    return std::nullopt;
}

base::Few<const char*, 2> rules_of(VisualWay way) {
    switch (way) {
    case VisualWay::passcode:
        return {"R-VIS-08", "R-VIS-15"};
    case VisualWay::terminal:
        return {"R-VIS-06"};
    case VisualWay::tool:
        break;
    }
    return {"R-VIS-13"};
}

void add_visual_ways(Record& record, const Situation& s, const Law& law) {
    if (const auto closed = without_passcode(s, law)) {
        Record way = closed_method(Method::visual, *closed, s.visit_date);
        way.set_text(MDG_FIELD_VISUAL_WAY, code_of(VisualWay::passcode));
        record.add(MDG_FIELD_METHOD, std::move(way));
    }
    for (const VisualWay each : visual_ways(s, law)) {
        Record way = open_method(s, Method::visual);
        way.set_text(MDG_FIELD_VISUAL_WAY, code_of(each));
        cite(way, rules_of(each), s.visit_date);
        record.add(MDG_FIELD_METHOD, std::move(way));
    }
}

void add_class(Record& record, const Situation& s) {
    record.set_text(MDG_FIELD_SERVICE_CLASS, codes::classes[static_cast<std::size_t>(s.site.service)])
        .set_integer(MDG_FIELD_MEDICAL_INFORMATION, gives_medical_information(s.site.service) ? 1 : 0);
    if (s.site.service == ServiceClass::none) return;
    const ClassUse use = class_use(s.site, s.site.service, s.visit_date);
    record.set_text(MDG_FIELD_CLASS_DUTY, duties[static_cast<std::size_t>(use.duty)]);
    cite(record, use.rules, s.visit_date);
    if (use.duty == Duty::not_allowed)
        find(record, "service_class", MDG_FINDING_CODE_INCONSISTENT,
             "this class is not meant for this facility and day", "class_not_for_facility");
    if (s.site.medical_information && !gives_medical_information(s.site.service)) {
        say(record, "no_medical_information");
        cite(record, std::array{"R-FAC-16"}, s.visit_date);
    }
}

// What to do where nothing is open (R-AUTH-05, R-AUTH-06, R-FAC-03).
void say_what_then(Record& record, const Situation& s, const Law& law) {
    if (stand_by_helps(s)) {
        say(record, "no_method_but_stand_by");
        cite(record, std::array{"R-FAC-03"}, s.visit_date);
        return;
    }
    Situation app = s;
    app.site.tool = Tool::app;
    if (s.site.tool == Tool::web && s.site.service == ServiceClass::home_consent &&
        !allowed_methods(app, law).open.empty()) {
        say(record, "no_method_but_app");
        cite(record, std::array{"R-AUTH-06"}, s.visit_date);
        return;
    }
    say(record, "no_method_open");
    cite(record, std::array{"R-AUTH-05", "R-BURD-01"}, s.visit_date);
}

} // namespace

Record methods_record(const Situation& s) {
    const Law& now = law();
    const Methods methods = allowed_methods(s, now);
    Record record(MDG_KIND_METHODS);
    record.set_date(MDG_FIELD_VISIT_DATE, s.visit_date);
    for (int i = 0; i < method_count; ++i) {
        const auto method = static_cast<Method>(i);
        if (!methods.open.has(method)) {
            record.add(MDG_FIELD_METHOD,
                       closed_method(method, words_of(methods.why[static_cast<std::size_t>(i)]), s.visit_date));
        } else if (method == Method::visual) {
            add_visual_ways(record, s, now);
        } else {
            record.add(MDG_FIELD_METHOD, open_method(s, method));
        }
    }
    add_class(record, s);
    if (methods.open.empty()) say_what_then(record, s, now);
    if (s.person.face == FaceState::failed && !methods.open.empty()) {
        say(record, "face_failed");
        cite(record, std::array{"R-AUTH-17", "R-AUTH-18"}, s.visit_date);
    }
    if (s.card.card == Card::no_photo && !photoless_card_exists(s.visit_date, now)) {
        find(record, "card_form", MDG_FINDING_CODE_INCONSISTENT, "cards without a photo exist from 2024-12-02 on",
             "photoless_card_too_early");
        cite(record, std::array{"R-CARD-04"}, s.visit_date);
    }
    if (s.card.card == Card::iphone || s.card.card == Card::android)
        find(record, "card_form", MDG_FINDING_CODE_INFERRED, "how a phone's holder is verified is inferred (R-CONF-15)",
             "phone_ways_inferred");
    return record;
}

} // namespace mdg::rules
