// Claims to bytes, and facts to bytes, beside the bare library that makes the same from texts that are there already: pugixml
// building and saving the same documents, snprintf for csv and json. Ours also judges every claim.
#include "beside.hpp"
#include "claim/format/elements.hpp"
#include "claim/make.hpp"
#include "support/claim_facts.hpp"
#include "support/claims.hpp"

#include <pugixml.hpp>

#include <cstdio>
#include <utility>

namespace mdg::bench {
namespace {

using claim::Claim;
using claim::Facts;

constexpr std::size_t many = 1'000;

// Those that every format can say.
const std::vector<Claim>& claims() {
    static const auto all = [] {
        std::vector<Claim> made;
        test::Claims next(20261126);
        while (made.size() < many)
            if (Claim claim = next.next(); claim.path != MDG_CLAIM_PATH_UNKNOWN) {
                claim.patient_number = "12";
                made.push_back(std::move(claim));
            }
        return made;
    }();
    return all;
}

const std::vector<Facts>& facts() {
    static const auto all = [] {
        std::vector<Facts> made;
        for (const Claim& claim : claims()) made.push_back(test::facts_of(claim));
        return made;
    }();
    return all;
}

template <typename From, typename Make>
void write(const char* format, const std::vector<From>& from, std::string& out, Make make) {
    out.clear();
    const auto made = claim::make_format(format, {});
    made->begin(out);
    for (const From& one : from) made->add(make(one), out);
    made->end(out);
}

// --- the bare libraries ----------------------------------------------------------------------------------------------

class Pugixml {
public:
    explicit Pugixml(const char* format)
        : documents_(many) {
        for (std::size_t i = 0; i < many; ++i) {
            const std::string xml = claim::one_text(format, {}, claims()[i]);
            documents_[i].load_buffer(xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata_single);
        }
    }

    void write() {
        out_.text.clear();
        for (const pugi::xml_document& made : documents_) {
            pugi::xml_document document;
            build(made, document);
            document.save(out_, "  ", pugi::format_indent | pugi::format_no_declaration, pugi::encoding_utf8);
        }
    }

private:
    struct StringWriter : pugi::xml_writer {
        void write(const void* data, std::size_t size) override { text.append(static_cast<const char*>(data), size); }
        std::string text;
    };

    static void build(pugi::xml_node from, pugi::xml_node into) {
        for (pugi::xml_node node : from.children()) {
            if (node.type() != pugi::node_element) {
                into.append_child(node.type()).set_value(node.value());
                continue;
            }
            pugi::xml_node made = into.append_child(node.name());
            for (pugi::xml_attribute attribute : node.attributes())
                made.append_attribute(attribute.name()).set_value(attribute.value());
            build(node, made);
        }
    }

    std::vector<pugi::xml_document> documents_;
    StringWriter out_;
};

// Each text in the format's frame; nothing is escaped.
class Printf {
public:
    explicit Printf(const char* frame)
        : frame_(frame) {
        for (const Claim& claim : claims()) collect(claim, claim::claim_elements(), texts_.emplace_back());
    }

    void write() {
        out_.clear();
        for (const auto& claim : texts_) {
            for (const auto& [name, value] : claim) {
                char piece[1024];
                const int size = std::snprintf(piece, sizeof piece, frame_, name.c_str(), value.c_str());
                out_.append(piece, static_cast<std::size_t>(size));
            }
            out_ += '\n';
        }
    }

private:
    using Texts = std::vector<std::pair<std::string, std::string>>;

    template <typename Owner>
    static void collect(const Owner& owner, std::span<const claim::Element<Owner>> elements, Texts& texts) {
        claim::each(owner, elements, [&](const claim::Element<Owner>& element, const auto& value) {
            using Value = std::decay_t<decltype(value)>;
            const std::string name(record::find_field(element.field)->name);
            if constexpr (std::is_same_v<Value, claim::List>) {
                for (const auto& one : owner.public_expenses)
                    if (value == claim::List::public_expenses) collect(one, claim::public_expense_elements(), texts);
                for (const auto& one : owner.specific_diseases)
                    if (value == claim::List::specific_diseases)
                        collect(one, claim::specific_disease_elements(), texts);
                for (const auto& one : owner.remarks)
                    if (value == claim::List::remarks) collect(one, claim::remark_elements(), texts);
                for (const auto& one : owner.provenance)
                    if (value == claim::List::provenance)
                        texts.emplace_back(one.evidence, record::find_field(one.field)->name);
            } else if (claim::is_known(value)) {
                if constexpr (std::is_same_v<Value, std::string>)
                    texts.emplace_back(name, value);
                else if constexpr (std::is_same_v<Value, std::optional<base::Date>>)
                    texts.emplace_back(name, base::to_iso(*value));
                else
                    texts.emplace_back(name, std::to_string(*value));
            }
        });
    }

    const char* frame_;
    std::vector<Texts> texts_;
    std::string out_;
};

// --- in turns --------------------------------------------------------------------------------------------------------

template <typename Plain>
void turns(benchmark::State& state, const char* format, Plain plain, bool from_facts) {
    std::string out;
    const auto same = [](const Claim& claim) -> const Claim& { return claim; };
    beside(
        state,
        [&] { from_facts ? write(format, facts(), out, claim::make_claim) : write(format, claims(), out, same); },
        [&] { plain.write(); });
    state.counters["claims"] =
        benchmark::Counter(double(many) * static_cast<double>(state.iterations()), benchmark::Counter::kIsRate);
}

const int registered = [] {
    for (const bool from_facts : {false, true}) {
        const std::string from = from_facts ? "facts to " : "claims to ";
        const auto add = [&](const char* format, const char* beside, auto plain) {
            benchmark::RegisterBenchmark((from + format + " beside " + beside).c_str(),
                                         [=](benchmark::State& state) { turns(state, format, plain(), from_facts); })
                ->UseManualTime()
                ->Unit(benchmark::kMicrosecond);
        };
        for (const char* format : {MDG_CLAIM_FORMAT_XML, MDG_CLAIM_FORMAT_ORCA, MDG_CLAIM_FORMAT_ORCA_V32})
            add(format, "pugixml", [=] { return Pugixml(format); });
        add(MDG_CLAIM_FORMAT_CSV, "snprintf", [] { return Printf("%.0s%s,"); });
        add(MDG_CLAIM_FORMAT_JSON, "snprintf", [] { return Printf("\"%s\":\"%s\","); });
    }
    return 0;
}();

} // namespace
} // namespace mdg::bench
