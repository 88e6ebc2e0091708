#include "trouble/met_codes.hpp"

#include "base/file.hpp"
#include "base/private_folder.hpp"
#include "base/table.hpp"
#include "base/text.hpp"
#include "trouble/trouble.hpp"

#include <algorithm>
#include <charconv>

namespace mdg::trouble {
namespace {

using base::Failure;
using record::Record;

constexpr std::size_t longest_code = 32;
constexpr std::size_t most_digits = 9; // a code, not a person's number
constexpr std::size_t largest_file = 256 * 1024;
constexpr std::string_view heading = "# place\tmaker\tcode\tfirst_met\tlast_met\ttimes_met\n";

constexpr std::size_t longest_word = 8;

// Capital letters and digits, in one word. Anything else could be a word about somebody.
std::string form_of_code(std::string_view code) {
    const std::string folded = base::fold_for_comparison(code);
    std::size_t digits = 0;
    std::size_t word = 0;
    for (const char c : folded) {
        const bool digit = c >= '0' && c <= '9';
        const bool letter = c >= 'A' && c <= 'Z';
        digits += digit ? 1 : 0;
        word = letter ? word + 1 : 0;
        if ((!digit && !letter && c != '-' && c != '_' && c != '.') || word > longest_word)
            return std::string(any_other_code);
    }
    const bool good = digits > 0 && digits <= most_digits && folded.size() <= longest_code;
    return good ? folded : std::string(any_other_code);
}

long count_of(std::string_view cell) {
    long value = 0;
    std::from_chars(cell.data(), cell.data() + cell.size(), value);
    return value;
}

} // namespace

MetCodes::MetCodes(std::filesystem::path folder)
    : file_(folder.empty() ? folder : folder / "unknown_codes.tsv") {}

void MetCodes::add(Counts& to, const Key& key, const Count& more) {
    const auto named = [](const auto& each) { return std::get<2>(each.first) != any_other_code; };
    Key kept = key;
    if (!to.contains(key) && std::ranges::count_if(to, named) >= static_cast<std::ptrdiff_t>(most_met_codes))
        kept = {std::get<0>(key), "", std::string(any_other_code)};
    const auto [at, fresh] = to.try_emplace(kept, more);
    if (fresh) return;
    at->second.first = std::min(at->second.first, more.first);
    at->second.last = std::max(at->second.last, more.last);
    at->second.times += more.times;
}

// A file that somebody damaged is begun anew: it is a help for support, nothing rests on it.
MetCodes::Counts MetCodes::read() const {
    Counts counts;
    if (file_.empty() || !base::is_file(file_)) return counts;
    const std::string text = base::read_file(file_, largest_file);
    try {
        for (const base::Row& row : base::read_table(text)) {
            const auto first = base::date_cell(row[3]);
            const auto last = base::date_cell(row[4]);
            if (first && last)
                add(counts, {std::string(row[0]), std::string(row[1]), form_of_code(row[2])},
                    {*first, *last, count_of(row[5])});
        }
    } catch (const Failure&) {
        return {};
    }
    return counts;
}

void MetCodes::flush() {
    if (file_.empty()) return;
    const auto lock = base::lock_private(file_.string() + ".lock", "the codes met");
    Counts counts = read();
    for (const auto& [key, count] : pending_) add(counts, key, count);
    std::string text(heading);
    for (const auto& [key, count] : counts) {
        const auto& [place, maker, code] = key;
        text += place + "\t" + maker + "\t" + code + "\t" + base::to_iso(count.first) + "\t" +
                base::to_iso(count.last) + "\t" + std::to_string(count.times) + "\n";
    }
    base::write_atomically(file_, text, base::only_ours);
    pending_.clear();
}

void MetCodes::note(std::string_view code, std::string_view maker, std::string_view place, base::Date day) {
    if (!causes_of(code, maker).empty()) return;
    const std::lock_guard lock(mutex_);
    add(pending_, {std::string(place), std::string(maker), form_of_code(code)}, {day, day, 1});
    try {
        flush();
    } catch (const Failure&) {
        // It stays pending.
    }
}

std::vector<Record> MetCodes::list() const {
    const std::lock_guard lock(mutex_);
    Counts counts = read();
    for (const auto& [key, count] : pending_) add(counts, key, count);
    std::vector<Record> all;
    for (const auto& [key, count] : counts) {
        const auto& [place, maker, code] = key;
        Record record(MDG_KIND_TROUBLE_QUERY);
        record.set_text(MDG_FIELD_SHOWN_ON, place).set_text(MDG_FIELD_TROUBLE_CODE, code);
        if (!maker.empty()) record.set_text(MDG_FIELD_READER_MAKER, maker);
        record.set_date(MDG_FIELD_FIRST_MET, count.first)
            .set_date(MDG_FIELD_LAST_MET, count.last)
            .set_integer(MDG_FIELD_TIMES_MET, count.times);
        all.push_back(std::move(record));
    }
    return all;
}

void note(MetCodes& codes, const Record& query) {
    std::vector<base::Finding> faults;
    for (const auto field : {MDG_FIELD_TROUBLE_CODE, MDG_FIELD_SHOWN_ON, MDG_FIELD_LAST_MET})
        if (!query.has(field))
            faults.push_back({std::string(record::find_field(field)->name), MDG_FINDING_CODE_MISSING,
                              "needed to count a code", "コードの記録に必要です"});
    if (!faults.empty())
        throw Failure(MDG_E_CHECK_FAILED, MDG_ORIGIN_APPLICATION, "a code without its place or day")
            .with_findings(std::move(faults));
    codes.note(*query.text(MDG_FIELD_TROUBLE_CODE), query.text_or(MDG_FIELD_READER_MAKER, ""),
               *query.text(MDG_FIELD_SHOWN_ON), *query.date(MDG_FIELD_LAST_MET));
}

Record to_record(const MetCodes& codes) {
    Record report(MDG_KIND_DOCTOR_REPORT);
    for (Record& code : codes.list()) report.add(MDG_FIELD_UNKNOWN_CODE, std::move(code));
    return report;
}

} // namespace mdg::trouble
