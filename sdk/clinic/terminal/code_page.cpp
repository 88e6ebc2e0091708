#include "clinic/terminal/code_page.hpp"

#include <Poco/RegularExpression.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <iconv.h>
#include <system_error>

namespace mdg::clinic::terminal {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

class Converter {
public:
    Converter(const char* to, const char* from)
        : handle_(iconv_open(to, from)) {
        if (handle_ == reinterpret_cast<iconv_t>(-1))
            throw std::system_error(errno, std::generic_category(), std::string("iconv ") + from + " to " + to);
    }
    ~Converter() { iconv_close(handle_); }
    Converter(const Converter&) = delete;
    Converter& operator=(const Converter&) = delete;

    // Moves what can be converted from `in` to `out`; false if the next character cannot.
    bool convert(std::string_view& in, std::string& out) {
        std::array<char, 4096> buffer;
        while (!in.empty()) {
            char* source = const_cast<char*>(in.data()); // iconv(3) does not write through it
            std::size_t left = in.size();
            char* target = buffer.data();
            std::size_t room = buffer.size();
            const std::size_t result = iconv(handle_, &source, &left, &target, &room);
            const int error = errno;
            out.append(buffer.data(), buffer.size() - room);
            in.remove_prefix(in.size() - left);
            if (result == static_cast<std::size_t>(-1) && error != E2BIG) return false;
        }
        return true;
    }

private:
    iconv_t handle_;
};

bool continues(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

std::size_t length_of_first(std::string_view utf8) {
    const auto next = std::find_if_not(utf8.begin() + 1, utf8.end(), continues);
    return static_cast<std::size_t>(next - utf8.begin());
}

std::optional<std::string> decode(std::string_view bytes, const char* from) {
    std::string utf8;
    if (!Converter("UTF-8", from).convert(bytes, utf8)) return std::nullopt;
    return utf8;
}

} // namespace

std::optional<Encoding> parse_encoding(std::string_view name) {
    if (name == "utf-8") return Encoding::utf8;
    if (name == "utf-8-bom") return Encoding::utf8_bom;
    if (name == "shift_jis") return Encoding::shift_jis;
    return std::nullopt;
}

const char* declared_name(Encoding encoding) {
    return encoding == Encoding::shift_jis ? "Shift_JIS" : "UTF-8";
}

const char* character_code_identifier(Encoding encoding) {
    return encoding == Encoding::shift_jis ? "1" : "0";
}

std::string encode(std::string_view utf8, Encoding encoding) {
    if (encoding == Encoding::utf8) return std::string(utf8);
    if (encoding == Encoding::utf8_bom) return std::string(byte_order_mark).append(utf8);
    Converter converter("CP932", "UTF-8");
    std::string bytes;
    while (!converter.convert(utf8, bytes)) {
        bytes.append("\x81\x9C"); // ● in CP932
        utf8.remove_prefix(length_of_first(utf8));
    }
    return bytes;
}

std::optional<std::string> decode_xml(std::string_view bytes) {
    if (bytes.starts_with(byte_order_mark)) return decode(bytes.substr(byte_order_mark.size()), "UTF-8");
    static const Poco::RegularExpression declaration(
        R"(^\s*<\?xml[^>]*encoding\s*=\s*["'](shift_jis|windows-31j|cp932)["'])", Poco::RegularExpression::RE_CASELESS);
    const std::string head(bytes.substr(0, 200));
    Poco::RegularExpression::Match match;
    return decode(bytes, declaration.match(head, match) > 0 ? "CP932" : "UTF-8");
}

std::size_t characters(std::string_view utf8) {
    return utf8.size() - static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), continues));
}

std::string narrow(std::string_view utf8) {
    std::string result;
    for (; !utf8.empty(); utf8.remove_prefix(length_of_first(utf8))) {
        const std::string_view one = utf8.substr(0, length_of_first(utf8));
        if (one == " " || one == "\u3000") continue;
        if (one.size() == 3 && one >= "\uFF01" && one <= "\uFF5E") {
            const auto middle = static_cast<unsigned>(one[1]) & 0x3FU;
            const auto last = static_cast<unsigned>(one[2]) & 0x3FU;
            const unsigned code_point = 0xF000U | middle << 6U | last;
            result += static_cast<char>(code_point - 0xFF01U + '!');
        } else {
            result += one;
        }
    }
    return result;
}

} // namespace mdg::clinic::terminal
