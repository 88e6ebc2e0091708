#include "journal/store.hpp"

namespace mdg::journal {

Store::Store(const std::filesystem::path& folder)
    : files_(folder)
    , opened_(open_journal(files_))
    , vault_(files_.keys) {}

Store::~Store() {
    // Even closing it would disturb the parent's connection.
    if (!opened_.use.held()) opened_.database->abandon();
}

// In a child the lock may be held by a thread that it does not have.
Store::Use::Use(Store& store)
    : database(store.opened_.use.held()
                   ? *store.opened_.database
                   : throw base::Failure(MDG_E_FORKED, MDG_ORIGIN_APPLICATION, "the journal was opened before fork()"))
    , vault(store.vault_)
    , lock_(store.mutex_) {}

std::optional<ByteLock> Store::hold_visit(std::int64_t number) const {
    return ByteLock::take(files_.locks, number, ByteLock::Mode::exclusive);
}

} // namespace mdg::journal
