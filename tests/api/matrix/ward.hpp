// The five makers' readers and a generic one at one clinic on one day, with one context for each kind: shared by all
// receptions of that day.
#pragma once

#include "api/matrix/table.hpp"
#include "api/reception/desk.hpp"
#include "api/reception/reader.hpp"

#include <map>
#include <memory>
#include <string>

namespace mdg::api_test {

class Ward {
public:
    Ward(std::string day, const std::vector<std::string>& makers);

    // The card lies on the reader and the patient is received.
    Reception receive(const Cell& cell);
    void take_card(); // a generic reader's stays where it is: the next patient may have one like it
    // What a person does at the face reader's screen, which has to be the one for it.
    void touch(const Cell& cell, const std::string& input) const;
    // At the screens that ask one by one: "agree", "decline", or the one question that is agreed to. items: of the consent,
    // those that are asked about.
    void answer_each(const Cell& cell, const std::vector<std::string>& items, const std::string& answer) const;
    // "" where the reader shows its idle screen and kept nothing of anybody.
    std::string left_over(const Cell& cell) const;
    int pin_tries() const { return clinic_.pin_tries(); }
    int checks_made() const { return clinic_.requests_taken(); }

private:
    Fields settings() const;
    Fields options(const Cell& cell) const;
    void place(const Cell& cell);
    const Desk& generic_desk();
    const FaceReader& at(const Cell& cell) const;
    void insert(const std::string& profile);

    std::string day_;
    Clinic clinic_;
    std::map<std::string, std::unique_ptr<FaceReader>> readers_;
    std::unique_ptr<Desk> desk_;
    std::unique_ptr<Desk> led_desk_; // where the reader leads
    std::unique_ptr<Desk> generic_desk_;
    const FaceReader* in_use_ = nullptr; // none: the generic reader
    std::string inserted_;               // the profile of the card there
    int tries_ = 0;                      // that it had
};

} // namespace mdg::api_test
