#include "visit/traced_transport.hpp"

#include "base/status.hpp"
#include "reader/reader_info.hpp"

#include <algorithm>
#include <string>

namespace mdg::visit {
namespace {

constexpr std::size_t header_size = 4;
constexpr std::size_t status_size = 2;

std::string line(card::BytesView command, const std::string& outcome) {
    const auto header = command.first(std::min(command.size(), header_size));
    return "card: " + reader::hexadecimal(header) + ", " + std::to_string(command.size()) + " bytes -> " + outcome;
}

std::string outcome_of(card::BytesView answer) {
    if (answer.size() < status_size) return "no status word";
    return reader::hexadecimal(answer.last(status_size)) + ", " + std::to_string(answer.size() - status_size) +
           " bytes";
}

} // namespace

card::Bytes TracedTransport::transmit(card::BytesView command, bool secret, const base::Wait& wait) {
    try {
        card::Bytes answer = below_.transmit(command, secret, wait);
        log_.write(base::Log::trace, line(command, outcome_of(answer)));
        return answer;
    } catch (const base::Failure& failure) {
        const base::StatusRow* row = base::find_status(failure.status);
        log_.write(base::Log::trace, line(command, row == nullptr ? "failed" : std::string(row->name)));
        throw;
    }
}

} // namespace mdg::visit
