// Everything a visit knows so far: the situation that names the next step, and what it was taken from. It is what events
// made of it, live as well as when the visit is taken up again.
#pragma once

#include "journal/entry.hpp"
#include "record/record.hpp"
#include "rules/conclusion.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mdg::visit {

struct Facts {
    rules::Situation situation;

    // Kind card; the certificate as it was judged on the visit's day.
    std::optional<record::Record> card;
    std::optional<record::Record> certificate;
    bool pin_is_out = false;             // sent to the card, whose answer is not known yet
    std::optional<bool> captures_purged; // of every face check so far; nullopt: there was none
    bool without_photo = false;          // staff saw that the card shows none
    bool consent_at_device = false;      // which told nobody: the answer of the check says to what, if anything does

    // Requests whose answer may still come, by the card and by a document's number.
    std::optional<record::Record> request;
    std::optional<record::Record> number_request;
    std::vector<std::string> answered; // identifiers of those that were answered
    std::vector<std::string> refused;

    // The answers of the check, by the card and by a document's number.
    std::optional<record::Record> eligibility;
    std::optional<record::Record> number_eligibility;
    std::optional<record::Record> number;       // kind answer: what was entered
    std::optional<record::Record> on_file;      // kind check_request: the number the receipt computer has
    std::optional<base::Date> birth_date;       // of the patient, as the receipt computer has it
    std::optional<record::Record> last_consent; // kind consent: of last time at this facility
    std::string facility_code;
    int qualification = -1; // of the answer that counts

    // Kind visit_result: who acted and helped, and what was copied from the card's face, as it was given.
    std::optional<record::Record> given;

    std::optional<rules::Conclusion> conclusion;
    std::optional<record::Record> claim;

    // Kind error. Trouble stands until somebody says what to do about it.
    std::optional<record::Record> card_trouble;
    std::optional<record::Record> check_trouble;
    std::optional<record::Record> ended_by; // why, where it was not a person's choice

    std::optional<record::Record> result; // kind visit_result, once the visit is done
    bool handed_out = false;
};

// The only way in which facts change. Failure MALFORMED for what cannot happen to them.
void apply(Facts& facts, std::string_view kind, const record::Record& content);

Facts facts_of(std::span<const journal::Entry> history);

} // namespace mdg::visit
