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

    bool operator==(const FileHead&) const = default;
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

enum class Extent { one, many }; // of claims: xml has a root for each

// code: MDG_CLAIM_FORMAT_…; Failure BAD_ARGUMENT where there is none of that name, CHECK_FAILED for a head that is none.
std::unique_ptr<Format> make_format(std::string_view code, const FileHead& head, Extent extent = Extent::many);

// Whether every claim is a document, and a file, of its own: then there is nothing to begin and to end.
bool is_one_each(std::string_view code) noexcept;

// A claim as a file of its own.
std::string one_text(std::string_view code, const FileHead& head, const Claim& claim);

// Each in its own folder.
std::unique_ptr<Format> make_xml(const FileHead& head, Extent extent);
std::unique_ptr<Format> make_csv();
std::unique_ptr<Format> make_json();
std::unique_ptr<Format> make_orca();
std::unique_ptr<Format> make_orca_v32();
std::unique_ptr<Format> make_uke(const FileHead& head);

} // namespace mdg::claim
