// The hands at a virtual reader of the world.
#pragma once

#include "clinic/day/follower.hpp"
#include "clinic/world/faults.hpp"
#include "clinic/world/station.hpp"

#include <string>

namespace mdg::clinic::day {

// Throws std::runtime_error where it is not so within the limit.
void until(const std::string& what, std::chrono::milliseconds limit, const std::function<bool()>& so);

class AtReader : public Hands {
public:
    AtReader(const world::Station& station, const desk::Office& office, std::chrono::milliseconds limit)
        : station_(station)
        , office_(office)
        , limit_(limit) {}

    void lay(const Individual& person) override;
    void take() override { station_.tell("take"); }
    void forget() override { station_.tell("person waits"); }
    void act(const std::string& input) override { station_.tell("then " + input); }
    void fail(const std::string& fault) override;
    void mend() override;

private:
    const world::Station& station_;
    const desk::Office& office_;
    std::chrono::milliseconds limit_;
    const world::FaultRow* failed_ = nullptr;
};

} // namespace mdg::clinic::day
