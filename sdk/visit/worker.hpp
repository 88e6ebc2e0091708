// The library's part of a reception: with the card, the reader's results and the terminal. It tells what happened as
// events and knows no order.
#pragma once

#include "base/secret.hpp"
#include "reader/identification.hpp"
#include "visit/card_desk.hpp"
#include "visit/counter.hpp"
#include "visit/event.hpp"
#include "visit/facts.hpp"
#include "visit/options.hpp"
#include "visit/step.hpp"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace mdg::visit {

class Worker {
public:
    // What the person does wrong at the reader: a code of reader_hint, or nothing any more.
    using Hints = std::function<void(std::string_view code)>;

    // Both outlive it.
    Worker(Counter& counter, const Options& options, Hints hints);

    // For a visit without a number on file, before the person starts. Failure CONFIGURATION where this counter has no
    // face folder.
    void watch_faces();

    // Keeps an event before what it announces is done; a Failure, and it is not done.
    using Keep = std::function<void(Event)>;

    // Where they end by being cancelled, nothing happened: nullopt.
    std::optional<Event> read_card(const std::function<void()>& card_found, const std::stop_token& cancel);
    std::optional<Event> verify_pin(const base::Secret& pin, const Facts& facts, const Keep& keep,
                                    const std::stop_token& cancel);

    // At the reader, where it can; otherwise nullopt, and the desk is waited for. What a person does there is the same
    // answer, or the same result, as at the desk: the order does not know where it was given.
    //
    // One that leads runs the whole identification with its terminal; it then does the work choose, verify_pin,
    // verify_face and verify_phone. It does where the configuration says so (reader_leads), and where its maker lets it
    // do nothing else.
    bool reader_leads() const;
    std::vector<Event> lead(Work what, const Facts& facts, const std::stop_token& cancel);
    // Where its screens asked, nobody asks again: its document tells what the person agreed to, or else the answer of the
    // check, whatever that says.
    std::optional<Event> consent_of_device(const Facts& facts);
    std::optional<Event> ask_pin(const Facts& facts, const Keep& keep, const std::stop_token& cancel);
    std::optional<Event> verify_face(const Facts& facts, const Keep& keep, const std::stop_token& cancel);
    std::vector<Event> verify_phone(const Facts& facts, const std::stop_token& cancel);
    std::optional<Event> register_card(const Facts& facts, const std::stop_token& cancel);
    std::optional<Event> compare(const Facts& facts, const std::stop_token& cancel);
    std::optional<Event> show_alert(const Facts& facts, const std::stop_token& cancel);
    std::optional<Event> ask_consent(const Facts& facts, const std::stop_token& cancel);
    std::optional<Event> give_back(const Facts& facts, const std::stop_token& cancel);

    std::optional<Event> check(const Facts& facts, const Keep& keep, const std::stop_token& cancel);

    // Leaves the card as it is.
    void drop_card() noexcept { desk_.reset(); }

private:
    // The person is verified: what the card still has to say, and its end.
    struct LastWords {
        record::Record card;
        std::optional<base::Failure> trouble;
    };
    LastWords last_words(const Facts& facts, bool hold, const base::Wait& wait);
    Event verified(const Facts& facts, int tries_left, const base::Wait& wait);

    // What the card said to a PIN, and what is said where its answer did not come.
    static card::LastTry last_try_of(const Facts& facts) noexcept;
    Event told(const card::PinResult& result, const Facts& facts, const base::Wait& wait);
    std::optional<Event> untold(const base::Failure& failure, const Facts& facts);

    // The patient's screen: that of the card's reader, or of the one the visit names. nullptr where it is not to be had now.
    std::unique_ptr<reader::DeviceLink> open_panel(const std::stop_token& cancel);
    void without_panel(const base::Failure& failure);

    // Its connection ended while the desk answered something else.
    static Event card_is_gone();

    reader::Identified identify_at(reader::DeviceLink& device, reader::IdentifyWish& wish, const base::Wait& wait);
    std::optional<int> tries_after(bool verified, const base::Wait& wait);
    std::optional<reader::VerdictReport> await_document(bool expected, const std::stop_token& cancel);
    void take_document(reader::VerdictReport& document, const record::Record& card);
    void take_late_document(const Facts& facts);
    std::optional<record::Record> answer_of_device(const Facts& facts);
    record::Record ask(const Facts& facts, const Keep& keep, const std::stop_token& cancel);
    record::Record ask_by(const record::Record& request, const std::stop_token& cancel);

    // What the camera took has to be gone, however it ended (R-AUTH-19).
    reader::FaceOutcome match_face(const Keep& keep, const std::stop_token& cancel);
    void demand_purge(const Keep& keep, std::chrono::milliseconds limit);
    reader::DeviceLink::Hints hints() const;

    Counter& counter_;
    const Options& options_;
    Hints hints_;
    std::unique_ptr<eligibility::FaceWatch> faces_;
    std::unique_ptr<CardDesk> desk_;
    std::optional<reader::ReaderInfo> reader_; // where the card lay

    // Of the identification that the reader led.
    reader::Verdicts* verdicts_ = nullptr;           // the counter's
    std::optional<reader::Verdicts::Wanted> wanted_; // its document
    std::optional<record::Record> device_answer_;    // that document, where it is this person's
    bool consent_asked_ = false;
};

} // namespace mdg::visit
