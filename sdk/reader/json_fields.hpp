// Strict reading of a JSON text that people wrote: every fault is collected with its place instead of stopping at the
// first, and keys that nobody asks for are reported.
#pragma once

#include "base/failure.hpp"

#include <Poco/JSON/Object.h>

#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace mdg::reader {

using Words = std::initializer_list<std::string_view>;
using Test = std::function<bool(std::string_view)>;

// What is wrong with a value, for the log and for the screen.
struct Fault {
    const char* en;
    const char* ja;
};

enum class Presence { required, optional };

// The object that the text holds. Throws Failure BAD_MANIFEST where there is none, or one key stands twice in an object.
Poco::JSON::Object::Ptr parse_object(std::string_view json, const std::string& name);

// The fields of one object. What is absent, or wrong and reported, reads as empty, zero or the value given.
class Fields {
public:
    // place: of the object in the file ("abi."); faults: where they are collected.
    Fields(Poco::JSON::Object::Ptr object, std::string place, std::vector<base::Finding>& faults);

    // 1 to 256 bytes.
    std::string text(const std::string& key, Presence presence);
    // The same, and only what passes the test.
    std::string text(const std::string& key, Presence presence, const Test& right, Fault wrong);
    // Whole numbers from least to most; `absent` where an optional one is not there.
    int number(const std::string& key, int least, int most);
    int number(const std::string& key, int least, int most, int absent);
    bool yes(const std::string& key, bool absent);
    // At most 64 texts, each at most 256 bytes.
    std::vector<std::string> texts(const std::string& key, Presence presence);
    std::vector<std::string> texts(const std::string& key, Presence presence, const Test& right, Fault wrong);
    // Null where there is none.
    Poco::JSON::Object::Ptr object(const std::string& key, Presence presence);
    std::vector<Poco::JSON::Object::Ptr> objects(const std::string& key);
    std::vector<std::string> keys() const;

    void report_unknown(Words known, std::vector<base::Finding>& findings) const;
    void fault(const std::string& key, Fault wrong);

private:
    bool present(const std::string& key, Presence presence);
    Poco::JSON::Array::Ptr list(const std::string& key, Presence presence);

    Poco::JSON::Object::Ptr object_;
    std::string place_;
    std::vector<base::Finding>& faults_;
};

} // namespace mdg::reader
