// One reader on one desk, the patient with a card, the terminal; and the hand that pulls at each of them.
#pragma once

#include "api/pulls/app.hpp"
#include "api/reception/reader.hpp"

#include <string>

namespace mdg::api_test {

enum class Pull { card, usb, power, share, terminal, plugin, program };
inline constexpr Pull pulls[] = {Pull::card,     Pull::usb,    Pull::power,  Pull::share,
                                 Pull::terminal, Pull::plugin, Pull::program};
const char* text_of(Pull pull);

// What is received, and how.
struct Setting {
    std::string profile = "expiring"; // of the card
    std::string lies = "card";        // or phone
    std::string maker = "";           // of every reader; empty: the maker changes
    bool leads = false;               // the reader, whose terminal hands its result over
};

class Scene {
public:
    explicit Scene(const std::string& maker);

    const Clinic& clinic() const { return clinic_; }
    const FaceReader& reader() const { return reader_; }
    Fields config() const;
    // One for many visits; anew after it was let go of: with its plugin's process, whose bad ends are counted.
    const Desk& desk();
    void let_go_of_desk() { desk_.reset(); }
    Fields options() const;

    void come(const Setting& setting); // with a fresh card
    // Program: see OtherProgram::kill().
    void pull(Pull pull);
    void mend(Pull pull);

    int pin_tries() const { return clinic_.pin_tries(); }
    int requests_taken() const { return clinic_.requests_taken(); }
    // An input at the screen it is for; false where that is not shown within a moment.
    bool touch(const std::string& input) const;
    void await_question(const std::string& input) const; // until that screen asks
    // "" where the reader comes to its idle screen and keeps nothing.
    std::string left_over() const;

private:
    void schedule(const std::string& table) const;
    void place();
    void lay_in_document() const;

    std::string maker_;
    Clinic clinic_;
    FaceReader reader_;
    std::unique_ptr<Desk> desk_;

    Setting setting_;
    std::filesystem::path document_;
    bool card_there_ = false;
};

} // namespace mdg::api_test
