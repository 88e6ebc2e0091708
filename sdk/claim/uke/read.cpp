#include "claim/read.hpp"

#include "base/tripwire.hpp"
#include "claim/uke/dates.hpp"
#include "claim/uke/entries.hpp"
#include "claim/uke/receipt.hpp"

#include <algorithm>
#include <array>

namespace mdg::claim {
namespace uke {
namespace {

using record::Record;

// What a file may begin with. MN, KH and TI stand before the head in files of examining bodies and insurers.
constexpr std::array<std::string_view, 8> beginnings = {"IR", "UK", "YK", "HM", "HI", "MN", "KH", "TI"};

constexpr std::size_t dental_columns = 9; // of IR

Kind kind_of_head(std::string_view record, bool dental) {
    if (record == "UK") return Kind::dental;
    if (record == "YK") return Kind::pharmacy;
    if (record == "HI") return Kind::returned;
    return dental ? Kind::dental : Kind::medical;
}

class FileReader {
public:
    FileReader(std::istream& in, const Sink& sink)
        : lines_(in)
        , sink_(sink) {}

    void read() {
        const Line* line = lines_.next();
        if (line == nullptr) {
            Line first;
            first.number = 1;
            refuse_line(first, "", "the file is empty", "ファイルが空です");
        }
        if (std::ranges::find(beginnings, line->record) == beginnings.end())
            refuse_line(*line, "", "no file of claims begins like this", "レセプトのファイルではありません");
        for (; line != nullptr && !stopped_; line = lines_.next()) read(*line);
        finish_receipt();
        if (!stopped_) hand_over(totals());
    }

private:
    void read(const Line& line) {
        const std::string_view name = line.record;
        const bool own = line.stage.empty();
        if (own && (name == "IR" || name == "UK" || name == "YK" || name == "HI" || name == "HM"))
            return read_head(line);
        if (own && name == "RE") return open_receipt(line);
        if (own && (name == "GO" || name == "HG")) return read_totals(line);
        if (receipt_) return receipt_->read(line);
        if (name == "MN" || name == "KH" || name == "TI") return keep(line);
        refuse_line(line, "", "it stands before any RE", "REより前にあります");
    }

    void read_head(const Line& line) {
        finish_receipt();
        dental_ = dental_ || line.record == "UK" || (line.record == "IR" && line.columns.size() == dental_columns);
        returned_ = returned_ || line.record == "HI";
        const Layout* layout = find_layout(kind_of_head(line.record, dental_), line.record);
        if (layout == nullptr || line.record == "HI") keep(line); // not public, or only in part
        if (layout != nullptr && line.columns.size() < layout->least)
            refuse_line(line, "", "too few columns", "項目が足りません");
        const auto text = [&](Slot slot) {
            return layout == nullptr ? std::string() : text_of(line, slot_name(slot), line.at(*layout, slot));
        };
        Facility facility{text(Slot::prefecture) + text(Slot::point_table) + text(Slot::institution),
                          text(Slot::examining_body), text(Slot::point_table)};
        if (head_known_ && line.record == "IR" && facility == facility_) return; // every dental claim repeats it
        facility_ = std::move(facility);
        begin_head();
        set(MDG_FIELD_FACILITY_CODE, facility_.code);
        set(MDG_FIELD_EXAMINING_BODY, facility_.examining_body);
        set(MDG_FIELD_POINT_TABLE, facility_.point_table);
        set(MDG_FIELD_FACILITY_NAME, base::mask_individual_numbers(text(Slot::facility_name)));
        set(MDG_FIELD_FACILITY_PHONE, text(Slot::facility_phone));
        const std::string billing = text(Slot::billing_month);
        set(MDG_FIELD_BILLING_MONTH, read_month(billing).value_or(billing));
        const std::string processed = text(Slot::processed_month);
        set(MDG_FIELD_PROCESSED_MONTH, read_month(processed).value_or(processed));
        hand_over(head_);
    }

