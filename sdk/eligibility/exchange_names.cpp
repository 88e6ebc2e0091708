#include "eligibility/exchange_names.hpp"

#include "eligibility/messages/message.hpp"

#include <algorithm>
#include <string_view>

namespace mdg::eligibility {
namespace {

using base::Failure;

constexpr std::size_t longest_id = 50;

// It becomes part of file names, here and at the terminal.
bool fits_a_file_name(std::string_view id) {
    return !id.empty() && id.size() <= longest_id && std::ranges::all_of(id, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || c == '_';
    });
}

bool wants_document(const record::Record& request) {
    if (request.kind() != MDG_KIND_MEDICAL_REQUEST) return false;
    const std::string category = request.text_or(MDG_FIELD_FILE_CATEGORY, "");
    return category == MDG_FILE_CATEGORY_PDF || category == MDG_FILE_CATEGORY_PDF_WITH_TREATMENT;
}

} // namespace

ExchangeNames exchange_names(const record::Record& request, bool packed) {
    const MessageRow* row = request_message(request);
    if (row == nullptr || row->answer.empty())
        throw Failure(MDG_E_BAD_ARGUMENT, MDG_ORIGIN_APPLICATION, "the record is no request that the terminal answers");
    const std::string id = request.text_or(MDG_FIELD_REQUEST_ID, "");
    if (!fits_a_file_name(id))
        throw Failure(MDG_E_CHECK_FAILED, MDG_ORIGIN_APPLICATION, "the request has no request_id that can name a file")
            .with_findings({{"request_id", id.empty() ? MDG_FINDING_CODE_MISSING : MDG_FINDING_CODE_BAD_VALUE,
                             "must be 1 to 50 letters, digits, hyphens or underscores",
                             "識別子は英数字、ハイフン、下線の50文字までです"}});
    ExchangeNames names;
    names.request = std::string(row->name) + "_" + id;
    if (packed) names.request_ending = ".zip";
    names.answer = std::string(row->answer) + "_" + id;
    names.endings = wants_document(request)                      ? std::vector<std::string>{".pdf", ".xml", ".zip"}
                    : request.kind() == MDG_KIND_MEDICAL_REQUEST ? std::vector<std::string>{".xml", ".pdf", ".zip"}
                                                                 : std::vector<std::string>{".xml", ".zip"};
    const MessageRow* answer = find_message(names.answer);
    names.may_be_large = answer != nullptr && answer->kind == MDG_KIND_BULK_RESULT;
    return names;
}

} // namespace mdg::eligibility
