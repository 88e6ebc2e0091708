// A card just real enough for whole flows: applications, files, two counters, faults by exchange.
#pragma once

#include "card/support/hex.hpp"

#include "base/failure.hpp"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace mdg::card::test {

struct FakeKey {
    std::string secret;
    int tries;
    int most;
};

class FakeCard : public Transport {
public:
    FakeCard(); // a plastic card with a certificate of 1500 bytes, PIN 4321, number B of the invented person

    Bytes transmit(BytesView command, bool secret, const base::Wait& wait) override;
    void reconnect(const base::Wait& wait) override;
    void power_down() noexcept override;

    int verifies_with(std::string_view secret) const; // commands that carried it
    std::string last_command() const { return log.empty() ? "" : hex(log.back()); }

    std::map<std::string, Bytes> files; // "jpki 0006"
    std::map<std::string, FakeKey> keys;
    Bytes certificate;

    std::map<int, base::Status> faults; // by exchange, from 1: the card sees nothing
    std::set<int> lost_answers;         // by exchange: the card acts, then the other program's reset
    bool reset_clears_verified = false;
    bool deaf_at_first = false;       // 6F00 to the first command (card facts §7)
    bool wrong_le_once = false;       // 6Cxx
    std::size_t delivers_at_once = 0; // 61xx beyond it; 0: no limit
    std::size_t longest_answer = 0;   // a read of more is refused: with 6700, or as the reader would; 0: no limit
    bool refused_by_reader = false;

    std::vector<Bytes> log;
    int reconnects = 0;
    int power_downs = 0;
    std::set<std::string> verified;

private:
    Bytes act(BytesView command);
    Bytes select(BytesView command);
    Bytes read(BytesView command);
    Bytes verify(BytesView command);
    void reset();

    std::string application_;
    std::string file_;
    Bytes waiting_;
    bool was_reset_ = false;
};

} // namespace mdg::card::test
