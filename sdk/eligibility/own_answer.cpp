#include "eligibility/own_answer.hpp"

#include "base/text.hpp"

namespace mdg::eligibility {
namespace {

using record::Record;

// Padded with blanks by us, with zeros by others (terminal facts §7).
std::string bare_insurer_number(const Record& record) {
    const std::string number = record.text_or(MDG_FIELD_INSURER_NUMBER, "");
    const auto first = number.find_first_not_of(" 0");
    return first == number.npos ? std::string() : number.substr(first);
}

std::string bare_number(const Record& record) {
    return base::fold_for_comparison(record.text_or(MDG_FIELD_INSURED_NUMBER, ""));
}

bool another_birth_date(const Record& theirs, const Record& ours) {
    const auto date = theirs.date(MDG_FIELD_BIRTH_DATE);
    return date && date != ours.date(MDG_FIELD_BIRTH_DATE);
}

std::string text_of(const Record& record, record::FieldId field) {
    return record::find_field(field)->belongs_to(record.kind()) ? record.text_or(field, "") : std::string();
}

// Kinds of answers that echo the request's ArbitraryFileIdentifier. The second step's answer carries that of the first
// step's request, drug and check-up information none that is known (terminal facts §2.3, §2.5).
bool echoes_identifier(const Record& answer) {
    return answer.kind() == MDG_KIND_ELIGIBILITY || answer.kind() == MDG_KIND_BULK_RECEIPT ||
           answer.kind() == MDG_KIND_REFERENCE_RESULT;
}

std::string difference_of_persons(const Record& answer, const Record& check_request) {
    for (const auto& echo : answer.list(MDG_FIELD_SEARCHED)) {
        if (another_birth_date(*echo, check_request)) return "it echoes another birth date";
        if (echo->has(MDG_FIELD_INSURER_NUMBER) && bare_insurer_number(*echo) != bare_insurer_number(check_request))
            return "it echoes another insurer number";
        if (echo->has(MDG_FIELD_INSURED_NUMBER) && bare_number(*echo) != bare_number(check_request))
            return "it echoes another insured number";
    }
    for (const auto& qualification : answer.list(MDG_FIELD_QUALIFICATION))
        if (another_birth_date(*qualification, check_request)) return "a result has another birth date";
    return {};
}

} // namespace

std::string difference(const Record& answer, const Record& request) {
    if (echoes_identifier(answer) && text_of(answer, MDG_FIELD_REQUEST_ID) != text_of(request, MDG_FIELD_REQUEST_ID))
        return "its ArbitraryFileIdentifier is not the request's";
    if (request.kind() == MDG_KIND_BULK_QUERY &&
        text_of(answer, MDG_FIELD_RECEPTION_NUMBER) != text_of(request, MDG_FIELD_RECEPTION_NUMBER))
        return "its ReceptionNumber is not the request's";
    if (request.kind() == MDG_KIND_REFERENCE_REGISTRATION &&
        text_of(answer, MDG_FIELD_REFERENCE_NUMBER) != text_of(request, MDG_FIELD_REFERENCE_NUMBER) &&
        !text_of(answer, MDG_FIELD_REFERENCE_NUMBER).empty())
        return "its ReferenceNumber is not the request's";
    if (request.kind() == MDG_KIND_CHECK_REQUEST && answer.kind() == MDG_KIND_ELIGIBILITY)
        return difference_of_persons(answer, request);
    return {};
}

} // namespace mdg::eligibility
