// The card as data: its applications, the files the library uses, and the two secrets a person may give.
// What is not here is not used; what may be done to each file stands in guard.cpp.
#pragma once

#include "card/transport.hpp"

#include <cstdint>

namespace mdg::card {

enum class Application {
    none,
    jpki,          // 公的個人認証AP
    input_support, // 券面事項入力補助AP
    issuer_domain, // GlobalPlatform ISD: selected to leave the other two
};

// The full AID. A part of one would be ambiguous across three applications (card facts §1).
BytesView aid(Application application) noexcept;

struct File {
    Application application = Application::none;
    std::uint16_t id = 0;

    bool operator==(const File&) const = default;
};

namespace files {
inline constexpr File token_info{Application::jpki, 0x0006};
inline constexpr File certificates_present{Application::jpki, 0x0008};
inline constexpr File authentication_certificate{Application::jpki, 0x000A};
inline constexpr File authentication_key{Application::jpki, 0x0017};
inline constexpr File authentication_pin{Application::jpki, 0x0018};
inline constexpr File attributes{Application::input_support, 0x0002};
inline constexpr File number_b{Application::input_support, 0x0015};
} // namespace files

struct Credential {
    File file;
    std::uint8_t digits;
    int most_tries; // after a success
    const char* name;
};

// Card facts §6.
namespace credentials {
inline constexpr Credential authentication_pin{files::authentication_pin, 4, 3, "the PIN for user authentication"};
inline constexpr Credential number_b{files::number_b, 14, 10, "number B (照合番号B)"};
} // namespace credentials

} // namespace mdg::card
