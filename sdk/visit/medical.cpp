#include "base/failure.hpp"
#include "rules/texts.hpp"
#include "visit/exchange.hpp"

#include <optional>
#include <vector>

namespace mdg::visit {
namespace {

using base::Failure;
using base::Finding;
using record::FieldId;
using record::Record;
using rules::Information;

Finding fault(FieldId field, const char* detail, const char* ja) {
    return {std::string(record::find_field(field)->name), MDG_FINDING_CODE_BAD_VALUE, detail, ja};
}

// What consents a request needs. Empty: it does not say what it wants. That drugs with treatments need the consent to both
// is inferred; of surgery the centre leaves out what was not consented to.
std::vector<Information> wanted(const Record& request) {
    const std::string business = request.text_or(MDG_FIELD_BUSINESS, "");
    const std::string category = request.text_or(MDG_FIELD_FILE_CATEGORY, "");
    const bool alone = category == MDG_FILE_CATEGORY_PDF || category == MDG_FILE_CATEGORY_XML;
    const bool with_treatment =
        category == MDG_FILE_CATEGORY_PDF_WITH_TREATMENT || category == MDG_FILE_CATEGORY_XML_WITH_TREATMENT;
    if (business == MDG_BUSINESS_CHECKUP && alone) return {Information::checkup};
    if (business == MDG_BUSINESS_DRUG && alone) return {Information::drug};
    if (business == MDG_BUSINESS_DRUG && with_treatment) return {Information::drug, Information::diagnosis};
    return {};
}

} // namespace

rules::ConsentGate medical_gate(const Record& request, const Record& qualification) {
    const auto information = wanted(request);
    const auto moment = base::parse_moment(request.text_or(MDG_FIELD_MOMENT, ""));
    std::vector<Finding> faults;
    if (information.empty()) {
        faults.push_back(fault(MDG_FIELD_BUSINESS, "business and file_category have to name the information wanted",
                               "照会する情報 (business, file_category) を指定してください"));
    }
    if (!moment)
        faults.push_back(fault(MDG_FIELD_MOMENT, "a moment (yyyyMMddHHmmss, Japan time) is needed",
                               "現在の日時 (yyyyMMddHHmmss) が必要です"));
    if (!faults.empty())
        throw Failure(MDG_E_CHECK_FAILED, MDG_ORIGIN_APPLICATION,
                      std::to_string(faults.size()) + " faults in the medical request")
            .with_findings(std::move(faults));
    return rules::consent_gate(qualification, information, *moment);
}

Record medical_request(Record request, const Record& qualification) {
    rules::ConsentGate gate = medical_gate(request, qualification);
    if (!gate.open) {
        const Record why = rules::to_record(gate);
        gate.findings.insert(gate.findings.begin(),
                             {"consent", MDG_FINDING_CODE_REASON, why.text_or(MDG_FIELD_DECISION_EN, ""),
                              why.text_or(MDG_FIELD_DECISION_JA, "")});
        throw Failure(MDG_E_CONSENT, MDG_ORIGIN_PERSON,
                      "nothing was sent: the consent gate is closed (R-CONS-08): " + std::string(gate.text))
            .with_findings(std::move(gate.findings));
    }
    for (const FieldId field : {MDG_FIELD_INSURER_NUMBER, MDG_FIELD_INSURED_SYMBOL, MDG_FIELD_INSURED_NUMBER,
                                MDG_FIELD_INSURED_BRANCH_NUMBER})
        if (const std::string* value = qualification.text(field); value != nullptr && !request.has(field))
            request.set_text(field, *value);
    return request;
}

} // namespace mdg::visit
