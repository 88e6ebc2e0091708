// What happened, on one stream for all threads. It names nobody: a request is a number.
#pragma once

#include <mutex>
#include <ostream>
#include <string>

namespace mdg::clinic::terminal::web {

class Log {
public:
    explicit Log(std::ostream& stream)
        : stream_(stream) {}

    void note(const std::string& line) {
        const std::lock_guard lock(mutex_);
        stream_ << line << std::endl;
    }
    void answered(const std::string& how) {
        const std::lock_guard lock(mutex_);
        stream_ << "request " << ++requests_ << ": " << how << std::endl;
    }

private:
    std::ostream& stream_;
    std::mutex mutex_;
    unsigned long requests_ = 0;
};

} // namespace mdg::clinic::terminal::web
