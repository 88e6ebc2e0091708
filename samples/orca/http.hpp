// One request to ORCA and its answer, within a time limit. What matters to the caller is whether ORCA can have done what was
// asked: three kinds of failure say it.
//
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <pugixml.hpp>

#include <chrono>
#include <stdexcept>
#include <string>

namespace orca {

struct Settings {
    std::string url = "http://localhost:8000"; // WebORCA: …/api
    std::string user;
    std::string password;
    std::string ca_file;                    // https: whom to trust; empty: the machine's own list
    std::chrono::milliseconds limit{20000}; // of one request, from the connection to the answer's last byte
    std::chrono::milliseconds pause{1000};  // before the first look after an unclear answer; then twice as long
};

// Nothing of the request reached ORCA: it may be sent again.
struct NotSent : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// ORCA turned it away before it looked at it: 401, 404 and the like.
struct TurnedAway : std::runtime_error {
    TurnedAway(int http_status, const std::string& what)
        : std::runtime_error(what)
        , status(http_status) {}
    int status;
};

// ORCA may have done it or not: look before anything is sent again.
struct Unclear : std::runtime_error {
    using std::runtime_error::runtime_error;
};

class Http {
public:
    explicit Http(Settings settings);

    // path: without the base; the answer is the element below <xmlio2>.
    pugi::xml_document get(const std::string& path);
    pugi::xml_document post(const std::string& path, const pugi::xml_document& body);

    const Settings& settings() const { return settings_; }

private:
    pugi::xml_document send(const std::string& method, const std::string& path, const std::string& body);

    Settings settings_;
};

} // namespace orca
