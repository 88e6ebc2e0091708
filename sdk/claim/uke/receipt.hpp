// One claim of a UKE file: collected from its RE to the next.
#pragma once

#include "claim/claim.hpp"
#include "claim/uke/line_reader.hpp"
#include "claim/uke/totals.hpp"
#include "record/record.hpp"

#include <optional>
#include <string>
#include <vector>

namespace mdg::claim::uke {

// What stands once in the file and belongs to every claim of it.
struct Facility {
    std::string code; // 10 digits
    std::string examining_body;
    std::string point_table;

    bool operator==(const Facility&) const = default;
};

class Receipt {
public:
    // The line is RE.
    Receipt(const Line& line, const Facility& facility);

    // Any line up to the next RE, of the claim itself or of its history.
    void read(const Line& line);

    // Kind claim. Values that do not have their column's form stand in its findings; reading goes on: they may be why the
    // claim came back.
    record::Record take();

    Totals totals() const noexcept { return totals_of(claim_, insured_); }
    std::size_t kept() const noexcept { return kept_.size(); }

private:
    void read_common(const Line& line, const Layout& layout);
    void read_insurer(const Line& line, const Layout& layout);
    void read_public_expense(const Line& line, const Layout& layout);
    void read_check(const Line& line, const Layout& layout);
    void read_remark(const Line& line, const Layout& layout);
    void keep(const Line& line);
    void conclude_path();

    std::string text(const Line& line, const Layout& layout, Slot slot) const;
    std::optional<std::int64_t> number(const Line& line, const Layout& layout, Slot slot);
    void wrong(const Line& line, Slot slot);
    std::size_t entries() const noexcept; // of all lists together

    Kind kind_;
    Claim claim_;
    std::optional<std::int64_t> receipt_number_;
    std::string search_number_;
    std::string window_payment_;
    std::string part_; // 診療識別 of the line before
    bool insured_ = false;
    std::int64_t passed_ = 0;
    std::vector<record::Record> checks_;
    std::vector<record::Record> returns_;
    std::vector<record::Record> reviews_;
    std::vector<record::Record> days_;
    std::vector<record::Record> kept_;
    std::vector<base::Finding> findings_;
};

} // namespace mdg::claim::uke
