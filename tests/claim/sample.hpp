// Qualifications of invented people, and the facts of a claim around them.
#pragma once

#include "claim/complete.hpp"
#include "claim/facts_record.hpp"
#include "claim/make.hpp"
#include "eligibility/result.hpp"

#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

namespace mdg::claim::test {

inline base::Date day(const char* iso) {
    return base::parse_iso_date(iso).value();
}

inline std::string read(const std::string& path) {
    std::ifstream stream(path, std::ios::binary);
    if (!stream) throw std::runtime_error("no file " + path);
    return {std::istreambuf_iterator<char>(stream), {}};
}

// The first result of a golden answer of the terminal.
inline record::Record qualification(const std::string& answer) {
    const record::Record result = eligibility::parse_result(read(std::string(MDG_TEST_DATA) + "/" + answer + ".xml"),
                                                            answer, MDG_RESULT_SOURCE_FILE);
    return *result.first(MDG_FIELD_QUALIFICATION);
}

// chosen lives as long as the facts.
inline Facts facts(const record::Record& chosen, const char* path = MDG_CLAIM_PATH_CURRENT) {
    Facts facts;
    facts.path = path;
    facts.evidence = MDG_EVIDENCE_CARD;
    facts.facility_code = "1319999999";
    facts.visit_date = day("2026-11-22");
    facts.check_date = day("2026-11-22");
    facts.qualification = read_qualification(chosen);
    return facts;
}

inline record::Record claim_record(const record::Record& chosen, const char* path = MDG_CLAIM_PATH_CURRENT) {
    return complete_record(make_claim(facts(chosen, path)));
}

} // namespace mdg::claim::test
