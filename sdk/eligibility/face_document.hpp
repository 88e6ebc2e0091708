// The face reader's result where the reader itself hands it over, instead of the terminal's folder.
#pragma once

#include "eligibility/person.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace mdg::eligibility {

// The result, as one of the folder of faces would be; nullopt where it is another person's. name: of the file, where the
// device told one. MALFORMED or TOO_LARGE for what is no result.
std::optional<record::Record> read_face_document(std::string_view bytes, const std::string& name,
                                                 const Person& expected, std::string_view facility_code);

} // namespace mdg::eligibility
