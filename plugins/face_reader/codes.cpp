#include "codes.hpp"

namespace face_reader {

namespace {

struct Row {
    const char* code;
    mdg_status status;
    std::uint32_t place;
    std::uint32_t subsystem;
    std::uint32_t severity;
    std::uint32_t action;
};

// Terminal facts 4.2, 4.3: the list as a whole (annex 6-1) is not public.
constexpr Row rows[] = {
    {"001", MDG_E_HARDWARE, MDGP_PLACE_READER, MDGP_SUBSYSTEM_CONTACTLESS_SLOT, MDGP_SEVERITY_BLOCKS_PERSON,
     MDGP_ACTION_RETRY},
    {"002", MDG_E_HARDWARE, MDGP_PLACE_READER, MDGP_SUBSYSTEM_CONTACTLESS_SLOT, MDGP_SEVERITY_BLOCKS_PERSON,
     MDGP_ACTION_RETRY},
    {"006", MDG_E_HARDWARE, MDGP_PLACE_READER, MDGP_SUBSYSTEM_CONTACTLESS_SLOT, MDGP_SEVERITY_BLOCKS_PERSON,
     MDGP_ACTION_USE_OTHER_METHOD},
    {"011", MDG_E_OFFLINE, MDGP_PLACE_TERMINAL, MDGP_SUBSYSTEM_NETWORK, MDGP_SEVERITY_BLOCKS_DEVICE,
     MDGP_ACTION_REPLUG},
    {"COM切断", MDG_E_OFFLINE, MDGP_PLACE_TERMINAL, MDGP_SUBSYSTEM_HOST_LINK, MDGP_SEVERITY_BLOCKS_DEVICE,
     MDGP_ACTION_REPLUG},
};
// A code nobody has published: it stops the work, and whoever made it knows what it means.
constexpr Row unknown{"",
                      MDG_E_HARDWARE,
                      MDGP_PLACE_UNKNOWN,
                      MDGP_SUBSYSTEM_FIRMWARE,
                      MDGP_SEVERITY_BLOCKS_DEVICE,
                      MDGP_ACTION_CALL_SERVICE};

} // namespace

madoguchi::kit::Fault fault_of(const std::string& code) {
    const Row* row = &unknown;
    for (const auto& each : rows)
        if (code == each.code) row = &each;
    madoguchi::kit::Fault fault;
    fault.status = row->status;
    fault.code = code;
    fault.origin = "reader";
    fault.en = "the reader shows the code " + code;
    fault.ja = "リーダーまたは端末にコード " + code + " が出ています。";
    fault.place = row->place;
    fault.subsystem = row->subsystem;
    fault.severity = row->severity;
    fault.action = row->action;
    return fault;
}

} // namespace face_reader
