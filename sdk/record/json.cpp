#include "record/json.hpp"

#include <Poco/Base64Decoder.h>
#include <Poco/Base64Encoder.h>
#include <Poco/Exception.h>
#include <Poco/JSON/Object.h>
#include <Poco/JSON/Parser.h>

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

Object::Ptr to_object(const Record& record, Privacy privacy) {
    Object::Ptr object = new Object(Poco::JSON_PRESERVE_KEY_ORDER);
    for (FieldId field : record.fields()) {
        const FieldRow& row = *find_field(field);
        const std::string name(row.name);
        if (privacy == Privacy::redacted && row.sensitivity == Sensitivity::personal) {
            object->set(name, mask);
            continue;
        }
        switch (row.type) {
        case Type::text:
        case Type::code:
        case Type::identifier:
            object->set(name, *record.text(field));
            break;
        case Type::integer:
            object->set(name, Poco::Int64{*record.integer(field)});
            break;
        case Type::date:
            object->set(name, base::to_iso(*record.date(field)));
            break;
        case Type::bytes:
            object->set(name, base64(*record.bytes(field)));
            break;
        case Type::list: {
            Array::Ptr array = new Array;
            for (const auto& child : record.list(field)) array->add(to_object(*child, privacy));
            object->set(name, array);
            break;
        }
        }
    }
    return object;
}

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

std::string to_json(const Record& record, Privacy privacy) {
    const Object::Ptr fields = to_object(record, privacy);
    Object object(Poco::JSON_PRESERVE_KEY_ORDER);
    object.set("kind", std::string(find_kind(record.kind())->name));
    for (const auto& name : fields->getNames()) object.set(name, fields->get(name));
    std::ostringstream out;
    object.stringify(out, 2);
    return out.str();
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
