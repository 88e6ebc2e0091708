// A connection that carries lines.
#pragma once

#include <chrono>
#include <mutex>
#include <optional>
#include <string>

namespace face_reader {

class LineSocket {
public:
    LineSocket() = default;
    ~LineSocket() { close(); }
    LineSocket(const LineSocket&) = delete;
    LineSocket& operator=(const LineSocket&) = delete;

    bool open(const std::string& path); // false: nobody is there
    void close();
    bool is_open() const { return descriptor_ >= 0; }
    int descriptor() const { return descriptor_; }

    // Any thread. False: the other side is gone, or takes nothing for a second. What was sent is wiped.
    bool send(std::string line);

    // The next line, waiting as long; nullopt with ended() false: none came.
    std::optional<std::string> receive(std::chrono::milliseconds limit);
    bool ended() const { return ended_; }

private:
    std::mutex mutex_; // of sending, and of the descriptor's end
    int descriptor_ = -1;
    bool ended_ = false;
    std::string text_;
};

} // namespace face_reader
