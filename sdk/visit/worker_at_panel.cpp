// What the person does at the reader's own screen while the desk waits: PIN, staff's passcode, notice, consent, the end.
#include "visit/worker.hpp"

namespace mdg::visit {

std::optional<Event> Worker::ask_pin(const Facts&, const Keep&, const std::stop_token&) {
    return std::nullopt;
}

std::optional<Event> Worker::compare(const Facts&, const std::stop_token&) {
    return std::nullopt;
}

std::optional<Event> Worker::show_alert(const Facts&, const std::stop_token&) {
    return std::nullopt;
}

std::optional<Event> Worker::ask_consent(const Facts&, const std::stop_token&) {
    return std::nullopt;
}

std::optional<Event> Worker::give_back(const Facts&, const std::stop_token&) {
    return std::nullopt;
}

} // namespace mdg::visit
