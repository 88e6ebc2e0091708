// The application at the desk: this program itself, or another that can be killed.
#pragma once

#include "api/reception/desk.hpp"

#include <chrono>
#include <memory>
#include <optional>
#include <set>
#include <string>

namespace mdg::api_test {

// What the desk sees of a step.
struct Seen {
    std::string code;
    std::set<std::string> choices;
    std::string error; // the status of the error it shows
    bool clear = true; // says in Japanese what is the matter, and whose side the error is on
};

class App {
public:
    virtual ~App() = default;
    // The step that waits for somebody; the same one again once the patience is over. Fails the test after ten seconds
    // without one.
    virtual Seen next(std::chrono::milliseconds patience) = 0;
    // The step that next() told last does not wait any more.
    virtual bool moved() = 0;
    // A choice, or "pin 1234". It may come too late to be taken.
    virtual void answer(const std::string& what) = 0;
    virtual std::string visit_id() const = 0;
};

class ThisProgram : public App {
public:
    ThisProgram(const Desk& desk, const Patient& patient, const Fields& options);
    // Goes on with a visit.
    ThisProgram(const Desk& desk, const std::string& visit_id);

    Seen next(std::chrono::milliseconds patience) override;
    bool moved() override;
    void answer(const std::string& what) override;
    std::string visit_id() const override { return visit_id_; }
    Record result() const { return reception_->result(); }

private:
    Seen seen(const Record& step);

    std::unique_ptr<Reception> reception_;
    std::optional<Seen> ahead_; // of what next() told
    std::string last_;
    std::string visit_id_;
};

class OtherProgram : public App {
public:
    OtherProgram(const Clinic& clinic, const Fields& config, const Patient& patient, const Fields& options);
    ~OtherProgram() override;
    OtherProgram(const OtherProgram&) = delete;
    OtherProgram& operator=(const OtherProgram&) = delete;

    Seen next(std::chrono::milliseconds patience) override;
    bool moved() override;
    void answer(const std::string& what) override;
    std::string visit_id() const override { return visit_id_; }
    void kill() { process_->kill(); }

private:
    std::optional<std::string> line(); // the next one it wrote, left where it is

    std::filesystem::path shown_;
    int commands_ = -1;
    std::unique_ptr<Process> process_;
    std::size_t read_ = 0; // of the file
    Seen last_;
    std::string visit_id_;
};

} // namespace mdg::api_test
