// Codes that were met and that the catalogue does not have, counted, so that support can ask for them (R-ERR-02). Never
// personal data: what has not the form of a code is counted without its text. Bounded. Safe from several threads and, where
// there is a folder, processes.
#pragma once

#include "base/calendar.hpp"
#include "record/record.hpp"

#include <filesystem>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace mdg::trouble {

inline constexpr std::size_t most_met_codes = 200; // further ones are counted together, as any_other_code
inline constexpr std::string_view any_other_code = "*";

class MetCodes {
public:
    // Kept in unknown_codes.tsv of the folder; empty: as long as the process lives.
    explicit MetCodes(std::filesystem::path folder);

    // Counts it if the catalogue does not have it. place: MDG_SHOWN_ON_…; maker: MDG_READER_MAKER_…, empty: not of a
    // reader. A folder that cannot be written just now gets it with the next one.
    void note(std::string_view code, std::string_view maker, std::string_view place, base::Date day);

    // Kind trouble_query each, in the order of place, maker, code. Failure STORAGE, PERMISSION, IO.
    std::vector<record::Record> list() const;

private:
    using Key = std::tuple<std::string, std::string, std::string>; // place, maker, code
    struct Count {
        base::Date first, last;
        long times = 0;
    };
    using Counts = std::map<Key, Count>;

    static void add(Counts& to, const Key& key, const Count& more);
    Counts read() const;
    void flush();

    std::filesystem::path file_; // empty: none
    mutable std::mutex mutex_;
    Counts pending_; // not in the file yet
};

// query: kind trouble_query with trouble_code, shown_on, last_met; reader_maker. Failure CHECK_FAILED names what is missing.
void note(MetCodes& codes, const record::Record& query);

// Kind doctor_report with the list alone.
record::Record to_record(const MetCodes& codes);

} // namespace mdg::trouble
