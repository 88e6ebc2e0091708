#include "claim/format/writable.hpp"

#include "claim/format/elements.hpp"

#include <algorithm>
#include <string>

namespace mdg::claim {
namespace {

using base::Finding;

constexpr std::size_t most_public_expenses = 4; // claim facts 1.2
constexpr std::size_t most_special_remarks = 5; // claim facts 1.3, RE 12
constexpr std::int64_t largest_count = 999'999'999;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::size_t characters(std::string_view utf8) {
    return static_cast<std::size_t>(
        std::ranges::count_if(utf8, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

// "02 28": two digits each.
bool has_codes(std::string_view value) {
    if (value.size() % 3 != 2 || value.size() / 3 >= most_special_remarks) return false;
    for (std::size_t i = 0; i < value.size(); ++i)
        if (i % 3 == 2 ? value[i] != ' ' : !is_digit(value[i])) return false;
    return true;
}

template <typename Owner>
bool has_form(const Element<Owner>& element, const std::string& value) {
    if (element.form == Form::known_code)
        return record::find_code(*record::find_field(element.field), value) != nullptr;
    if (element.form == Form::codes) return has_codes(value);
    if (element.form == Form::text && !is_plain_text(value)) return false;
    if (element.form == Form::digits && !std::ranges::all_of(value, is_digit)) return false;
    if (element.form == Form::any_code &&
        !std::ranges::all_of(value, [](char c) { return is_digit(c) || (c >= 'A' && c <= 'Z'); }))
        return false;
    if (element.most == 0) return true;
    const std::size_t length = element.form == Form::text ? characters(value) : value.size();
    return length >= element.least && length <= element.most;
}

template <typename Owner>
bool has_form(const Element<Owner>& element, std::optional<std::int64_t> value) {
    return *value >= 0 && *value <= (element.form == Form::flag ? 1 : largest_count);
}

template <typename Owner>
bool has_form(const Element<Owner>&, std::optional<Date> value) {
    return value->ok() && value->year() >= std::chrono::year(1) && value->year() <= std::chrono::year(9999);
}

bool has_form(const Element<Claim>&, List) {
    return true; // each of its items for itself
}

class Faults {
public:
    std::vector<Finding> all;

    void missing(record::FieldId field) {
        all.push_back({place(field), MDG_FINDING_CODE_MISSING, "a claim needs it", "レセプトに必要な項目がありません"});
    }
    void wrong(record::FieldId field) {
        all.push_back({place(field), MDG_FINDING_CODE_BAD_VALUE, "does not have the form of its field",
                       "項目の形が正しくありません"});
    }

    // needs: whether a part of this need has to be there.
    template <typename Owner, typename Needs>
    void of(const Owner& owner, std::span<const Element<Owner>> elements, Needs needs) {
        each(owner, elements, [&](const Element<Owner>& element, const auto& value) {
            if (!is_known(value)) {
                if (needs(element.need)) missing(element.field);
            } else if (!has_form(element, value)) {
                wrong(element.field);
            }
        });
    }

    template <typename Owner>
    void of_each(record::FieldId list, const std::vector<Owner>& owners, std::span<const Element<Owner>> elements) {
        for (std::size_t i = 0; i < owners.size(); ++i) {
            const std::size_t before = all.size();
            of(owners[i], elements, [](Need need) { return need == Need::always; });
            for (std::size_t at = before; at < all.size(); ++at)
                all[at].place = place(list) + "[" + std::to_string(i) + "]." + all[at].place;
        }
    }

private:
    static std::string place(record::FieldId field) { return std::string(record::find_field(field)->name); }
};

} // namespace

bool is_plain_text(std::string_view utf8) noexcept {
    const auto control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; };
    if (std::ranges::any_of(utf8, control)) return false;
    for (auto at = utf8.find("\xEF\xBF"); at != utf8.npos; at = utf8.find("\xEF\xBF", at + 1)) // U+FFFE, U+FFFF
        if (at + 2 < utf8.size() && static_cast<unsigned char>(utf8[at + 2]) >= 0xBE) return false;
    return true;
}

std::vector<Finding> incomplete_in(const Claim& claim) {
    Faults faults;
    const bool insured = claim.public_expenses.empty() || !claim.insurer_number.empty() || !claim.symbol.empty() ||
                         !claim.number.empty() || !claim.branch_number.empty();
    faults.of(claim, claim_elements(),
              [insured](Need need) { return need == Need::always || (need == Need::insured && insured); });
    if (claim.path == MDG_CLAIM_PATH_NOT_YET) faults.wrong(MDG_FIELD_CLAIM_PATH);
    if (claim.public_expenses.size() > most_public_expenses) faults.wrong(MDG_FIELD_PUBLIC_EXPENSE);
    faults.of_each(MDG_FIELD_PUBLIC_EXPENSE, claim.public_expenses, public_expense_elements());
    faults.of_each(MDG_FIELD_SPECIFIC_DISEASE, claim.specific_diseases, specific_disease_elements());
    faults.of_each(MDG_FIELD_REMARK, claim.remarks, remark_elements());
    if (!std::ranges::all_of(claim.provenance, [](const Source& source) {
            return record::find_field(source.field) != nullptr && !source.evidence.empty();
        }))
        faults.wrong(MDG_FIELD_PROVENANCE);
    return std::move(faults.all);
}

std::vector<Finding> incomplete_in(const FileHead& head) {
    Faults faults;
    faults.of(head, head_elements(), [](Need need) { return need == Need::always; });
    return std::move(faults.all);
}

void require_none(std::vector<Finding> faults) {
    if (faults.empty()) return;
    throw base::Failure(MDG_E_CHECK_FAILED, MDG_ORIGIN_APPLICATION,
                        "the claim is not complete: " + std::to_string(faults.size()) + " faults")
        .with_findings(std::move(faults));
}

} // namespace mdg::claim
