#pragma once

#include "clinic/card/build.hpp"
#include "clinic/card/model.hpp"

#include <openssl/evp.h>
#include <openssl/rsa.h>

#include <string>
#include <string_view>

namespace mdg::clinic::card {

inline PrivateKey sample_key() {
    static const PrivateKey key(EVP_RSA_gen(2048), EVP_PKEY_free);
    return key;
}

// Something that begins like a certificate and tells itself from the others.
inline Bytes sample_der(std::uint8_t mark) {
    Bytes der{0x30, 0x82, 0x05, 0x00};
    der.resize(4 + 0x0500, mark);
    return der;
}

inline Profile sample_profile(const std::string& name = "adult") {
    return parse_profile(fixed_profile(name, parse_day("2026-11-22"), {}));
}

inline Credentials sample_credentials(const Profile& profile) {
    Credentials credentials{sample_der(0x0B), sample_der(0x02), {}, {}};
    if (profile.authentication == Presence::present)
        credentials.authentication = Issued{sample_der(0x0A), sample_key()};
    if (profile.signature == Presence::present) credentials.signature = Issued{sample_der(0x01), sample_key()};
    return credentials;
}

// A card to talk to in hexadecimal: "9000", or the data and the status.
struct SampleCard {
    explicit SampleCard(const Profile& given)
        : profile(given)
        , card(build(profile, sample_credentials(profile)), profile.behaviour, state) {}
    explicit SampleCard(const std::string& name = "adult")
        : SampleCard(sample_profile(name)) {}

    std::string operator()(std::string_view hex) { return to_hex(card.command(from_hex(hex))); }

    std::string select(std::string_view application) { return (*this)("00A4040C0A" + std::string(application)); }
    std::string file(std::string_view id) { return (*this)("00A4020C02" + std::string(id)); }
    std::string verify(const std::string& pin) {
        Bytes command{0x00, 0x20, 0x00, 0x80, static_cast<std::uint8_t>(pin.size())};
        append(command, from_text(pin));
        return to_hex(card.command(command));
    }
    std::string query() { return (*this)("00200080"); }

    State state;
    Profile profile;
    Card card;
};

// In two pieces: joined, its digits would pass for an individual number.
inline const std::string adult_atr = std::string("3B8880") + "01000005E0B381A1007F";

inline constexpr std::string_view jpki = "D392F000260100000001";
inline constexpr std::string_view assist = "D3921000310001010408";
inline constexpr std::string_view face = "D3921000310001010402";
inline constexpr std::string_view common = "D3921000310001010100";
inline const std::string domain = "00A4040C07A0000001510000";

} // namespace mdg::clinic::card
