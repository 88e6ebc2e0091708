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

std::string written_by(claim::Format& format, const claim::Claim& claim) {
    std::string text;
    try {
        format.begin(text);
        format.add(claim, text);
        format.end(text);
        return text;
    } catch (const base::Failure& failure) {
        demand(failure.status == MDG_E_CHECK_FAILED && !failure.findings.empty(), "refused without a finding");
        return {};
    }
}

void check_written(const claim::Claim& claim) {
    for (const auto& other : {claim::make_csv(), claim::make_json(), claim::make_orca(), claim::make_orca_v32()})
        written_by(*other, claim);
    const std::string written = written_by(*claim::make_xml({}, claim::Extent::one), claim);
    if (written.empty()) return;
    std::istringstream in(written);
    claim::read_xml(in, [&](const record::Record& part) {
        for (const auto& finding : part.list(MDG_FIELD_FINDING))
            demand(*finding->text(MDG_FIELD_FINDING_CODE) == MDG_FINDING_CODE_UNKNOWN_CODE,
                   "what was written has findings");
        if (part.kind() == MDG_KIND_CLAIM) demand(claim::read_claim(part) == claim, "there and back");
        return true;
    });
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
