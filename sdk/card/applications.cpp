#include "card/applications.hpp"

#include <array>

namespace mdg::card {
namespace {

template <class... Values>
constexpr auto bytes(Values... values) {
    return std::array<std::byte, sizeof...(Values)>{static_cast<std::byte>(values)...};
}

// Card facts §1.1.
constexpr auto jpki_aid = bytes(0xD3, 0x92, 0xF0, 0x00, 0x26, 0x01, 0x00, 0x00, 0x00, 0x01);
constexpr auto input_support_aid = bytes(0xD3, 0x92, 0x10, 0x00, 0x31, 0x00, 0x01, 0x01, 0x04, 0x08);
constexpr auto issuer_domain_aid = bytes(0xA0, 0x00, 0x00, 0x01, 0x51, 0x00, 0x00);

} // namespace

BytesView aid(Application application) noexcept {
    switch (application) {
    case Application::jpki:
        return jpki_aid;
    case Application::input_support:
        return input_support_aid;
    case Application::issuer_domain:
        return issuer_domain_aid;
    case Application::none:
        break;
    }
    return {};
}

} // namespace mdg::card
