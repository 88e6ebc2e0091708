// A PIN on its way to the card, a token on its way to the centre: in memory of its own that is locked, left out of core
// images and wiped.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace mdg::base {

// Overwrites memory in a way the compiler keeps.
void wipe(void* memory, std::size_t size) noexcept;

class Secret {
public:
    static constexpr std::size_t capacity = 64;

    Secret() noexcept = default;
    // Copies; the caller wipes what it holds itself. More than `at_most` bytes is a Failure TOO_LARGE; only what is no
    // PIN may be longer than `capacity`.
    explicit Secret(std::string_view text, std::size_t at_most = capacity);
    Secret(Secret&& other) noexcept;
    Secret& operator=(Secret&& other) noexcept;
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;
    ~Secret();

    std::span<const std::byte> bytes() const noexcept;
    std::size_t size() const noexcept { return size_; }
    bool all_digits() const noexcept;

private:
    void release() noexcept;

    std::byte* page_ = nullptr;
    std::size_t size_ = 0;
    std::size_t mapped_ = 0;
};

} // namespace mdg::base
