// How the terminal's files are encoded: what a file declares, and what its bytes are (terminal facts §1.4, §6.9).
#pragma once

#include "base/failure.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace mdg::eligibility {

// What a site can choose. Shift_JIS means Microsoft's code page 932.
enum class Encoding { utf8, shift_jis };

std::string_view name_of(Encoding encoding) noexcept;

inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF"; // of UTF-8

// The name in the XML declaration, empty where there is none; of the bytes behind a byte order mark.
std::string_view declared_name(std::string_view bytes) noexcept;
// What a declared name means; none: UTF-8, as XML has it. Nothing for an encoding the terminal does not have.
std::optional<Encoding> meaning_of(std::string_view declared_name) noexcept;

// That the declaration is not what the bytes are; in plain ASCII every declaration is right.
std::optional<base::Finding> declaration_finding(std::string_view declared_name, Encoding actual, bool plain_ascii);

// The terminal never writes UTF-16; a person's editor does. By its byte order mark, or by "<" in two bytes.
bool looks_like_utf16(std::string_view bytes) noexcept;

// Whether bytes that are not UTF-8 were meant to be: text before the fault has well-formed characters of three bytes,
// which CP932 has by chance only. Read as CP932 such a file would be nonsense throughout.
bool is_damaged_utf8(std::string_view bytes) noexcept;

// A file's text as UTF-8, without byte order mark. Bytes that are UTF-8 are not copied: they must outlive this.
class DecodedText {
public:
    std::string_view utf8() const noexcept { return encoding_ == Encoding::utf8 ? raw_ : std::string_view(converted_); }
    Encoding encoding() const noexcept { return encoding_; }
    // Where a place of the text stands in the file.
    std::size_t offset_in_file(std::size_t at) const;

private:
    friend std::optional<DecodedText> decode(std::string_view bytes, bool shift_jis_declared);

    std::string_view raw_;
    std::string converted_;
    Encoding encoding_ = Encoding::utf8;
    std::size_t skipped_ = 0;
};

// The bytes decide, not the declaration; nothing where they are neither UTF-8 nor CP932, or damaged UTF-8.
std::optional<DecodedText> decode(std::string_view bytes, bool shift_jis_declared);

// A text file of unknown encoding (.err); empty where it is neither.
std::string decode_text(std::string_view bytes);

} // namespace mdg::eligibility
