// The decoder of both sides for a fuzzer: clang++ -fsanitize=fuzzer,address with this file, contents.cpp, the link and
// its base; replay.cpp runs the same over files.
#include "base/failure.hpp"
#include "link/fields.hpp"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace mdg;
    static reader::link::Packet packet;
    if (size > reader::link::Packet::capacity) return 0;
    std::memcpy(packet.data(), data, size);
    packet.resize(size);
    try {
        test::Recorder recorder(packet);
        test::decode(packet, recorder);
        if (recorder.outside() != 0) std::abort();
    } catch (const base::Failure& failure) {
        if (failure.status != MDG_E_CONTRACT) std::abort();
    }
    return 0;
}
