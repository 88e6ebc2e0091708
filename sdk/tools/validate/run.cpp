#include "run.hpp"

#include "child.hpp"

#include <madoguchi/plugin.h>

#include <algorithm>
#include <sstream>

namespace mdg::validate {

namespace {

struct CapabilityProfile {
    std::string_view interface;
    std::string_view capability; // beginning of the names
    std::string_view profile;
};

constexpr CapabilityProfile profile_rows[] = {
    {MDGP_IF_PINPAD_1, "PIN_", "pin"},
    {MDGP_IF_FACE_1, "FACE_", "face"},
    {MDGP_IF_VISUAL_1, "VISUAL_", "visual"},
    {MDGP_IF_CONSENT_1, "CONSENT_", "consent"},
    {MDGP_IF_PANEL_1, "PANEL_", "panel"},
    {MDGP_IF_PHONE_1, "PHONE_IOS", "phone"},
    {MDGP_IF_HEALTH_1, "HEALTH", "health"},
    {MDGP_IF_IDENTIFY_1, "IDENTIFY_", "device_run"},
    {MDGP_IF_VERDICT_1, "VERDICT_", "device_run"},
    {MDGP_IF_REGISTER_1, "REGISTER", "device_run"},
    {MDGP_IF_VENDOR_DIALOGUE_1, "VENDOR_DIALOGUE", "device_run"},
};

// The tests that `id` needs, and theirs.
void with_needs(std::string_view id, std::set<std::string_view>& ids) {
    const Test* test = find_test(id);
    if (test == nullptr || !ids.insert(test->id).second) return;
    std::istringstream needs{std::string(test->needs)};
    for (std::string need; needs >> need;) with_needs(need, ids);
}

std::set<std::string_view> chosen(const Options& options, const std::set<std::string>& profiles) {
    std::set<std::string_view> ids;
    for (const auto& test : tests()) {
        const bool beyond = test.profile.empty();
        if (options.only.empty() && options.modes.count(test.mode) != 0 &&
            (beyond || profiles.count(std::string(test.profile)) != 0))
            with_needs(test.id, ids);
    }
    for (const auto& id : options.only) with_needs(id, ids);
    return ids;
}

// "" or the test whose failure leaves nothing to try here.
std::string missing_need(const Test& test, const std::map<std::string_view, Result>& results) {
    std::istringstream needs{std::string(test.needs)};
    for (std::string need; needs >> need;) {
        const auto found = results.find(std::string_view(need));
        if (found == results.end()) continue;
        // Without a manifest the library alone can be tried.
        if (!good_enough(found->second)) return need;
    }
    return {};
}

} // namespace

bool Report::met(const std::string& profile) const {
    return std::all_of(done.begin(), done.end(),
                       [&](const Done& it) { return it.test->profile != profile || good_enough(it.result); });
}

bool Report::all_met() const {
    return whole && std::all_of(profiles.begin(), profiles.end(), [&](const auto& it) { return met(it); });
}

std::set<std::string> profiles_of(const Subject& subject) {
    std::set<std::string> profiles = {"core"};
    for (const auto& row : profile_rows) {
        const bool named =
            !subject.manifest || // nothing is known: everything is tried, and what is not there is not missing
            std::find(subject.manifest->interfaces.begin(), subject.manifest->interfaces.end(), row.interface) !=
                subject.manifest->interfaces.end() ||
            std::any_of(subject.manifest->capabilities.begin(), subject.manifest->capabilities.end(),
                        [&](const std::string& it) { return it.starts_with(row.capability); });
        if (named) profiles.insert(std::string(row.profile));
    }
    return profiles;
}

Report run_tests(const Subject& subject, const Options& options, const std::function<void(const Done&)>& tell) {
    Report report;
    report.subject = &subject;
    report.options = &options;
    report.profiles = options.profiles.empty() ? profiles_of(subject) : options.profiles;
    if (!options.profiles.empty()) report.profiles.insert("core"); // no profile without the core
    const auto ids = chosen(options, report.profiles);
    Context context{subject,        options.seed,    std::mt19937_64{}, options.limit_scale,
                    options.rounds, options.minutes, options.trace};
    std::map<std::string_view, Result> results;
    for (const auto& listed : tests()) {
        const bool judged = report.profiles.count(std::string(listed.profile)) != 0;
        if (ids.count(listed.id) == 0) {
            report.whole = report.whole && !judged;
            continue;
        }
        Test test = listed;
        if (test.mode == Mode::soak) test.limit_ms = static_cast<int>(options.minutes * 60000) + 60000;
        Done done{&listed, {}};
        if (const auto need = missing_need(test, results); !need.empty())
            done.result = {Outcome::skip, "needs " + need, true, 0};
        else if (options.in_process && options.only.front() == test.id)
            run_here(test, context);
        else
            done.result = run_in_child(test, context);
        results[listed.id] = done.result;
        report.all_passed = report.all_passed && good_enough(done.result);
        tell(done);
        report.done.push_back(std::move(done));
    }
    return report;
}

} // namespace mdg::validate
