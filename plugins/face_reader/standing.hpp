// What outlives a call: the fault that stands, and documents that come unasked.
#pragma once

#include "message.hpp"

#include <madoguchi/kit/kit.hpp>

#include <mutex>
#include <string>

namespace face_reader {

// Hands a whole document on; nothing of it is kept.
void report(const kit::Host& host, const std::string& token, const Message& document, std::uint32_t mode,
            const char* correlation_id);

// What the watch over a reader and its open device both know.
struct Standing {
    void fault(const std::string& code);
    std::string code() const;
    void watch(bool documents);
    // Reports a document that came unasked; not after watch(false) returned.
    void push(const kit::Host& host, const std::string& token, const Message& document);

private:
    mutable std::mutex mutex_; // held for an instant, but for a report
    std::string code_;
    bool documents_ = false;
};

} // namespace face_reader
