#include "eligibility/codec.hpp"

#include "base/calendar.hpp"
#include "base/tripwire.hpp"
#include "eligibility/elements.hpp"
#include "eligibility/xml_rules.hpp"

#include <algorithm>
#include <bitset>
#include <charconv>
#include <optional>
#include <string_view>
#include <utility>

namespace mdg::eligibility {
namespace {

using record::Record;
using record::Type;

// A block's rows by element name, looked for from where the last one was found: files keep the table's order, mostly.
class RowFinder {
public:
    explicit RowFinder(const Block& block)
        : rows_(block.elements) {}

    // The number of the row; that of none: the number of rows.
    std::size_t find(std::string_view name) noexcept {
        for (std::size_t tried = 0; tried < rows_.size(); ++tried, ++next_) {
            if (next_ >= rows_.size()) next_ = 0;
            if (rows_[next_].name == name) return next_++;
        }
        return rows_.size();
    }

private:
    std::span<const Element> rows_;
    std::size_t next_ = 0;
};

} // namespace

BlockReader::BlockReader(Record& into, pugi::xml_node top, std::vector<base::Finding>& findings,
                         std::string_view file_name)
    : top_(top)
    , own_{into, top, {}}
    , findings_(findings)
    , file_name_(file_name) {}

void BlockReader::refuse(const char* reason) const {
    throw base::Failure(MDG_E_MALFORMED, MDG_ORIGIN_TERMINAL, std::string(file_name_) + ": " + reason)
        .with_findings(
            {{std::string(file_name_), MDG_FINDING_CODE_BAD_VALUE, reason, "ファイルの形が正しくありません"}});
}

void BlockReader::note(pugi::xml_node element, const char* code, const char* detail, const char* ja,
                       std::string_view part) {
    findings_.push_back({base::mask_individual_numbers(below(places_.path(top_, element), part)), code, detail, ja});
}

std::string BlockReader::harmless(pugi::xml_node element, std::string_view text) {
    if (!base::holds_individual_number(text)) return std::string(text);
    note(element, MDG_FINDING_CODE_INDIVIDUAL_NUMBER, "twelve digits that can be an individual number were masked",
         "個人番号と思われる12桁を伏せました");
    return base::mask_individual_numbers(text);
}

void BlockReader::keep_text(pugi::xml_node element, std::string_view part, std::string_view text) {
    if (++kept_ > most_elements) refuse("too many unknown elements and attributes");
    const std::string path = below(places_.path(keeper_->top, element), part);
    keeper_->unknown.push_back({base::mask_individual_numbers(path), harmless(element, text)});
}

// Attributes and text beside elements, which the known files do not have.
void BlockReader::keep_attributes(pugi::xml_node element) {
    for (auto attribute = element.first_attribute(); attribute; attribute = attribute.next_attribute())
        if (!std::string_view(attribute.name()).starts_with("xmlns"))
            keep_text(element, std::string("@") + attribute.name(), attribute.value());
}

void BlockReader::keep_stray_text(pugi::xml_node element) {
    std::string joined;
    if (const std::string_view text = text_of(element, joined); !is_blank(text)) keep_text(element, "text()", text);
}

void BlockReader::keep(pugi::xml_node element) {
    keep(element, 0);
}

void BlockReader::keep(pugi::xml_node element, int depth) {
    constexpr int deepest = 32; // the deepest known layout has six levels
    if (depth > deepest) refuse("nested too deep");
    keep_attributes(element);
    if (!has_elements(element)) {
        std::string joined;
        return keep_text(element, {}, text_of(element, joined));
    }
    keep_stray_text(element);
    for (auto child = first_element_of(element); child; child = element_after(child)) keep(child, depth + 1);
}

void BlockReader::read(pugi::xml_node from, const Block& block) {
    read(from, block, own_.record);
}

void BlockReader::read(pugi::xml_node from, const Block& block, Record& into) {
    constexpr std::size_t most_rows = 128;
    std::bitset<most_rows> seen;
    std::bitset<most_rows> filled;
    std::string joined;
    std::optional<Record> aside; // the entry that elements beside the known ones make
    bool has_text = !from.first_child() || *from.value() != '\0';
    keep_attributes(from);
    RowFinder rows(block);
    for (pugi::xml_node child = from.first_child(); child; child = child.next_sibling()) {
        const std::string_view name = child.name();
        if (name.empty()) {
            has_text = true;
            continue;
        }
        const std::size_t number = rows.find(name);
        if (number == block.elements.size()) {
            read_aside(child, block, aside);
            continue;
        }
        const Element& row = block.elements[number];
        if (row.mandatory && !seen.test(number)) filled.set(number, !is_blank(text_of(child, joined)));
        seen.set(number);
        read_element(child, row, into);
    }
    if (aside && !aside->fields().empty()) into.add(block.find(beside)->field, std::move(*aside));
    if (has_text) read_own_text(from, block, into);
    for (std::size_t number = 0; number < block.elements.size(); ++number) {
        const Element& row = block.elements[number];
        if (!row.mandatory || row.field == 0) continue;
        if (row.child != nullptr ? !into.has(row.field) : !filled.test(number))
            note(from, MDG_FINDING_CODE_MISSING, "a mandatory element is missing or empty", "必須の項目がありません",
                 row.name);
    }
}

void BlockReader::read_aside(pugi::xml_node element, const Block& block, std::optional<Record>& aside) {
    const Element* list = block.find(beside);
    const Element* row = list != nullptr ? list->child->find(element.name()) : nullptr;
    if (row == nullptr) return keep(element);
    if (!aside) aside.emplace(list->child->kind);
    read_element(element, *row, *aside);
}

void BlockReader::read_own_text(pugi::xml_node from, const Block& block, Record& into) {
    std::string joined;
    if (const Element* own = block.find(own_text)) {
        read_text(from, text_of(from, joined), *record::find_field(own->field), into);
    } else {
        keep_stray_text(from);
    }
}

void BlockReader::read_element(pugi::xml_node element, const Element& row, Record& into) {
    if (row.child == nullptr) {
        read_value(element, row, into);
    } else if (row.field == 0) {
        read(element, *row.child, into);
    } else {
        read_list(element, row, into);
    }
}

void BlockReader::read_value(pugi::xml_node element, const Element& row, Record& into) {
    const bool plain = !element.first_child(); // a text and nothing else
    if ((!plain && has_elements(element)) || into.has(row.field)) {
        note(element, MDG_FINDING_CODE_BAD_VALUE, "stands twice or has elements inside; kept as unknown element",
             "項目が重複しているか、形が違います");
        return keep(element);
    }
    keep_attributes(element);
    std::string joined;
    read_text(element, plain ? element.value() : text_of(element, joined), *record::find_field(row.field), into);
}

void BlockReader::read_text(pugi::xml_node element, std::string_view text, const record::FieldRow& field,
                            Record& into) {
    const auto not_taken = [&](const char* detail, const char* ja) {
        note(element, MDG_FINDING_CODE_BAD_VALUE, detail, ja);
        keep_text(element, {}, text);
    };
    switch (field.type) {
    case Type::date:
        if (is_blank(text)) return;
        if (const auto date = base::parse_compact_date(text)) {
            into.set_date(field.id, *date);
        } else {
            not_taken("not a date; kept as unknown element", "日付ではありません");
        }
        return;
    case Type::integer: {
        if (is_blank(text)) return;
        std::int64_t value = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (error == std::errc() && end == text.data() + text.size() && value >= 0) {
            into.set_integer(field.id, value);
        } else {
            not_taken("not a number; kept as unknown element", "数ではありません");
        }
        return;
    }
    case Type::code:
        if (!text.empty() && !field.code_set.empty() && record::find_code(field, text) == nullptr)
            note(element, MDG_FINDING_CODE_UNKNOWN_CODE, "a code value this release does not know; kept",
                 "未知のコード値です。そのまま残しました");
        into.set_checked_text(field, harmless(element, text));
        return;
    case Type::text:
        if (text.find("●") != text.npos) // R-NAME-01, R-NAME-03
            note(element, MDG_FINDING_CODE_UNKNOWN_CHARACTER,
                 "a character that could not be converted stands as a black dot",
                 "変換できない文字が●になっています。このまま請求できます");
        into.set_checked_text(field, harmless(element, text));
        return;
    default:
        into.set_checked_text(field, std::string(text));
    }
}

void BlockReader::read_list(pugi::xml_node element, const Element& row, Record& into) {
    const auto is_wrapped = [&](pugi::xml_node child) { return !row.entry.empty() && child.name() == row.entry; };
    const auto any = [&](auto what) {
        auto child = first_element_of(element);
        while (child && !what(child)) child = element_after(child);
        return !child.empty();
    };
    const bool wraps = any(is_wrapped);
    const bool is_entry = !wraps && (row.child->find(own_text) != nullptr || any([&](pugi::xml_node child) {
                                         return row.entry.empty() || row.child->find(child.name()) != nullptr;
                                     }));
    if (is_entry) return read_entry(element, row, into);
    keep_attributes(element);
    keep_stray_text(element);
    for (auto child = first_element_of(element); child; child = element_after(child)) {
        if (is_wrapped(child)) {
            read_entry(child, row, into);
        } else {
            keep(child);
        }
    }
}

void BlockReader::read_entry(pugi::xml_node entry, const Element& row, Record& into) {
    Record child(row.child->kind, row.child->elements.size());
    if (record::find_field(MDG_FIELD_UNKNOWN_ELEMENT)->belongs_to(child.kind())) {
        Keeper keeper{child, entry, {}};
        Keeper* const outer = std::exchange(keeper_, &keeper);
        read(entry, *row.child, child);
        finish(keeper);
        keeper_ = outer;
    } else {
        read(entry, *row.child, child);
    }
    if (row.mark != 0) child.set_text(row.mark, row.mark_code);
    into.add(row.field, std::move(child));
}

void BlockReader::finish() {
    finish(own_);
}

void BlockReader::finish(Keeper& keeper) {
    std::ranges::sort(keeper.unknown);
    for (const Unknown& element : keeper.unknown) {
        Record kept(MDG_KIND_UNKNOWN_ELEMENT);
        kept.set_text(MDG_FIELD_ELEMENT_PATH, element.path).set_text(MDG_FIELD_ELEMENT_TEXT, element.text);
        keeper.record.add(MDG_FIELD_UNKNOWN_ELEMENT, std::move(kept));
    }
    keeper.unknown.clear();
}

} // namespace mdg::eligibility
