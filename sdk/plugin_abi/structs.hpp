// The structs of the plugin interface, field by field: visit_fields(visitor, struct) calls for each field, in the
// header's order,
//   visitor.number(name, value)            a 32- or 64-bit integer
//   visitor.text(name, pointer)            UTF-8 or nullptr
//   visitor.bytes(name, pointer, length)
// struct_size and reserved fields are not visited.
#pragma once

#include <madoguchi/plugin.h>

#include <algorithm>
#include <cstring>

namespace mdg::plugin_abi {

#include "plugin_abi/structs.inc"

// A struct as one side begins it.
template <typename Struct>
Struct fresh() {
    Struct made{};
    made.struct_size = sizeof made;
    return made;
}

// A struct from the other side as far as both know it. `understood` is false where it is larger than this side knows
// and says something there.
template <typename Struct>
Struct copy_of(const Struct* given, bool& understood) {
    Struct copy{};
    understood = given != nullptr;
    if (given == nullptr) return copy;
    const std::size_t size = given->struct_size;
    std::memcpy(&copy, given, std::min(size, sizeof copy));
    const auto* bytes = reinterpret_cast<const unsigned char*>(given);
    understood = size >= sizeof given->struct_size &&
                 (size <= sizeof copy ||
                  std::all_of(bytes + sizeof copy, bytes + size, [](unsigned char byte) { return byte == 0; }));
    return copy;
}

} // namespace mdg::plugin_abi
