// What the tests kill: it says each thing on its standard output once the journal has returned.
//   append FOLDER SEED [BYTES]   begins a visit and appends until something fails; BYTES: no file may become larger
//   hold FOLDER VISIT            resumes a visit and holds it
//   fork FOLDER VISIT            the same, and has a child that lives on
#include "base/failure.hpp"
#include "sample.hpp"

#include <csignal>
#include <cstdio>
#include <string>

#include <sys/resource.h>
#include <unistd.h>

using namespace mdg;
using namespace mdg::journal;

namespace {

void say(const std::string& words) {
    const std::string line = words + "\n";
    if (::write(STDOUT_FILENO, line.data(), line.size()) < 0) _exit(3);
}

void limit_files(rlim_t bytes) {
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit limit{};
    ::getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = bytes;
    ::setrlimit(RLIMIT_FSIZE, &limit);
}

void append(Journal& journal, std::uint64_t seed, rlim_t bytes) {
    VisitLease lease = journal.begin("subject " + std::to_string(seed), test::day("2026-11-22"));
    say("begun " + lease.id());
    if (bytes != 0) limit_files(bytes);
    std::int64_t number = 0;
    try {
        for (;;) {
            // Every third time two at once.
            if (number % 3 == 2) {
                const std::vector<NewEntry> two = {{"step", test::content_of(seed, number + 1)},
                                                   {"answer", test::content_of(seed, number + 2)}};
                number = lease.append(two);
            } else {
                number = lease.append("step", test::content_of(seed, number + 1));
            }
            say("done " + std::to_string(number));
        }
    } catch (const base::Failure& failure) {
        say("failed " + std::to_string(failure.status));
    }
    if (bytes == 0) return;
    limit_files(RLIM_INFINITY);
    say("done " + std::to_string(lease.append("step", test::content_of(seed, number + 1))));
}

} // namespace

int main(int count, char** words) {
    if (count < 4) return 2;
    const std::string what = words[1];
    try {
        Journal journal(words[2]);
        if (what == "append") {
            append(journal, std::stoull(words[3]), count > 4 ? std::stoull(words[4]) : 0);
            return 0;
        }
        const VisitLease lease = journal.resume(words[3], "subject " + what);
        say("held");
        if (what == "fork") {
            int there[2];
            if (::pipe(there) != 0) return 1;
            const pid_t child = ::fork();
            char letter = 0;
            if (child == 0 && ::write(there[1], &letter, 1) != 1) return 1;
            // What fork() itself does in the child is done.
            if (child > 0 && ::read(there[0], &letter, 1) == 1) say("child " + std::to_string(child));
        }
        for (;;) ::pause();
    } catch (const base::Failure& failure) {
        say("failed " + std::to_string(failure.status) + " " + failure.message);
        return 1;
    }
}
