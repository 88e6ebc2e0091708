// What the device runs itself with its terminal or with the person's phone; the library learns the result.
#include "visit/worker.hpp"

namespace mdg::visit {

std::vector<Event> Worker::choose(const Facts&, const Keep&, const std::stop_token&) {
    return {};
}

std::optional<Event> Worker::verify_phone(const Facts&, const std::stop_token&) {
    return event::face_result(rules::FaceState::failed); // no reader of this release asks a phone
}

} // namespace mdg::visit
