#include "api/reception/reader.hpp"

#include "support/catch.hpp"

#include <chrono>
#include <thread>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace mdg::api_test {
namespace fs = std::filesystem;
namespace {

// To its control: a command a line, each answered before the next.
class Line {
public:
    explicit Line(const fs::path& control)
        : wire_(socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        control.string().copy(address.sun_path, sizeof address.sun_path - 1);
        static_cast<void>(connect(wire_, reinterpret_cast<const sockaddr*>(&address), sizeof address));
    }
    Line(const Line&) = delete;
    Line& operator=(const Line&) = delete;
    ~Line() { close(wire_); }

    std::string ask(const std::string& command) const {
        const std::string line = command + "\n";
        std::string answer;
        if (send(wire_, line.data(), line.size(), MSG_NOSIGNAL) < 0) return answer;
        char buffer[4096];
        while (!answer.ends_with("ok\n") && answer.find("error ") == std::string::npos) {
            const auto got = recv(wire_, buffer, sizeof buffer, 0);
            if (got <= 0) break;
            answer.append(buffer, static_cast<std::size_t>(got));
        }
        return answer;
    }

private:
    int wire_;
};

} // namespace

FaceReader::FaceReader(const Clinic& clinic, const std::string& maker, const std::string& updated,
                       const std::string& serial)
    : clinic_(clinic)
    , state_dir_(clinic.scratch() / "readers")
    , control_(state_dir_ / "clinic" / (maker + "-" + serial + ".control")) {
    const fs::path place = state_dir_ / "clinic";
    fs::create_directories(place);
    fs::permissions(state_dir_, fs::perms::owner_all);
    process_ = std::make_unique<Process>(std::vector<std::string>{MDG_READER_TOOL, "serve", "--maker", maker, "--place",
                                                                  place, "--updated", updated, "--serial", serial},
                                         clinic.scratch() / ("reader-" + serial + ".out"));
    const auto limit = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    while (!fs::exists(control_) && std::chrono::steady_clock::now() < limit)
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    REQUIRE(fs::exists(control_));
}

FaceReader::~FaceReader() = default;

std::string FaceReader::tell(const std::vector<std::string>& commands) const {
    const Line line(control_);
    std::string said;
    for (const std::string& command : commands) {
        const std::string answer = line.ask(command);
        INFO(command << ": " << answer);
        REQUIRE(answer.ends_with("ok\n"));
        said += answer;
    }
    return said;
}

bool FaceReader::try_tell(const std::string& command) const {
    return Line(control_).ask(command).ends_with("ok\n");
}

bool FaceReader::asks(const std::string& screen, int ms) const {
    return try_tell("await screen=" + screen + " " + std::to_string(ms)) && state("waits") == "1";
}

std::string FaceReader::state(const std::string& key) const {
    const std::string said = tell({"state"});
    const auto begin = said.find("\t" + key + "=");
    REQUIRE(begin != std::string::npos);
    const auto value = begin + key.size() + 2;
    return said.substr(value, said.find_first_of("\t\n", value) - value);
}

} // namespace mdg::api_test
