#include "rules/book.hpp"

#include "base/failure.hpp"
#include "rules/built_in.hpp"

#include <algorithm>

namespace mdg::rules {
namespace {

[[noreturn]] void not_there(const char* what, std::string_view id) {
    throw base::Failure(MDG_E_INTERNAL, MDG_ORIGIN_SDK,
                        "no " + std::string(what) + " " + std::string(id) + " in the rulebook");
}

const Book& built_in() {
    static const Book& book = *new Book; // outlives whatever ends after main
    return book;
}

std::atomic<const Book*> in_force{nullptr};

std::vector<Reader>& reader_list() {
    static std::vector<Reader> list;
    return list;
}

} // namespace

Book::Book() {
    for (const BuiltInTable& table : built_in_tables()) read(table.name, table.text);
    index();
}

Book::Book(std::vector<Source> sources)
    : sources_(std::move(sources)) {
    for (const Source& source : sources_) read(source.name, source.text);
    index();
}

void Book::read(std::string_view name, std::string_view text) {
    std::vector<Row> rows = read_table(text);
    if (name.starts_with("rules/")) {
        for (const Row& row : rows)
            rules_.push_back({row[0], date_cell(row[1]), date_cell(row[2]), row[3], row[4], row[5], row[6]});
    } else if (name == "parameters.tsv") {
        for (const Row& row : rows)
            parameters_.push_back({row[0], row[1], date_cell(row[2]), date_cell(row[3]), row[4], row[5]});
    } else if (name == "texts.tsv") {
        for (const Row& row : rows) texts_.push_back({row[0], row[1], row[2], row[3]});
    } else if (name == "pack.tsv") {
        name_ = rows.at(0)[0];
        version_ = rows.at(0)[1];
        date_ = date_cell(rows.at(0)[2]).value();
    }
    tables_.emplace(name, std::move(rows));
}

void Book::index() {
    for (std::size_t i = 0; i < rules_.size(); ++i) rule_at_.emplace(rules_[i].id, i);
    for (std::size_t i = 0; i < parameters_.size(); ++i) parameter_at_.emplace(parameters_[i].name, i);
    std::ranges::stable_sort(texts_, {}, &Text::id); // the texts of an id stand together, in their order
    for (std::size_t i = 0; i < texts_.size(); ++i)
        ++texts_at_.try_emplace(texts_[i].id, Range{i, 0}).first->second.count;
}

const Rule& Book::rule(std::string_view id) const {
    const auto found = rule_at_.find(id);
    if (found == rule_at_.end()) not_there("rule", id);
    return rules_[found->second];
}

const Parameter& Book::parameter(std::string_view name) const {
    const auto found = parameter_at_.find(name);
    if (found == parameter_at_.end()) not_there("parameter", name);
    return parameters_[found->second];
}

std::span<const Text> Book::texts(std::string_view id) const {
    const auto found = texts_at_.find(id);
    if (found == texts_at_.end()) not_there("text", id);
    return std::span(texts_).subspan(found->second.first, found->second.count);
}

const std::vector<Row>& Book::table(std::string_view name) const {
    const auto found = tables_.find(name);
    if (found == tables_.end()) not_there("table", name);
    return found->second;
}

ReaderEntry::ReaderEntry(Reader reader) {
    reader_list().push_back(reader);
}

const std::vector<Reader>& readers() {
    return reader_list();
}

const Book& book() {
    const Book* current = in_force.load(std::memory_order_acquire);
    return current != nullptr ? *current : built_in();
}

void put_in_force(std::unique_ptr<const Book> book) {
    static std::mutex keeping;
    static auto& kept = *new std::vector<std::unique_ptr<const Book>>; // never freed: others borrow of them
    const std::lock_guard lock(keeping);
    if (book == nullptr) {
        in_force.store(nullptr, std::memory_order_release);
        return;
    }
    const auto same = [&](const auto& other) { return other->sources() == book->sources(); };
    auto at = std::ranges::find_if(kept, same); // a pack used again costs nothing again
    if (at == kept.end()) at = kept.insert(kept.end(), std::move(book));
    in_force.store(at->get(), std::memory_order_release);
}

} // namespace mdg::rules
