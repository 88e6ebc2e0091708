#include "journal/journal.hpp"

#include "api/contexts.hpp"
#include "api/records.hpp"

#include <madoguchi/journal.h>

using namespace mdg;
using namespace mdg::api;

mdg_status mdg_journal_find(mdg_context handle, mdg_record query, mdg_record* out, mdg_record* error) {
    return guarded(error, [&] {
        required(out);
        const auto context = find_context(handle);
        *out = hand_out(context->counter.journal().find(copy_of(query, MDG_KIND_JOURNAL_QUERY)));
    });
}

mdg_status mdg_journal_pending(mdg_context handle, mdg_record query, mdg_record* out, mdg_record* error) {
    return guarded(error, [&] {
        required(out);
        const auto context = find_context(handle);
        *out = hand_out(context->counter.journal().pending(copy_of(query, MDG_KIND_JOURNAL_QUERY)));
    });
}

mdg_status mdg_journal_confirm(mdg_context handle, const char* visit_id, mdg_record confirmation, mdg_record* error) {
    return guarded(error, [&] {
        const auto context = find_context(handle);
        context->counter.journal().confirm(&required(visit_id), copy_of(confirmation, MDG_KIND_CONFIRMATION));
    });
}

mdg_status mdg_journal_settle(mdg_context handle, const char* visit_id, mdg_record* error) {
    return guarded(error, [&] {
        const auto context = find_context(handle);
        context->counter.journal().settle(&required(visit_id));
    });
}

mdg_status mdg_retention_run(mdg_context handle, std::int32_t keep_from, mdg_record* out, mdg_record* error) {
    return guarded(error, [&] {
        required(out);
        const base::Date day = date_of(keep_from);
        if (!day.ok()) throw base::Failure(MDG_E_BAD_ARGUMENT, MDG_ORIGIN_APPLICATION, "no such day");
        const auto context = find_context(handle);
        *out = hand_out(context->counter.journal().retain(day));
    });
}

mdg_status mdg_evidence_verify(mdg_context handle, const char* visit_id, mdg_record* out, mdg_record* error) {
    return guarded(error, [&] {
        required(out);
        const auto context = find_context(handle);
        *out = hand_out(context->counter.journal().verify(&required(visit_id)));
    });
}
