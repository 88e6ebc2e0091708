#include "../support.hpp"
#include "eligibility/messages/message.hpp"
#include "support/catch.hpp"

using namespace mdg;
using namespace mdg::eligibility;
using namespace mdg::eligibility::test;
using record::Record;

namespace {

std::string name_of(const MessageRow* row) {
    return row == nullptr ? "(none)" : std::string(row->name);
}

Record parse(const std::string& bytes, const std::string& name) {
    return parse_message(bytes, name, MDG_RESULT_SOURCE_FILE);
}

} // namespace

TEST_CASE("the beginning of a file's name tells the message") {
    const std::pair<const char*, const char*> names[] = {
        {"OQSsiquc01req_2021081611906.xml", "OQSsiquc01req"},
        {"OQSsiquc01res_K7M2Q9X4T1AB.xml", "OQSsiquc01res"},
        {"OQSsiquc01res_face_27142063864da5260a16de5a3d3ad7_20260929160112.xml", "OQSsiquc01res_face"},
        {"OQSsiquc01res_face_20260929160112.xml", "OQSsiquc01res_face"},
        {"OQSsiquc01res_facet.xml", "OQSsiquc01res"},
        {"OQSmuquc02res_1.zip", "OQSmuquc02res"},
        {"OQSmuquc01req_1.err", "OQSmuquc01req"},
        {"YZKsiquc01res_01.pdf", "YZKsiquc01res"},
        {"OQSsiquc01res", "OQSsiquc01res"},
        {"OQSsihvq01req_1.xml", "OQSsihvq"},
        {"PMHsimsm01res_1.xml", "PMHsimsm"},
        {"EPSsiPIPR01req_1.xml", "EPS"},
        {"OQSsiquc02res_1.xml", "(none)"},
        {"OQSsiquc01resX.xml", "(none)"},
        {"oqssiquc01res_1.xml", "(none)"},
        {"delresult.txt", "(none)"},
        {"", "(none)"},
    };
    for (const auto& [file, message] : names) {
        INFO(file);
        CHECK(name_of(find_message(file)) == message);
    }
}

TEST_CASE("a request's record tells what it is sent as, and a request what answers it") {
    for (const MessageRow& row : all_messages()) {
        INFO(row.name);
        CHECK((row.direction == Direction::request) == !row.answer.empty());
        if (row.direction != Direction::request) continue;
        const MessageRow* answer = find_message(std::string(row.answer) + "_1.xml");
        REQUIRE(answer != nullptr);
        CHECK(answer->direction == Direction::answer);
        CHECK(answer->business == row.business);
        CHECK(answer->step == row.step);
        Record request(row.kind);
        if (record::find_field(MDG_FIELD_BUSINESS)->belongs_to(row.kind))
            request.set_text(MDG_FIELD_BUSINESS, row.business);
        CHECK(name_of(request_message(request)) == row.name);
    }
    CHECK(name_of(request_message(MDG_KIND_CHECK_REQUEST)) == "OQSsiquc01req");
    CHECK(request_message(MDG_KIND_BULK_QUERY) == nullptr); // several businesses have it
    CHECK(request_message(MDG_KIND_ELIGIBILITY) == nullptr);
    Record consents(MDG_KIND_CONSENT_LIST_REQUEST);
    CHECK(request_message(consents) == nullptr);
    consents.set_text(MDG_FIELD_TREATMENT_CLASS, MDG_TREATMENT_CLASS_ONLINE);
    CHECK(name_of(request_message(consents)) == "OQSmuonq01req");
    consents.set_text(MDG_FIELD_TREATMENT_CLASS, MDG_TREATMENT_CLASS_HOME_VISIT);
    CHECK(name_of(request_message(consents)) == "OQSmuhvq01req");
}

TEST_CASE("a file that holds another message than its name says is refused with the reason") {
    const std::pair<const char*, const char*> swapped[] = {
        {"OQSmuquc02res_202611220004", "OQSmuquc01res_1.xml"},
        {"OQSmuquc02res_202611220004", "OQSsiquc01res_1.xml"},
        {"OQSsiquc01res_K7M2Q9X4T1AB", "OQSmuquc02res_1.xml"},
        {"OQSsiquc01res_K7M2Q9X4T1AB", "OQSsiquc01req_1.xml"},
        {"OQSsiquc01res_K7M2Q9X4T1AB", "YZKsiquc01res_1.xml"},
        {"OQSmuquc01res_202611220001", "OQSmuquc02req_1.xml"},
        {"OQSmuimm02res_202611220006", "OQSmuquc02res_1.xml"},
        {"YZKsiquc01res_0426112210153450", "TKKsiquc01res_1.xml"},
        {"TKKsiquc01res_0226112210163450", "YZKsiquc01res_1.xml"},
    };
    for (const auto& [content, name] : swapped) {
        INFO(content << " as " << name);
        const auto failure = failure_of([&] { parse(golden(content), name); });
        REQUIRE(failure);
        CHECK(failure->status == MDG_E_MALFORMED);
        CHECK(failure->message.find("not a ") != std::string::npos);
        CHECK(failure->findings.size() == 1);
    }
}

