// One virtual face reader: what it shows, what lies on it, and what it does when its plugin asks.
#pragma once

#include "clinic/reader/medium.hpp"
#include "clinic/reader/model.hpp"
#include "clinic/reader/person.hpp"
#include "clinic/reader/wires.hpp"

#include <functional>
#include <vector>

namespace mdg::clinic::reader {

struct Options {
    std::string maker;
    std::filesystem::path place;
    std::string serial = "1";
    std::string updated = "2026-04-01"; // the day of its last update; what it can do follows
    // Told on the reader's thread: `state` whenever it changes; `begin` and `end` of each request, the end with its answer
    // and before the plugin hears it. May not call the reader.
    std::function<void(const Line&)> told{};
    // What an identification leaves behind, where nothing was laid in for it (a `document` line, or one without a verb),
    // by the items of consent that were agreed to. On the reader's thread; may not call the reader.
    std::function<Line(const std::vector<std::string>& agreed)> document{};
};

// How a flow ends that does not end by itself.
struct Refused { // the plugin is told why
    std::string reason;
    std::string code{}; // of a fault
};
struct Cancelled {};
struct TimeOver {};
struct CardTaken {};
struct Lost {}; // the plugin, the cable or the power went away

class Reader {
public:
    explicit Reader(Options options);
    void run(); // until the control says quit

private:
    using Answer = std::vector<std::pair<std::string, std::string>>;
    using Verified = struct {
        std::string outcome;
        std::string method;
        std::vector<std::string> left; // methods
        unsigned attempts = 0;
    };

    // --- reader.cpp, requests.cpp
    bool can(const std::string& feature) const;
    void serve(const Wires::Request& request);
    Line answer(const Line& request);
    Line hello(const Line& request);
    Answer at_once(const Line& request);
    void turn(Clock::time_point until = Clock::time_point::max());
    void check(bool needs_card);
    Input await(Step step, Clock::time_point until, bool needs_card, bool again = false, bool last = false);
    void pause(std::chrono::milliseconds time);
    void hint(const std::string& what);
    void show(const std::string& screen);
    void rest();
    void fault(const std::string& code);
    card::Bytes exchange(const card::Bytes& command);
    void cut_card();
    void power(bool on);
    void put(std::unique_ptr<Medium> medium);
    void remove_medium();
    Line card_event() const;

    // --- verification.cpp, dialogues.cpp
    Answer face(const Line& request);
    Answer pin(const Line& request);
    Answer pin_status(const Line& request);
    Answer visual(const Line& request);
    Answer consent(const Line& request);
    Answer phone(const Line& request);
    Answer identify(const Line& request);
    Answer registration(const Line& request);
    std::string type(unsigned least, unsigned most, unsigned first_ms, Clock::time_point until, std::string& end);
    Verified verify(const Line& request, Clock::time_point until);
    std::string match(unsigned attempts, Clock::time_point until, unsigned& made, bool& picture);
    std::string staff_check(bool by_terminal, Clock::time_point until, const std::string& place = {});
    std::string own_pin(Clock::time_point until);
    std::string tap(const std::vector<std::string>& allowed, Clock::time_point until, std::string& platform);
    std::string ask_consent(std::vector<std::vector<std::string>>& items, bool bundle, Clock::time_point until);

    // --- control.cpp
    std::optional<std::string> control(int client, const std::string& line);
    std::string obey(const std::string& verb, const std::string& rest);
    Line state() const;
    void answer_awaiting();
    void tell(const Line& line) const;

    Options options_;
    const Model& model_;
    Person person_;
    std::unique_ptr<Medium> medium_;
    bool phone_ = false;   // what lies there is one
    bool beside_ = false;  // it is held to the generic reader
    bool generic_ = false; // a generic reader is paired with the terminal

    std::string screen_ = "idle";
    std::string shown_; // which item, template or text
    std::optional<Clock::time_point> message_until_;
    int message_by_ = -1; // client
    std::string language_ = "ja";
    std::string mode_ = "normal";
    std::string code_; // that stands
    bool code_by_habit_ = false;
    bool camera_ = false;
    bool captures_ = false;
    bool purges_ = true; // them, when it is asked to
    std::size_t typed_ = 0;
    bool powered_ = false; // the card
    int powered_by_ = -1;  // client
    bool plugged_ = true;
    bool on_ = true;
    std::string flow_ = "idle"; // ours, left (its plugin went away in it), other
    std::string update_ = "current";
    std::vector<std::string> offers_; // methods one may choose
    std::string told_;                // the state that was told last
    std::chrono::milliseconds slow_{0};
    Line document_; // what the next identification leaves behind
    bool quit_ = false;

    int client_ = -1;             // whose request is served
    bool had_card_ = false;       // when it began
    std::optional<Step> waiting_; // for the person

    struct Awaiting {
        int client;
        std::string field;
        Clock::time_point until;
    };
    std::vector<Awaiting> awaiting_;

    Wires wires_; // last: it calls back
};

} // namespace mdg::clinic::reader
