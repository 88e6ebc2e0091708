// A PIN typed on the reader (PC/SC part 10). The digits go from the keys to the card; nothing here ever sees them.
#pragma once

#include <madoguchi/plugin.h>

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace mdg::pcsc {

using Octets = std::vector<std::uint8_t>;
using OctetView = std::span<const std::uint8_t>;

// What the answer to CM_IOCTL_GET_FEATURE_REQUEST lists that is of use here; 0: not there.
struct PinFeatures {
    std::uint32_t verify_direct = 0; // control codes
    std::uint32_t tlv_properties = 0;

    bool has_pad() const noexcept { return verify_direct != 0; }
};

// Nothing of an answer that does not keep the form.
PinFeatures features_of(OctetView answer) noexcept;

struct PinDigits {
    std::uint32_t least = 0; // 0: the reader does not say
    std::uint32_t most = 0;
};

// From FEATURE_GET_TLV_PROPERTIES.
PinDigits digits_of(OctetView tlv_properties) noexcept;

// PIN_VERIFY_STRUCTURE for a request. Status: BAD_ARGUMENT for what cannot be asked of a reader.
mdg_status verify_structure(const mdgp_pinpad_request& request, Octets& out);

// What the reader's answer means: the card's status word, or one of the reader's own (64xx).
mdg_status result_of(OctetView answer, mdgp_pinpad_result& out) noexcept;

// SCardControl of an open card: the control code, what goes in, what comes out. Answers a code of pcsc-lite.
using Control = std::function<long(std::uint32_t, OctetView, Octets&)>;

// Asks a reader whether it has a pad, and what that takes. Nothing where it does not answer.
PinFeatures ask_features(const Control& control);
PinDigits ask_digits(const PinFeatures& features, const Control& control);

} // namespace mdg::pcsc
