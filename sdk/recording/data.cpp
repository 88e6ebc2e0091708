#include "recording/data.hpp"

#include <algorithm>

namespace mdg::recording {

namespace {

constexpr std::size_t longest_shown = 48;

std::string shortened(std::string text) {
    if (text.size() <= longest_shown) return text;
    std::size_t end = longest_shown;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end; // not inside a character
    return text.substr(0, end) + "…";
}

} // namespace

const Value* Data::find(std::string_view name) const {
    const auto found =
        std::find_if(fields_.begin(), fields_.end(), [&](const Field& field) { return field.name == name; });
    return found == fields_.end() ? nullptr : &found->value;
}

std::size_t length_of(const Value& value) {
    if (const auto* text = std::get_if<std::string>(&value)) return text->size();
    if (const auto* bytes = std::get_if<Bytes>(&value)) return bytes->size();
    if (const auto* hidden = std::get_if<Hidden>(&value)) return hidden->blank.size();
    return 0;
}

bool is_default(const Value& value) {
    if (const auto* number = std::get_if<std::uint64_t>(&value)) return *number == 0;
    return !std::holds_alternative<std::int64_t>(value) && length_of(value) == 0;
}

std::string to_hex(const Bytes& bytes) {
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string hex;
    hex.reserve(bytes.size() * 2);
    for (const std::uint8_t byte : bytes) {
        hex.push_back(digits[byte >> 4]);
        hex.push_back(digits[byte & 15]);
    }
    return hex;
}

std::string shown(const Value& value) {
    if (std::holds_alternative<std::monostate>(value)) return "none";
    if (const auto* number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
    if (const auto* number = std::get_if<std::uint64_t>(&value)) return std::to_string(*number);
    if (const auto* text = std::get_if<std::string>(&value)) return '"' + shortened(*text) + '"';
    if (const auto* bytes = std::get_if<Bytes>(&value)) return bytes->empty() ? "no bytes" : shortened(to_hex(*bytes));
    return std::to_string(length_of(value)) + " hidden bytes";
}

std::string shown(const Data& data) {
    std::string line;
    for (const Field& field : data.fields()) line += (line.empty() ? "" : ", ") + field.name + " " + shown(field.value);
    return "(" + line + ")";
}

} // namespace mdg::recording
