// Lets a program die at one chosen step of what it does to files, as a cut of the power to the process would: the
// calls below stand in front of the C library's. MDG_CRASH_AT=n: SIGKILL before the n-th call, a write half done.
// MDG_CRASH_TRACE=file: the calls that order what is on the disk are written there, one a line.
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

void trace(const char* call, const std::string& first, const char* second = "") {
    static std::FILE* stream =
        std::getenv("MDG_CRASH_TRACE") ? std::fopen(std::getenv("MDG_CRASH_TRACE"), "w") : nullptr;
    if (stream != nullptr) std::fprintf(stream, "%s\t%s\t%s\n", call, first.c_str(), second);
    if (stream != nullptr) std::fflush(stream);
}

std::string path_of(int fd) {
    char path[4096];
    const ssize_t size = ::readlink(("/proc/self/fd/" + std::to_string(fd)).c_str(), path, sizeof path);
    return {path, size > 0 ? static_cast<std::size_t>(size) : 0};
}

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
    trace("rename", from, to);
    return next<int(const char*, const char*)>("rename")(from, to);
}
int crash_unlink(const char* path) {
    step();
    trace("unlink", path);
    return next<int(const char*)>("unlink")(path);
}
int crash_remove(const char* path) {
    step();
    trace("remove", path);
    return next<int(const char*)>("remove")(path);
}
int crash_mkdir(const char* path, mode_t mode) {
    step();
    return next<int(const char*, mode_t)>("mkdir")(path, mode);
}
int crash_fsync(int fd) {
    step();
    trace("fsync", path_of(fd));
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
