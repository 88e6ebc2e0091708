// owner PLACE STATE HOST: an application that has a reader open until somebody ends it.
#include "reader/readers.hpp"

#include <cstdio>
#include <thread>

using namespace mdg;
using namespace std::chrono_literals;

int main(int count, char** arguments) {
    if (count != 4) return 2;
    reader::Readers readers({{arguments[1]}, {}, arguments[2], arguments[3], {}, {}});
    const auto card = readers.connect("", base::Wait(5s));
    std::puts("open");
    std::fflush(stdout);
    std::this_thread::sleep_for(60s); // no application leaves a reader this way
    return 1;
}
