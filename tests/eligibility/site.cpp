#include "site.hpp"

namespace mdg::eligibility::test {

record::Record check_request(std::string_view request_id) {
    record::Record request(MDG_KIND_CHECK_REQUEST);
    request.set_text(MDG_FIELD_FACILITY_CODE, "1319999999")
        .set_text(MDG_FIELD_REQUEST_ID, request_id)
        .set_date(MDG_FIELD_VISIT_DATE, *base::parse_iso_date("2026-11-22"))
        .set_text(MDG_FIELD_INSURER_NUMBER, "138057")
        .set_text(MDG_FIELD_INSURED_NUMBER, "0004567")
        .set_date(MDG_FIELD_BIRTH_DATE, *base::parse_iso_date("1954-03-09"));
    return request;
}

} // namespace mdg::eligibility::test
