// Records of kind document_facts as the rules see them.
#pragma once

#include "record/record.hpp"
#include "rules/document_forms.hpp"
#include "rules/situation.hpp"

#include <optional>

namespace mdg::rules {

struct DocumentFacts {
    const DocumentForm* form = nullptr; // nullptr: none was shown
    Situation situation;                // the document stands in ladder.document, a printed end counts already
    std::optional<Date> birth_date;
    std::optional<Date> ends;
    std::optional<Date> issued;
    std::optional<Date> ratio_from;
    bool ratio_shown = false;
    bool insurer_changed = false;

    bool ended() const { return ends && *ends < situation.visit_date; }
};

// Failure CHECK_FAILED with every fault: no day, a form that there is not. Failure BAD_ARGUMENT for other codes.
DocumentFacts read_document_facts(const record::Record& facts);

} // namespace mdg::rules
