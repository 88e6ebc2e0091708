#pragma once

#include "clinic/card/apdu.hpp"
#include "clinic/card/contents.hpp"
#include "clinic/card/state.hpp"

#include <optional>
#include <set>

namespace mdg::clinic::card {

// Where real cards differ, or where nothing public says what they do (card facts §13.4, §20).
struct Behaviour {
    bool warm_reset_keeps_verified = true; // seen over contactless
    bool end_of_file_warns = false;        // a read past the end answers 6282 instead of 9000
    bool blocked_query_6984 = false;       // the empty VERIFY of a blocked key answers 6984 instead of 63C0
    bool wrong_length_costs_a_try = false;
    bool extended_length = true;
    bool phone_farewell = false; // iPhone: 80 FC 00 00 is known
    bool short_answers = false;  // a read of more than 128 bytes answers 6700
};

std::string file_name(const Application& application, const File& file); // "jpki/0018", the State's key

// The chip: bytes in, bytes out. It knows no reader, no socket and no file system but its State.
class Card {
public:
    Card(Contents contents, Behaviour behaviour, State& state);

    void power_off();
    void warm_reset();
    Bytes command(View bytes);

private:
    struct Instruction;
    static const std::vector<Instruction>& instructions();

    Reply answer(const Command& command);
    Reply select(const Command& command);
    Reply select_application(const Command& command);
    Reply select_file(const Command& command);
    Reply read_binary(const Command& command);
    Reply read_record(const Command& command);
    Reply verify(const Command& command);
    Reply compute_signature(const Command& command);
    Reply get_challenge(const Command& command);
    Reply get_data(const Command& command);
    Reply farewell(const Command& command);

    const File* find(FileId id) const;
    const File* aim(std::optional<std::uint8_t> short_id, const char* action);
    bool opened(const File& file) const;
    std::string name_of(const File& file) const;
    Reply refuse(const File& file, int left);

    Contents contents_;
    Behaviour behaviour_;
    State& state_;
    const Application* application_ = nullptr; // nothing: a card without any application we know
    const File* current_ = nullptr;
    const Application* verified_in_ = nullptr; // may differ from the selected one only after a warm reset
    std::set<FileId> verified_;
};

} // namespace mdg::clinic::card
