// One line of the stand-in's protocol (sdk/clinic/reader/README.md): a verb, then key=value fields, with tabs between.
#pragma once

#include <madoguchi/kit/structs.hpp>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace face_reader {

namespace kit = madoguchi::kit;

class Message {
public:
    explicit Message(std::string verb)
        : verb_(std::move(verb)) {}
    static Message parse(const std::string& line);

    Message& add(const std::string& key, const std::string& value);
    Message& add(const std::string& key, std::uint32_t value) { return add(key, std::to_string(value)); }

    const std::string& verb() const { return verb_; }
    std::string text(const std::string& key) const; // the first of that key; empty: none
    std::vector<std::string> texts(const std::string& key) const;
    std::uint32_t number(const std::string& key, std::uint32_t otherwise = 0) const;
    bool is(const std::string& key) const { return text(key) == "1"; }
    std::string line() const; // with its newline

private:
    std::string verb_;
    std::vector<std::pair<std::string, std::string>> fields_;
};

std::vector<std::string> split(const std::string& text, char at);
std::string hexadecimal(kit::Bytes bytes);
std::vector<std::uint8_t> bytes_of(const std::string& hexadecimal); // empty where it is none

} // namespace face_reader
