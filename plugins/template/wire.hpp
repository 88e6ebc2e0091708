// The wire to the reader. THIS IS THE ONE PLACE A MAKER REPLACES: keep the class as it is, and let wire.cpp talk to the
// device (USB, serial, the maker's own library) instead of to the stand-in that is there now.
//
// What happens here belongs to the maker: the protocol of the device, its error codes, its timing. Everything else in this
// folder follows from the plugin interface alone and needs no change but for names and capabilities.
#pragma once

#include <madoguchi/kit/structs.hpp>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace reader {

// A device that is plugged in, and what lies on it.
struct Found {
    std::string serial;            // the same whenever this device is plugged in again
    bool card = false;             // a card is there
    std::vector<std::uint8_t> atr; // its answer to reset, empty where the device does not tell it yet
};

enum class Text { idle, place_card, take_card, please_wait, out_of_service };

// Functions throw madoguchi::kit::Error: OFFLINE (the device does not answer), REMOVED (unplugged), HARDWARE, each with
// the device's own code where it shows one.
class Wire {
public:
    // Those plugged in now. Any thread, also beside an open wire; within a few milliseconds; never blocks on a card.
    static std::vector<Found> look();

    // Opens the device; throws NOT_FOUND. Touches no card. Everything below is called by one thread at a time.
    explicit Wire(const std::string& serial);
    ~Wire();
    Wire(const Wire&) = delete;
    Wire& operator=(const Wire&) = delete;

    // Gives power to the card; its answer to reset. Throws NO_CARD, MUTE.
    std::vector<std::uint8_t> power_on();
    void power_off();

    // Sends a command to the card, once, and returns at once. The bytes may hold a PIN: keep no copy, log nothing.
    void send(madoguchi::kit::Bytes command);
    // The answer with its status word; false where it is not there yet. Never waits. Throws CARD_REMOVED, MUTE.
    bool receive(std::vector<std::uint8_t>& answer);
    // Gives the exchange at work up; its answer is never seen. The card loses its power, so that nothing verified stays.
    void abort();

    // What the screen says, in Japanese or English, for a time; 0: until the next text.
    void show(Text text, bool english, std::uint32_t ttl_ms);

    // The code the device shows, as it shows it; empty: no fault.
    std::string self_test();

private:
    struct Device;
    std::unique_ptr<Device> device_;
};

} // namespace reader
