// What a reception means for the electronic prescription (R-EPR). A function of the situation.
#pragma once

#include "record/record.hpp"
#include "rules/conclusion.hpp"

namespace mdg::rules {

enum class PrescriptionWay : std::uint8_t {
    electronic,
    paper,           // as before (R-EPR-01); without an exchange number where the line is down (R-EPR-02)
    pharmacy_choice, // the patient fetches the paper, or the issuer is asked (R-EPR-03)
};

struct Prescription {
    PrescriptionWay way = PrescriptionWay::electronic;
    bool register_allowed = true;   // an electronic one may be registered or fetched
    bool cancel_registered = false; // a task that stays open: the issuer cancels what was registered (R-EPR-04)
    Cited rules;
};

// Where prescriptions are written or dispensed.
constexpr bool prescribes(Facility facility) noexcept {
    return facility != Facility::home_nursing && facility != Facility::checkup_body && facility != Facility::midwife &&
           facility != Facility::therapist;
}

Prescription prescription(const Situation& s, const Law& law);

// Kind electronic_prescription, with what to do as texts.
record::Record to_record(const Prescription& prescription);

} // namespace mdg::rules
