// The other side of every wire for one test: a card that is put on the reader and taken away, and the
// terminal.
#pragma once

#include "api/reception/process.hpp"
#include "api/support/scratch.hpp"

#include <memory>
#include <string>
#include <vector>

namespace mdg::api_test {

// The day of every visit here.
inline constexpr const char* visit_day = "2026-11-22";

class Clinic {
public:
    Clinic();
    ~Clinic();

    // A card of this profile (a name, or the path of a profile of one's own), with its PIN tries untouched.
    // Cards of one test program have the same CA unless `authority` names another. `day`: on which its dates fit.
    void make_card(const std::string& profile, const std::string& authority = "authority",
                   const std::string& day = visit_day);
    // Puts it on the reader; options as of mdg-clinic-card insert.
    void insert_card(const std::vector<std::string>& options = {});
    void put_card(const std::string& profile, const std::vector<std::string>& options = {});
    // Fails the test if a forbidden file was touched meanwhile.
    void take_card();
    // After a fault dropped it.
    void put_card_back() const;
    // "fault drop@3": to a card that lies on the reader.
    void tell_card(const std::string& line) const;

    int pin_tries() const;      // the card's own counter
    int number_b_tries() const; // of 照合番号B
    // Commands that reached the card since it was made, as its log has them; a PIN is not shown.
    std::vector<std::string> commands() const;
    int pins_sent() const; // VERIFY of the PIN for user authentication
    bool fault_happened() const;

    void start_terminal(const std::vector<std::string>& options = {});
    void stop_terminal();
    // The face reader's result of a person, as the terminal drops it.
    void push_face_result(const std::string& person, const std::vector<std::string>& options = {}) const;
    // The same as a file outside the exchange folders, for a reader that hands it over itself.
    std::filesystem::path face_document(const std::string& person, const std::vector<std::string>& options = {}) const;
    int requests_taken() const; // over all terminals of this clinic

    std::filesystem::path folder(const std::string& exchange) const { return scratch_ / ("oqs/" + exchange); }
    static std::filesystem::path ca_file(const std::string& authority = "authority",
                                         const std::string& day = visit_day);
    std::filesystem::path card_log() const { return scratch_ / "card.log"; }
    std::filesystem::path terminal_log() const { return scratch_ / "terminal.log"; }
    const Scratch& scratch() const { return scratch_; }

    // The PC/SC service, which dies and comes back.
    void stop_pcscd() const;
    void start_pcscd() const;

private:
    int tries(const std::string& key) const;

    Scratch scratch_;
    std::unique_ptr<Process> card_;
    std::unique_ptr<Process> terminal_;
};

} // namespace mdg::api_test
