#include "clinic/day/at_reader.hpp"

#include <stdexcept>
#include <thread>
#include <utility>

namespace mdg::clinic::day {

void until(const std::string& what, std::chrono::milliseconds limit, const std::function<bool()>& so) {
    const auto end = std::chrono::steady_clock::now() + limit;
    while (!so()) {
        if (std::chrono::steady_clock::now() > end) throw std::runtime_error("not in time: " + what);
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
}

void AtReader::lay(const Individual& person) {
    station_.tell(std::string("place ") + (person.phone ? "phone " : "card ") + person.card.string());
}

void AtReader::fail(const std::string& fault) {
    failed_ = world::find_fault(fault);
    if (failed_ == nullptr || !failed_->at_reader()) throw std::invalid_argument("no fault of a reader: " + fault);
    station_.tell(failed_->on);
}

void AtReader::mend() {
    const auto* failed = std::exchange(failed_, nullptr);
    if (failed == nullptr || failed->off.empty()) return;
    station_.tell(failed->off);
    until(station_.maker(), limit_, [&] { return office_.has_reader(station_.reader_name()); });
}

} // namespace mdg::clinic::day
