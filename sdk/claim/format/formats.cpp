#include "claim/format/writable.hpp"

#include "base/failure.hpp"

namespace mdg::claim {

std::unique_ptr<Format> make_format(std::string_view code, const FileHead& head, Extent extent) {
    require_none(incomplete_in(head));
    if (code == MDG_CLAIM_FORMAT_XML) return make_xml(head, extent);
    if (code == MDG_CLAIM_FORMAT_CSV) return make_csv();
    if (code == MDG_CLAIM_FORMAT_JSON) return make_json();
    if (code == MDG_CLAIM_FORMAT_ORCA) return make_orca();
    if (code == MDG_CLAIM_FORMAT_ORCA_V32) return make_orca_v32();
    if (code == MDG_CLAIM_FORMAT_UKE) return make_uke(head);
    throw base::Failure(MDG_E_BAD_ARGUMENT, MDG_ORIGIN_APPLICATION, "no such claim format");
}

bool is_one_each(std::string_view code) noexcept {
    return code == MDG_CLAIM_FORMAT_ORCA || code == MDG_CLAIM_FORMAT_ORCA_V32;
}

std::string one_text(std::string_view code, const FileHead& head, const Claim& claim) {
    const auto format = make_format(code, head, Extent::one);
    std::string text;
    format->begin(text);
    format->add(claim, text);
    format->end(text);
    return text;
}

} // namespace mdg::claim
