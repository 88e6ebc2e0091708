// One byte of a file, locked by the kernel for as long as this lives (open file description locks). A process that dies
// lets go at once, a lock taken twice in one process is refused like one of another, and a forked child holds none of its
// parent's.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>

namespace mdg::journal {

class ByteLock {
public:
    enum class Mode { exclusive, shared };
    struct Held;

    // nullopt: somebody has it. The file is made (0600) where it is absent. Failure STORAGE, PERMISSION.
    static std::optional<ByteLock> take(const std::filesystem::path& file, std::int64_t byte, Mode mode);

    ByteLock(ByteLock&&) noexcept;
    ByteLock& operator=(ByteLock&&) noexcept;
    ~ByteLock();

    void share(); // an exclusive one becomes shared, never free in between
    // False in a child that was forked since.
    bool held() const noexcept;

    // Whether this process was forked from one that held this byte then.
    static bool left_by_fork(const std::filesystem::path& file, std::int64_t byte);

private:
    explicit ByteLock(std::unique_ptr<Held> held) noexcept;
    void end() noexcept;

    std::unique_ptr<Held> held_;
};

} // namespace mdg::journal
