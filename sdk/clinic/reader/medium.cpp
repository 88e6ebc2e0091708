#include "clinic/reader/medium.hpp"

#include "clinic/card/card_folder.hpp"

#include <algorithm>

namespace mdg::clinic::reader {
namespace {

using card::Bytes;
using card::View;

class Chip : public Medium {
public:
    explicit Chip(const std::filesystem::path& folder)
        : profile_(card::open_profile(folder))
        , state_(card::state_file(folder))
        , card_(card::Card(card::build(profile_, card::open_credentials(folder)), profile_.behaviour, state_)) {
        for (const auto& fault : profile_.faults)
            if (!fault.in_the_chip()) card_.add(fault);
    }
    Bytes atr() const override { return profile_.atr; }
    card::Answer command(View bytes) override { return card_.command(bytes); }
    void power_off() override { card_.power_off(); }
    void add(const card::Fault& fault) override { card_.add(fault); }

private:
    card::Profile profile_;
    card::State state_;
    card::FaultyCard card_;
};

class ValidationCard : public Medium {
public:
    Bytes atr() const override { return {0x3B, 0x80, 0x80, 0x01, 0x01}; }
    void power_off() override { tries_ = 3; }
    card::Answer command(View bytes) override { return {answer(bytes)}; }

private:
    Bytes answer(View command) {
        if (command.size() < 4) return {0x67, 0x00};
        if (command[0] == 0x80 && command[1] == 0xF0) return counts(command[2], command[3]);
        ++commands_;
        if (command[1] == 0x20) return verify(command);
        if (command[1] == 0x84) return {1, 2, 3, 4, 5, 6, 7, 8, 0x90, 0x00};
        return command[1] == 0xA4 ? Bytes{0x90, 0x00} : Bytes{0x6D, 0x00};
    }
    Bytes verify(View command) {
        if (command.size() > 5) {
            ++verifies_;
            const Bytes right = {'4', '8', '2', '6'};
            const bool same =
                command.size() >= 9 && std::equal(right.begin(), right.end(), command.begin() + 5, command.begin() + 9);
            tries_ = same ? 3 : std::max(0, tries_ - 1);
            if (same) return {0x90, 0x00};
        }
        return {0x63, static_cast<std::uint8_t>(0xC0 + tries_)};
    }
    Bytes counts(std::uint8_t p1, std::uint8_t p2) const {
        Bytes bytes;
        if (p1 == 2) return {p2, 0x10};
        if (p1 == 3) bytes.assign(p2 == 1 ? 65536 : 256, 0x5A);
        if (p1 == 0) {
            bytes = {'M', 'D', 'G', 'V', 1};
            for (const auto count : {commands_, verifies_})
                for (int shift = 24; shift >= 0; shift -= 8) bytes.push_back(static_cast<std::uint8_t>(count >> shift));
        }
        card::append(bytes, Bytes{0x90, 0x00});
        return bytes;
    }

    std::uint32_t commands_ = 0;
    std::uint32_t verifies_ = 0; // with digits
    int tries_ = 3;
};

class Silent : public Medium {
public:
    Bytes atr() const override { return {}; }
    card::Answer command(View) override { return {}; }
};

} // namespace

std::unique_ptr<Medium> open_card(const std::filesystem::path& folder) {
    return std::make_unique<Chip>(folder);
}

std::unique_ptr<Medium> validation_card() {
    return std::make_unique<ValidationCard>();
}

std::unique_ptr<Medium> silent_thing() {
    return std::make_unique<Silent>();
}

} // namespace mdg::clinic::reader
