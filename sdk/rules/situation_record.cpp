#include "rules/situation_record.hpp"

#include "rules/age.hpp"
#include "rules/parameters.hpp"
#include "rules/situation_codes.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace mdg::rules {
namespace {

using record::FieldId;
using record::Record;

using namespace codes;

// Every field of the record and its place in the situation: one list for both ways.
template <typename S, typename Take>
void each(S& s, Take&& take) {
    take(MDG_FIELD_FACILITY_KIND, s.site.facility, facilities);
    take(MDG_FIELD_SERVICE_CLASS, s.site.service, classes);
    take(MDG_FIELD_SCENE, s.site.scene, scenes);
    take(MDG_FIELD_MOBILE_TOOL, s.site.tool, tools);
    take(MDG_FIELD_READER_KIND, s.site.reader, readers);
    take(MDG_FIELD_LINE_STATE, s.site.line, lines);
    take(MDG_FIELD_READER_OUT, s.site.reader_out);
    take(MDG_FIELD_CAMERA_OUT, s.site.camera_out);
    take(MDG_FIELD_PIN_PAD_OUT, s.site.pin_pad_out);
    take(MDG_FIELD_VISUAL_PASSCODE, s.site.passcode);
    take(MDG_FIELD_CONSENT_SCREENS, s.site.consent_screens);
    take(MDG_FIELD_PHONE_READER, s.site.phone_reader);
    take(MDG_FIELD_STAND_BY, s.site.stand_by);
    take(MDG_FIELD_OWN_RULE, s.site.own_rule);
    take(MDG_FIELD_MEDICAL_INFORMATION_WANTED, s.site.medical_information);
    take(MDG_FIELD_REGISTERS, s.site.registers);
    take(MDG_FIELD_TRANSITION_REASON, s.site.transition, transitions);
    take(MDG_FIELD_AGE_BAND, s.patient.age, ages);
    take(MDG_FIELD_INSURER_KIND, s.patient.insurer, insurers);
    take(MDG_FIELD_RETURNING, s.patient.returning);
    take(MDG_FIELD_DATA_KNOWN, s.patient.known);
    take(MDG_FIELD_DOCUMENT_RATIO, s.patient.ratio);
    take(MDG_FIELD_CARD_FORM, s.card.card, cards);
    take(MDG_FIELD_CARD_TROUBLE, s.card.trouble, troubles);
    take(MDG_FIELD_CERTIFICATE_USE, s.card.certificate, uses);
    take(MDG_FIELD_TRIES_LEFT, s.card.tries_left);
    take(MDG_FIELD_CARD_LEFT, s.card.left);
    take(MDG_FIELD_CARD_ASKED_AGAIN, s.card.asked_again);
    take(MDG_FIELD_CARD_LIES, s.card.lies);
    take(MDG_FIELD_PIN_RESULT, s.person.pin, pins);
    take(MDG_FIELD_FACE_RESULT, s.person.face, faces);
    take(MDG_FIELD_VISUAL_RESULT, s.person.visual, visuals);
    take(MDG_FIELD_PHONE_VERIFIED, s.person.phone_verified);
    take(MDG_FIELD_VISUAL_REASON, s.person.reason, reasons);
    take(MDG_FIELD_ALERT_SHOWN, s.person.alert_shown);
    take(MDG_FIELD_CONSENT_STATE, s.person.consent, consents);
    take(MDG_FIELD_CHECK_STATE, s.check.made, checks);
    take(MDG_FIELD_CHECK_ANSWER, s.check.answer, answers);
    take(MDG_FIELD_PERSON_MATCH, s.check.match, matches);
    take(MDG_FIELD_CANDIDATES, s.check.candidates);
    take(MDG_FIELD_CANDIDATE_CHOSEN, s.check.chosen);
    take(MDG_FIELD_DOCUMENT_SHOWN, s.ladder.document, documents);
    take(MDG_FIELD_NUMBER_ENTERED, s.ladder.number_entered, yes_no);
    take(MDG_FIELD_NUMBER_CHECK_STATE, s.ladder.number_check, checks);
    take(MDG_FIELD_NUMBER_ANSWER, s.ladder.number_answer, answers);
    take(MDG_FIELD_UNCHANGED, s.ladder.unchanged, yes_no);
    take(MDG_FIELD_DECLARATION_GIVEN, s.ladder.declaration, yes_no);
    take(MDG_FIELD_FACE_ITEMS_GIVEN, s.ladder.face_items, yes_no);
    take(MDG_FIELD_OWN_RULE_USED, s.ladder.own_rule, yes_no);
    take(MDG_FIELD_SHARE_CHOICE, s.ladder.share, shares);
    take(MDG_FIELD_ABANDONED, s.abandoned);
    take(MDG_FIELD_CONCLUDED, s.concluded);
}

struct Reader {
    const Record& facts;
    std::vector<base::Finding> faults;

