// The answer to a single query and the face push: one layout (terminal facts §2.2).
#pragma once

#include "clinic/terminal/centre.hpp"
#include "clinic/terminal/code_page.hpp"

#include <Poco/DateTime.h>
#include <pugixml.hpp>

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace mdg::clinic::terminal {

struct Envelope {
    Poco::DateTime executed;
    std::string confirmation_day;
    std::string facility;
    std::string file_identifier;
    char reference = '2'; // OQSCD002: 1 My Number card, 2 insurance card
    Encoding encoding = Encoding::utf8;
};

struct ConsentItem {
    const char* option;  // name on the command line
    const char* element; // prefix of …ConsFlg, …ConsTime, …AvailableTime
    bool expires;        // has …AvailableTime, 24 hours after the consent
    const char* shows;   // element on file that is shown only with this consent, or null
};

std::span<const ConsentItem> consent_items();

Poco::DateTime available_until(const Poco::DateTime& consent); // 24 hours on; at that moment it has ended

struct Consent {
    const ConsentItem* item;
    bool given;
    std::optional<Poco::DateTime> time = {}; // otherwise that of the answer
};

class Answer {
public:
    explicit Answer(const Envelope& envelope);

    void echo(const pugi::xml_document& search_info);
    void fail_message(const std::string& code, const std::string& message); // SegmentOfResult 9
    void fail_person(const std::string& code, const std::string& message);  // ProcessingResultStatus 2
    void side_information(const Elements& elements);                        // beside a success
    void prescription(char issue_select);                                   // OQSCD017
    void verdict(const Verdict& verdict, const std::vector<Consent>& consents, const std::string& arbitrary_identifier);

    pugi::xml_document& document() { return document_; }

private:
    void result(pugi::xml_node list, const Person& person, const Elements& qualification,
                const std::vector<Consent>& consents, const std::string& arbitrary_identifier);

    Poco::DateTime executed_;
    pugi::xml_document document_;
    pugi::xml_node header_, body_;
};

} // namespace mdg::clinic::terminal
