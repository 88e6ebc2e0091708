// Madoguchi kit: the services of the host. Every one of them may be absent on an older host, and is then what its
// comment says; nothing here throws but for lack of memory. [host-any] like the services themselves.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "descriptor.hpp"
#include "error.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace madoguchi::kit {

// What the host said at the beginning (mdgp_offer).
struct Setup {
    std::int32_t run_kind = MDGP_RUN_PRODUCTION; // MDGP_RUN_…
    std::string host_name;
    std::string host_version;
    std::string locale;     // "ja", "en"
    std::string plugin_dir; // the folder of the manifest
    std::string state_dir;  // private and writable; empty: none
};

class Host {
public:
    Host(const mdgp_host* table, Setup setup)
        : given_(table)
        , table_(table_copy<mdgp_host>(table))
        , setup_(std::move(setup)) {}

    const Setup& setup() const noexcept { return setup_; }
    std::uint32_t abi_minor() const noexcept { return table_.abi_minor; }
    void* data() const noexcept { return table_.host_data; }

    // The table of an optional service, all of it NULL where the host does not have it.
    template <class Table>
    Table service(const char* id) const noexcept {
        return table_copy<Table>(table_.get_service == nullptr ? nullptr : table_.get_service(data(), id));
    }

    // No PIN, no exchange with a card, nothing about a person. Absent: nothing.
    void log(std::int32_t level, const std::string& line) const noexcept {
        if (table_.log != nullptr) table_.log(data(), level, line.c_str());
    }

