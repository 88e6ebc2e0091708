#include "api/reception/other_program.hpp"

#include <array>
#include <chrono>
#include <cstdio>
#include <thread>

#include <winscard.h>

namespace mdg::api_test {
namespace {

// pcscd asks a reader without interrupts this often. A disconnection makes it say "empty" at once, but a card
// that was changed between two looks is never seen again: nobody's hands are that fast.
constexpr std::chrono::milliseconds between_looks{450};

const char* const slot = "Virtual PCD 00 00";

std::vector<unsigned char> bytes_of(const std::string& hex) {
    std::vector<unsigned char> bytes;
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
        bytes.push_back(static_cast<unsigned char>(std::stoi(hex.substr(i, 2), nullptr, 16)));
    return bytes;
}

std::string status_word(SCARDHANDLE card, DWORD protocol, const std::string& command) {
    const auto bytes = bytes_of(command);
    std::array<unsigned char, 512> answer{};
    DWORD length = answer.size();
    const LONG result = SCardTransmit(card, protocol == SCARD_PROTOCOL_T0 ? SCARD_PCI_T0 : SCARD_PCI_T1, bytes.data(),
                                      bytes.size(), nullptr, answer.data(), &length);
    if (result != SCARD_S_SUCCESS || length < 2) return "no answer";
    std::array<char, 5> word{};
    std::snprintf(word.data(), word.size(), "%02X%02X", answer[length - 2], answer[length - 1]);
    return word.data();
}

// The card's last owner may have been ended in the middle of a command; the service then takes the power away when
// that command has come back, maybe after this program connected. It is told so (RESET_CARD) and connects anew.
bool own_the_card(SCARDHANDLE card, DWORD& protocol) {
    LONG result = SCardBeginTransaction(card);
    if (result == SCARD_W_RESET_CARD && SCardReconnect(card, SCARD_SHARE_SHARED, SCARD_PROTOCOL_T0 | SCARD_PROTOCOL_T1,
                                                       SCARD_LEAVE_CARD, &protocol) == SCARD_S_SUCCESS)
        result = SCardBeginTransaction(card);
    return result == SCARD_S_SUCCESS;
}

} // namespace

std::vector<std::string> as_another_program(const std::vector<std::string>& commands) {
    SCARDCONTEXT context = 0;
    if (SCardEstablishContext(SCARD_SCOPE_SYSTEM, nullptr, nullptr, &context) != SCARD_S_SUCCESS) return {"no service"};
    SCARDHANDLE card = 0;
    DWORD protocol = 0;
    const auto connect = [&] {
        return SCardConnect(context, slot, SCARD_SHARE_SHARED, SCARD_PROTOCOL_T0 | SCARD_PROTOCOL_T1, &card, &protocol);
    };
    LONG connected = connect();
    for (int i = 0; i < 20 && connected != SCARD_S_SUCCESS; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        connected = connect();
    }
    std::vector<std::string> words;
    if (connected != SCARD_S_SUCCESS) words = {"no connection"};
    if (connected == SCARD_S_SUCCESS && own_the_card(card, protocol)) {
        for (const auto& command : commands) words.push_back(status_word(card, protocol, command));
        SCardEndTransaction(card, SCARD_LEAVE_CARD);
    }
    if (connected == SCARD_S_SUCCESS) SCardDisconnect(card, SCARD_LEAVE_CARD);
    SCardReleaseContext(context);
    return words;
}

bool slot_becomes_empty() {
    SCARDCONTEXT context = 0;
    if (SCardEstablishContext(SCARD_SCOPE_SYSTEM, nullptr, nullptr, &context) != SCARD_S_SUCCESS) return true;
    const auto limit = std::chrono::steady_clock::now() + std::chrono::seconds(5);
    bool empty = false;
    while (!empty && std::chrono::steady_clock::now() < limit) {
        SCARD_READERSTATE state{};
        state.szReader = slot;
        if (SCardGetStatusChange(context, 0, &state, 1) != SCARD_S_SUCCESS) break;
        empty = (state.dwEventState & SCARD_STATE_EMPTY) != 0;
        if (!empty) std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    SCardReleaseContext(context);
    std::this_thread::sleep_for(between_looks);
    return empty;
}

} // namespace mdg::api_test
