// What a plugin's processes tell of themselves and their devices, kept for the link and passed on to whoever listens.
// Open devices and processes share it, so that they may outlive the link.
#pragma once

#include "reader/supervisor/child.hpp"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <set>
#include <string>

namespace mdg::reader::supervisor {

class PluginWatch final : public ChildListener {
public:
    void listen(LinkListener* listener); // nullptr: no report goes out after this returned

    // ChildListener, of the process that watches for devices
    void device(std::int32_t change, const DeviceReport& report) override;
    void medium(const SlotReport& report) override;
    void fault(const std::optional<base::Failure>& fault) override;
    void verdict(VerdictReport report) override;
    void rested(const std::string& token) override;
    void panel_input(const std::string& token, std::uint32_t input) override;
    void ended(const base::Failure& why, bool blamed) override;

    // The same for the end of the process that serves one device alone.
    void device_process_ended(const std::string& token, const base::Failure& why, bool blamed);

    // A device is not open any more. died: with its process, so that nobody brought it to rest.
    void closed(const std::string& token, bool died);

    // The link's own word on the plugin; nullopt takes it back, unless the plugin itself said something since.
    void link_fault(const std::optional<base::Failure>& fault);
    void all_gone();

    // Guards what follows and the link's own state.
    mutable std::mutex mutex;
    std::condition_variable_any changed;

    struct End {
        base::Failure why;
        bool blamed = true;
    };
    std::optional<End> end;         // of the process that watches
    std::deque<End> device_ends;    // of devices' own processes
    std::set<std::string> open;     // tokens
    std::set<std::string> unrested; // tokens whose process died while they were open
    std::set<std::string> resting;  // tokens that are being brought to rest

private:
    template <typename Report>
    void tell(Report report);

    std::mutex telling_; // reports go out one at a time
    LinkListener* listener_ = nullptr;
    std::set<std::string> devices_; // reported and not gone
    bool fault_is_ours_ = false;
};

} // namespace mdg::reader::supervisor
