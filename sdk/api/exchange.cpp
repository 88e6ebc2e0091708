#include "visit/exchange.hpp"

#include "api/contexts.hpp"
#include "api/lent.hpp"
#include "api/records.hpp"

#include <madoguchi/exchange.h>

using namespace mdg;
using namespace mdg::api;

mdg_status mdg_bulk_start(mdg_context handle, mdg_record request, mdg_operation* out, mdg_record* error) {
    return guarded(error, [&] {
        required(out);
        auto what = copy_of(request, visit::bulk_kinds());
        *out = new_operation(
            find_context(handle)->start([what = std::move(what)](visit::Counter& counter, std::stop_token cancelled) {
                return visit::ask_bulk(counter, what, std::move(cancelled));
            }));
    });
}

mdg_status mdg_bulk_read(mdg_record result, mdg_bulk_sink sink, void* user, mdg_record* error) {
    return guarded(error, [&] {
        required(sink);
        visit::read_bulk(copy_of(result, MDG_KIND_BULK_RESULT),
                         [&](record::Record unit) { return sink(user, Lent(std::move(unit)).get()) == 0; });
    });
}

mdg_status mdg_medical_gate(mdg_record request, mdg_record qualification, mdg_record* out, mdg_record* error) {
    return guarded(error, [&] {
        required(out);
        *out = hand_out(rules::to_record(visit::medical_gate(copy_of(request, MDG_KIND_MEDICAL_REQUEST),
                                                             copy_of(qualification, MDG_KIND_QUALIFICATION))));
    });
}

mdg_status mdg_medical_start(mdg_context handle, mdg_record request, mdg_record qualification, mdg_operation* out,
                             mdg_record* error) {
    return guarded(error, [&] {
        required(out);
        const auto context = find_context(handle);
        auto what = visit::medical_request(copy_of(request, MDG_KIND_MEDICAL_REQUEST),
                                           copy_of(qualification, MDG_KIND_QUALIFICATION));
        *out =
            new_operation(context->start([what = std::move(what)](visit::Counter& counter, std::stop_token cancelled) {
                return counter.ask(what, std::move(cancelled));
            }));
    });
}

mdg_status mdg_reference_start(mdg_context handle, mdg_record request, mdg_operation* out, mdg_record* error) {
    return guarded(error, [&] {
        required(out);
        auto what = copy_of(request, MDG_KIND_REFERENCE_REGISTRATION);
        *out = new_operation(
            find_context(handle)->start([what = std::move(what)](visit::Counter& counter, std::stop_token cancelled) {
                return counter.ask(what, std::move(cancelled));
            }));
    });
}

mdg_status mdg_outstanding(mdg_context handle, mdg_record* out, mdg_record* error) {
    return guarded(error, [&] {
        required(out);
        *out = hand_out(visit::outstanding(find_context(handle)->counter.gateway()));
    });
}

mdg_status mdg_outstanding_request(mdg_context handle, const char* request_id, mdg_record* out, mdg_record* error) {
    return guarded(error, [&] {
        required(out);
        *out = hand_out(visit::outstanding_request(find_context(handle)->counter.gateway(), &required(request_id)));
    });
}

mdg_status mdg_outstanding_settle(mdg_context handle, const char* request_id, mdg_record* error) {
    return guarded(error, [&] { visit::settle(find_context(handle)->counter.gateway(), &required(request_id)); });
}
