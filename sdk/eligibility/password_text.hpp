// A password as the ZIP library takes it.
#pragma once

#include "base/secret.hpp"

#include <array>
#include <cstring>

namespace mdg::eligibility {

// The library takes a password that ends with NUL, and wipes its own copies.
class PasswordText {
public:
    explicit PasswordText(const base::Secret* password)
        : given_(password != nullptr && password->size() > 0) {
        if (given_) std::memcpy(text_.data(), password->bytes().data(), password->size());
    }
    ~PasswordText() { base::wipe(text_.data(), text_.size()); }
    PasswordText(const PasswordText&) = delete;
    PasswordText& operator=(const PasswordText&) = delete;
    const char* get() const noexcept { return given_ ? text_.data() : nullptr; }

private:
    std::array<char, base::Secret::capacity + 1> text_{};
    bool given_;
};

} // namespace mdg::eligibility
