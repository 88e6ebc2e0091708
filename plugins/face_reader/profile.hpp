// What a maker's model differs in. Only what is published; what nobody has published is not here.
#pragma once

#include <cstdint>

namespace face_reader {

struct Profile {
    const char* maker;  // its word in the table of troubles ("canon"), and on the stand-in's sockets
    const char* vendor; // as the manifest's
    const char* model;
    bool phones;                // reads phones without a second reader
    bool paper;                 // gives the texts it reads from paper certificates
    std::uint64_t capabilities; // MDGP_CAP_…: those beyond the class's
    const char* quirks;         // those that always hold, with blanks between
    bool card_only = false;     // neither screen nor camera: a slot for the card is all there is
};

} // namespace face_reader
