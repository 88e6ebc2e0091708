#include "base/failure.hpp"
#include "eligibility/request_id.hpp"
#include "visit/exchange.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <random>

namespace mdg::visit {
namespace {

using base::Failure;
using record::Record;

constexpr std::array<record::KindId, 5> kinds = {MDG_KIND_BULK_REQUEST, MDG_KIND_ASSISTANCE_REQUEST,
                                                 MDG_KIND_CONSENT_LIST_REQUEST, MDG_KIND_REFERENCE_REGISTRATION_BULK,
                                                 MDG_KIND_BULK_QUERY};

// Between a bulk request's identifier and what makes that of a query for its result.
constexpr std::string_view query_mark = "_q";

bool is_query_of(const std::string& id, const std::string& request_id) {
    return id.starts_with(request_id + std::string(query_mark));
}

std::string query_id(const std::string& request_id) {
    std::random_device random;
    const std::string number = std::to_string(100'000 + random() % 900'000);
    return request_id + std::string(query_mark) + number;
}

std::string business_of(const Record& request) {
    const auto* message = eligibility::request_message(request);
    return message == nullptr ? request.text_or(MDG_FIELD_BUSINESS, "") : std::string(message->business);
}

Record query_for(const Record& request, const std::string& reception_number) {
    Record query(MDG_KIND_BULK_QUERY);
    query.set_text(MDG_FIELD_BUSINESS, business_of(request))
        .set_text(MDG_FIELD_FACILITY_CODE, request.text_or(MDG_FIELD_FACILITY_CODE, ""))
        .set_text(MDG_FIELD_RECEPTION_NUMBER, reception_number)
        .set_text(MDG_FIELD_REQUEST_ID, query_id(*request.text(MDG_FIELD_REQUEST_ID)));
    return query;
}

// One that was sent and not settled, in an earlier run too: its answer is waited for instead of sending another.
std::optional<Record> open_query(eligibility::Gateway& gateway, const std::string& business,
                                 const std::string& reception_number) {
    for (auto& each : gateway.outstanding())
        if (each.request && each.request->kind() == MDG_KIND_BULK_QUERY && business_of(*each.request) == business &&
            each.request->text_or(MDG_FIELD_RECEPTION_NUMBER, "") == reception_number)
            return std::move(each.request);
    return std::nullopt;
}

std::string reception_number(eligibility::Gateway& gateway, const Record& request, const base::Wait& wait) {
    if (request.kind() == MDG_KIND_BULK_QUERY) return request.text_or(MDG_FIELD_RECEPTION_NUMBER, "");
    const Record receipt = gateway.ask(request, wait);
    const std::string number =
        receipt.kind() == MDG_KIND_BULK_RECEIPT ? receipt.text_or(MDG_FIELD_RECEPTION_NUMBER, "") : std::string();
    if (number.empty())
        throw Failure(MDG_E_BAD_ANSWER, MDG_ORIGIN_TERMINAL,
                      "the bulk request was answered without a reception number");
    return number;
}

Failure still_processing(const std::string& request_id) {
    Failure failure(MDG_E_NO_ANSWER, MDG_ORIGIN_CENTRE,
                    "still being processed at the limit; bulk request " + request_id +
                        " stays outstanding: start it again to go on waiting");
    failure.side_effects = MDG_SIDE_EFFECTS_POSSIBLE;
    return failure;
}

// Both steps, as often as it takes.
Record ask_both(Counter& counter, const Record& request, const base::Wait& wait) {
    const std::string request_id = *request.text(MDG_FIELD_REQUEST_ID);
    eligibility::Gateway& gateway = counter.gateway();
    const std::string number = reception_number(gateway, request, wait);
    for (;;) {
        const auto known = open_query(gateway, business_of(request), number);
        const Record query = known ? *known : query_for(request, number);
        const std::string asked = *query.text(MDG_FIELD_REQUEST_ID);
        Record result = gateway.ask(query, wait);
        if (result.text_or(MDG_FIELD_RESULT_SEGMENT, "") != MDG_RESULT_SEGMENT_RUNNING) {
            result.set_text(MDG_FIELD_REQUEST_ID, is_query_of(asked, request_id) ? request_id : asked);
            return result;
        }
        gateway.settle(asked);
        try {
            wait.pause(counter.settings().bulk_poll, "the centre's processing");
        } catch (const Failure& failure) {
            if (failure.status != MDG_E_DEADLINE) throw;
            throw still_processing(request_id);
        }
    }
}

} // namespace

std::span<const record::KindId> bulk_kinds() noexcept {
    return kinds;
}

Record ask_bulk(Counter& counter, Record request, std::stop_token cancel) {
    counter.complete(request);
    try {
        return ask_both(counter, request, base::Wait(counter.settings().bulk_wait, std::move(cancel)));
    } catch (const Failure& failure) {
        if (failure.status == MDG_E_REFUSED) settle(counter.gateway(), *request.text(MDG_FIELD_REQUEST_ID));
        throw;
    }
}

void settle(eligibility::Gateway& gateway, const std::string& request_id) {
    for (const auto& each : gateway.outstanding())
        if (is_query_of(each.request_id, request_id)) gateway.settle(each.request_id);
    gateway.settle(request_id);
}

} // namespace mdg::visit
