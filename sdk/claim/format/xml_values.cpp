#include "claim/format/xml_values.hpp"

#include "claim/format/elements.hpp"

#include <algorithm>
#include <charconv>
#include <map>

namespace mdg::claim {
namespace {

using record::FieldRow;
using record::Record;

constexpr std::size_t most_findings = 100;

using Names = std::map<std::string_view, const FieldRow*>;

template <typename Owner>
Names names_of(std::span<const Element<Owner>> elements) {
    Names names;
    for (const Element<Owner>& element : elements) names.emplace(element.name, record::find_field(element.field));
    return names;
}

} // namespace

const FieldRow* field_of(record::KindId kind, std::string_view element) {
    static const std::map<record::KindId, Names> all = {
        {MDG_KIND_CLAIM, names_of(claim_elements())},
        {MDG_KIND_CLAIM_FILE, names_of(head_elements())},
        {MDG_KIND_PUBLIC_EXPENSE, names_of(public_expense_elements())},
        {MDG_KIND_SPECIFIC_DISEASE, names_of(specific_disease_elements())},
        {MDG_KIND_CLAIM_REMARK, names_of(remark_elements())},
        {MDG_KIND_CLAIM_SOURCE, {}},
    };
    const Names& names = all.at(kind);
    const auto found = names.find(element);
    return found == names.end() ? nullptr : found->second;
}

void XmlValues::note(const std::string& line, std::string_view place, const char* code, const char* detail,
                     const char* ja) {
    if (findings_.size() < most_findings) findings_.push_back({line + ": " + std::string(place), code, detail, ja});
}

void XmlValues::set(Record& record, const FieldRow& field, const std::string& text, const std::string& line) {
    if (record.has(field.id))
        return note(line, field.name, MDG_FINDING_CODE_STANDS_TWICE, "the first was taken",
                    "二つあるため最初のものを読みました");
    if (field.type == record::Type::integer) {
        std::int64_t value = 0;
        const auto end = std::from_chars(text.data(), text.data() + text.size(), value);
        if (end.ec == std::errc() && end.ptr == text.data() + text.size()) {
            record.set_integer(field.id, value);
            return;
        }
    } else if (field.type == record::Type::date) {
        if (const auto date = base::parse_iso_date(text)) {
            record.set_date(field.id, *date);
            return;
        }
    } else if (!text.empty()) {
        if (field.type == record::Type::code && record::find_code(field, text) == nullptr)
            note(line, field.name, MDG_FINDING_CODE_UNKNOWN_CODE, "kept as it came", "未知のコード値です");
        record.set_text(field.id, text);
        return;
    }
    note(line, field.name, MDG_FINDING_CODE_BAD_VALUE, "does not have the form of its field",
         "項目の形が正しくありません");
}

void XmlValues::add_sources(Record& claim, const Record& source, std::string_view names, const std::string& line) {
    while (!names.empty()) {
        const auto end = std::min(names.find(' '), names.size());
        const std::string_view name = names.substr(0, end);
        names.remove_prefix(std::min(end + 1, names.size()));
        if (record::find_field(name) == nullptr) {
            note(line, "provenance", MDG_FINDING_CODE_BAD_VALUE, "names no field", "項目名が正しくありません");
            continue;
        }
        Record one = source;
        one.set_text(MDG_FIELD_SOURCE_FIELD, name);
        claim.add(MDG_FIELD_PROVENANCE, std::move(one));
    }
}

void XmlValues::add_findings(Record& record) {
    for (const base::Finding& finding : findings_) record.add(MDG_FIELD_FINDING, record::to_record(finding));
    findings_.clear();
}

} // namespace mdg::claim
