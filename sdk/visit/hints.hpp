// What a reader sees that keeps the person from going on, as the registry's codes.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace mdg::visit {

// Of MDGP_HINT_…; empty: none any more; nullopt: one that this release does not know.
std::optional<std::string_view> hint_code(std::uint32_t hint) noexcept;
// Id in the catalogue of texts; empty for none.
std::string_view hint_text(std::string_view code) noexcept;

} // namespace mdg::visit
