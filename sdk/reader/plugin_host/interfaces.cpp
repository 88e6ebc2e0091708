#include "reader/plugin_host/interfaces.hpp"

#include "base/failure.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <string>

namespace mdg::reader::plugin_host {

namespace {

using plugin_abi::CallId;

// As the headers say, interface by interface.
constexpr std::array mandatory{CallId::mdgp_slot_1_list,
                               CallId::mdgp_slot_1_power_on,
                               CallId::mdgp_slot_1_power_off,
                               CallId::mdgp_apdu_1_transmit,
                               CallId::mdgp_pinpad_1_verify,
                               CallId::mdgp_pinpad_1_status,
                               CallId::mdgp_face_1_match,
                               CallId::mdgp_face_1_purge,
                               CallId::mdgp_visual_1_begin,
                               CallId::mdgp_visual_1_end,
                               CallId::mdgp_consent_1_begin,
                               CallId::mdgp_consent_1_add,
                               CallId::mdgp_consent_1_run,
                               CallId::mdgp_consent_1_answer,
                               CallId::mdgp_panel_1_show,
                               CallId::mdgp_panel_1_clear,
                               CallId::mdgp_phone_1_read,
                               CallId::mdgp_health_1_snapshot,
                               CallId::mdgp_mode_1_set_mode,
                               CallId::mdgp_firmware_1_info,
                               CallId::mdgp_identify_1_properties,
                               CallId::mdgp_identify_1_run,
                               CallId::mdgp_verdict_1_properties,
                               CallId::mdgp_register_1_run,
                               CallId::mdgp_vendor_dialogue_1_begin,
                               CallId::mdgp_vendor_dialogue_1_end};

} // namespace

Interfaces::Interfaces(const mdgp_device_table& table, mdgp_device* device) {
    for (int number = 0; number < static_cast<int>(CallId::count); ++number) {
        const auto id = static_cast<CallId>(number);
        const auto& row = plugin_abi::row_of(id);
        plugin_abi::with_call(
            id, [&]<auto Member>() {
                using Table = typename plugin_abi::Call<Member>::Table;
                if (!tables_.contains(row.interface)) {
                    auto& copy = tables_[row.interface]; // stays empty where the device does not have it
                    if (const void* vendor = table.get_interface(device, row.interface.data()); vendor != nullptr) {
                        std::uint32_t size = 0;
                        std::memcpy(&size, vendor, sizeof size);
                        copy.resize((sizeof(Table) + sizeof(Word) - 1) / sizeof(Word));
                        std::memcpy(copy.data(), vendor, std::min<std::size_t>(size, sizeof(Table)));
                    }
                }
                const Table* copy = find<Table>(row.interface);
                if (copy != nullptr && copy->*Member == nullptr && std::ranges::find(mandatory, id) != mandatory.end())
                    throw base::Failure(MDG_E_CONTRACT, MDG_ORIGIN_PLUGIN,
                                        "mandatory function missing: " + std::string(row.interface) + " " +
                                            std::string(row.name));
            });
    }
}

std::string Interfaces::ids() const {
    std::string ids;
    for (const auto& [id, table] : tables_)
        if (!table.empty()) ids += (ids.empty() ? "" : " ") + std::string(id);
    return ids;
}

} // namespace mdg::reader::plugin_host
