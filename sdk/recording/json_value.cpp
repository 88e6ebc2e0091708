#include "recording/json_value.hpp"

#include "base/text.hpp"

#include <Poco/JSON/Parser.h>
#include <Poco/JSONString.h>

#include <algorithm>
#include <charconv>
#include <limits>

namespace mdg::recording {

namespace {

using Poco::Dynamic::Var;
using Poco::JSON::Object;

constexpr std::size_t longest_line = 9 * 1024 * 1024; // a verdict of 4 MiB in hexadecimal
constexpr std::size_t longest_value = 4 * 1024 * 1024;
constexpr std::size_t deepest = 3; // line, data, value
constexpr std::uint64_t exact_in_double = std::uint64_t{1} << 53;

// The parser goes down as deep as the text does before it looks at its own limit, and takes numbers that are too
// large for others without a word. So both are looked at first.
void check_shape(std::string_view line) {
    std::size_t depth = 0;
    std::size_t digits = 0;
    bool in_text = false;
    for (std::size_t at = 0; at < line.size(); ++at) {
        const char c = line[at];
        if (in_text) {
            if (c == '\\') ++at;
            if (c == '"') in_text = false;
            continue;
        }
        if (c == '"') in_text = true;
        if (c == '{' || c == '[') ++depth;
        if ((c == '}' || c == ']') && depth > 0) --depth;
        digits = c >= '0' && c <= '9' ? digits + 1 : 0;
        if (depth > deepest) throw Malformed("nested deeper than a recording is");
        if (digits > 16) throw Malformed("a number has more than 16 digits");
    }
}

template <typename Number>
Number parse_number(const std::string& name, const std::string& text) {
    Number number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || text.empty())
        throw Malformed(name + " is no number");
    return number;
}

Value read_number(const std::string& name, const std::string& text) {
    if (!text.empty() && text.front() == '-') return parse_number<std::int64_t>(name, text);
    return parse_number<std::uint64_t>(name, text);
}

int digit_of(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

Bytes read_hex(const std::string& name, const Var& value) {
    if (!value.isString()) throw Malformed(name + ": hexadecimal digits are expected");
    const auto& text = value.extract<std::string>();
    if (text.size() % 2 != 0) throw Malformed(name + ": an odd number of hexadecimal digits");
    Bytes bytes;
    bytes.reserve(text.size() / 2);
    for (std::size_t at = 0; at < text.size(); at += 2) {
        const int high = digit_of(text[at]);
        const int low = digit_of(text[at + 1]);
        if (high < 0 || low < 0) throw Malformed(name + ": not hexadecimal (0-9, A-F)");
        bytes.push_back(static_cast<std::uint8_t>(high * 16 + low));
    }
    if (bytes.size() > longest_value) throw Malformed(name + " is longer than a value can be");
    return bytes;
}

Value read_object(const std::string& name, const Object& object) {
    if (object.size() == 1 && object.has("hex")) return read_hex(name, object.get("hex"));
    if (object.size() == 1 && object.has("number")) return read_number(name, text_of(object, "number", false));
    if (object.has("length") && object.size() == (object.has("end") ? 2U : 1U)) {
        const auto length = number_of(object, "length");
        if (length > longest_value) throw Malformed(name + " is longer than a value can be");
        Hidden hidden;
        hidden.blank.resize(static_cast<std::size_t>(length));
        if (object.has("end")) {
            const Bytes end = read_hex(name, object.get("end"));
            if (end.size() > hidden.blank.size()) throw Malformed(name + ": its end is longer than all of it");
            std::copy(end.begin(), end.end(), hidden.blank.end() - static_cast<std::ptrdiff_t>(end.size()));
            hidden.end = end.size();
        }
        return hidden;
    }
    throw Malformed(name + " is no value of a recording");
}

} // namespace

Object::Ptr parse_line(std::string_view line) {
    if (line.size() > longest_line) throw Malformed("the line is longer than a recording's can be");
    if (!base::is_utf8(line)) throw Malformed("the line is no UTF-8, or holds a NUL");
    check_shape(line);
    Poco::JSON::Parser parser(new Poco::JSON::ParseHandler(true)); // keeps the order of keys
    parser.setDepth(deepest + 1);
    parser.setAllowNullByte(false);
    const Var parsed = parser.parse(std::string(line));
    if (parsed.type() != typeid(Object::Ptr)) throw Malformed("the line is no JSON object");
    return parsed.extract<Object::Ptr>();
}

std::string value_json(const Value& value) {
    if (std::holds_alternative<std::monostate>(value)) return "null";
    if (const auto* number = std::get_if<std::uint64_t>(&value))
        return *number <= exact_in_double ? std::to_string(*number)
                                          : "{\"number\":\"" + std::to_string(*number) + "\"}";
    if (const auto* number = std::get_if<std::int64_t>(&value))
        return *number >= -static_cast<std::int64_t>(exact_in_double)
                   ? std::to_string(*number)
                   : "{\"number\":\"" + std::to_string(*number) + "\"}";
    if (const auto* text = std::get_if<std::string>(&value)) return Poco::toJSON(*text);
    if (const auto* bytes = std::get_if<Bytes>(&value)) return "{\"hex\":\"" + to_hex(*bytes) + "\"}";
    const auto& hidden = std::get<Hidden>(value);
    const std::string length = "{\"length\":" + std::to_string(hidden.blank.size());
    if (hidden.end == 0) return length + "}";
    const Bytes end(hidden.blank.end() - static_cast<std::ptrdiff_t>(hidden.end), hidden.blank.end());
    return length + ",\"end\":\"" + to_hex(end) + "\"}";
}

Value read_value(const std::string& name, const Var& value) {
    if (value.isEmpty()) return {};
    if (value.isString()) return value.extract<std::string>();
    if (value.isInteger() && !value.isBoolean()) return read_number(name, value.convert<std::string>());
    if (value.type() == typeid(Object::Ptr)) return read_object(name, *value.extract<Object::Ptr>());
    throw Malformed(name + " is no value of a recording");
}

std::string text_of(const Object& object, const std::string& key, bool optional) {
    if (!object.has(key)) {
        if (optional) return {};
        throw Malformed(key + " is missing");
    }
    const auto value = object.get(key);
    if (!value.isString()) throw Malformed(key + " is no text");
    return value.extract<std::string>();
}

std::uint64_t number_of(const Object& object, const std::string& key, std::optional<std::uint64_t> missing) {
    if (!object.has(key)) {
        if (missing) return *missing;
        throw Malformed(key + " is missing");
    }
    const auto value = read_value(key, object.get(key));
    if (const auto* number = std::get_if<std::uint64_t>(&value)) return *number;
    throw Malformed(key + " is no number from 0 on");
}

std::int32_t status_of(const Object& object, const std::string& key) {
    const auto value = read_value(key, object.get(key));
    const auto* large = std::get_if<std::uint64_t>(&value);
    const auto* small = std::get_if<std::int64_t>(&value);
    using Limits = std::numeric_limits<std::int32_t>;
    if (large != nullptr && *large <= static_cast<std::uint64_t>(Limits::max()))
        return static_cast<std::int32_t>(*large);
    if (small != nullptr && *small >= Limits::min()) return static_cast<std::int32_t>(*small);
    throw Malformed(key + " is no status value");
}

} // namespace mdg::recording
