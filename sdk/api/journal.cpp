#include "journal/journal.hpp"

#include "api/contexts.hpp"
#include "api/records.hpp"

#include <madoguchi/journal.h>

using namespace mdg;
using namespace mdg::api;

namespace {

// Kept by its context, which the caller keeps.
journal::Journal& journal_of(Context& context) {
    if (context.counter.has_journal()) return context.counter.journal();
    throw base::Failure(MDG_E_CONFIGURATION, MDG_ORIGIN_APPLICATION, "the configuration names no journal")
        .with_findings({{"journal_dir", MDG_FINDING_CODE_MISSING, "needed for visits that are kept",
                         "受付記録を残すには受付記録のフォルダーの指定が必要です"}});
}

} // namespace

mdg_status mdg_journal_find(mdg_context handle, mdg_record query, mdg_record* out, mdg_record* error) {
    return guarded(error, [&] {
        required(out);
        const auto context = find_context(handle);
        *out = hand_out(journal_of(*context).find(copy_of(query, MDG_KIND_JOURNAL_QUERY)));
    });
}

mdg_status mdg_journal_pending(mdg_context handle, mdg_record query, mdg_record* out, mdg_record* error) {
    return guarded(error, [&] {
        required(out);
        const auto context = find_context(handle);
        *out = hand_out(journal_of(*context).pending(copy_of(query, MDG_KIND_JOURNAL_QUERY)));
    });
}

mdg_status mdg_journal_confirm(mdg_context handle, const char* visit_id, mdg_record confirmation, mdg_record* error) {
    return guarded(error, [&] {
        const auto context = find_context(handle);
        journal_of(*context).confirm(&required(visit_id), copy_of(confirmation, MDG_KIND_CONFIRMATION));
    });
}

mdg_status mdg_journal_settle(mdg_context handle, const char* visit_id, mdg_record* error) {
    return guarded(error, [&] {
        const auto context = find_context(handle);
        journal_of(*context).settle(&required(visit_id));
    });
}

mdg_status mdg_retention_run(mdg_context handle, std::int32_t keep_from, mdg_record* out, mdg_record* error) {
    return guarded(error, [&] {
        required(out);
        const base::Date day = date_of(keep_from);
        if (!day.ok()) throw base::Failure(MDG_E_BAD_ARGUMENT, MDG_ORIGIN_APPLICATION, "no such day");
        const auto context = find_context(handle);
        *out = hand_out(journal_of(*context).retain(day));
    });
}

mdg_status mdg_evidence_verify(mdg_context handle, const char* visit_id, mdg_record* out, mdg_record* error) {
    return guarded(error, [&] {
        required(out);
        const auto context = find_context(handle);
        *out = hand_out(journal_of(*context).verify(&required(visit_id)));
    });
}
