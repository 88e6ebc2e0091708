// Files of a gigabyte: refused by their size where they are held in memory, by their content where they are read in
// pieces. The files are sparse and take no room.
#include "base/file.hpp"
#include "eligibility/bulk_stream.hpp"
#include "eligibility/xml_file.hpp"
#include "support.hpp"
#include "support/catch.hpp"

using namespace mdg;
using namespace mdg::eligibility::test;

namespace {

constexpr std::uintmax_t gigabyte = std::uintmax_t{1} << 30;

std::filesystem::path large_file(const TemporaryFolder& folder, const std::string& beginning) {
    const auto path = folder / "OQSmuquc02res_1.xml";
    write(path, beginning);
    std::filesystem::resize_file(path, gigabyte);
    return path;
}

// Counts what is asked for.
class Counted : public eligibility::ByteSource {
public:
    explicit Counted(const std::filesystem::path& path)
        : file_(path) {}
    std::size_t read(std::span<char> into) override {
        const std::size_t size = file_.read(into);
        count_ += size;
        return size;
    }
    void rewind() override { file_.rewind(); }
    std::uintmax_t count() const { return count_; }

private:
    eligibility::FileSource file_;
    std::uintmax_t count_ = 0;
};

} // namespace

TEST_CASE("a file of a gigabyte is refused by its size, unread") {
    const TemporaryFolder folder;
    const auto path = large_file(folder, "<XmlMsg>");
    const auto failure = failure_of([&] { base::read_file(path, eligibility::largest_file); });
    REQUIRE(failure);
    CHECK(failure->status == MDG_E_TOO_LARGE);
}

TEST_CASE("a bulk result of a gigabyte that goes wrong is given up where it does") {
    const TemporaryFolder folder;
    const auto path =
        large_file(folder, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<XmlMsg><MessageHeader/><MessageBody>");
    Counted source(path);
    const eligibility::BulkTaker taker{{}, [](const record::Record&, std::uint64_t) { return true; }};
    const auto failure = failure_of([&] {
        eligibility::read_bulk(source, "OQSmuquc02res_1.xml", MDG_RESULT_SOURCE_FILE, taker,
                               base::Wait(std::chrono::minutes(1)));
    });
    REQUIRE(failure);
    CHECK(failure->status == MDG_E_MALFORMED);
    CHECK(source.count() < gigabyte / 16);
}
