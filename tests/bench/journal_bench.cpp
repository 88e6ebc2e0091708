// Appending a step to a visit, durable when it returns, beside plain SQLite that commits a row of the same bytes with the
// same settings (WAL, synchronous=FULL). In the folder MDG_BENCH_DIR, or the current one: what a commit costs is the
// disk's.
#include "beside.hpp"
#include "journal/journal.hpp"
#include "record/json.hpp"

#include <sqlite3.h>

#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <string>

namespace mdg::bench {
namespace {

namespace fs = std::filesystem;

struct Folder {
    Folder() {
        const char* where = std::getenv("MDG_BENCH_DIR");
        std::string name = fs::path(where != nullptr ? where : ".") / "mdg-bench-XXXXXX";
        if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no folder to write into");
        path = fs::absolute(name);
    }
    ~Folder() {
        std::error_code ignored;
        fs::remove_all(path, ignored);
    }
    fs::path path;
};

class PlainSqlite {
public:
    explicit PlainSqlite(const fs::path& file) {
        need(sqlite3_open(file.c_str(), &connection_));
        need(sqlite3_exec(connection_,
                          "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
                          "CREATE TABLE steps (id INTEGER PRIMARY KEY, content TEXT)",
                          nullptr, nullptr, nullptr));
        need(sqlite3_prepare_v2(connection_, "INSERT INTO steps (content) VALUES (?1)", -1, &insert_, nullptr));
    }
    ~PlainSqlite() {
        sqlite3_finalize(insert_);
        sqlite3_close(connection_);
    }
    void append(const std::string& content) {
        sqlite3_bind_text(insert_, 1, content.data(), static_cast<int>(content.size()), SQLITE_STATIC);
        if (sqlite3_step(insert_) != SQLITE_DONE) throw std::runtime_error("plain SQLite failed");
        sqlite3_reset(insert_);
    }

private:
    static void need(int code) {
        if (code != SQLITE_OK) throw std::runtime_error("plain SQLite failed");
    }
    sqlite3* connection_ = nullptr;
    sqlite3_stmt* insert_ = nullptr;
};

// ratio here: commits per second of ours / of plain SQLite, 1 being equal.
void append(benchmark::State& state) {
    const Folder folder;
    record::Record step(MDG_KIND_FINDING);
    step.set_text(MDG_FIELD_DETAIL, std::string(static_cast<std::size_t>(state.range(0)), 'x'));
    const std::string content = record::to_json(step, record::Privacy::whole);
    journal::Journal journal(folder.path / "journal");
    journal::VisitLease visit = journal.begin("bench", std::chrono::year_month_day(std::chrono::year(2026) / 11 / 22));
    PlainSqlite plain(folder.path / "plain.sqlite");
    beside(
        state, [&] { visit.append("step", step); }, [&] { plain.append(content); });
    state.counters["ratio"] = 1 / state.counters["ratio"];
    state.counters["commits_per_s"] =
        benchmark::Counter(static_cast<double>(state.iterations()), benchmark::Counter::kIsRate);
}

BENCHMARK(append)->Name("journal/append")->Arg(300)->Arg(3000)->UseManualTime()->Iterations(2000);

} // namespace
} // namespace mdg::bench
