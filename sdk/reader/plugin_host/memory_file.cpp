#include "reader/plugin_host/memory_file.hpp"

#include <fcntl.h>
#include <sys/mman.h>

namespace mdg::reader::plugin_host {

base::Descriptor sealed_copy(const std::uint8_t* bytes, std::uint32_t size) noexcept {
    base::Descriptor memory(::memfd_create("mdg-document", MFD_CLOEXEC | MFD_ALLOW_SEALING));
    if (!memory) return {};
    for (std::uint32_t done = 0; done < size;) {
        const auto wrote = ::write(memory.get(), bytes + done, size - done);
        if (wrote <= 0) return {};
        done += static_cast<std::uint32_t>(wrote);
    }
    if (::fcntl(memory.get(), F_ADD_SEALS, F_SEAL_SEAL | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE) != 0) return {};
    return memory;
}

} // namespace mdg::reader::plugin_host
