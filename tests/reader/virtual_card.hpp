// A card for the virtual reader of pcscd (card facts §14): put down by connecting, taken away by closing.
#pragma once

#include <atomic>
#include <chrono>
#include <thread>

namespace mdg::test {

class VirtualCard {
public:
    static constexpr int first_slot = 0x8C7B; // its port

    explicit VirtualCard(int port = first_slot);
    ~VirtualCard();
    VirtualCard(const VirtualCard&) = delete;
    VirtualCard& operator=(const VirtualCard&) = delete;

    // Commands that got an answer; a command 00 02 is answered after two seconds.
    int commands() const noexcept { return commands_; }
    int power_downs() const noexcept { return power_downs_; }

private:
    void serve();

    int socket_;
    std::atomic<int> commands_ = 0;
    std::atomic<int> power_downs_ = 0;
    std::thread thread_;
};

} // namespace mdg::test
