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

std::string status_word(SCARDHANDLE card, DWORD protocol, const std::string& command, LONG& result) {
    const auto bytes = bytes_of(command);
    std::array<unsigned char, 512> answer{};
    DWORD length = answer.size();
    result = SCardTransmit(card, protocol == SCARD_PROTOCOL_T0 ? SCARD_PCI_T0 : SCARD_PCI_T1, bytes.data(),
                           bytes.size(), nullptr, answer.data(), &length);
    if (result != SCARD_S_SUCCESS || length < 2) return "no answer";
    std::array<char, 5> word{};
    std::snprintf(word.data(), word.size(), "%02X%02X", answer[length - 2], answer[length - 1]);
    return word.data();
}

// Sends the commands as the card's only user. False when the card was reset meanwhile: its last owner may have been ended
// in the middle of a command, and the service takes the power away when that command has come back.
bool send(SCARDHANDLE card, DWORD protocol, const std::vector<std::string>& commands, std::vector<std::string>& words) {
    words.clear();
    LONG result = SCardBeginTransaction(card);
    if (result == SCARD_W_RESET_CARD) return false;
    for (const auto& command : commands) {
        words.push_back(status_word(card, protocol, command, result));
        if (result == SCARD_W_RESET_CARD) return false;
    }
    SCardEndTransaction(card, SCARD_LEAVE_CARD);
    return true;
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
    while (connected == SCARD_S_SUCCESS && !send(card, protocol, commands, words))
        connected = SCardReconnect(card, SCARD_SHARE_SHARED, SCARD_PROTOCOL_T0 | SCARD_PROTOCOL_T1, SCARD_LEAVE_CARD,
                                   &protocol);
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
