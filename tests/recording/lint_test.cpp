#include "base/failure.hpp"
#include "base/text.hpp"
#include "recording/fakes.hpp"
#include "recording/lint.hpp"
#include "support/catch.hpp"
#include "temporary.hpp"

#include "../base/individual_number.hpp"

#include <Poco/Base64Encoder.h>

#include <algorithm>
#include <sstream>

namespace mdg::recording {
namespace {

using test::Folder;

Recording with(Value value, const std::string& name = "x") {
    Recording recording;
    recording.header.consent = "made by the tests";
    recording.header.medium = "purpose";
    Event event;
    event.sequence = 1;
    event.channel = "load";
    event.direction = Direction::service;
    event.kind = name == "verdict.document" ? "host.verdict_report" : "k";
    event.data.add(name, std::move(value));
    recording.events.push_back(event);
    return recording;
}

Value bytes(const std::string& text) {
    return Bytes(text.begin(), text.end());
}

std::string file_of(const Recording& recording) {
    std::string text = to_line(recording.header) + "\n";
    for (const Event& event : recording.events) text += to_line(event) + "\n";
    return text;
}

std::vector<std::string> rules_of_file(const std::string& file) {
    std::vector<std::string> found;
    for (const Remark& remark : lint_text(file, "a")) found.push_back(std::to_string(remark.line) + " " + remark.rule);
    return found;
}
std::vector<std::string> rules(Value value) {
    return rules_of_file(file_of(with(std::move(value))));
}

std::string base64(const std::string& raw) {
    std::ostringstream out;
    Poco::Base64Encoder encoder(out);
    encoder << raw;
    encoder.close();
    return out.str();
}

std::string cp932(const std::string& text) {
    return base::cp932_from_utf8(text).value();
}
std::string utf16(const std::string& ascii) {
    std::string wide;
    for (const char c : ascii) wide += {c, '\0'};
    return wide;
}

using Found = std::vector<std::string>;

} // namespace

TEST_CASE("lint has nothing to say about the samples and about a fresh recording") {
    const Folder folder;
    test::record_session(folder.path / "a.mdgrec");
    CHECK(lint(folder.path / "a.mdgrec").empty());
    std::size_t samples = 0;
    for (const auto& entry : std::filesystem::directory_iterator(MDG_SAMPLES)) {
        if (entry.path().extension() != ".mdgrec") continue;
        CAPTURE(entry.path());
        CHECK(lint(entry.path()).empty());
        ++samples;
    }
    CHECK(samples > 0);
}

TEST_CASE("lint finds a number with a valid check digit in texts, bytes, base64 and hexadecimal") {
    std::mt19937 random(7);
    const std::string number = test::made_number(random);
    const Found found{"2 individual-number"};
    CHECK(rules(number) == found);
    CHECK(rules("id=" + number) == found);
    CHECK(rules(bytes(number)) == found);
    CHECK(rules(bytes(utf16(number))) == found);
    CHECK(rules(base64("n=" + number)) == found);
    CHECK(rules(to_hex(Bytes(number.begin(), number.end()))) == found);
    std::string other = number;
    other[11] = other[11] == '9' ? '0' : static_cast<char>(other[11] + 1);
    CHECK(rules(other).empty());
}

TEST_CASE("lint finds dates beside names, long Japanese texts and pictures") {
    CHECK(rules(std::string("見本 花子 1985-06-03")) == Found{"2 date-beside-name"});
    CHECK(rules(bytes(cp932("<Birthdate>19850603</Birthdate><Name>見本　花子</Name>"))) == Found{"2 date-beside-name"});
    CHECK(rules(std::string("version 2026-11-24")).empty());
    CHECK(rules(std::string("リーダーの準備ができました")).empty());
    CHECK(rules(std::string("この患者は昨年から継続して通院しており経過は良好と思われる")) == Found{"2 long-japanese"});
    CHECK(rules(Bytes{1, 0xFF, 0xD8, 0xFF, 0xE0}) == Found{"2 image"});
}

TEST_CASE("lint finds unknown keys, lines changed by hand, and a header without a statement") {
    std::string file = file_of(with(std::uint64_t{1}));
    CHECK(rules_of_file(file).empty());
    std::string changed = file;
    changed.replace(changed.find("\"x\":1"), 5, "\"x\":2");
    CHECK(rules_of_file(changed) == Found{"2 changed"});
    std::string more = file;
    more.replace(more.rfind("}"), 1, ",\"note\":\"hi\"}");
    CHECK(rules_of_file(more) == Found{"2 unknown-key"});
    Recording silent = with(std::uint64_t{1});
    silent.header.consent.clear();
    silent.header.medium.clear();
    CHECK(rules_of_file(file_of(silent)) == Found{"1 no-consent", "1 no-medium"});
}

TEST_CASE("a fake has the shape of what it stands for, is the same everywhere and never what it was") {
    const Fakes fakes(1);
    const std::string name = fakes.of({Personal::text, "窓口　花子"});
    CHECK(name.size() == std::string("窓口　花子").size());
    CHECK(name.substr(6, 3) == "　");
    CHECK(name.find("窓") == std::string::npos);
    CHECK(name.substr(0, 6) == fakes.of({Personal::text, "窓口"})); // a part of it
    const std::string kana = fakes.of({Personal::text, "ﾏﾄﾞｸﾞﾁ"});
    CHECK(base::cp932_from_utf8(kana).value().size() == cp932("ﾏﾄﾞｸﾞﾁ").size());
    const std::string date = fakes.of({Personal::date, "1985-06-03"});
    CHECK(date.size() == 10);
    CHECK(date != "1985-06-03");
    std::string bare = date;
    bare.erase(std::remove(bare.begin(), bare.end(), '-'), bare.end());
    CHECK(fakes.of({Personal::date, "19850603"}) == bare);
    CHECK(Fakes(2).of({Personal::date, "1985-06-03"}) != date);
    std::mt19937 random(3);
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const std::string made = Fakes(seed).of({Personal::number, test::random_digits(random, 12)});
        CHECK_FALSE(test::check_digit(made.substr(0, 11)) == made[11]);
    }
}

