#include "visit/number_request.hpp"

namespace mdg::visit {

using record::Record;

Record number_request(const Record& said, std::optional<base::Date> visit_date, std::optional<base::Date> birth_date) {
    Record request(MDG_KIND_CHECK_REQUEST);
    for (const record::FieldId field : {MDG_FIELD_INSURER_NUMBER, MDG_FIELD_INSURED_SYMBOL, MDG_FIELD_INSURED_NUMBER,
                                        MDG_FIELD_INSURED_BRANCH_NUMBER})
        if (const std::string* value = said.text(field)) request.set_text(field, *value);
    if (visit_date) request.set_date(MDG_FIELD_VISIT_DATE, *visit_date);
    if (birth_date) request.set_date(MDG_FIELD_BIRTH_DATE, *birth_date);
    return request;
}

} // namespace mdg::visit
