// Lines and values of a recording as JSON. Everything read is taken for hostile.
#pragma once

#include "base/failure.hpp"
#include "recording/data.hpp"

#include <Poco/JSON/Object.h>

#include <optional>
#include <string>
#include <string_view>

namespace mdg::recording {

struct Malformed : base::Failure {
    explicit Malformed(std::string what)
        : Failure(MDG_E_MALFORMED, MDG_ORIGIN_APPLICATION, std::move(what)) {}
};

// One object of at most three levels; Malformed or a Poco::Exception where it is none.
Poco::JSON::Object::Ptr parse_line(std::string_view line);

// null, a number, a text, {"hex":"00A4"}, {"length":4}, {"length":4,"end":"9000"}; a number that a double cannot
// hold is {"number":"18446744073709551615"}.
std::string value_json(const Value& value);
Value read_value(const std::string& name, const Poco::Dynamic::Var& value);

// Members of an object by their type. An optional one that is missing is empty.
std::string text_of(const Poco::JSON::Object& object, const std::string& key, bool optional = true);
std::uint64_t number_of(const Poco::JSON::Object& object, const std::string& key,
                        std::optional<std::uint64_t> missing = std::nullopt);
std::int32_t status_of(const Poco::JSON::Object& object, const std::string& key);

} // namespace mdg::recording
