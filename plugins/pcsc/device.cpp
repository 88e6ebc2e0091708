#include "device.hpp"

#include "names.hpp"

#include <reader.h>

#include <utility>

namespace mdg::pcsc {

namespace {

constexpr DWORD shortest_answer = 2; // the status word
constexpr DWORD protocols = SCARD_PROTOCOL_T0 | SCARD_PROTOCOL_T1;

// The card or the reader is not there any more: taking the power away has nothing left to do.
bool gone_already(long code) noexcept {
    return code == SCARD_W_REMOVED_CARD || code == SCARD_E_NO_SMARTCARD || code == SCARD_E_READER_UNAVAILABLE ||
           code == SCARD_W_RESET_CARD;
}

} // namespace

Device::Device(Host host, std::string token, std::string name)
    : host_(host)
    , token_(std::move(token))
    , name_(std::move(name))
    , kind_(slot_kind(name_)) {}

Device::~Device() {
    unpower();
    drop_context();
}

void Device::drop_context() noexcept {
    if (has_context_) SCardReleaseContext(context_);
    has_context_ = powered_ = exclusive_ = false;
}

mdg_status Device::result(std::uint64_t op, long code) {
    if (code == SCARD_S_SUCCESS) return MDG_OK;
    if (service_lost(code)) drop_context();
    return host_.report(op, code);
}

long Device::connect() {
    if (!has_context_) {
        const long code = SCardEstablishContext(SCARD_SCOPE_SYSTEM, nullptr, nullptr, &context_);
        if (code != SCARD_S_SUCCESS) return code;
        has_context_ = true;
    }
    return SCardConnect(context_, name_.c_str(), SCARD_SHARE_SHARED, protocols, &card_, &protocol_);
}

mdg_status Device::power_on(std::uint64_t op, std::uint8_t* atr, std::uint32_t capacity, std::uint32_t* atr_length) {
    if (powered_) return MDG_E_BUSY;
    long code = connect();
    if (service_lost(code)) {
        // A context of before pcscd's restart: nothing was sent to a card yet, so a new one may try.
        drop_context();
        code = connect();
    }
    if (code != SCARD_S_SUCCESS) return result(op, code);
    powered_ = true;

    // SCardStatus would answer too, but it writes a table that libpcsclite shares between contexts without a
    // lock, and the watcher uses it at the same time. A driver without this attribute leaves the ATR to the
    // watcher's report.
    DWORD length = capacity;
    code = SCardGetAttrib(card_, SCARD_ATTR_ATR_STRING, atr, &length);
    *atr_length = code == SCARD_S_SUCCESS ? static_cast<std::uint32_t>(length) : 0;
    return MDG_OK;
}

long Device::unpower() noexcept {
    if (!powered_) return SCARD_S_SUCCESS;
    // Ends the transaction, too; ending it first would let another program at a card whose PIN is verified.
    const long code = SCardDisconnect(card_, SCARD_UNPOWER_CARD);
    powered_ = exclusive_ = false;
    return gone_already(code) ? SCARD_S_SUCCESS : code;
}

mdg_status Device::power_off(std::uint64_t op) {
    return result(op, unpower());
}

mdg_status Device::rest(bool after_crash) noexcept {
    if (after_crash && !powered_) powered_ = connect() == SCARD_S_SUCCESS;
    const long code = unpower();
    return code == SCARD_S_SUCCESS ? MDG_OK : row_of(code).status;
}

mdg_status Device::reconnect(std::uint64_t op) {
    if (!powered_) return MDG_E_NO_CARD;
    return result(op, SCardReconnect(card_, SCARD_SHARE_SHARED, protocols, SCARD_LEAVE_CARD, &protocol_));
}

mdg_status Device::transmit(std::uint64_t op, const std::uint8_t* command, std::uint32_t length, std::uint8_t* answer,
                            std::uint32_t capacity, std::uint32_t* answer_length) {
    if (!powered_) return MDG_E_NO_CARD;
    DWORD size = capacity;
    const SCARD_IO_REQUEST* protocol = protocol_ == SCARD_PROTOCOL_T0 ? SCARD_PCI_T0 : SCARD_PCI_T1;
    // Command and answer stay in the host's memory: no copy of a PIN is made here.
    const long code = SCardTransmit(card_, protocol, command, length, nullptr, answer, &size);
    if (code != SCARD_S_SUCCESS) return result(op, code);
    // A driver that loses the card in the middle may report success without an answer; others report this code.
    if (size == 0) return result(op, SCARD_E_NOT_TRANSACTED);
    if (size < shortest_answer) return MDG_E_PROTOCOL;
    *answer_length = static_cast<std::uint32_t>(size);
    return MDG_OK;
}

mdg_status Device::exclusive_begin(std::uint64_t op) {
    if (!powered_) return MDG_E_NO_CARD;
    if (exclusive_) return MDG_OK;
    const long code = SCardBeginTransaction(card_);
    exclusive_ = code == SCARD_S_SUCCESS;
    return result(op, code);
}

mdg_status Device::exclusive_end(std::uint64_t op) {
    if (!powered_ || !exclusive_) return MDG_OK;
    const long code = SCardEndTransaction(card_, SCARD_LEAVE_CARD);
    exclusive_ = false;
    return gone_already(code) ? MDG_OK : result(op, code);
}

} // namespace mdg::pcsc
