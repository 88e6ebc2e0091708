#include "card/pin.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace mdg::card {
namespace {

using base::Failure;

std::optional<int> counter(const Answer& answer) {
    if (answer.status == status::blocked || answer.status == status::blocked_jicsap) return 0;
    if ((answer.status & 0xFFF0U) == 0x63C0U) return answer.status & 0xFU;
    return std::nullopt;
}

PinResult refused(int left) {
    return {left == 0 ? PinState::blocked : PinState::wrong, left};
}

void require_form(const Credential& credential, const base::Secret& secret) {
    if (secret.size() == credential.digits && secret.all_digits()) return;
    throw Failure(MDG_E_BAD_ARGUMENT, MDG_ORIGIN_PERSON,
                  std::string(credential.name) + " has exactly " + std::to_string(credential.digits) +
                      " digits; the card was not asked and no try was spent");
}

void require_tries(const Channel& channel, const Credential& credential, int left, LastTry last_try) {
    if (left > 1 || (left == 1 && last_try == LastTry::allow)) return;
    auto failure =
        left == 0 ? channel.failure(MDG_E_PIN_BLOCKED,
                                    std::string(credential.name) + " has no tries left; it was not sent to the card")
                  : channel.failure(MDG_E_LAST_TRY, std::string(credential.name) +
                                                        " has one try left, which was not allowed; it was not sent");
    failure.tries_left = left;
    throw failure;
}

// Nobody is left who could be asked for the counter.
bool connection_is_gone(const Failure& failure) {
    constexpr std::array gone{MDG_E_CARD_REMOVED, MDG_E_REMOVED, MDG_E_OFFLINE, MDG_E_CRASHED,
                              MDG_E_KILLED,       MDG_E_STALLED, MDG_E_STUCK};
    return std::ranges::find(gone, failure.status) != gone.end();
}

Failure unknown_answer(const Channel& channel, const Credential& credential) {
    auto failure = channel.failure(MDG_E_PIN_UNKNOWN, std::string("the card's answer to ") + credential.name +
                                                          " got lost; ask the person before another try");
    failure.side_effects = MDG_SIDE_EFFECTS_POSSIBLE;
    return failure;
}

// The answer to a VERIFY got lost: the counter is compared, the VERIFY is never repeated (card facts §17).
PinResult settle(Channel& channel, const Credential& credential, int before, const Failure& lost,
                 const base::Wait& wait) {
    auto failure = unknown_answer(channel, credential);
    failure.apdu_index = lost.apdu_index;
    try {
        failure.tries_left = tries_left(channel, credential, wait);
    } catch (const Failure&) {
        throw std::move(failure).with_cause(lost);
    }
    if (failure.tries_left < before) return refused(failure.tries_left);
    throw std::move(failure).with_cause(lost);
}

} // namespace

int tries_left(Channel& channel, const Credential& credential, const base::Wait& wait) {
    const auto answer = channel.query_tries(credential.file, wait);
    if (const auto left = counter(answer)) return *left;
    throw channel.refusal(answer, std::string("asking for the tries left of ") + credential.name);
}

PinResult verify(Channel& channel, const Credential& credential, const base::Secret& secret, LastTry last_try,
                 const base::Wait& wait) {
    require_form(credential, secret);
    const int before = tries_left(channel, credential, wait);
    require_tries(channel, credential, before, last_try);

    const command::Verify command(secret);
    const int sent = channel.sent();
    Answer answer;
    try {
        answer = channel.exchange(command.bytes(), wait, true);
    } catch (Failure& failure) {
        if (channel.sent() == sent) throw;
        failure.side_effects = MDG_SIDE_EFFECTS_POSSIBLE;
        if (connection_is_gone(failure)) throw;
        return settle(channel, credential, before, failure, wait);
    }
    if (answer.ok()) return {PinState::verified, credential.most_tries};
    if (const auto left = counter(answer)) return refused(*left);
    auto failure = channel.refusal(answer, std::string("verifying ") + credential.name);
    failure.side_effects = MDG_SIDE_EFFECTS_POSSIBLE;
    throw failure;
}

int offer(Channel& channel, const Credential& credential, LastTry last_try, const base::Wait& wait) {
    const int left = tries_left(channel, credential, wait);
    require_tries(channel, credential, left, last_try);
    return left;
}

std::optional<PinResult> settle(Channel& channel, const Credential& credential, int before,
                                std::optional<std::uint16_t> answered, const base::Wait& wait) {
    if (answered) channel.secret_passed();
    if (answered == status::ok) return PinResult{PinState::verified, credential.most_tries};
    auto failure = unknown_answer(channel, credential);
    try {
        failure.tries_left = tries_left(channel, credential, wait);
    } catch (const Failure& cause) {
        throw std::move(failure).with_cause(cause);
    }
    if (failure.tries_left < before) return refused(failure.tries_left);
    if (failure.tries_left > before)
        return PinResult{PinState::verified, failure.tries_left}; // only a right one does that
    if (!answered) return std::nullopt;
    throw std::move(failure);
}

} // namespace mdg::card
