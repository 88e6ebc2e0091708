#include "reader/face.hpp"

namespace mdg::reader {
namespace {

constexpr std::uint32_t attempts = 3;

FaceOutcome outcome_of(std::uint32_t outcome) {
    switch (outcome) {
    case MDGP_OUTCOME_VERIFIED:
        return FaceOutcome::verified;
    case MDGP_OUTCOME_NO_MATCH:
    case MDGP_OUTCOME_NOT_SHOWN:
        return FaceOutcome::no_match;
    case MDGP_OUTCOME_OTHER_METHOD_ASKED:
    case MDGP_OUTCOME_STAFF_CALLED:
        return FaceOutcome::other_method;
    case MDGP_OUTCOME_DECLINED:
    case MDGP_OUTCOME_ABANDONED:
        return FaceOutcome::gave_up;
    case MDGP_OUTCOME_CARD_TAKEN:
        return FaceOutcome::card_taken;
    default:
        return FaceOutcome::unclear;
    }
}

} // namespace

FaceOutcome match_face(DeviceLink& device, std::uint32_t slot, const base::Wait& wait) {
    using plugin_abi::Call;
    Call<&mdgp_face_1::match> match;
    mdgp_face_request& request = std::get<0>(match.groups).value;
    request.source = static_cast<std::uint32_t>(MDGP_FACE_SOURCE_CARD_PHOTO);
    request.attempts = attempts;
    request.limit_ms = static_cast<std::uint32_t>(wait.left().count());
    request.slot = slot;
    request.language = "ja";
    request.correlation_id = "";
    device.call(match, "comparing the face", wait);
    const mdgp_face_result& result = std::get<1>(match.groups).value;
    return result.liveness_failed != 0 ? FaceOutcome::no_match : outcome_of(result.outcome);
}

} // namespace mdg::reader
