// Hostile claim files: whatever the bytes say, reading them fails with an error that says what, or gives records that survive
// JSON; a claim that can be written again is read back. LLVMFuzzerTestOneInput is for libFuzzer (fuzz.sh); with MDG_FUZZ_MAIN
// the program replays a corpus and changes it at random, always the same: fuzz_uke FOLDER [ROUNDS].
#include "base/failure.hpp"
#include "base/text.hpp"
#include "claim/claim_record.hpp"
#include "claim/read.hpp"
#include "claim/uke/writer.hpp"
#include "record/json.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>
#include <sstream>
#include <string>
#include <vector>

namespace mdg::test {
namespace {

// Also where assertions are off.
void demand(bool good, const char* what) {
    if (good) return;
    std::cerr << "broken: " << what << "\n";
    std::abort();
}

bool can_write(const claim::Claim& claim, std::string& bytes) {
    try {
        const claim::FileHead head{claim.facility_code,  "見本",           "", claim.month,
                                   claim.examining_body, claim.point_table};
        const auto writer = claim::uke::make_writer(head, {});
        writer->begin(bytes);
        writer->add(claim, bytes);
        writer->end(bytes);
        return true;
    } catch (const base::Failure& failure) {
        demand(!failure.message.empty(), "a failure says nothing");
        return false;
    }
}

void check_claim(const record::Record& record) {
    std::string bytes;
    if (!can_write(claim::read_claim(record), bytes)) return;
    std::size_t claims = 0;
    std::istringstream in(bytes);
    claim::read_uke(in, [&](const record::Record& again) {
        claims += again.kind() == MDG_KIND_CLAIM ? 1U : 0U;
        return true;
    });
    demand(claims == 1, "a claim that was written is read");
}

void read_hostile(std::string_view bytes) {
    std::istringstream in{std::string(bytes)};
    try {
        claim::read_uke(in, [](const record::Record& record) {
            const std::string json = to_json(record, record::Privacy::whole);
            demand(base::is_utf8(json), "a record that is not UTF-8");
            if (json.size() < 1024 * 1024) // the JSON reader's own limit
                demand(to_json(record::from_json(json, 0), record::Privacy::whole) == json, "JSON there and back");
            if (record.kind() == MDG_KIND_CLAIM) check_claim(record);
            return true;
        });
    } catch (const base::Failure& failure) {
        demand(failure.status == MDG_E_MALFORMED && failure.findings.size() == 1, failure.what());
    }
}

} // namespace
} // namespace mdg::test

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    mdg::test::read_hostile({reinterpret_cast<const char*>(data), size});
    return 0;
}

#ifdef MDG_FUZZ_MAIN
namespace {

std::string mutated(std::string bytes, std::mt19937& random) {
    const auto below = [&](std::size_t bound) { return bound == 0 ? 0 : random() % bound; };
    static constexpr std::string_view pieces[] = {",",
                                                  "\r\n",
                                                  "\x1A",
                                                  "\x81",
                                                  "1,2,0,",
                                                  "RE,",
                                                  "HO,",
                                                  "SN,1,04,,",
                                                  "GO,1,1,99",
                                                  "IR,",
                                                  "99999999999999999999",
                                                  "\x81\x48",
                                                  std::string_view("\0", 1)};
    for (std::size_t change = 0; change < 1 + below(4); ++change) {
        const std::size_t at = below(bytes.size());
        const std::size_t size = below(std::min<std::size_t>(bytes.size() - at, 64) + 1);
        switch (below(4)) {
        case 0:
            if (!bytes.empty()) bytes[at] = static_cast<char>(random());
            break;
        case 1:
            bytes.erase(at, size);
            break;
        case 2:
            bytes.insert(at, bytes.substr(below(bytes.size()), size));
            break;
        default:
            bytes.insert(at, pieces[below(std::size(pieces))]);
        }
    }
    return bytes;
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 2) return 2;
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(argv[1])) paths.push_back(entry.path());
    std::ranges::sort(paths);
    std::vector<std::string> files;
    for (const auto& path : paths) {
        std::ifstream file(path, std::ios::binary);
        files.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
        mdg::test::read_hostile(files.back());
    }
    if (files.empty()) return 1;
    std::mt19937 random(20261126);
    const int rounds = argc > 2 ? std::stoi(argv[2]) : 0;
    for (int round = 0; round < rounds; ++round)
        mdg::test::read_hostile(mutated(files[random() % files.size()], random));
    std::cout << files.size() << " files, " << rounds << " changed ones\n";
    return 0;
}
#endif
