// The interfaces of an open device as this release knows them: tables copied by their size, so that a function that is
// NULL or beyond the size is one the device does not have.
#pragma once

#include "plugin_abi/calls.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace mdg::reader::plugin_host {

class Interfaces {
public:
    Interfaces() = default;
    // Asks the device for every interface. Throws Failure CONTRACT naming a mandatory function that is missing.
    Interfaces(const mdgp_device_table& table, mdgp_device* device);

    // nullptr: the device does not have the interface.
    template <typename Table>
    const Table* find(std::string_view id) const {
        const auto found = tables_.find(id);
        if (found == tables_.end() || found->second.empty()) return nullptr;
        return reinterpret_cast<const Table*>(found->second.data());
    }

    // The ids the device has, with blanks between.
    std::string ids() const;

private:
    struct alignas(8) Word {
        std::byte bytes[8];
    };
    std::map<std::string_view, std::vector<Word>> tables_;
};

} // namespace mdg::reader::plugin_host
