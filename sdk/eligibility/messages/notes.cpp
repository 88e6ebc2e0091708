#include "eligibility/messages/notes.hpp"

#include "record/json.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <tuple>

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
        note_count(message, message.list(MDG_FIELD_BULK_UNIT).size(), findings);
        const auto units = message.list(MDG_FIELD_BULK_UNIT);
        for (std::size_t i = 0; i < units.size(); ++i)
            note_unit(*units[i],
                      "MessageBody/BulkConfirmUnit" + (units.size() > 1 ? "[" + std::to_string(i + 1) + "]" : ""),
                      findings);
        break;
    }
    case MDG_KIND_REFERENCE_BULK_RESULT:
        note_count(message, message.list(MDG_FIELD_REGISTRATION_RESULT).size(), findings);
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

void note_count(const Record& header, std::uint64_t units, std::vector<Finding>& findings) {
    const auto stated = header.integer(MDG_FIELD_RESULT_COUNT);
    if (!stated || header.text_or(MDG_FIELD_RESULT_SEGMENT, "") != MDG_RESULT_SEGMENT_DONE) return;
    if (static_cast<std::uint64_t>(*stated) != units)
        findings.push_back({"MessageHeader/NumberOfProcessingResult", MDG_FINDING_CODE_COUNT_DIFFERS,
                            "states " + std::to_string(*stated) + " results, " + std::to_string(units) + " are there",
                            "処理結果件数と実際の件数が違います"});
}

void note_encoding(const Record& message, Encoding actual, bool plain_ascii, std::vector<Finding>& findings) {
    const record::FieldRow& field = *record::find_field(MDG_FIELD_CHARACTER_CODE);
    if (plain_ascii || !field.belongs_to(message.kind())) return;
    const std::string stated = message.text_or(field.id, "");
    const std::string_view right = actual == Encoding::utf8 ? MDG_CHARACTER_CODE_UTF_8 : MDG_CHARACTER_CODE_SHIFT_JIS;
    if (stated == right || record::find_code(field, stated) == nullptr) return;
    findings.push_back({"MessageHeader/CharacterCodeIdentifier", MDG_FINDING_CODE_ENCODING,
                        "states another encoding than the bytes have",
                        "文字コード識別と実際の文字コードが違います。実際の文字コードで読みました"});
}

void add_findings(Record& message, std::vector<Finding> findings) {
    const auto key = [](const Finding& finding) { return std::tie(finding.place, finding.code, finding.detail); };
    std::ranges::sort(findings, {}, key);
    for (const Finding& finding : findings) message.add(MDG_FIELD_FINDING, record::to_record(finding));
}

} // namespace mdg::eligibility
