#include "rules/document_facts.hpp"

#include "rules/required.hpp"
#include "rules/situation_record.hpp"

namespace mdg::rules {
namespace {

using record::Record;

Document document_of(const DocumentFacts& facts) {
    const std::string_view group = facts.form->group;
    if (group == "portal") return Document::portal;
    if (group == "notice") return Document::notice;
    if (group == "certificate") return Document::eligibility_certificate;
    if (group == "insurance_card") return facts.ended() ? Document::expired_card : Document::insurance_card;
    return Document::none;
}

void require(const Record& record) {
    std::vector<base::Finding> faults;
    if (!record.date(MDG_FIELD_VISIT_DATE))
        faults.push_back(fault(MDG_FIELD_VISIT_DATE, MDG_FINDING_CODE_MISSING, "is required", "受診日が必要です"));
    const std::string* form = record.text(MDG_FIELD_DOCUMENT_FORM);
    if (form != nullptr && find_document_form(*form) == nullptr)
        faults.push_back(fault(MDG_FIELD_DOCUMENT_FORM, MDG_FINDING_CODE_UNKNOWN_CODE, "no such form",
                               "書類の様式が正しくありません"));
    const std::string* state = record.text(MDG_FIELD_CERTIFICATE_STATE);
    if (state != nullptr && record::find_code("certificate_state", *state) == nullptr)
        faults.push_back(fault(MDG_FIELD_CERTIFICATE_STATE, MDG_FINDING_CODE_UNKNOWN_CODE, "no such state",
                               "交付に関わる状況が正しくありません"));
    const auto ratio = record.integer(MDG_FIELD_DOCUMENT_RATIO);
    if (ratio && (*ratio < 1 || *ratio > 3))
        faults.push_back(
            fault(MDG_FIELD_DOCUMENT_RATIO, MDG_FINDING_CODE_BAD_VALUE, "1, 2 or 3", "負担割合は1から3です"));
    const auto birth = record.date(MDG_FIELD_BIRTH_DATE);
    if (birth && record.date(MDG_FIELD_VISIT_DATE) && *birth > *record.date(MDG_FIELD_VISIT_DATE))
        faults.push_back(
            fault(MDG_FIELD_BIRTH_DATE, MDG_FINDING_CODE_BAD_VALUE, "after the visit", "生年月日が受診日より後です"));
    refuse_if_any(std::move(faults), "the facts about a document");
}

} // namespace

DocumentFacts read_document_facts(const Record& record) {
    require(record);
    DocumentFacts facts;
    facts.situation = read_situation(record);
    Situation& s = facts.situation;
    if (const std::string* form = record.text(MDG_FIELD_DOCUMENT_FORM)) facts.form = find_document_form(*form);
    facts.birth_date = record.date(MDG_FIELD_BIRTH_DATE);
    facts.ends = record.date(MDG_FIELD_DOCUMENT_ENDS);
    facts.issued = record.date(MDG_FIELD_DOCUMENT_ISSUED);
    facts.ratio_from = record.date(MDG_FIELD_RATIO_FROM);
    facts.insurer_changed = record.integer(MDG_FIELD_INSURER_CHANGED).value_or(0) != 0;
    facts.ratio_shown = s.patient.ratio != 0;
    if (facts.ratio_from && *facts.ratio_from > s.visit_date) s.patient.ratio = 0; // not in effect yet
    if (s.card.card == Card::not_looked_at) s.card.card = Card::not_shown;
    if (facts.form != nullptr) s.ladder.document = document_of(facts);
    if (record.has(MDG_FIELD_NUMBER_ANSWER)) s.ladder.number_check = Check::answered;
    return facts;
}

} // namespace mdg::rules
