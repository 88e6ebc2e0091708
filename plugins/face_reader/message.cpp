#include "message.hpp"

#include <cstdlib>

namespace face_reader {

namespace {

int digit(char letter) {
    if (letter >= '0' && letter <= '9') return letter - '0';
    if (letter >= 'A' && letter <= 'F') return letter - 'A' + 10;
    if (letter >= 'a' && letter <= 'f') return letter - 'a' + 10;
    return -1;
}

} // namespace

Message Message::parse(const std::string& line) {
    const auto words = split(line, '\t');
    Message message(words.front());
    for (std::size_t at = 1; at < words.size(); ++at) {
        const auto equals = words[at].find('=');
        if (equals != std::string::npos) message.add(words[at].substr(0, equals), words[at].substr(equals + 1));
    }
    return message;
}

Message& Message::add(const std::string& key, const std::string& value) {
    fields_.emplace_back(key, value);
    for (char& letter : fields_.back().second)
        if (letter == '\t' || letter == '\n') letter = ' ';
    return *this;
}

std::string Message::text(const std::string& key) const {
    for (const auto& [name, value] : fields_)
        if (name == key) return value;
    return {};
}

std::vector<std::string> Message::texts(const std::string& key) const {
    std::vector<std::string> values;
    for (const auto& [name, value] : fields_)
        if (name == key) values.push_back(value);
    return values;
}

std::uint32_t Message::number(const std::string& key, std::uint32_t otherwise) const {
    const auto value = text(key);
    return value.empty() ? otherwise : static_cast<std::uint32_t>(std::strtoul(value.c_str(), nullptr, 10));
}

std::string Message::line() const {
    std::string line = verb_;
    for (const auto& [key, value] : fields_) line += "\t" + key + "=" + value;
    return line + "\n";
}

std::vector<std::string> split(const std::string& text, char at) {
    std::vector<std::string> words;
    std::size_t begin = 0;
    for (;;) {
        const auto end = text.find(at, begin);
        words.push_back(text.substr(begin, end == std::string::npos ? end : end - begin));
        if (end == std::string::npos) return words;
        begin = end + 1;
    }
}

std::string hexadecimal(kit::Bytes bytes) {
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string text;
    text.reserve(bytes.size * std::size_t{2});
    for (const auto byte : bytes) {
        text.push_back(digits[byte >> 4]);
        text.push_back(digits[byte & 0xF]);
    }
    return text;
}

std::vector<std::uint8_t> bytes_of(const std::string& hexadecimal) {
    std::vector<std::uint8_t> bytes;
    bytes.reserve(hexadecimal.size() / 2);
    for (std::size_t at = 0; at + 1 < hexadecimal.size(); at += 2) {
        const int high = digit(hexadecimal[at]);
        const int low = digit(hexadecimal[at + 1]);
        if (high < 0 || low < 0) return {};
        bytes.push_back(static_cast<std::uint8_t>(high * 16 + low));
    }
    return bytes;
}

} // namespace face_reader
