// What every format of claims is made of: a head, one piece per claim, a tail. Pieces are appended to a buffer the caller
// empties when it likes, so that a file of any size needs the memory of one claim.
#pragma once

#include "claim/claim.hpp"

#include <memory>
#include <string>
#include <string_view>

namespace mdg::claim {

// What stands once in a file (kind claim_file).
struct FileHead {
    std::string facility_code; // 10 digits
    std::string facility_name;
    std::string facility_phone;
    std::string billing_month; // 請求年月, yyyyMM
    std::string examining_body;
    std::string point_table;
};

class Format {
public:
    virtual ~Format() = default;

    virtual void begin(std::string& out) = 0;
    // Failure CHECK_FAILED for a claim the format cannot carry, with every fault as a finding; then nothing was appended,
    // and the file goes on without it.
    virtual void add(const Claim& claim, std::string& out) = 0;
    virtual void end(std::string& out) = 0;
};

// code: MDG_CLAIM_FORMAT_…; Failure BAD_ARGUMENT where there is none of that name.
std::unique_ptr<Format> make_format(std::string_view code, const FileHead& head);

// Each in its own folder.
std::unique_ptr<Format> make_xml(const FileHead& head);
std::unique_ptr<Format> make_csv(const FileHead& head);
std::unique_ptr<Format> make_json(const FileHead& head);
std::unique_ptr<Format> make_orca(const FileHead& head, bool insurance_exists);
std::unique_ptr<Format> make_uke(const FileHead& head);

} // namespace mdg::claim
