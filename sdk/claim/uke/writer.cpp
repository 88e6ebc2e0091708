#include "claim/uke/writer.hpp"

#include "claim/uke/characters.hpp"
#include "claim/uke/fit.hpp"
#include "claim/uke/line_writer.hpp"
#include "claim/uke/totals.hpp"

#include <algorithm>
#include <utility>

namespace mdg::claim {
namespace uke {
namespace {

using base::Failure;

constexpr std::string_view expense_places[most_public_expenses] = {"public_expense.1.", "public_expense.2.",
                                                                   "public_expense.3.", "public_expense.4."};
constexpr std::string_view late_elderly_law = "39";
constexpr std::string_view insurance_payer = "1";

// 全体に係る識別コード at the head of 摘要: as samples write whole-receipt remarks. Its use for these remarks is inferred.
constexpr std::string_view head_of_remarks = "01";
constexpr std::string_view kana_remark = "830000501"; // 被保険者資格申立書（カナ氏名）
// 負担区分 of a remark about the whole claim: the insurance, or the first public expense where there is none. Inferred.
constexpr std::string_view burden_insurance = "1";
constexpr std::string_view burden_first_expense = "5";

struct Layouts {
    const Layout& head;
    const Layout* receipt_head; // dental claims repeat the facility
    const Layout& common;
    const Layout& insurer;
    const Layout& public_expense;
    const Layout& check;
    const Layout& remark;
    const Layout& total;
};

const Layout& layout_of(Kind kind, std::string_view record) {
    const Layout* layout = find_layout(kind, record);
    if (layout == nullptr) throw Failure(MDG_E_INTERNAL, MDG_ORIGIN_SDK, "no layout of " + std::string(record));
    return *layout;
}

// Failure BAD_ARGUMENT: the file itself cannot be of this kind.
Kind kind_of(std::string_view point_table) {
    if (point_table == MDG_POINT_TABLE_MEDICAL) return Kind::medical;
    if (point_table == MDG_POINT_TABLE_DENTAL) return Kind::dental;
    if (point_table == MDG_POINT_TABLE_PHARMACY) return Kind::pharmacy;
    throw Failure(MDG_E_BAD_ARGUMENT, MDG_ORIGIN_APPLICATION,
                  "a UKE file is written for the point tables 1 (medical), 3 (dental) and 4 (pharmacy)");
}

Layouts layouts_of(Kind kind) {
    const char* head = kind == Kind::medical ? "IR" : kind == Kind::dental ? "UK" : "YK";
    return {layout_of(kind, head), kind == Kind::dental ? find_layout(kind, "IR") : nullptr,
            layout_of(kind, "RE"), layout_of(kind, "HO"),
            layout_of(kind, "KO"), layout_of(kind, "SN"),
            layout_of(kind, "CO"), layout_of(kind, "GO")};
}

bool has_dash(std::string_view kana) {
    return kana.find_first_of("-\xE2") != kana.npos || kana.find("－") != kana.npos;
}

class Writer : public Format {
public:
    Writer(const FileHead& head, Options options)
        : head_(head)
        , options_(std::move(options))
        , layouts_(layouts_of(kind_of(head.point_table))) {}

    void begin(std::string& out) override {
        Faults faults;
        set_head();
        const std::size_t mark = out.size();
        write_line(layouts_.head, values_, "", out, faults);
        settle(faults, mark, out, "the head of the file");
    }

    void add(const Claim& claim, std::string& out) override {
        Faults faults;
        const std::size_t mark = out.size();
        check_fit(claim, head_, faults);
        const Totals grown = totals_ + totals_of(claim, !claim.insurer_number.empty());
        check_room(grown, faults);
        if (layouts_.receipt_head != nullptr) {
            set_head();
            write_line(*layouts_.receipt_head, values_, "", out, faults);
        }
        write_common(claim, out, faults);
        if (!claim.insurer_number.empty()) write_insurer(claim, out, faults);
        for (std::size_t i = 0; i < claim.public_expenses.size(); ++i)
            write_public_expense(claim.public_expenses[i], i, out, faults);
        if (confirmed(claim)) write_check(claim, out, faults);
        write_remarks(claim, out, faults);
        settle(faults, mark, out, "the claim");
        ++receipts_;
        totals_ = grown;
    }