TEST_CASE("an insurer's number keeps a valid check digit") {
    const std::string fake = Fakes(5).of({Personal::insurer, "06139901"});
    int sum = 0;
    for (std::size_t at = 0; at < 7; ++at) {
        const int product = (fake[at] - '0') * (at % 2 == 0 ? 2 : 1);
        sum += product > 9 ? product - 9 : product;
    }
    CHECK(fake[7] - '0' == (10 - sum % 10) % 10);
}

TEST_CASE("scrubbing leaves no personal value of a document anywhere, in any encoding") {
    const std::string document =
        "<Name>窓口　花子</Name><NameKana>ﾏﾄﾞｸﾞﾁ ﾊﾅｺ</NameKana><Birthdate>19850412</Birthdate>"
        "<Address>東京都千代田区試験町１－２－３</Address><InsurerNumber>06139901</InsurerNumber>"
        "<InsuredIdentificationNumber>56</InsuredIdentificationNumber>";
    Recording recording = with(bytes(cp932(document)), "verdict.document");
    auto& data = recording.events[0].data;
    data.add("log", std::string("窓口 花子 (1985-04-12) 06139901 は 56 番"));
    data.add("wide", bytes("０６１３９９０１ 窓口花子"));
    data.add("utf16", bytes(utf16("19850412")));
    const auto identities = identities_in(recording, Which::known);
    REQUIRE(identities.size() == 6);
    CHECK(replace(recording, identities, Fakes(9)) == 6);
    const std::string file = file_of(recording);
    for (const std::string& value :
         {std::string("窓口"), std::string("花子"), std::string("19850412"), std::string("1985-04-12"),
          std::string("06139901"), std::string("０６１３９９０１"), utf16("19850412"), cp932("窓口"), cp932("花子"),
          cp932("ﾏﾄﾞｸﾞﾁ"), cp932("千代田区"), cp932(">56<")}) {
        CAPTURE(value);
        CHECK(file.find(value) == std::string::npos);
        CHECK(file.find(to_hex(Bytes(value.begin(), value.end()))) == std::string::npos);
    }
    CHECK(std::get<std::string>(data.fields()[1].value).find("56 番") != std::string::npos); // too short to be sought
    CHECK(length_of(data.fields()[0].value) == cp932(document).size());
    CHECK(parse_recording(file, "a").events.size() == 1);
}

TEST_CASE("a list of values for scrubbing is read, and a bad row is told by its number") {
    const auto list = parse_identities("# mine\ntext 見本　花子\nnumber 12345678\n");
    REQUIRE(list.size() == 2);
    CHECK(list[0].value == "見本　花子");
    CHECK_THROWS_WITH(parse_identities("text a\nname b\n"), Catch::Contains("line 2"));
}

} // namespace mdg::recording
