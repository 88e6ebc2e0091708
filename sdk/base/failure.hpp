// What went wrong: one exception for the whole library. It never crosses the ABI; api/ turns it into an error record.
#pragma once

#include <madoguchi/fields.h>
#include <madoguchi/status.h>

#include <cstdint>
#include <exception>
#include <memory>
#include <string>
#include <vector>

namespace mdg::base {

using Status = std::int32_t;

// One fault found in something a person or another program wrote, with its place.
struct Finding {
    std::string place;  // a field's name, a path, line and column
    std::string code;   // MDG_FINDING_CODE_…
    std::string detail; // English, for the log
    std::string ja;     // Japanese, for the screen
};

class Failure : public std::exception {
public:
    // origin: MDG_ORIGIN_…, whose side it is on; message: English, for the log, never personal data.
    Failure(Status status, const char* origin, std::string message);

    const char* what() const noexcept override { return message.c_str(); }

    Status status;
    std::string origin;
    std::string message;
    std::string side_effects = MDG_SIDE_EFFECTS_NONE;
    std::string vendor_code; // the code of the system or plugin below, unchanged
    std::string status_word; // of the card, 4 hexadecimal digits
    std::string card_kind;   // MDG_CARD_KIND_…, where it is known
    std::string plugin_id;
    int tries_left = -1; // -1: not known
    int apdu_index = 0;  // 0: no exchange failed
    std::vector<Finding> findings;
    std::shared_ptr<const Failure> cause;

    // For throw expressions: throw Failure(…).with_vendor_code(…).
    Failure& with_vendor_code(std::string code) &;
    Failure&& with_vendor_code(std::string code) &&;
    Failure&& with_findings(std::vector<Finding> list) &&;
    Failure&& with_cause(const Failure& below) &&;
};

} // namespace mdg::base