    void end(std::string& out) override {
        Faults faults;
        values_.clear();
        values_.set(Slot::claim_count, totals_.payers);
        values_.set(Slot::total_points, totals_.points);
        values_.set(Slot::volume, "99");
        const std::size_t mark = out.size();
        write_line(layouts_.total, values_, "", out, faults);
        settle(faults, mark, out, "the totals of the file");
        if (options_.end_mark) out += '\x1A';
    }

private:
    static std::string_view part(std::string_view text, std::size_t from, std::size_t size) {
        return from < text.size() ? text.substr(from, size) : std::string_view();
    }

    void set_head() {
        const std::string_view code = head_.facility_code; // prefecture 2, point table 1, institution 7
        values_.clear();
        values_.set(Slot::examining_body, head_.examining_body);
        values_.set(Slot::prefecture, part(code, 0, 2));
        values_.set(Slot::point_table, head_.point_table);
        values_.set(Slot::institution, part(code, 3, code.npos));
        values_.set(Slot::facility_name, head_.facility_name);
        values_.set(Slot::billing_month, head_.billing_month);
        values_.set(Slot::facility_phone, head_.facility_phone);
        values_.set(Slot::volume, "00");
    }

    void write_common(const Claim& claim, std::string& out, Faults& faults) {
        text_.clear();
        for (const std::string& remark : claim.special_remarks) text_ += remark;
        kana_ = claim.claim_name_kana;
        if (has_dash(kana_)) kana_ = with_long_marks(kana_);
        for (std::size_t at = 0; (at = kana_.find("　", at)) != kana_.npos;)
            kana_.erase(at, std::string_view("　").size());
        std::erase(kana_, ' ');
        values_.clear();
        values_.set(Slot::receipt_number, receipts_ + 1);
        values_.set(Slot::claim_type, claim.type);
        values_.set(Slot::claim_month, claim.month);
        values_.set(Slot::claim_name, claim.claim_name.empty() ? claim.name : claim.claim_name);
        values_.set(Slot::sex, claim.sex);
        values_.set(Slot::birth_date, claim.birth_date);
        values_.set(Slot::benefit_percent, claim.benefit_percent);
        values_.set(Slot::payment_category, claim.payment_category);
        values_.set(Slot::special_remarks, text_);
        values_.set(Slot::patient_number, claim.patient_number);
        values_.set(Slot::claim_name_kana, kana_);
        write_line(layouts_.common, values_, "", out, faults);
    }

    void write_insurer(const Claim& claim, std::string& out, Faults& faults) {
        values_.clear();
        values_.set_padded(Slot::insurer_number, claim.insurer_number, 8, ' ');
        values_.set(Slot::insured_symbol, claim.symbol);
        values_.set(Slot::insured_number, claim.number);
        values_.set(Slot::visit_days, claim.visit_days);
        values_.set(Slot::points, claim.points);
        values_.set(Slot::patient_payment_yen, claim.patient_payment_yen);
        write_line(layouts_.insurer, values_, "", out, faults);
    }

    void write_public_expense(const PublicExpense& expense, std::size_t index, std::string& out, Faults& faults) {
        values_.clear();
        values_.set_padded(Slot::payer_number, expense.payer_number, 8, ' ');
        values_.set_padded(Slot::recipient_number, expense.recipient_number, 7, '0');
        values_.set(Slot::visit_days, expense.visit_days);
        values_.set(Slot::points, expense.points);
        values_.set(Slot::patient_payment_yen, expense.patient_payment_yen);
        const std::string_view within = index < most_public_expenses ? expense_places[index] : "";
        write_line(layouts_.public_expense, values_, within, out, faults);
    }

