#include "base/secret.hpp"

#include "base/failure.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

#include <sys/mman.h>
#include <unistd.h>

namespace mdg::base {
namespace {

std::size_t page_size() noexcept {
    return static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
}

} // namespace

void wipe(void* memory, std::size_t size) noexcept {
    explicit_bzero(memory, size);
}

Secret::Secret(std::string_view digits) {
    if (digits.size() > capacity)
        throw Failure(MDG_E_TOO_LARGE, MDG_ORIGIN_APPLICATION, "a secret is longer than any PIN");
    void* page = mmap(nullptr, page_size(), PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (page == MAP_FAILED) throw Failure(MDG_E_NO_MEMORY, MDG_ORIGIN_OS, "no page for a secret");
    // Locking may be refused by a resource limit; leaving the page out of core images is not.
    mlock(page, page_size());
    madvise(page, page_size(), MADV_DONTDUMP);
    page_ = static_cast<std::byte*>(page);
    size_ = digits.size();
    std::memcpy(page_, digits.data(), digits.size());
}

Secret::Secret(Secret&& other) noexcept
    : page_(std::exchange(other.page_, nullptr))
    , size_(std::exchange(other.size_, 0)) {}

Secret& Secret::operator=(Secret&& other) noexcept {
    if (this != &other) {
        release();
        page_ = std::exchange(other.page_, nullptr);
        size_ = std::exchange(other.size_, 0);
    }
    return *this;
}

Secret::~Secret() {
    release();
}

std::span<const std::byte> Secret::bytes() const noexcept {
    return {page_, size_};
}

bool Secret::all_digits() const noexcept {
    return std::all_of(page_, page_ + size_, [](std::byte b) { return b >= std::byte{'0'} && b <= std::byte{'9'}; });
}

void Secret::release() noexcept {
    if (page_ == nullptr) return;
    wipe(page_, capacity);
    munmap(page_, page_size());
    page_ = nullptr;
    size_ = 0;
}

} // namespace mdg::base
