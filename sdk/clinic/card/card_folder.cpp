#include "clinic/card/card_folder.hpp"

#include "clinic/card/text_file.hpp"

namespace mdg::clinic::card {
namespace {

namespace fs = std::filesystem;

Authority open_authority(Use use, const fs::path& folder, const Day& visit) {
    if (Authority::stored(use, folder)) return Authority::load(use, folder);
    // Ten years (card facts §9.1), begun early enough for every certificate the profiles ask for.
    const auto authority = Authority::create(use, {resolve_day("-P6Y", visit), resolve_day("P4Y", visit)});
    fs::create_directories(folder);
    authority.save(folder);
    return authority;
}

std::string_view text_of(const Bytes& der) {
    return {reinterpret_cast<const char*>(der.data()), der.size()}; // a file's bytes
}

PrivateKey kept_key(const fs::path& file) {
    if (file.empty()) return nullptr;
    if (!fs::exists(file)) {
        auto key = new_key();
        write_key(file, *key);
        return key;
    }
    return read_key(file);
}

void issue(const Authority& authority, const Profile& profile, const CardOrder& order, const std::string& name) {
    const auto& folder = order.folder;
    const auto issued =
        authority.issue(profile.person, {profile.certificate_start, profile.certificate_end}, kept_key(order.key));
    write_file(folder / (name + ".der"), text_of(issued.der));
    write_key(folder / (name + ".key"), *issued.key);
}

std::optional<Issued> issued(const fs::path& folder, const std::string& name) {
    if (!fs::exists(folder / (name + ".der"))) return std::nullopt;
    return Issued{from_text(read_file(folder / (name + ".der"))), read_key(folder / (name + ".key"))};
}

void keep_first_tries(const Contents& contents, const fs::path& file) {
    State state(file);
    for (const auto& application : contents.applications)
        for (const auto& each : application.files)
            if (const auto* pin = std::get_if<Pin>(&each.content))
                state.set_tries(file_name(application, each), pin->left);
}

} // namespace

void make_card(const CardOrder& order) {
    const auto& folder = order.folder;
    const auto json = fixed_profile(order.profile, order.visit, order.certificate_end);
    const auto profile = parse_profile(json);
    fs::create_directories(folder);
    for (const auto* stale : {"auth.der", "auth.key", "sign.der", "sign.key", "state.json"}) fs::remove(folder / stale);

    const auto authority_folder = order.authority.empty() ? folder : order.authority;
    for (const auto use : {Use::authentication, Use::signature}) {
        const auto authority = open_authority(use, authority_folder, order.visit);
        if (authority_folder != folder)
            write_file(Authority::certificate_file(use, folder),
                       read_file(Authority::certificate_file(use, authority_folder)));
        const bool authentication = use == Use::authentication;
        if ((authentication ? profile.authentication : profile.signature) == Presence::present)
            issue(authority, profile, order, authentication ? "auth" : "sign");
    }
    write_file(folder / "profile.json", json);
    keep_first_tries(build(profile, open_credentials(folder)), state_file(folder));
}

Profile open_profile(const fs::path& folder) {
    return parse_profile(read_file(folder / "profile.json"));
}

Credentials open_credentials(const fs::path& folder) {
    return {read_certificate(Authority::certificate_file(Use::authentication, folder)),
            read_certificate(Authority::certificate_file(Use::signature, folder)), issued(folder, "auth"),
            issued(folder, "sign")};
}

fs::path state_file(const fs::path& folder) {
    return folder / "state.json";
}

} // namespace mdg::clinic::card
