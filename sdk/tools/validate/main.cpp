// mdg-validate: does a reader plugin keep its contract? Use, profiles and exit codes: docs/mdg-validate.md.
#include "child.hpp"
#include "report.hpp"
#include "trace.hpp"

#include "base/file.hpp"

#include <madoguchi/base.h>

#include <exception>
#include <iostream>

namespace {

using namespace mdg::validate;

constexpr int met = 0;
constexpr int not_met = 1;
constexpr int wrong_use = 2;
constexpr int internal_error = 4;
constexpr int not_judged = 5;

void write_file(const std::string& name, const std::string& text) {
    if (name == "-")
        std::cout << text;
    else
        mdg::base::write_atomically(name, text);
}

int exit_code(const Report& report) {
    if (!report.all_passed) return not_met;
    if (!report.whole) return not_judged;
    return report.all_met() ? met : not_met;
}

int run(int argc, char** argv) {
    const Options options = read_options(argc, argv);
    if (options.help) {
        std::cout << usage();
        return 0;
    }
    if (options.version) {
        std::cout << MDG_VERSION_STRING << "\n";
        return 0;
    }
    if (options.list) {
        if (options.json.empty())
            print_list(std::cout);
        else
            write_file(options.json, json_list());
        return 0;
    }
    if (options.plugin.empty()) throw Usage("name a plugin's folder or its library");
    adopt_orphans();
    if (options.trace) trace_on();
    const auto subject = subject_at(options.plugin);
    const bool quiet = options.json == "-" || options.junit == "-";
    if (!quiet && options.modes.count(Mode::fuzz) != 0) std::cout << "fuzz: --reproduce " << options.seed << "\n";
    const auto report = run_tests(subject, options, [&](const Done& done) {
        if (!quiet) print_done(std::cout, done);
        std::cout.flush(); // before the next fork
    });
    if (!quiet) print_summary(std::cout, report);
    if (!options.json.empty()) write_file(options.json, json_of(report));
    if (!options.junit.empty()) write_file(options.junit, junit_of(report));
    return exit_code(report);
}

} // namespace

int main(int argc, char** argv) {
    try {
        return run(argc, argv);
    } catch (const Usage& error) {
        std::cerr << "mdg-validate: " << error.what() << "\n";
        return wrong_use;
    } catch (const mdg::base::Failure& failure) {
        std::cerr << "mdg-validate: " << failure.message << "\n";
        return failure.status == MDG_E_NOT_FOUND ? wrong_use : internal_error;
    } catch (const std::exception& error) {
        std::cerr << "mdg-validate: " << error.what() << "\n";
        return internal_error;
    }
}
