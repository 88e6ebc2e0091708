// The wire to the reader. THIS IS THE ONE CLASS A MAKER REPLACES: keep its functions, and let wire.cpp talk to the device
// instead of to the stand-in of the virtual clinic (sdk/clinic/reader/README.md). The makers' protocols are not public, so
// nothing here is knowledge about a real device.
#pragma once

#include "line_socket.hpp"
#include "message.hpp"

#include <madoguchi/kit/kit.hpp>

#include <functional>
#include <string>
#include <vector>

namespace face_reader {

struct Identity {
    std::string model;
    std::string firmware;
    std::uint32_t consent_screen = 0; // as mdgp_descriptor.consent_screen_version
    bool carry_over = false;
    bool passcode = false;   // staff check at the reader, which came with an update (R-DEV-06)
    bool phones = false;     // now: by itself, or at a generic reader of the terminal
    bool other_flow = false; // an identification that nobody here began
};

Identity identity_of(const Message& hello);

// Functions throw kit::Error: REMOVED (unplugged), OFFLINE (it does not answer), HARDWARE with the code it shows, NO_CARD,
// CARD_REMOVED, MUTE, BUSY, UNSUPPORTED, BAD_ARGUMENT, CANCELLED. One thread at a time but for offer(). Those that wait for
// a person end at the request's limit, or when the operation is cancelled.
class Wire {
public:
    using Document = std::function<void(const Message&)>; // what an identification leaves behind

    Wire(const kit::Host& host, std::string path);

    Identity identity();
    bool connected() const { return socket_.is_open(); }
    void idle(std::int32_t reason); // nothing of a person is left, whatever went on

    std::vector<std::uint8_t> power_on(const kit::Operation& op, bool phone); // a phone at the generic reader beside it
    void power_off(const kit::Operation& op);
    // Sent once. No copy of it is left.
    std::vector<std::uint8_t> transmit(const kit::Operation& op, kit::Bytes command);
    void pin(const kit::Operation& op, const mdgp_pinpad_request& in, mdgp_pinpad_result& out);
    void pin_status(const kit::Operation& op, const mdgp_pinpad_request& in, mdgp_pinpad_result& out);

    void face(const kit::Operation& op, const mdgp_face_request& in, mdgp_face_result& out);
    void purge(const kit::Operation& op);
    std::uint32_t visual(const kit::Operation& op, const mdgp_visual_request& in); // MDGP_OUTCOME_…
    void consent(const kit::Operation& op, const kit::ConsentForm& form, kit::ConsentResult& out);
    void phone(const kit::Operation& op, const mdgp_phone_request& in, mdgp_phone_result& out);

    void show(const kit::Operation& op, const mdgp_panel_request& in);
    void clear(const kit::Operation& op);
    void mode(const kit::Operation& op, std::uint32_t mode);
    std::string self_test(const kit::Operation& op); // the code it shows; empty: no fault
    void firmware(const kit::Operation& op, mdgp_firmware& out);

    void identify(const kit::Operation& op, const mdgp_identify_request& in, mdgp_identify_result& out,
                  const Document& document);
    void offer(std::uint64_t methods); // while identify runs; any thread
    std::uint32_t registration(const kit::Operation& op, const mdgp_register_request& in);

private:
    Message ask(const kit::Operation* op, Message request, std::uint32_t limit_ms, const Document& document = {});
    Message exchange(const kit::Operation* op, std::string line, std::uint32_t limit_ms, const Document& document);
    std::string scripted() const;
    void connect();

    const kit::Host& host_;
    std::string path_;
    LineSocket socket_;
};

} // namespace face_reader
