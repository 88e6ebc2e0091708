// Files of claims of invented people, and what reading them gives. None of them is an official sample.
#pragma once

#include "base/failure.hpp"
#include "base/text.hpp"
#include "claim/claim_record.hpp"
#include "claim/read.hpp"
#include "claim/uke/writer.hpp"

#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace mdg::claim::uke::test {

using record::Record;

inline base::Date day(const char* iso) {
    return base::parse_iso_date(iso).value();
}

inline FileHead head(const char* point_table = MDG_POINT_TABLE_MEDICAL) {
    return {"13" + std::string(point_table) + "9999999",
            "見本診療所",
            "03-0000-0000",
            "202701",
            MDG_EXAMINING_BODY_PAYMENT_FUND,
            point_table};
}

inline Claim claim() {
    Claim claim;
    claim.path = MDG_CLAIM_PATH_CURRENT;
    claim.insurer_number = "01130012";
    claim.symbol = "11010203";
    claim.number = "123";
    claim.branch_number = "3";
    claim.confirmation_class = MDG_CONFIRMATION_CLASS_AT_THE_COUNTER;
    claim.claim_name = "見本　春子";
    claim.claim_name_kana = "ミホンハルコ";
    claim.birth_date = day("1985-02-14");
    claim.sex = MDG_SEX_FEMALE;
    claim.month = "202612";
    claim.type = "1112";
    claim.visit_days = 1;
    claim.points = 288;
    return claim;
}

inline std::string utf8(const std::string& cp932) {
    return base::utf8_from_cp932(cp932).value();
}

// LF becomes CR LF.
inline std::string cp932(std::string_view text) {
    std::string lines;
    for (const char c : text) lines += c == '\n' ? std::string("\r\n") : std::string(1, c);
    return base::cp932_from_utf8(lines).value();
}

inline std::string file_of(const std::vector<Claim>& claims, const FileHead& head, Options options = {}) {
    const auto writer = make_writer(head, std::move(options));
    std::string bytes;
    writer->begin(bytes);
    for (const Claim& each : claims) writer->add(each, bytes);
    writer->end(bytes);
    return bytes;
}

// The lines that begin with the record's name, as UTF-8 without their line ends.
inline std::vector<std::string> lines_of(const std::string& file, std::string_view record) {
    std::vector<std::string> found;
    std::istringstream in(utf8(file));
    for (std::string line; std::getline(in, line);)
        if (line.starts_with(std::string(record) + ",")) found.push_back(line.substr(0, line.find('\r')));
    return found;
}

struct Reading {
    std::vector<Record> files; // of kind claim_file, in order
    std::vector<Record> claims;
    std::optional<base::Failure> failure;
};

inline Reading read(const std::string& bytes) {
    Reading reading;
    std::istringstream in(bytes);
    try {
        read_uke(in, [&](Record record) {
            (record.kind() == MDG_KIND_CLAIM ? reading.claims : reading.files).push_back(std::move(record));
            return true;
        });
    } catch (const base::Failure& failure) {
        reading.failure = failure;
    }
    return reading;
}

} // namespace mdg::claim::uke::test
