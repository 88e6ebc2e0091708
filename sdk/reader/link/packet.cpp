#include "reader/link/packet.hpp"

#include "base/failure.hpp"
#include "base/secret.hpp"

#include <sys/mman.h>

namespace mdg::reader::link {

Packet::Packet() {
    void* memory = ::mmap(nullptr, capacity, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED) throw base::Failure(MDG_E_NO_MEMORY, MDG_ORIGIN_OS, "no memory for a message");
    // Locking may be refused by a resource limit; leaving the memory out of core images is not.
    ::mlock(memory, capacity);
    ::madvise(memory, capacity, MADV_DONTDUMP);
    memory_ = static_cast<std::byte*>(memory);
}

Packet::~Packet() {
    wipe();
    ::munmap(memory_, capacity);
}

void Packet::wipe() noexcept {
    base::wipe(memory_, size_);
}

} // namespace mdg::reader::link
