// The one thread of this process that starts plugins' processes. It lives as long as the process: they are told when it
// dies.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <vector>

#include <sys/types.h>

namespace mdg::reader::supervisor {

class Starter {
public:
    static Starter& only();

    // Runs the job on the thread, waits for it and passes its exception on.
    void run(const std::function<void()>& job);
    // A process that was killed and does not end (it hangs in the kernel) is reaped when it does.
    void adopt(pid_t pid);

private:
    struct Task;
    Starter();
    void work();
    void reap_adopted();

    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Task*> tasks_;
    std::vector<pid_t> adopted_;
};

} // namespace mdg::reader::supervisor
