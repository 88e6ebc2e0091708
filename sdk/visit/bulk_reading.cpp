#include "base/failure.hpp"
#include "eligibility/bulk_stream.hpp"
#include "visit/exchange.hpp"

#include <filesystem>

namespace mdg::visit {
namespace {

using base::Failure;
using record::Record;

// Nobody waits for a person here: a day is for the largest file on the slowest share.
constexpr std::chrono::hours longest_reading{24};

// false: the sink wants no more.
bool read_file(const std::filesystem::path& file, const std::function<bool(Record unit)>& sink) {
    eligibility::FileSource source(file);
    const eligibility::BulkTaker taker{{}, [&](Record unit, std::uint64_t) { return sink(std::move(unit)); }};
    return !eligibility::read_bulk(source, file.filename().string(), MDG_RESULT_SOURCE_RESPONSE, taker,
                                   base::Wait(longest_reading))
                .stopped;
}

bool read_units(const Record& bulk_result, const std::function<bool(Record unit)>& sink) {
    for (const auto& unit : bulk_result.list(MDG_FIELD_BULK_UNIT))
        if (!sink(*unit)) return false;
    return true;
}

} // namespace

void read_bulk(const Record& bulk_result, const std::function<bool(Record unit)>& sink) {
    const std::string* file = bulk_result.text(MDG_FIELD_ANSWER_FILE);
    const bool whole = file == nullptr ? read_units(bulk_result, sink) : read_file(*file, sink);
    if (!whole) throw Failure(MDG_E_CANCELLED, MDG_ORIGIN_APPLICATION, "the sink ended the reading");
}

} // namespace mdg::visit
