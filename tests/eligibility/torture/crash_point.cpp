// Lets a program die at one chosen step of what it does to files, as a cut of the power to the process would: the
// calls below stand in front of the C library's. MDG_CRASH_AT=n: SIGKILL before the n-th call, a write half done.
// MDG_CRASH_COUNT=file: the number of calls is written there at the end.
#include <atomic>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <string>

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/types.h>
#include <unistd.h>

namespace {

std::atomic<long> calls{0};

long setting() {
    static const char* text = std::getenv("MDG_CRASH_AT");
    static const long number = text != nullptr ? std::atol(text) : 0;
    return number;
}

bool this_one() {
    return ++calls == setting();
}

void step() {
    if (this_one()) ::kill(::getpid(), SIGKILL);
}

template <typename Function>
Function* next(const char* name) {
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

struct Report {
    ~Report() {
        if (const char* file = std::getenv("MDG_CRASH_COUNT"))
            if (std::FILE* stream = std::fopen(file, "w")) {
                std::fprintf(stream, "%ld\n", calls.load());
                std::fclose(stream);
            }
    }
} const report;

} // namespace

// Named by their symbols: the headers may declare them otherwise, or as inline functions. Visible, so that the C++
// library calls them too.
#pragma GCC visibility push(default)
extern "C" {
int crash_rename(const char*, const char*) __asm__("rename");
int crash_unlink(const char*) __asm__("unlink");
int crash_remove(const char*) __asm__("remove");
int crash_mkdir(const char*, mode_t) __asm__("mkdir");
int crash_fsync(int) __asm__("fsync");
int crash_flock(int, int) __asm__("flock");
ssize_t crash_write(int, const void*, size_t) __asm__("write");
int crash_open(const char*, int, ...) __asm__("open");

int crash_rename(const char* from, const char* to) {
    step();
    return next<int(const char*, const char*)>("rename")(from, to);
}
int crash_unlink(const char* path) {
    step();
    return next<int(const char*)>("unlink")(path);
}
int crash_remove(const char* path) {
    step();
    return next<int(const char*)>("remove")(path);
}
int crash_mkdir(const char* path, mode_t mode) {
    step();
    return next<int(const char*, mode_t)>("mkdir")(path, mode);
}
int crash_fsync(int fd) {
    step();
    return next<int(int)>("fsync")(fd);
}
int crash_flock(int fd, int operation) {
    step();
    return next<int(int, int)>("flock")(fd, operation);
}
ssize_t crash_write(int fd, const void* bytes, size_t size) {
    auto* real = next<ssize_t(int, const void*, size_t)>("write");
    if (fd > 2 && this_one()) {
        real(fd, bytes, size / 2);
        ::kill(::getpid(), SIGKILL);
    }
    return real(fd, bytes, size);
}
int crash_open(const char* path, int flags, ...) {
    mode_t mode = 0;
    if ((flags & O_CREAT) != 0) {
        std::va_list rest;
        va_start(rest, flags);
        mode = va_arg(rest, mode_t);
        va_end(rest);
        step();
    }
    return next<int(const char*, int, ...)>("open")(path, flags, mode);
}
}
#pragma GCC visibility pop
