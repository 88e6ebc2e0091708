#include "clinic/world/command.hpp"

#include "clinic/world/script.hpp"

#ifdef MDG_CLINIC_PAGE
#include "clinic/page/serve.hpp"
#endif

#include <fstream>
#include <iostream>
#include <sstream>

namespace mdg::clinic::world {
namespace {

std::string text_of(const std::string& file) {
    std::ifstream stream(file);
    if (!stream && file != "-") throw std::invalid_argument("cannot read " + file);
    std::ostringstream text;
    text << (file == "-" ? std::cin.rdbuf() : stream.rdbuf());
    return text.str();
}

Options usual() {
    Options options;
    options.plugin_dir = MDG_CLINIC_PLUGINS;
    return options;
}

} // namespace

int run(int count, char** words) {
    std::vector<std::string> given(words + 1, words + count);
    const auto log = taken(given, "--log");
    auto asked = given;
    Options ignored;
    read_options(asked, ignored);
    if (asked.size() != 1) throw std::invalid_argument("mdg-clinic run SCRIPT");
    auto script = read_script(text_of(asked.front()), usual());
    read_options(given, script.options); // the command line has the last word
    World world(std::move(script.options));
    int status = 0;
    std::size_t line = 0;
    try {
        for (; line < script.lines.size(); ++line) world.obey(script.lines[line]);
    } catch (const Refused& refused) {
        std::cerr << asked.front() << ":" << line + 1 << ": " << refused.what() << '\n';
        status = 1;
    }
    std::ofstream file;
    if (log) file.open(*log);
    for (const auto& each : world.log()) (log ? file : std::cout) << each << '\n';
    return status;
}

int serve(int count, char** words) {
    std::vector<std::string> given(words + 1, words + count);
    const auto port = taken(given, "--port");
    auto options = usual();
    options.live = true;
    read_options(given, options);
    if (!given.empty()) throw std::invalid_argument("unknown: " + given.front());
    const auto at = static_cast<std::uint16_t>(port ? number(*port, 65535) : 0);
#ifdef MDG_CLINIC_PAGE
    options.config.emplace("reader_leads", "1"); // on the page patients choose at the reader, as the slides have it
    World world(std::move(options));
    return clinic::serve(world, at);
#else
    throw std::invalid_argument("built without its page (port " + std::to_string(at) + ")");
#endif
}

int cards() {
    for (const auto& line : list_of_people()) std::cout << line << '\n';
    return 0;
}

} // namespace mdg::clinic::world
