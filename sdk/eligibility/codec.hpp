// Between an element of a file and a record, by the table.
#pragma once

#include "eligibility/messages/layout.hpp"
#include "record/record.hpp"

#include <pugixml.hpp>

#include <string>
#include <vector>

namespace mdg::eligibility {

// Reads an element into a record. Values stay as they came: leading zeros, padding blanks, unknown codes. An
// empty element is an empty text; where the field is a date or a number it is absent. Nothing is dropped:
// what the table or the field does not take is kept as unknown_element, with a finding where it should have
// been taken.
class BlockReader {
public:
    // place: path of the element in the file; unknown elements get paths below `into`'s own element.
    BlockReader(record::Record& into, std::string place, std::vector<base::Finding>& findings);

    void read(pugi::xml_node from, const Block& block, const std::string& place);
    void keep(pugi::xml_node element, const std::string& place);
    // Hands the kept elements to the record, sorted: the order of a file's elements makes no difference.
    void finish();

private:
    struct Unknown {
        std::string path;
        std::string text;
        auto operator<=>(const Unknown&) const = default;
    };

    void read(pugi::xml_node from, const Block& block, const std::string& place, record::Record& into);
    void read_value(pugi::xml_node element, const Element& row, const std::string& place, record::Record& into);
    void read_list(pugi::xml_node element, const Element& row, const std::string& place, record::Record& into);
    void read_entry(pugi::xml_node entry, const Element& row, const std::string& place, record::Record& into);
    void read_text(const std::string& text, const record::FieldRow& field, const std::string& place,
                   record::Record& into);
    void read_element(pugi::xml_node element, const Element& row, const std::string& place, record::Record& into);
    void keep_attributes(pugi::xml_node element, const std::string& place);
    void keep_stray_text(pugi::xml_node element, const std::string& place);
    void keep_text(const std::string& place, std::string text);
    void note(const std::string& place, const char* code, const char* detail, const char* ja);
    std::string harmless(std::string text, const std::string& place);

    record::Record& holder_;
    std::string place_;
    std::vector<base::Finding>& findings_;
    std::vector<Unknown> unknown_;
};

} // namespace mdg::eligibility