TEST_CASE("an element of the future does not make a message another one") {
    const std::string bytes = replaced(golden("OQSsiquc01res_K7M2Q9X4T1AB"), "<ResultList>",
                                       "<ReceptionDateTime>20261122</ReceptionDateTime><BulkConfirmUnit/><ResultList>");
    const Record result = parse(bytes, "OQSsiquc01res_1.xml");
    CHECK(result.list(MDG_FIELD_QUALIFICATION).size() == 1);
    CHECK(result.list(MDG_FIELD_UNKNOWN_ELEMENT).size() == 2);
}

TEST_CASE("under a name of its own a message is told by its content, or not at all") {
    CHECK(parse(golden("OQSmuquc02res_202611220004"), "copy.xml").kind() == MDG_KIND_BULK_RESULT);
    CHECK_FALSE(parse(golden("OQSmuquc02res_202611220004"), "copy.xml").has(MDG_FIELD_BUSINESS));
    CHECK(*parse(golden("OQSmuimm02res_202611220006"), "copy.xml").text(MDG_FIELD_BUSINESS) ==
          MDG_BUSINESS_BULK_REFERENCE);
    CHECK(parse(golden("OQSsiquc01res_K7M2Q9X4T1AB"), "copy.xml").kind() == MDG_KIND_ELIGIBILITY);
    CHECK(parse(golden("YZKsiquc01res_0426112210153450"), "copy.xml").kind() == MDG_KIND_DRUG_INFORMATION);
    for (const char* const silent : {"OQSmuquc02req_202611220004", "OQSsiquc01req_K7M2Q9X4T1AB"}) {
        const auto failure = failure_of([&] { parse(golden(silent), "copy.xml"); });
        REQUIRE(failure);
        CHECK(failure->status == MDG_E_MALFORMED);
    }
}

TEST_CASE("a message known by name only is kept as it came and never guessed at") {
    const std::string bytes("\x01\x00not even XML", 14);
    for (const char* const name : {"OQSsihvq01res_1.xml", "OQSsionq01res_1.xml", "OQSsihvd01res_1.xml",
                                   "OQSsiurl01res_1.pdf", "OQSsiinq01res_1.xml", "OQSsiupd01res_1.xml",
                                   "CIPsiquc01res_1.xml", "EPSsiPIPR01res_1.xml", "PMHsimsm01res_1.xml"}) {
        INFO(name);
        const Record kept = parse(bytes, name);
        REQUIRE(kept.kind() == MDG_KIND_UNKNOWN_MESSAGE);
        CHECK(*kept.text(MDG_FIELD_FILE_NAME) == name);
        CHECK(std::string_view(name).starts_with(*kept.text(MDG_FIELD_BUSINESS)));
        CHECK(findings_of(kept) == std::vector<std::string>{"kept_unread " + *kept.text(MDG_FIELD_BUSINESS)});
        CHECK(write_message(kept, Encoding::utf8) == bytes);
    }
}

TEST_CASE("a PDF is a document, and only a PDF is") {
    const std::string pdf = "%PDF-1.7\n\xE2\xE3";
    const Record document = parse(pdf, "YZKsiquc01res_0126112210153450.PDF");
    CHECK(document.kind() == MDG_KIND_DOCUMENT);
    CHECK(*document.text(MDG_FIELD_BUSINESS) == MDG_BUSINESS_DRUG);
    CHECK(write_message(document, Encoding::utf8) == pdf);
    const auto failure = failure_of([] { parse("<XmlMsg/>", "YZKsiquc01res_1.pdf"); });
    REQUIRE(failure);
    CHECK(failure->status == MDG_E_MALFORMED);
}

TEST_CASE("what is no message is refused as one, whatever its name") {
    for (const char* const name : {"OQSsiquc01res_1.xml", "OQSmuquc02res_1.xml", "YZKsiquc01res_1.xml", "any.xml"})
        for (const char* const bytes : {"", "<Message><MessageHeader/></Message>", "<XmlMsg/>",
                                        "<XmlMsg><MessageHeader>", "<XmlMsg><MessageBody/></XmlMsg>"}) {
            INFO(name << " " << bytes);
            const auto failure = failure_of([&] { parse(bytes, name); });
            REQUIRE(failure);
            CHECK(failure->status == MDG_E_MALFORMED);
        }
    const auto failure =
        failure_of([] { parse_message_as(MDG_KIND_DOCUMENT, "<XmlMsg/>", "a.xml", MDG_RESULT_SOURCE_FILE); });
    REQUIRE(failure);
    CHECK(failure->status == MDG_E_BAD_ARGUMENT);
}

TEST_CASE("text and attributes where none belong are kept") {
    const std::string bytes = "<XmlMsg a='1'>x<MessageHeader b='2'>y</MessageHeader><MessageBody><ReceptionNumber >9"
                              "</ReceptionNumber >z</MessageBody></XmlMsg>";
    const Record receipt = parse(bytes, "OQSmuquc01res_1.xml");
    CHECK(*receipt.text(MDG_FIELD_RECEPTION_NUMBER) == "9"); // blanks inside tags are XML
    std::string all;
    for (const auto& unknown : receipt.list(MDG_FIELD_UNKNOWN_ELEMENT))
        all += *unknown->text(MDG_FIELD_ELEMENT_PATH) + "=" + *unknown->text(MDG_FIELD_ELEMENT_TEXT) + " ";
    CHECK(all == "@a=1 MessageBody/text()=z MessageHeader/@b=2 MessageHeader/text()=y text()=x ");
}
