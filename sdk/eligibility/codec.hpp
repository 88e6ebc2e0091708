// Between an element of a file and a record, by the table.
#pragma once

#include "eligibility/messages/layout.hpp"
#include "eligibility/places.hpp"
#include "record/record.hpp"

#include <pugixml.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mdg::eligibility {

// Reads an element into a record. Values stay as they came: leading zeros, padding blanks, unknown codes. An
// empty element is an empty text; where the field is a date or a number it is absent. Nothing is dropped:
// what the table or the field does not take is kept as unknown_element, with a finding where it should have
// been taken.
class BlockReader {
public:
    // top: places in findings and paths of unknown elements begin below it. file_name: for the message of a Failure
    // MALFORMED, which unknown elements nested too deep or without end are. It must outlive the reader.
    BlockReader(record::Record& into, pugi::xml_node top, std::vector<base::Finding>& findings,
                std::string_view file_name);

    void read(pugi::xml_node from, const Block& block);
    void keep(pugi::xml_node element);
    // Hands the kept elements to the record, sorted: the order of a file's elements makes no difference.
    void finish();

private:
    struct Unknown {
        std::string path;
        std::string text;
        auto operator<=>(const Unknown&) const = default;
    };
    // What keeps unknown elements: the record itself, or an entry of a list that can.
    struct Keeper {
        record::Record& record;
        pugi::xml_node top;
        std::vector<Unknown> unknown;
    };

    void read(pugi::xml_node from, const Block& block, record::Record& into);
    void read_element(pugi::xml_node element, const Element& row, record::Record& into);
    void read_aside(pugi::xml_node element, const Block& block, std::optional<record::Record>& aside);
    void read_own_text(pugi::xml_node from, const Block& block, record::Record& into);
    void read_value(pugi::xml_node element, const Element& row, record::Record& into);
    void read_list(pugi::xml_node element, const Element& row, record::Record& into);
    void read_entry(pugi::xml_node entry, const Element& row, record::Record& into);
    void read_text(pugi::xml_node element, std::string_view text, const record::FieldRow& field, record::Record& into);
    void keep(pugi::xml_node element, int depth);
    void keep_attributes(pugi::xml_node element);
    void keep_stray_text(pugi::xml_node element);
    void keep_text(pugi::xml_node element, std::string_view part, std::string_view text);
    void finish(Keeper& keeper);
    // part: of the element, an attribute or a child that is missing.
    void note(pugi::xml_node element, const char* code, const char* detail, const char* ja, std::string_view part = {});
    [[noreturn]] void refuse(const char* reason) const;
    std::string harmless(pugi::xml_node element, std::string_view text);

    pugi::xml_node top_;
    Keeper own_;
    Keeper* keeper_ = &own_;
    std::vector<base::Finding>& findings_;
    std::string_view file_name_;
    int kept_ = 0; // elements, attributes and texts so far
    Places places_;
};

} // namespace mdg::eligibility
