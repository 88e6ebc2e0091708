#include "clinic/terminal/code_page.hpp"
#include "clinic/terminal/request.hpp"
#include "desk.hpp"
#include "support/catch.hpp"

using namespace mdg::clinic::terminal;

namespace {

std::string with(std::string request, const std::string& old, const std::string& now) {
    return request.replace(request.find(old), old.size(), now);
}

std::string why_refused(const std::string& bytes) {
    try {
        parse_query(bytes);
        return "accepted";
    } catch (const Refused& refused) {
        return refused.what();
    }
}

} // namespace

TEST_CASE("a single query is read with every element (terminal facts 2.1)") {
    const Query query = parse_query(desk::request({.insurer = "  139907", .symbol = "見・４", .limit = "1"}));
    CHECK(query.confirmation_day == "20260801");
    CHECK(query.facility == "1319999999");
    CHECK(query.file_identifier == "check-1");
    CHECK(query.insurer_number == "139907");
    CHECK(query.symbol == "見・４");
    CHECK(query.number == "345");
    CHECK(query.branch == "00");
    CHECK(query.birthdate == "19850412");
    CHECK(query.limit_consent);
    CHECK(query.arbitrary_identifier == "row-7");
}

TEST_CASE("a query in Shift_JIS, with a mark, or without the optional elements is read") {
    const auto utf8 = desk::request({.symbol = "見・４"});
    const auto sjis = encode(with(utf8, "UTF-8", "Shift_JIS"), Encoding::shift_jis);
    CHECK(parse_query(sjis).symbol == "見・４");
    CHECK(parse_query(encode(utf8, Encoding::utf8_bom)).symbol == "見・４");
    CHECK(parse_query(desk::request({.symbol = "", .branch = "", .identifier = ""})).branch.empty());
}

TEST_CASE("a query that breaks the layout is refused, and the reason names the element only") {
    const auto good = desk::request({});
    REQUIRE(why_refused(good) == "accepted");
    struct Row {
        std::string bytes, element;
    };
    const std::vector<Row> rows = {
        {desk::request({.insurer = "139907"}), "InsurerNumber"},
        {desk::request({.insurer = "139907  "}), "InsurerNumber"},
        {desk::request({.insurer = "        "}), "InsurerNumber"},
        {desk::request({.symbol = std::string(21, '1')}), "InsuredCardSymbol"},
        {desk::request({.number = ""}), "InsuredIdentificationNumber"},
        {desk::request({.branch = "001"}), "InsuredBranchNumber"},
        {desk::request({.birthdate = "1985-04-12"}), "Birthdate"},
        {desk::request({.birthdate = "20250229"}), "Birthdate"},
        {desk::request({.limit = "2"}), "LimitApplicationCertificateRelatedConsFlg"},
        {desk::request({.day = ""}), "QualificationConfirmationDate"},
        {desk::request({.file_identifier = std::string(51, 'a')}), "ArbitraryFileIdentifier"},
        {with(good, "1319999999", "131999999"), "MedicalInstitutionCode"},
        {with(good, "</MessageHeader>", "<Name>secret</Name></MessageHeader>"), "Name"},
        {with(good, "<Birthdate >", "<Birthdate>19850412</Birthdate><Birthdate>"), "Birthdate"},
        {with(good, "QualificationConfirmSearchInfo><", "QualificationConfirmationSearchInfo><"), "XML"},
        {good.substr(0, good.size() / 2), "XML"},
        {encode(desk::request({.symbol = "見"}), Encoding::shift_jis), "encoding"},
        {"", "XML"},
    };
    for (const Row& row : rows) {
        INFO(row.bytes);
        CHECK_THAT(why_refused(row.bytes), Catch::Contains(row.element) && !Catch::Contains("secret"));
    }
    CHECK_THAT(why_refused(with(good, "</MessageBody>", "<X/></MessageBody>")), Catch::Contains("single query"));
}
