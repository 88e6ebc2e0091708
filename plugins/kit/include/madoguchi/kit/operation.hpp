// Madoguchi kit: one call of the host.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "host.hpp"

#include <atomic>
#include <deque>
#include <thread>

namespace madoguchi::kit {

// The texts and bytes a call gave back; they live until the next call on the same device.
class Kept {
public:
    const char* keep(std::string text) { return texts_.emplace_back(std::move(text)).c_str(); }
    Bytes keep(Bytes bytes) {
        const auto& kept = bytes_.emplace_back(bytes.begin(), bytes.end());
        return {kept.data(), static_cast<std::uint32_t>(kept.size())};
    }
    void clear() noexcept {
        texts_.clear();
        bytes_.clear();
    }

private:
    std::deque<std::string> texts_;
    std::deque<std::vector<std::uint8_t>> bytes_;
};

// Given to every function that the worker calls. A call that waits beats (or tells its progress) at least once a second
// and asks cancelled() at least five times a second; pause() does both.
class Operation {
public:
    static constexpr std::uint32_t unknown_percent = 0xFFFFFFFF;

    Operation(const Host& host, std::uint64_t id, const std::atomic<std::uint64_t>& cancelled, Kept& kept) noexcept
        : host_(host)
        , id_(id)
        , cancelled_(cancelled)
        , kept_(kept) {}

    const Host& host() const noexcept { return host_; }
    std::uint64_t id() const noexcept { return id_; }

    void beat() const noexcept { host_.beat(id_); }
    void progress(std::uint32_t stage, std::uint32_t percent = unknown_percent,
                  std::uint32_t hint = MDGP_HINT_NONE) const noexcept {
        host_.progress(id_, stage, percent, hint);
    }

    // Whether the host wants the call to end. It then returns what really happened.
    bool cancelled() const noexcept { return (id_ != 0 && cancelled_ == id_) || host_.cancelled(id_); }
    // Readable when cancelled; the host's, only to be polled. -1: none, ask cancelled().
    int cancel_fd() const noexcept { return host_.cancel_fd(id_); }
    // Throws CANCELLED.
    void check() const {
        if (cancelled()) throw Error(MDG_E_CANCELLED);
    }

    // Waits that long, or until the host wants the call to end: false then. Beats every 200 ms, also across several
    // pauses of one call.
    bool pause(std::chrono::milliseconds duration) const {
        using Clock = std::chrono::steady_clock;
        constexpr auto step = std::chrono::milliseconds(20);
        const auto end = Clock::now() + duration;
        while (!cancelled()) {
            const auto now = Clock::now();
            if (now - beaten_ >= std::chrono::milliseconds(200)) {
                beat();
                beaten_ = now;
            }
            if (now >= end) return true;
            std::this_thread::sleep_for(std::min<Clock::duration>(step, end - now));
        }
        return false;
    }

    // The reason behind the status this call is about to return; throwing an Error does the same.
    void fault(const Fault& fault) const noexcept { host_.fault(fault, id_); }

    // Keeps a text or bytes that the call gives back until the next call on this device.
    const char* keep(std::string text) const { return kept_.keep(std::move(text)); }
    Bytes keep(Bytes bytes) const { return kept_.keep(bytes); }

private:
    const Host& host_;
    std::uint64_t id_;
    const std::atomic<std::uint64_t>& cancelled_;
    Kept& kept_;
    mutable std::chrono::steady_clock::time_point beaten_ = std::chrono::steady_clock::now();
};

} // namespace madoguchi::kit
