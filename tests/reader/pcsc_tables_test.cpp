#include "pcsc/codes.hpp"
#include "pcsc/models.hpp"
#include "pcsc/names.hpp"

#include "support/catch.hpp"

#include <madoguchi/plugin.h>

#include <winscard.h>

using namespace mdg::pcsc;

TEST_CASE("each code of pcsc-lite has its status (card facts §16)") {
    struct Row {
        LONG code;
        mdg_status status;
        const char* origin;
        const char* text;
    };
    const Row rows[] = {
        {SCARD_W_REMOVED_CARD, MDG_E_CARD_REMOVED, "card", "0x80100069"},
        {SCARD_E_NOT_TRANSACTED, MDG_E_CARD_REMOVED, "card", "0x80100016"},
        {SCARD_W_RESET_CARD, MDG_E_CARD_RESET, "card", "0x80100068"},
        {SCARD_W_UNRESPONSIVE_CARD, MDG_E_MUTE, "card", "0x80100066"},
        {SCARD_W_UNPOWERED_CARD, MDG_E_MUTE, "card", "0x80100067"},
        {SCARD_E_NO_SMARTCARD, MDG_E_NO_CARD, "card", "0x8010000C"},
        {SCARD_E_SHARING_VIOLATION, MDG_E_CLAIMED, "resource_manager", "0x8010000B"},
        {SCARD_E_NO_SERVICE, MDG_E_OFFLINE, "resource_manager", "0x8010001D"},
        {SCARD_E_SERVICE_STOPPED, MDG_E_OFFLINE, "resource_manager", "0x8010001E"},
        {SCARD_E_INVALID_HANDLE, MDG_E_OFFLINE, "resource_manager", "0x80100003"},
        {SCARD_E_NO_READERS_AVAILABLE, MDG_E_NOT_FOUND, "resource_manager", "0x8010002E"},
        {SCARD_E_UNKNOWN_READER, MDG_E_NOT_FOUND, "resource_manager", "0x80100009"},
        {SCARD_E_READER_UNAVAILABLE, MDG_E_REMOVED, "reader", "0x80100017"},
        {SCARD_W_SECURITY_VIOLATION, MDG_E_PERMISSION, "resource_manager", "0x8010006A"},
        {SCARD_E_TIMEOUT, MDG_E_DEADLINE, "resource_manager", "0x8010000A"},
        {static_cast<LONG>(0x80109999), MDG_E_HARDWARE, "reader", "0x80109999"}, // not in the table
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        CHECK(row_of(row.code).status == row.status);
        CHECK(row_of(row.code).origin == std::string(row.origin));
        CHECK(text_of(row.code) == row.text);
    }
}

TEST_CASE("a refusal by polkit names the rule to write, in both languages") {
    const auto& row = row_of(SCARD_W_SECURITY_VIOLATION);
    CHECK_THAT(row.en, Catch::Contains("org.debian.pcsc-lite.access_pcsc"));
    CHECK_THAT(row.ja, Catch::Contains("org.debian.pcsc-lite.access_pcsc"));
}

TEST_CASE("only a lost service calls for a new context") {
    CHECK(service_lost(SCARD_E_NO_SERVICE));
    CHECK(service_lost(SCARD_E_INVALID_HANDLE));
    CHECK_FALSE(service_lost(SCARD_S_SUCCESS));
    CHECK_FALSE(service_lost(SCARD_W_RESET_CARD));
    CHECK_FALSE(service_lost(SCARD_W_REMOVED_CARD));
}