    void begin_head() {
        head_known_ = true;
        head_ = Record(MDG_KIND_CLAIM_FILE);
        head_.set_text(MDG_FIELD_CLAIM_FORMAT, MDG_CLAIM_FORMAT_UKE)
            .set_text(MDG_FIELD_FILE_USE, returned_ ? MDG_FILE_USE_RETURNED : MDG_FILE_USE_CLAIM);
    }

    void set(record::FieldId field, const std::string& value) {
        if (!value.empty()) head_.set_text(field, value);
    }

    void open_receipt(const Line& line) {
        finish_receipt();
        if (!head_known_) {
            begin_head();
            hand_over(head_);
        }
        if (!stopped_) receipt_.emplace(line, facility_);
    }

    void read_totals(const Line& line) {
        finish_receipt();
        totals_read_ = true;
        if (line.record != "GO") return;
        const Layout& layout = *find_layout(Kind::any, "GO");
        const auto number = [&](Slot slot) -> std::optional<std::int64_t> {
            const std::string_view digits = line.at(layout, slot);
            if (digits.empty()) return std::nullopt;
            constexpr std::size_t most_digits = 18;
            const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
            if (digits.size() > most_digits || !std::ranges::all_of(digits, is_digit))
                refuse_line(line, slot_name(slot), "digits only", "数字ではありません");
            return std::stoll(std::string(digits));
        };
        stated_count_ = number(Slot::claim_count);
        stated_points_ = number(Slot::total_points);
    }

    void finish_receipt() {
        if (!receipt_) return;
        counted_ = counted_ + receipt_->totals();
        kept_count_ += static_cast<std::int64_t>(receipt_->kept());
        Record claim = receipt_->take();
        receipt_.reset();
        hand_over(std::move(claim));
    }

    // The head once more, with what GO says and what it should have said.
    Record totals() {
        Record totals = head_;
        if (stated_count_) totals.set_integer(MDG_FIELD_CLAIM_COUNT, *stated_count_);
        if (stated_points_) totals.set_integer(MDG_FIELD_TOTAL_POINTS, *stated_points_);
        totals.set_integer(MDG_FIELD_KEPT_LINES, kept_count_);
        for (Record& line : kept_) totals.add(MDG_FIELD_KEPT_LINE, std::move(line));
        const auto finding = [&](const char* place, const char* code, const char* detail, const char* ja) {
            totals.add(MDG_FIELD_FINDING, record::to_record(base::Finding{place, code, detail, ja}));
        };
        if (!totals_read_)
            finding(returned_ ? "HG" : "GO", MDG_FINDING_CODE_MISSING, "the file ends without its total",
                    "合計のレコードがありません");
        if (stated_count_ && *stated_count_ != counted_.payers)
            finding("claim_count", MDG_FINDING_CODE_COUNT_DIFFERS, "not the number of HO and KO", "総件数が合いません");
        if (stated_points_ && *stated_points_ != counted_.points)
            finding("total_points", MDG_FINDING_CODE_COUNT_DIFFERS, "not the sum of the claims' points",
                    "総合計点数が合いません");
        return totals;
    }

    void keep(const Line& line) {
        constexpr std::size_t most_kept = 1000; // outside of claims
        ++kept_count_;
        if (kept_.size() < most_kept) kept_.push_back(read_kept_line(line));
    }

    void hand_over(Record record) {
        if (!stopped_) stopped_ = !sink_(std::move(record));
    }

    LineReader lines_;
    const Sink& sink_;
    std::optional<Receipt> receipt_;
    Facility facility_;
    Record head_{MDG_KIND_CLAIM_FILE};
    bool head_known_ = false;
    bool dental_ = false;
    bool returned_ = false;
    bool stopped_ = false;
    bool totals_read_ = false;
    Totals counted_;
    std::int64_t kept_count_ = 0;
    std::optional<std::int64_t> stated_count_;
    std::optional<std::int64_t> stated_points_;
    std::vector<Record> kept_;
};

} // namespace
} // namespace uke

void read_uke(std::istream& in, const Sink& sink) {
    uke::FileReader(in, sink).read();
}

} // namespace mdg::claim