    // A first claim says only that the counter confirmed it, and the branch. Of an unknown qualification nothing was
    // confirmed: no SN (inferred, claim facts 2.4).
    static bool confirmed(const Claim& claim) {
        return !claim.confirmation_class.empty() && claim.path != MDG_CLAIM_PATH_UNKNOWN &&
               !claim.insurer_number.empty();
    }

    void write_check(const Claim& claim, std::string& out, Faults& faults) {
        const bool late_elderly =
            claim.insurer_number.size() == 8 && claim.insurer_number.starts_with(late_elderly_law);
        values_.clear();
        values_.set(Slot::payer_class, insurance_payer);
        values_.set(Slot::confirmation_class, claim.confirmation_class);
        if (!late_elderly) values_.set_padded(Slot::insured_branch_number, claim.branch_number, 2, '0');
        write_line(layouts_.check, values_, "", out, faults);
    }

    void write_remarks(const Claim& claim, std::string& out, Faults& faults) {
        const bool told =
            std::ranges::any_of(claim.remarks, [&](const Remark& r) { return r.code == claim.comment_code; });
        if (!claim.comment_code.empty() && !told) write_remark(claim, {claim.comment_code, ""}, 0, out, faults);
        for (std::size_t i = 0; i < claim.remarks.size(); ++i)
            write_remark(claim, claim.remarks[i], i + 1, out, faults);
    }

    void write_remark(const Claim& claim, const Remark& remark, std::size_t number, std::string& out, Faults& faults) {
        values_.clear();
        values_.set(Slot::treatment_part, head_of_remarks);
        values_.set(Slot::burden_class, claim.insurer_number.empty() ? burden_first_expense : burden_insurance);
        values_.set(Slot::remark_code, remark.code);
        values_.set(Slot::remark_text, remark.text);
        if (remark.code == kana_remark && has_dash(remark.text)) {
            text_ = with_long_marks(remark.text);
            values_.set(Slot::remark_text, text_);
        }
        within_ = "remark." + std::to_string(number) + ".";
        write_line(layouts_.remark, values_, within_, out, faults);
    }

    // Either the lines stand or nothing of them does.
    void settle(Faults& faults, std::size_t mark, std::string& out, const char* what) const {
        if (!options_.replaced) std::ranges::move(faults.replaced, std::back_inserter(faults.found));
        if (!faults.found.empty()) {
            out.resize(mark);
            const std::string message =
                std::string(what) + " cannot be written: " + std::to_string(faults.found.size()) + " faults";
            throw Failure(MDG_E_CHECK_FAILED, MDG_ORIGIN_APPLICATION, message).with_findings(std::move(faults.found));
        }
        if (options_.replaced) std::ranges::for_each(faults.replaced, options_.replaced);
    }

    // The totals must keep their columns: a file that could not be ended would lose everything.
    void check_room(const Totals& grown, Faults& faults) const {
        constexpr std::int64_t most_payers = 999'999;
        constexpr std::int64_t most_points = 9'999'999'999;
        if (grown.payers > most_payers || grown.points > most_points)
            faults.add("claim_count", MDG_FINDING_CODE_BAD_VALUE, "the file is full, begin another",
                       "ファイルがいっぱいです。次のファイルにしてください");
    }

    const FileHead head_;
    const Options options_;
    const Layouts layouts_;
    Values values_;
    std::string text_;
    std::string kana_;
    std::string within_;
    std::int64_t receipts_ = 0;
    Totals totals_;
};

} // namespace

std::unique_ptr<Format> make_writer(const FileHead& head, Options options) {
    return std::make_unique<Writer>(head, std::move(options));
}

} // namespace uke

std::unique_ptr<Format> make_uke(const FileHead& head) {
    return uke::make_writer(head, {});
}

} // namespace mdg::claim
