// The virtual face reader of one test, and the person in front of it.
#pragma once

#include "api/reception/clinic.hpp"

#include <memory>
#include <string>
#include <vector>

namespace mdg::api_test {

class FaceReader {
public:
    // Of this maker, plugged in at the clinic's own reader folder; the clinic's card lies where make_card() left it.
    // updated: the day of its last update, by which it can do more or less; serial: where several stand there.
    explicit FaceReader(const Clinic& clinic, const std::string& maker = "canon",
                        const std::string& updated = visit_day, const std::string& serial = "1");
    ~FaceReader();

    // What its plugin looks for it in: reader_state_dir of the configuration.
    std::filesystem::path state_dir() const { return state_dir_; }

    void place_card() const { place("card"); }
    void place_phone() const { place("phone"); }
    void take_card() const { tell({"take"}); }
    // Commands of its control (sdk/clinic/reader/README.md); a refused one fails the test. What it answered.
    std::string tell(const std::vector<std::string>& commands) const;
    // What may be refused: where it is not the moment for it any more.
    bool try_tell(const std::string& command) const;
    // Whether it asks for something on this screen, now or within so many milliseconds.
    bool asks(const std::string& screen, int ms) const;
    std::string state(const std::string& key) const;
    // Waits until it says so.
    void await(const std::string& state) const { tell({"await " + state}); }

private:
    void place(const std::string& what) const { tell({"place " + what + " " + (clinic_.scratch() / "card").string()}); }

    const Clinic& clinic_;
    std::filesystem::path state_dir_;
    std::filesystem::path control_;
    std::unique_ptr<Process> process_;
};

} // namespace mdg::api_test
