// mdg-clinic-reader: a virtual face reader, and a hand to its control.
#include "clinic/reader/reader.hpp"

#include <getopt.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstring>
#include <exception>
#include <iostream>
#include <stdexcept>

namespace {

using namespace mdg::clinic::reader;

constexpr auto usage =
    R"(mdg-clinic-reader: 仮想診療所の顔認証付きカードリーダー / the virtual clinic's face reader

  mdg-clinic-reader makers
  mdg-clinic-reader serve --maker NAME --place DIR [--serial 1] [--updated YYYY-MM-DD]
  mdg-clinic-reader tell  --maker NAME --place DIR [--serial 1] COMMAND…

  命令は README.md / the commands: README.md
  exit   0 done, 1 the reader refused, 2 wrong use or no reader
)";

int tell(const Options& options, char** first, char** end) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const auto path = (options.place / (options.maker + "-" + options.serial + ".control")).string();
    if (path.size() >= sizeof address.sun_path) throw std::invalid_argument("too long: " + path);
    std::memcpy(address.sun_path, path.c_str(), path.size() + 1);
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (::connect(descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        throw std::runtime_error("no reader at " + path);
    int status = 0;
    std::string text;
    for (; first != end; ++first) {
        const std::string line = std::string(*first) + "\n";
        if (::send(descriptor, line.data(), line.size(), MSG_NOSIGNAL) < 0)
            throw std::runtime_error("the reader is gone");
        for (bool over = false; !over;) {
            char buffer[4096];
            const auto got = ::recv(descriptor, buffer, sizeof buffer, 0);
            if (got <= 0) throw std::runtime_error("the reader is gone");
            text.append(buffer, static_cast<std::size_t>(got));
            for (auto at = text.find('\n'); at != std::string::npos && !over; at = text.find('\n')) {
                const auto said = text.substr(0, at);
                text.erase(0, at + 1);
                over = said == "ok" || said.starts_with("error ");
                if (said != "ok") (over ? std::cerr : std::cout) << said << '\n';
                status = over && said != "ok" ? 1 : status;
            }
        }
    }
    ::close(descriptor);
    return status;
}

int run(int count, char** words) {
    static constexpr option known[] = {{"maker", 1, nullptr, 'm'},
                                       {"place", 1, nullptr, 'p'},
                                       {"serial", 1, nullptr, 's'},
                                       {"updated", 1, nullptr, 'u'},
                                       {nullptr, 0, nullptr, 0}};
    const std::string what = count > 1 ? words[1] : "";
    Options options;
    for (int found = 0; (found = getopt_long(count - 1, words + 1, "", known, nullptr)) != -1;) {
        if (found == 'm')
            options.maker = optarg;
        else if (found == 'p')
            options.place = optarg;
        else if (found == 's')
            options.serial = optarg;
        else if (found == 'u')
            options.updated = optarg;
        else
            throw std::invalid_argument(usage);
    }
    if (what == "makers") {
        for (const auto& model : models())
            std::cout << model.maker << '\t' << model.vendor << '\t' << model.model << '\n';
        return 0;
    }
    if ((what != "serve" && what != "tell") || options.place.empty()) throw std::invalid_argument(usage);
    model_of(options.maker);
    if (what == "tell") return tell(options, words + 1 + optind, words + count);
    Reader reader(options);
    std::cout << "ready" << std::endl;
    reader.run();
    return 0;
}

} // namespace

int main(int count, char** words) {
    try {
        return run(count, words);
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 2;
    }
}
