// A whole rulebook: every table of the folder data; its rules, parameters and texts by their ids.
//
// One book is in force in the process: the built-in one, or that of a data pack (pack.hpp). A book that was in force once
// lives as long as the process does, so that whatever was borrowed of it stays valid.
#pragma once

#include "rules/parameters.hpp"
#include "rules/rulebook.hpp"
#include "rules/table.hpp"

#include <atomic>
#include <cstddef>
#include <map>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace mdg::rules {

// A table's text under its name in the folder data.
struct Source {
    std::string name;
    std::string text;

    friend bool operator==(const Source&, const Source&) = default;
};

struct Text {
    std::string_view id;
    std::string_view audience; // MDG_AUDIENCE_…
    std::string_view ja;
    std::string_view en;
};

class Book {
public:
    // The built-in book.
    Book();
    // A data pack. What is wrong with it is a Failure INTERNAL: pack.hpp looks first.
    explicit Book(std::vector<Source> sources);
    Book(const Book&) = delete;
    Book& operator=(const Book&) = delete;

    std::string_view name() const noexcept { return name_; }
    std::string_view version() const noexcept { return version_; }
    base::Date date() const noexcept { return date_; }
    const std::vector<Source>& sources() const noexcept { return sources_; } // none of the built-in book

    // In the order of the tables.
    std::span<const Rule> rules() const noexcept { return rules_; }
    std::span<const Parameter> parameters() const noexcept { return parameters_; }

    // What the book does not have is a Failure INTERNAL.
    const Rule& rule(std::string_view id) const;
    const Parameter& parameter(std::string_view name) const;
    std::span<const Text> texts(std::string_view id) const;
    const std::vector<Row>& table(std::string_view name) const;

    bool has_rule(std::string_view id) const noexcept { return rule_at_.contains(id); }
    bool has_text(std::string_view id) const noexcept { return texts_at_.contains(id); }

private:
    struct Range {
        std::size_t first;
        std::size_t count;
    };
    void read(std::string_view name, std::string_view text);
    void index();

    std::vector<Source> sources_;
    std::string_view name_;
    std::string_view version_;
    base::Date date_;
    std::map<std::string_view, std::vector<Row>> tables_;
    std::vector<Rule> rules_;
    std::vector<Parameter> parameters_;
    std::vector<Text> texts_;
    std::unordered_map<std::string_view, std::size_t> rule_at_;
    std::unordered_map<std::string_view, std::size_t> parameter_at_;
    std::unordered_map<std::string_view, Range> texts_at_;
};

// In force. Threads may ask while another puts a book into force; what was asked before keeps what it got.
const Book& book();

// Takes the book and puts it into force; nullptr is the built-in one.
void put_in_force(std::unique_ptr<const Book> book);

// What reads a book's tables: each is tried on a data pack before that comes into force, and says by a Failure INTERNAL
// "table.tsv: …" what it cannot use.
using Reader = void (*)(const Book&);
const std::vector<Reader>& readers();

struct ReaderEntry {
    explicit ReaderEntry(Reader reader);
};
template <auto Read>
inline const ReaderEntry reader_entry{[](const Book& book) { (void)Read(book); }};

// What Read makes of the book in force, made once a book. Read: a function of const Book&.
template <auto Read>
const auto& of_book() {
    (void)&reader_entry<Read>; // so that it exists
    struct Made {
        const Book* of;
        decltype(Read(std::declval<const Book&>())) value;
        const Made* before;
    };
    static std::atomic<const Made*> newest{nullptr};
    static std::mutex making;
    const Book& current = book();
    const auto find = [&current]() -> const Made* {
        const Made* made = newest.load(std::memory_order_acquire);
        while (made != nullptr && made->of != &current) made = made->before;
        return made;
    };
    if (const Made* made = find()) return made->value;
    const std::lock_guard lock(making);
    if (const Made* made = find()) return made->value;
    newest.store(new Made{&current, Read(current), newest.load(std::memory_order_relaxed)}, std::memory_order_release);
    return newest.load(std::memory_order_relaxed)->value; // lives as long as the book
}

} // namespace mdg::rules
