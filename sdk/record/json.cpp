#include "record/json.hpp"

#include <Poco/Base64Decoder.h>
#include <Poco/Base64Encoder.h>
#include <Poco/Exception.h>
#include <Poco/JSON/Object.h>
#include <Poco/JSON/Parser.h>

#include <algorithm>
#include <sstream>

namespace mdg::record {
namespace {

using base::Failure;
using Poco::JSON::Array;
using Poco::JSON::Object;

constexpr int deepest = 16;
constexpr std::size_t largest = 4 * 1024 * 1024;
constexpr const char* mask = "***";

std::string base64(std::span<const std::byte> bytes) {
    std::ostringstream out;
    Poco::Base64Encoder encoder(out);
    encoder.rdbuf()->setLineLength(0);
    encoder.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    encoder.close();
    return out.str();
}

// Written by hand: it is a quarter of the time that the library's objects and streams take.
class Writer {
public:
    explicit Writer(Privacy privacy)
        : privacy_(privacy) {}

    std::string out;

    void object(const Record& record, std::size_t indent, bool named) {
        out += "{\n";
        const char* before = "";
        const auto member = [&](std::string_view name) {
            out.append(before).append(indent, ' ');
            text(name);
            out += ": ";
            before = ",\n";
        };
        if (named) {
            member("kind");
            text(find_kind(record.kind())->name);
        }
        for (const FieldId field : record.fields()) {
            const FieldRow& row = *find_field(field);
            member(row.name);
            value(record, row, indent);
        }
        if (*before != '\0') out += '\n';
        out.append(indent - step, ' ') += '}';
    }

private:
    static constexpr std::size_t step = 2;

    void value(const Record& record, const FieldRow& row, std::size_t indent) {
        if (privacy_ == Privacy::redacted && row.sensitivity == Sensitivity::personal) return text(mask);
        switch (row.type) {
        case Type::text:
        case Type::code:
        case Type::identifier:
            return text(*record.text(row.id));
        case Type::integer:
            out += std::to_string(*record.integer(row.id));
            return;
        case Type::date:
            return text(base::to_iso(*record.date(row.id)));
        case Type::bytes:
            return text(base64(*record.bytes(row.id)));
        case Type::list: {
            out += '[';
            const char* before = "\n";
            for (const auto& child : record.list(row.id)) {
                out.append(before).append(indent + step, ' ');
                object(*child, indent + 2 * step, false);
                before = ",\n";
            }
            out.append("\n").append(indent, ' ') += ']';
            return;
        }
        }
    }

    void text(std::string_view value) { append_json_text(out, value); }

