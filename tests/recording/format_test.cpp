#include "base/failure.hpp"
#include "recording/recording.hpp"
#include "support/catch.hpp"

#include <string>

namespace mdg::recording {
namespace {

const std::string header = R"({"format":"mdgrec","version":1,"layer":"abi","redaction":"test","medium":"purpose"})"
                           "\n";

std::string event(const std::string& more, int sequence = 1) {
    return R"({"seq":)" + std::to_string(sequence) + R"(,"ch":"load","t":1,"dir":"call","kind":"k")" + more + "}\n";
}

// The message of the Failure that a text gives.
std::string fault_of(const std::string& text, base::Status status = MDG_E_MALFORMED) {
    try {
        parse_recording(text, "a.mdgrec");
    } catch (const base::Failure& failure) {
        CHECK(failure.status == status);
        return failure.message;
    }
    return "taken";
}

} // namespace

TEST_CASE("what is written is read the same: numbers, texts, bytes, hidden ones, NULL") {
    Recording recording;
    recording.header.consent = "私の記録です \"\\\n";
    Event made;
    made.sequence = 9;
    made.channel = "device:x";
    made.t_us = 123;
    made.direction = Direction::answer;
    made.kind = "mdgp.apdu/1.transmit";
    made.op = 77;
    made.status = MDG_E_CARD_REMOVED;
    made.data.add("largest", ~std::uint64_t{0});
    made.data.add("smallest", std::int64_t{-5});
    made.data.add("text", std::string("窓口\t\x01"));
    made.data.add("bytes", Bytes{0x00, 0xA4, 0xFF});
    made.data.add("empty", Bytes{});
    made.data.add("hidden", Hidden{{0, 0, 0x90, 0x00}, 2});
    made.data.add("null", Value{});
    made.match["bytes"] = Match::length;
    recording.events.push_back(made);

    const std::string text = to_line(recording.header) + "\n" + to_line(made) + "\n";
    const Recording read = parse_recording(text, "a");
    REQUIRE(read.events.size() == 1);
    CHECK(read.header.consent == recording.header.consent);
    CHECK(to_line(read.events[0]) == to_line(made));
    CHECK(key_of(read.events[0]) == key_of(made));
    for (const Field& field : made.data.fields()) {
        CAPTURE(field.name);
        REQUIRE(read.events[0].data.find(field.name) != nullptr);
        CHECK(*read.events[0].data.find(field.name) == field.value);
    }
}

TEST_CASE("the key follows what is compared exactly and nothing else") {
    Event one;
    one.kind = "k";
    one.data.add("a", std::uint64_t{1});
    one.data.add("limit_ms", std::uint64_t{1});
    one.match["limit_ms"] = Match::any;
    Event other = one;
    other.sequence = 5;
    other.t_us = 99;
    other.data.fields()[1].value = std::uint64_t{2};
    CHECK(key_of(one) == key_of(other));
    other.data.fields()[0].value = std::uint64_t{2};
    CHECK(key_of(one) != key_of(other));
}

TEST_CASE("another format version is refused by its number") {
    const auto fault = fault_of(R"({"format":"mdgrec","version":2,"layer":"abi","redaction":"test"})"
                                "\n",
                                MDG_E_UNSUPPORTED);
    CHECK_THAT(fault, Catch::Contains("line 1") && Catch::Contains("version 2") && Catch::Contains("reads version 1"));
}

TEST_CASE("a bad line is told by its number and what is wrong") {
    const struct {
        const char* name;
        std::string text;
        const char* fault;
    } rows[] = {
        {"empty file", "", "the file is empty"},
        {"no header", event(""), "line 1: the first line is no header"},
        {"no JSON", header + "hello\n", "line 2: "},
        {"a list", header + "[1]\n", "line 2: the line is no JSON object"},
        {"cut", header + event("").substr(0, 20), "line 2: the line has no end: the file was cut"},
        {"NUL", header + std::string("{\"a\":\"\0\"}\n", 10), "line 2: the line is no UTF-8, or holds a NUL"},
        {"escaped NUL", header + event(R"(,"data":{"a":"\u0000"})"), "line 2: "},
        {"no UTF-8", header + "{\"a\":\"\xFF\"}\n", "line 2: the line is no UTF-8"},
        {"deep", header + std::string(100000, '[') + "\n", "line 2: nested deeper"},
        {"deep data", header + event(R"(,"data":{"a":{"hex":{"hex":"00"}}})"), "line 2: nested deeper"},
        {"many digits", header + event(R"(,"op":99999999999999999999)"), "line 2: a number has more than 16 digits"},
        {"huge length", header + event(R"(,"data":{"a":{"length":999999999999}})"), "line 2: a is longer"},
        {"negative", header + event(R"(,"op":-1)"), "line 2: op is no number from 0 on"},
        {"fraction", header + event(R"(,"op":1.5)"), "line 2: op is no value"},
        {"odd hex", header + event(R"(,"data":{"a":{"hex":"0"}})"), "line 2: a: an odd number"},
        {"bad hex", header + event(R"(,"data":{"a":{"hex":"0g"}})"), "line 2: a: not hexadecimal"},
        {"list as data", header + event(R"(,"data":[1])"), "line 2: data is no object"},
        {"bool", header + event(R"(,"data":{"a":true})"), "line 2: a is no value"},
        {"status", header + event(R"(,"status":"OK")"), "line 2: status is no status value"},
        {"large status", header + event(R"(,"status":4294967296)"), "line 2: status is no status value"},
        {"match", header + event(R"(,"match":{"a":"roughly"})"), "line 2: match \"roughly\" is not known"},
        {"direction",
         header + R"({"seq":1,"ch":"a","t":1,"dir":"up","kind":"k"})"
                  "\n",
         "line 2: dir \"up\""},
        {"no kind",
         header + R"({"seq":1,"ch":"a","t":1,"dir":"call"})"
                  "\n",
         "line 2: kind is missing"},
        {"order", header + event("", 2) + event("", 2), "line 3: seq does not rise"},
        {"layer",
         R"({"format":"mdgrec","version":1,"layer":"wire","redaction":"test"})"
         "\n",
         "line 1: layer"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.name);
        CHECK_THAT(fault_of(row.text), Catch::Contains(row.fault));
    }
}

TEST_CASE("a line without an end of sense is refused before it is parsed") {
    CHECK_THAT(fault_of(header + event(",\"data\":{\"a\":\"" + std::string(10 * 1024 * 1024, 'x') + "\"}")),
               Catch::Contains("line 2: the line is longer"));
}

TEST_CASE("keys of a later release are passed over") {
    CHECK(parse_recording(header + event(R"(,"later":{"x":1})"), "a").events.size() == 1);
}

} // namespace mdg::recording
