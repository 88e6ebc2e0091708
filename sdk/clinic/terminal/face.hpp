// What the face reader's check leaves in `face`, unasked (terminal facts §1.3, §2.2).
#pragma once

#include "clinic/terminal/answer.hpp"
#include "clinic/terminal/references.hpp"

#include <set>
#include <string>

namespace mdg::clinic::terminal {

struct FacePush {
    Poco::DateTime time;          // of the check and of every consent
    std::string confirmation_day; // yyyyMMdd
    std::string facility = "1319999999";
    std::set<std::string> consents; // names of consent_items()
    char prescription = '\0';       // OQSCD017, or not chosen
    Encoding encoding = Encoding::utf8;
    std::uint64_t seed = 1;
    const References* references = nullptr; // known to the facility
    std::string today;                      // yyyyMMdd; "": everything is on file
};

struct FaceFile {
    std::string name;
    Answer answer; // shuffled
};

FaceFile face_file(const Person& person, const FacePush& push);

} // namespace mdg::clinic::terminal
