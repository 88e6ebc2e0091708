// SQLite's C interface, owned: a connection, statements that are prepared once, transactions. Not safe from several
// threads: whoever has a Database has a lock beside it.
#pragma once

#include "base/failure.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace mdg::journal {

using Blob = std::span<const std::byte>;

class Database {
public:
    enum class Purpose {
        work,
        look, // leaves a damaged file as it is, also when it is closed
    };
    // Makes the file where it is absent. Commits are on the disk when they return (WAL, synchronous=FULL), what is
    // deleted is overwritten. Failure as those of Query.
    explicit Database(const std::filesystem::path& file, Purpose purpose = Purpose::work);

    Database(const Database&) = delete; // SQLite knows its address
    Database& operator=(const Database&) = delete;

    void run(const char* sql); // one or several statements without parameters
    // Leaves the connection open for good: what a forked child has to do with its parent's.
    void abandon() noexcept;
    [[noreturn]] void fail(int code, const char* doing) const;

private:
    friend class Query;

    struct CloseConnection {
        void operator()(sqlite3* connection) const noexcept;
    };
    struct CloseStatement {
        void operator()(sqlite3_stmt* statement) const noexcept;
    };
    using Statement = std::unique_ptr<sqlite3_stmt, CloseStatement>;

    sqlite3_stmt* kept(std::string_view sql);

    std::chrono::steady_clock::time_point busy_since_;
    std::unique_ptr<sqlite3, CloseConnection> connection_;
    std::map<std::string, Statement, std::less<>> statements_; // end before their connection
};

// One run of a statement; what it read goes when it ends. Failure BUSY (another process writes for longer than 5 s),
// STORAGE, PERMISSION, MALFORMED (the file is damaged), NO_MEMORY.
class Query {
public:
    // sql: one statement with parameters ?1, ?2 …; values: text, blobs, integers.
    template <typename... Values>
    Query(Database& database, std::string_view sql, const Values&... values)
        : database_(database)
        , statement_(database.kept(sql)) {
        int place = 0;
        (bind(++place, values), ...);
    }
    ~Query();
    Query(const Query&) = delete;
    Query& operator=(const Query&) = delete;

    bool row();         // steps to the next one
    std::int64_t run(); // to its end; how many rows it changed
    std::int64_t integer(int column) const;
    std::string text(int column) const;
    Blob blob(int column) const; // until the next row

private:
    void bind(int place, std::string_view value);
    void bind(int place, std::int64_t value);
    void bind(int place, Blob value);

    Database& database_;
    sqlite3_stmt* statement_;
};

// All or nothing; rolled back unless committed.
class Transaction {
public:
    explicit Transaction(Database& database);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    void commit();

private:
    Database& database_;
    bool open_ = true;
};

} // namespace mdg::journal
