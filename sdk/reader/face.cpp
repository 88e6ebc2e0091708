#include "reader/face.hpp"

#include "reader/panel.hpp"

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
    request.limit_ms = for_person<&mdgp_face_1::match>(device, wait);
    request.slot = slot;
    request.language = panel_language;
    request.correlation_id = "";
    device.call(match, "comparing the face", wait);
    const mdgp_face_result& result = std::get<1>(match.groups).value;
    return result.liveness_failed != 0 ? FaceOutcome::no_match : outcome_of(result.outcome);
}

bool camera_out(DeviceLink& device) {
    if (!device.has(MDGP_IF_HEALTH_1)) return false;
    constexpr const char* what = "how the reader is";
    plugin_abi::Call<&mdgp_health_1::snapshot> snapshot;
    device.ask(snapshot, what);
    const std::uint32_t parts = std::get<0>(snapshot.groups).value.subsystems;
    for (std::uint32_t i = 0; i < parts; ++i) {
        plugin_abi::Call<&mdgp_health_1::subsystem> part;
        std::get<0>(part.groups).value = i;
        device.ask(part, what);
        const mdgp_subsystem& told = std::get<1>(part.groups).value;
        if (told.subsystem == MDGP_SUBSYSTEM_CAMERA) return told.state == MDGP_SUBSYSTEM_STATE_FAILED;
    }
    return false;
}

} // namespace mdg::reader
