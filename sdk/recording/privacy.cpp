#include "recording/privacy.hpp"

#include "base/text.hpp"
#include "base/tripwire.hpp"

#include <algorithm>
#include <array>

namespace mdg::recording {

namespace {

constexpr std::string_view transmit = "mdgp.apdu/1.transmit";

Value hidden(const Value& value, std::size_t end = 0) {
    Hidden made;
    made.blank.resize(length_of(value));
    if (const auto* bytes = std::get_if<Bytes>(&value); bytes != nullptr && bytes->size() >= end) {
        std::copy(bytes->end() - static_cast<std::ptrdiff_t>(end), bytes->end(),
                  made.blank.end() - static_cast<std::ptrdiff_t>(end));
        made.end = end;
    }
    return made;
}

bool is_number(const Value& value) {
    return std::holds_alternative<std::uint64_t>(value) || std::holds_alternative<std::int64_t>(value);
}

bool ends_with(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

// Limits are what is left of a longer one, correlation ids are made up anew: neither is the behaviour of a side.
bool is_incidental(std::string_view name) {
    return ends_with(name, "_ms") || ends_with(name, "correlation_id") || ends_with(name, "capacity") ||
           name == "fault.op";
}

} // namespace

void hide_bytes(Event& event, std::size_t end) {
    for (Field& field : event.data.fields()) {
        if (!std::holds_alternative<Bytes>(field.value)) continue;
        field.value = hidden(field.value, end);
        event.match[field.name] = Match::length;
    }
}

bool holds_image(const Bytes& bytes) {
    using namespace std::string_view_literals;
    static constexpr std::array images{"\x00\x00\x00\x0CjP  \r\n\x87\n"sv, "\xFF\x4F\xFF\x51\x00"sv, "\xFF\xD8\xFF"sv,
                                       "\x89PNG\r\n\x1A\n"sv, "GIF8"sv};
    return std::any_of(images.begin(), images.end(), [&](std::string_view image) {
        return std::search(bytes.begin(), bytes.end(), image.begin(), image.end(), [](std::uint8_t byte, char c) {
                   return byte == static_cast<unsigned char>(c);
               }) != bytes.end();
    });
}

bool holds_individual_number(const Bytes& bytes) {
    const std::string text(bytes.begin(), bytes.end());
    if (base::holds_individual_number(text)) return true;
    if (const auto utf8 = base::utf8_from_cp932(text); utf8 && base::holds_individual_number(*utf8)) return true;
    std::string narrow; // UTF-16 of digits is ASCII with zeros between
    std::copy_if(text.begin(), text.end(), std::back_inserter(narrow), [](char c) { return c != '\0'; });
    return narrow.size() != text.size() && base::holds_individual_number(narrow);
}

Value Privacy::stored(const Event& event, const Field& field, bool secret) {
    const bool card_answer = event.kind == transmit && event.direction == Direction::answer && field.name == "answer";
    constexpr std::size_t status_word = 2;
    if (is_number(field.value) || std::holds_alternative<std::monostate>(field.value)) return field.value;
    if (secret) return hidden(field.value, card_answer ? status_word : 0);
    if (const auto* text = std::get_if<std::string>(&field.value)) return base::mask_individual_numbers(*text);
    const auto* bytes = std::get_if<Bytes>(&field.value);
    if (bytes == nullptr) return field.value;

    if (event.kind == transmit && field.name == "command" && bytes->size() >= 2) {
        const bool reads = (*bytes)[1] == 0xB0 || (*bytes)[1] == 0xB1;
        if (!reads) in_picture_[event.channel] = false;
    }
    const bool picture = holds_image(*bytes) || (card_answer && in_picture_[event.channel]);
    if (card_answer && picture) in_picture_[event.channel] = true;
    const bool document = field.name == "verdict.document" && !documents_;
    if (picture || document || field.name == "out.credential" || holds_individual_number(*bytes))
        return hidden(field.value, card_answer ? status_word : 0);
    return field.value;
}

void Privacy::apply(Event& event, bool secret) {
    for (Field& field : event.data.fields()) {
        field.value = stored(event, field, secret);
        if (std::holds_alternative<Hidden>(field.value))
            event.match[field.name] = Match::length;
        else if (is_incidental(field.name))
            event.match[field.name] = Match::any;
    }
}

} // namespace mdg::recording
