// Against other programs' archives: zip, 7z, unzip.
#include "eligibility/archive.hpp"

#include "eligibility/bulk_stream.hpp"
#include "eligibility/messages/message.hpp"
#include "eligibility/result.hpp"
#include "support.hpp"
#include "support/catch.hpp"

#include <cstdlib>

using namespace mdg;
using namespace mdg::eligibility::test;
using base::Secret;
using eligibility::Archive;

namespace {

constexpr const char* member = "OQSsiquc01res_1.xml";
constexpr std::uint64_t four_mib = 4 * 1024 * 1024;

void run(const TemporaryFolder& folder, const std::string& command) {
    INFO(command);
    REQUIRE(std::system(("cd '" + folder.path().string() + "' && " + command + " >out.txt 2>&1").c_str()) == 0);
}

std::string read_only(const TemporaryFolder& folder, const Secret* password) {
    const Archive archive = Archive::of_file(folder / "a.zip", "a.zip");
    return archive.read(archive.find(".xml", ""), password, four_mib);
}

} // namespace

TEST_CASE("an answer in an archive of another program is read, with and without a password") {
    const std::string text = golden("response_valid");
    const Secret right("Kagi-123 !");
    const Secret wrong("kagi");
    const char* const commands[] = {
        "zip -q a.zip OQSsiquc01res_1.xml",
        "zip -q -0 -P 'Kagi-123 !' a.zip OQSsiquc01res_1.xml",
        "7z a -tzip -mem=ZipCrypto '-pKagi-123 !' a.zip OQSsiquc01res_1.xml",
        "7z a -tzip -mem=AES128 '-pKagi-123 !' a.zip OQSsiquc01res_1.xml",
        "7z a -tzip -mem=AES256 '-pKagi-123 !' a.zip OQSsiquc01res_1.xml",
    };
    for (const std::string command : commands) {
        const TemporaryFolder folder;
        write(folder / member, text);
        run(folder, command);
        INFO(command);
        CHECK(read_only(folder, &right) == text);
        const std::string bytes = read(folder / "a.zip");
        CHECK(eligibility::looks_like_zip(bytes));
        const Archive archive = Archive::of_bytes(bytes, "a.zip");
        REQUIRE(archive.members().size() == 1);
        CHECK(archive.members().front().name == member);
        CHECK(archive.read(archive.members().front(), &right, text.size()) == text);
        if (command.find("Kagi") == command.npos) continue;
        CHECK(archive.members().front().encrypted);
        const auto without = failure_of([&] { read_only(folder, nullptr); });
        REQUIRE(without);
        CHECK(without->status == MDG_E_CONFIGURATION);
        CHECK(without->origin == MDG_ORIGIN_APPLICATION);
        const auto refused = failure_of([&] { read_only(folder, &wrong); });
        REQUIRE(refused);
        // The old cipher's check lets one wrong password in 256 pass; then the content does not fit.
        CHECK((refused->status == MDG_E_CONFIGURATION || refused->status == MDG_E_MALFORMED));
        CHECK(refused->message.find("password that is set") != std::string::npos);
        CHECK(refused->message.find("kagi") == std::string::npos);
    }
}

TEST_CASE("a request's archive is encrypted with AES-256, and other programs open it") {
    const std::string text = golden("response_valid");
    const std::string bytes = eligibility::make_archive("OQSsiquc01req_1.xml", text, Secret("Kagi-123 !"));
    CHECK(bytes.find("XmlMsg") == std::string::npos);
    const TemporaryFolder folder;
    write(folder / "a.zip", bytes);
    run(folder, "7z l -slt a.zip");
    CHECK(read(folder / "out.txt").find("Method = AES-256") != std::string::npos);
    run(folder, "7z x '-pKagi-123 !' a.zip");
    CHECK(read(folder / "OQSsiquc01req_1.xml") == text);
    CHECK(std::system(("cd '" + folder.path().string() + "' && 7z t -pother a.zip >/dev/null 2>&1").c_str()) != 0);
    const Archive archive = Archive::of_bytes(bytes, "a.zip");
    const Secret right("Kagi-123 !");
    CHECK(archive.read(archive.members().front(), &right, text.size()) == text);
    const auto failure = failure_of([&] { eligibility::make_archive("a.xml", text, Secret()); });
    REQUIRE(failure);
    CHECK(failure->status == MDG_E_INTERNAL);
}

TEST_CASE("among several members the wanted one is taken, else all are named") {
    const TemporaryFolder folder;
    for (const char* name : {"one.xml", "two.XML", "note.txt"}) write(folder / name, name);
    run(folder, "zip -q a.zip one.xml two.XML note.txt");
    const Archive archive = Archive::of_file(folder / "a.zip", "a.zip");
    CHECK(archive.members().size() == 3);
    CHECK(archive.read(archive.find(".xml", "two.XML"), nullptr, 100) == "two.XML");
    CHECK(archive.read(archive.find(".txt", "other.txt"), nullptr, 100) == "note.txt");
    const auto several = failure_of([&] { archive.find(".xml", "three.xml"); });
    REQUIRE(several);
    CHECK(several->status == MDG_E_SEVERAL_ANSWERS);
    CHECK(several->message == "a.zip: holds several, and none is named three.xml; there is one.xml, two.XML, note.txt");
    const auto none = failure_of([&] { archive.find(".pdf", "a.pdf"); });
    REQUIRE(none);
    CHECK(none->status == MDG_E_MALFORMED);
}

