#include "recording/lint.hpp"

#include "base/calendar.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "base/tripwire.hpp"
#include "recording/json_value.hpp"
#include "recording/privacy.hpp"
#include "recording/recording.hpp"

#include <Poco/Base64Decoder.h>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <iterator>
#include <sstream>

namespace mdg::recording {

namespace {

using Words = std::initializer_list<std::string_view>;

constexpr std::size_t long_text = 20;     // Japanese characters in a row
constexpr std::size_t beside = 96;        // bytes between a name and a date that belong together
constexpr std::size_t shortest_code = 16; // of base64 or hexadecimal inside a text

// The runs of Japanese characters of a text, by their place.
struct Run {
    std::size_t begin = 0, end = 0, characters = 0;
};
std::vector<Run> japanese_runs(std::string_view text) {
    std::vector<Run> runs;
    Run run;
    for (std::size_t at = 0; at < text.size();) {
        const auto lead = static_cast<unsigned char>(text[at]);
        const std::size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        // U+3005 … U+9FFF without the punctuation before it, and half-width katakana.
        const std::string_view character = text.substr(at, size);
        const bool japanese = (size == 3 && character >= "\xE3\x80\x85" && character <= "\xE9\xBF\xBF") ||
                              (size == 3 && character >= "\xEF\xBD\xA6" && character <= "\xEF\xBE\x9F");
        if (japanese) {
            if (run.characters == 0) run.begin = at;
            ++run.characters;
            run.end = at + size;
        } else if (run.characters > 0) {
            runs.push_back(run);
            run = {};
        }
        at += size;
    }
    if (run.characters > 0) runs.push_back(run);
    return runs;
}

bool is_digit(std::string_view text, std::size_t at) {
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

// The length of a date as 19850603 or 1985-06-03 that begins at a place and is no part of a longer number; 0: none.
std::size_t date_at(std::string_view text, std::size_t begin) {
    if (begin > 0 && is_digit(text, begin - 1)) return 0;
    std::size_t at = begin;
    const auto number = [&](std::size_t digits) {
        int value = 0;
        for (std::size_t count = 0; count < digits; ++count, ++at) {
            if (!is_digit(text, at)) return -1;
            value = value * 10 + (text[at] - '0');
        }
        return value;
    };
    const auto separator = [&] {
        if (at < text.size() && std::string_view("-/.").find(text[at]) != std::string_view::npos) ++at;
    };
    const int year = number(4);
    separator();
    const int month = number(2);
    separator();
    const int day = number(2);
    const bool date = year >= 1900 && year < 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
    return date && !is_digit(text, at) ? at - begin : 0;
}

bool date_beside_name(const std::string& text) {
    const auto runs = japanese_runs(text);
    for (std::size_t begin = 0; !runs.empty() && begin < text.size(); ++begin) {
        const std::size_t end = begin + date_at(text, begin);
        if (end == begin) continue;
        for (const Run& run : runs) {
            const std::size_t gap = run.end <= begin ? begin - run.end : run.begin >= end ? run.begin - end : 0;
            if (run.characters >= 2 && gap <= beside) return true;
        }
    }
    return false;
}

std::string from_base64(const std::string& text) {
    std::istringstream in(text);
    Poco::Base64Decoder decoder(in);
    return {std::istreambuf_iterator<char>(decoder), std::istreambuf_iterator<char>()};
}

std::string from_hex(const std::string& text) {
    std::string bytes;
    for (std::size_t at = 0; at + 1 < text.size(); at += 2)
        bytes.push_back(static_cast<char>(std::stoi(text.substr(at, 2), nullptr, 16)));
    return bytes;
}

class Linter {
public:
    std::vector<Remark> remarks;

    void keys(std::size_t line, const Poco::JSON::Object& object, Words known) {
        for (const auto& [key, value] : object)
            if (std::find(known.begin(), known.end(), key) == known.end())
                add(line, "unknown-key", "the key \"" + base::as_utf8(key.substr(0, 32)) + "\" is not known");
    }

    void header(const Header& header) {
        if (header.consent.empty()) add(1, "no-consent", "the author's statement is missing");
        if (header.redaction == "test" && header.medium.empty())
            add(1, "no-medium", "nothing says how the recorder knew a test card");
        for (const std::string* text :
             {&header.model, &header.firmware, &header.quirks, &header.consent, &header.medium})
            look(1, "header", *text, true);
    }

    void event(const Event& event, const std::string& key) {
        if (key != key_of(event)) add(event.line, "changed", "the key does not fit the line: it was changed by hand");
        look(event.line, "ch", event.channel, true);
        for (const Field& field : event.data.fields()) {
            // Desk texts are written by the maker and long by nature.
            const bool desk = field.name == "fault.ja" || event.kind == "host.notice_report";
            if (const auto* text = std::get_if<std::string>(&field.value)) look(event.line, field.name, *text, desk);
            if (const auto* bytes = std::get_if<Bytes>(&field.value)) look(event.line, field.name, *bytes);
        }
    }

private:
    void add(std::size_t line, std::string rule, std::string text) {
        remarks.push_back({line, std::move(rule), std::move(text)});
    }

    void look(std::size_t line, const std::string& name, const Bytes& bytes) {
        if (holds_image(bytes)) add(line, "image", name + " holds a picture");
        if (holds_individual_number(bytes)) add(line, "individual-number", name + " holds what can be one");
        const std::string raw(bytes.begin(), bytes.end());
        const auto cp932 = base::is_utf8(raw) ? std::nullopt : base::utf8_from_cp932(raw);
        look_at_words(line, name, cp932 ? *cp932 : base::as_utf8(raw), false);
    }

    void look(std::size_t line, const std::string& name, const std::string& text, bool desk) {
        if (base::holds_individual_number(text)) add(line, "individual-number", name + " holds what can be one");
        look_at_words(line, name, text, desk);
        look_at_codes(line, name, text);
    }

    void look_at_words(std::size_t line, const std::string& name, const std::string& text, bool desk) {
        const auto runs = japanese_runs(text);
        if (!desk && std::any_of(runs.begin(), runs.end(), [](const Run& run) { return run.characters > long_text; }))
            add(line, "long-japanese", name + " holds a long Japanese text");
        if (date_beside_name(text)) add(line, "date-beside-name", name + " holds a date beside Japanese text");
    }

    // What is written as base64 or hexadecimal inside a text.
    void look_at_codes(std::size_t line, const std::string& name, const std::string& text) {
        static constexpr std::string_view base64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=";
        for (std::size_t begin = 0; (begin = text.find_first_of(base64, begin)) != std::string::npos;) {
            const std::size_t end = std::min(text.find_first_not_of(base64, begin), text.size());
            const std::string word = text.substr(begin, end - begin);
            begin = end;
            if (word.size() < shortest_code) continue;
            const bool hex = word.find_first_not_of("0123456789abcdefABCDEF") == std::string::npos;
            const std::string bytes = hex ? from_hex(word) : from_base64(word);
            look(line, name + " (encoded)", Bytes(bytes.begin(), bytes.end()));
        }
    }
};

} // namespace

std::vector<Remark> lint_text(std::string_view text, const std::string& name) {
    const Recording recording = parse_recording(text, name);
    Linter linter;
    linter.header(recording.header);
    std::size_t line = 0;
    for (std::size_t end = 0; !text.empty(); text.remove_prefix(end + 1)) {
        end = text.find('\n');
        const auto object = parse_line(text.substr(0, end));
        if (++line == 1) {
            linter.keys(line, *object,
                        {"format", "version", "layer", "created", "sdk", "plugin", "plugin_version", "model",
                         "firmware", "quirks", "seed", "clock_ns", "wall_ms", "redaction", "medium", "consent"});
            continue;
        }
        linter.keys(line, *object, {"seq", "ch", "t", "dir", "kind", "op", "key", "data", "status", "match"});
        linter.event(recording.events.at(line - 2), text_of(*object, "key"));
    }
    return std::move(linter.remarks);
}

std::vector<Remark> lint(const std::filesystem::path& path) {
    constexpr std::size_t largest = 64 * 1024 * 1024;
    return lint_text(base::read_file(path, largest), path.string());
}

} // namespace mdg::recording
