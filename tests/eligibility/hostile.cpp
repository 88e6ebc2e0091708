#include "eligibility/result.hpp"

#include "support.hpp"
#include "support/catch.hpp"

#include <random>

using namespace mdg;
using namespace mdg::eligibility::test;

namespace {

std::optional<base::Failure> failure_for(const std::string& bytes) {
    return failure_of([&] { eligibility::parse_result(bytes, "any.xml", MDG_RESULT_SOURCE_FILE); });
}

void check_malformed(const std::string& bytes) {
    const auto failure = failure_for(bytes);
    REQUIRE(failure);
    CHECK(failure->status == MDG_E_MALFORMED);
    CHECK(failure->origin == MDG_ORIGIN_TERMINAL);
    CHECK(failure->message.starts_with("any.xml: "));
}

} // namespace

TEST_CASE("DOCTYPE and entities are refused") {
    const std::string laughs = "<!DOCTYPE XmlMsg [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>\n";
    const std::string good = golden("response_valid");
    check_malformed(replaced(good, "<XmlMsg>", laughs + "<XmlMsg>"));
    check_malformed(replaced(good, "<XmlMsg>", "<!DOCTYPE XmlMsg SYSTEM \"file:///etc/passwd\"><XmlMsg>"));
    for (const char* reference : {"&b;", "&", "&#0;", "&#xD800;", "&#x110000;", "&#;", "&#12x;"}) {
        INFO(reference);
        check_malformed(replaced(good, "見本市</InsurerName>", std::string(reference) + "</InsurerName>"));
    }
    CHECK_FALSE(failure_for(replaced(good, "見本市</InsurerName>", "&amp;&#x3042;&#12354;</InsurerName>")));
    CHECK_FALSE(failure_for(replaced(good, "<ErrorCode/>", "<!-- & &x; --><ErrorCode><![CDATA[&]]></ErrorCode>")));
}

