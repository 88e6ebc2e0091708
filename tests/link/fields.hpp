// What looks into the fields of a message, and what fills them.
#pragma once

#include "link/contents.hpp"

#include <deque>
#include <functional>
#include <random>
#include <string>

namespace mdg::test {

// Random numbers with a liking for their ends; texts and bytes as `sizes` says: -1 is NULL.
class Filler final : public Fields {
public:
    Filler(std::mt19937& random, std::function<int()> sizes)
        : random_(random)
        , sizes_(std::move(sizes)) {}

protected:
    void number(std::uint64_t& bits, std::size_t) override {
        const auto drawn = (std::uint64_t{random_()} << 32) | random_();
        const std::uint64_t ends[] = {0, ~std::uint64_t{0}, std::uint64_t{0x8000'0000'8000'8000}, 1};
        bits = random_() % 3 == 0 ? ends[random_() % 4] : drawn;
    }
    void text(const char*& value) override {
        const int size = sizes_();
        if (size < 0) {
            value = nullptr;
            return;
        }
        auto& made = kept_.emplace_back();
        for (int i = 0; i < size; ++i) made.push_back(static_cast<char>(1 + random_() % 255));
        value = made.c_str();
    }
    void bytes(const std::uint8_t*& data, std::uint32_t& size) override {
        const int wanted = sizes_();
        auto& made = kept_.emplace_back();
        for (int i = 0; i < wanted; ++i) made.push_back(static_cast<char>(random_()));
        data = wanted < 0 ? nullptr : reinterpret_cast<const std::uint8_t*>(made.data());
        size = static_cast<std::uint32_t>(made.size());
    }

private:
    std::mt19937& random_;
    std::function<int()> sizes_;
    std::deque<std::string> kept_;
};

// All that the fields say. With a packet: counts what points out of it.
class Recorder final : public Fields {
public:
    Recorder() = default;
    explicit Recorder(const reader::link::Packet& packet)
        : packet_(&packet) {}

    const std::string& said() const noexcept { return said_; }
    int outside() const noexcept { return outside_; }

protected:
    void number(std::uint64_t& bits, std::size_t width) override {
        said_ += "n" + std::to_string(width) + ":" + std::to_string(bits) + ";";
    }
    void text(const char*& value) override {
        if (value == nullptr) {
            said_ += "null;";
            return;
        }
        const auto size = std::strlen(value);
        look(value, size + 1);
        said_ += "t" + std::to_string(size) + ":" + value + ";";
    }
    void bytes(const std::uint8_t*& data, std::uint32_t& size) override {
        const auto* begin = reinterpret_cast<const char*>(data);
        if (size > 0) look(begin, size);
        said_ += "b" + std::to_string(size) + ":" + (size > 0 ? std::string(begin, size) : std::string()) + ";";
    }

private:
    void look(const char* begin, std::size_t size) {
        if (packet_ == nullptr) return;
        const auto* first = reinterpret_cast<const char*>(packet_->data());
        if (begin < first || begin + size > first + packet_->size()) ++outside_;
    }

    const reader::link::Packet* packet_ = nullptr;
    std::string said_;
    int outside_ = 0;
};

} // namespace mdg::test
