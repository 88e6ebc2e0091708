// Entries and questions of the journal's tests.
#pragma once

#include "journal/journal.hpp"
#include "record/json.hpp"

#include <map>
#include <random>
#include <set>
#include <string>

namespace mdg::journal::test {

// Where there is such a place: what a process has written is there without a disk, also when it is killed, and sooner.
inline std::filesystem::path in_memory() {
    return std::filesystem::is_directory("/dev/shm") ? "/dev/shm" : std::filesystem::temp_directory_path();
}

inline base::Date day(const char* iso) {
    return *base::parse_iso_date(iso);
}

// An entry's content of 0 to 6,000 bytes, the same for the same seed and number.
inline record::Record content_of(std::uint64_t seed, std::int64_t number) {
    std::minstd_rand random(static_cast<unsigned>(seed * 1'009 + static_cast<std::uint64_t>(number) + 1));
    random.discard(3);
    const std::size_t longest = random() % 8 == 0 ? 6'000 : 600; // one draw a line: their order is not the compiler's
    const std::size_t length = random() % longest;
    const std::string text(length, static_cast<char>('a' + random() % 26));
    record::Record content(MDG_KIND_FINDING);
    content.set_text(MDG_FIELD_PLACE, std::to_string(number)).set_text(MDG_FIELD_DETAIL, text);
    return content;
}

inline record::Record note(const std::string& text) {
    record::Record content(MDG_KIND_FINDING);
    content.set_text(MDG_FIELD_DETAIL, text);
    return content;
}

inline std::string json(const record::Record& content) {
    return record::to_json(content, record::Privacy::whole);
}

inline record::Record pending_task(const char* reason) {
    record::Record task(MDG_KIND_PENDING_CONFIRMATION);
    task.set_text(MDG_FIELD_PENDING_REASON, reason);
    return task;
}

inline record::Record confirmation(const char* means, const char* on) {
    record::Record done(MDG_KIND_CONFIRMATION);
    done.set_text(MDG_FIELD_CONFIRMATION_MEANS, means)
        .set_date(MDG_FIELD_CONFIRMED_ON, day(on))
        .set_text(MDG_FIELD_INSURER_NUMBER, "06130012")
        .set_text(MDG_FIELD_INSURED_NUMBER, "0004567");
    return done;
}

inline record::Record all_visits() {
    return record::Record(MDG_KIND_JOURNAL_QUERY);
}

inline bool intact(const Journal& journal, const std::string& visit) {
    return journal.verify(visit).integer(MDG_FIELD_CHAIN_INTACT) == 1;
}

} // namespace mdg::journal::test
