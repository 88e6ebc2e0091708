#include "eligibility/bulk_stream.hpp"

#include "eligibility/codec.hpp"
#include "eligibility/messages/message.hpp"
#include "eligibility/messages/notes.hpp"
#include "eligibility/text_stream.hpp"
#include "eligibility/xml_pieces.hpp"

#include <algorithm>
#include <utility>

namespace mdg::eligibility {
namespace {

using base::Failure;
using base::Finding;
using record::Record;

constexpr std::size_t largest_frame = 1024 * 1024;

[[noreturn]] void malformed(std::string_view file_name, const std::string& reason) {
    throw Failure(MDG_E_MALFORMED, MDG_ORIGIN_TERMINAL, std::string(file_name) + ": " + reason);
}

// The element that repeats in a result's body.
const Element* unit_row(record::KindId result) {
    const Element* body = message_layout(result)->find(body_name);
    const auto row =
        std::ranges::find_if(body->child->elements, [](const Element& element) { return element.child != nullptr; });
    return &*row;
}

class BulkFile : XmlPieces::Taker {
public:
    BulkFile(std::string_view file_name, std::string_view result_source, const BulkTaker& taker, const TextStream& text)
        : file_name_(file_name)
        , result_source_(result_source)
        , taker_(taker)
        , text_(text)
        , named_(find_message(file_name)) {
        if (named_ == nullptr) return;
        if (named_->kind != MDG_KIND_BULK_RESULT && named_->kind != MDG_KIND_REFERENCE_BULK_RESULT)
            malformed(file_name, "no result of a bulk query by its name");
        kind_ = named_->kind;
    }

    BulkSummary read(TextStream& text, const base::Wait& wait) {
        XmlPieces pieces(*this, file_name_);
        bool going = true;
        try {
            while (going) {
                wait.check("reading a bulk result");
                const auto portion = text.next();
                going = pieces.feed(portion.value_or(""), !portion) && portion;
            }
        } catch (const Failure& failure) {
            if (failure.origin == MDG_ORIGIN_TERMINAL) throw with_units(failure);
            throw;
        }
        at_end_ = !stopped_;
        if (at_end_ && !saw_header_) malformed(file_name_, "without a " + std::string(header_name));
        return {read_frame(), units_, stopped_};
    }

private:
    void open(std::string_view tag, bool body) override {
        std::string& opened = body ? body_tag_ : root_tag_;
        if (!opened.empty()) return;
        opened = tag;
        if (opened.ends_with("/>")) opened.replace(opened.size() - 2, 2, ">");
    }

    bool take(std::string_view name, std::string_view xml, bool in_body) override {
        if (in_body && is_unit(name)) return take_unit(xml);
        std::string& part = in_body ? body_ : head_;
        if (part.size() + xml.size() > largest_frame)
            throw Failure(MDG_E_TOO_LARGE, MDG_ORIGIN_TERMINAL,
                          std::string(file_name_) + ": more beside the units than any file has");
        part += xml;
        if (!in_body && name == header_name && !std::exchange(saw_header_, true) && taker_.header)
            taker_.header(read_frame());
        return true;
    }

    // A file whose name tells nothing is what its first unit is.
    bool is_unit(std::string_view name) {
        if (kind_ == 0)
            for (const record::KindId kind : {MDG_KIND_BULK_RESULT, MDG_KIND_REFERENCE_BULK_RESULT})
                if (name == unit_row(kind)->name) kind_ = kind;
        if (kind_ == 0) return false;
        if (row_ == nullptr) row_ = unit_row(kind_);
        return name == row_->name;
    }

    bool take_unit(std::string_view xml) {
        pugi::xml_document document;
        const pugi::xml_node node = parse(document, xml);
        Record unit(row_->child->kind, row_->child->elements.size());
        std::vector<Finding> findings;
        BlockReader reader(unit, node, findings, file_name_);
        reader.read(node, *row_->child);
        reader.finish();
        const std::string place =
            std::string(body_name) + "/" + std::string(row_->name) + "[" + std::to_string(++units_) + "]";
        for (Finding& finding : findings) finding.place = finding.place.empty() ? place : place + "/" + finding.place;
        if (kind_ == MDG_KIND_BULK_RESULT) note_unit(unit, place, findings);
        add_findings(unit, std::move(findings));
        stopped_ = !taker_.unit(std::move(unit), units_);
        return !stopped_;
    }

    // The file without its units is a small message of its own.
    Record read_frame() {
        const record::KindId kind = kind_ == 0 ? MDG_KIND_BULK_RESULT : kind_;
        std::string xml = root_tag_ + head_;
        if (!body_tag_.empty()) xml += body_tag_ + body_ + "</" + std::string(body_name) + ">";
        xml += "</" + std::string(root_name) + ">";
        pugi::xml_document document;
        const pugi::xml_node root = parse(document, xml);
        Record header(kind);
        header.set_text(MDG_FIELD_FILE_NAME, file_name_).set_text(MDG_FIELD_RESULT_SOURCE, result_source_);
        if (named_ != nullptr) header.set_text(MDG_FIELD_BUSINESS, named_->business);
        std::vector<Finding> findings;
        if (auto wrong = declaration_finding(text_.declared(), text_.encoding(), text_.plain_ascii()))
            findings.push_back(std::move(*wrong));
        BlockReader reader(header, root, findings, file_name_);
        reader.read(root, *message_layout(kind));
        reader.finish();
        note_encoding(header, text_.encoding(), text_.plain_ascii(), findings);
        if (at_end_) note_count(header, units_, findings);
        add_findings(header, std::move(findings));
        return header;
    }

    pugi::xml_node parse(pugi::xml_document& document, std::string_view xml) const {
        const auto parsed = document.load_buffer(xml.data(), xml.size(), parse_options, pugi::encoding_utf8);
        if (!parsed) malformed(file_name_, parsed.description());
        return document.document_element();
    }

    Failure with_units(Failure failure) const {
        failure.message += "; " + std::to_string(units_) + " units before it were whole";
        return failure;
    }

    std::string_view file_name_;
    std::string_view result_source_;
    const BulkTaker& taker_;
    const TextStream& text_;
    const MessageRow* named_;
    record::KindId kind_ = 0;
    const Element* row_ = nullptr;
    std::string root_tag_;
    std::string head_; // the children of the root but for the body
    std::string body_tag_;
    std::string body_; // the children of the body but for the units
    std::uint64_t units_ = 0;
    bool saw_header_ = false;
    bool at_end_ = false;
    bool stopped_ = false;
};

} // namespace

BulkSummary read_bulk(ByteSource& source, std::string_view file_name, std::string_view result_source,
                      const BulkTaker& taker, const base::Wait& wait) {
    TextStream text(source, file_name);
    return BulkFile(file_name, result_source, taker, text).read(text, wait);
}

} // namespace mdg::eligibility
