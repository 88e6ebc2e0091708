#include "claim/format/xml.hpp"

#include "claim/format/append.hpp"
#include "claim/format/writable.hpp"
#include "claim/format/elements.hpp"

namespace mdg::claim {
namespace {

// Appended straight to the buffer: a document tree of pugixml takes several times as long (tests/bench/claim_format_bench.cpp).
class Xml : public Format {
public:
    Xml(const FileHead& head, Extent extent)
        : head_(head)
        , many_(extent == Extent::many) {}

    void begin(std::string& out) override {
        out += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
        if (!many_) return;
        open_root(out, xml_many);
        if (head_ == FileHead()) return;
        open(out, xml_head, step);
        content(out, head_, head_elements(), 2 * step);
        close(out, xml_head, step);
    }

    void add(const Claim& claim, std::string& out) override {
        require_none(incomplete_in(claim));
        const std::size_t indent = many_ ? step : 0;
        many_ ? open(out, xml_one, indent) : open_root(out, xml_one);
        content(out, claim, claim_elements(), indent + step);
        close(out, xml_one, indent);
    }

    void end(std::string& out) override {
        if (many_) close(out, xml_many, 0);
    }

private:
    static constexpr std::size_t step = 2;

    static void open_root(std::string& out, std::string_view name) {
        ((out += '<') += name) += " xmlns=\"";
        (((out += xml_namespace) += "\" version=\"") += xml_version) += "\">\n";
    }

    static void open(std::string& out, std::string_view name, std::size_t indent) {
        ((out.append(indent, ' ') += '<') += name) += ">\n";
    }

    static void close(std::string& out, std::string_view name, std::size_t indent) {
        ((out.append(indent, ' ') += "</") += name) += ">\n";
    }

    template <typename Owner>
    static void content(std::string& out, const Owner& owner, std::span<const Element<Owner>> elements,
                        std::size_t indent) {
        each(owner, elements, [&](const Element<Owner>& element, const auto& value) {
            using Value = std::decay_t<decltype(value)>;
            if constexpr (std::is_same_v<Value, List>) {
                list(out, owner, value, element.name, indent);
            } else if (is_known(value)) {
                ((out.append(indent, ' ') += '<') += element.name) += '>';
                if constexpr (std::is_same_v<Value, std::string>)
                    append_xml(out, value);
                else
                    append(out, *value);
                ((out += "</") += element.name) += ">\n";
            }
        });
    }

    template <typename Item>
    static void items(std::string& out, const std::vector<Item>& list, std::span<const Element<Item>> elements,
                      std::string_view name, std::size_t indent) {
        for (const Item& item : list) {
            open(out, name, indent);
            content(out, item, elements, indent + step);
            close(out, name, indent);
        }
    }

    static void list(std::string& out, const Claim& claim, List which, std::string_view name, std::size_t indent) {
        switch (which) {
        case List::public_expenses:
            return items(out, claim.public_expenses, public_expense_elements(), name, indent);
        case List::specific_diseases:
            return items(out, claim.specific_diseases, specific_disease_elements(), name, indent);
        case List::remarks:
            return items(out, claim.remarks, remark_elements(), name, indent);
        case List::provenance:
            return provenance(out, claim.provenance, name, indent);
        }
    }

    // One element for the fields that follow each other with the same evidence.
    static void provenance(std::string& out, const std::vector<Source>& sources, std::string_view name,
                           std::size_t indent) {
        for (auto source = sources.begin(); source != sources.end();) {
            const std::string_view evidence = source->evidence;
            ((out.append(indent, ' ') += '<') += name) += " evidence=\"";
            (out += evidence) += "\">";
            for (const char* before = ""; source != sources.end() && source->evidence == evidence; ++source) {
                (out += before) += record::find_field(source->field)->name;
                before = " ";
            }
            ((out += "</") += name) += ">\n";
        }
    }

    FileHead head_;
    bool many_;
};

} // namespace

void append_xml(std::string& out, std::string_view text) {
    while (!text.empty()) {
        const std::size_t plain = std::min(text.find_first_of("&<>"), text.size());
        out += text.substr(0, plain);
        if (plain == text.size()) return;
        out += text[plain] == '&' ? "&amp;" : text[plain] == '<' ? "&lt;" : "&gt;";
        text.remove_prefix(plain + 1);
    }
}

std::unique_ptr<Format> make_xml(const FileHead& head, Extent extent) {
    return std::make_unique<Xml>(head, extent);
}

} // namespace mdg::claim
