#include "eligibility/codec.hpp"

#include "base/calendar.hpp"
#include "base/tripwire.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

namespace mdg::eligibility {
namespace {

using record::Record;
using record::Type;

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == text.npos;
}

// Comments split a text in several nodes.
std::string text_of(pugi::xml_node element) {
    std::string text;
    for (const pugi::xml_node part : element.children())
        if (part.type() == pugi::node_pcdata || part.type() == pugi::node_cdata) text += part.value();
    return text;
}

bool has_elements(pugi::xml_node node) {
    return std::ranges::any_of(node.children(),
                               [](pugi::xml_node child) { return child.type() == pugi::node_element; });
}

std::string below(const std::string& place, const std::string& name) {
    return place.empty() ? name : place + "/" + name;
}

// Calls visit(child, place) for each child element; those that repeat are numbered from 1.
template <typename Visit>
void for_each_element(pugi::xml_node parent, const std::string& place, Visit visit) {
    struct Count {
        std::size_t total = 0;
        std::size_t seen = 0;
    };
    std::map<std::string_view, Count> names;
    for (const pugi::xml_node child : parent.children())
        if (child.type() == pugi::node_element) ++names[child.name()].total;
    for (const pugi::xml_node child : parent.children()) {
        if (child.type() != pugi::node_element) continue;
        Count& count = names[child.name()];
        std::string where = below(place, child.name());
        if (count.total > 1) where += "[" + std::to_string(++count.seen) + "]";
        visit(child, where);
    }
}

} // namespace

BlockReader::BlockReader(Record& into, std::string place, std::vector<base::Finding>& findings)
    : holder_(into)
    , place_(std::move(place))
    , findings_(findings) {}

void BlockReader::note(const std::string& place, const char* code, const char* detail, const char* ja) {
    findings_.push_back({base::mask_individual_numbers(place), code, detail, ja});
}

std::string BlockReader::harmless(std::string text, const std::string& place) {
    if (!base::holds_individual_number(text)) return text;
    note(place, MDG_FINDING_CODE_INDIVIDUAL_NUMBER, "twelve digits that can be an individual number were masked",
         "個人番号と思われる12桁を伏せました");
    return base::mask_individual_numbers(text);
}

void BlockReader::keep_text(const std::string& place, std::string text) {
    const std::string path = place_.empty() ? place : place.substr(place_.size() + 1);
    unknown_.push_back({base::mask_individual_numbers(path), harmless(std::move(text), place)});
}

// Attributes and text beside elements, which the known files do not have.
void BlockReader::keep_attributes(pugi::xml_node element, const std::string& place) {
    for (const pugi::xml_attribute attribute : element.attributes())
        if (!std::string_view(attribute.name()).starts_with("xmlns"))
            keep_text(below(place, std::string("@") + attribute.name()), attribute.value());
}

void BlockReader::keep_stray_text(pugi::xml_node element, const std::string& place) {
    if (std::string text = text_of(element); !is_blank(text)) keep_text(below(place, "text()"), std::move(text));
}

void BlockReader::keep(pugi::xml_node element, const std::string& place) {
    keep_attributes(element, place);
    if (!has_elements(element)) return keep_text(place, text_of(element));
    keep_stray_text(element, place);
    for_each_element(element, place, [this](pugi::xml_node child, const std::string& where) { keep(child, where); });
}

void BlockReader::read(pugi::xml_node from, const Block& block, const std::string& place) {
    read(from, block, place, holder_);
}

void BlockReader::read(pugi::xml_node from, const Block& block, const std::string& place, Record& into) {
    keep_attributes(from, place);
    if (const Element* own = block.find(own_text)) {
        read_text(text_of(from), *record::find_field(own->field), place, into);
    } else {
        keep_stray_text(from, place);
    }
    const Element* aside = block.find(beside);
    std::optional<Record> entry; // of `aside`
    for_each_element(from, place, [&](pugi::xml_node child, const std::string& where) {
        if (const Element* row = block.find(child.name())) {
            read_element(child, *row, where, into);
        } else if (const Element* other = aside != nullptr ? aside->child->find(child.name()) : nullptr) {
            if (!entry) entry.emplace(aside->child->kind);
            read_element(child, *other, where, *entry);
        } else {
            keep(child, where);
        }
    });
    if (entry && !entry->fields().empty()) into.add(aside->field, std::move(*entry));
    for (const Element& row : block.elements) {
        if (!row.mandatory || row.field == 0) continue;
        const bool missing =
            row.child != nullptr ? !into.has(row.field) : is_blank(text_of(from.child(std::string(row.name).c_str())));
        if (missing)
            note(below(place, std::string(row.name)), MDG_FINDING_CODE_MISSING,
                 "a mandatory element is missing or empty", "必須の項目がありません");
    }
}

