#include "api/records.hpp"
#include "rules/declaration.hpp"
#include "rules/document_assessment.hpp"

#include <madoguchi/documents.h>

using namespace mdg;
using namespace mdg::api;

mdg_status mdg_document_assess(mdg_record facts, mdg_record* out, mdg_record* error) {
    return guarded(error, [&] {
        required(out);
        *out = hand_out(rules::assess_document(copy_of(facts, MDG_KIND_DOCUMENT_FACTS)));
    });
}

mdg_status mdg_declaration_check(mdg_record declaration, mdg_record* out, mdg_record* error) {
    return guarded(error, [&] {
        required(out);
        *out = hand_out(rules::check_declaration(copy_of(declaration, MDG_KIND_DECLARATION)));
    });
}
