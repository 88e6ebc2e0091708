#include "eligibility/face_watch.hpp"

#include "eligibility/folder_gateway.hpp"
#include "support.hpp"
#include "support/catch.hpp"

#include <chrono>
#include <stop_token>

using namespace mdg;
using namespace mdg::eligibility;
using namespace mdg::eligibility::test;
using namespace std::chrono_literals;
namespace fs = std::filesystem;
using record::Record;

namespace {

constexpr auto poll = 10ms;
const Person patient{*base::parse_iso_date("1945-07-17"), "窓口　夏生", "マドグチ ナツオ"};
const std::string prefix = "OQSsiquc01res_face_1319999999a1b2c3d4e5f60718293a_";

std::string face_of(std::string_view name, std::string_view kana, std::string_view birth = "19450717") {
    std::string bytes = replaced(golden("face"), "窓口　夏生", name);
    bytes = replaced(bytes, "ﾏﾄﾞｸﾞﾁ ﾅﾂｵ", kana);
    return replaced(bytes, "<Birthdate>19450717", "<Birthdate>" + std::string(birth));
}

struct Face {
    Face() { fs::create_directory(folder / "face"); }
    fs::path file(std::string_view time) const { return folder / "face" / (prefix + std::string(time) + ".xml"); }

    TemporaryFolder folder;
};

base::Failure failure(FaceWatch& watch, std::chrono::milliseconds limit = 150ms, const Person& person = patient) {
    auto result = failure_of([&] { watch.await(person, base::Wait(limit)); });
    REQUIRE(result);
    return *result;
}

} // namespace

TEST_CASE("a result that comes after the watch began is the person's") {
    Face face;
    write(face.file("20261122100000"), golden("face")); // the same person an hour ago
    FolderFaceWatch watch(face.folder / "face", poll);
    CHECK(failure(watch).status == MDG_E_NO_ANSWER);
    const Terminal terminal([&](const std::atomic<bool>&) {
        std::this_thread::sleep_for(50ms);
        write(face.file("20261122110000"), golden("face"));
    });
    const Record result = watch.await(patient, base::Wait(5s));
    CHECK(*result.text(MDG_FIELD_FILE_NAME) == face.file("20261122110000").filename().string());
    CHECK(*result.text(MDG_FIELD_RESULT_SOURCE) == MDG_RESULT_SOURCE_FACE);
    CHECK(findings_of(result).empty());
    CHECK(fs::exists(face.file("20261122110000"))); // other programs read it too
}

TEST_CASE("other people's results are left alone and named when nothing else comes") {
    Face face;
    FolderFaceWatch watch(face.folder / "face", poll);
    const std::string other = face_of("窓口　冬美", "ﾏﾄﾞｸﾞﾁ ﾌﾕﾐ");
    write(face.file("20261122110000"), other);
    write(face.file("20261122110001"), face_of("窓口　夏生", "ﾏﾄﾞｸﾞﾁ ﾅﾂｵ", "19450718"));
    write(face.file("20261122110002"), golden("response_none"));
    write(face.file("20261122110003"), golden("face").substr(0, 500));
    const base::Failure nothing = failure(watch, 300ms);
    CHECK(nothing.status == MDG_E_NO_ANSWER);
    CHECK(nothing.findings.size() == 4);
    CHECK(has_finding(nothing, MDG_FINDING_CODE_IGNORED_FILE, face.file("20261122110000").filename().string()));
    CHECK(read(face.file("20261122110000")) == other);

    write(face.file("20261122110004"), golden("face"));
    CHECK(*watch.await(patient, base::Wait(5s)).text(MDG_FIELD_FILE_NAME) ==
          face.file("20261122110004").filename().string());
}

TEST_CASE("two results that fit are never decided in silence") {
    Face face;
    FolderFaceWatch watch(face.folder / "face", poll);
    write(face.file("20261122110000"), golden("face"));
    write(face.file("20261122110001"), face_of("窓口　夏●", "ﾏﾄﾞｸﾞﾁ ﾅﾂｵ"));
    const base::Failure both = failure(watch, 5s);
    CHECK(both.status == MDG_E_SEVERAL_ANSWERS);
    CHECK(both.findings.size() == 2);
}

TEST_CASE("a second result that is still being written is waited for") {
    Face face;
    FolderFaceWatch watch(face.folder / "face", 100ms);
    std::string growing = golden("face");
    write(face.file("20261122110000"), golden("face"));
    const Terminal terminal([&](const std::atomic<bool>&) {
        for (int i = 0; i < 20; ++i) {
            growing += "\n";
            write(face.file("20261122110001"), growing);
            std::this_thread::sleep_for(10ms);
        }
    });
    CHECK(failure(watch, 5s).status == MDG_E_SEVERAL_ANSWERS);
}