    // Monotonic, made up in a replay. Absent: the system's.
    std::uint64_t now_ns() const noexcept {
        if (table_.now_ns != nullptr) return table_.now_ns(data());
        return count<std::chrono::nanoseconds>(std::chrono::steady_clock::now().time_since_epoch());
    }
    // Civil time, made up in a replay. Absent: the system's.
    std::uint64_t wall_clock_ms() const noexcept {
        if (table_.wall_clock_ms != nullptr) return table_.wall_clock_ms(data());
        return count<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch());
    }
    // Absent: UNSUPPORTED; there is no weaker source to fall back on.
    mdg_status random(Buffer& buffer) const noexcept {
        if (table_.random == nullptr) return MDG_E_UNSUPPORTED;
        const auto status = table_.random(data(), buffer.data, buffer.capacity);
        if (status == MDG_OK) buffer.size = buffer.capacity;
        return status;
    }

    // From start until stop.
    void device_arrived(const Descriptor& device) const noexcept { report(MDGP_DEVICE_ARRIVED, device); }
    void device_changed(const Descriptor& device) const noexcept { report(MDGP_DEVICE_CHANGED, device); }
    void device_gone(const std::string& token) const noexcept {
        Descriptor gone;
        gone.token = token;
        report(MDGP_DEVICE_GONE, gone);
    }

    // Every slot once after its device arrived, then at every change; a card that was swapped is EMPTY, then PRESENT.
    void medium(const std::string& token, std::uint32_t slot, std::uint32_t kind, std::uint32_t state,
                Bytes atr = {}) const noexcept {
        if (table_.medium_report == nullptr) return;
        auto made = fresh<mdgp_medium>();
        made.token = token.c_str();
        made.slot = slot;
        made.kind = kind;
        made.state = state;
        made.atr = atr.size == 0 ? nullptr : atr.data;
        made.atr_length = atr.size;
        table_.medium_report(data(), &made);
    }

    // op 0: a standing state of the plugin, over with a fault whose status is MDG_OK. Absent: nothing.
    void fault(const Fault& fault, std::uint64_t op = 0) const noexcept {
        if (table_.fault_report == nullptr) return;
        const auto or_null = [](const std::string& text) { return text.empty() ? nullptr : text.c_str(); };
        auto made = fresh<mdgp_fault>();
        made.op = op;
        made.status = fault.status;
        made.code = or_null(fault.code);
        made.origin = or_null(fault.origin);
        made.en = or_null(fault.en);
        made.ja = or_null(fault.ja);
        made.place = fault.place;
        made.subsystem = fault.subsystem;
        made.severity = fault.severity;
        made.action = fault.action;
        // A host of minor 0 refuses a struct that says more than it knows.
        if (abi_minor() < 1) made.struct_size = offsetof(mdgp_fault, place);
        table_.fault_report(data(), &made);
    }

    // Information for the person or staff that is no fault. Absent: nothing.
    void notice(const std::string& id, const std::string& text = {}) const noexcept {
        if (table_.notice_report != nullptr)
            table_.notice_report(data(), id.c_str(), text.empty() ? nullptr : text.c_str());
    }

    // A whole result document; from start until stop. Absent: UNSUPPORTED. The caller's struct needs no struct_size.
    mdg_status verdict(mdgp_verdict verdict) const noexcept {
        if (table_.verdict_report == nullptr) return MDG_E_UNSUPPORTED;
        verdict.struct_size = static_cast<std::uint32_t>(sizeof verdict);
        return table_.verdict_report(data(), &verdict);
    }

    // Proof that a capture is gone; Face does it by itself. Absent: nothing.
    void purged(std::uint64_t op, std::uint32_t what) const noexcept {
        if (table_.purge_report != nullptr) table_.purge_report(data(), op, what);
    }

    // A button or touch that no call asked for; from start until stop. Absent: nothing.
    void panel_input(const std::string& token, std::uint32_t input, std::uint32_t value = 0) const noexcept {
        if (table_.panel_input != nullptr) table_.panel_input(data(), token.c_str(), input, value);
    }

    // The site's settings for this plugin, and the quirks in force for a device. Absent or not set: nullopt.
    std::optional<std::string> config_text(const std::string& key) const {
        if (table_.config_text == nullptr) return std::nullopt;
        return read_text([&](char* buffer, std::uint32_t capacity, std::uint32_t* needed) {
            return table_.config_text(data(), key.c_str(), buffer, capacity, needed);
        });
    }
    std::optional<std::uint64_t> config_u64(const std::string& key) const noexcept {
        std::uint64_t value = 0;
        if (table_.config_u64 == nullptr || table_.config_u64(data(), key.c_str(), &value) != MDG_OK)
            return std::nullopt;
        return value;
    }
    std::optional<std::string> quirk(const std::string& token, const std::string& key) const {
        if (table_.quirk_text == nullptr) return std::nullopt;
        return read_text([&](char* buffer, std::uint32_t capacity, std::uint32_t* needed) {
            return table_.quirk_text(data(), token.c_str(), key.c_str(), buffer, capacity, needed);
        });
    }

    // The services of one call; Operation has them for the call it stands for.
    void beat(std::uint64_t op) const noexcept {
        if (table_.op_beat != nullptr) table_.op_beat(data(), op);
    }
    void progress(std::uint64_t op, std::uint32_t stage, std::uint32_t percent, std::uint32_t hint) const noexcept {
        if (table_.op_progress != nullptr)
            table_.op_progress(data(), op, stage, percent, hint);
        else
            beat(op);
    }
    bool cancelled(std::uint64_t op) const noexcept {
        return table_.op_cancelled != nullptr && table_.op_cancelled(data(), op) != 0;
    }
    int cancel_fd(std::uint64_t op) const noexcept {
        return table_.op_cancel_fd == nullptr ? -1 : static_cast<int>(table_.op_cancel_fd(data(), op));
    }

    // What create was given.
    const mdgp_host* raw() const noexcept { return given_; }

private:
    template <class Unit, class Duration>
    static std::uint64_t count(Duration since) noexcept {
        return static_cast<std::uint64_t>(std::chrono::duration_cast<Unit>(since).count());
    }

    void report(std::int32_t change, const Descriptor& device) const noexcept {
        if (table_.device_report == nullptr) return;
        auto made = device.table();
        if (abi_minor() < 1) made.struct_size = offsetof(mdgp_descriptor, usb_vendor_id);
        table_.device_report(data(), change, &made);
    }

    template <class Read>
    static std::optional<std::string> read_text(Read read) {
        std::vector<char> buffer(256);
        std::uint32_t needed = 0;
        auto status = read(buffer.data(), static_cast<std::uint32_t>(buffer.size()), &needed);
        if (status == MDG_E_BUFFER_TOO_SMALL) {
            buffer.resize(needed);
            status = read(buffer.data(), needed, &needed);
        }
        if (status != MDG_OK) return std::nullopt;
        return std::string(buffer.data());
    }

    const mdgp_host* given_;
    mdgp_host table_;
    Setup setup_;
};

} // namespace madoguchi::kit
