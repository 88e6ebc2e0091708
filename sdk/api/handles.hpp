// The handle table: a handle is an index with a generation and a kind, looked up at every use, so that a closed,
// foreign or random one gives a status instead of a crash.
#pragma once

#include "base/failure.hpp"

#include <cstdint>
#include <memory>
#include <mutex>
#include <random>
#include <vector>

namespace mdg::api {

enum class HandleKind : std::uintptr_t { context = 1, record = 2, operation = 3, visit = 4, claim_writer = 5 };

// How the bits of a pointer-sized value are shared out.
struct HandleLayout {
    static constexpr unsigned bits = sizeof(std::uintptr_t) * 8;
    static constexpr unsigned kind_bits = 3;
    static constexpr unsigned index_bits = bits == 64 ? 28 : 16;
    static constexpr unsigned generation_bits = bits - kind_bits - index_bits;
    static constexpr std::uintptr_t index_mask = (std::uintptr_t{1} << index_bits) - 1;
    static constexpr std::uintptr_t generation_mask = (std::uintptr_t{1} << generation_bits) - 1;
};

// One for all tables, and held during a fork(), so that a child never finds it locked by a thread it does not have.
std::mutex& handle_mutex() noexcept;

// Counts the forks that led to this process: a handle of an earlier count was made by a parent.
std::uint32_t fork_count() noexcept;

// T: what a handle of this kind stands for. Objects are shared, so that a call in flight outlives a release.
template <typename T, HandleKind Kind>
class HandleTable {
public:
    std::uintptr_t insert(std::shared_ptr<T> object) {
        const std::lock_guard lock(handle_mutex());
        std::size_t index = 0;
        if (!free_.empty()) {
            index = free_.back();
            free_.pop_back();
        } else {
            if (slots_.size() > HandleLayout::index_mask)
                throw base::Failure(MDG_E_NO_MEMORY, MDG_ORIGIN_SDK, "no free handle");
            index = slots_.size();
            slots_.push_back({random_() & HandleLayout::generation_mask, nullptr, 0});
        }
        Slot& slot = slots_[index];
        slot.object = std::move(object);
        slot.made_in = fork_count();
        return encode(index, slot.generation);
    }

    // BAD_HANDLE for anything that is not a live handle of this kind; FORKED in a forked child.
    std::shared_ptr<T> find(std::uintptr_t handle) const {
        const std::lock_guard lock(handle_mutex());
        return require(handle).object;
    }

    std::shared_ptr<T> remove(std::uintptr_t handle) {
        const std::lock_guard lock(handle_mutex());
        const std::size_t index = handle & HandleLayout::index_mask;
        require(handle);
        free_.push_back(index);
        slots_[index].generation = (slots_[index].generation + 1) & HandleLayout::generation_mask;
        return std::move(slots_[index].object);
    }

private:
    struct Slot {
        std::uintptr_t generation;
        std::shared_ptr<T> object;
        std::uint32_t made_in = 0; // fork_count() of its making
    };

    static std::uintptr_t encode(std::uintptr_t index, std::uintptr_t generation) noexcept {
        constexpr auto kind = static_cast<std::uintptr_t>(Kind);
        return kind << (HandleLayout::bits - HandleLayout::kind_bits) | generation << HandleLayout::index_bits | index;
    }

    const Slot& require(std::uintptr_t handle) const {
        const std::uintptr_t index = handle & HandleLayout::index_mask;
        if (index >= slots_.size() || slots_[index].object == nullptr ||
            encode(index, slots_[index].generation) != handle)
            throw base::Failure(MDG_E_BAD_HANDLE, MDG_ORIGIN_APPLICATION, "not a live handle of this kind");
        if (slots_[index].made_in != fork_count())
            throw base::Failure(MDG_E_FORKED, MDG_ORIGIN_APPLICATION, "the handle was made before fork()");
        return slots_[index];
    }

    std::vector<Slot> slots_;
    std::vector<std::size_t> free_;
    // A random start, so that a handle of another process or an earlier run is unlikely to be one here.
    std::mt19937_64 random_{std::random_device{}()};
};

} // namespace mdg::api
