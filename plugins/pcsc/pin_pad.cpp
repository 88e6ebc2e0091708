#include "pin_pad.hpp"

#include <madoguchi/kit/structs.hpp>

#include <reader.h>
#include <winscard.h>

#include <algorithm>
#include <string_view>

namespace mdg::pcsc {

namespace {

constexpr std::size_t header_size = 4; // CLA INS P1 P2
constexpr std::uint32_t no_length = 0xFFFFFFFF;

// bmFormatString: system units are bytes; the PIN begins at this byte of the data; left; its form.
constexpr std::uint8_t units_bytes = 0x80;
constexpr std::uint32_t position_shift = 3;
constexpr std::uint32_t last_position = 15;
constexpr std::uint8_t form_bcd = 0x01;
constexpr std::uint8_t form_ascii = 0x02;

constexpr std::uint8_t by_validation_key = 0x02; // bEntryValidationCondition: what was typed can be corrected
constexpr std::uint16_t language_ja = 0x0411;
constexpr std::uint16_t language_en = 0x0409;

// The reader's own answers (part 10, 2.5.2); everything else is the card's.
constexpr std::uint32_t timed_out = 0x6400;
constexpr std::uint32_t cancelled = 0x6401;
constexpr std::uint32_t wrong_size = 0x6403;
constexpr std::uint32_t not_understood = 0x6B80;

void add16(Octets& to, std::uint32_t value) {
    to.push_back(static_cast<std::uint8_t>(value));
    to.push_back(static_cast<std::uint8_t>(value >> 8U));
}

// 0 would mean the reader's own default.
std::uint8_t seconds(std::uint32_t milliseconds) {
    constexpr std::uint32_t one = 1000;
    return static_cast<std::uint8_t>(std::clamp<std::uint32_t>((milliseconds + one - 1) / one, 1, 255));
}

std::uint32_t big_endian(OctetView four) {
    std::uint32_t value = 0;
    for (const auto byte : four) value = value << 8U | byte;
    return value;
}

// Calls visit(tag, value) for each; false where the lengths do not fit.
template <typename Visit>
bool each_tlv(OctetView bytes, Visit visit) {
    while (!bytes.empty()) {
        if (bytes.size() < 2 || bytes.size() < std::size_t{2} + bytes[1]) return false;
        visit(bytes[0], bytes.subspan(2, bytes[1]));
        bytes = bytes.subspan(std::size_t{2} + bytes[1]);
    }
    return true;
}

} // namespace

PinFeatures features_of(OctetView answer) noexcept {
    PinFeatures found;
    const bool good = each_tlv(answer, [&](std::uint8_t tag, OctetView value) {
        if (value.size() != sizeof(std::uint32_t)) return;
        if (tag == FEATURE_VERIFY_PIN_DIRECT) found.verify_direct = big_endian(value);
        if (tag == FEATURE_GET_TLV_PROPERTIES) found.tlv_properties = big_endian(value);
    });
    return good ? found : PinFeatures{};
}

PinDigits digits_of(OctetView tlv_properties) noexcept {
    PinDigits digits;
    const bool good = each_tlv(tlv_properties, [&](std::uint8_t tag, OctetView value) {
        if (value.size() != 1) return;
        if (tag == PCSCv2_PART10_PROPERTY_bMinPINSize) digits.least = value[0];
        if (tag == PCSCv2_PART10_PROPERTY_bMaxPINSize) digits.most = value[0];
    });
    return good ? digits : PinDigits{};
}

mdg_status verify_structure(const mdgp_pinpad_request& request, Octets& out) {
    constexpr std::uint32_t most_digits = 255;
    constexpr std::uint32_t longest_command = 261;
    constexpr std::uint32_t data_offset = header_size + 1;
    const bool ascii = request.encoding == MDGP_PIN_ENCODING_ASCII;
    if (request.command == nullptr || request.command_length < data_offset ||
        request.command_length > longest_command || (!ascii && request.encoding != MDGP_PIN_ENCODING_BCD) ||
        request.digits_max > most_digits || request.digits_min > request.digits_max || request.digits_max == 0 ||
        request.pin_offset < data_offset || request.pin_offset - data_offset > last_position ||
        (request.length_offset != no_length && request.length_offset != header_size))
        return MDG_E_BAD_ARGUMENT;

    // Where nothing but the digits follows Lc, the reader writes both: no filler, whatever the number of digits
    // (card facts §15). Otherwise it fills a block of the template.
    const OctetView command(request.command, request.command_length);
    const std::uint32_t block = ascii ? request.digits_max : (request.digits_max + 1) / 2;
    const bool digits_alone = request.pin_offset == data_offset && command.size() <= data_offset + block;
    if (!digits_alone && (block > last_position || command.size() < request.pin_offset + block))
        return MDG_E_BAD_ARGUMENT;

    const bool english = std::string_view(madoguchi::kit::text(request.language)) == "en";
    const auto position = digits_alone ? 0 : request.pin_offset - data_offset;
    out.clear();
    out.push_back(seconds(request.total_ms));
    out.push_back(seconds(request.first_key_ms));
    out.push_back(
        static_cast<std::uint8_t>(units_bytes | position << position_shift | (ascii ? form_ascii : form_bcd)));
    out.push_back(static_cast<std::uint8_t>(digits_alone ? 0 : block)); // bmPINBlockString
    out.push_back(0);                                                   // bmPINLengthFormat
    add16(out, request.digits_min << 8U | request.digits_max);
    out.push_back(by_validation_key);
    out.push_back(1); // bNumberMessage: one
    add16(out, english ? language_en : language_ja);
    out.insert(out.end(), {0, 0, 0, 0}); // bMsgIndex, bTeoPrologue
    const auto data = digits_alone ? command.first(header_size) : command;
    const auto length = static_cast<std::uint32_t>(data.size() + (digits_alone ? 1 : 0));
    add16(out, length);
    add16(out, length >> 16U);
    out.insert(out.end(), data.begin(), data.end());
    if (digits_alone) out.push_back(0); // Lc
    return MDG_OK;
}

mdg_status result_of(OctetView answer, mdgp_pinpad_result& out) noexcept {
    if (answer.size() < 2) return MDG_E_PROTOCOL;
    const std::uint32_t word = big_endian(answer.last(2));
    out.tries_left = -1;
    out.status_word = 0;
    switch (word) {
    case timed_out:
        out.end = MDGP_PIN_END_TIMEOUT;
        return MDG_OK;
    case cancelled:
        out.end = MDGP_PIN_END_CANCELLED_ON_DEVICE;
        return MDG_OK;
    case wrong_size:
        out.end = MDGP_PIN_END_TOO_SHORT;
        return MDG_OK;
    case not_understood:
        return MDG_E_UNSUPPORTED;
    default:
        break;
    }
    constexpr std::uint32_t counter = 0x63C0;
    out.end = MDGP_PIN_END_ENTERED;
    out.status_word = word;
    if ((word & 0xFFF0U) == counter) out.tries_left = static_cast<std::int32_t>(word & 0xFU);
    return MDG_OK;
}

PinFeatures ask_features(const Control& control) {
    Octets answer;
    return control(CM_IOCTL_GET_FEATURE_REQUEST, {}, answer) == SCARD_S_SUCCESS ? features_of(answer) : PinFeatures{};
}

PinDigits ask_digits(const PinFeatures& features, const Control& control) {
    Octets answer;
    if (features.tlv_properties == 0 || control(features.tlv_properties, {}, answer) != SCARD_S_SUCCESS) return {};
    return digits_of(answer);
}

} // namespace mdg::pcsc
