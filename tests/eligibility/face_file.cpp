#include "eligibility/face_file.hpp"

#include "eligibility/face_watch.hpp"
#include "eligibility/result.hpp"
#include "site.hpp"
#include "support/catch.hpp"

#include <cstdlib>

#include <sys/inotify.h>
#include <unistd.h>

using namespace mdg;
using namespace mdg::eligibility;
using namespace mdg::eligibility::test;
using namespace std::chrono_literals;
namespace fs = std::filesystem;
using record::Record;

namespace {

constexpr auto poll = 10ms;
constexpr const char* facility = "1319999999";
const Person patient{*base::parse_iso_date("1945-07-17"), "窓口　夏生", "マドグチ ナツオ"};

std::string name_of(const std::string& time, const std::string& middle = "1319999999a1b2c3d4e5f60718293a") {
    return "OQSsiquc01res_face_" + middle + (middle.empty() ? "" : "_") + time + ".xml";
}

struct Face {
    Face() { fs::create_directory(folder / "face"); }
    fs::path operator/(const std::string& name) const { return folder / "face" / name; }
    FolderFaceWatch watch() const { return FolderFaceWatch(folder / "face", poll, facility); }

    TemporaryFolder folder;
};

std::string of_another() {
    return replaced(replaced(golden("face"), "窓口　夏生", "窓口　冬美"), "ﾏﾄﾞｸﾞﾁ ﾅﾂｵ", "ﾏﾄﾞｸﾞﾁ ﾌﾕﾐ");
}

} // namespace

TEST_CASE("the name of a face file tells how far it can be trusted", "[facts 1.3]") {
    struct Row {
        const char* name;
        const char* trust;
    };
    const Row rows[] = {
        {"OQSsiquc01res_face_1319999999a1b2c3d4e5f60718293a_20261122110000.xml", MDG_FACE_TRUST_NATIVE},
        {"OQSsiquc01res_face_131999999912345678901234567890_20261122110000.xml", MDG_FACE_TRUST_NATIVE},
        {"OQSsiquc01res_face_131999999940012345678901234567_20261122110000.xml", MDG_FACE_TRUST_VENDOR},
        {"OQSsiquc01res_face_131999999960012345678901234567_20261122110000.xml", MDG_FACE_TRUST_VENDOR},
        {"OQSsiquc01res_face_131999999980012345678901234567_20261122110000.xml", MDG_FACE_TRUST_VENDOR},
        {"OQSsiquc01res_face_20261122110000.xml", MDG_FACE_TRUST_UNVERIFIED},
        {"OQSsiquc01res_face_1319999999_20261122110000.xml", MDG_FACE_TRUST_UNVERIFIED},
        {"OQSsiquc01res_face_1319999998a1b2c3d4e5f60718293a_20261122110000.xml", MDG_FACE_TRUST_UNVERIFIED},
        {"OQSsiquc01res_face_1319999999a1b2_20261122110000.xml", MDG_FACE_TRUST_UNVERIFIED},
        {"OQSsiquc01res_face_1319999999a1b2c3d4e5f6-718293a_20261122110000.xml", MDG_FACE_TRUST_UNVERIFIED},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        const auto name = parse_face_name(row.name);
        REQUIRE(name);
        CHECK(name->time == "20261122110000");
        const Record result = parse_result(golden("face"), row.name, MDG_RESULT_SOURCE_FACE);
        CHECK(face_trust(*name, result, facility) == row.trust);
        const bool native = row.trust == std::string(MDG_FACE_TRUST_NATIVE);
        if (native) CHECK(face_trust(*name, result, "") == MDG_FACE_TRUST_UNVERIFIED);
        const Record read_by_eye = parse_result(
            replaced(golden("face"), "<ReferenceClassification>1", "<ReferenceClassification>7"), row.name, "face");
        CHECK(face_trust(*name, read_by_eye, facility) == MDG_FACE_TRUST_VENDOR); // マイナタッチ (terminal facts §2.9)
    }
    for (const char* none : {"OQSsiquc01res_face_.xml", "OQSsiquc01res_face__20261122110000.xml", "a.xml",
                             "OQSsiquc01res_facex20261122110000.xml", "OQSsiquc01res_face_x20261122110000.xml",
                             "OQSsiquc01res_face_2026112211000.xml", "OQSsiquc01res_face_1_20261122110000.xml.tmp"})
        CHECK_FALSE(parse_face_name(none));
}