TEST_CASE("the kind of slot is read from the words of its name (card facts §15)") {
    struct Row {
        const char* name;
        std::uint32_t kind;
    };
    const Row rows[] = {
        {"ACS ACR1252 Dual Reader [ACR1252 Dual Reader PICC] 00 00", MDGP_SLOT_CONTACTLESS},
        {"ACS ACR1252 Dual Reader [ACR1252 Dual Reader SAM] 00 01", MDGP_SLOT_SECURE_MODULE},
        {"ACS ACR1251 CL Reader [ACR1251 CL Reader PICC] 00 00", MDGP_SLOT_CONTACTLESS},
        {"ACS ACR1251 CL Reader PICC SAM 00 01", MDGP_SLOT_SECURE_MODULE},
        {"SONY FeliCa RC-S300/P 00 00", MDGP_SLOT_CONTACTLESS},
        {"ACS ACR1281 1S Dual Reader ICC 01 00", MDGP_SLOT_CONTACT},
        {"Some Maker Dual Reader Contact 01 00", MDGP_SLOT_CONTACT},
        {"ACS ACR1252 Dual Reader 00 00", MDGP_SLOT_CONTACTLESS}, // by its model
        {"SCM Microsystems Inc. SCR 3310 [CCID Interface] 00 00", MDGP_SLOT_CONTACT},
        {"SAMSUNG Reader 00 00", MDGP_SLOT_UNKNOWN}, // a word, not its beginning
        {"Virtual PCD 00 00", MDGP_SLOT_UNKNOWN},
    };
    for (const auto& row : rows) {
        CAPTURE(row.name);
        CHECK(slot_kind(row.name) == row.kind);
    }
}

TEST_CASE(
    "a reader is known by what its name contains, whatever serial and index stand around it (terminal facts §5.3)") {
    struct Row {
        const char* name;
        const char* maker; // nullptr: not known
        const char* model;
    };
    const Row rows[] = {
        {"SONY FeliCa RC-S300/P (0123456) 01 00", "Sony", "RC-S300"},
        {"SONY FeliCa Port/PaSoRi 4.0 0", "Sony", "RC-S300"},
        {"ACS ACR1252 Dual Reader [ACR1252 Dual Reader PICC] 00 00", "ACS", "ACR1252U"},
        {"ACS ACR1252 Dual Reader [ACR1252 Dual Reader SAM] 00 01", "ACS", "ACR1252U"},
        {"ACS ACR39U ICC Reader 00 00", "ACS", "ACR39U"},
        {"NTT Communications Corp. SCR3310-NTTCom USB SmartCard Reader 00 00", "NTT Communications", "SCR3310-NTTCom"},
        {"Circle CIR315 CL [CIR315 CL] (A01) 00 00", "AB Circle", "CIR315 (I-O DATA USB-NFC4, Elecom MR-ICA001BK)"},
        {"Identiv uTrust 3700 F CL Reader 0", "Identiv", "uTrust 3700 F"},
        {"Virtual PCD 00 00", nullptr, nullptr},
    };
    for (const auto& row : rows) {
        CAPTURE(row.name);
        const auto* known = model_of(row.name);
        REQUIRE((known == nullptr) == (row.maker == nullptr));
        if (known == nullptr) continue;
        CHECK(known->maker == row.maker);
        CHECK(known->model == row.model);
    }
}

TEST_CASE("a reader keeps its token when its index changes, and two of one model have two tokens") {
    TokenBook book;
    const auto first = book.arrived("Maker A 00 00");
    const auto slot = book.arrived("Maker A 00 01");
    const auto second = book.arrived("Maker A 01 00");
    CHECK(first == "pcsc:Maker A/00");
    CHECK(slot == "pcsc:Maker A/01");
    CHECK(second == "pcsc:Maker A/00#2");
    CHECK(book.name_of(second) == "Maker A 01 00");

    book.gone("Maker A 00 00");
    CHECK_FALSE(book.name_of(first));
    CHECK(book.name_of(second) == "Maker A 01 00"); // the other one stays who it is
    CHECK(book.arrived("Maker A 05 00") == first);
    CHECK(book.name_of(first) == "Maker A 05 00");

    CHECK(book.arrived("No Index") == "pcsc:No Index");
}
