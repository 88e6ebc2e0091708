// Exchanges behind the guard: counted, with the number of the one that failed, lazily selecting, and healing
// a foreign reset where nothing can be lost by it. What a status word means is the caller's business.
#pragma once

#include "card/command.hpp"
#include "card/guard.hpp"

#include "base/failure.hpp"

namespace mdg::card {

class Channel {
public:
    // other_kind: what to call the card if it does not have an application (MDG_CARD_KIND_…).
    // block: what one read may ask for.
    Channel(Transport& transport, const char* other_kind, std::size_t block) noexcept
        : guard_(transport)
        , other_kind_(other_kind)
        , block_(block) {}

    // One exchange, without any repetition.
    Answer exchange(BytesView command, const base::Wait& wait, bool secret = false);

    // Selects unless it is selected. Throws Failure WRONG_CARD if the card does not have the application.
    void enter(Application application, const base::Wait& wait);

    // Application and file; the answer is that of SELECT EF.
    Answer open(File file, const base::Wait& wait);

    // A block of 1…256 bytes, fewer at the end of the file or where the reader carries no more at once. If the
    // card was reset by another program, reconnects and reads once more (card facts §0.10). 6Cxx and 61xx are
    // followed.
    Answer read(File file, std::size_t offset, std::size_t length, const base::Wait& wait);

    // The empty VERIFY, which costs no try; healed like a read.
    Answer query_tries(File file, const base::Wait& wait);

    // Selects the issuer's domain, which ends what was verified (card facts §0.7); healed like a read.
    Answer leave(const base::Wait& wait);

    // One whole data object of this tag from the beginning of the file, without the filler behind it. If the
    // file cannot be opened or read, the refusing answer; if it holds something else, a Failure of this
    // status.
    Answer read_object(File file, std::uint32_t tag, base::Status broken, const base::Wait& wait);

    // A Failure for an answer nothing better is known about: SECURITY_STATUS for 6982, else PROTOCOL.
    base::Failure refusal(const Answer& answer, const std::string& what) const;
    base::Failure failure(base::Status status, std::string message) const;

    void forget() noexcept { guard_.forget(); }
    void power_down() noexcept { guard_.power_down(); }
    int sent() const noexcept { return guard_.sent(); }
    bool secret_sent() const noexcept { return secret_sent_; }
    std::size_t block() const noexcept { return block_; }
    // One reached the card by another way than this: from the reader's own pad.
    void secret_passed() noexcept { secret_sent_ = true; }

private:
    template <class Work>
    Answer repeat_after_reset(Work work);
    Answer open_and_read(File file, std::size_t offset, std::size_t length, const base::Wait& wait);
    Answer read_block(std::size_t offset, std::size_t length, const base::Wait& wait);
    void reconnect_after_reset(const base::Wait& wait);

    Guard guard_;
    const char* other_kind_;
    std::size_t block_;
    bool was_reset_ = false;
    bool secret_sent_ = false;
};

} // namespace mdg::card
