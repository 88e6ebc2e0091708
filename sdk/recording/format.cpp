#include "recording/recording.hpp"

#include "base/failure.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "recording/json_value.hpp"

#include <Poco/Exception.h>
#include <Poco/JSONString.h>
#include <Poco/SHA2Engine.h>

#include <array>

namespace mdg::recording {

namespace {

using base::Failure;
using Poco::JSON::Object;

constexpr std::size_t largest_file = 64 * 1024 * 1024;
constexpr std::size_t most_events = 200'000;

constexpr std::array<std::string_view, 4> directions{"call", "return", "service", "table"};
constexpr std::array<std::string_view, 3> matches{"exact", "any", "length"};

template <typename Enum, std::size_t Count>
Enum read_word(const std::array<std::string_view, Count>& words, const std::string& word, const char* key) {
    for (std::size_t at = 0; at < Count; ++at)
        if (words[at] == word) return static_cast<Enum>(at);
    throw Malformed(std::string(key) + " \"" + base::as_utf8(word.substr(0, 32)) + "\" is not known");
}

Header read_header(const Object& object) {
    Header header;
    if (!object.has("format") || text_of(object, "format", false) != "mdgrec")
        throw Malformed("the first line is no header of a recording (\"format\":\"mdgrec\")");
    if (const auto version = number_of(object, "version"); version != static_cast<std::uint64_t>(format_version))
        throw Failure(MDG_E_UNSUPPORTED, MDG_ORIGIN_APPLICATION,
                      "format version " + std::to_string(version) + "; this release reads version " +
                          std::to_string(format_version) +
                          ": convert it with the mdg-rec that wrote it or a newer one");
    header.layer = text_of(object, "layer", false);
    if (header.layer != "abi" && header.layer != "transport") throw Malformed("layer is neither abi nor transport");
    header.created = text_of(object, "created");
    header.sdk = text_of(object, "sdk");
    header.plugin_id = text_of(object, "plugin");
    header.plugin_version = text_of(object, "plugin_version");
    header.model = text_of(object, "model");
    header.firmware = text_of(object, "firmware");
    header.quirks = text_of(object, "quirks");
    header.seed = number_of(object, "seed", 0);
    header.clock_ns = number_of(object, "clock_ns", 0);
    header.wall_ms = number_of(object, "wall_ms", 0);
    header.redaction = text_of(object, "redaction", false);
    if (header.redaction != "test" && header.redaction != "cassette")
        throw Malformed("redaction is neither test nor cassette");
    header.medium = text_of(object, "medium");
    header.consent = text_of(object, "consent");
    return header;
}

Event read_event(const Object& object) {
    Event event;
    event.sequence = number_of(object, "seq");
    event.channel = text_of(object, "ch", false);
    event.t_us = number_of(object, "t");
    event.direction = read_word<Direction>(directions, text_of(object, "dir", false), "dir");
    event.kind = text_of(object, "kind", false);
    if (event.channel.empty() || event.kind.empty()) throw Malformed("ch and kind must not be empty");
    event.op = number_of(object, "op", 0);
    if (object.has("data")) {
        const auto data = object.getObject("data");
        if (data.isNull()) throw Malformed("data is no object");
        for (const std::string& name : data->getNames()) event.data.add(name, read_value(name, data->get(name)));
    }
    if (object.has("status")) event.status = status_of(object, "status");
    if (object.has("match")) {
        const auto match = object.getObject("match");
        if (match.isNull()) throw Malformed("match is no object");
        for (const auto& [name, value] : *match) {
            if (!value.isString()) throw Malformed("match." + name + " is no text");
            event.match[name] = read_word<Match>(matches, value.extract<std::string>(), "match");
        }
    }
    return event;
}

void add(std::string& line, const char* key, std::string_view value) {
    line += std::string(line.empty() ? "{" : ",") + '"' + key + "\":" + Poco::toJSON(std::string(value));
}
void add(std::string& line, const char* key, std::uint64_t value) {
    line += std::string(line.empty() ? "{" : ",") + '"' + key + "\":" + value_json(value);
}

} // namespace

std::string_view name_of(Direction direction) {
    return directions[static_cast<std::size_t>(direction)];
}

std::string shown(const Event& event) {
    std::string text = event.kind + " " + shown(event.data);
    if (event.direction == Direction::answer) text = "the end of " + text;
    if (event.status) text += " status " + std::to_string(*event.status);
    return text;
}

std::string key_of(const Event& event) {
    std::string text = std::string(name_of(event.direction)) + " " + event.kind;
    for (const Field& field : event.data.fields())
        if (!event.match.contains(field.name)) text += '\n' + field.name + '=' + value_json(field.value);
    if (event.status) text += "\nstatus=" + std::to_string(*event.status);
    Poco::SHA2Engine engine;
    engine.update(text);
    return Poco::DigestEngine::digestToHex(engine.digest()).substr(0, 16);
}

std::string to_line(const Header& header) {
    std::string line;
    add(line, "format", "mdgrec");
    add(line, "version", static_cast<std::uint64_t>(format_version));
    add(line, "layer", header.layer);
    add(line, "created", header.created);
    add(line, "sdk", header.sdk);
    add(line, "plugin", header.plugin_id);
    add(line, "plugin_version", header.plugin_version);
    add(line, "model", header.model);
    add(line, "firmware", header.firmware);
    add(line, "quirks", header.quirks);
    add(line, "seed", header.seed);
    add(line, "clock_ns", header.clock_ns);
    add(line, "wall_ms", header.wall_ms);
    add(line, "redaction", header.redaction);
    add(line, "medium", header.medium);
    add(line, "consent", header.consent);
    return line + "}";
}

std::string to_line(const Event& event) {
    std::string line;
    add(line, "seq", event.sequence);
    add(line, "ch", event.channel);
    add(line, "t", event.t_us);
    add(line, "dir", name_of(event.direction));
    add(line, "kind", event.kind);
    if (event.op != 0) add(line, "op", event.op);
    add(line, "key", key_of(event));
    if (!event.data.empty()) {
        std::string data;
        for (const Field& field : event.data.fields())
            data += (data.empty() ? "" : ",") + Poco::toJSON(field.name) + ":" + value_json(field.value);
        line += ",\"data\":{" + data + "}";
    }
    if (event.status) line += ",\"status\":" + std::to_string(*event.status);
    if (!event.match.empty()) {
        std::string rules;
        for (const auto& [name, match] : event.match)
            rules += (rules.empty() ? "" : ",") + Poco::toJSON(name) + ":\"" +
                     std::string(matches[static_cast<std::size_t>(match)]) + "\"";
        line += ",\"match\":{" + rules + "}";
    }
    return line + "}";
}

Recording parse_recording(std::string_view text, const std::string& name) {
    Recording recording;
    std::size_t line = 0;
    const auto where = [&] { return name + ": line " + std::to_string(line) + ": "; };
    try {
        while (!text.empty()) {
            const std::size_t end = text.find('\n');
            ++line;
            if (end == std::string_view::npos) throw Malformed("the line has no end: the file was cut");
            const auto object = parse_line(text.substr(0, end));
            text.remove_prefix(end + 1);
            if (line == 1) {
                recording.header = read_header(*object);
                continue;
            }
            Event event = read_event(*object);
            event.line = line;
            if (!recording.events.empty() && event.sequence <= recording.events.back().sequence)
                throw Malformed("seq does not rise");
            if (recording.events.size() == most_events) throw Malformed("more events than a recording can have");
            recording.events.push_back(std::move(event));
        }
        if (line == 0) throw Malformed("the file is empty");
    } catch (Failure& failure) {
        failure.message = where() + failure.message;
        throw;
    } catch (const Poco::Exception& error) {
        throw Failure(MDG_E_MALFORMED, MDG_ORIGIN_APPLICATION, where() + base::as_utf8(error.displayText()));
    }
    return recording;
}

Recording read_recording(const std::filesystem::path& path) {
    return parse_recording(base::read_file(path, largest_file), path.string());
}

void write_recording(const std::filesystem::path& path, const Recording& recording) {
    std::string text = to_line(recording.header) + "\n";
    for (const Event& event : recording.events) text += to_line(event) + "\n";
    base::write_atomically(path, text);
}

} // namespace mdg::recording
