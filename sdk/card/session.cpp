#include "card/session.hpp"

#include <algorithm>

namespace mdg::card {
namespace {

using base::Failure;

constexpr std::size_t label_size = 32;   // at the beginning of EF 0006
constexpr std::size_t presence_size = 3; // EF 0008
constexpr std::byte certificate_present{0x8F};
constexpr std::uint32_t certificate_tag = 0x30;

// Padded with blanks or NUL (card facts §2.1).
std::string label_of(BytesView bytes) {
    std::string label;
    for (const auto byte : bytes.first(std::min(bytes.size(), label_size))) label += static_cast<char>(byte);
    label.erase(label.find_last_not_of(std::string_view(" \0", 2)) + 1);
    const bool printable = std::ranges::all_of(label, [](char c) { return c >= ' ' && c <= '~'; });
    return printable ? label : std::string();
}

} // namespace

Session::~Session() {
    if (channel_.secret_sent() && !finished_) channel_.power_down();
}

std::optional<bool> Session::present(const Answer& answer, std::size_t index) const {
    if (!answer.ok() || index >= answer.data.size()) return std::nullopt;
    return answer.data[index] == certificate_present;
}

const Identity& Session::identify(const base::Wait& wait) {
    const auto info = channel_.read(files::token_info, 0, label_size, wait);
    if (!info.ok()) throw channel_.refusal(info, "reading the token's label");
    Identity found;
    found.token_label = label_of(info.data);
    found.kind = kind_of_label(found.token_label);
    if (std::string_view(found.kind) == MDG_CARD_KIND_RESIDENT_CARD) {
        auto failure = channel_.failure(MDG_E_WRONG_CARD, "a resident register card; the last of them ran out in 2025");
        failure.card_kind = found.kind;
        throw failure;
    }
    const auto presence = channel_.read(files::certificates_present, 0, presence_size, wait);
    found.has_signature_certificate = present(presence, 0);
    found.has_authentication_certificate = present(presence, 1);
    return identity_.emplace(std::move(found));
}

Bytes Session::read_authentication_certificate(const base::Wait& wait) {
    auto answer = channel_.read_object(files::authentication_certificate, certificate_tag, MDG_E_BAD_CERTIFICATE, wait);
    if (answer.ok()) return std::move(answer.data);
    // On a plastic card the certificate is free to read, so a refusal means that there is none (card facts
    // §2.2).
    const bool plastic = identity_ && std::string_view(identity_->kind) == MDG_CARD_KIND_INDIVIDUAL_NUMBER_CARD;
    if (answer.status != status::not_found && !(answer.status == status::security && plastic))
        throw channel_.refusal(answer, "reading the certificate for user authentication");
    auto failure = channel_.failure(MDG_E_BAD_CERTIFICATE, "the card holds no certificate for user authentication");
    failure.status_word = status_text(answer.status);
    throw failure;
}

int Session::pin_tries(const base::Wait& wait) {
    return tries_left(channel_, credentials::authentication_pin, wait);
}

PinResult Session::verify_pin(const base::Secret& pin, LastTry last_try, const base::Wait& wait) {
    return verify(channel_, credentials::authentication_pin, pin, last_try, wait);
}

Bytes Session::pin_template() {
    return command::verify_template(pin_digits);
}

int Session::offer_pin(LastTry last_try, const base::Wait& wait) {
    return offer(channel_, credentials::authentication_pin, last_try, wait);
}

std::optional<PinResult> Session::settle_pin(int before, std::optional<std::uint16_t> answered,
                                             const base::Wait& wait) {
    return settle(channel_, credentials::authentication_pin, before, answered, wait);
}

Bytes Session::sign(const Sha256& digest, const base::Wait& wait) {
    const auto opened = channel_.open(files::authentication_key, wait);
    if (!opened.ok()) throw channel_.refusal(opened, "selecting the key for user authentication");
    auto answer = channel_.exchange(command::sign(digest), wait);
    if (!answer.ok()) throw channel_.refusal(answer, "signing");
    if (answer.data.empty()) throw channel_.failure(MDG_E_PROTOCOL, "the card signed with nothing");
    return std::move(answer.data);
}

Attributes Session::read_attributes(const base::Secret& number_b, const base::Wait& wait) {
    PinResult result;
    try {
        result = verify(channel_, credentials::number_b, number_b, LastTry::refuse, wait);
    } catch (Failure& failure) {
        if (failure.status != MDG_E_WRONG_CARD || !identity_) throw;
        failure.status = MDG_E_UNSUPPORTED;
        failure.message = "this card has no application for the four attributes";
        failure.card_kind = identity_->kind;
        throw;
    }
    if (result.state != PinState::verified) {
        const bool blocked = result.state == PinState::blocked;
        auto failure = channel_.failure(blocked ? MDG_E_PIN_BLOCKED : MDG_E_PIN_WRONG,
                                        "the card refused number B (照合番号B); compare it with the card's face");
        failure.origin = MDG_ORIGIN_PERSON;
        failure.tries_left = result.tries_left;
        throw failure;
    }
    const auto file = channel_.read_object(files::attributes, attributes_tag, MDG_E_PROTOCOL, wait);
    if (!file.ok()) throw channel_.refusal(file, "reading the four attributes");
    return parse_attributes(file.data);
}

void Session::finish(const base::Wait& wait) {
    finished_ = true;
    try {
        if (!channel_.leave(wait).ok() || channel_.secret_sent()) channel_.power_down();
    } catch (const Failure&) {
        channel_.power_down();
        throw;
    }
}

} // namespace mdg::card
