// The program as a process, and the programs that judge its files.
#pragma once

#include "desk.hpp"

#include <Poco/Pipe.h>
#include <Poco/PipeStream.h>
#include <Poco/Process.h>
#include <Poco/StreamCopier.h>

#include <thread>

namespace desk {

struct Finished {
    int code;
    std::string out, err;
};

inline Finished run(const std::string& program, const std::vector<std::string>& arguments) {
    Poco::Pipe out, err;
    const auto process = Poco::Process::launch(program, arguments, nullptr, &out, &err);
    Finished finished{};
    Poco::PipeInputStream out_stream(out), err_stream(err);
    Poco::StreamCopier::copyToString(out_stream, finished.out);
    Poco::StreamCopier::copyToString(err_stream, finished.err);
    finished.code = process.wait();
    return finished;
}

// Ended whatever happens to the test.
class Server {
public:
    explicit Server(const std::vector<std::string>& arguments)
        : process_(Poco::Process::launch(MDG_CLINIC_TERMINAL, arguments, nullptr, nullptr, &err_)) {}
    ~Server() {
        if (running_) stop();
    }
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    int id() const { return process_.id(); }
    int stop() {
        running_ = false;
        Poco::Process::requestTermination(process_.id());
        return process_.wait();
    }
    std::string log() {
        Poco::PipeInputStream stream(err_);
        std::string said;
        Poco::StreamCopier::copyToString(stream, said);
        return said;
    }

private:
    Poco::Pipe err_;
    Poco::ProcessHandle process_;
    bool running_ = true;
};

inline bool appears(const fs::path& file) {
    for (int i = 0; i < 1000 && !fs::exists(file); ++i) std::this_thread::sleep_for(Milliseconds(10));
    return fs::exists(file);
}

} // namespace desk
