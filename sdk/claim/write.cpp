#include "claim/write.hpp"

#include "base/file.hpp"
#include "claim/layout.hpp"

#include <pugixml.hpp>

#include <utility>

namespace mdg::claim {
namespace {

using base::Failure;
using record::Record;

struct StringWriter : pugi::xml_writer {
    void write(const void* data, std::size_t size) override { text.append(static_cast<const char*>(data), size); }
    std::string text;
};

void refuse_incomplete(const Record& claim) {
    auto faults = missing_in(claim);
    for (base::Finding& finding : wrong_in(claim)) faults.push_back(std::move(finding));
    if (!faults.empty())
        throw Failure(MDG_E_CHECK_FAILED, MDG_ORIGIN_APPLICATION,
                      "the claim is not complete: " + std::to_string(faults.size()) + " faults")
            .with_findings(std::move(faults));
}

} // namespace

std::string write_xml(const Record& claim) {
    refuse_incomplete(claim);
    pugi::xml_document document;
    pugi::xml_node root = document.append_child("InsuranceClaim");
    root.append_attribute("xmlns").set_value(xml_namespace);
    root.append_attribute("version").set_value("1");
    for (const Element& element : elements()) {
        if (!claim.has(element.field)) continue;
        const std::string value =
            element.form == Form::date ? base::to_iso(*claim.date(element.field)) : *claim.text(element.field);
        root.append_child(std::string(element.name).c_str()).text().set(value.c_str());
    }
    StringWriter writer;
    writer.text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    document.save(writer, "  ", pugi::format_indent | pugi::format_no_declaration, pugi::encoding_utf8);
    return writer.text;
}

void save(const Record& claim, const std::filesystem::path& path) {
    base::write_atomically(path, write_xml(claim));
}

} // namespace mdg::claim
