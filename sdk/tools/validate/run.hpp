// The run: which tests, in which order, and whether a profile is met.
#pragma once

#include "options.hpp"

#include <functional>
#include <map>

namespace mdg::validate {

struct Done {
    const Test* test;
    Result result;
};

struct Report {
    const Subject* subject = nullptr;
    const Options* options = nullptr;
    std::vector<Done> done;
    std::set<std::string> profiles; // judged
    bool whole = true;              // every test of the profiles ran
    bool all_passed = true;         // of those that ran

    bool met(const std::string& profile) const;
    bool all_met() const;
};

// The profiles that belong to a device's interfaces, from its manifest.
std::set<std::string> profiles_of(const Subject& subject);

Report run_tests(const Subject& subject, const Options& options, const std::function<void(const Done&)>& tell);

} // namespace mdg::validate
