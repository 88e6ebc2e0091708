#include "eligibility/bulk_stream.hpp"

#include "base/text.hpp"
#include "eligibility/messages/message.hpp"
#include "record/json.hpp"
#include "support.hpp"
#include "support/catch.hpp"

#include <array>

using namespace mdg;
using namespace mdg::eligibility::test;
using eligibility::BulkSummary;
using record::Record;

namespace {

constexpr const char* file_name = "OQSmuquc02res_202611220001.xml";

std::string unit(int number, const std::string& more = {}) {
    const std::string text = std::to_string(number);
    return "  <BulkConfirmUnit>\n   <QualificationConfirmSearchInfo><ArbitraryIdentifier>p" + text +
           "</ArbitraryIdentifier></QualificationConfirmSearchInfo>\n   "
           "<ProcessingResultStatus>1</ProcessingResultStatus>"
           "<QualificationValidity>1</QualificationValidity>\n   <ResultOfQualificationConfirmation><Name>窓口　" +
           text + "</Name><InsurerName>見本市</InsurerName>" + more +
           "</ResultOfQualificationConfirmation>\n  </BulkConfirmUnit>\n";
}

std::string header(int stated) {
    return " <MessageHeader><ProcessExecutionTime>20261122101001</ProcessExecutionTime><SegmentOfResult>1"
           "</SegmentOfResult><NumberOfProcessingResult>" +
           std::to_string(stated) +
           "</NumberOfProcessingResult><CharacterCodeIdentifier>0</CharacterCodeIdentifier>"
           "</MessageHeader>\n";
}

std::string file(const std::string& units, int stated, const std::string& declared = "UTF-8") {
    return "<?xml version=\"1.0\" encoding=\"" + declared + "\" standalone=\"no\"?>\n<XmlMsg>\n" + header(stated) +
           " <MessageBody>\n" + units + " </MessageBody>\n</XmlMsg>\n";
}

std::string three_units() {
    return unit(1) + unit(2, "<Novelty a=\"1\">x</Novelty><Sex1>7</Sex1>") + unit(3);
}

base::Wait a_minute() {
    return base::Wait(std::chrono::minutes(1));
}

// Hands out a byte at a time, or whatever size is asked for here: portions must not matter.
class Trickle : public eligibility::ByteSource {
public:
    Trickle(std::string bytes, std::size_t size)
        : bytes_(std::move(bytes))
        , size_(size) {}
    std::size_t read(std::span<char> into) override {
        const std::size_t size = bytes_.copy(into.data(), std::min(size_, into.size()), at_);
        at_ += size;
        return size;
    }
    void rewind() override { at_ = 0; }

private:
    std::string bytes_;
    std::size_t size_;
    std::size_t at_ = 0;
};

struct Read {
    std::vector<Record> headers;
    std::vector<Record> units;
    std::optional<BulkSummary> summary;
};

Read read(const std::string& bytes, std::size_t portion = 1 << 20, std::size_t enough = 1 << 20,
          const char* name = file_name) {
    Read result;
    Trickle source(bytes, portion);
    const eligibility::BulkTaker taker{[&](const Record& header) { result.headers.push_back(header); },
                                       [&](Record unit, std::uint64_t number) {
                                           result.units.push_back(std::move(unit));
                                           REQUIRE(number == result.units.size());
                                           return number < enough;
                                       }};
    result.summary = read_bulk(source, name, MDG_RESULT_SOURCE_FILE, taker, a_minute());
    return result;
}

std::string json(const Record& record) {
    return to_json(record, record::Privacy::whole);
}

// The stream's records put together as the reader of whole files gives them.
std::string assembled(Read read) {
    Record whole = std::move(read.summary->header);
    std::vector<Record> findings;
    for (const auto& finding : whole.list(MDG_FIELD_FINDING)) findings.push_back(*finding);
    whole.unset(MDG_FIELD_FINDING);
    for (Record& unit : read.units) {
        for (const auto& finding : unit.list(MDG_FIELD_FINDING)) findings.push_back(*finding);
        unit.unset(MDG_FIELD_FINDING);
        whole.add(MDG_FIELD_BULK_UNIT, std::move(unit));
    }
    const auto place = [](const Record& finding) {
        return std::tuple(*finding.text(MDG_FIELD_PLACE), *finding.text(MDG_FIELD_FINDING_CODE),
                          finding.text_or(MDG_FIELD_DETAIL, ""));
    };
    std::ranges::sort(findings, {}, place);
    for (Record& finding : findings) whole.add(MDG_FIELD_FINDING, std::move(finding));
    return json(whole);
}

std::string read_whole(const std::string& bytes) {
    return json(eligibility::parse_message(bytes, file_name, MDG_RESULT_SOURCE_FILE));
}

} // namespace

