// Declarations are kept enciphered, each with a key of its own in a file beside the journal. Overwriting the key destroys
// the content wherever a copy of it may be: in the write-ahead log, in free space of a page, in a backup (R-DECL-10).
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mdg::journal {

class Vault { // the caller has the visit's lock
public:
    explicit Vault(std::filesystem::path keys)
        : keys_(std::move(keys)) {}

    // With the visit's key, which is on the disk when it returns. Failure STORAGE, PERMISSION.
    std::vector<std::byte> encipher(std::int64_t visit, std::string_view content) const;
    // nullopt where the key is destroyed; Failure MALFORMED for what this key did not encipher.
    std::optional<std::string> decipher(std::int64_t visit, std::span<const std::byte> content) const;
    // On the disk when it returns.
    void destroy(std::int64_t visit) const;

private:
    std::filesystem::path keys_;
};

} // namespace mdg::journal
