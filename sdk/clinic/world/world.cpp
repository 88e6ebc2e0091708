#include "clinic/world/world.hpp"

namespace mdg::clinic::world {

Refused::Refused(std::string japanese, std::string english)
    : std::runtime_error(japanese + " / " + english)
    , ja(std::move(japanese))
    , en(std::move(english)) {}

std::vector<std::string> list_of_people() {
    return {};
}

struct World::Inside {};

World::World(Options) {
    throw Refused("まだ開いていません", "not open yet");
}
World::~World() = default;
std::string World::obey(const std::string&) {
    return {};
}
std::string World::state() const {
    return {};
}
std::uint64_t World::await_change(std::uint64_t since, std::chrono::milliseconds) const {
    return since;
}
std::string World::history() const {
    return {};
}
std::vector<std::string> World::log(const std::string&) const {
    return {};
}
desk::Desk& World::desk(const std::string&) {
    throw Refused("まだ開いていません", "not open yet");
}
const desk::Office& World::office() const {
    throw Refused("まだ開いていません", "not open yet");
}
desk::Fields World::visit_options(const std::string&, const std::string&) const {
    return {};
}
std::vector<std::string> World::people() const {
    return {};
}
std::filesystem::path World::folder() const {
    return {};
}
void World::stop() {}

} // namespace mdg::clinic::world
