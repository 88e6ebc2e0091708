#include "reader/plugin_host/sandbox.hpp"

#include "reader/link/messages.hpp"
#include "reader/plugin_host/landlock.hpp"

#include <seccomp.h>

#include <sched.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>

namespace mdg::reader::plugin_host {

namespace {

constexpr rlim_t most_memory = rlim_t{1} << 30; // of data: a maker's face library fits, a leak ends
constexpr rlim_t most_files = 256;
constexpr rlim_t largest_file = rlim_t{256} << 20;

bool limit(int resource, rlim_t value) noexcept {
    const rlimit wanted{value, value};
    return ::setrlimit(static_cast<__rlimit_resource>(resource), &wanted) == 0;
}

// Programs, processes and other processes' insides: a plugin has no business there.
constexpr std::array forbidden{"execve",
                               "execveat",
                               "fork",
                               "vfork",
                               "ptrace",
                               "process_vm_readv",
                               "process_vm_writev",
                               "pidfd_open",
                               "pidfd_getfd",
                               "pidfd_send_signal",
                               "tkill",
                               "mount",
                               "umount2",
                               "pivot_root",
                               "chroot",
                               "move_mount",
                               "open_tree",
                               "fsopen",
                               "unshare",
                               "setns",
                               "bpf",
                               "perf_event_open",
                               "userfaultfd",
                               "io_uring_setup",
                               "add_key",
                               "request_key",
                               "keyctl",
                               "init_module",
                               "finit_module",
                               "delete_module",
                               "kexec_load",
                               "kexec_file_load",
                               "reboot",
                               "swapon",
                               "swapoff",
                               "acct",
                               "settimeofday",
                               "clock_settime",
                               "sethostname",
                               "open_by_handle_at"};

bool filter_calls(bool exec_memory) noexcept {
    const scmp_filter_ctx filter = ::seccomp_init(SCMP_ACT_ALLOW);
    if (filter == nullptr) return false;
    const std::uint32_t refuse = SCMP_ACT_ERRNO(EPERM);
    bool whole = true;
    for (const char* name : forbidden) {
        const int number = ::seccomp_syscall_resolve_name(name);
        if (number == __NR_SCMP_ERROR) continue; // a kernel without it
        whole = ::seccomp_rule_add(filter, refuse, number, 0) == 0 && whole;
    }
    // Threads, but no processes; the newer call hides its flags, so libraries are sent to the older one.
    whole = ::seccomp_rule_add(filter, refuse, SCMP_SYS(clone), 1, SCMP_A0(SCMP_CMP_MASKED_EQ, CLONE_THREAD, 0)) == 0 &&
            ::seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0) == 0 && whole;
    // Signals to itself only: abort() and raise() work, the application is out of reach.
    const auto self = static_cast<scmp_datum_t>(::getpid());
    whole = ::seccomp_rule_add(filter, refuse, SCMP_SYS(kill), 1, SCMP_A0(SCMP_CMP_NE, self)) == 0 &&
            ::seccomp_rule_add(filter, refuse, SCMP_SYS(tgkill), 1, SCMP_A0(SCMP_CMP_NE, self)) == 0 && whole;
    // Code comes from files; memory is written or executed, never both.
    constexpr scmp_datum_t write_and_execute = PROT_WRITE | PROT_EXEC;
    if (!exec_memory)
        whole = ::seccomp_rule_add(filter, refuse, SCMP_SYS(mmap), 1,
                                   SCMP_A2(SCMP_CMP_MASKED_EQ, write_and_execute, write_and_execute)) == 0 &&
                ::seccomp_rule_add(filter, refuse, SCMP_SYS(mprotect), 1,
                                   SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, PROT_EXEC)) == 0 &&
                whole;
    whole = ::seccomp_load(filter) == 0 && whole;
    ::seccomp_release(filter);
    return whole;
}

} // namespace

std::uint64_t harden() noexcept {
    std::uint64_t layers = 0;
    if (limit(RLIMIT_CORE, 0) && ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0) layers |= link::layer_no_core;
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0) layers |= link::layer_no_new_privileges;
    bool limited = limit(RLIMIT_NOFILE, most_files) && limit(RLIMIT_FSIZE, largest_file);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) // whose shadow memory counts, too
    limited = limit(RLIMIT_DATA, most_memory) && limited;
#endif
    if (limited) layers |= link::layer_limits;
    return layers;
}

std::uint64_t confine(const Bounds& bounds) noexcept {
    std::uint64_t layers = 0;
    // Without the right to do it itself the process takes a user namespace with it.
    if (!bounds.network && (::unshare(CLONE_NEWNET) == 0 || ::unshare(CLONE_NEWUSER | CLONE_NEWNET) == 0))
        layers |= link::layer_network;
    if (only_write_below(bounds.state_dir, bounds.places)) layers |= link::layer_files;
    if (filter_calls(bounds.exec_memory)) layers |= link::layer_calls;
    return layers;
}

} // namespace mdg::reader::plugin_host
