#include "clinic/terminal/web/wire.hpp"

#include <cerrno>
#include <system_error>

#include <sys/socket.h>
#include <unistd.h>

namespace mdg::clinic::terminal::web {

void Wires::cut() {
    const std::lock_guard lock(mutex_);
    for (const int descriptor : open_) ::shutdown(descriptor, SHUT_RDWR);
}

Wire::Wire(Wires& wires, int descriptor)
    : wires_(wires)
    , descriptor_(::dup(descriptor)) {
    if (descriptor_ < 0) throw std::system_error(errno, std::generic_category(), "dup");
    const std::lock_guard lock(wires_.mutex_);
    wires_.open_.insert(descriptor_);
}

Wire::~Wire() {
    const std::lock_guard lock(wires_.mutex_);
    wires_.open_.erase(descriptor_);
    ::shutdown(descriptor_, SHUT_RDWR);
    ::close(descriptor_);
}

} // namespace mdg::clinic::terminal::web
