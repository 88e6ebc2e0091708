#pragma once

#include "clinic/card/build.hpp"
#include "clinic/card/faulty_card.hpp"

#include <filesystem>

namespace mdg::clinic::card {

// One card as a folder: profile.json, its keys and certificates, ca.pem and sign-ca.pem, and state.json with
// what the chip keeps. With an `authority` folder several cards share their CAs; it is filled by the first.
struct CardOrder {
    std::string profile; // a name, or a file
    Day visit;
    std::optional<std::string> certificate_end; // ISO day or distance from the visit
    std::filesystem::path folder;
    std::filesystem::path authority;
    std::filesystem::path
        key{}; // "": a pair of its own; otherwise the one in this file, made by the first: many cards soon
};

void make_card(const CardOrder& order);

Profile open_profile(const std::filesystem::path& folder);
Credentials open_credentials(const std::filesystem::path& folder);
std::filesystem::path state_file(const std::filesystem::path& folder);

} // namespace mdg::clinic::card
