// Group static, the library: read as a file, never run.
#include "elf.hpp"
#include "test.hpp"

#include "base/failure.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>

#if defined(__x86_64__)
#define MDG_LOADER "/lib64/ld-linux-x86-64.so.2"
#elif defined(__aarch64__)
#define MDG_LOADER "/lib/ld-linux-aarch64.so.1"
#else
#define MDG_LOADER ""
#endif

namespace mdg::validate {

namespace {

constexpr std::string_view entry_name = "mdgp_entry_v1";

Elf elf_of(const Context& context) {
    if (context.subject.library.empty()) skip("no library is known without a good manifest");
    try {
        return read_elf(context.subject.library);
    } catch (const base::Failure& failure) {
        fail(failure.message);
    }
}

bool is_entry(const std::string& name) {
    return name.starts_with("mdgp_entry_v") && name.find_first_not_of("0123456789", 12) == std::string::npos;
}

// What the loader says about a file it only maps: no constructor runs.
std::string list_by_loader(const std::string& library) {
    int pipe[2];
    if (::pipe(pipe) != 0) return {};
    const pid_t pid = ::fork();
    if (pid == 0) {
        ::dup2(pipe[1], STDOUT_FILENO);
        ::execl(MDG_LOADER, MDG_LOADER, "--list", library.c_str(), nullptr);
        ::_exit(127);
    }
    ::close(pipe[1]);
    std::string output;
    std::array<char, 4096> buffer{};
    for (ssize_t got = 0; (got = ::read(pipe[0], buffer.data(), buffer.size())) > 0;)
        output.append(buffer.data(), static_cast<std::size_t>(got));
    ::close(pipe[0]);
    return output;
}

} // namespace

void static_entry_exported(Context& context) {
    const auto elf = elf_of(context);
    demand(std::count(elf.exported.begin(), elf.exported.end(), entry_name) == 1, "mdgp_entry_v1 is not exported");
}

void static_only_entry(Context& context) {
    std::string others;
    std::size_t count = 0;
    for (const auto& name : elf_of(context).exported)
        if (!is_entry(name) && ++count <= 8) others += (others.empty() ? "" : ", ") + name;
    demand(count == 0, std::to_string(count) + " other names are exported: " + others);
}

void static_no_text_relocations(Context& context) {
    demand(!elf_of(context).text_relocations, "the library has text relocations");
}

void static_stack_not_executable(Context& context) {
    demand(!elf_of(context).stack_executable, "the library asks for an executable stack");
}

void static_libraries_found(Context& context) {
    elf_of(context);
    if (::access(MDG_LOADER, X_OK) != 0) skip("this machine's loader is not known to the validator");
    const auto list = list_by_loader(context.subject.library);
    demand(!list.empty(), "the loader cannot read the library");
    std::string missing;
    std::size_t begin = 0;
    for (std::size_t end = 0; (end = list.find('\n', begin)) != std::string::npos; begin = end + 1) {
        const auto line = list.substr(begin, end - begin);
        if (const auto at = line.find(" => not found"); at != std::string::npos)
            missing += (missing.empty() ? "" : ", ") + line.substr(line.find_first_not_of(" \t"), at - 1);
    }
    demand(missing.empty(), "needed and not found: " + missing);
}

void static_owner_and_mode(Context& context) {
    elf_of(context);
    for (const auto& path : {context.subject.folder, context.subject.library}) {
        struct stat info {};
        demand(::stat(path.c_str(), &info) == 0, path.string() + " cannot be looked at");
        demand(info.st_uid == 0 || info.st_uid == ::geteuid(), path.string() + " belongs to another user");
        demand((info.st_mode & (S_IWGRP | S_IWOTH)) == 0, path.string() + " can be written by group or others");
    }
}

} // namespace mdg::validate
