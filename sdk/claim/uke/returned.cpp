#include "claim/uke/returned.hpp"

#include "base/table.hpp"
#include "rules/texts.hpp"

#include <algorithm>

namespace mdg::claim::uke {
namespace {

using record::Record;

constexpr std::string_view confirmation_table =
#include "embedded/uke_confirmations.tsv.inc"
    ;

constexpr std::string_view review_table =
#include "embedded/uke_review_reasons.tsv.inc"
    ;

// The row whose first cell is the code; nullptr where there is none.
const base::Row* find_row(const std::vector<base::Row>& rows, std::string_view code) {
    const auto found = std::ranges::find(rows, code, [](const base::Row& row) { return row[0]; });
    return found == rows.end() ? nullptr : &*found;
}

const base::Row* find_confirmation(std::string_view code) {
    static const std::vector<base::Row> rows = base::read_table(confirmation_table);
    return find_row(rows, code);
}

const base::Row* find_review(std::string_view code) {
    static const std::vector<base::Row> rows = base::read_table(review_table);
    return find_row(rows, code);
}

// 11 to 16: before the claim was sent again.
bool of_earlier_claim(const Record& record) {
    const std::string stage = record.text_or(MDG_FIELD_DATA_STAGE, "");
    return stage.size() == 2 && stage[0] == '1';
}

void explain(Record& record, std::string_view next, std::string_view text) {
    if (!next.empty()) record.set_text(MDG_FIELD_NEXT_CLAIM, next);
    if (text.empty()) return;
    for (Record& sentence : rules::texts(text)) record.add(MDG_FIELD_TEXT, std::move(sentence));
}

} // namespace

void explain_check(Record& check) {
    if (const base::Row* row = find_confirmation(check.text_or(MDG_FIELD_CONFIRMATION_CLASS, "")))
        explain(check, (*row)[1], (*row)[2]);
}

void explain_review(Record& review) {
    const base::Row* row = find_review(review.text_or(MDG_FIELD_REVIEW_CODE, ""));
    if (row == nullptr) return;
    if (!(*row)[1].empty()) review.set_text(MDG_FIELD_RETURN_REASON, (*row)[1]);
    if (!review.has(MDG_FIELD_REVIEW_TEXT)) review.set_text(MDG_FIELD_REVIEW_TEXT, (*row)[4]);
}

void conclude(std::vector<Record>& returns, const std::vector<Record>& checks, bool lapsed) {
    const auto any_says = [&checks](std::string_view next) {
        return std::ranges::any_of(checks, [next](const Record& check) {
            return !of_earlier_claim(check) && check.text_or(MDG_FIELD_NEXT_CLAIM, "") == next;
        });
    };
    const bool found = any_says(MDG_NEXT_CLAIM_BY_FOUND) || any_says(MDG_NEXT_CLAIM_ADD_BRANCH);
    const bool unknown = any_says(MDG_NEXT_CLAIM_ASK);
    for (Record& record : returns) {
        const std::string kind = record.text_or(MDG_FIELD_RETURN_CLASS, "");
        const bool of_qualification =
            kind == MDG_RETURN_CLASS_CLERICAL || kind == MDG_RETURN_CLASS_REVIEW_QUALIFICATION;
        if (kind == MDG_RETURN_CLASS_WITHDRAWN)
            explain(record, MDG_NEXT_CLAIM_CORRECTED, "return_withdrawn");
        else if (of_qualification && found)
            explain(record, MDG_NEXT_CLAIM_BY_FOUND, "return_by_found");
        else if (of_qualification && lapsed)
            explain(record, MDG_NEXT_CLAIM_AFTER_REGISTRATION, "return_after_registration");
        else if (of_qualification && unknown)
            explain(record, MDG_NEXT_CLAIM_ASK, "return_ask");
        else
            explain(record, MDG_NEXT_CLAIM_CORRECTED, "return_correct");
    }
}

} // namespace mdg::claim::uke
