// Madoguchi kit: interface mdgp.health/1, how the device is.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "device.hpp"

namespace madoguchi::kit {

// One part of the device, with the fault that stands there.
struct Subsystem {
    std::uint32_t subsystem = 0;                        // MDGP_SUBSYSTEM_…
    std::uint32_t state = MDGP_SUBSYSTEM_STATE_UNKNOWN; // MDGP_SUBSYSTEM_STATE_…
    std::uint32_t severity = 0;                         // MDGP_SEVERITY_…; 0: no fault
    std::uint32_t action = MDGP_ACTION_NONE;            // MDGP_ACTION_…
    std::uint32_t place = MDGP_PLACE_UNKNOWN;           // MDGP_PLACE_…
    std::uint32_t count = 0;                            // how often since the start
    std::uint64_t since_ms = 0;                         // civil time; 0: not known
    std::string code;                                   // as the device shows it, zeros kept
};

struct HealthReport {
    std::uint32_t state = MDGP_STATE_UNKNOWN; // MDGP_STATE_…
    std::vector<Subsystem> subsystems;
};

// The maker's own words for a code.
struct CodeText {
    std::string person_ja; // for the patient
    std::string person_en;
    std::string staff_ja; // for the desk; another text than the patient's
    std::string staff_en;
};

class Health {
public:
    static constexpr std::string_view id = MDGP_IF_HEALTH_1;
    virtual ~Health() = default;

    // [control] How the device is, from what is known already: it asks nothing of the device and takes no lock that a
    // call holds; an std::atomic or a mutex held for an instant will do.
    virtual HealthReport health() = 0;
    // Tests the device; the next report tells the result. Within 30,000 ms.
    virtual mdg_status health_check(const Operation&) { return MDG_E_UNSUPPORTED; }
    // nullopt: a code that is not known.
    virtual std::optional<CodeText> code_text(const std::string&) { return std::nullopt; }

    static const void* table() noexcept {
        static constexpr mdgp_health_1 made{sizeof(mdgp_health_1), 0, c_snapshot, c_subsystem, c_check, c_code_text};
        return &made;
    }

private:
    static mdg_status MDG_CALL c_snapshot(mdgp_device* device, mdgp_health* out) noexcept {
        return enter_control<Health>(device, 0, [&](Health& it) {
            it.report_ = it.health();
            auto made = fresh<mdgp_health>();
            made.state = it.report_.state;
            made.subsystems = static_cast<std::uint32_t>(it.report_.subsystems.size());
            for (const auto& part : it.report_.subsystems)
                if (part.severity != 0) ++made.faults;
            return give(made, out);
        });
    }
    static mdg_status MDG_CALL c_subsystem(mdgp_device* device, std::uint32_t index, mdgp_subsystem* out) noexcept {
        return enter_control<Health>(device, 0, [&](Health& it) {
            if (index >= it.report_.subsystems.size()) return MDG_E_NOT_FOUND;
            const auto& part = it.report_.subsystems[index];
            auto made = fresh<mdgp_subsystem>();
            made.subsystem = part.subsystem;
            made.state = part.state;
            made.severity = part.severity;
            made.action = part.action;
            made.place = part.place;
            made.count = part.count;
            made.since_ms = part.since_ms;
            made.code = part.code.empty() ? nullptr : part.code.c_str();
            return give(made, out);
        });
    }
    static mdg_status MDG_CALL c_check(mdgp_device* device, std::uint64_t op) noexcept {
        return enter<Health>(device, op, [](Health& it, const Operation& o) { return it.health_check(o); });
    }
    static mdg_status MDG_CALL c_code_text(mdgp_device* device, std::uint64_t op, const char* code,
                                           mdgp_code_text* out) noexcept {
        if (code == nullptr) return MDG_E_NULL_POINTER;
        return enter_out<Health>(device, op, out, [&](Health& it, const Operation& o, mdgp_code_text& made) {
            const auto known = it.code_text(code);
            if (!known) return MDG_E_NOT_FOUND;
            made.person_ja = o.keep(known->person_ja);
            made.person_en = o.keep(known->person_en);
            made.staff_ja = o.keep(known->staff_ja);
            made.staff_en = o.keep(known->staff_en);
            return MDG_OK;
        });
    }

    HealthReport report_; // of the control thread alone
};

} // namespace madoguchi::kit
