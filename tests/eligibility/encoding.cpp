#include "eligibility/result.hpp"

#include "base/text.hpp"
#include "eligibility/xml_file.hpp"
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

TEST_CASE("UTF-16 is told by its name, with or without a byte order mark") {
    const std::string text = golden("response_valid");
    for (const char* target : {"UTF-16LE", "UTF-16BE", "UTF-16"}) {
        const TemporaryFolder folder;
        write(folder / "in", text);
        REQUIRE(std::system(("iconv -f UTF-8 -t " + std::string(target) + " '" + (folder / "in").string() + "' > '" +
                             (folder / "out").string() + "'")
                                .c_str()) == 0);
        const auto failure = failure_of([&] { parse(read(folder / "out")); });
        INFO(target);
        REQUIRE(failure);
        CHECK(failure->status == MDG_E_MALFORMED);
        CHECK(failure->message.find("UTF-16") != std::string::npos);
    }
}

TEST_CASE("a declaration of an encoding that the terminal does not have is named in the finding") {
    const Record result = parse(replaced(golden("response_valid"), "encoding=\"UTF-8\"", "encoding=\"EUC-JP\""));
    CHECK(*result.first(MDG_FIELD_QUALIFICATION)->text(MDG_FIELD_NAME) == "見本　春子");
    REQUIRE(result.list(MDG_FIELD_FINDING).size() == 1);
    CHECK(*result.first(MDG_FIELD_FINDING)->text(MDG_FIELD_DETAIL) == "declared EUC-JP, the bytes are UTF-8");
}

TEST_CASE("every character of code page 932 comes through a file and back into one") {
    std::string table = "<r>";
    std::size_t characters = 0;
    const auto add = [&](const std::string& code) {
        const auto text = base::utf8_from_cp932(code);
        if (!text || code == "<" || code == "&" || static_cast<unsigned char>(code[0]) < 0x20) return;
        table += "<c>" + code + "</c>";
        ++characters;
    };
    for (int lead = 0x21; lead < 0xE0; ++lead) add({static_cast<char>(lead)});
    for (int lead = 0x81; lead < 0xFD; ++lead)
        for (int trail = 0x40; trail < 0xFD; ++trail) add({static_cast<char>(lead), static_cast<char>(trail)});
    CHECK(characters > 9000);
    eligibility::XmlFile file =
        eligibility::read_xml("<?xml version=\"1.0\" encoding=\"Shift_JIS\"?>" + table + "</r>", "table.xml");
    CHECK(file.encoding == eligibility::Encoding::shift_jis);
    const std::string written = write_xml(file.document, eligibility::Encoding::shift_jis);
    eligibility::XmlFile again = eligibility::read_xml(written, "table.xml");
    CHECK(again.findings.empty());
    CHECK(write_xml(again.document, eligibility::Encoding::utf8) ==
          write_xml(file.document, eligibility::Encoding::utf8));
    CHECK(written.find('?', written.find("<r>")) == written.rfind('?')); // the question mark's own place, no other
}

TEST_CASE("a character that code page 932 does not have is a fault with its place, never a question mark") {
    pugi::xml_document document;
    pugi::xml_node name = document.append_child("XmlMsg").append_child("MessageBody").append_child("Name");
    name.text().set("\U00020BB7田"); // 𠮷
    const auto failure = failure_of([&] { write_xml(document, eligibility::Encoding::shift_jis); });
    REQUIRE(failure);
    CHECK(failure->status == MDG_E_CHECK_FAILED);
    CHECK(has_finding(*failure, MDG_FINDING_CODE_BAD_VALUE, "XmlMsg/MessageBody/Name"));
    CHECK(write_xml(document, eligibility::Encoding::utf8).find("\U00020BB7田") != std::string::npos);
}