TEST_CASE("a bulk result gives the same records in a stream as read whole, however the bytes come") {
    const std::string odd = "  <Later><Inner>あとの項目</Inner></Later>\n  tail<![CDATA[ more]]>\n";
    for (const std::string& bytes :
         {file(three_units(), 3), file("", 0), file(three_units() + odd, 4),
          replaced(file(three_units(), 3), "<XmlMsg>", "<XmlMsg version=\"2\"><!-- a comment -->"),
          replaced(file("", 0), "<MessageBody>\n </MessageBody>", "<MessageBody kind=\"none\"/>"),
          replaced(file(three_units(), 3), "</BulkConfirmUnit>", "<!-- </BulkConfirmUnit> --></BulkConfirmUnit>")}) {
        const std::string expected = read_whole(bytes);
        for (const std::size_t portion : {std::size_t{1}, std::size_t{7}, std::size_t{1000}, std::size_t{1} << 20})
            CHECK(assembled(read(bytes, portion)) == expected);
    }
}

TEST_CASE("the header is there before the first unit, or as soon as the file has it") {
    std::vector<std::string> order;
    const auto note = [&](const std::string& bytes) {
        order.clear();
        eligibility::MemorySource source(bytes);
        const eligibility::BulkTaker taker{
            [&](const Record& record) { order.push_back("header " + record.text_or(MDG_FIELD_RESULT_SEGMENT, "")); },
            [&](const Record&, std::uint64_t) {
                order.emplace_back("unit");
                return true;
            }};
        return read_bulk(source, file_name, MDG_RESULT_SOURCE_FILE, taker, a_minute());
    };
    note(file(unit(1) + unit(2), 2));
    CHECK(order == std::vector<std::string>{"header 1", "unit", "unit"});
    const BulkSummary summary = note("<XmlMsg><MessageBody>" + unit(1) + "</MessageBody>" + header(1) + "</XmlMsg>");
    CHECK(order == std::vector<std::string>{"unit", "header 1"});
    CHECK(summary.units == 1);
    CHECK(summary.header.integer(MDG_FIELD_RESULT_COUNT) == 1);
    CHECK(findings_of(summary.header).empty());
}

TEST_CASE("a number of units that the header does not state is noted") {
    CHECK(has_finding(read(file(three_units(), 4)).summary->header, MDG_FINDING_CODE_COUNT_DIFFERS,
                      "MessageHeader/NumberOfProcessingResult"));
    CHECK(findings_of(read(file(three_units(), 3)).summary->header).empty());
}

TEST_CASE("the taker can stop, and what it throws comes through") {
    const Read some = read(file(three_units(), 3), 10, 2);
    CHECK(some.units.size() == 2);
    CHECK(some.summary->stopped);
    CHECK(findings_of(some.summary->header).empty()); // not counted to the end
    const std::string begun = "<XmlMsg><MessageBody>" + unit(1);
    eligibility::MemorySource source(begun);
    const eligibility::BulkTaker taker{{},
                                       [](const Record&, std::uint64_t) -> bool { throw std::runtime_error("full"); }};
    CHECK_THROWS_WITH(read_bulk(source, file_name, "file", taker, a_minute()), "full");
    std::stop_source cancel;
    cancel.request_stop();
    const auto failure = failure_of(
        [&] { read_bulk(source, file_name, "file", taker, base::Wait(std::chrono::minutes(1), cancel.get_token())); });
    REQUIRE(failure);
    CHECK(failure->status == MDG_E_CANCELLED);
}

TEST_CASE("a bulk result in CP932 gives the same units, and a wrong declaration is noted") {
    const std::string utf8 = file(three_units(), 3);
    for (const char* declared : {"Shift_JIS", "UTF-8"}) {
        const std::string text =
            replaced(replaced(utf8, "encoding=\"UTF-8\"", std::string("encoding=\"") + declared + "\""),
                     "Identifier>0<", "Identifier>1<");
        const std::string bytes = *base::cp932_from_utf8(text);
        for (const std::size_t portion : {1U, 5U, 4096U}) {
            const Read stream = read(bytes, portion);
            REQUIRE(stream.units.size() == 3);
            CHECK(*stream.units[1].first(MDG_FIELD_QUALIFICATION)->text(MDG_FIELD_NAME) == "窓口　2");
            CHECK(assembled(stream) == read_whole(bytes));
        }
    }
    CHECK(has_finding(read(replaced(utf8, "encoding=\"UTF-8\"", "encoding=\"Shift_JIS\"")).summary->header,
                      MDG_FINDING_CODE_ENCODING, "XML declaration"));
    CHECK(read("\xEF\xBB\xBF" + utf8, 1).units.size() == 3);
}

