#include "eligibility/messages/notes.hpp"

#include "record/json.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace mdg::eligibility {
namespace {

using base::Finding;
using record::Record;

// Whether `part` says nothing that `whole` does not say too.
bool is_within(const Record& part, Record whole) {
    for (const record::FieldId field : whole.fields())
        if (!part.has(field)) whole.unset(field);
    return to_json(part, record::Privacy::whole) == to_json(whole, record::Privacy::whole);
}

// R-MATCH-06's kin: one result in two places must not become two qualifications.
void note_direct_results(const Record& answer, std::vector<Finding>& findings) {
    for (const auto& direct : answer.list(MDG_FIELD_DIRECT_QUALIFICATION)) {
        const auto listed = answer.list(MDG_FIELD_QUALIFICATION);
        const bool same = std::ranges::any_of(listed, [&](const auto& one) { return is_within(*direct, *one); });
        if (same) {
            findings.push_back({"MessageBody", MDG_FINDING_CODE_DUPLICATE_RESULT,
                                "a result of the list stands directly in MessageBody once more",
                                "一覧と同じ結果が MessageBody に直接もあります。1件として扱います"});
        } else {
            findings.push_back({"MessageBody", MDG_FINDING_CODE_VENDOR_FORM,
                                "a result stands directly in MessageBody and not in the list; kept apart",
                                "MessageBody に直接ある結果が一覧にありません。一覧の結果とは別に残しました"});
        }
    }
}

void note_maker(const Record& answer, std::vector<Finding>& findings) {
    const std::string asked = answer.text_or(MDG_FIELD_REFERENCE_CLASSIFICATION, "");
    if (asked == MDG_REFERENCE_CLASSIFICATION_OCR_CARD || asked == MDG_REFERENCE_CLASSIFICATION_OCR_CARD_AND_SUBSIDY)
        findings.push_back({"MessageHeader/ReferenceClassification", MDG_FINDING_CODE_VENDOR_FORM,
                            "read from a card by a maker's device; no answer of the eligibility check",
                            "券面の読み取り結果です。オンライン資格確認の結果ではありません"});
}

void note_counts(const Record& answer, record::FieldId units, std::vector<Finding>& findings) {
    const auto stated = answer.integer(MDG_FIELD_RESULT_COUNT);
    if (!stated || answer.text_or(MDG_FIELD_RESULT_SEGMENT, "") != MDG_RESULT_SEGMENT_DONE) return;
    const auto there = static_cast<std::int64_t>(answer.list(units).size());
    if (*stated != there)
        findings.push_back({"MessageHeader/NumberOfProcessingResult", MDG_FINDING_CODE_COUNT_DIFFERS,
                            "states " + std::to_string(*stated) + " results, " + std::to_string(there) + " are there",
                            "処理結果件数と実際の件数が違います"});
}

// Three roots feed one list; which comes first in a file means nothing.
void order_months(Record& answer) {
    static constexpr std::array<std::string_view, 3> order = {MDG_DRUG_SOURCE_CLAIM, MDG_DRUG_SOURCE_DISPENSING,
                                                              MDG_DRUG_SOURCE_PRESCRIPTION};
    std::vector<Record> months;
    for (const std::string_view source : order)
        for (const auto& month : answer.list(MDG_FIELD_MEDICAL_MONTH))
            if (*month->text(MDG_FIELD_DRUG_SOURCE) == source) months.push_back(*month);
    answer.unset(MDG_FIELD_MEDICAL_MONTH);
    for (Record& month : months) answer.add(MDG_FIELD_MEDICAL_MONTH, std::move(month));
}

} // namespace

void note_message(Record& message, std::vector<Finding>& findings) {
    switch (message.kind()) {
    case MDG_KIND_ELIGIBILITY:
        note_maker(message, findings);
        note_direct_results(message, findings);
        break;
    case MDG_KIND_BULK_RESULT: {
        note_counts(message, MDG_FIELD_BULK_UNIT, findings);
        const auto units = message.list(MDG_FIELD_BULK_UNIT);
        for (std::size_t i = 0; i < units.size(); ++i)
            note_unit(*units[i],
                      "MessageBody/BulkConfirmUnit" + (units.size() > 1 ? "[" + std::to_string(i + 1) + "]" : ""),
                      findings);
        break;
    }
    case MDG_KIND_REFERENCE_BULK_RESULT:
        note_counts(message, MDG_FIELD_REGISTRATION_RESULT, findings);
        break;
    case MDG_KIND_DRUG_INFORMATION:
        order_months(message);
        break;
    default:
        break;
    }
}

void note_unit(const Record& unit, const std::string& place, std::vector<Finding>& findings) {
    const std::size_t numbers = unit.list(MDG_FIELD_REFERENCE).size();
    const std::size_t results = unit.list(MDG_FIELD_QUALIFICATION).size();
    if (numbers > results)
        findings.push_back({place + "/ReferenceNumber", MDG_FINDING_CODE_COUNT_DIFFERS,
                            "more reference numbers than results", "照会番号の数が結果の数より多くあります"});
    if (results > 1 && numbers > 0)
        findings.push_back({place + "/ReferenceNumber", MDG_FINDING_CODE_INFERRED,
                            "that the n-th reference number belongs to the n-th result is inferred",
                            "n番目の照会番号がn番目の結果のものだというのは推定です"});
}

} // namespace mdg::eligibility
