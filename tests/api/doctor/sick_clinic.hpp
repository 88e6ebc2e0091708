// A clinic that can be made ill in every way it knows: reader, plugin, service, shared folders, terminal and what is behind
// it. For a test that runs in namespaces of its own (with_pcscd.sh).
#pragma once

#include "api/doctor/patient.hpp"
#include "api/reception/reader.hpp"

#include <memory>
#include <string>
#include <vector>

namespace mdg::api_test {

enum class Means { reader, plugin, service, schedule, full_disk, read_only };

struct Illness {
    const char* name;
    Means means;
    const char* how; // commands of the reader, rows of the terminal's schedule
    // Where on its side it stands, from the application outward; one that hides keeps what is behind it from being tried.
    enum { reader_side, terminal_side } side;
    int place;
    bool hides;
    std::set<std::string> told; // what the doctor is to tell of it
    const char* link;           // that is not to be called good
};

const std::vector<Illness>& illnesses();

class SickClinic {
public:
    SickClinic();
    ~SickClinic();
    void fall_ill(const std::vector<const Illness*>& with);
    void heal();
    Told examined(mdg_record previous = nullptr) const;

private:
    // Gives up quietly: what did not come is missing in what the doctor tells.
    template <typename Happened>
    static void await(Happened happened);
    void schedule(const std::string& rows);
    void end_plugin() const;
    Record readers() const;
    bool reader_listed() const;
    std::string plugin_condition() const;

    Clinic clinic_;
    std::filesystem::path folders_;
    std::unique_ptr<FaceReader> reader_;
    std::unique_ptr<Desk> desk_;
    std::string rows_;
    int schedules_ = 0;
    bool service_down_ = false;
};

} // namespace mdg::api_test
