// The command line of mdg-clinic-terminal.
#pragma once

#include "clinic/terminal/code_page.hpp"
#include "clinic/terminal/fault_plan.hpp"
#include "clinic/terminal/invent.hpp"
#include "clinic/terminal/population.hpp"
#include "clinic/terminal/virtual_clock.hpp"

#include <Poco/DateTime.h>
#include <Poco/Util/OptionSet.h>

#include <filesystem>
#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

namespace mdg::clinic::terminal {

struct Usage : std::runtime_error {
    using std::runtime_error::runtime_error;
};

class Arguments {
public:
    Arguments(int argc, char** argv); // throws Poco::Exception for an unknown option

    const std::vector<std::string>& words() const { return words_; }
    bool has(const std::string& name) const { return values_.contains(name); }

    // All throw Usage for a value that cannot be meant.
    std::string value(const std::string& name, const std::string& otherwise) const;
    std::string required(const std::string& name) const;
    unsigned long number(const std::string& name, unsigned long otherwise) const;
    Poco::DateTime time(const std::string& name) const;
    VirtualClock clock() const;
    Encoding encoding() const;
    Faults faults(Where service = Where::files) const;
    FaultPlan::Options plan(Where service) const;
    std::set<std::string> consents() const;
    Population population() const;
    const Rates& rates() const;
    std::string facility() const;
    std::string contents(const std::string& name) const; // of the file named
    std::filesystem::path state() const;                 // made if need be; "" where none is given
    std::string zip_password() const;                    // "" where none is given

    void help() const;

private:
    Poco::Util::OptionSet set_;
    std::multimap<std::string, std::string> values_;
    std::vector<std::string> words_;
};

} // namespace mdg::clinic::terminal