TEST_CASE("a damaged byte does not turn a UTF-8 file into nonsense in CP932") {
    std::string bytes = file(three_units(), 3);
    bytes[bytes.find("見本市", bytes.find("窓口　2"))] = '\x81';
    for (const std::size_t portion : {std::size_t{50}, std::size_t{1} << 20}) {
        std::vector<std::string> names;
        Trickle source(bytes, portion);
        const eligibility::BulkTaker taker{{}, [&](const Record& unit, std::uint64_t) {
                                               names.push_back(
                                                   *unit.first(MDG_FIELD_QUALIFICATION)->text(MDG_FIELD_NAME));
                                               return true;
                                           }};
        CHECK(failure_of([&] { read_bulk(source, file_name, "file", taker, a_minute()); }));
        CHECK(names == std::vector<std::string>{"窓口　1"});
    }
    CHECK(failure_of([&] { read_whole(bytes); }));
}

TEST_CASE("registrations of reference numbers are read in the same way") {
    const std::string bytes = "<XmlMsg><MessageHeader><SegmentOfResult>1</SegmentOfResult></MessageHeader><MessageBody>"
                              "<BulkRegistrationUnit><ReferenceNumber>1</ReferenceNumber></BulkRegistrationUnit>"
                              "<BulkRegistrationUnit/></MessageBody></XmlMsg>";
    for (const char* name : {"OQSmuimm02res_1.xml", "any.xml"}) {
        const Read stream = read(bytes, 100, 100, name);
        CHECK(stream.units.size() == 2);
        CHECK(stream.summary->header.kind() == MDG_KIND_REFERENCE_BULK_RESULT);
    }
    const auto failure = failure_of([&] { read(bytes, 100, 100, "OQSsiquc01res_1.xml"); });
    REQUIRE(failure);
    CHECK(failure->status == MDG_E_MALFORMED);
}

TEST_CASE("a bulk result cut anywhere is a clear failure that tells how many units were whole") {
    const std::string bytes = file(three_units(), 3);
    const std::size_t end = bytes.rfind('>') + 1;
    for (std::size_t size = 0; size < end; ++size) {
        const std::string cut = bytes.substr(0, size);
        const auto failure = failure_of([&] { read(cut); });
        INFO("cut at " << size);
        REQUIRE(failure);
        REQUIRE(failure->status == MDG_E_MALFORMED);
        std::size_t whole = 0;
        for (auto at = cut.find("</BulkConfirmUnit>"); at != cut.npos; at = cut.find("</BulkConfirmUnit>", at + 1))
            ++whole;
        if (cut.find("<XmlMsg>") != cut.npos)
            REQUIRE(failure->message.ends_with("; " + std::to_string(whole) + " units before it were whole"));
    }
}

TEST_CASE("hostile bulk results are refused: DOCTYPE, depth, size, control characters, encodings") {
    const std::string good = file(unit(1), 1);
    std::string deep;
    for (int i = 0; i < 100; ++i) deep += "<a>";
    std::string attributes;
    for (int i = 0; i < 100'000; ++i) attributes += " a" + std::to_string(i) + "=''";
    std::string utf16;
    for (const char c : good) utf16 += std::string{c, '\0'};
    const std::string laughs = "<!DOCTYPE x [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;&a;\">]><XmlMsg>";
    for (const std::string& bytes :
         {replaced(good, "<XmlMsg>", laughs), replaced(good, "<XmlMsg>", "<!DOCTYPE XmlMsg><XmlMsg>"),
          replaced(good, "見本市", "&b;"), replaced(good, "見本市", std::string("\0", 1)),
          replaced(good, "見本市", "\x01"), replaced(good, "見本市", "\xFF\xFE"), replaced(good, "見本市", "\xC0\xAF"),
          replaced(good, "見本市", "\xED\xA0\x80"), replaced(good, "見本市", deep),
          replaced(good, "見本市", std::string(70'000, '\xA0')), utf16, std::string("\xFF\xFE", 2) + utf16,
          replaced(good, "XmlMsg>", "Message>"), replaced(good, "MessageHeader>", "Header>"), good + good,
          good + "x"}) {
        const auto failure = failure_of([&] { read(bytes); });
        REQUIRE(failure);
        CHECK(failure->status == MDG_E_MALFORMED);
        CHECK(failure->message.starts_with(std::string(file_name) + ": "));
    }
    std::string many;
    for (int i = 0; i < 60'000; ++i) many += "<a/>";
    for (const std::string& bytes :
         {replaced(good, "見本市", std::string(2 * 1024 * 1024, 'x')),
          replaced(good, "<InsurerName>", "<InsurerName a=\"" + std::string(2'000'000, 'x') + "\">"),
          replaced(good, "<Name>", "<Name" + attributes + ">"), replaced(good, "<Name>", many + "<Name>")}) {
        const auto failure = failure_of([&] { read(bytes); });
        REQUIRE(failure);
        CHECK((failure->status == MDG_E_TOO_LARGE || failure->status == MDG_E_MALFORMED));
    }
}
