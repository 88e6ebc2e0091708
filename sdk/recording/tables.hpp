// Tables of interfaces whose functions hand their arguments to one of our sides, generically.
#pragma once

#include "recording/arguments.hpp"

#include <memory>
#include <string>

namespace mdg::recording {

// The number of a function of an interface.
template <auto Member>
constexpr plugin_abi::CallId id_of() {
    using plugin_abi::CallId;
#define MDG_PLUGIN_FUNCTION(table, function, interface, thread, names)                                                 \
    if constexpr (std::is_same_v<decltype(Member), decltype(&table::function)>)                                        \
        if (Member == &table::function) return CallId::table##_##function;
#include "plugin_abi/functions.inc"
#undef MDG_PLUGIN_FUNCTION
    return CallId::count;
}

inline std::string kind_of(plugin_abi::CallId id) {
    const auto& row = plugin_abi::row_of(id);
    return std::string(row.interface) + "." + std::string(row.name);
}

// The C function that hands its arguments to Side::call<Member>(device, op, arguments…).
template <typename Side, auto Member, typename Function>
struct CallThunk;
template <typename Side, auto Member, typename... Rest>
struct CallThunk<Side, Member, mdg_status(MDG_CALL*)(mdgp_device*, std::uint64_t, Rest...)> {
    static mdg_status MDG_CALL run(mdgp_device* device, std::uint64_t op, Rest... rest) noexcept {
        return Side::template call<Member>(device, op, rest...);
    }
};
template <typename Side, auto Member, typename... Rest>
struct CallThunk<Side, Member, mdg_status(MDG_CALL*)(mdgp_device*, Rest...)> {
    static mdg_status MDG_CALL run(mdgp_device* device, Rest... rest) noexcept {
        return Side::template call<Member>(device, std::uint64_t{0}, rest...);
    }
};

// A table of an interface with thunks where has(name) says so; nullptr where the interface is not known.
template <typename Side, typename Has>
std::shared_ptr<void> make_interface(std::string_view interface, std::uint32_t struct_size, Has has) {
    std::shared_ptr<void> made;
    for (std::uint16_t number = 0; number < static_cast<std::uint16_t>(plugin_abi::CallId::count); ++number) {
        const plugin_abi::CallId id{number};
        if (plugin_abi::row_of(id).interface != interface) continue;
        plugin_abi::with_call(
            id, [&]<auto Member>() {
                using Call = plugin_abi::Call<Member>;
                if (made == nullptr) {
                    auto table = std::make_shared<typename Call::Table>();
                    table->struct_size = std::min<std::uint32_t>(struct_size, sizeof(typename Call::Table));
                    made = table;
                }
                if (has(id))
                    static_cast<typename Call::Table*>(made.get())->*Member =
                        CallThunk<Side, Member, typename Call::Function>::run;
            });
    }
    return made;
}

// A table of the other side as far as both know it.
template <typename Table>
Table table_from(const void* given) {
    Table table{};
    if (given == nullptr) return table;
    std::uint32_t size = 0;
    std::memcpy(&size, given, sizeof size);
    std::memcpy(&table, given, std::min<std::size_t>(size, sizeof table));
    return table;
}

} // namespace mdg::recording
