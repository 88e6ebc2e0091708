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

// Failure CHECK_FAILED with every fault: no day, a form or a code that there is not.
DocumentFacts read_document_facts(const record::Record& facts);

Insurer insurer_of_code(std::string_view code); // MDG_INSURER_KIND_…
// MDG_VALIDITY_…; not_understood for a value that this release does not know.
Answer answer_of_code(std::string_view validity);

} // namespace mdg::rules
