#include "claim/uke/returned.hpp"

#include "base/table.hpp"
#include "base/tripwire.hpp"
#include "claim/uke/dates.hpp"
#include "rules/texts.hpp"

#include <algorithm>

namespace mdg::claim::uke {
namespace {

using record::FieldId;
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

class Reader {
public:
    Reader(const Line& line, const Layout& layout, record::KindId kind)
        : line_(line)
        , layout_(layout)
        , record_(kind) {
        if (!line.stage.empty()) record_.set_text(MDG_FIELD_DATA_STAGE, line.stage);
    }

    Reader& text(Slot slot, FieldId field) {
        const std::string value = text_of(line_, slot_name(slot), line_.at(layout_, slot));
        if (!value.empty()) record_.set_text(field, base::mask_individual_numbers(value));
        return *this;
    }

    Reader& identifier(Slot slot, FieldId field) {
        const std::string value = text_of(line_, slot_name(slot), line_.at(layout_, slot));
        const std::size_t first = value.find_first_not_of(' ');
        if (first != value.npos) record_.set_text(field, value.substr(first));
        return *this;
    }

    // As yyyyMM; as it came where it is no month.
    Reader& month(Slot slot, FieldId field) {
        const std::string value = text_of(line_, slot_name(slot), line_.at(layout_, slot));
        if (!value.empty()) record_.set_text(field, read_month(value).value_or(value));
        return *this;
    }

    Record take() { return std::move(record_); }

private:
    const Line& line_;
    const Layout& layout_;
    Record record_;
};

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

Record read_payer_check(const Line& line, const Layout& layout) {
    Record check = Reader(line, layout, MDG_KIND_PAYER_CHECK)
                       .identifier(Slot::payer_class, MDG_FIELD_PAYER_CLASS)
                       .identifier(Slot::confirmation_class, MDG_FIELD_CONFIRMATION_CLASS)
                       .identifier(Slot::insurer_number, MDG_FIELD_INSURER_NUMBER)
                       .identifier(Slot::insured_symbol, MDG_FIELD_INSURED_SYMBOL)
                       .identifier(Slot::insured_number, MDG_FIELD_INSURED_NUMBER)
                       .identifier(Slot::insured_branch_number, MDG_FIELD_INSURED_BRANCH_NUMBER)
                       .identifier(Slot::recipient_number, MDG_FIELD_RECIPIENT_NUMBER)
                       .take();
    if (const base::Row* row = find_confirmation(check.text_or(MDG_FIELD_CONFIRMATION_CLASS, "")))
        explain(check, (*row)[1], (*row)[2]);
    return check;
}

Record read_return(const Line& line, const Layout& layout) {
    return Reader(line, layout, MDG_KIND_CLAIM_RETURN)
        .month(Slot::processed_month, MDG_FIELD_PROCESSED_MONTH)
        .identifier(Slot::return_class, MDG_FIELD_RETURN_CLASS)
        .identifier(Slot::treatment_part, MDG_FIELD_TREATMENT_PART)
        .identifier(Slot::return_code, MDG_FIELD_RETURN_CODE)
        .text(Slot::return_text, MDG_FIELD_RETURN_TEXT)
        .text(Slot::return_supplement, MDG_FIELD_RETURN_SUPPLEMENT)
        .identifier(Slot::return_correction, MDG_FIELD_RETURN_CORRECTION)
        .month(Slot::notice_month, MDG_FIELD_NOTICE_MONTH)
        .identifier(Slot::search_number, MDG_FIELD_SEARCH_NUMBER)
        .take();
}

Record read_review(const Line& line, const Layout& layout) {
    Record review = Reader(line, layout, MDG_KIND_CLAIM_REVIEW)
                        .identifier(Slot::review_code, MDG_FIELD_REVIEW_CODE)
                        .text(Slot::review_text, MDG_FIELD_REVIEW_TEXT)
                        .take();
    if (const base::Row* row = find_review(review.text_or(MDG_FIELD_REVIEW_CODE, ""))) {
        if (!(*row)[1].empty()) review.set_text(MDG_FIELD_RETURN_REASON, (*row)[1]);
        if (!review.has(MDG_FIELD_REVIEW_TEXT)) review.set_text(MDG_FIELD_REVIEW_TEXT, (*row)[4]);
    }
    return review;
}

void conclude(std::vector<Record>& returns, const std::vector<Record>& checks, bool lapsed) {
    const bool found = std::ranges::any_of(checks, [](const Record& check) {
        if (of_earlier_claim(check)) return false;
        const std::string next = check.text_or(MDG_FIELD_NEXT_CLAIM, "");
        return next == MDG_NEXT_CLAIM_BY_FOUND || next == MDG_NEXT_CLAIM_ADD_BRANCH;
    });
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
        else
            explain(record, MDG_NEXT_CLAIM_CORRECTED, "return_correct");
    }
}

} // namespace mdg::claim::uke
