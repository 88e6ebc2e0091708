// The socket below the messages.
#include "base/failure.hpp"
#include "link/fields.hpp"
#include "reader/link/channel.hpp"
#include "support/catch.hpp"

#include <fcntl.h>
#include <sys/socket.h>

#include <array>
#include <chrono>

using namespace mdg;
using namespace mdg::reader;
using namespace std::chrono_literals;
using Got = link::Channel::Got;
using Clock = std::chrono::steady_clock;

namespace {

link::Packet& hello(link::Packet& packet, const std::string& build) {
    link::write(packet, link::Hello{build.c_str()});
    return packet;
}

std::string build_in(const link::Packet& packet) {
    link::Reader in(packet);
    return link::read_whole<link::Hello>(in).build;
}

struct Pipe {
    Pipe() {
        std::array<int, 2> ends{};
        REQUIRE(::pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) == 0);
        out = base::Descriptor(ends[0]);
        in = base::Descriptor(ends[1]);
    }
    // Whether somebody could still write.
    bool open() const {
        char byte = 0;
        return ::read(out.get(), &byte, 1) != 0;
    }
    base::Descriptor out, in;
};

// Sends as many descriptors as are given, which the channel itself never does.
void send_raw(int socket, const void* data, std::size_t size, const std::vector<int>& descriptors) {
    iovec part{const_cast<void*>(data), size};
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    std::vector<char> control(CMSG_SPACE(sizeof(int) * descriptors.size()));
    if (!descriptors.empty()) {
        message.msg_control = control.data();
        message.msg_controllen = control.size();
        cmsghdr* header = CMSG_FIRSTHDR(&message);
        header->cmsg_level = SOL_SOCKET;
        header->cmsg_type = SCM_RIGHTS;
        header->cmsg_len = CMSG_LEN(sizeof(int) * descriptors.size());
        std::memcpy(CMSG_DATA(header), descriptors.data(), sizeof(int) * descriptors.size());
    }
    REQUIRE(::sendmsg(socket, &message, MSG_NOSIGNAL) == static_cast<ssize_t>(size));
}

} // namespace

TEST_CASE("messages arrive whole and one by one") {
    const auto [ours, theirs] = link::Channel::pair();
    link::Packet packet;
    CHECK(theirs.receive(packet) == Got::nothing);
    CHECK(ours.send(hello(packet, "one")));
    CHECK(ours.send(hello(packet, "two")));
    CHECK(theirs.receive(packet) == Got::message);
    CHECK(build_in(packet) == "one");
    CHECK(theirs.await(packet) == Got::message);
    CHECK(build_in(packet) == "two");
    CHECK(theirs.receive(packet) == Got::nothing);
}

TEST_CASE("the largest message passes default socket buffers, a larger one is refused before it is sent") {
    const auto [ours, theirs] = link::Channel::pair();
    link::Packet packet;
    const std::string largest(link::Packet::capacity - sizeof(link::Header) - 4 - 1, 'x');
    CHECK(ours.send(hello(packet, largest)));
    CHECK(packet.size() == link::Packet::capacity);
    link::Packet got;
    CHECK(theirs.receive(got) == Got::message);
    CHECK(build_in(got) == largest);
    try {
        hello(packet, largest + "x");
        FAIL_CHECK("written");
    } catch (const base::Failure& failure) {
        CHECK(failure.status == MDG_E_TOO_LARGE);
    }
}

