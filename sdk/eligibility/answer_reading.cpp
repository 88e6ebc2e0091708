#include "eligibility/answer_reading.hpp"

#include "base/tripwire.hpp"
#include "eligibility/exchange_names.hpp"
#include "eligibility/own_answer.hpp"
#include "eligibility/result.hpp"
#include "eligibility/xml_file.hpp"

namespace mdg::eligibility {
namespace {

using base::Failure;
using record::Record;

constexpr std::size_t longest_reason = 2000;

std::string cut_text(std::string text, std::size_t longest) {
    if (text.size() <= longest) return text;
    while (longest > 0 && (static_cast<unsigned char>(text[longest]) & 0xC0) == 0x80) --longest;
    return text.substr(0, longest);
}

Failure refused(const char* origin, const std::string& message, const std::string& place, const std::string& reason) {
    Failure failure(MDG_E_REFUSED, origin, message);
    if (!reason.empty())
        failure.findings.push_back({place, MDG_FINDING_CODE_REASON, "the reason it gave stands in the Japanese text",
                                    base::mask_individual_numbers(cut_text(reason, longest_reason))});
    return failure;
}

Record parse_answer(const std::string& bytes, const std::string& name) {
    return parse_result(bytes, name, MDG_RESULT_SOURCE_RESPONSE);
}

// What the centre refused (SegmentOfResult 9).
void require_good(const Record& answer) {
    if (answer.text_or(MDG_FIELD_RESULT_SEGMENT, "") != MDG_RESULT_SEGMENT_FAILED) return;
    throw refused(MDG_ORIGIN_CENTRE, "the answer is an error (SegmentOfResult 9)",
                  answer.text_or(MDG_FIELD_FILE_NAME, ""), answer.text_or(MDG_FIELD_RESULT_ERROR_MESSAGE, ""))
        .with_vendor_code(answer.text_or(MDG_FIELD_RESULT_ERROR_CODE, ""));
}

} // namespace

bool is_final_answer(const std::string& bytes, const std::string& name, const Record& request) {
    const Record answer = parse_answer(bytes, name);
    if (const std::string what = difference(answer, request); !what.empty())
        throw Failure(MDG_E_OTHER_PERSON, MDG_ORIGIN_TERMINAL,
                      "the answer " + name + " is not to this request and was left in place: " + what);
    return answer.text_or(MDG_FIELD_RESULT_SEGMENT, "") != MDG_RESULT_SEGMENT_RUNNING;
}

Record read_kept_answer(const KeptAnswer& kept, const Record& request) {
    const ExchangeNames names = exchange_names(request);
    if (kept.ending == ".err")
        throw refused(MDG_ORIGIN_TERMINAL, "the terminal gave the request back", names.request + kept.ending,
                      decode_text(kept.bytes));
    Record answer = parse_answer(kept.bytes, names.answer + kept.ending);
    require_good(answer);
    return answer;
}

} // namespace mdg::eligibility
