#include "codes.hpp"

#include <winscard.h>

#include <array>
#include <cstdio>

namespace mdg::pcsc {

namespace {

constexpr const char* service = "resource_manager";
constexpr const char* reader = "reader";
constexpr const char* card = "card";

constexpr const char* not_running_en = "pcscd is not running; start it (systemctl start pcscd.socket)";
constexpr const char* not_running_ja = "pcscd が動いていません。起動してください (systemctl start pcscd.socket)。";

constexpr std::array rows{
    CodeRow{0x80100002, MDG_E_CANCELLED, "sdk", "the wait for readers was cancelled", nullptr},
    CodeRow{0x80100003, MDG_E_OFFLINE, service, "pcscd was restarted: it does not know this connection", nullptr},
    CodeRow{0x80100006, MDG_E_NO_MEMORY, service, "out of memory", nullptr},
    CodeRow{0x80100008, MDG_E_TOO_LARGE, service, "the answer is larger than the buffer", nullptr},
    CodeRow{0x80100009, MDG_E_NOT_FOUND, service, "no reader of this name", nullptr},
    CodeRow{0x8010000A, MDG_E_DEADLINE, service, "pcscd's own time limit is over", nullptr},
    CodeRow{0x8010000B, MDG_E_CLAIMED, service,
            "another program holds the reader; close it (card tools, browsers with a PKCS#11 module)",
            "別のプログラムがカードリーダーを使っています。終了してください "
            "(利用者クライアントソフト、PKCS#11 を使うブラウザーなど)。"},
    CodeRow{0x8010000C, MDG_E_NO_CARD, card, "no card in the reader", nullptr},
    CodeRow{0x8010000F, MDG_E_PROTOCOL, card, "the card speaks neither T=0 nor T=1", nullptr},
    CodeRow{0x80100010, MDG_E_HARDWARE, reader, "the reader is not ready", nullptr},
    CodeRow{0x80100013, MDG_E_OFFLINE, service, "the connection to pcscd broke", nullptr},
    CodeRow{0x80100014, MDG_E_HARDWARE, service, "pcscd reports an unknown error", nullptr},
    // The first exchange after the card left the field answers this, the next one "removed".
    CodeRow{0x80100016, MDG_E_CARD_REMOVED, card,
            "the exchange was not completed: the card lost contact, or the reader refused it", nullptr},
    CodeRow{0x80100017, MDG_E_REMOVED, reader, "the reader was unplugged", nullptr},
    CodeRow{0x8010001D, MDG_E_OFFLINE, service, not_running_en, not_running_ja},
    CodeRow{0x8010001E, MDG_E_OFFLINE, service, not_running_en, not_running_ja},
    CodeRow{0x8010002E, MDG_E_NOT_FOUND, service, "no reader is connected", nullptr},
    CodeRow{0x8010002F, MDG_E_HARDWARE, reader, "the exchange with the reader broke", nullptr},
    CodeRow{0x80100065, MDG_E_MUTE, card, "the reader cannot power this card (voltage)", nullptr},
    CodeRow{0x80100066, MDG_E_MUTE, card, "the card does not answer", nullptr},
    CodeRow{0x80100067, MDG_E_MUTE, card, "the card has no power", nullptr},
    CodeRow{0x80100068, MDG_E_CARD_RESET, card, "another program reset the card", nullptr},
    CodeRow{0x80100069, MDG_E_CARD_REMOVED, card, "the card was taken away", nullptr},
    CodeRow{0x8010006A, MDG_E_PERMISSION, service,
            "pcscd refuses this user; allow org.debian.pcsc-lite.access_pcsc and access_card in a polkit rule",
            "pcscd がこの利用者に許可を与えていません。polkit の規則で org.debian.pcsc-lite.access_pcsc と "
            "access_card を許可してください。"},
};

constexpr CodeRow unknown{0, MDG_E_HARDWARE, reader, "pcscd reports an error that is not in the table", nullptr};

unsigned long bits(long code) noexcept {
    return static_cast<unsigned long>(code) & 0xFFFFFFFFUL;
}

} // namespace

const CodeRow& row_of(long code) noexcept {
    for (const CodeRow& row : rows)
        if (row.code == bits(code)) return row;
    return unknown;
}

std::string text_of(long code) {
    std::array<char, 19> text{};
    std::snprintf(text.data(), text.size(), "0x%08lX", bits(code));
    return text.data();
}

bool service_lost(long code) noexcept {
    return code != SCARD_S_SUCCESS && row_of(code).status == MDG_E_OFFLINE;
}

} // namespace mdg::pcsc