TEST_CASE("a face result has an age, counted from its name to the time that is given", "[facts 6.5]") {
    CHECK(seconds_between("20261122235959", "20261123000001") == 2s);
    CHECK(seconds_between("20261231000000", "20270101000000") == 24h);
    CHECK(seconds_between("20261122110001", "20261122110000") == -1s);
    for (const char* none :
         {"", "2026112211000", "20261122240000", "20261122116000", "20260230000000", "2026112211000x"})
        CHECK_FALSE(seconds_between(none, "20261122110000"));
    using namespace std::chrono;
    CHECK(japan_time(sys_days(2026y / 11 / 22) + 20h + 1min + 2s) == "20261123050102");

    Record result = parse_result(golden("face"), "x", MDG_RESULT_SOURCE_FACE);
    const auto changed = sys_days(2026y / 11 / 22) + 2h + 30s; // 11:00:30 in Japan
    state_origin(result, *parse_face_name(name_of("20261122110000")), facility, changed);
    CHECK(result.integer(MDG_FIELD_FACE_LAG_S) == 30);
    CHECK(*result.text(MDG_FIELD_FACE_TIME) == "20261122110000");
    state_age(result, "20261122120500");
    CHECK(result.integer(MDG_FIELD_FACE_AGE_S) == 3900);
    CHECK(failure_of([&] { state_age(result, "now"); })->status == MDG_E_BAD_ARGUMENT);
}

TEST_CASE("a face result carries its trust; a home-made one is not refused but marked", "[facts 1.3]") {
    for (const auto& [middle, trust] : {std::pair("1319999999a1b2c3d4e5f60718293a", MDG_FACE_TRUST_NATIVE),
                                        std::pair("", MDG_FACE_TRUST_UNVERIFIED)}) {
        const Face face;
        auto watch = face.watch();
        write(face / name_of("20261122110000", middle), golden("face"));
        const Record result = watch.await(patient, base::Wait(5s));
        CHECK(*result.text(MDG_FIELD_FACE_TRUST) == trust);
        CHECK(result.has(MDG_FIELD_FACE_LAG_S));
    }
}

TEST_CASE("the same content under two names is one result, told as such", "[facts 1.6]") {
    const Face face;
    auto watch = face.watch();
    write(face / name_of("20261122110000"), golden("face"));
    write(face / name_of("20261122110001"), golden("face"));
    const Record result = watch.await(patient, base::Wait(5s));
    CHECK(*result.text(MDG_FIELD_FILE_NAME) == name_of("20261122110000"));
    CHECK(has_finding(result, MDG_FINDING_CODE_DUPLICATE, name_of("20261122110001")));
}

TEST_CASE("a face file whose content changes after it was read is a conflict, whoever it names", "[facts 6.6]") {
    const std::string second = replaced(golden("face"), "20270331", "20270228");
    for (const std::string& other : {second, of_another()}) {
        const Face face;
        auto watch = face.watch();
        const fs::path file = face / name_of("20261122110000");
        write(file, golden("face"));
        const Person nobody{*base::parse_iso_date("1901-01-01"), "", ""};
        CHECK(failure_of([&] { watch.await(nobody, base::Wait(80ms)); })->status == MDG_E_NO_ANSWER); // read meanwhile
        write(file, other);
        const auto failure = failure_of([&] { watch.await(nobody, base::Wait(80ms)); });
        CHECK(failure->status == MDG_E_NO_ANSWER);
        const auto conflict = failure_of([&] { watch.await(patient, base::Wait(5s)); });
        REQUIRE(conflict);
        CHECK(conflict->status == MDG_E_SEVERAL_ANSWERS);
        CHECK(has_finding(*conflict, MDG_FINDING_CODE_CONFLICT, name_of("20261122110000")));
    }
}