    bool has(FieldId field) const { return record::find_field(field)->belongs_to(facts.kind()) && facts.has(field); }
    void fault(FieldId field, const char* en, const char* ja) {
        faults.push_back({std::string(record::find_field(field)->name), MDG_FINDING_CODE_BAD_VALUE, en, ja});
    }
    template <typename Enum, std::size_t count>
    void operator()(FieldId field, Enum& value, const Codes<count>& codes) {
        if (!has(field)) return;
        const auto found = std::ranges::find(codes, *facts.text(field));
        if (found == codes.end()) return fault(field, "not a code that rules know", "規則にない値です");
        value = static_cast<Enum>(found - codes.begin());
    }
    void operator()(FieldId field, bool& value) {
        if (has(field)) value = *facts.integer(field) != 0;
    }
    void operator()(FieldId field, std::uint8_t& value) {
        if (!has(field)) return;
        const std::int64_t number = *facts.integer(field);
        if (number < 0 || number > 15) return fault(field, "0 to 15", "0～15で指定してください");
        value = static_cast<std::uint8_t>(number);
    }
};

struct Writer {
    Record& facts;
    const Situation plain{};

    template <typename Enum, std::size_t count>
    void operator()(FieldId field, const Enum& value, const Codes<count>& codes) {
        if (value != Enum{} || matters(field)) facts.set_text(field, codes[static_cast<std::size_t>(value)]);
    }
    void operator()(FieldId field, const bool& value) {
        if (value) facts.set_integer(field, 1);
    }
    void operator()(FieldId field, const std::uint8_t& value) {
        const std::uint8_t own = field == MDG_FIELD_TRIES_LEFT ? plain.card.tries_left : plain.patient.ratio;
        if (value != own) facts.set_integer(field, value);
    }
    // Where Situation's own value is not the first of the set.
    static bool matters(FieldId field) {
        return field == MDG_FIELD_SERVICE_CLASS || field == MDG_FIELD_READER_KIND || field == MDG_FIELD_AGE_BAND;
    }
};

// What the certificate's last day means on the day of the visit (R-CERT-02 to R-CERT-09).
CertificateUse use_on(Date not_after, Date visit_date, Card card) {
    const auto terms = certificate_terms("", is_phone(card) ? Carrier::phone : Carrier::card);
    const std::string_view use = certificate::assess({std::nullopt, not_after}, visit_date, terms).use;
    return static_cast<CertificateUse>(std::ranges::find(uses, use) - uses.begin());
}

} // namespace

Situation read_shared(const Record& record) {
    Situation situation;
    Reader reader{record, {}};
    each(situation, reader);
    if (reader.has(MDG_FIELD_VISIT_DATE)) situation.visit_date = *record.date(MDG_FIELD_VISIT_DATE);
    if (reader.has(MDG_FIELD_VISIT_DATE) && reader.has(MDG_FIELD_NOT_AFTER) && !reader.has(MDG_FIELD_CERTIFICATE_USE))
        situation.card.certificate =
            use_on(*record.date(MDG_FIELD_NOT_AFTER), situation.visit_date, situation.card.card);
    const bool late_elderly = reader.has(MDG_FIELD_LATE_ELDERLY) && *record.integer(MDG_FIELD_LATE_ELDERLY) != 0;
    if (late_elderly)
        situation.patient.age = Age::late_elderly;
    else if (reader.has(MDG_FIELD_VISIT_DATE) && reader.has(MDG_FIELD_BIRTH_DATE) && !reader.has(MDG_FIELD_AGE_BAND))
        situation.patient.age = age_on(*record.date(MDG_FIELD_BIRTH_DATE), situation.visit_date);
    if (reader.has(MDG_FIELD_NO_DOCUMENT) && *record.integer(MDG_FIELD_NO_DOCUMENT) != 0)
        situation.ladder.any = YesNo::no;
    if (!reader.faults.empty())
        throw base::Failure(MDG_E_BAD_ARGUMENT, MDG_ORIGIN_APPLICATION,
                            std::to_string(reader.faults.size()) + " faults in the facts")
            .with_findings(std::move(reader.faults));
    return situation;
}

Situation read_situation(const Record& facts) {
    if (!facts.has(MDG_FIELD_VISIT_DATE))
        throw base::Failure(MDG_E_BAD_ARGUMENT, MDG_ORIGIN_APPLICATION, "the facts have no visit_date")
            .with_findings(
                {{"visit_date", MDG_FINDING_CODE_MISSING, "the library never takes today for it", "受診日が必要です"}});
    return read_shared(facts);
}

Record to_record(const Situation& situation) {
    Record facts(MDG_KIND_FACTS);
    facts.set_date(MDG_FIELD_VISIT_DATE, situation.visit_date);
    Writer writer{facts};
    each(situation, writer);
    if (situation.ladder.any == YesNo::no) facts.set_integer(MDG_FIELD_NO_DOCUMENT, 1);
    return facts;
}

} // namespace mdg::rules
