#include "reader/choice.hpp"

#include "reader/failure.hpp"
#include "support/catch.hpp"

#include <string>
#include <vector>

using namespace mdg;
using reader::ReaderInfo;
using reader::SlotKind;

namespace {

std::vector<ReaderInfo> readers(std::initializer_list<const char*> names) {
    std::vector<ReaderInfo> list;
    for (const char* name : names) {
        ReaderInfo info;
        info.name = name;
        const auto has = [&](const char* word) { return info.name.find(word) != std::string::npos; };
        if (has(" CL")) info.kind = SlotKind::contactless;
        if (has(" ICC")) info.kind = SlotKind::contact;
        if (has(" SAM")) info.kind = SlotKind::secure_module;
        list.push_back(info);
    }
    return list;
}

} // namespace

TEST_CASE("the reader is chosen by the beginning of its name") {
    struct Row {
        std::vector<ReaderInfo> there;
        const char* named;
        const char* chosen; // nullptr: refused
        base::Status status;
        std::size_t findings;
    };
    const Row rows[] = {
        {readers({"Maker A 00 00"}), "", "Maker A 00 00", 0, 0},
        {readers({"Maker A 00 00"}), "Maker A", "Maker A 00 00", 0, 0},
        {readers({"Maker A 01 00"}), "Maker A", "Maker A 01 00", 0, 0}, // plugged in again: another index
        {readers({"Maker A 00 00", "Maker B 01 00"}), "Maker B", "Maker B 01 00", 0, 0},
        {readers({"Maker A PICC 00 00", "Maker A SAM 00 01"}), "", "Maker A PICC 00 00", 0, 0},
        {readers({"Maker A PICC 00 00", "Maker A SAM 00 01"}), "Maker A", "Maker A PICC 00 00", 0, 0},
        {readers({"Desk", "Desk 2"}), "Desk", "Desk", 0, 0}, // exactly this name
        // Three slots of one reader, and a reader with contacts beside it: a patient's card is laid on.
        {readers({"Maker A ICC 00 00", "Maker A CL 00 01", "Maker A SAM 00 02"}), "", "Maker A CL 00 01", 0, 0},
        {readers({"Maker A ICC 00 00", "Maker A CL 00 01"}), "Maker A", "Maker A CL 00 01", 0, 0},
        {readers({"Maker A ICC 00 00", "Maker A CL 00 01"}), "Maker A ICC", "Maker A ICC 00 00", 0, 0},
        {readers({"Staff ICC 00 00", "Maker A CL 01 00"}), "", "Maker A CL 01 00", 0, 0},
        {readers({"Staff ICC 00 00"}), "", "Staff ICC 00 00", 0, 0},                    // the only one
        {readers({"Staff ICC 00 00", "Other 01 00"}), "", nullptr, MDG_E_AMBIGUOUS, 2}, // kind not known
        {readers({"Maker A CL 00 00", "Maker B CL 01 00", "Staff ICC 02 00"}), "", nullptr, MDG_E_AMBIGUOUS, 2},
        {readers({}), "", nullptr, MDG_E_NOT_FOUND, 0},
        {readers({"Maker A SAM 00 01"}), "", nullptr, MDG_E_NOT_FOUND, 0},
        {readers({"Maker A SAM 00 01"}), "Maker A SAM 00 01", nullptr, MDG_E_NOT_FOUND, 0},
        {readers({"Maker A 00 00"}), "Maker B", nullptr, MDG_E_NOT_FOUND, 1},
        {readers({"Maker A 00 00"}), "aker", nullptr, MDG_E_NOT_FOUND, 1},
        {readers({"Maker A 00 00", "Maker B 01 00"}), "", nullptr, MDG_E_AMBIGUOUS, 2},
        {readers({"Maker A 00 00", "Maker A 01 00", "Other 02 00"}), "Maker", nullptr, MDG_E_AMBIGUOUS, 2},
    };
    for (const auto& row : rows) {
        CAPTURE(row.named, row.there.size());
        if (row.chosen != nullptr) {
            CHECK(reader::choose_reader(row.there, row.named).name == row.chosen);
            continue;
        }
        const auto failure = test::failure_of([&] { reader::choose_reader(row.there, row.named); });
        CHECK(failure.status == row.status);
        CHECK(failure.findings.size() == row.findings);
    }
}

TEST_CASE("several readers and none named: the names to choose from come with the failure") {
    const auto there = readers({"Maker A 00 00", "Maker B 01 00"});
    const auto failure = test::failure_of([&] { reader::choose_reader(there, ""); });
    REQUIRE(failure.findings.size() == 2);
    CHECK(failure.findings[0].place == "reader_name");
    CHECK(failure.findings[0].code == MDG_FINDING_CODE_MISSING);
    CHECK(failure.findings[0].detail == "there is: Maker A 00 00");
    CHECK(failure.findings[1].ja == "接続中: Maker B 01 00");
}

TEST_CASE("a reader with an antenna for phones is meant by its place for cards, whatever it lists first (R-MOB-07)",
          "[R-MOB-07]") {
    auto slots = readers({"Face 1", "Face 1"});
    slots[0].kind = SlotKind::phone_antenna;
    slots[1].kind = SlotKind::contactless;
    for (const char* named : {"", "Face", "Face 1"}) CHECK(&reader::choose_reader(slots, named) == &slots[1]);
    slots.pop_back(); // an antenna by itself is a reader like others
    for (const char* named : {"", "Face", "Face 1"}) CHECK(&reader::choose_reader(slots, named) == &slots[0]);
}
