#include "card/support/fake_card.hpp"

#include <algorithm>

namespace mdg::card::test {
namespace {

const std::map<std::string, std::string> applications{
    {"D392F000260100000001", "jpki"},
    {"D3921000310001010408", "input"},
    {"A0000001510000", "isd"},
};

// Published for exactly this purpose (card facts §3.2).
constexpr auto attributes_file =
    "FF205CDF2108000E00200050005BDF220FE8A9A6E9A893E38080E5A4AAE9838EDF232DE69DB1E4BAACE983BDE58D83E4BBA3"
    "E794B0E58CBAE8A9A6E9A893E794BAEFBC91EFBC8DEFBC92EFBC8DEFBC93DF24083139393030343031DF250131";

unsigned at(BytesView bytes, std::size_t i) {
    return std::to_integer<unsigned>(bytes[i]);
}

Bytes padded(Bytes content, std::size_t to) {
    content.resize(to, std::byte{0xFF});
    return content;
}

Bytes status(unsigned word) {
    return {static_cast<std::byte>(word >> 8U), static_cast<std::byte>(word & 0xFFU)};
}

} // namespace

FakeCard::FakeCard() {
    certificate = hex("308205D8");
    for (unsigned i = 0; certificate.size() < 1500; ++i) certificate.push_back(static_cast<std::byte>(i * 7U));
    auto token = bytes_of("JPKIAPICCTOKEN2");
    token.resize(32, std::byte{' '});
    files["jpki 0006"] = padded(token, 160);
    files["jpki 0008"] = hex("8F8F00");
    files["jpki 000A"] = padded(certificate, 1800);
    files["jpki 0017"] = {};
    files["jpki 0018"] = {};
    files["input 0002"] = padded(hex(attributes_file), 200);
    files["input 0015"] = {};
    keys["jpki 0018"] = {"4321", 3, 3};
    keys["input 0015"] = {"02040120351234", 10, 10};
}

void FakeCard::reset() {
    application_.clear();
    file_.clear();
    if (reset_clears_verified) verified.clear();
    was_reset_ = true;
}

Bytes FakeCard::transmit(BytesView command, bool, const base::Wait&) {
    log.emplace_back(command.begin(), command.end());
    const int index = static_cast<int>(log.size());
    const base::Failure reset_failure(MDG_E_CARD_RESET, MDG_ORIGIN_CARD, "another program reset the card");
    if (was_reset_) throw reset_failure;
    if (const auto fault = faults.find(index); fault != faults.end()) {
        if (fault->second == MDG_E_CARD_RESET) reset();
        throw base::Failure(fault->second, MDG_ORIGIN_CARD, "made for the test");
    }
    auto answer = act(command);
    if (!lost_answers.contains(index)) return answer;
    reset();
    throw reset_failure;
}

void FakeCard::reconnect(const base::Wait&) {
    ++reconnects;
    was_reset_ = false;
}

void FakeCard::power_down() noexcept {
    ++power_downs;
    verified.clear();
}

int FakeCard::verifies_with(std::string_view secret) const {
    const auto carries = [&](const Bytes& one) {
        return at(one, 1) == 0x20 && one.size() > 5 && std::ranges::equal(BytesView(one).subspan(5), bytes_of(secret));
    };
    return static_cast<int>(std::ranges::count_if(log, carries));
}

Bytes FakeCard::act(BytesView command) {
    if (deaf_at_first && log.size() == 1) return status(0x6F00);
    switch (at(command, 1)) {
    case 0xA4:
        return select(command);
    case 0xB0:
        return read(command);
    case 0x20:
        return verify(command);
    case 0x2A:
        if (!keys.contains("jpki 0018") || !verified.contains("jpki 0018") || file_ != "jpki 0017")
            return status(0x6982);
        return Bytes(256, std::byte{0x5A}) + status(0x9000);
    case 0xC0: {
        auto part = waiting_;
        waiting_.clear();
        return part + status(0x9000);
    }
    default:
        return status(0x6D00);
    }
}

Bytes FakeCard::select(BytesView command) {
    const auto name = hex(command.subspan(5));
    if (at(command, 2) == 0x04) {
        const auto found = applications.find(name);
        if (found == applications.end()) return status(0x6A82);
        // A reset does not end what was verified, selecting another application does (card facts §8.5).
        if (!verified.empty() && !verified.begin()->starts_with(found->second)) verified.clear();
        application_ = found->second;
        file_.clear();
        return status(0x9000);
    }
    const auto file = application_ + " " + name;
    if (!files.contains(file)) return status(0x6A82);
    file_ = file;
    return status(0x9000);
}

Bytes FakeCard::read(BytesView command) {
    if (file_.empty()) return status(0x6986);
    if (file_ == "input 0002" && !verified.contains("input 0015")) return status(0x6982);
    const auto& content = files[file_];
    const auto offset = at(command, 2) << 8U | at(command, 3);
    const std::size_t wanted = at(command, 4) == 0 ? 256 : at(command, 4);
    if (longest_answer != 0 && wanted > longest_answer) {
        if (refused_by_reader) throw base::Failure(MDG_E_TOO_LARGE, MDG_ORIGIN_READER, "made for the test");
        return status(0x6700);
    }
    if (offset >= content.size()) return status(0x6B00);
    const auto size = std::min(wanted, content.size() - offset);
    if (wrong_le_once) {
        wrong_le_once = false;
        return status(0x6C00U | (size & 0xFFU));
    }
    const auto block = BytesView(content).subspan(offset, size);
    if (delivers_at_once != 0 && size > delivers_at_once) {
        waiting_ = {block.begin() + static_cast<std::ptrdiff_t>(delivers_at_once), block.end()};
        const auto first = block.first(delivers_at_once);
        return Bytes(first.begin(), first.end()) + status(0x6100U | (waiting_.size() & 0xFFU));
    }
    return Bytes(block.begin(), block.end()) + status(size < wanted ? 0x6282 : 0x9000);
}

Bytes FakeCard::verify(BytesView command) {
    const auto found = keys.find(file_);
    if (found == keys.end()) return status(0x6981);
    auto& key = found->second;
    const auto tries = [&] { return status(0x63C0U | static_cast<unsigned>(key.tries)); };
    if (command.size() == 4) return tries();
    if (key.tries == 0) return status(0x6984);
    if (std::ranges::equal(command.subspan(5), bytes_of(key.secret))) {
        key.tries = key.most;
        verified.insert(file_);
        return status(0x9000);
    }
    --key.tries;
    return tries();
}

} // namespace mdg::card::test
