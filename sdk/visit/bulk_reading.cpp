#include "base/failure.hpp"
#include "base/file.hpp"
#include "visit/exchange.hpp"

#include <filesystem>

namespace mdg::visit {
namespace {

using base::Failure;
using record::Record;

constexpr std::size_t largest_file = 256 * 1024 * 1024;

} // namespace

void read_bulk(const Record& bulk_result, const std::function<bool(const Record& unit)>& sink) {
    const auto give = [&sink](const Record& unit) {
        if (!sink(unit)) throw Failure(MDG_E_CANCELLED, MDG_ORIGIN_APPLICATION, "the sink ended the reading");
    };
    const std::string* file = bulk_result.text(MDG_FIELD_ANSWER_FILE);
    if (file == nullptr) {
        for (const auto& unit : bulk_result.list(MDG_FIELD_BULK_UNIT)) give(*unit);
        return;
    }
    const Record whole =
        eligibility::parse_message(base::read_file(*file, largest_file),
                                   std::filesystem::path(*file).filename().string(), MDG_RESULT_SOURCE_RESPONSE);
    for (const auto& unit : whole.list(MDG_FIELD_BULK_UNIT)) give(*unit);
}

} // namespace mdg::visit
