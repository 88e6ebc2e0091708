#pragma once

#include "clinic/card/authority.hpp"
#include "clinic/card/profile.hpp"

#include <optional>

namespace mdg::clinic::card {

struct Credentials {
    Bytes authentication_ca;
    Bytes signature_ca;
    std::optional<Issued> authentication;
    std::optional<Issued> signature;
};

// The files of a card, as the published measurements show them (card facts §2–§5).
Contents build(const Profile& profile, const Credentials& credentials);

} // namespace mdg::clinic::card
