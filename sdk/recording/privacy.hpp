// What of an event a recording keeps. The recorder writes events in this form, and a replay brings what it sees into
// the same form before it compares.
#pragma once

#include "recording/recording.hpp"

#include <map>
#include <string>

namespace mdg::recording {

class Privacy {
public:
    // documents: whether verdict documents are kept (test purpose), otherwise their length only.
    explicit Privacy(bool documents)
        : documents_(documents) {}

    // secret: the call carries a PIN, or one that does is running: texts and bytes become their length.
    // Also sets how the fields are compared.
    void apply(Event& event, bool secret);

private:
    Value stored(const Event& event, const Field& field, bool secret);

    bool documents_;
    std::map<std::string, bool> in_picture_; // by channel: the card's file being read is a picture
};

// Keeps the length of all bytes of an event, and of each the last `end`.
void hide_bytes(Event& event, std::size_t end);

// JPEG 2000, JPEG, PNG, GIF, BMP by their first bytes, anywhere in the data.
bool holds_image(const Bytes& bytes);
// An individual number in ASCII, full-width UTF-8, CP932 or UTF-16.
bool holds_individual_number(const Bytes& bytes);

} // namespace mdg::recording
