// A short list without an allocation, for functions that are asked millions of times.
#pragma once

#include <array>
#include <cassert>
#include <cstddef>
#include <initializer_list>

namespace mdg::base {

template <typename T, std::size_t capacity>
class Few {
public:
    constexpr Few() = default;
    constexpr Few(std::initializer_list<T> items) { append(items); }

    // More than the capacity is a fault of the code that adds; tests with assertions see it.
    constexpr void push_back(T item) {
        assert(size_ < capacity);
        items_[size_++] = item;
    }
    template <typename Items>
    constexpr void append(const Items& items) {
        for (const T& item : items) push_back(item);
    }
    constexpr void append(std::initializer_list<T> items) {
        for (const T& item : items) push_back(item);
    }

    constexpr bool contains(const T& item) const noexcept {
        for (const T& each : *this)
            if (each == item) return true;
        return false;
    }
    constexpr const T* begin() const noexcept { return items_.data(); }
    constexpr const T* end() const noexcept { return items_.data() + size_; }
    constexpr std::size_t size() const noexcept { return size_; }
    constexpr bool empty() const noexcept { return size_ == 0; }
    constexpr const T& front() const noexcept { return items_.front(); }

private:
    std::array<T, capacity> items_{};
    std::size_t size_ = 0;
};

} // namespace mdg::base
