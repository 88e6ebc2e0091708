// The commands of mdg.
#pragma once

#include <string>
#include <vector>

namespace mdg::tools {

struct Options {
    bool json = false;
    std::string config;  // path of a config record, empty for the defaults
    std::string reader;  // beginning of a reader's name
    std::string request; // path of a request record
    std::string out;     // path of a file to write
    std::string format;  // of that file
    std::string date;    // of the visit
    std::string on;      // day whose rules are asked for
    std::string family;  // of rules
    std::string compare; // the earlier of two days; the later is an argument
    std::string pack;    // folder of a data pack
    std::string script;  // path of the answers of a visit
    std::string resume;  // visit of the journal to go on with
    std::string from;    // first day of a forecast
    std::string to;      // its last day
    std::string by;      // day, month or fiscal_year
    std::string maker;   // of the reader
    std::string month;   // of statistics
    std::vector<std::string> arguments;
};

struct Command {
    const char* name;
    void (*run)(const Options&);
    const char* usage;
    const char* ja;
    const char* en;
};

const std::vector<Command>& commands();

// In files of their own.
void parse(const Options& options);
void bulk(const Options& options);
void outstanding(const Options& options);
void rules(const Options& options);
void visit(const Options& options);

} // namespace mdg::tools
