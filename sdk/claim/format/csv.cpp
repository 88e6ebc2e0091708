// RFC 4180 in UTF-8 without a byte order mark: the file is for programs, and a spreadsheet that opens it with a double click
// (which is what the mark is for) would take the zeros off every number. Its import asks for the encoding.
#include "claim/format/append.hpp"
#include "claim/format/writable.hpp"
#include "claim/format/elements.hpp"

#include <algorithm>

namespace mdg::claim {
namespace {

constexpr std::size_t public_expenses = 4;
constexpr std::size_t specific_diseases = 3;
constexpr std::size_t remarks = 12;

std::string_view name_of(record::FieldId field) {
    return record::find_field(field)->name;
}

// A cell that begins like a formula gets an apostrophe in front, and so does one that begins with an apostrophe: taking
// the first away gives back every value. Spreadsheets in Japanese take the full-width signs for the same.
bool needs_apostrophe(std::string_view text) {
    constexpr std::string_view signs[] = {"=", "+", "-", "@", "'", "＝", "＋", "－", "＠"};
    return std::ranges::any_of(signs, [text](std::string_view sign) { return text.starts_with(sign); });
}

class Csv : public Format {
public:
    void begin(std::string& out) override {
        const std::size_t start = out.size();
        for (const Element<Claim>& element : claim_elements()) {
            if (const List* list = std::get_if<List>(&element.at))
                list_heading(out, *list, element.field);
            else
                heading(out, "", name_of(element.field));
        }
        end_line(out, start);
    }

    void add(const Claim& claim, std::string& out) override {
        auto faults = incomplete_in(claim);
        too_many(faults, claim.specific_diseases.size(), specific_diseases, MDG_FIELD_SPECIFIC_DISEASE);
        too_many(faults, claim.remarks.size(), remarks, MDG_FIELD_REMARK);
        require_none(std::move(faults));
        const std::size_t start = out.size();
        content(out, claim, claim_elements());
        end_line(out, start);
    }

    void end(std::string&) override {}

private:
    static void too_many(std::vector<base::Finding>& faults, std::size_t size, std::size_t most,
                         record::FieldId field) {
        if (size > most)
            faults.push_back({std::string(name_of(field)), MDG_FINDING_CODE_BAD_VALUE,
                              "csv has columns for " + std::to_string(most), "CSV の列数を超えています"});
    }

    static void heading(std::string& out, const std::string& before, std::string_view name) {
        ((out += before) += name) += ',';
    }

    template <typename Item>
    static void headings(std::string& out, record::FieldId list, std::size_t times,
                         std::span<const Element<Item>> elements) {
        for (std::size_t i = 1; i <= times; ++i)
            for (const Element<Item>& element : elements)
                heading(out, std::string(name_of(list)) + "_" + std::to_string(i) + "_", name_of(element.field));
    }

    static void list_heading(std::string& out, List list, record::FieldId field) {
        switch (list) {
        case List::public_expenses:
            return headings(out, field, public_expenses, public_expense_elements());
        case List::specific_diseases:
            return headings(out, field, specific_diseases, specific_disease_elements());
        case List::remarks:
            return headings(out, field, remarks, remark_elements());
        case List::provenance:
            return heading(out, "", name_of(field));
        }
    }

    static void end_line(std::string& out, std::size_t start) {
        if (out.size() > start) out.pop_back(); // the comma behind the last cell
        out += "\r\n";
    }

    template <typename Owner>
    static void content(std::string& out, const Owner& owner, std::span<const Element<Owner>> elements) {
        each(owner, elements, [&](const Element<Owner>&, const auto& known) {
            using Value = std::decay_t<decltype(known)>;
            if constexpr (std::is_same_v<Value, List>) {
                list(out, owner, known);
            } else {
                if constexpr (std::is_same_v<Value, std::string>)
                    cell(out, known);
                else if (known)
                    append(out, *known);
                out += ',';
            }
        });
    }

    static void cell(std::string& out, std::string_view text) {
        const bool quoted = text.find_first_of(",\"") != text.npos;
        if (quoted) out += '"';
        if (needs_apostrophe(text)) out += '\'';
        for (std::size_t quote = text.find('"'); quote != text.npos; quote = text.find('"')) {
            (out += text.substr(0, quote)) += "\"\"";
            text.remove_prefix(quote + 1);
        }
        out += text;
        if (quoted) out += '"';
    }

    template <typename Item>
    static void items(std::string& out, const std::vector<Item>& list, std::size_t times,
                      std::span<const Element<Item>> elements) {
        for (const Item& item : list) content(out, item, elements);
        out.append((times - list.size()) * elements.size(), ',');
    }

    static void list(std::string& out, const Claim& claim, List which) {
        switch (which) {
        case List::public_expenses:
            return items(out, claim.public_expenses, public_expenses, public_expense_elements());
        case List::specific_diseases:
            return items(out, claim.specific_diseases, specific_diseases, specific_disease_elements());
        case List::remarks:
            return items(out, claim.remarks, remarks, remark_elements());
        case List::provenance:
            return provenance(out, claim.provenance);
        }
    }

    // "card name name_kana;derived claim_name": the evidence, and what rests on it.
    static void provenance(std::string& out, const std::vector<Source>& sources) {
        const char* between = "";
        for (auto source = sources.begin(); source != sources.end();) {
            const std::string_view evidence = source->evidence;
            (out += between) += evidence;
            between = ";";
            for (; source != sources.end() && source->evidence == evidence; ++source)
                (out += ' ') += name_of(source->field);
        }
        out += ',';
    }
};

} // namespace

std::unique_ptr<Format> make_csv() {
    return std::make_unique<Csv>();
}

} // namespace mdg::claim
