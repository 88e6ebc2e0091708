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

} // namespace

std::string difference(const Record& answer, const Record& check_request) {
    if (answer.text_or(MDG_FIELD_REQUEST_ID, "") != check_request.text_or(MDG_FIELD_REQUEST_ID, ""))
        return "its ArbitraryFileIdentifier is not the request's";
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

} // namespace mdg::eligibility
