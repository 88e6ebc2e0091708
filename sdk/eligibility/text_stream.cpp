#include "eligibility/text_stream.hpp"

#include "base/failure.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <utility>

namespace mdg::eligibility {
namespace {

constexpr std::size_t portion_size = 64 * 1024;
constexpr std::size_t longest_without_ascii = 1024 * 1024;

[[noreturn]] void malformed(std::string_view what, const std::string& reason) {
    throw base::Failure(MDG_E_MALFORMED, MDG_ORIGIN_TERMINAL, std::string(what) + ": " + reason)
        .with_findings({{std::string(what), MDG_FINDING_CODE_BAD_VALUE, reason, "ファイルの形が正しくありません"}});
}

// How much ends with a whole character in either encoding: no byte below 0x40 is ever a later byte of one. At the
// end of the file all of it has to.
std::size_t whole_characters(std::string_view bytes) {
    const auto last =
        std::find_if(bytes.rbegin(), bytes.rend(), [](char c) { return static_cast<unsigned char>(c) < 0x40; });
    return static_cast<std::size_t>(bytes.rend() - last);
}

bool has_high_byte(std::string_view bytes, unsigned char from) {
    return std::ranges::any_of(bytes, [from](char c) { return static_cast<unsigned char>(c) >= from; });
}

} // namespace

TextStream::TextStream(ByteSource& source, std::string_view what)
    : source_(source)
    , what_(what) {
    survey();
    source_.rewind();
    buffer_.clear();
    at_begin_ = true;
}

std::size_t TextStream::read_more() {
    const std::size_t held = buffer_.size();
    buffer_.resize(held + portion_size);
    const std::size_t read = source_.read(std::span(buffer_).subspan(held));
    buffer_.resize(held + read);
    return read;
}

// How much was read; 0 at the end. The begin comes with the whole declaration.
std::size_t TextStream::fill() {
    if (!std::exchange(at_begin_, false)) return read_more();
    constexpr std::size_t begin = 1024;
    while (buffer_.size() < begin && read_more() > 0) {
    }
    if (looks_like_utf16(buffer_))
        malformed(what_, "in UTF-16, which the terminal never writes; it must be saved as UTF-8 or Shift_JIS");
    const std::size_t read = buffer_.size();
    if (buffer_.starts_with(byte_order_mark)) buffer_.erase(0, byte_order_mark.size());
    return read;
}

// Stops at the first portion that is not UTF-8: that one tells.
void TextStream::survey() {
    std::size_t read = fill();
    declared_ = declared_name(buffer_);
    const bool declared_shift_jis = meaning_of(declared_) == Encoding::shift_jis;
    bool three_bytes = false;
    for (; !buffer_.empty(); read = fill()) {
        const std::size_t whole = read == 0 ? buffer_.size() : whole_characters(buffer_);
        if (whole == 0 && buffer_.size() < longest_without_ascii) continue;
        const std::string_view portion = std::string_view(buffer_).substr(0, whole == 0 ? buffer_.size() : whole);
        if (plain_ascii_) plain_ascii_ = !has_high_byte(portion, 0x80);
        if (!base::is_utf8(portion)) {
            if (declared_shift_jis || !(three_bytes || is_damaged_utf8(portion))) encoding_ = Encoding::shift_jis;
            return;
        }
        if (!plain_ascii_ && !three_bytes) three_bytes = has_high_byte(portion, 0xE0);
        buffer_.erase(0, portion.size());
        if (read == 0) break;
    }
    if (declared_shift_jis && !plain_ascii_ && !three_bytes) encoding_ = Encoding::shift_jis;
}

std::optional<std::string_view> TextStream::next() {
    for (;;) {
        const std::size_t read = fill();
        if (read == 0 && buffer_.empty()) return std::nullopt;
        const std::size_t whole = read == 0 ? buffer_.size() : whole_characters(buffer_);
        if (whole == 0 && buffer_.size() > longest_without_ascii) malformed(what_, "neither UTF-8 nor CP932");
        if (whole == 0) continue;
        portion_.assign(buffer_, 0, whole);
        buffer_.erase(0, whole);
        if (encoding_ == Encoding::utf8) return portion_;
        auto converted = base::utf8_from_cp932(portion_);
        if (!converted) malformed(what_, "neither UTF-8 nor CP932");
        converted_ = std::move(*converted);
        return converted_;
    }
}

} // namespace mdg::eligibility
