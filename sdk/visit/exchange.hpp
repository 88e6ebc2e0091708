// What a counter asks of the terminal beside the single check, and the requests that are still open.
#pragma once

#include "eligibility/messages/message.hpp"
#include "rules/consent_gate.hpp"
#include "visit/counter.hpp"

#include <functional>
#include <span>
#include <stop_token>
#include <string>

namespace mdg::visit {

// Kinds of record that are asked for in two steps.
std::span<const record::KindId> bulk_kinds() noexcept;

// Both steps of a bulk request (terminal facts §2.3), within the configuration's bulk_wait. Called again with the same
// request, also after a restart, it goes on where it was: nothing is sent twice. The request stays outstanding.
record::Record ask_bulk(Counter& counter, record::Record request, std::stop_token cancel);

// The persons of a bulk_result, one by one; false from the sink ends it with Failure CANCELLED.
void read_bulk(const record::Record& bulk_result, const std::function<bool(const record::Record& unit)>& sink);

// Whether a medical_request may be sent at its moment. CHECK_FAILED where the request does not say what it wants.
rules::ConsentGate medical_gate(const record::Record& medical_request, const record::Record& qualification);

// A medical_request that may be sent, with the insured number of the qualification where it has none. CONSENT where the
// gate is closed.
record::Record medical_request(record::Record medical_request, const record::Record& qualification);

// Kind outstanding_requests.
record::Record outstanding(eligibility::Gateway& gateway);
// As it was given. ABSENT, or MALFORMED where what is kept cannot be read.
record::Record outstanding_request(eligibility::Gateway& gateway, const std::string& request_id);
// A bulk request with what was asked for its result.
void settle(eligibility::Gateway& gateway, const std::string& request_id);

} // namespace mdg::visit
