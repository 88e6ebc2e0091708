// What the terminal does for its counterpart: one handler for each kind of request (terminal facts §2), found by the
// file's name.
#pragma once

#include "clinic/terminal/consents.hpp"
#include "clinic/terminal/fault.hpp"
#include "clinic/terminal/message.hpp"
#include "clinic/terminal/receptions.hpp"
#include "clinic/terminal/references.hpp"

#include <pugixml.hpp>

#include <filesystem>
#include <span>
#include <string>

namespace mdg::clinic::terminal {

// What the centre keeps between requests.
struct Centre {
    const Population& population;
    References references;
    Receptions receptions;
    std::filesystem::path consents_file;
};

struct Incoming {
    std::string prefix; // of the file name: business and step, "OQSmuquc02"
    std::string bytes;  // XML
    Poco::DateTime clock;
    Instant now;
    Encoding encoding;
    const Faults& faults;
    Milliseconds processing; // a bulk query's
};

struct Reply {
    pugi::xml_document xml;
    std::string bytes = {}; // instead of XML
    const char* extension = ".xml";
};

struct Business {
    const char* prefix;                                        // <prefix>req_<id> is answered by <prefix>res_<id>
    Reply (*answer)(const Incoming& incoming, Centre& centre); // throws Refused
    std::uintmax_t largest;                                    // bytes of a request
    const char* help;
};

std::span<const Business> businesses();
std::span<const char* const> names_only();            // prefixes whose layout is not public
const Business& business_of(const std::string& stem); // of a file name without extension; throws Refused

// The header all answers have; the reply's document holds it and an empty body.
struct Opened {
    Reply reply;
    pugi::xml_node header, body;

    Opened(const Incoming& incoming, const pugi::xml_node& request_header);
};

Reply answer_single(const Incoming& incoming, Centre& centre);
Reply accept_reception(const Incoming& incoming, Centre& centre); // step 01 of those in two steps
Reply give_result(const Incoming& incoming, Centre& centre);      // step 02
Reply register_reference(const Incoming& incoming, Centre& centre);
Reply drug_information(const Incoming& incoming, Centre& centre);
Reply checkup_information(const Incoming& incoming, Centre& centre);

} // namespace mdg::clinic::terminal
