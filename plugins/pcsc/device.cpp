#include "device.hpp"

#include "names.hpp"

#include <reader.h>

#include <algorithm>
#include <array>
#include <utility>

namespace mdg::pcsc {

namespace {

constexpr DWORD shortest_answer = 2; // the status word
constexpr std::size_t longest_control = 256;
constexpr DWORD protocols = SCARD_PROTOCOL_T0 | SCARD_PROTOCOL_T1;

// A short command without data whose answer may have 256 bytes: a read, which costs nothing when it is repeated.
bool asks_for_most(const std::uint8_t* command, std::uint32_t length) noexcept {
    constexpr std::uint32_t size = 5;
    constexpr std::uint8_t read_binary = 0xB0;
    return length == size && command[1] == read_binary && command[size - 1] == 0;
}

// The card or the reader is not there any more: taking the power away has nothing left to do.
bool gone_already(long code) noexcept {
    return code == SCARD_W_REMOVED_CARD || code == SCARD_E_NO_SMARTCARD || code == SCARD_E_READER_UNAVAILABLE ||
           code == SCARD_W_RESET_CARD;
}

Control control_of(SCARDHANDLE handle) {
    return [handle](std::uint32_t code, OctetView in, Octets& out) -> long {
        out.resize(longest_control);
        DWORD size = 0;
        const long result = SCardControl(handle, code, in.data(), in.size(), out.data(), out.size(), &size);
        out.resize(result == SCARD_S_SUCCESS ? std::min<std::size_t>(size, out.size()) : 0);
        return result;
    };
}

} // namespace

Device::Device(Host host, std::string token, std::string name)
    : host_(host)
    , token_(std::move(token))
    , name_(std::move(name))
    , kind_(slot_kind(name_)) {
    look_for_pin_pad();
}

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

long Device::ensure_context() {
    if (has_context_) return SCARD_S_SUCCESS;
    const long code = SCardEstablishContext(SCARD_SCOPE_SYSTEM, nullptr, nullptr, &context_);
    has_context_ = code == SCARD_S_SUCCESS;
    return code;
}

long Device::connect() {
    const long code = ensure_context();
    if (code != SCARD_S_SUCCESS) return code;
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
    // Some readers refuse the longest answer with the code of a card that left (card facts §15.2). Whether it left, the
    // next exchange tells.
    if (code == SCARD_E_NOT_TRANSACTED && asks_for_most(command, length))
        return host_.report(op, code, MDG_E_TOO_LARGE);
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

// Keys stand on readers with contacts. The reader is asked without its card; where it does not answer it has none.
void Device::look_for_pin_pad() {
    if (kind_ == MDGP_SLOT_CONTACTLESS || kind_ == MDGP_SLOT_SECURE_MODULE) return;
    if (ensure_context() != SCARD_S_SUCCESS) return;
    SCARDHANDLE reader = 0;
    DWORD protocol = 0;
    if (SCardConnect(context_, name_.c_str(), SCARD_SHARE_DIRECT, 0, &reader, &protocol) == SCARD_S_SUCCESS) {
        const Control control = control_of(reader);
        pad_ = ask_features(control);
        pad_digits_ = ask_digits(pad_, control);
        SCardDisconnect(reader, SCARD_LEAVE_CARD);
    }
}

mdgp_descriptor Device::descriptor() const {
    auto made = descriptor_of(token_, name_);
    if (!pad_.has_pad()) return made;
    made.capabilities |= MDGP_CAP_PIN_VERIFY | MDGP_CAP_PIN_STATUS;
    made.pin_min = pad_digits_.least;
    made.pin_max = pad_digits_.most;
    return made;
}

mdg_status Device::pad_verify(std::uint64_t op, const mdgp_pinpad_request& request, mdgp_pinpad_result& out) {
    if (!powered_) return MDG_E_NO_CARD;
    Octets structure;
    if (const mdg_status status = verify_structure(request, structure); status != MDG_OK) return status;
    Octets answer;
    const long code = control_of(card_)(pad_.verify_direct, structure, answer);
    return code == SCARD_S_SUCCESS ? result_of(answer, out) : result(op, code);
}

mdg_status Device::pad_status(std::uint64_t op, const mdgp_pinpad_request& request, mdgp_pinpad_result& out) {
    if (request.command == nullptr) return MDG_E_NULL_POINTER;
    std::array<std::uint8_t, longest_control> answer{};
    std::uint32_t length = 0;
    const mdg_status status =
        transmit(op, request.command, request.command_length, answer.data(), answer.size(), &length);
    return status == MDG_OK ? result_of(OctetView(answer).first(length), out) : status;
}

} // namespace mdg::pcsc
