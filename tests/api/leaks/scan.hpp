// Looks for what must not be there. Shares nothing with the library's own tripwire.
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <string_view>

namespace mdg::api_test {

// Twelve digits, together or in groups of four, that can be an individual number: alone between other
// characters, with a right check digit (card facts §18).
std::set<std::string> individual_numbers(std::string_view text);

// A PIN as a word of its own, not as part of a longer number or name.
bool holds_word(std::string_view text, std::string_view word);

// Bytes of a file of any size, mapped.
class MappedFile {
public:
    explicit MappedFile(const std::filesystem::path& file);
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;
    ~MappedFile();

    std::string_view bytes() const { return {begin_, size_}; }
    bool holds(std::string_view wanted) const;

private:
    const char* begin_ = nullptr;
    std::size_t size_ = 0;
};

} // namespace mdg::api_test
