// mdg-clinic-terminal: the virtual eligibility terminal as a program.
#include "clinic/terminal/commands.hpp"
#include "clinic/terminal/web/serve_web.hpp"

#include <Poco/Exception.h>

#include <iostream>

using namespace mdg::clinic::terminal;

namespace {

struct Command {
    const char* name;
    int (*run)(const Arguments&);
};

constexpr Command commands[] = {
    {"serve", serve},          {"serve-web", web::serve_web},  {"push", push},
    {"persons", list_persons}, {"bulk-request", bulk_request}, {"bulk-answer", bulk_answer}};

int run(const Arguments& arguments) {
    if (arguments.has("help")) {
        arguments.help();
        return 0;
    }
    if (arguments.words().size() == 1)
        for (const Command& command : commands)
            if (command.name == arguments.words().front()) return command.run(arguments);
    std::string names;
    for (const Command& command : commands) names += (names.empty() ? "" : ", ") + std::string(command.name);
    throw Usage(names + " のどれかを指定してください / say one of them (see --help)");
}

} // namespace

int main(int argc, char** argv) try { return run(Arguments(argc, argv)); } catch (const Usage& error) {
    std::cerr << "mdg-clinic-terminal: " << error.what() << "\n";
    return 2;
} catch (const std::invalid_argument& error) {
    std::cerr << "mdg-clinic-terminal: " << error.what() << "\n";
    return 2;
} catch (const Poco::Exception& error) {
    std::cerr << "mdg-clinic-terminal: " << error.displayText() << "\n";
    return 2;
} catch (const std::exception& error) {
    std::cerr << "mdg-clinic-terminal: " << error.what() << "\n";
    return 1;
}
