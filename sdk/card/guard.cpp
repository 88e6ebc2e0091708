#include "card/guard.hpp"

#include "card/command.hpp"

#include "base/failure.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace mdg::card {
namespace {

enum class Act { read, query, verify, sign };

struct Permission {
    File file;
    Act act;
    std::size_t secret_size = 0;
};

constexpr Permission verify(const Credential& credential) {
    return {credential.file, Act::verify, credential.digits};
}

// The list. The individual number (入力補助 0001), number A (入力補助 0014, 券面 0013), the picture of the
// individual number (券面 0005) and the signing certificate with its key and password (JPKI 0001, 001A, 001B)
// are not on it.
constexpr std::array permissions{
    Permission{files::token_info, Act::read},
    Permission{files::certificates_present, Act::read},
    Permission{files::authentication_certificate, Act::read},
    Permission{files::authentication_pin, Act::query},
    verify(credentials::authentication_pin),
    Permission{files::authentication_key, Act::sign},
    Permission{files::number_b, Act::query},
    verify(credentials::number_b),
    Permission{files::attributes, Act::read},
};
constexpr std::array applications{Application::jpki, Application::input_support, Application::issuer_domain};

bool starts_with(BytesView command, std::initializer_list<std::uint8_t> head) {
    return command.size() >= head.size() &&
           std::ranges::equal(command.first(head.size()), std::as_bytes(std::span(head.begin(), head.size())));
}

std::uint8_t at(BytesView command, std::size_t index) {
    return std::to_integer<std::uint8_t>(command[index]);
}

// The exact form of a permitted act. P1 of a read below 0x80 and P2 of the others are fixed, so no short file
// identifier, no chaining, no secure messaging and no extended length passes (card facts §8).
bool is_form_of(const Permission& permission, BytesView command) {
    switch (permission.act) {
    case Act::read:
        return command.size() == 5 && starts_with(command, {0x00, 0xB0}) && at(command, 2) < 0x80;
    case Act::query:
        return command.size() == 4 && starts_with(command, {0x00, 0x20, 0x00, 0x80});
    case Act::verify:
        return command.size() == 5 + permission.secret_size && starts_with(command, {0x00, 0x20, 0x00, 0x80}) &&
               at(command, 4) == permission.secret_size;
    case Act::sign: {
        const auto head = command::sign_header();
        return command.size() == head.size() + Sha256{}.size() + 1 &&
               std::ranges::equal(command.first(head.size()), head) && command.back() == std::byte{0x00};
    }
    }
    return false;
}

std::optional<Application> selects_application(BytesView command) {
    const auto found = std::ranges::find_if(
        applications, [&](Application one) { return std::ranges::equal(command, command::select(one)); });
    return found == applications.end() ? std::nullopt : std::optional(*found);
}

std::optional<File> selects_file(BytesView command, Application within) {
    if (command.size() != 7 || !starts_with(command, {0x00, 0xA4, 0x02, 0x0C, 0x02})) return std::nullopt;
    const File file{within, static_cast<std::uint16_t>(at(command, 5) << 8U | at(command, 6))};
    const auto listed = [&](const Permission& one) { return one.file == file; };
    return std::ranges::any_of(permissions, listed) ? std::optional(file) : std::nullopt;
}

const Permission* find_permission(BytesView command, File selected) {
    const auto found = std::ranges::find_if(
        permissions, [&](const Permission& one) { return one.file == selected && is_form_of(one, command); });
    return found == permissions.end() ? nullptr : &*found;
}

bool is_get_response(BytesView command) {
    return command.size() == 5 && starts_with(command, {0x00, 0xC0, 0x00, 0x00});
}

} // namespace

Bytes Guard::transmit(BytesView command, bool secret, const base::Wait& wait) {
    std::optional<File> selects;
    const Permission* permission = nullptr;
    const bool fetches = more_to_fetch_ && is_get_response(command);
    if (const auto application = selects_application(command))
        selects = File{*application};
    else if (const auto file = selects_file(command, selected_.application))
        selects = file;
    else if (permission = find_permission(command, selected_); permission == nullptr && !fetches)
        throw base::Failure(MDG_E_POLICY_FORBIDS, MDG_ORIGIN_SDK,
                            "the guard refused a command that is not on its list; nothing was sent to the card");

    // Until the card has answered, nothing is known of its state. A SELECT that the card refused leaves it
    // unknown, too: whether the old selection survives is not the same on every card (card facts §20.11).
    const File before = std::exchange(selected_, {});
    more_to_fetch_ = false;
    ++sent_;
    auto answer = below_.transmit(command, secret || (permission && permission->act == Act::verify), wait);

    const bool has_status = answer.size() >= 2;
    const bool accepted = has_status && answer[answer.size() - 2] == std::byte{0x90} && answer.back() == std::byte{0};
    if (!selects)
        selected_ = before;
    else if (accepted)
        selected_ = *selects;
    more_to_fetch_ = has_status && answer[answer.size() - 2] == std::byte{0x61} &&
                     (fetches || (permission && permission->act == Act::read));
    return answer;
}

void Guard::reconnect(const base::Wait& wait) {
    forget();
    below_.reconnect(wait);
}

void Guard::forget() noexcept {
    selected_ = {};
    more_to_fetch_ = false;
}

void Guard::power_down() noexcept {
    forget();
    below_.power_down();
}

} // namespace mdg::card
