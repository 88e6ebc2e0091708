#include "reader/verdicts.hpp"

#include "base/secret.hpp"

#include <algorithm>
#include <utility>

namespace mdg::reader {

void wipe(VerdictReport& report) noexcept {
    base::wipe(report.document.data(), report.document.size());
    report.document.clear();
}

Verdicts::~Verdicts() {
    for (Kept& kept : kept_) wipe(kept.report);
}

void Verdicts::locked_drop_old(Clock::time_point now) {
    while (!kept_.empty() && (kept_.size() > most || now - kept_.front().came > longest)) {
        wipe(kept_.front().report);
        kept_.pop_front();
    }
}

void Verdicts::put(std::string plugin_id, VerdictReport report, Clock::time_point now) {
    {
        const std::lock_guard lock(mutex_);
        kept_.push_back({std::move(plugin_id), std::move(report), now});
        locked_drop_old(now);
    }
    changed_.notify_all();
}

std::optional<VerdictReport> Verdicts::locked_take(const Wanted& wanted, Clock::time_point now) {
    locked_drop_old(now);
    const auto found = std::ranges::find_if(kept_, [&](const Kept& kept) {
        const VerdictReport& report = kept.report;
        const bool ours = report.correlation_id.empty() ? report.mode == MDGP_VERDICT_MODE_PUSHED
                                                        : report.correlation_id == wanted.correlation_id;
        return ours && kept.plugin_id == wanted.plugin_id && report.token == wanted.token &&
               report.kind == wanted.kind && kept.came >= wanted.since;
    });
    if (found == kept_.end()) return std::nullopt;
    VerdictReport report = std::move(found->report);
    kept_.erase(found);
    return report;
}

std::optional<VerdictReport> Verdicts::take(const Wanted& wanted, Clock::time_point now) {
    const std::lock_guard lock(mutex_);
    return locked_take(wanted, now);
}

std::optional<VerdictReport> Verdicts::await(const Wanted& wanted, const base::Wait& wait) {
    std::unique_lock lock(mutex_);
    std::optional<VerdictReport> report;
    changed_.wait_for(lock, wait.cancel(), wait.left(), [&] {
        report = locked_take(wanted, Clock::now());
        return report.has_value();
    });
    if (!report && wait.cancel().stop_requested()) wait.check("a result document");
    return report;
}

} // namespace mdg::reader
