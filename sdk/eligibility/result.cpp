#include "eligibility/result.hpp"

#include "eligibility/messages/message.hpp"

namespace mdg::eligibility {

record::Record parse_result(std::string_view bytes, std::string_view file_name, std::string_view source) {
    return parse_message_as(MDG_KIND_ELIGIBILITY, bytes, file_name, source);
}

} // namespace mdg::eligibility
