// What stands in the elements of a claim in XML: which field each is, its value, and what is wrong with it.
#pragma once

#include "base/failure.hpp"
#include "record/record.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace mdg::claim {

// The field that an element of this name fills in a record of this kind, nullptr where there is none.
const record::FieldRow* field_of(record::KindId kind, std::string_view element);

// line: "line 12", for the findings.
class XmlValues {
public:
    // Codes are kept as they came; what cannot be a value of the field is left out. Both are noted.
    void set(record::Record& record, const record::FieldRow& field, const std::string& text, const std::string& line);
    // Of `source` with its evidence and the names of fields with a blank between.
    void add_sources(record::Record& claim, const record::Record& source, std::string_view names,
                     const std::string& line);
    void note(const std::string& line, std::string_view place, const char* code, const char* detail, const char* ja);
    // All since the last time.
    void add_findings(record::Record& record);

private:
    std::vector<base::Finding> findings_;
};

} // namespace mdg::claim