TEST_CASE("members that lead out of a folder, and folders, are passed over") {
    const TemporaryFolder folder;
    run(folder,
        "python3 -c \"import zipfile\nz=zipfile.ZipFile('a.zip','w')\n"
        "for n in "
        "['../up.xml','a/../../b.xml','/etc/x.xml','C:/x.xml','a\\\\\\\\..\\\\\\\\b.xml','dir/','..','sub/good.xml']:\n"
        " z.writestr(n,'x')\"");
    const Archive archive = Archive::of_file(folder / "a.zip", "a.zip");
    REQUIRE(archive.members().size() == 1);
    CHECK(archive.find(".xml", "").name == "sub/good.xml");
}

TEST_CASE("what unpacks to more than is wanted is refused, also where the archive lies about it") {
    const TemporaryFolder folder;
    run(folder, "head -c 50000000 /dev/zero > bomb.xml && zip -q a.zip bomb.xml");
    const Archive honest = Archive::of_file(folder / "a.zip", "a.zip");
    const auto declared = failure_of([&] { honest.read(honest.members().front(), nullptr, four_mib); });
    REQUIRE(declared);
    CHECK(declared->status == MDG_E_TOO_LARGE);

    std::string bytes = read(folder / "a.zip");
    REQUIRE(bytes.size() < 100'000);
    const std::string size = {'\x80', '\xF0', '\xFA', '\x02'}; // 50'000'000
    for (auto at = bytes.find(size); at != bytes.npos; at = bytes.find(size))
        bytes.replace(at, 4, std::string("\x10\0\0\0", 4));
    const Archive lying = Archive::of_bytes(bytes, "a.zip");
    REQUIRE(lying.members().front().size == 16);
    const auto actual = failure_of([&] { lying.read(lying.members().front(), nullptr, four_mib); });
    REQUIRE(actual);
    CHECK((actual->status == MDG_E_TOO_LARGE || actual->status == MDG_E_MALFORMED));
}

TEST_CASE("a damaged archive is a clear failure, wherever it is cut or changed") {
    const std::string good = eligibility::make_archive("a.xml", golden("response_error"), Secret("Kagi"));
    const Secret right("Kagi");
    int refused = 0;
    for (std::size_t at = 0; at < good.size(); ++at) {
        for (const bool cut : {true, false}) {
            std::string bytes = cut ? good.substr(0, at) : good;
            if (!cut) bytes[at] = static_cast<char>(bytes[at] ^ 0x55);
            std::string text;
            const auto failure = failure_of([&] {
                const Archive archive = Archive::of_bytes(bytes, "a.zip");
                text = archive.read(archive.find(".xml", "a.xml"), &right, four_mib);
            });
            INFO((cut ? "cut at " : "changed at ") << at);
            if (!failure) REQUIRE(text == golden("response_error"));
            if (!failure) continue;
            ++refused;
            REQUIRE(failure->message.starts_with("a.zip"));
        }
    }
    CHECK(refused > 800);
    const auto none = failure_of([] { Archive::of_bytes("no archive at all", "a.zip"); });
    REQUIRE(none);
    CHECK(none->status == MDG_E_MALFORMED);
    CHECK(failure_of([] { Archive::of_file("/no/such.zip", "a.zip"); }));
}

TEST_CASE("a changed byte of an encrypted member never comes through") {
    const TemporaryFolder folder;
    write(folder / member, golden("response_error"));
    run(folder, "7z a -tzip -mem=AES256 -pKagi a.zip OQSsiquc01res_1.xml");
    const std::string good = read(folder / "a.zip");
    const Secret right("Kagi");
    const std::size_t data = good.find(member) + std::string(member).size() + 11; // name and extra field of the header
    const std::size_t end = good.find("PK\x01\x02");
    for (std::size_t at = data; at < end; ++at) {
        std::string bytes = good;
        bytes[at] = static_cast<char>(bytes[at] ^ 1);
        const Archive archive = Archive::of_bytes(bytes, "a.zip");
        INFO("changed at " << at);
        REQUIRE(failure_of([&] { archive.read(archive.members().front(), &right, four_mib); }));
    }
}

TEST_CASE("a bulk result is read in a stream out of its archive") {
    const TemporaryFolder folder;
    std::string units;
    for (int i = 0; i < 3000; ++i)
        units += "<BulkConfirmUnit><ProcessingResultStatus>1</ProcessingResultStatus></BulkConfirmUnit>";
    write(folder / "OQSmuquc02res_1.xml", "<XmlMsg><MessageHeader/><MessageBody>" + units + "</MessageBody></XmlMsg>");
    run(folder, "7z a -tzip -mem=AES256 -pKagi a.zip OQSmuquc02res_1.xml");
    const Archive archive = Archive::of_file(folder / "a.zip", "a.zip");
    const auto source = [&] {
        const Secret password("Kagi");
        return archive.open(archive.members().front(), &password, four_mib);
    }();
    std::uint64_t count = 0;
    const eligibility::BulkTaker taker{{}, [&](const record::Record&, std::uint64_t) { return ++count > 0; }};
    read_bulk(*source, "OQSmuquc02res_1.xml", MDG_RESULT_SOURCE_FILE, taker, base::Wait(std::chrono::minutes(1)));
    CHECK(count == 3000);
}