TEST_CASE("deep, wide and large files are refused") {
    const std::string good = golden("response_none");
    std::string opened;
    std::string closed;
    for (int i = 0; i < 100'000; ++i) {
        opened += "<a>";
        closed += "</a>";
    }
    check_malformed(replaced(good, "<ResultList/>", opened + closed));
    std::string wide;
    for (int i = 0; i < 100'000; ++i) wide += "<a/>";
    check_malformed(replaced(good, "<ResultList/>", wide));
    const auto large = failure_for(replaced(good, "<ResultList/>", std::string(4 * 1024 * 1024, ' ')));
    REQUIRE(large);
    CHECK(large->status == MDG_E_TOO_LARGE);
}

TEST_CASE("NUL bytes, control characters and foreign encodings are refused") {
    const std::string good = golden("response_valid");
    check_malformed(replaced(good, "見本市</InsurerName>", std::string("a\0b", 3) + "</InsurerName>"));
    check_malformed(replaced(good, "見本市</InsurerName>",
                             "a\x01"
                             "b</InsurerName>"));
    check_malformed(replaced(good, "見本市</InsurerName>", "\xFF\xFE</InsurerName>"));
    std::string utf16;
    for (const char c : good) utf16 += std::string{c, '\0'};
    check_malformed(utf16);
}

TEST_CASE("something else than one result is refused") {
    const std::string good = golden("response_valid");
    check_malformed("");
    check_malformed("   \r\n");
    check_malformed("no XML at all");
    check_malformed(replaced(good, "XmlMsg>", "Message>"));
    check_malformed(replaced(good, "MessageHeader>", "Header>"));
    check_malformed(good + good.substr(good.find("<XmlMsg>")));
    check_malformed(good + "tail");
    check_malformed("head" + good.substr(good.find("<XmlMsg>")));
}

TEST_CASE("the failure names line and offset") {
    const std::string good = golden("response_valid");
    const auto failure = failure_for(good.substr(0, good.find("<ReferenceClassification>")));
    REQUIRE(failure);
    CHECK(failure->message.find("line 8") != std::string::npos);
    REQUIRE(failure->findings.size() == 1);
    CHECK(failure->findings.front().place.find("any.xml: line 8, offset ") == 0);
}

TEST_CASE("a file cut anywhere is a clear failure") {
    for (const char* name : {"response_valid", "face"}) {
        const std::string good = golden(name);
        const std::size_t end = good.rfind('>') + 1;
        for (std::size_t size = 0; size < end; ++size) {
            const auto failure = failure_for(good.substr(0, size));
            INFO(name << " cut at " << size);
            REQUIRE(failure);
            REQUIRE(failure->status == MDG_E_MALFORMED);
        }
        CHECK_FALSE(failure_for(good.substr(0, end)));
    }
}

TEST_CASE("overlong forms, lone surrogates and what is no character are refused") {
    const std::string good = golden("response_valid");
    for (const char* bad :
         {"\xC0\xAF", "\xE0\x80\xAF", "\xF0\x80\x80\xAF", "\xED\xA0\x80", "\xED\xBF\xBF", "\xF4\x90\x80\x80",
          "\xF8\x88\x80\x80\x80", "&#xDFFF;", "&#xFFFE;", "&#8;", "&#x;", "&#-1;", "&amp", "&AMP;"}) {
        INFO(bad);
        check_malformed(replaced(good, "見本市</InsurerName>", std::string(bad) + "</InsurerName>"));
    }
}

TEST_CASE("depth, attributes and repetition cost no more than the file's size lets expect") {
    const std::string good = golden("response_none");
    std::string deep;
    std::string closed;
    for (int i = 0; i < 40; ++i) {
        deep += "<a>";
        closed += "</a>";
    }
    check_malformed(replaced(good, "<ResultList/>", deep + closed));
    std::string attributes;
    for (int i = 0; i < 100'000; ++i) attributes += " a" + std::to_string(i) + "=''";
    check_malformed(replaced(good, "<ResultList/>", "<ResultList" + attributes + "/>"));
    CHECK_FALSE(failure_for(replaced(good, "<ResultList/>", "<Other a=\"" + std::string(3'000'000, 'x') + "\"/>")));

    // Each of these is noted, with the number it has among its like.
    std::string repeated;
    for (int i = 0; i < 40'000; ++i) repeated += "<ProcessingResultCode/>";
    const auto result =
        eligibility::parse_result(replaced(good, "<ResultList/>", repeated), "any.xml", MDG_RESULT_SOURCE_FILE);
    CHECK(result.list(MDG_FIELD_UNKNOWN_ELEMENT).size() >= 39'999);
    CHECK(has_finding(result, MDG_FINDING_CODE_BAD_VALUE, "MessageBody/ProcessingResultCode[40000]"));
}

TEST_CASE("ten thousand mutations end in a record or a failure of the file") {
    std::mt19937 random(4649);
    std::vector<std::string> files;
    for (const std::string& name : golden_names()) files.push_back(golden(name));
    const auto below = [&](std::size_t bound) { return random() % bound; };
    int read_well = 0;
    int refused = 0;
    for (unsigned round = 0; round < 10'000; ++round) {
        std::string bytes = files[below(files.size())];
        for (std::size_t change = 0; change < 1 + round % 3; ++change) {
            const std::size_t at = below(bytes.size());
            const std::size_t size = below(std::min<std::size_t>(bytes.size() - at, 40) + 1);
            switch (below(8)) {
            case 0:
                bytes[at] = static_cast<char>(random());
                break;
            case 1:
                bytes.erase(at, size);
                break;
            case 2:
                bytes.insert(at, bytes.substr(below(bytes.size()), size));
                break;
            case 3:
                bytes.insert(at, std::string("<>&;\"/\0\x82\xE3#", 10).substr(below(10), 1));
                break;
            case 4: {
                const std::string other = files[below(files.size())];
                bytes.replace(at, size, other.substr(below(other.size()), 200));
                break;
            }
            default: // into a text, so that the file stays one
                bytes.insert(std::min(bytes.find('>', at), bytes.size() - 1) + 1, std::to_string(below(1000)));
            }
        }
        const auto failure = failure_for(bytes);
        INFO("round " << round);
        if (failure) {
            REQUIRE(failure->status == MDG_E_MALFORMED);
            ++refused;
        } else {
            ++read_well;
        }
    }
    CHECK(read_well > 500);
    CHECK(refused > 500);
}
