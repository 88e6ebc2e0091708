// What the page needs of a clinic: one language in, one state out.
#pragma once

#include <chrono>
#include <cstdint>
#include <stdexcept>
#include <string>

namespace mdg::clinic::page {

// A line that the clinic does not take. what() is the English text.
class Refusal : public std::runtime_error {
public:
    Refusal(std::string japanese, const std::string& english)
        : std::runtime_error(english)
        , ja(std::move(japanese)) {}
    std::string ja;
};

// Called from several threads at once.
class Clinic {
public:
    virtual ~Clinic() = default;
    virtual std::string obey(const std::string& line) = 0; // throws Refusal
    virtual std::string state() const = 0;                 // JSON
    // Returns the state's version: above `since`, or after the limit whatever it is.
    virtual std::uint64_t await_change(std::uint64_t since, std::chrono::milliseconds limit) const = 0;
    virtual std::string script() const = 0; // the session so far, to be replayed
};

} // namespace mdg::clinic::page
