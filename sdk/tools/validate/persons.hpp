// The calls that wait for a person, alike: each with a limit, each to be cancelled.
#pragma once

#include "session.hpp"

#include <functional>
#include <string>
#include <vector>

namespace mdg::validate {

struct PersonCall {
    std::string name; // "face.match"
    std::function<mdg_status(mdgp_device*, std::uint64_t op, std::uint32_t limit_ms)> make;
};

// Those this device has, with the card powered where they need one.
std::vector<PersonCall> person_calls(Session& session);

// Requests that are right in every field.
mdgp_pinpad_request pin_request(std::uint32_t slot, std::uint32_t limit_ms);
mdgp_face_request face_request(std::uint32_t slot, std::uint32_t limit_ms);
mdgp_visual_request visual_request(std::uint32_t slot, std::uint32_t style, std::uint32_t limit_ms);
mdgp_consent_form consent_form(std::uint32_t mode, std::uint32_t limit_ms);
mdgp_identify_request identify_request(std::uint64_t methods, std::uint32_t limit_ms);

// Powers the card where one lies there, and says on which slot; 0 without a card.
std::uint32_t powered_slot(Session& session);

} // namespace mdg::validate
