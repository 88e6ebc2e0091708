#include "visit/claims.hpp"

#include "claim/complete.hpp"
#include "claim/facts_record.hpp"
#include "claim/make.hpp"
#include "rules/answer.hpp"
#include "rules/conclusion_record.hpp"
#include "rules/texts.hpp"

namespace mdg::visit {
namespace {

using base::Failure;
using record::Record;
using rules::Answer;
using rules::ClaimPath;

ClaimPath path_of(Answer answer) {
    if (answer == Answer::valid) return ClaimPath::current;
    return answer == Answer::lapsed || answer == Answer::lapsed_newer ? ClaimPath::lapsed : ClaimPath::not_yet;
}

const char* text_of(Answer answer) {
    switch (answer) {
    case Answer::several:
        return "several";
    case Answer::valid_assistance:
        return "medical_assistance";
    case Answer::no_record:
        return "no_qualification";
    default:
        return "unconfirmed";
    }
}

} // namespace

std::optional<Record> claim_by(ClaimPath path, int qualification, const Record& eligibility, base::Date visit_date) {
    if (qualification < 0 || (path != ClaimPath::current && path != ClaimPath::lapsed)) return std::nullopt;
    const auto qualifications = eligibility.list(MDG_FIELD_QUALIFICATION);
    claim::Facts facts;
    facts.path = rules::code_of(path);
    facts.visit_date = visit_date;
    claim::take_answer(facts, eligibility, *qualifications[static_cast<std::size_t>(qualification)]);
    return claim::complete_record(claim::make_claim(facts));
}

Record claim_of(const Record& eligibility, base::Date visit_date) {
    if (!visit_date.ok()) throw Failure(MDG_E_BAD_ARGUMENT, MDG_ORIGIN_APPLICATION, "visit_date: there is no such day");
    const rules::ReadAnswer read = rules::read_answer(eligibility);
    if (auto claim = claim_by(path_of(read.answer), read.qualification, eligibility, visit_date))
        return std::move(*claim);
    const auto text = rules::texts(text_of(read.answer));
    throw Failure(MDG_E_CHECK_FAILED, MDG_ORIGIN_CENTRE, "there is no qualification to claim by")
        .with_findings({{"validity", MDG_FINDING_CODE_MISSING, *text.front().text(MDG_FIELD_EN),
                         *text.front().text(MDG_FIELD_JA)}});
}

} // namespace mdg::visit
