// The parts of a claim in the order our formats write them: one table for xml, csv and json, for their reader and for what
// a claim must have to be written. docs/claim-record.xsd says the same.
#pragma once

#include "claim/format.hpp"

#include <madoguchi/fields.h>

#include <cstdint>
#include <span>
#include <string_view>
#include <type_traits>
#include <variant>

namespace mdg::claim {

enum class Form : std::uint8_t { date, text, known_code, any_code, digits, count, flag, codes };

enum class Need : std::uint8_t {
    always,
    insured, // unless the claim goes to public expenses alone
    optional,
};

// Texts that are made of others.
enum class Made : std::uint8_t { padded, zeros, special_remarks };
enum class List : std::uint8_t { public_expenses, specific_diseases, remarks, provenance };

template <typename Owner>
struct Element {
    std::string_view name; // of the XML; csv and json have the field's name in the registry
    record::FieldId field;
    std::variant<std::string Owner::*, std::optional<std::int64_t> Owner::*, std::optional<Date> Owner::*, Made, List>
        at;
    Form form = Form::text;
    Need need = Need::optional;
    std::uint8_t least = 1; // characters
    std::uint8_t most = 0;  // 0: no limit
};

std::span<const Element<Claim>> claim_elements() noexcept;
std::span<const Element<FileHead>> head_elements() noexcept;
std::span<const Element<PublicExpense>> public_expense_elements() noexcept;
std::span<const Element<SpecificDisease>> specific_disease_elements() noexcept;
std::span<const Element<Remark>> remark_elements() noexcept;

// Empty where there is nothing to make it of.
std::string made_text(const Claim& claim, Made made);

inline bool is_known(const std::string& text) {
    return !text.empty();
}
template <typename T>
bool is_known(const std::optional<T>& value) {
    return value.has_value();
}
inline bool is_known(List) {
    return true;
}

// Calls take(element, value) for each in order, known or not: a std::string, std::optional of an integer or a Date, or the
// List to go into.
template <typename Owner, typename Take>
void each(const Owner& owner, std::span<const Element<Owner>> elements, Take take) {
    for (const Element<Owner>& element : elements) {
        if (const auto* text = std::get_if<std::string Owner::*>(&element.at))
            take(element, owner.**text);
        else if (const auto* number = std::get_if<std::optional<std::int64_t> Owner::*>(&element.at))
            take(element, owner.**number);
        else if (const auto* date = std::get_if<std::optional<Date> Owner::*>(&element.at))
            take(element, owner.**date);
        else if constexpr (std::is_same_v<Owner, Claim>) {
            if (const Made* made = std::get_if<Made>(&element.at))
                take(element, made_text(owner, *made));
            else
                take(element, std::get<List>(element.at));
        }
    }
}

} // namespace mdg::claim