void BlockReader::read_element(pugi::xml_node element, const Element& row, const std::string& place, Record& into) {
    if (row.child == nullptr) {
        read_value(element, row, place, into);
    } else if (row.field == 0) {
        read(element, *row.child, place, into);
    } else {
        read_list(element, row, place, into);
    }
}

void BlockReader::read_value(pugi::xml_node element, const Element& row, const std::string& place, Record& into) {
    if (has_elements(element) || into.has(row.field)) {
        note(place, MDG_FINDING_CODE_BAD_VALUE, "stands twice or has elements inside; kept as unknown element",
             "項目が重複しているか、形が違います");
        return keep(element, place);
    }
    keep_attributes(element, place);
    read_text(text_of(element), *record::find_field(row.field), place, into);
}

void BlockReader::read_text(const std::string& text, const record::FieldRow& field, const std::string& place,
                            Record& into) {
    const auto not_taken = [&](const char* detail, const char* ja) {
        note(place, MDG_FINDING_CODE_BAD_VALUE, detail, ja);
        keep_text(place, text);
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
        if (!text.empty() && !field.code_set.empty() && record::find_code(field.code_set, text) == nullptr)
            note(place, MDG_FINDING_CODE_UNKNOWN_CODE, "a code value this release does not know; kept",
                 "未知のコード値です。そのまま残しました");
        into.set_text(field.id, harmless(text, place));
        return;
    case Type::text:
        if (text.find("●") != text.npos) // R-NAME-01, R-NAME-03
            note(place, MDG_FINDING_CODE_UNKNOWN_CHARACTER,
                 "a character that could not be converted stands as a black dot",
                 "変換できない文字が●になっています。このまま請求できます");
        into.set_text(field.id, harmless(text, place));
        return;
    default:
        into.set_text(field.id, text);
    }
}

void BlockReader::read_list(pugi::xml_node element, const Element& row, const std::string& place, Record& into) {
    const std::string entry(row.entry);
    const bool wraps = !entry.empty() && element.child(entry.c_str());
    const bool is_entry =
        !wraps && (row.child->find(own_text) != nullptr || (entry.empty() && has_elements(element)) ||
                   std::ranges::any_of(element.children(), [&](pugi::xml_node child) {
                       return child.type() == pugi::node_element && row.child->find(child.name()) != nullptr;
                   }));
    if (is_entry) return read_entry(element, row, place, into);
    keep_attributes(element, place);
    keep_stray_text(element, place);
    for_each_element(element, place, [&](pugi::xml_node child, const std::string& where) {
        if (wraps && child.name() == entry) {
            read_entry(child, row, where, into);
        } else {
            keep(child, where);
        }
    });
}

void BlockReader::read_entry(pugi::xml_node entry, const Element& row, const std::string& place, Record& into) {
    Record child(row.child->kind);
    if (record::find_field(MDG_FIELD_UNKNOWN_ELEMENT)->belongs_to(child.kind())) {
        BlockReader reader(child, place, findings_);
        reader.read(entry, *row.child, place);
        reader.finish();
    } else {
        read(entry, *row.child, place, child);
    }
    if (row.mark != 0) child.set_text(row.mark, row.mark_code);
    into.add(row.field, std::move(child));
}

void BlockReader::finish() {
    std::ranges::sort(unknown_);
    for (const Unknown& element : unknown_) {
        Record kept(MDG_KIND_UNKNOWN_ELEMENT);
        kept.set_text(MDG_FIELD_ELEMENT_PATH, element.path).set_text(MDG_FIELD_ELEMENT_TEXT, element.text);
        holder_.add(MDG_FIELD_UNKNOWN_ELEMENT, std::move(kept));
    }
    unknown_.clear();
}

} // namespace mdg::eligibility
