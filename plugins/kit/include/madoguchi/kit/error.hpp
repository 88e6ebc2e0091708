// Madoguchi kit: what a plugin throws. No exception leaves the plugin: the kit reports its reason with fault_report and
// returns its status.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "structs.hpp"

#include <exception>
#include <string>
#include <utility>

namespace madoguchi::kit {

// Why a call fails, or what is wrong with the device. Texts carry no personal data.
struct Fault {
    mdg_status status = MDG_E_HARDWARE;
    std::string en;                           // what happened and what to do, for the log
    std::string ja;                           // the same for the desk
    std::string code;                         // the device's own code as it shows it, zeros kept
    std::string origin;                       // a code of the set "origin" ("reader", "card" …); empty: "plugin"
    std::uint32_t place = MDGP_PLACE_UNKNOWN; // MDGP_PLACE_…: where the code is shown
    std::uint32_t subsystem = 0;              // MDGP_SUBSYSTEM_…
    std::uint32_t severity = 0;               // MDGP_SEVERITY_…
    std::uint32_t action = MDGP_ACTION_NONE;  // MDGP_ACTION_…
};

// throw Error(MDG_E_OFFLINE, "the cable is out; plug it in", "ケーブルを接続してください。");
class Error : public std::exception {
public:
    explicit Error(Fault fault)
        : fault_(std::move(fault)) {}
    explicit Error(mdg_status status, std::string en = {}, std::string ja = {}, std::string code = {}) {
        fault_.status = status;
        fault_.en = std::move(en);
        fault_.ja = std::move(ja);
        fault_.code = std::move(code);
    }

    const Fault& fault() const noexcept { return fault_; }
    const char* what() const noexcept override { return fault_.en.c_str(); }

private:
    Fault fault_;
};

} // namespace madoguchi::kit
