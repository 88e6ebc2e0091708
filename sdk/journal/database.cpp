#include "journal/database.hpp"

#include <sqlite3.h>

#include <cerrno>
#include <cstring>
#include <thread>

namespace mdg::journal {
namespace {

using base::Failure;

constexpr std::chrono::seconds busy_limit{5};

// SQLite's own waits grow to a tenth of a second: among several busy writers one could wait in vain until the limit.
int wait_for_others(void* since, int tries) {
    auto& begin = *static_cast<std::chrono::steady_clock::time_point*>(since);
    const auto now = std::chrono::steady_clock::now();
    if (tries == 0) begin = now;
    if (now - begin > busy_limit) return 0;
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
    return 1;
}

base::Status status_of(int code, int system_error) {
    switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return MDG_E_BUSY;
    case SQLITE_NOMEM:
        return MDG_E_NO_MEMORY;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return MDG_E_MALFORMED;
    case SQLITE_PERM:
    case SQLITE_READONLY:
        return MDG_E_PERMISSION;
    case SQLITE_CANTOPEN:
        return system_error == EACCES || system_error == EPERM || system_error == EROFS ? MDG_E_PERMISSION
                                                                                        : MDG_E_STORAGE;
    case SQLITE_FULL:
    case SQLITE_IOERR:
        return MDG_E_STORAGE;
    default:
        return MDG_E_INTERNAL;
    }
}

} // namespace

void Database::CloseConnection::operator()(sqlite3* connection) const noexcept {
    sqlite3_close_v2(connection);
}

void Database::CloseStatement::operator()(sqlite3_stmt* statement) const noexcept {
    sqlite3_finalize(statement);
}

Database::Database(const std::filesystem::path& file, Purpose purpose) {
    sqlite3* connection = nullptr;
    const int code = sqlite3_open_v2(file.c_str(), &connection,
                                     SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX |
                                         SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE,
                                     nullptr);
    connection_.reset(connection);
    if (code != SQLITE_OK) fail(code, "opening");
    sqlite3_busy_handler(connection, wait_for_others, &busy_since_);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    if (purpose == Purpose::look) {
        sqlite3_db_config(connection, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
        run("PRAGMA query_only=1; PRAGMA cell_size_check=1");
        return;
    }
    run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=1; PRAGMA temp_store=MEMORY;"
        "PRAGMA cell_size_check=1");
}

void Database::run(const char* sql) {
    const int code = sqlite3_exec(connection_.get(), sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) fail(code, "running");
}

void Database::abandon() noexcept {
    for (auto& [sql, statement] : statements_) static_cast<void>(statement.release());
    static_cast<void>(connection_.release());
}

void Database::fail(int code, const char* doing) const {
    const int system_error = connection_ ? sqlite3_system_errno(connection_.get()) : 0;
    std::string message = std::string(doing) + " the journal: " + sqlite3_errstr(code);
    if (connection_ && sqlite3_extended_errcode(connection_.get()) == code)
        message += std::string(": ") + sqlite3_errmsg(connection_.get());
    if (status_of(code, system_error) == MDG_E_STORAGE && system_error != 0)
        message += std::string(": ") + std::strerror(system_error);
    throw Failure(status_of(code, system_error), MDG_ORIGIN_OS, message)
        .with_vendor_code("sqlite " + std::to_string(code));
}

sqlite3_stmt* Database::kept(std::string_view sql) {
    const auto found = statements_.find(sql);
    if (found != statements_.end()) return found->second.get();
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v3(connection_.get(), sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK) fail(code, "asking");
    return statements_.emplace(sql, Statement(statement)).first->second.get();
}

Query::~Query() {
    sqlite3_reset(statement_);
    sqlite3_clear_bindings(statement_);
}

bool Query::row() {
    const int code = sqlite3_step(statement_);
    if (code == SQLITE_ROW) return true;
    if (code != SQLITE_DONE) database_.fail(code, "using");
    return false;
}

std::int64_t Query::run() {
    while (row()) {
    }
    return sqlite3_changes64(database_.connection_.get());
}

std::int64_t Query::integer(int column) const {
    return sqlite3_column_int64(statement_, column);
}

std::string Query::text(int column) const {
    const Blob bytes = blob(column);
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

Blob Query::blob(int column) const {
    const void* bytes = sqlite3_column_blob(statement_, column);
    return {static_cast<const std::byte*>(bytes), static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

void Query::bind(int place, std::string_view value) {
    const int code = sqlite3_bind_text64(statement_, place, value.data(), value.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
    if (code != SQLITE_OK) database_.fail(code, "filling");
}

void Query::bind(int place, std::int64_t value) {
    const int code = sqlite3_bind_int64(statement_, place, value);
    if (code != SQLITE_OK) database_.fail(code, "filling");
}

void Query::bind(int place, Blob value) {
    // An empty blob, not NULL.
    const void* bytes = value.empty() ? static_cast<const void*>("") : value.data();
    const int code = sqlite3_bind_blob64(statement_, place, bytes, value.size(), SQLITE_TRANSIENT);
    if (code != SQLITE_OK) database_.fail(code, "filling");
}

Transaction::Transaction(Database& database)
    : database_(database) {
    Query(database_, "BEGIN IMMEDIATE").run();
}

Transaction::~Transaction() {
    if (!open_) return;
    try {
        Query(database_, "ROLLBACK").run();
    } catch (const Failure&) {
        // SQLite has rolled back by itself, as it does when the disk is full.
    }
}

void Transaction::commit() {
    Query(database_, "COMMIT").run();
    open_ = false;
}

} // namespace mdg::journal
