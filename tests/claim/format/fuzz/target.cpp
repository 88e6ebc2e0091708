// Hostile claims in XML: whatever the bytes are, reading them ends in records or a Failure that says what. A claim that can be
// written again is read back as it was. For tests/eligibility/fuzz/replay.cpp and libFuzzer (fuzz.sh).
#include "base/failure.hpp"
#include "claim/claim_record.hpp"
#include "claim/read.hpp"
#include "eligibility/fuzz/targets.hpp"
#include "record/json.hpp"

#include <cstdlib>
#include <iostream>
#include <sstream>

namespace mdg::eligibility::test {
namespace {

// Also where assertions are off.
void demand(bool good, const char* what) {
    if (good) return;
    std::cerr << "broken: " << what << "\n";
    std::abort();
}

void check_written(const claim::Claim& claim) {
    for (const char* format :
         {MDG_CLAIM_FORMAT_XML, MDG_CLAIM_FORMAT_CSV, MDG_CLAIM_FORMAT_JSON, MDG_CLAIM_FORMAT_ORCA}) {
        std::string written;
        try {
            written = claim::one_text(format, {}, claim);
        } catch (const base::Failure& failure) {
            demand(failure.status == MDG_E_CHECK_FAILED && !failure.findings.empty(), "refused without a finding");
        }
        if (written.empty() || format != std::string_view(MDG_CLAIM_FORMAT_XML)) continue;
        std::istringstream in(written);
        claim::read_xml(in, [&](const record::Record& part) {
            demand(!part.has(MDG_FIELD_FINDING), "what was written has findings");
            if (part.kind() == MDG_KIND_CLAIM) demand(claim::read_claim(part) == claim, "there and back");
            return true;
        });
    }
}

void xml(std::string_view bytes) {
    std::istringstream in{std::string(bytes)};
    try {
        claim::read_xml(in, [](const record::Record& part) {
            const std::string json = to_json(part, record::Privacy::whole);
            if (json.size() < 1024 * 1024) // the JSON reader's own limit comes first
                demand(to_json(record::from_json(json, 0), record::Privacy::whole) == json, "JSON there and back");
            if (part.kind() == MDG_KIND_CLAIM) check_written(claim::read_claim(part));
            return true;
        });
    } catch (const base::Failure& failure) {
        demand(failure.status != 0 && !failure.message.empty(), "a failure says nothing");
    }
}

constexpr FuzzTarget targets[] = {{"xml", xml}};

} // namespace

std::span<const FuzzTarget> fuzz_targets() {
    return targets;
}

} // namespace mdg::eligibility::test
