#include "eligibility/face_document.hpp"

#include "eligibility/face_file.hpp"
#include "eligibility/result.hpp"

namespace mdg::eligibility {

using record::Record;

std::optional<Record> read_face_document(std::string_view bytes, const std::string& name, const Person& expected,
                                         std::string_view facility_code) {
    Record result = parse_result(bytes, name, MDG_RESULT_SOURCE_FACE);
    const Match match = compare_all(expected, result);
    if (match == Match::other) return std::nullopt;
    if (const auto face = parse_face_name(name)) {
        state_origin(result, *face, facility_code, std::nullopt);
    } else {
        result.set_text(MDG_FIELD_FACE_TRUST, MDG_FACE_TRUST_UNVERIFIED);
    }
    note_how_sure(match, result);
    return result;
}

} // namespace mdg::eligibility
