// Requests of any kind, read strictly: the counterpart of a client under test should notice what the client does wrong.
#pragma once

#include <pugixml.hpp>

#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

namespace mdg::clinic::terminal {

// Says what is wrong, in Japanese and English, naming elements but never repeating their content.
struct Refused : std::runtime_error {
    using std::runtime_error::runtime_error;
};

[[noreturn]] void refuse(const std::string& japanese, const std::string& english);

struct Rule {
    const char* name;
    bool required;
    std::size_t longest; // characters
    bool (*fits)(std::string_view);
};

// What a value may look like.
bool anything(std::string_view text);
bool printable(std::string_view text); // no control characters
bool digits(std::string_view text);
bool facility_code(std::string_view text);
bool flag(std::string_view text);
bool month(std::string_view text);
bool insurer_number(std::string_view text); // padded with blanks on the left to eight
bool branch_number(std::string_view text);  // two digits at most

struct Complaint {
    std::string japanese, english;
};

std::optional<Complaint> complaint(const pugi::xml_node& block, std::span<const Rule> rules);
void check(const pugi::xml_node& block, std::span<const Rule> rules); // throws Refused

std::string value(const pugi::xml_node& block, const char* name);

class Message {
public:
    explicit Message(std::string_view bytes); // throws Refused

    pugi::xml_node header() const { return message_.child("MessageHeader"); }
    pugi::xml_node body() const { return message_.child("MessageBody"); }

    // The body's only child, or Refused with the name of what should have been there.
    pugi::xml_node only(const char* block, const char* business_japanese, const char* business) const;

private:
    pugi::xml_document document_;
    pugi::xml_node message_;
};

} // namespace mdg::clinic::terminal
