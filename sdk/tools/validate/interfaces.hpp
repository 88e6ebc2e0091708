// Which functions of each table are mandatory, and which capability belongs to which interface.
#pragma once

#include "session.hpp"

#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace mdg::validate {

// " name name": the mandatory functions that are NULL or beyond the given size.
std::string missing_functions(const mdgp_instance_table& table);
std::string missing_functions(const mdgp_device_table& table);

struct InterfaceRow {
    std::string_view id;
    std::uint64_t capabilities; // any of them says that the device has the interface
    std::uint64_t capabilities_2;
    bool needs_capability; // the device that has the interface has one of them
    bool (*offered)(Session& session);
    std::string (*missing)(Session& session); // of the device's table
};

std::span<const InterfaceRow> interface_rows();

} // namespace mdg::validate