TEST_CASE("a file that never rests holds nobody up for long") {
    Face face;
    FolderFaceWatch watch(face.folder / "face", poll);
    const Terminal terminal([&](const std::atomic<bool>& over) {
        for (int i = 0; !over; ++i) {
            write(face.file("20261122110001"), face_of("窓口　冬美", "ﾏﾄﾞｸﾞﾁ ﾌﾕﾐ") + (i % 2 == 0 ? "\n" : ""));
            std::this_thread::sleep_for(2ms);
        }
    });
    write(face.file("20261122110000"), golden("face"));
    const auto begin = std::chrono::steady_clock::now();
    watch.await(patient, base::Wait(20s));
    CHECK(std::chrono::steady_clock::now() - begin < 5s);
}

TEST_CASE("black dots: the kana decide, without kana a finding says so", "[R-MATCH-07][R-NAME-01]") {
    Face face;
    FolderFaceWatch watch(face.folder / "face", poll);
    write(face.file("20261122110000"), face_of("窓口　●生", "ﾏﾄﾞｸﾞﾁ ﾌﾕｵ"));
    CHECK(failure(watch).status == MDG_E_NO_ANSWER);
    write(face.file("20261122110001"), face_of("窓口　●生", "ﾏﾄﾞｸﾞﾁ ﾅﾂｵ"));
    const Record decided = watch.await(patient, base::Wait(5s));
    CHECK(*decided.text(MDG_FIELD_FILE_NAME) == face.file("20261122110001").filename().string());
    CHECK_FALSE(has_finding(decided, MDG_FINDING_CODE_UNKNOWN_CHARACTER, "name"));

    const Person without_kana{patient.birth_date, patient.name, ""};
    CHECK(failure(watch, 150ms, without_kana).status == MDG_E_SEVERAL_ANSWERS);
    fs::remove(face.file("20261122110000")); // by another program: it was a result of this person all the same
    CHECK(failure(watch, 150ms, without_kana).status == MDG_E_SEVERAL_ANSWERS);
    FolderFaceWatch later(face.folder / "face", poll);
    write(face.file("20261122110002"), face_of("窓口　●生", "ﾏﾄﾞｸﾞﾁ ﾅﾂｵ"));
    CHECK(has_finding(later.await(without_kana, base::Wait(5s)), MDG_FINDING_CODE_UNKNOWN_CHARACTER, "name"));
}

TEST_CASE("without a name the birth date decides, and a finding says so") {
    Face face;
    FolderFaceWatch watch(face.folder / "face", poll);
    write(face.file("20261122110000"), golden("face"));
    const Record result = watch.await({patient.birth_date, "", ""}, base::Wait(5s));
    CHECK(has_finding(result, MDG_FINDING_CODE_MISSING, "name"));
}

TEST_CASE("a file with results of two people is nobody's") {
    Face face;
    FolderFaceWatch watch(face.folder / "face", poll);
    const std::string mixed = replaced(golden("face"), "</ResultList>",
                                       "<ResultOfQualificationConfirmation><Name>窓口　冬美</Name><Birthdate>19450717"
                                       "</Birthdate></ResultOfQualificationConfirmation></ResultList>");
    write(face.file("20261122110000"), mixed);
    CHECK(failure(watch).status == MDG_E_NO_ANSWER);
}

TEST_CASE("only files named as the reader's results are opened") {
    Face face;
    FolderFaceWatch watch(face.folder / "face", poll);
    for (const char* name :
         {"OQSsiquc01res_face_1319999999_2026112211000.xml", "OQSsiquc01res_face__20261122110000.xml",
          "OQSsiquc01res_face_1319999999_20261122110000.xml.tmp", "OQSsiquc01res_K7M2Q9X4T1AB.xml",
          ".OQSsiquc01res_face_1319999999_20261122110000.xml"})
        write(face.folder / "face" / name, golden("face"));
    CHECK(failure(watch).findings.empty());
}

TEST_CASE("a site without a face reader, and a folder that is not there") {
    const TemporaryFolder folder;
    FolderGateway none({.request = folder / "req", .result = folder / "res"});
    FolderGateway missing({.request = folder / "req", .result = folder / "res", .face = folder / "face"});
    const auto unsupported = failure_of([&] { none.watch_faces(); });
    const auto unreachable = failure_of([&] { missing.watch_faces(); });
    REQUIRE(unsupported);
    REQUIRE(unreachable);
    CHECK(unsupported->status == MDG_E_UNSUPPORTED);
    CHECK(unreachable->status == MDG_E_UNREACHABLE);
    CHECK(unreachable->message.find((folder / "face").string()) != std::string::npos);
}

TEST_CASE("cancelling the wait for a face ends it within 100 ms") {
    Face face;
    FolderFaceWatch watch(face.folder / "face", 10s);
    std::stop_source stop;
    std::atomic<std::chrono::steady_clock::time_point> cancelled;
    const Terminal person([&](const std::atomic<bool>&) {
        std::this_thread::sleep_for(50ms);
        cancelled = std::chrono::steady_clock::now();
        stop.request_stop();
    });
    const auto ended = failure_of([&] { watch.await(patient, base::Wait(60s, stop.get_token())); });
    CHECK(std::chrono::steady_clock::now() - cancelled.load() < 100ms);
    REQUIRE(ended);
    CHECK(ended->status == MDG_E_CANCELLED);
}
