#define _GNU_SOURCE
#include "troubled.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

extern char** environ;

int strange_descriptors(void) {
    int count = 0;
    for (int fd = 4; fd < 256; ++fd)
        if (fcntl(fd, F_GETFD) >= 0) ++count;
    return count;
}

static int code(long result) {
    return result < 0 ? errno : 0;
}

static int connects(uint16_t port) {
    struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons(port)};
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (fd < 0) return errno;
    const int result = code(connect(fd, (const struct sockaddr*)&to, sizeof to));
    close(fd);
    return result;
}

static int opens(const char* path, int flags) {
    const int fd = open(path, flags | O_CLOEXEC, 0600);
    if (fd < 0) return errno;
    close(fd);
    return 0;
}

static int forks(long (*call)(void)) {
    const long pid = call();
    if (pid == 0) _exit(0);
    return code(pid);
}
static long by_fork(void) {
    return fork();
}
static long by_clone(void) {
    return syscall(SYS_clone, SIGCHLD, NULL, NULL, NULL, NULL);
}

static int executes(void) {
    char* const arguments[] = {"/bin/true", NULL};
    execve("/bin/true", arguments, environ);
    return errno;
}

static int reads_memory(pid_t pid) {
    char byte = 0;
    const struct iovec here = {&byte, 1};
    const struct iovec there = {&byte, 1};
    return code(process_vm_readv(pid, &here, 1, &there, 1, 0));
}

void probe(uint16_t port, const char* outside, char* text, size_t capacity) {
    const pid_t parent = getppid();
    char memory[64];
    snprintf(memory, sizeof memory, "/proc/%d/mem", (int)parent);
    struct rlimit core = {1, 1};
    getrlimit(RLIMIT_CORE, &core);
    int size = snprintf(text, capacity,
                        "execve=%d;fork=%d;clone=%d;connect=%d;ptrace=%d;kill=%d;write=%d;memory=%d;vm_read=%d;"
                        "core=%d;dumpable=%d;environment=",
                        executes(), forks(by_fork), forks(by_clone), connects(port),
                        code(ptrace(PTRACE_SEIZE, parent, NULL, NULL)), code(kill(parent, 0)),
                        opens(outside, O_WRONLY | O_CREAT), opens(memory, O_RDONLY), reads_memory(parent),
                        (int)core.rlim_max, prctl(PR_GET_DUMPABLE, 0, 0, 0, 0));
    for (char** entry = environ; *entry != NULL; ++entry)
        size += snprintf(text + size, capacity - (size_t)size, "%s ", *entry);
}