TEST_CASE("another program moves face files away: what was read counts, what was not is named", "[facts 6.6]") {
    const Face face;
    auto watch = face.watch();
    const fs::path trash = face.folder / "trash";
    fs::create_directory(trash);
    const Terminal other([&](const std::atomic<bool>&) {
        write(face / name_of("20261122110000"), of_another().substr(0, 400));
        const fs::path aside = face.folder / "whole";
        write(aside, golden("face"));
        fs::rename(aside, face / name_of("20261122110001"));
        std::this_thread::sleep_for(50ms);
        const std::string command = "mv '" + (face.folder / "face").string() + "'/* '" + trash.string() + "'";
        if (std::system(command.c_str()) != 0) std::abort();
    });
    const Person nobody{*base::parse_iso_date("1901-01-01"), "", ""};
    const auto failure = failure_of([&] { watch.await(nobody, base::Wait(300ms)); });
    REQUIRE(failure);
    CHECK(has_finding(*failure, MDG_FINDING_CODE_TAKEN, name_of("20261122110000")));
    CHECK(has_finding(*failure, MDG_FINDING_CODE_IGNORED_FILE, name_of("20261122110001")));
    const Record result = watch.await(patient, base::Wait(5s));
    CHECK(has_finding(result, MDG_FINDING_CODE_TAKEN, name_of("20261122110001")));
    CHECK(std::distance(fs::directory_iterator(trash), {}) == 2);
}

TEST_CASE("the face folder's share may go away and come back", "[facts 1.2]") {
    const Face face;
    auto watch = face.watch();
    fs::rename(face.folder / "face", face.folder / "away");
    CHECK(failure_of([&] { watch.await(patient, base::Wait(100ms)); })->status == MDG_E_UNREACHABLE);
    const Terminal share([&](const std::atomic<bool>&) {
        std::this_thread::sleep_for(50ms);
        fs::rename(face.folder / "away", face.folder / "face");
        write(face / name_of("20261122110000"), golden("face"));
    });
    CHECK(*watch.await(patient, base::Wait(5s)).text(MDG_FIELD_FACE_TRUST) == MDG_FACE_TRUST_NATIVE);
}

TEST_CASE("results from before the watch are a list to choose from, never taken unasked", "[facts 6.5]") {
    const Face face;
    write(face / name_of("20261122090000"), golden("face"));
    write(face / name_of("20261122105900", ""), golden("face") + "\n");
    write(face / name_of("20261122105800"), golden("face"));
    write(face / name_of("20261122105700"), of_another());
    write(face / name_of("20261122105600"), "cut");
    write(face / name_of("20261121110000"), golden("face"));
    auto watch = face.watch();
    CHECK(failure_of([&] { watch.await(patient, base::Wait(60ms)); })->status == MDG_E_NO_ANSWER);

    const auto found = watch.candidates(patient, "20261122110000", 3h);
    REQUIRE(found.size() == 2);
    CHECK(found[0].integer(MDG_FIELD_FACE_AGE_S) == 60);
    CHECK(*found[0].text(MDG_FIELD_FACE_TRUST) == MDG_FACE_TRUST_UNVERIFIED);
    CHECK(found[1].integer(MDG_FIELD_FACE_AGE_S) == 120);
    CHECK(*found[1].text(MDG_FIELD_FACE_TRUST) == MDG_FACE_TRUST_NATIVE);
    CHECK(has_finding(found[1], MDG_FINDING_CODE_DUPLICATE, name_of("20261122090000")));
    CHECK(watch.candidates(patient, "20261122110000", 90s).size() == 1);
    CHECK(watch.candidates({patient.birth_date, "窓口　冬美", "ﾏﾄﾞｸﾞﾁ ﾌﾕﾐ"}, "20261122110000", 3h).size() == 1);
}

TEST_CASE("thousands of older face files are never opened", "[facts 6.14]") {
    const Face face;
    for (int i = 0; i < 2000; ++i) write(face / name_of(std::to_string(20260101000000 + i)), "x");
    auto watch = face.watch();
    const int notices = ::inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    REQUIRE(notices >= 0);
    REQUIRE(::inotify_add_watch(notices, (face.folder / "face").c_str(), IN_OPEN) >= 0);
    CHECK(failure_of([&] { watch.await(patient, base::Wait(200ms)); })->status == MDG_E_NO_ANSWER);
    CHECK(watch.candidates(patient, "20261122110000", 1h).empty());
    int opened = 0;
    char events[4096];
    for (ssize_t size = 0; (size = ::read(notices, events, sizeof events)) > 0;)
        for (char* at = events; at < events + size;) {
            const auto* event = reinterpret_cast<const inotify_event*>(at);
            if (event->len > 0) ++opened; // the folder itself has no name
            at += sizeof(inotify_event) + event->len;
        }
    ::close(notices);
    CHECK(opened == 0);
}