TEST_CASE("a side that takes nothing is given up after the limit") {
    const auto [ours, theirs] = link::Channel::pair();
    link::Packet packet;
    hello(packet, std::string(30'000, 'x'));
    int sent = 0;
    while (ours.send(packet, -1, 0ms) && sent < 10'000) ++sent;
    REQUIRE(sent < 10'000);
    const auto before = Clock::now();
    CHECK_FALSE(ours.send(packet, -1, 50ms));
    CHECK(Clock::now() - before >= 50ms);
    CHECK(Clock::now() - before < 1s);
    link::Packet got;
    CHECK(theirs.receive(got) == Got::message); // and what it takes at last makes room
    CHECK(ours.send(packet, -1, 50ms));
}

TEST_CASE("a side that is gone is noticed by sending, by receiving and by waiting") {
    auto [ours, theirs] = link::Channel::pair();
    link::Packet packet;
    CHECK(theirs.send(hello(packet, "last words")));
    theirs.close();
    CHECK_FALSE(ours.send(hello(packet, "nobody")));
    CHECK(ours.receive(packet) == Got::message);
    CHECK(build_in(packet) == "last words");
    CHECK(ours.receive(packet) == Got::ended);
    CHECK(ours.await(packet) == Got::ended);
}

TEST_CASE("an end that is shut down wakes the other") {
    const auto [ours, theirs] = link::Channel::pair();
    ours.shut_down();
    link::Packet packet;
    CHECK(theirs.await(packet) == Got::ended);
    CHECK_FALSE(ours.send(hello(packet, "late")));
}

TEST_CASE("a descriptor comes with its message, closed on exec, and belongs to whoever took it") {
    const auto [ours, theirs] = link::Channel::pair();
    Pipe pipe;
    link::Packet packet;
    CHECK(ours.send(hello(packet, "with"), pipe.in.get()));
    CHECK(ours.send(hello(packet, "without")));
    pipe.in.reset();
    base::Descriptor came;
    CHECK(theirs.receive(packet, &came) == Got::message);
    REQUIRE(came);
    CHECK((::fcntl(came.get(), F_GETFD) & FD_CLOEXEC) != 0);
    CHECK(::write(came.get(), "x", 1) == 1);
    CHECK(pipe.open());
    CHECK(theirs.receive(packet, &came) == Got::message); // takes the place of the first
    CHECK_FALSE(came);
    CHECK_FALSE(pipe.open());
}

TEST_CASE("a descriptor nobody asked for is closed") {
    const auto [ours, theirs] = link::Channel::pair();
    Pipe pipe;
    link::Packet packet;
    CHECK(ours.send(hello(packet, "with"), pipe.in.get()));
    pipe.in.reset();
    CHECK(theirs.receive(packet) == Got::message);
    CHECK_FALSE(pipe.open());
}

TEST_CASE("of several descriptors with one message none stays behind") {
    const auto [ours, theirs] = link::Channel::pair();
    for (const std::size_t count : {2U, 5U}) {
        CAPTURE(count);
        std::vector<Pipe> pipes(count);
        std::vector<int> numbers;
        for (const auto& pipe : pipes) numbers.push_back(pipe.in.get());
        link::Packet packet;
        hello(packet, "greedy");
        send_raw(ours.fd(), packet.data(), packet.size(), numbers);
        for (auto& pipe : pipes) pipe.in.reset();
        base::Descriptor came;
        CHECK(theirs.receive(packet, &came) == Got::message);
        came.reset();
        for (const auto& pipe : pipes) CHECK_FALSE(pipe.open());
    }
}

TEST_CASE("a packet larger than any message is cut and refused") {
    const auto [ours, theirs] = link::Channel::pair();
    link::Packet packet;
    hello(packet, std::string(link::Packet::capacity - sizeof(link::Header) - 4 - 1, 'x'));
    std::vector<std::byte> larger(packet.bytes().begin(), packet.bytes().end());
    larger.resize(larger.size() + 64);
    const auto length = static_cast<std::uint32_t>(larger.size());
    std::memcpy(larger.data() + offsetof(link::Header, length), &length, sizeof length);
    send_raw(ours.fd(), larger.data(), larger.size(), {});
    CHECK(theirs.receive(packet) == Got::message);
    CHECK(packet.size() == link::Packet::capacity);
    CHECK_THROWS_AS(link::Reader(packet), base::Failure);
}
