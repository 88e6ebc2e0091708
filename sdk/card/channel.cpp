#include "card/channel.hpp"

#include "card/tlv.hpp"

#include <algorithm>

namespace mdg::card {
namespace {

// Real certificates have 1.2 to 2 kB (card facts §2.2). A card may claim anything.
constexpr std::size_t largest_object = 8192;
static_assert(largest_object <= largest_offset);

Answer split(Bytes answer) {
    if (answer.size() < 2) throw base::Failure(MDG_E_PROTOCOL, MDG_ORIGIN_CARD, "the card's answer has no status word");
    const auto status = std::to_integer<unsigned>(answer[answer.size() - 2]) << 8U |
                        std::to_integer<unsigned>(answer[answer.size() - 1]);
    answer.resize(answer.size() - 2);
    return {std::move(answer), static_cast<std::uint16_t>(status)};
}

} // namespace

Answer Channel::exchange(BytesView command, const base::Wait& wait, bool secret) {
    wait.check("the card");
    const int before = guard_.sent();
    try {
        auto answer = split(guard_.transmit(command, secret, wait));
        secret_sent_ |= secret;
        return answer;
    } catch (base::Failure& failure) {
        secret_sent_ |= secret && guard_.sent() > before;
        was_reset_ |= failure.status == MDG_E_CARD_RESET;
        failure.apdu_index = guard_.sent();
        throw;
    }
}

void Channel::reconnect_after_reset(const base::Wait& wait) {
    try {
        guard_.reconnect(wait);
    } catch (base::Failure& failure) {
        failure.apdu_index = guard_.sent();
        throw;
    }
    was_reset_ = false;
}

void Channel::enter(Application application, const base::Wait& wait) {
    if (was_reset_) reconnect_after_reset(wait);
    if (guard_.selected().application == application) return;
    auto answer = exchange(command::select(application), wait);
    // A measured card answers 6F00 to the first command after power-up (card facts §7): one SELECT to throw
    // away, one more.
    if (answer.status == status::not_ready && guard_.sent() == 1) {
        exchange(command::select(Application::issuer_domain), wait);
        answer = exchange(command::select(application), wait);
    }
    if (answer.ok()) return;
    auto refused = failure(MDG_E_WRONG_CARD, "the card does not have the application; it is another kind of card");
    refused.status_word = status_text(answer.status);
    refused.card_kind = other_kind_;
    throw refused;
}

Answer Channel::open(File file, const base::Wait& wait) {
    enter(file.application, wait);
    if (guard_.selected() == file) return {{}, status::ok};
    return exchange(command::select(file), wait);
}

template <class Work>
Answer Channel::repeat_after_reset(Work work) {
    try {
        return work();
    } catch (const base::Failure& failure) {
        if (failure.status != MDG_E_CARD_RESET) throw;
    }
    return work();
}

Answer Channel::read_block(std::size_t offset, std::size_t length, const base::Wait& wait) {
    auto answer = exchange(command::read_binary(offset, length), wait);
    if (answer.high() == 0x6C) // wrong Le; the right one is told
        answer = exchange(command::read_binary(offset, answer.low()), wait);
    while (answer.high() == 0x61 && answer.data.size() < length) { // more data are waiting
        auto more = exchange(command::get_response(answer.low()), wait);
        if (more.data.empty() && more.high() == 0x61) throw refusal(more, "the rest of a file was not delivered");
        answer.data.insert(answer.data.end(), more.data.begin(), more.data.end());
        answer.status = more.status;
    }
    if (answer.data.size() > length) throw failure(MDG_E_PROTOCOL, "the card delivered more than it was asked for");
    // Reads at and past the end (card facts §0.9).
    if (answer.status == status::end_of_file || answer.status == status::offset_beyond) answer.status = status::ok;
    return answer;
}

Answer Channel::open_and_read(File file, std::size_t offset, std::size_t length, const base::Wait& wait) {
    return repeat_after_reset([&] {
        auto opened = open(file, wait);
        return opened.ok() ? read_block(offset, length, wait) : opened;
    });
}

Answer Channel::read(File file, std::size_t offset, std::size_t length, const base::Wait& wait) {
    length = std::min(length, block_);
    if (length <= small_block) return open_and_read(file, offset, length, wait);
    try {
        auto answer = open_and_read(file, offset, length, wait);
        if (answer.status != status::wrong_length) return answer;
    } catch (const base::Failure& failure) {
        if (failure.status != MDG_E_TOO_LARGE) throw;
    }
    auto answer = open_and_read(file, offset, small_block, wait);
    if (answer.ok()) block_ = small_block;
    return answer;
}

Answer Channel::query_tries(File file, const base::Wait& wait) {
    return repeat_after_reset([&] {
        auto opened = open(file, wait);
        return opened.ok() ? exchange(command::query_tries(), wait) : opened;
    });
}

Answer Channel::leave(const base::Wait& wait) {
    return repeat_after_reset([&] {
        if (was_reset_) reconnect_after_reset(wait);
        return exchange(command::select(Application::issuer_domain), wait);
    });
}

Answer Channel::read_object(File file, std::uint32_t tag, base::Status broken, const base::Wait& wait) {
    // The first block is asked for in full: it holds the length, and reading the header alone would cost an
    // exchange.
    auto content = read(file, 0, largest_block, wait);
    if (!content.ok()) return content;
    const auto header = tlv_header(content.data);
    if (!header || header->tag != tag) throw failure(broken, "the file on the card does not hold what it should");
    if (header->whole() > largest_object) throw failure(broken, "the file on the card claims an impossible length");
    while (content.data.size() < header->whole()) {
        const auto at = content.data.size();
        const auto block = read(file, at, header->whole() - at, wait);
        if (!block.ok()) return block;
        if (block.data.empty()) throw failure(broken, "the file on the card ends before the object in it does");
        content.data.insert(content.data.end(), block.data.begin(), block.data.end());
    }
    content.data.resize(header->whole());
    return content;
}

base::Failure Channel::failure(base::Status status, std::string message) const {
    base::Failure made(status, MDG_ORIGIN_CARD, std::move(message));
    made.apdu_index = guard_.sent();
    return made;
}

base::Failure Channel::refusal(const Answer& answer, const std::string& what) const {
    const bool security = answer.status == status::security;
    auto made = failure(security ? MDG_E_SECURITY_STATUS : MDG_E_PROTOCOL,
                        what + (security ? ": the card wants a PIN first" : ": the card answered unexpectedly") + " (" +
                            status_text(answer.status) + ")");
    made.status_word = status_text(answer.status);
    return made;
}

} // namespace mdg::card
