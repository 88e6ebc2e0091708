#include "base/secret.hpp"
#include "eligibility/archive.hpp"
#include "eligibility/bulk_stream.hpp"
#include "eligibility/exchange_names.hpp"
#include "eligibility/messages/message.hpp"
#include "site.hpp"
#include "support/catch.hpp"

using namespace mdg;
using namespace mdg::eligibility;
using namespace mdg::eligibility::test;
using namespace std::chrono_literals;
namespace fs = std::filesystem;
using record::Record;

namespace {

constexpr const char* packed_request = "OQSsiquc01req_K7M2Q9X4T1AB.zip";
constexpr const char* packed_answer = "OQSsiquc01res_K7M2Q9X4T1AB.zip";

std::unique_ptr<FolderGateway> encrypted(const Site& site, const char* password = "sample-password") {
    write(site.folder / "password", std::string(password) + "\r\n");
    return std::make_unique<FolderGateway>(FolderSettings{.request = site.req,
                                                          .result = site.res,
                                                          .poll = 10ms,
                                                          .state = site.state,
                                                          .packing = {true, site.folder / "password"}});
}

std::string packed(const std::string& name, const std::string& bytes) {
    return make_archive(name, bytes, base::Secret("sample-password"));
}

} // namespace

TEST_CASE("a site that encrypts its exchange: the request goes out as a password ZIP, the answer comes as one",
          "[facts 1.5]") {
    const Site site;
    const auto gateway = encrypted(site);
    std::string sent;
    const Terminal terminal([&](const std::atomic<bool>& over) {
        sent = take(site.req / packed_request, over);
        write(site.res / packed_answer, packed(sample_answer, golden("response_valid")));
    });
    const Record answer = ask(*gateway, check_request());
    CHECK(*answer.text(MDG_FIELD_VALIDITY) == MDG_VALIDITY_VALID);
    CHECK(unpack({true, site.folder / "password"}, sent, packed_request, sample_request) ==
          write_message(check_request(), Encoding::utf8));
    CHECK(sent.find("0004567") == sent.npos);
    CHECK(fs::is_empty(site.res));
    CHECK(*ask(*encrypted(site), check_request()).text(MDG_FIELD_VALIDITY) == MDG_VALIDITY_VALID); // handed out again
}

TEST_CASE("an answer packed with another password stays, and the configuration is named", "[facts 1.5]") {
    const Site site;
    write(site.res / packed_answer, packed(sample_answer, golden("response_valid")));
    const auto gateway = encrypted(site, "another");
    const auto failure = failure_of([&] { ask(*gateway, check_request()); });
    REQUIRE(failure);
    CHECK(failure->status == MDG_E_CONFIGURATION);
    CHECK(fs::exists(site.res / packed_answer));
    const auto unset = site.start();
    CHECK(failure_of([&] { ask(*unset, check_request()); })->status == MDG_E_CONFIGURATION);
}

TEST_CASE("an encrypted request that is given up or comes back is known again", "[facts 1.3][facts 1.5]") {
    const Site site;
    const auto gateway = encrypted(site);
    CHECK(failure_of([&] { ask(*gateway, check_request(), 60ms); })->status == MDG_E_NO_ANSWER);
    CHECK(fs::exists(site.req / packed_request));
    gateway->settle(sample_id);
    CHECK(fs::is_empty(site.req));

    const Terminal terminal([&](const std::atomic<bool>& over) {
        write(site.res / "OQSsiquc01req_B0000000001.zip", take(site.req / "OQSsiquc01req_B0000000001.zip", over));
        write(site.res / "OQSsiquc01req_B0000000001.err", "x");
    });
    CHECK(failure_of([&] { ask(*gateway, check_request("B0000000001")); })->status == MDG_E_REFUSED);
    CHECK(fs::is_empty(site.res));
}

TEST_CASE("a password that cannot be read keeps the request from being sent") {
    const Site site;
    const auto gateway = encrypted(site);
    fs::remove(site.folder / "password");
    CHECK(failure_of([&] { ask(*gateway, check_request()); })->status == MDG_E_CONFIGURATION);
    CHECK(fs::is_empty(site.req));
    CHECK(gateway->outstanding().empty());
}

TEST_CASE("a packed answer of many people is unpacked into the state folder, and read there unit by unit",
          "[facts 1.3][facts 2.3]") {
    const Site site;
    constexpr int people = 20'000; // more than is held in memory
    std::string xml = "<XmlMsg><MessageHeader><ReceptionNumber>RN000123</ReceptionNumber><SegmentOfResult>1"
                      "</SegmentOfResult><NumberOfProcessingResult>20000</NumberOfProcessingResult></MessageHeader>"
                      "<MessageBody>";
    for (int i = 0; i < people; ++i)
        xml +=
            "<BulkConfirmUnit><QualificationConfirmSearchInfo><ArbitraryIdentifier>" + std::to_string(i) +
            "</ArbitraryIdentifier></QualificationConfirmSearchInfo><ProcessingResultStatus>1</ProcessingResultStatus>"
            "<ProcessingResultMessage>" +
            std::string(1800, 'x') + "</ProcessingResultMessage></BulkConfirmUnit>\n";
    xml += "</MessageBody></XmlMsg>";
    REQUIRE(xml.size() > largest_answer);
    Record query(MDG_KIND_BULK_QUERY);
    query.set_text(MDG_FIELD_BUSINESS, MDG_BUSINESS_BULK_CHECK)
        .set_text(MDG_FIELD_FACILITY_CODE, "1319999999")
        .set_text(MDG_FIELD_RECEPTION_NUMBER, "RN000123")
        .set_text(MDG_FIELD_REQUEST_ID, sample_id);
    const std::string name = std::string("OQSmuquc02res_") + sample_id;
    write(site.res / (name + ".zip"), packed(name + ".xml", xml));
    const auto gateway = encrypted(site);
    const Record answer = ask(*gateway, query, 100s);
    CHECK(*answer.text(MDG_FIELD_RECEPTION_NUMBER) == "RN000123");
    CHECK(fs::is_empty(site.res));
    const fs::path file = *answer.text(MDG_FIELD_ANSWER_FILE);
    FileSource source(file);
    std::uint64_t next = 0;
    const BulkTaker taker{{}, [&](const Record& unit, std::uint64_t) {
                              return unit.list(MDG_FIELD_SEARCHED)[0]->text_or(MDG_FIELD_ARBITRARY_IDENTIFIER, "") ==
                                     std::to_string(next++);
                          }};
    const auto summary = read_bulk(source, name + ".xml", MDG_RESULT_SOURCE_RESPONSE, taker, base::Wait(100s));
    CHECK(summary.units == people);
    CHECK_FALSE(summary.stopped);
    CHECK(ask(*encrypted(site), query).has(MDG_FIELD_ANSWER_FILE)); // handed out again
    gateway->settle(sample_id);
    CHECK_FALSE(fs::exists(file));
}
