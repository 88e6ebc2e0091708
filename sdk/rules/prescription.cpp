#include "rules/prescription.hpp"

#include "rules/conclusion_record.hpp"
#include "rules/texts.hpp"

namespace mdg::rules {
namespace {

// By the answer to the card or to a number. Without either nothing was said against it where a number is known.
bool qualified(const Situation& s, const Law& law) {
    const Conclusion conclusion = conclude(s, law);
    return conclusion.path == ClaimPath::current || conclusion.outcome == Outcome::eligible;
}

void explain(record::Record& record, const char* id) {
    for (record::Record& text : texts(id)) record.add(MDG_FIELD_EXPLANATION, std::move(text));
}

} // namespace

Prescription prescription(const Situation& s, const Law& law) {
    if (line_down(s) && s.site.facility == Facility::pharmacy)
        return {PrescriptionWay::pharmacy_choice, false, true, {"R-EPR-03", "R-EPR-04"}};
    if (line_down(s)) return {PrescriptionWay::paper, false, true, {"R-EPR-02", "R-EPR-04"}};
    if (!qualified(s, law)) return {PrescriptionWay::paper, false, false, {"R-EPR-01"}};
    return {PrescriptionWay::electronic, true, false, {}};
}

record::Record to_record(const Prescription& prescription) {
    record::Record record(MDG_KIND_ELECTRONIC_PRESCRIPTION);
    record.set_integer(MDG_FIELD_REGISTER_ALLOWED, prescription.register_allowed ? 1 : 0);
    const bool without_number = prescription.way == PrescriptionWay::paper && prescription.cancel_registered;
    switch (prescription.way) {
    case PrescriptionWay::electronic:
        record.set_text(MDG_FIELD_PRESCRIPTION_WAY, MDG_PRESCRIPTION_WAY_ELECTRONIC);
        explain(record, "prescription_electronic");
        break;
    case PrescriptionWay::paper:
        record.set_text(MDG_FIELD_PRESCRIPTION_WAY, MDG_PRESCRIPTION_WAY_PAPER);
        if (without_number) record.set_integer(MDG_FIELD_EXCHANGE_NUMBER, 0);
        explain(record, without_number ? "prescription_paper_down" : "prescription_paper");
        break;
    case PrescriptionWay::pharmacy_choice:
        record.set_text(MDG_FIELD_PRESCRIPTION_WAY, MDG_PRESCRIPTION_WAY_PHARMACY_CHOICE);
        explain(record, "prescription_pharmacy_patient");
        explain(record, "prescription_pharmacy_issuer");
        break;
    }
    if (prescription.cancel_registered) {
        record.set_integer(MDG_FIELD_CANCEL_REGISTERED, 1);
        explain(record, "prescription_cancel");
    }
    add_rules(record, prescription.rules);
    return record;
}

} // namespace mdg::rules
