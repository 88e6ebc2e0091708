#include "clinic/terminal/code_page.hpp"
#include "support/catch.hpp"

using namespace mdg::clinic::terminal;

TEST_CASE("Shift_JIS is code page 932: third level kanji and full-width signs keep their bytes (terminal "
          "facts 1.4)") {
    CHECK(encode("髙﨑德", Encoding::shift_jis) == "\xFB\xFC\xFA\xB1\xFA\xBA");
    CHECK(encode("－", Encoding::shift_jis) == "\x81\x7C");
    CHECK(encode("ﾏﾄﾞ", Encoding::shift_jis) == "\xCF\xC4\xDE");
}

TEST_CASE("what the code page lacks is shown as a black circle (claim facts 2.8)") {
    CHECK(encode("𠮷野　𠮷", Encoding::shift_jis) == encode("●野　●", Encoding::shift_jis));
    CHECK(encode("●", Encoding::shift_jis) == "\x81\x9C");
    CHECK(encode("𠮷野", Encoding::utf8) == "𠮷野");
}

TEST_CASE("more than one buffer is converted whole") {
    std::string text, bytes;
    for (int i = 0; i < 3000; ++i) {
        text += "口";
        bytes += "\x8C\xFB";
    }
    CHECK(encode(text, Encoding::shift_jis) == bytes);
}

TEST_CASE("an XML file is decoded by its mark or its declaration") {
    const std::string sjis = "<?xml version='1.0' encoding='Shift_JIS'?><a>\x8C\xFB</a>";
    CHECK(decode_xml(sjis).value() == "<?xml version='1.0' encoding='Shift_JIS'?><a>口</a>");
    CHECK(decode_xml("\xEF\xBB\xBF<a>口</a>").value() == "<a>口</a>");
    CHECK(decode_xml("<a>口</a>").value() == "<a>口</a>");
    CHECK_FALSE(decode_xml("<?xml version='1.0' encoding='UTF-8'?><a>\x8C\xFB</a>"));
    CHECK_FALSE(decode_xml("<a>\xE5\x8F</a>"));
}

TEST_CASE("symbols and numbers are compared narrow") {
    CHECK(narrow("１２－Ａ　３") == "12-A3");
    CHECK(narrow("見・４") == "見・4");
    CHECK(narrow("") == "");
    CHECK(characters("見・４a") == 4);
}
