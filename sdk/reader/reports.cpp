#include "reader/reports.hpp"

#include "base/status.hpp"
#include "base/text.hpp"
#include "base/tripwire.hpp"

#include <algorithm>
#include <array>
#include <cstring>

namespace mdg::reader {

using base::Failure;

namespace {

constexpr std::size_t longest_atr = 64;

constexpr std::array origins{MDG_ORIGIN_PLUGIN, MDG_ORIGIN_RESOURCE_MANAGER, MDG_ORIGIN_READER, MDG_ORIGIN_CARD,
                             MDG_ORIGIN_SDK,    MDG_ORIGIN_TERMINAL,         MDG_ORIGIN_OS};

// Names and codes: well-formed, otherwise as they came.
std::string name_of(const char* text) {
    if (text == nullptr) return {};
    std::string copy = text;
    if (!base::is_utf8(copy))
        std::replace_if(
            copy.begin(), copy.end(), [](char c) { return static_cast<unsigned char>(c) > 0x7E; }, '?');
    return copy;
}

const char* origin_of(const char* wanted, mdg_status status) {
    for (const char* origin : origins)
        if (wanted != nullptr && std::strcmp(wanted, origin) == 0) return origin;
    switch (status >> 8) {
    case MDG_CATEGORY_DEVICE:
        return MDG_ORIGIN_READER;
    case MDG_CATEGORY_MEDIUM:
        return MDG_ORIGIN_CARD;
    default:
        return MDG_ORIGIN_PLUGIN;
    }
}

Failure broken(const char* what) {
    return Failure(MDG_E_CONTRACT, MDG_ORIGIN_PLUGIN, std::string("the plugin reported ") + what);
}

Bytes bytes_of(const std::uint8_t* data, std::uint32_t size) {
    const auto* begin = reinterpret_cast<const std::byte*>(data);
    return data == nullptr ? Bytes() : Bytes(begin, begin + size);
}

} // namespace

std::string clean(const char* text) {
    return base::mask_individual_numbers(name_of(text));
}

DeviceReport device_report(const mdgp_descriptor& descriptor) {
    DeviceReport report{name_of(descriptor.token), name_of(descriptor.display_name), descriptor.capabilities,
                        descriptor.capabilities_2, clean(descriptor.vendor),         clean(descriptor.model),
                        clean(descriptor.firmware)};
    if (report.token.empty()) throw broken("a device without a token");
    return report;
}

SlotReport slot_report(const mdgp_medium& medium) {
    if (medium.state > MDGP_MEDIUM_PRESENT || medium.kind > MDGP_SLOT_SECURE_MODULE || medium.atr_length > longest_atr)
        throw broken("a slot whose state, kind or ATR is out of range");
    return {name_of(medium.token), medium.slot, SlotKind{medium.kind}, Presence{medium.state},
            bytes_of(medium.atr, medium.atr_length)};
}

Failure failure_of(mdg_status status, const mdgp_fault* fault, const std::string& plugin_id, const char* what) {
    const auto* row = base::find_status(status);
    if (row == nullptr || status == MDG_OK) {
        Failure failure(MDG_E_CONTRACT, MDG_ORIGIN_PLUGIN,
                        "the plugin answered an unknown status " + std::to_string(status) + " to " + what);
        failure.plugin_id = plugin_id;
        return failure;
    }
    const bool explained = fault != nullptr && fault->en != nullptr && *fault->en != '\0';
    Failure failure(status, origin_of(fault == nullptr ? nullptr : fault->origin, status),
                    std::string(what) + ": " +
                        (explained ? clean(fault->en) : "the plugin answered " + std::string(row->name)));
    failure.plugin_id = plugin_id;
    if (fault == nullptr) return failure;
    failure.vendor_code = name_of(fault->code);
    if (fault->ja != nullptr)
        failure.findings.push_back({plugin_id, MDG_FINDING_CODE_NOT_READABLE, failure.message, clean(fault->ja)});
    return failure;
}

} // namespace mdg::reader
