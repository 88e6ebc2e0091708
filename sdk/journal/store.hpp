// The journal as its parts use it: one connection, one lock around it.
#pragma once

#include "journal/opening.hpp"
#include "journal/vault.hpp"

#include <mutex>

namespace mdg::journal {

class Store {
public:
    explicit Store(const std::filesystem::path& folder);
    ~Store();
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;

    // The connection for as long as this lives. Failure FORKED in a forked child.
    class Use {
    public:
        explicit Use(Store& store);
        Database& database;
        const Vault& vault;

    private:
        std::unique_lock<std::mutex> lock_;
    };

    // nullopt: somebody conducts it.
    std::optional<ByteLock> hold_visit(std::int64_t number) const;
    const std::vector<base::Finding>& findings() const noexcept { return opened_.findings; }

private:
    Files files_;
    Opened opened_;
    Vault vault_;
    std::mutex mutex_;
};

} // namespace mdg::journal
