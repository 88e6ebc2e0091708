// Readers by the name pcscd gives them. It appends " 00 00" (reader and slot index), and the reader index
// changes when the reader is plugged in again (card facts §15), so a reader is never remembered by its full
// name.
#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

namespace mdg::pcsc {

// MDGP_SLOT_…, as far as the name tells, by the words in it or by the model it names.
std::uint32_t slot_kind(std::string_view name);

// The readers that are connected, and the token of each: name and slot without the reader index. Of several
// readers of one model the second is "…#2". A token that became free is the first to be given again.
class TokenBook {
public:
    std::string arrived(const std::string& name);
    void gone(const std::string& name);
    std::optional<std::string> name_of(std::string_view token) const;

private:
    mutable std::mutex mutex_;
    std::map<std::string, std::string, std::less<>> name_by_token_;
};

} // namespace mdg::pcsc
