#include "claim/uke/entries.hpp"

#include "base/tripwire.hpp"
#include "claim/uke/dates.hpp"
#include "claim/uke/returned.hpp"

namespace mdg::claim::uke {
namespace {

using record::FieldId;
using record::Record;

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

void append_day(std::string& days, std::size_t day) {
    if (!days.empty()) days += ' ';
    days += std::to_string(day);
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
    explain_check(check);
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
    explain_review(review);
    return review;
}

Record read_claim_days(const Line& line, const Layout& layout) {
    std::string counted;
    std::string uncounted;
    std::string differing;
    const std::size_t first = layout.column_of(Slot::day) - 1;
    for (std::size_t day = 1; day <= 31 && first + day - 1 < line.columns.size(); ++day) {
        const std::string_view mark = line.columns[first + day - 1];
        if (mark == "1") append_day(counted, day);
        if (mark == "2") append_day(uncounted, day);
        if (mark == "9") append_day(differing, day);
    }
    Record days = Reader(line, layout, MDG_KIND_CLAIM_DAYS).identifier(Slot::payer_class, MDG_FIELD_PAYER_CLASS).take();
    days.set_text(MDG_FIELD_COUNTED_DAYS, counted)
        .set_text(MDG_FIELD_UNCOUNTED_DAYS, uncounted)
        .set_text(MDG_FIELD_DIFFERING_DAYS, differing);
    return days;
}

Record read_kept_line(const Line& line) {
    Record kept(MDG_KIND_KEPT_LINE);
    kept.set_text(MDG_FIELD_RECORD_NAME, line.record)
        .set_integer(MDG_FIELD_LINE_NUMBER, static_cast<std::int64_t>(line.number))
        .set_text(MDG_FIELD_LINE_TEXT, base::mask_individual_numbers(text_of(line, "", line.bytes)));
    if (!line.stage.empty()) kept.set_text(MDG_FIELD_DATA_STAGE, line.stage);
    return kept;
}

} // namespace mdg::claim::uke
