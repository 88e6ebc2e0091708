// What a plugin's process has, and what it cannot do.
#include "base/individual_number.hpp"
#include "supervisor/bench.hpp"

#include <arpa/inet.h>
#include <sys/socket.h>

using namespace mdg;
using namespace mdg::test;

namespace {

// Somebody on this machine who would answer.
struct Listener {
    Listener()
        : socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto* name = reinterpret_cast<sockaddr*>(&address);
        REQUIRE(::bind(socket.get(), name, size) == 0);
        REQUIRE(::listen(socket.get(), 1) == 0);
        REQUIRE(::getsockname(socket.get(), name, &size) == 0);
        port = ntohs(address.sin_port);
    }
    base::Descriptor socket;
    int port = 0;
};

std::map<std::string, std::string> parts_of(const std::string& text) {
    std::map<std::string, std::string> parts;
    std::istringstream input(text);
    for (std::string part; std::getline(input, part, ';');)
        parts[part.substr(0, part.find('='))] = part.substr(part.find('=') + 1);
    return parts;
}

// Answers of the probe that says what it could do.
std::map<std::string, std::string> probed(Bench& bench, std::uint64_t& layers) {
    const Listener listener;
    reader::Readers readers(bench.options);
    const auto card = readers.connect("", Wait(5s));
    layers = readers.snapshot().plugins.at(0).layers;
    std::string rest{static_cast<char>(listener.port / 256), static_cast<char>(listener.port % 256)};
    rest += (bench.scratch.folder / "outside").string() + '\0';
    return parts_of(text_of(card->transmit(command(6, rest), false, Wait(10s))));
}

} // namespace

TEST_CASE("what a layer of the sandbox that holds is there against is refused") {
    Bench bench;
    std::uint64_t layers = 0;
    const auto result = probed(bench, layers);
    CHECK((layers & reader::link::layer_no_new_privileges) != 0);
    CHECK((layers & reader::link::layer_limits) != 0);
    REQUIRE((layers & reader::link::layer_calls) != 0); // any Linux that this is built for has it
    for (const char* call : {"execve", "fork", "clone", "ptrace", "kill", "vm_read"}) {
        CAPTURE(call);
        CHECK(result.at(call) == std::to_string(EPERM));
    }
    if ((layers & reader::link::layer_files) != 0) {
        CHECK(result.at("write") == std::to_string(EACCES));
        CHECK(result.at("memory") != "0");
        CHECK_FALSE(std::filesystem::exists(bench.scratch.folder / "outside"));
    } else {
        WARN("this kernel has no Landlock: files were not tried");
    }
    if ((layers & reader::link::layer_network) != 0)
        CHECK(result.at("connect") != "0");
    else
        WARN("no network namespaces here: the network was not tried");
}

TEST_CASE("a plugin's process leaves no core image, and has two words of environment and no descriptor of ours") {
    Bench bench;
    std::uint64_t layers = 0;
    const auto result = probed(bench, layers);
    CHECK((layers & reader::link::layer_no_core) != 0);
    CHECK(result.at("core") == "0");
    CHECK(result.at("dumpable") == "0");
    CHECK(result.at("environment") == "PATH=/usr/bin:/bin LANG=C.UTF-8 ");
    CHECK(result.at("descriptors") == "0");
}

TEST_CASE("what a plugin writes to standard error comes into the log, without individual numbers and not endlessly") {
    Bench bench;
    reader::Readers readers(bench.options);
    const auto card = readers.connect("", Wait(5s));
    std::mt19937 random(8);
    const auto number = made_number(random);
    card->transmit(command(5, "the card of " + number + " is bent"), false, Wait(5s));
    const auto logged = [&](const std::string& text) {
        const auto log = bench.log();
        return std::ranges::any_of(log, [&](const auto& line) { return line.find(text) != std::string::npos; });
    };
    REQUIRE(comes_true([&] { return logged("is bent"); }));
    CHECK(logged("jp.example.troubled (stderr): the card of"));
    CHECK_FALSE(logged(number));

    card->transmit(command(5, "long " + std::string(20'000, 'x')), false, Wait(5s));
    REQUIRE(comes_true([&] { return logged("long xxx"); }));
    for (const auto& line : bench.log()) CHECK(line.size() < 1'200);
}
