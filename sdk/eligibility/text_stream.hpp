// A file's text as UTF-8, portion by portion: what decode() is for a whole file, in memory that does not grow.
#pragma once

#include "eligibility/byte_source.hpp"
#include "eligibility/encoding.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mdg::eligibility {

class TextStream {
public:
    // Reads the source once to learn what its bytes are, as decode() does. MALFORMED for UTF-16.
    // what: the file's name, for messages. Both must outlive this.
    TextStream(ByteSource& source, std::string_view what);

    // The next portion, without byte order mark; never part of a character. Nothing at the end. MALFORMED where
    // the bytes are neither UTF-8 nor CP932.
    std::optional<std::string_view> next();

    Encoding encoding() const noexcept { return encoding_; }
    bool plain_ascii() const noexcept { return plain_ascii_; }
    const std::string& declared() const noexcept { return declared_; }

private:
    void survey();
    std::size_t read_more();
    std::size_t fill();

    ByteSource& source_;
    std::string_view what_;
    Encoding encoding_ = Encoding::utf8;
    bool plain_ascii_ = true;
    std::string declared_;
    std::string buffer_;    // what was read and not handed out yet
    std::string converted_; // the portion, from CP932
    std::string portion_;
    bool at_begin_ = true;
};

} // namespace mdg::eligibility
