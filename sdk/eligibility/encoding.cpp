#include "eligibility/encoding.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <utility>

namespace mdg::eligibility {
namespace {

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> lower_names) noexcept {
    const auto same = [name](std::string_view lower) {
        return std::ranges::equal(name, lower, {},
                                  [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    };
    return std::ranges::any_of(lower_names, same);
}

// Japanese text in UTF-8 has characters of three bytes. Pairs of half-width kana in CP932 can pass for UTF-8,
// but only for characters of two bytes.
bool only_two_byte_characters(std::string_view utf8) noexcept {
    return std::ranges::none_of(utf8, [](char c) { return static_cast<unsigned char>(c) >= 0xE0; });
}

} // namespace

std::string_view name_of(Encoding encoding) noexcept {
    return encoding == Encoding::utf8 ? "UTF-8" : "Shift_JIS";
}

std::string_view declared_name(std::string_view bytes) noexcept {
    if (!bytes.starts_with("<?xml")) return {};
    const std::string_view declaration = bytes.substr(0, bytes.find("?>"));
    const auto at = declaration.find("encoding");
    const auto open = at == declaration.npos ? at : declaration.find_first_of("\"'", at);
    if (open == declaration.npos) return {};
    const auto close = declaration.find(declaration[open], open + 1);
    return close == declaration.npos ? std::string_view() : declaration.substr(open + 1, close - open - 1);
}

std::optional<Encoding> meaning_of(std::string_view declared_name) noexcept {
    if (is_one_of(declared_name, {"", "utf-8", "utf8", "us-ascii", "ascii"})) return Encoding::utf8;
    if (is_one_of(declared_name, {"shift_jis", "shift-jis", "sjis", "ms932", "cp932", "windows-31j", "windows-932",
                                  "csshiftjis", "cswindows31j", "x-sjis", "ms_kanji"}))
        return Encoding::shift_jis;
    return std::nullopt;
}

std::optional<base::Finding> declaration_finding(std::string_view declared_name, Encoding actual, bool plain_ascii) {
    if (plain_ascii || meaning_of(declared_name) == actual) return std::nullopt;
    constexpr std::size_t longest = 40;
    const std::string declared(declared_name.empty() ? name_of(Encoding::utf8) : declared_name.substr(0, longest));
    return base::Finding{"XML declaration", MDG_FINDING_CODE_ENCODING,
                         "declared " + declared + ", the bytes are " + std::string(name_of(actual)),
                         "宣言と実際の文字コードが違います。実際の文字コードで読みました"};
}

bool looks_like_utf16(std::string_view bytes) noexcept {
    using namespace std::string_view_literals;
    return bytes.starts_with("\xFF\xFE"sv) || bytes.starts_with("\xFE\xFF"sv) || bytes.starts_with("<\0"sv) ||
           bytes.starts_with("\0<"sv);
}

bool is_damaged_utf8(std::string_view bytes) noexcept {
    bool japanese = false;
    while (!bytes.empty()) {
        const std::string_view text = bytes.substr(0, bytes.find('<', 1));
        if (!base::is_utf8(text)) return japanese;
        japanese = japanese || !only_two_byte_characters(text);
        bytes.remove_prefix(text.size());
    }
    return false;
}

std::size_t DecodedText::offset_in_file(std::size_t at) const {
    if (encoding_ == Encoding::utf8) return skipped_ + at;
    const auto before = base::cp932_from_utf8(utf8().substr(0, at));
    return before ? before->size() : at;
}

std::optional<DecodedText> decode(std::string_view bytes, bool shift_jis_declared) {
    DecodedText text;
    if (bytes.starts_with(byte_order_mark)) {
        text.skipped_ = byte_order_mark.size();
        shift_jis_declared = false;
    }
    text.raw_ = bytes.substr(text.skipped_);
    const bool utf8 = base::is_utf8(text.raw_);
    if (utf8 && !(shift_jis_declared && only_two_byte_characters(text.raw_))) return text;
    if (text.skipped_ > 0 || (!shift_jis_declared && is_damaged_utf8(bytes))) return std::nullopt;
    if (auto converted = base::utf8_from_cp932(bytes)) {
        text.converted_ = std::move(*converted);
        text.encoding_ = Encoding::shift_jis;
        return text;
    }
    return utf8 ? std::optional(std::move(text)) : std::nullopt;
}

std::string decode_text(std::string_view bytes) {
    const auto text = decode(bytes, true);
    return text ? std::string(text->utf8()) : std::string();
}

} // namespace mdg::eligibility
