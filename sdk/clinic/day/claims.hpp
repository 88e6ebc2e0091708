// What the receipt computer makes of a visit: the claim, as far as there is one on that day.
#pragma once

#include "clinic/day/follower.hpp"

namespace mdg::clinic::day {

// Of kind claim; empty where nothing can be claimed yet. Throws desk::Refused where the library refuses what is asked.
desk::Record claim_of(const Patient& patient, const Individual& person, const std::string& day, mdg_record result);

// What a claim is returned for, and warnings: what mdg_claim_check finds.
unsigned findings(mdg_record claim, bool& claimable, std::string& first);

// A file of claims, there as a whole or not at all. body: MDG_EXAMINING_BODY_… for a format of which each has its own file.
class ClaimFile {
public:
    ClaimFile(const char* format, const std::filesystem::path& file, const std::string& day,
              const std::string& body = {});
    ~ClaimFile();
    ClaimFile(const ClaimFile&) = delete;
    ClaimFile& operator=(const ClaimFile&) = delete;

    void add(mdg_record claim);
    void finish();

private:
    mdg_claim_writer writer_ = nullptr;
};

} // namespace mdg::clinic::day