    Privacy privacy_;
};

[[noreturn]] void malformed(const std::string& place, const std::string& what) {
    throw Failure(MDG_E_MALFORMED, MDG_ORIGIN_APPLICATION, "JSON: " + place + ": " + what);
}

// The parser takes larger numbers for others without a word.
void refuse_long_numbers(std::string_view json) {
    constexpr std::size_t longest = 19; // digits of an int64
    bool in_text = false;
    std::size_t digits = 0;
    for (std::size_t i = 0; i < json.size(); ++i) {
        if (json[i] == '"') in_text = !in_text;
        if (in_text && json[i] == '\\') ++i;
        digits = !in_text && json[i] >= '0' && json[i] <= '9' ? digits + 1 : 0;
        if (digits > longest) malformed("the text", "a number has more than 19 digits");
    }
}

Record from_object(const Object& object, KindId kind, const std::string& path);

void read_field(Record& record, const FieldRow& row, const Poco::Dynamic::Var& value, const std::string& place) {
    switch (row.type) {
    case Type::text:
    case Type::code:
    case Type::identifier:
        if (!value.isString()) malformed(place, "a text is expected");
        record.set_text(row.id, value.extract<std::string>());
        return;
    case Type::integer:
        if (!value.isInteger() || value.isBoolean()) malformed(place, "an integer is expected");
        record.set_integer(row.id, value.convert<Poco::Int64>());
        return;
    case Type::date: {
        const auto date = value.isString() ? base::parse_iso_date(value.extract<std::string>()) : std::nullopt;
        if (!date) malformed(place, "a date as 2026-11-22 is expected");
        record.set_date(row.id, *date);
        return;
    }
    case Type::bytes: {
        if (!value.isString()) malformed(place, "base64 text is expected");
        std::istringstream in(value.extract<std::string>());
        Poco::Base64Decoder decoder(in);
        const std::string bytes((std::istreambuf_iterator<char>(decoder)), std::istreambuf_iterator<char>());
        const auto view = std::as_bytes(std::span(bytes));
        // The decoder passes over a rest that is cut short.
        if (base64(view) != in.str()) malformed(place, "base64 text without blanks is expected");
        record.set_bytes(row.id, view);
        return;
    }
    case Type::list: {
        if (value.type() != typeid(Array::Ptr)) malformed(place, "a list is expected");
        const Array::Ptr array = value.extract<Array::Ptr>();
        for (unsigned i = 0; i < array->size(); ++i) {
            const std::string item = place + "[" + std::to_string(i) + "]";
            if (!array->isObject(i)) malformed(item, "an object is expected");
            record.add(row.id, from_object(*array->getObject(i), row.child, item));
        }
        return;
    }
    }
}

Record from_object(const Object& object, KindId kind, const std::string& path) {
    Record record(kind);
    for (const auto& [name, value] : object) {
        if (path.empty() && name == "kind") continue;
        const std::string place = path.empty() ? name : path + "." + name;
        const FieldRow* row = find_field(std::string_view(name));
        if (row == nullptr || !row->belongs_to(kind))
            throw Failure(MDG_E_UNKNOWN_FIELD, MDG_ORIGIN_APPLICATION,
                          "JSON: " + place + ": kind " + std::string(find_kind(kind)->name) + " has no such field");
        try {
            read_field(record, *row, value, place);
        } catch (const Poco::Exception& error) {
            malformed(place, error.displayText());
        }
    }
    return record;
}

} // namespace

void append_json_text(std::string& out, std::string_view value) {
    constexpr const char* digits = "0123456789ABCDEF";
    out += '"';
    while (!value.empty()) {
        const auto plain = std::ranges::find_if(
            value, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\'; });
        out.append(value.begin(), plain);
        value.remove_prefix(static_cast<std::size_t>(plain - value.begin()));
        if (value.empty()) break;
        const auto found = std::string_view("\b\f\n\r\t\"\\").find(value.front());
        out += '\\';
        if (found != std::string_view::npos) {
            out += "bfnrt\"\\"[found];
        } else {
            out.append("u00") += digits[value.front() >> 4];
            out += digits[value.front() & 0xF];
        }
        value.remove_prefix(1);
    }
    out += '"';
}

std::string to_json(const Record& record, Privacy privacy) {
    Writer writer(privacy);
    writer.object(record, 2, true);
    return std::move(writer.out);
}

Record from_json(std::string_view json, KindId kind) {
    if (json.size() > largest) throw Failure(MDG_E_TOO_LARGE, MDG_ORIGIN_APPLICATION, "JSON: more than 4 MiB");
    refuse_long_numbers(json);
    try {
        Poco::JSON::Parser parser;
        parser.setDepth(deepest);
        const auto value = parser.parse(std::string(json));
        if (value.type() != typeid(Object::Ptr)) malformed("the outermost value", "an object is expected");
        const Object::Ptr object = value.extract<Object::Ptr>();
        if (object->has("kind")) {
            const KindRow* named = find_kind(object->optValue<std::string>("kind", ""));
            if (named == nullptr || (kind != 0 && named->id != kind)) malformed("kind", "another kind is expected");
            kind = named->id;
        }
        if (kind == 0) malformed("kind", "missing");
        return from_object(*object, kind, "");
    } catch (const Poco::Exception& error) {
        malformed("the text", error.displayText());
    }
}

} // namespace mdg::record
