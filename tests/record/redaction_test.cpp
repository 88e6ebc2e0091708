// What leaves the library redacted: told apart by a second reader of JSON, without the library's own.
#include "record/json.hpp"
#include "sample.hpp"
#include "support/catch.hpp"

#include <Poco/Base64Encoder.h>
#include <Poco/JSON/Object.h>
#include <Poco/JSON/Parser.h>

#include <sstream>
#include <string>
#include <vector>

namespace mdg::record {
namespace {

using Poco::JSON::Array;
using Poco::JSON::Object;

Object::Ptr parsed(const std::string& json) {
    return Poco::JSON::Parser().parse(json).extract<Object::Ptr>();
}

std::string base64(const Record::Bytes& bytes) {
    std::ostringstream out;
    Poco::Base64Encoder encoder(out);
    encoder.rdbuf()->setLineLength(0);
    for (std::byte byte : bytes) encoder.put(static_cast<char>(byte));
    encoder.close();
    return out.str();
}

// The values of all personal fields as they would stand in JSON.
void personal_values(const Record& record, std::vector<std::string>& values) {
    for (const FieldId field : record.fields()) {
        const FieldRow& row = *find_field(field);
        if (row.type == Type::list)
            for (const auto& child : record.list(field)) personal_values(*child, values);
        if (row.sensitivity != Sensitivity::personal) continue;
        if (row.is_text()) values.push_back(record.text(field)->substr(0, 12)); // "私事" and its number
        if (row.type == Type::integer) values.push_back(std::to_string(*record.integer(field)));
        if (row.type == Type::date) values.push_back(base::to_iso(*record.date(field)));
        if (row.type == Type::bytes) values.push_back(base64(*record.bytes(field)));
    }
}

// Whether `redacted` is `whole` with "***" in exactly the personal fields.
void compare(const Object& whole, const Object& redacted, int& masked) {
    REQUIRE(whole.getNames() == redacted.getNames());
    for (const auto& [name, value] : whole) {
        const FieldRow* row = find_field(std::string_view(name));
        if (name == "kind") {
            CHECK(redacted.get(name) == value);
        } else if (row->type == Type::list) {
            const auto left = whole.getArray(name);
            const auto right = redacted.getArray(name);
            REQUIRE(left->size() == right->size());
            for (unsigned i = 0; i < left->size(); ++i) compare(*left->getObject(i), *right->getObject(i), masked);
        } else if (row->sensitivity == Sensitivity::personal) {
            CHECK(redacted.get(name) == "***");
            ++masked;
        } else {
            CHECK(redacted.get(name) == value);
        }
    }
}

} // namespace

TEST_CASE("redacted JSON masks exactly the personal fields, and no personal value is left in it") {
    test::Maker maker(20261122);
    int masked = 0;
    std::size_t looked_for = 0;
    for (const KindRow& kind : all_kinds()) {
        for (int share : {30, 100}) {
            const Record record = maker.record(kind.id, share);
            const std::string whole = to_json(record, Privacy::whole);
            const std::string redacted = to_json(record, Privacy::redacted);
            compare(*parsed(whole), *parsed(redacted), masked);
            std::vector<std::string> values;
            personal_values(record, values);
            looked_for += values.size();
            for (const std::string& value : values) {
                CAPTURE(kind.name, value);
                REQUIRE(whole.find(value) != std::string::npos);
                REQUIRE(redacted.find(value) == std::string::npos);
            }
        }
    }
    CHECK(masked == static_cast<int>(looked_for));
    CHECK(masked > 300);
}

} // namespace mdg::record
