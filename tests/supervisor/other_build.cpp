// A plugin host of another build.
#include "reader/link/channel.hpp"
#include "reader/link/wire.hpp"

#include <cstdlib>

using namespace mdg;

int main(int count, char** arguments) {
    if (count != 3) return 2;
    const reader::link::Channel main{base::Descriptor(std::atoi(arguments[1]))};
    reader::link::Packet packet;
    reader::link::write(packet, reader::link::Hello{"0.0.1+0123456789abcdef"});
    main.send(packet);
    main.await(packet);
    return 0;
}
