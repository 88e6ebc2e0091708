#include "eligibility/request.hpp"

#include "eligibility/messages/message.hpp"

namespace mdg::eligibility {

using base::Failure;
using base::Finding;
using record::Record;

Encoding encoding_of(std::string_view exchange_encoding) {
    if (exchange_encoding == MDG_EXCHANGE_ENCODING_UTF_8) return Encoding::utf8;
    if (exchange_encoding == MDG_EXCHANGE_ENCODING_SHIFT_JIS) return Encoding::shift_jis;
    throw Failure(MDG_E_BAD_ARGUMENT, MDG_ORIGIN_APPLICATION, "exchange_encoding is neither utf-8 nor shift_jis");
}

std::vector<Finding> check_request_faults(const Record& check_request, Encoding encoding) {
    return message_faults(check_request, encoding);
}

std::string write_request(const Record& check_request, Encoding encoding) {
    return write_message(check_request, encoding);
}

Record parse_request(std::string_view bytes, std::string_view file_name) {
    return parse_message_as(MDG_KIND_CHECK_REQUEST, bytes, file_name, "");
}

} // namespace mdg::eligibility
