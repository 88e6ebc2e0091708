// The site's choice what travels as a password ZIP: encrypt.conf, a line <prefix>=e or <prefix>=n each (terminal facts
// §1.5).
#pragma once

#include "clinic/terminal/business.hpp"

#include <map>
#include <string>

namespace mdg::clinic::terminal {

class Wrapping {
public:
    Wrapping() = default;
    Wrapping(const std::string& conf, std::string password, bool results); // throws std::invalid_argument

    // A request's XML. Throws Refused if it comes the other way than the site has chosen.
    std::string unwrap(const std::string& stem, const std::string& extension, std::string bytes,
                       const Business& business) const;

    bool encrypted(const std::string& stem) const;
    bool zipped(const std::string& stem) const; // or the result of a bulk query, with or without a password
    const std::string& password() const { return password_; }

private:
    std::map<std::string, bool> encrypted_; // by prefix
    std::string password_;
    bool results_ = false;
};

} // namespace mdg::clinic::terminal
