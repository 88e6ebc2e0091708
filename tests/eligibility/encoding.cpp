#include "eligibility/result.hpp"

#include "record/json.hpp"
#include "support.hpp"
#include "support/catch.hpp"

#include <cstdlib>

using namespace mdg;
using namespace mdg::eligibility::test;
using record::Record;

namespace {

// By another program's tables than ours.
std::string cp932(const std::string& utf8) {
    const TemporaryFolder folder;
    write(folder / "in", utf8);
    const std::string command =
        "iconv -f UTF-8 -t CP932 '" + (folder / "in").string() + "' > '" + (folder / "out").string() + "'";
    REQUIRE(std::system(command.c_str()) == 0);
    return read(folder / "out");
}

Record parse(const std::string& bytes) {
    return eligibility::parse_result(bytes, "any.xml", MDG_RESULT_SOURCE_FILE);
}

std::string as_shift_jis(const std::string& utf8) {
    return replaced(replaced(utf8, "encoding=\"UTF-8\"", "encoding=\"Shift_JIS\""), "<CharacterCodeIdentifier>0",
                    "<CharacterCodeIdentifier>1");
}

} // namespace

TEST_CASE("files in CP932 give the same record as in UTF-8") {
    for (const std::string& name : golden_names()) {
        INFO(name);
        const std::string text = as_shift_jis(golden(name));
        Record expected = parse(golden(name));
        expected.set_text(MDG_FIELD_CHARACTER_CODE, MDG_CHARACTER_CODE_SHIFT_JIS);
        CHECK(to_json(parse(cp932(text)), record::Privacy::whole) == to_json(expected, record::Privacy::whole));
    }
}

TEST_CASE("characters of the Microsoft table survive: 髙 﨑 ① ～ －") {
    const std::string name = "髙﨑　①～－ｶﾞ";
    const Record result = parse(cp932(as_shift_jis(replaced(golden("response_valid"), "見本　春子", name))));
    CHECK(*result.first(MDG_FIELD_QUALIFICATION)->text(MDG_FIELD_NAME) == name);
}

TEST_CASE("the bytes decide where the declaration is wrong, and a finding says so") {
    const std::string utf8 = golden("response_valid");
    const Record mislabelled = parse(replaced(utf8, "encoding=\"UTF-8\"", "encoding=\"Shift_JIS\""));
    CHECK(*mislabelled.first(MDG_FIELD_QUALIFICATION)->text(MDG_FIELD_NAME) == "見本　春子");
    CHECK(findings_of(mislabelled) == std::vector<std::string>{"encoding XML declaration"});

    const Record unlabelled = parse(cp932(utf8));
    CHECK(*unlabelled.first(MDG_FIELD_QUALIFICATION)->text(MDG_FIELD_NAME) == "見本　春子");
    CHECK(findings_of(unlabelled) ==
          std::vector<std::string>{"encoding MessageHeader/CharacterCodeIdentifier", "encoding XML declaration"});
}

TEST_CASE("half-width kana in CP932 that could pass for UTF-8 are read as kana") {
    const std::string text = replaced(as_shift_jis(golden("response_none")), "<ResultList/>",
                                      "<ProcessingResultMessage>ﾃｱﾄｲ</ProcessingResultMessage>");
    const Record result = parse(cp932(text));
    CHECK(*result.text(MDG_FIELD_PROCESSING_MESSAGE) == "ﾃｱﾄｲ");
    CHECK(findings_of(result).empty());
}

TEST_CASE("a byte order mark is tolerated") {
    const Record result = parse("\xEF\xBB\xBF" + golden("response_valid"));
    CHECK(findings_of(result).empty());
    CHECK(to_json(result, record::Privacy::whole) == to_json(parse(golden("response_valid")), record::Privacy::whole));
}
