// Result documents of identifications that devices ran, until the visit they belong to takes them. They are personal data:
// few are kept, not for long, and their bytes are wiped.
#pragma once

#include "base/wait.hpp"
#include "reader/reports.hpp"

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <list>
#include <mutex>
#include <optional>
#include <string>

namespace mdg::reader {

class Verdicts {
public:
    using Clock = std::chrono::steady_clock;

    static constexpr std::size_t most = 32; // of all readers; the oldest goes first
    static constexpr std::chrono::minutes longest{10};

    Verdicts() = default;
    ~Verdicts();
    Verdicts(const Verdicts&) = delete;
    Verdicts& operator=(const Verdicts&) = delete;

    // now: of the report; an argument for tests.
    void put(std::string plugin_id, VerdictReport report, Clock::time_point now = Clock::now());

    // Which one: of this device and kind, of the flow with this id. One that came unasked, without an id, belongs to
    // whoever has the device: since when.
    struct Wanted {
        std::string plugin_id;
        std::string token;
        std::string correlation_id;
        std::uint32_t kind = MDGP_VERDICT_ELIGIBILITY;
        Clock::time_point since;
    };
    // Taken out, as soon as it is there; nullopt at the limit. Throws CANCELLED.
    std::optional<VerdictReport> await(const Wanted& wanted, const base::Wait& wait);
    std::optional<VerdictReport> take(const Wanted& wanted, Clock::time_point now = Clock::now());

private:
    struct Kept {
        std::string plugin_id;
        VerdictReport report;
        Clock::time_point came;
    };

    std::optional<VerdictReport> locked_take(const Wanted& wanted, Clock::time_point now);
    void locked_drop_old(Clock::time_point now);

    std::mutex mutex_;
    std::condition_variable_any changed_;
    std::list<Kept> kept_; // the oldest first
};

// Overwrites a document that was read.
void wipe(VerdictReport& report) noexcept;

} // namespace mdg::reader
