// Whatever is thrown at the guard, only listed commands come out of it. The list here is written a second
// time, by hand, and the card's state is kept a second time, from what reaches the card alone.
#include "card/guard.hpp"

#include "card/support/failing.hpp"
#include "card/support/hex.hpp"

#include <array>
#include <random>
#include <set>

using namespace mdg::card;
using namespace mdg::card::test;

namespace {

struct Lawful {
    const char* state;   // "application file"
    const char* pattern; // '.' any digit; '<' a digit below 8
};

constexpr std::array lawful{
    Lawful{"jpki 0006", "00B0<....."},
    Lawful{"jpki 0008", "00B0<....."},
    Lawful{"jpki 000A", "00B0<....."},
    Lawful{"jpki 0018", "00200080"},
    Lawful{"jpki 0018", "0020008004........"},
    Lawful{"jpki 0017", "802A0080333031300D060960864801650304020105000420"
                        "................................................................00"},
    Lawful{"input 0015", "00200080"},
    Lawful{"input 0015", "002000800E............................"},
    Lawful{"input 0002", "00B0<....."},
};

bool fits(const std::string& command, std::string_view pattern) {
    if (command.size() != pattern.size()) return false;
    for (std::size_t i = 0; i < command.size(); ++i) {
        if (pattern[i] == '.' || pattern[i] == command[i]) continue;
        if (pattern[i] != '<' || command[i] < '0' || command[i] > '7') return false;
    }
    return true;
}

class Watcher : public Transport {
public:
    explicit Watcher(std::mt19937& random)
        : random_(random) {}

    Bytes transmit(BytesView bytes, bool secret, const mdg::base::Wait&) override {
        const auto command = hex(bytes);
        ++passed;
        const auto after = judge(command, secret);
        const auto draw = random_() % 100;
        if (draw < 5) {
            application_ = file_ = "";
            fetch_ = false;
            throw mdg::base::Failure(MDG_E_CARD_RESET, MDG_ORIGIN_CARD, "reset");
        }
        const bool ok = draw < 85;
        fetch_ = draw >= 95 && (command.starts_with("00B0") || command.starts_with("00C0"));
        if (after.first != "=") {
            application_ = ok ? after.first : "";
            file_ = ok ? after.second : "";
        }
        if (ok) return hex("9000");
        return hex(draw < 95 ? "6A82" : "6108");
    }
    void reconnect(const mdg::base::Wait&) override {}
    void power_down() noexcept override {}

    int passed = 0;
    int acts = 0;
    std::set<std::string> rows;
    std::string unlawful;

private:
    // The state after it, if the card accepts it; "=": the same.
    std::pair<std::string, std::string> judge(const std::string& command, bool secret) {
        if (command == "00A4040C0AD392F000260100000001") return {"jpki", ""};
        if (command == "00A4040C0AD3921000310001010408") return {"input", ""};
        if (command == "00A4040C07A0000001510000") return {"isd", ""};
        if (command.starts_with("00A4020C02") && command.size() == 14)
            for (const auto& row : lawful)
                if (application_ + " " + command.substr(10) == row.state) return {application_, command.substr(10)};
        const bool carries_pin = command.starts_with("0020") && command.size() > 8;
        for (const auto& row : lawful)
            if (application_ + " " + file_ == row.state && fits(command, row.pattern) && (secret || !carries_pin)) {
                ++acts;
                rows.insert(row.pattern + std::string(row.state));
                return {"=", ""};
            }
        if (fetch_ && fits(command, "00C00000..")) return {"=", ""};
        unlawful = application_ + " " + file_ + ": " + command;
        return {"", ""};
    }

    std::mt19937& random_;
    std::string application_, file_;
    bool fetch_ = false;
};

class Generator {
public:
    explicit Generator(std::mt19937& random)
        : random_(random) {
        for (const auto* one : {"00A4040C0AD392F000260100000001",
                                "00A4040C0AD3921000310001010408",
                                "00A4040C07A0000001510000",
                                "00A4020C020006",
                                "00A4020C020008",
                                "00A4020C02000A",
                                "00A4020C020017",
                                "00A4020C020018",
                                "00A4020C020015",
                                "00A4020C020002",
                                "00B0000000",
                                "00B0010020",
                                "00200080",
                                "002000800431323334",
                                "002000800E3031303230333230333531323334",
                                "802A0080333031300D060960864801650304020105000420"
                                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA00",
                                "00C0000008",
                                "00A4020C020001",
                                "00A4020C020014",
                                "00B0810000",
                                "0020009400"})
            seeds_.push_back(hex(one));
    }

    Bytes next() {
        if (!planned_.empty()) {
            auto made = planned_.back();
            planned_.pop_back();
            return below(4) == 0 ? changed(made) : made;
        }
        switch (below(8)) {
        case 0:
            return noise(below(14));
        case 1: { // a header's beginning, then noise
            auto made = seed();
            made.resize(1 + below(4));
            return made + noise(below(6));
        }
        case 2:
            return changed(seed());
        case 3: { // shorter or longer
            auto made = seed();
            made.resize(below(made.size() + 3));
            return made;
        }
        case 4: { // an application, one of its files, and three acts
            const bool jpki = below(2) == 0;
            planned_ = {seed(), seed(), seed(), jpki ? seeds_[3 + below(5)] : seeds_[8 + below(2)]};
            return seeds_[jpki ? 0 : 1];
        }
        default:
            return seed();
        }
    }

private:
    const Bytes& seed() { return seeds_[below(seeds_.size())]; }
    Bytes changed(Bytes command) { // one bit or one byte another
        auto& one = command[below(command.size())];
        one = below(2) == 0 ? byte() : one ^ static_cast<std::byte>(1U << below(8));
        return command;
    }
    std::size_t below(std::size_t limit) { return random_() % limit; }
    std::byte byte() { return static_cast<std::byte>(random_() & 0xFFU); }
    Bytes noise(std::size_t size) {
        Bytes made(size);
        for (auto& one : made) one = byte();
        return made;
    }

    std::mt19937& random_;
    std::vector<Bytes> seeds_;
    std::vector<Bytes> planned_;
};

} // namespace

TEST_CASE("R-PRIV-01: a million random commands, and none reaches the card that is not listed", "[guard][R-PRIV-01]") {
    std::mt19937 random(20261122);
    Watcher card(random);
    Guard guard(card);
    Generator generator(random);
    const auto wait = some_time();
    int refused = 0;
    for (int i = 0; i < 1'000'000 && card.unlawful.empty(); ++i) {
        const auto command = generator.next();
        const int before = card.passed;
        try {
            guard.transmit(command, false, wait);
        } catch (const mdg::base::Failure& failure) {
            if (failure.status == MDG_E_CARD_RESET) continue;
            REQUIRE(failure.status == MDG_E_POLICY_FORBIDS);
            REQUIRE(card.passed == before);
            ++refused;
        }
    }
    CHECK(card.unlawful == "");
    CHECK(guard.sent() == card.passed);
    CHECK(refused > 500'000);
    // So that the list was exercised, not only avoided.
    CHECK(card.acts > 10'000);
    CHECK(card.rows.size() == lawful.size());
}
