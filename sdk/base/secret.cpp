#include "base/secret.hpp"

#include "base/failure.hpp"

#include <algorithm>
#include <cstring>
#include <string>
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

Secret::Secret(std::string_view text, std::size_t at_most) {
    if (text.size() > at_most)
        throw Failure(MDG_E_TOO_LARGE, MDG_ORIGIN_APPLICATION,
                      at_most == capacity ? "a secret is longer than any PIN"
                                          : "a secret has more than " + std::to_string(at_most) + " bytes");
    const std::size_t pages = std::max<std::size_t>(1, (text.size() + page_size() - 1) / page_size());
    const std::size_t mapped = pages * page_size();
    void* page = mmap(nullptr, mapped, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (page == MAP_FAILED) throw Failure(MDG_E_NO_MEMORY, MDG_ORIGIN_OS, "no page for a secret");
    // Locking may be refused by a resource limit; leaving the page out of core images is not.
    mlock(page, mapped);
    madvise(page, mapped, MADV_DONTDUMP);
    page_ = static_cast<std::byte*>(page);
    size_ = text.size();
    mapped_ = mapped;
    std::memcpy(page_, text.data(), text.size());
}

Secret::Secret(Secret&& other) noexcept
    : page_(std::exchange(other.page_, nullptr))
    , size_(std::exchange(other.size_, 0))
    , mapped_(std::exchange(other.mapped_, 0)) {}

Secret& Secret::operator=(Secret&& other) noexcept {
    if (this != &other) {
        release();
        page_ = std::exchange(other.page_, nullptr);
        size_ = std::exchange(other.size_, 0);
        mapped_ = std::exchange(other.mapped_, 0);
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
    wipe(page_, mapped_);
    munmap(page_, mapped_);
    page_ = nullptr;
    size_ = 0;
    mapped_ = 0;
}

} // namespace mdg::base
