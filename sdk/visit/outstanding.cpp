#include "base/failure.hpp"
#include "visit/exchange.hpp"
#include "visit/terminal_probes.hpp"

namespace mdg::visit {
namespace {

using base::Failure;
using record::Record;

const char* stage_code(eligibility::Stage stage) {
    switch (stage) {
    case eligibility::Stage::prepared:
        return MDG_REQUEST_STAGE_PREPARED;
    case eligibility::Stage::sent:
        return MDG_REQUEST_STAGE_SENT;
    case eligibility::Stage::answered:
        return MDG_REQUEST_STAGE_ANSWERED;
    case eligibility::Stage::settled:
        break;
    }
    return MDG_REQUEST_STAGE_SETTLED;
}

Record entry(const eligibility::Outstanding& request) {
    Record record(MDG_KIND_OUTSTANDING_REQUEST);
    record.set_text(MDG_FIELD_REQUEST_ID, request.request_id)
        .set_text(MDG_FIELD_REQUEST_STAGE, stage_code(request.stage));
    if (!request.request) return record;
    record.set_text(MDG_FIELD_REQUEST_KIND, record::find_kind(request.request->kind())->name);
    if (const auto* message = eligibility::request_message(*request.request))
        record.set_text(MDG_FIELD_BUSINESS, message->business);
    if (request.request->kind() == MDG_KIND_BULK_QUERY)
        record.set_text(MDG_FIELD_RECEPTION_NUMBER, request.request->text_or(MDG_FIELD_RECEPTION_NUMBER, ""));
    return record;
}

} // namespace

Record outstanding(eligibility::Gateway& gateway) {
    Record list(MDG_KIND_OUTSTANDING_REQUESTS);
    for (const auto& each : gateway.outstanding())
        if (each.stage != eligibility::Stage::settled && !(each.request && is_nobodys(*each.request)))
            list.add(MDG_FIELD_OUTSTANDING_REQUEST, entry(each));
    return list;
}

Record outstanding_request(eligibility::Gateway& gateway, const std::string& request_id) {
    for (auto& each : gateway.outstanding()) {
        if (each.request_id != request_id || each.stage == eligibility::Stage::settled) continue;
        if (!each.request)
            throw Failure(MDG_E_MALFORMED, MDG_ORIGIN_SDK, "what is kept of request " + request_id + " cannot be read");
        return std::move(*each.request);
    }
    throw Failure(MDG_E_ABSENT, MDG_ORIGIN_APPLICATION, "no request " + request_id + " is outstanding");
}

} // namespace mdg::visit
