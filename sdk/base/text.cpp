#include "base/text.hpp"

#include "base/failure.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <memory>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

namespace mdg::base {
namespace {

struct CloseConverter {
    void operator()(UConverter* converter) const noexcept { ucnv_close(converter); }
};

// ICU's own way to stop drops invisible characters instead (variation selectors, zero-width blanks).
void stop_always(const void*, UConverterFromUnicodeArgs*, const UChar*, std::int32_t, UChar32, UConverterCallbackReason,
                 UErrorCode*) {}

// The Microsoft table (code page 932), not the older Shift_JIS one: 〜, －, ￥ differ between the two.
std::unique_ptr<UConverter, CloseConverter> cp932() {
    UErrorCode error = U_ZERO_ERROR;
    std::unique_ptr<UConverter, CloseConverter> converter(ucnv_open("windows-31j", &error));
    ucnv_setFromUCallBack(converter.get(), stop_always, nullptr, nullptr, nullptr, &error);
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &error);
    if (U_FAILURE(error) != 0) throw Failure(MDG_E_INTERNAL, MDG_ORIGIN_OS, "no converter for code page 932");
    return converter;
}

// ICU's table turns three control codes round, as IBM's machines do; Microsoft's does not. These turn them back; none
// of the three is ever part of a longer character.
char after_reading(char c) noexcept {
    return c == '\x1C' ? '\x1A' : c == '\x7F' ? '\x1C' : c == '\x1A' ? '\x7F' : c;
}
char after_writing(char c) noexcept {
    return c == '\x1A' ? '\x1C' : c == '\x1C' ? '\x7F' : c == '\x7F' ? '\x1A' : c;
}

// Eight bytes of ASCII without NUL: most of any file.
bool eight_ascii(const std::uint8_t* bytes) noexcept {
    constexpr std::uint64_t ones = 0x0101010101010101;
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, sizeof word);
    return ((word | (word - ones)) & (ones << 7)) == 0;
}

} // namespace

bool is_utf8(std::string_view text) noexcept {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto length = static_cast<std::int64_t>(text.size());
    for (std::int64_t i = 0; i < length;) {
        if (length - i >= 8 && eight_ascii(bytes + i)) {
            i += 8;
            continue;
        }
        UChar32 character = 0;
        U8_NEXT(bytes, i, length, character);
        if (character <= 0) return false;
    }
    return true;
}

std::string as_utf8(std::string_view bytes) {
    auto text = icu::UnicodeString::fromUTF8({bytes.data(), static_cast<std::int32_t>(bytes.size())});
    for (std::int32_t i = 0; i < text.length(); ++i)
        if (text[i] == 0) text.setCharAt(i, 0xFFFD);
    std::string utf8;
    text.toUTF8String(utf8);
    return utf8;
}

std::optional<std::string> utf8_from_cp932(std::string_view bytes) {
    UErrorCode error = U_ZERO_ERROR;
    const auto converter = cp932();
    std::string utf8(bytes.size() * 3 + 1, '\0');
    const std::int32_t length =
        ucnv_toAlgorithmic(UCNV_UTF8, converter.get(), utf8.data(), static_cast<std::int32_t>(utf8.size()),
                           bytes.data(), static_cast<std::int32_t>(bytes.size()), &error);
    if (U_FAILURE(error) != 0) return std::nullopt;
    utf8.resize(static_cast<std::size_t>(length));
    std::transform(utf8.begin(), utf8.end(), utf8.begin(), after_reading);
    return utf8;
}

std::optional<std::string> cp932_from_utf8(std::string_view text) {
    UErrorCode error = U_ZERO_ERROR;
    const auto converter = cp932();
    const auto source = icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
    std::string bytes(text.size() * 2 + 4, '\0');
    const std::int32_t length = ucnv_fromUChars(converter.get(), bytes.data(), static_cast<std::int32_t>(bytes.size()),
                                                source.getBuffer(), source.length(), &error);
    if (U_FAILURE(error) != 0) return std::nullopt;
    bytes.resize(static_cast<std::size_t>(length));
    std::transform(bytes.begin(), bytes.end(), bytes.begin(), after_writing);
    return bytes;
}

std::string fold_for_comparison(std::string_view utf8) {
    UErrorCode error = U_ZERO_ERROR;
    const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(error);
    const auto text = icu::UnicodeString::fromUTF8({utf8.data(), static_cast<std::int32_t>(utf8.size())});
    const icu::UnicodeString folded = nfkc->normalize(text, error);
    if (U_FAILURE(error) != 0) throw Failure(MDG_E_INTERNAL, MDG_ORIGIN_OS, "no NFKC data");
    icu::UnicodeString spaced;
    for (std::int32_t i = 0; i < folded.length(); ++i) {
        const UChar c = folded[i];
        if (u_isUWhiteSpace(c) == 0) {
            spaced.append(c);
        } else if (!spaced.isEmpty() && spaced[spaced.length() - 1] != u' ') {
            spaced.append(u' ');
        }
    }
    spaced.trim();
    std::string result;
    spaced.toUTF8String(result);
    return result;
}

} // namespace mdg::base
