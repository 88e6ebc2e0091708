#include "sample.hpp"

#include "support/catch.hpp"

using namespace mdg::clinic::card;

namespace {

Profile person(const char* name, const char* address, const char* birth, const char* sex) {
    auto profile = sample_profile();
    profile.person = {name, address, parse_day(birth), sex, "99999"};
    return profile;
}

std::string attributes(const Profile& profile) {
    SampleCard card(profile);
    card.select(assist);
    card.file("0015");
    card.verify(profile.number_b());
    card.file("0002");
    return card("00B0000000");
}

std::string label(const char* name) {
    SampleCard card(name);
    card.select(jpki);
    card.file("0006");
    auto bytes = from_hex(card("00B0000020"));
    bytes.resize(32);
    std::string text(bytes.begin(), bytes.end());
    return text.substr(0, text.find(' '));
}

} // namespace

TEST_CASE("EF 0002 is the golden vectors of card facts §3.2, with filler behind") {
    const std::string filler(32, 'F');
    CHECK(attributes(person("試験　太郎", "東京都千代田区試験町１－２－３", "1990-04-01", "1")) ==
          "FF205CDF2108000E00200050005BDF220FE8A9A6E9A893E38080E5A4AAE9838EDF232DE69DB1E4BAACE983BDE58D83E4BBA3"
          "E794B0E58CBAE8A9A6E9A893E794BAEFBC91EFBC8DEFBC92EFBC8DEFBC93DF24083139393030343031DF250131" +
              filler + "9000");
    CHECK(attributes(person("黒桐　幹也", "東京都清瀬市観布子南１２－７－２０２", "1980-02-17", "1")) ==
          "FF2065DF2108000E0020"
          "00590064DF220FE9BB92E6A190E38080E5B9B9E4B99FDF2336E69DB1E4BAACE983BDE6B885E780AC"
          "E5B882E8A6B3E5B883E5AD90E58D97EFBC91EFBC92EFBC8DEFBC97EFBC8DEFBC92EFBC90EFBC92DF24083139383030323137"
          "DF250131" +
              filler + "9000");
}

TEST_CASE("an address of more than 127 bytes lengthens the header and shifts the offsets") {
    const auto profile = sample_profile("long-address");
    REQUIRE(profile.person.address.size() > 127);
    const auto bytes = attributes(profile);
    CHECK(bytes.substr(0, 6) == "FF2081");
    CHECK(bytes.substr(8, 10) == "DF2108000F");
    const auto address = std::stoul(bytes.substr(18, 4), nullptr, 16);
    CHECK(bytes.substr(2 * address, 6) == "DF2381");
    const auto sex = std::stoul(bytes.substr(26, 4), nullptr, 16);
    CHECK(bytes.substr(2 * sex, 8) == "DF250131");
}

TEST_CASE("the attributes open with the PIN or with number B") {
    SampleCard card;
    card.select(assist);
    card.file("0002");
    CHECK(card("00B0000007") == "6982");
    card.file("0011");
    CHECK(card.verify("5678") == "9000");
    card.file("0002");
    CHECK(card("00B0000004") == "FF205FDF9000");
}

TEST_CASE("8: EF 0006 has 160 bytes and names the kind of token") {
    SampleCard card;
    card.select(jpki);
    card.file("0006");
    CHECK(card.card.command(from_hex("00B0000000")).size() == 160 + 2);
    CHECK(card("00B0006004") == "0000040D9000");
    CHECK(card("00B0009010") == "393939393939393939393939393939399000");
    CHECK(label("adult") == "JPKIAPICCTOKEN2");
    CHECK(label("juki") == "JPKIAPICCTOKEN");
    CHECK(label("android") == "JPKIAPGPSETOKEN");
    CHECK(label("iphone") == "JPKIAPIOSTOKEN");
}

TEST_CASE("8: EF 0008 tells which certificates there are") {
    for (const auto& [name, bytes] : {std::pair("adult", "8F8F009000"), std::pair("face-only", "008F009000"),
                                      std::pair("no-certificate", "0000009000")}) {
        SampleCard card(name);
        card.select(jpki);
        card.file("0008");
        CHECK(card("00B0000003") == bytes);
    }
}

TEST_CASE("8: certificates are followed by filler and absent ones show in either of two ways") {
    SampleCard adult;
    adult.select(jpki);
    adult.file("000A");
    CHECK(adult("00B0050306") == "0AFFFFFFFFFF9000");
    SampleCard face_only("face-only");
    face_only.select(jpki);
    CHECK(face_only.file("0001") == "9000");
    CHECK(face_only("00B0000004") == "6982");
    CHECK(face_only.file("001A") == "6A82");
    SampleCard none("no-certificate");
    none.select(jpki);
    CHECK(none.file("000A") == "6A82");
    CHECK(none.file("0017") == "6A82");
}

TEST_CASE("9: on a phone the user certificate needs the PIN") {
    SampleCard phone("android");
    phone.select(jpki);
    phone.file("000A");
    CHECK(phone("00B0000004") == "6982");
    phone.file("0018");
    phone.verify("1234");
    phone.file("000A");
    CHECK(phone("00B0000004") == "308205009000");
    CHECK(phone.select(assist) == "6A82");
}

TEST_CASE("9: faults in the chip damage the attributes and the certificate's length") {
    SampleCard card("garbage");
    card.select(jpki);
    card.file("000A");
    CHECK(card("00B0000004") == "308275009000");
    CHECK(attributes(card.profile).substr(0, 14) == "FF2084FFFFFFFF");
}

TEST_CASE("the common application tells the expiry in a record without any PIN") {
    SampleCard card;
    card.select(common);
    const auto record = card("00B2010C00");
    CHECK(record == "011C" + to_hex(from_text(card.profile.card_serial + "9999920311122")) + "9000");
    CHECK(card("00B2010400") == record);
    CHECK(card("00B2020400") == "6A83");
    CHECK(card("00B0000000") == "6981");
}

TEST_CASE("the face application opens with number B and tells the card's expiry") {
    SampleCard card;
    card.select(face);
    card.file("0002");
    CHECK(card("00B0000000") == "6982");
    card.file("0012");
    CHECK(card.verify(card.profile.number_b()) == "9000");
    card.file("0002");
    const auto bytes = card("00B0000000");
    CHECK(bytes.find("DF2908" + to_hex(from_text("20311122"))) != std::string::npos);
}

TEST_CASE("GET DATA works only while the issuer security domain is selected") {
    SampleCard card("contact");
    CHECK(card("00CA5F5100") == "DA13FF8131FB468012392F31C173C601C03B9000");
    CHECK(card("00CA004200") == "6A88");
    card.select(jpki);
    CHECK(card("00CA5F5100") == "6D00");
}
