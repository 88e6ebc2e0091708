// One array, one claim a line, so that a file can be read line by line; names and values are those of a record of kind claim
// (record/json.hpp), which is what each line can be read as.
#include "record/json.hpp"
#include "claim/format/append.hpp"
#include "claim/format/writable.hpp"
#include "claim/format/elements.hpp"

namespace mdg::claim {
namespace {

class Json : public Format {
public:
    void begin(std::string& out) override { out += '['; }

    void add(const Claim& claim, std::string& out) override {
        require_none(incomplete_in(claim));
        out += first_ ? "\n" : ",\n";
        first_ = false;
        out += "{\"kind\":\"claim\"";
        content(out, claim, claim_elements(), ",");
        out += '}';
    }

    void end(std::string& out) override { out += "\n]\n"; }

private:
    static void name(std::string& out, record::FieldId field) {
        ((out += '"') += record::find_field(field)->name) += "\":";
    }

    template <typename Owner>
    static void content(std::string& out, const Owner& owner, std::span<const Element<Owner>> elements,
                        const char* before) {
        each(owner, elements, [&](const Element<Owner>& element, const auto& known) {
            using Value = std::decay_t<decltype(known)>;
            if constexpr (std::is_same_v<Value, List>) {
                list(out, owner, known, element.field);
            } else if (is_known(known)) {
                out += before;
                before = ",";
                name(out, element.field);
                value(out, known);
            }
        });
    }

    static void value(std::string& out, const std::string& text) { record::append_json_text(out, text); }
    static void value(std::string& out, std::optional<std::int64_t> number) { append(out, *number); }
    static void value(std::string& out, std::optional<Date> date) {
        out += '"';
        append(out, *date);
        out += '"';
    }

    template <typename Item>
    static void items(std::string& out, const std::vector<Item>& list, std::span<const Element<Item>> elements,
                      record::FieldId field) {
        if (list.empty()) return;
        out += ',';
        name(out, field);
        const char* before = "[{";
        for (const Item& item : list) {
            out += before;
            before = "},{";
            content(out, item, elements, "");
        }
        out += "}]";
    }

    static void list(std::string& out, const Claim& claim, List which, record::FieldId field) {
        switch (which) {
        case List::public_expenses:
            return items(out, claim.public_expenses, public_expense_elements(), field);
        case List::specific_diseases:
            return items(out, claim.specific_diseases, specific_disease_elements(), field);
        case List::remarks:
            return items(out, claim.remarks, remark_elements(), field);
        case List::provenance:
            return provenance(out, claim.provenance, field);
        }
    }

    static void provenance(std::string& out, const std::vector<Source>& sources, record::FieldId field) {
        if (sources.empty()) return;
        out += ',';
        name(out, field);
        const char* before = "[{";
        for (const Source& source : sources) {
            out += before;
            before = "},{";
            name(out, MDG_FIELD_SOURCE_FIELD);
            record::append_json_text(out, record::find_field(source.field)->name);
            out += ',';
            name(out, MDG_FIELD_EVIDENCE);
            record::append_json_text(out, source.evidence);
        }
        out += "}]";
    }

    bool first_ = true;
};

} // namespace

std::unique_ptr<Format> make_json() {
    return std::make_unique<Json>();
}

} // namespace mdg::claim
