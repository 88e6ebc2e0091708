#include "targets.hpp"

#include "base/failure.hpp"
#include "base/text.hpp"
#include "base/tripwire.hpp"
#include "eligibility/archive.hpp"
#include "eligibility/bulk_stream.hpp"
#include "eligibility/messages/message.hpp"
#include "record/json.hpp"

#include <madoguchi/fields.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <iostream>

namespace mdg::eligibility::test {
namespace {

using record::Record;

// Also where assertions are off.
void demand(bool good, const char* what) {
    if (good) return;
    std::cerr << "broken: " << what << "\n";
    std::abort();
}

// A Failure is an answer; it has to say whose side and what.
template <typename Call>
void answered(Call call) {
    try {
        call();
    } catch (const base::Failure& failure) {
        demand(failure.status != 0 && !failure.message.empty(), "a failure says nothing");
        record::to_record(failure);
    }
}

// What was read survives the way into JSON and back, and holds no individual number in a free text.
void check_record(const Record& record) {
    const std::string json = to_json(record, record::Privacy::whole);
    demand(base::is_utf8(json), "a record that is not UTF-8");
    if (json.size() > 1024 * 1024) return; // the JSON reader's own limit comes first
    demand(to_json(record::from_json(json, 0), record::Privacy::whole) == json, "JSON there and back");
}

// The first byte says under which name the rest comes, the name says what it is to be.
void message(std::string_view bytes) {
    if (bytes.empty()) return;
    const auto rows = all_messages();
    const std::size_t number = static_cast<unsigned char>(bytes.front()) % (rows.size() + 1);
    const std::string name = number == rows.size() ? "any.xml" : std::string(rows[number].name) + "_1.xml";
    answered([&] {
        const Record read = parse_message(bytes.substr(1), name, MDG_RESULT_SOURCE_FILE);
        check_record(read);
        std::string written;
        answered([&] { written = write_message(read, Encoding::utf8); });
        if (!written.empty()) parse_message(written, name, MDG_RESULT_SOURCE_FILE);
    });
}

// In portions of an odd size.
class Portions : public ByteSource {
public:
    explicit Portions(std::string_view bytes)
        : source_(bytes) {}
    std::size_t read(std::span<char> into) override {
        return source_.read(into.first(std::min<std::size_t>(into.size(), 37)));
    }
    void rewind() override { source_.rewind(); }

private:
    MemorySource source_;
};

void bulk(std::string_view bytes) {
    answered([&] {
        Portions source(bytes);
        std::uint64_t count = 0;
        const BulkTaker taker{check_record, [&](const Record& unit, std::uint64_t number) {
                                  demand(number == ++count, "units are counted");
                                  check_record(unit);
                                  return true;
                              }};
        const base::Wait wait(std::chrono::minutes(1));
        const BulkSummary summary = read_bulk(source, "OQSmuquc02res_1.xml", MDG_RESULT_SOURCE_FILE, taker, wait);
        demand(summary.units == count, "the sum of units");
        check_record(summary.header);
    });
}

void archive(std::string_view bytes) {
    constexpr std::uint64_t most = 1024 * 1024;
    const base::Secret password("Kagi");
    answered([&] {
        const Archive opened = Archive::of_bytes(bytes, "a.zip");
        for (const Archive::Member& member : opened.members()) {
            demand(member.name.find("..") == std::string::npos || member.name.find("../") == std::string::npos,
                   "a name that leads out");
            answered([&] { demand(opened.read(member, &password, most).size() <= most, "more than was asked for"); });
            answered([&] { opened.read(member, nullptr, most); });
        }
    });
}

constexpr FuzzTarget targets[] = {{"message", message}, {"bulk", bulk}, {"archive", archive}};

} // namespace

std::span<const FuzzTarget> fuzz_targets() {
    return targets;
}

} // namespace mdg::eligibility::test
