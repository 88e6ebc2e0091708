#include "clinic/card/faulty_card.hpp"

#include <algorithm>
#include <iterator>
#include <stdexcept>
#include <utility>

namespace mdg::clinic::card {
namespace {

constexpr std::size_t status_size = 2;

bool is_get_response(View bytes) {
    return bytes.size() >= 4 && bytes[0] == 0x00 && bytes[1] == 0xC0;
}

Bytes status(std::uint8_t first, std::size_t second) {
    return {first, static_cast<std::uint8_t>(second & 0xFFU)};
}

} // namespace

FaultyCard::FaultyCard(Card card)
    : card_(std::move(card)) {}

void FaultyCard::add(const Fault& fault) {
    if (fault.in_the_chip())
        throw std::invalid_argument("this fault sits in the chip: give it when the card is inserted");
    armed_.push_back({fault, fault.at == 0 ? 0 : fault.at - 1});
}

void FaultyCard::power_off() {
    card_.power_off();
    rest_.clear();
    fresh_ = true;
}

void FaultyCard::warm_reset() {
    card_.warm_reset();
    rest_.clear();
}

Answer FaultyCard::command(View bytes) {
    if (!rest_.empty() && is_get_response(bytes)) return {get_response()};
    rest_.clear();
    const bool first = std::exchange(fresh_, false);
    const bool fails = first && std::any_of(armed_.begin(), armed_.end(),
                                            [](const Armed& each) { return each.fault.kind == FaultKind::first_6f00; });
    if (fails) return {status(0x6F, 0x00)};

    // The chip has done what it was told before anything is lost on the way: a try once used stays used.
    Answer answer{card_.command(bytes)};
    std::vector<Armed> still;
    for (auto& each : armed_) {
        if (each.wait > 0)
            still.push_back({each.fault, each.wait - 1});
        else if (!spoil(each.fault, answer))
            still.push_back(each);
    }
    armed_ = std::move(still);
    return answer;
}

// True once the fault is used up.
bool FaultyCard::spoil(const Fault& fault, Answer& answer) {
    auto& bytes = answer.bytes;
    const std::size_t data = bytes.size() - std::min(bytes.size(), status_size);
    const auto middle = std::next(bytes.begin(), static_cast<std::ptrdiff_t>(data / 2));
    switch (fault.kind) {
    case FaultKind::drop:
        answer.dropped = true;
        return true;
    case FaultKind::delay:
        answer.delay += std::chrono::milliseconds(fault.value);
        return fault.at != 0;
    case FaultKind::truncate:
        bytes.resize(std::max<std::size_t>(1, bytes.size() / 2));
        return true;
    case FaultKind::wrong_le:
        if (data == 0) return false;
        bytes = status(0x6C, data);
        return true;
    case FaultKind::more_data:
        if (data < 2) return false;
        rest_.assign(middle, bytes.end());
        bytes.erase(middle, bytes.end());
        append(bytes, status(0x61, rest_.size() - status_size));
        return true;
    case FaultKind::half:
        if (data < 2) return false;
        bytes.erase(middle, std::prev(bytes.end(), static_cast<std::ptrdiff_t>(status_size)));
        return true;
    case FaultKind::first_6f00: // decided before the chip is asked
    case FaultKind::garbage_tlv:
    case FaultKind::certificate_length:
    case FaultKind::no_extended:
    case FaultKind::short_answers:
        return false;
    }
    return false;
}

Bytes FaultyCard::get_response() {
    return std::exchange(rest_, {});
}

} // namespace mdg::clinic::card
