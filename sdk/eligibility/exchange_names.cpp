#include "eligibility/exchange_names.hpp"

namespace mdg::eligibility {

ExchangeNames exchange_names(const record::Record& request) {
    const std::string id = request.text_or(MDG_FIELD_REQUEST_ID, "");
    return {"OQSsiquc01req_" + id, "OQSsiquc01res_" + id, {".xml", ".zip"}};
}

} // namespace mdg::eligibility
