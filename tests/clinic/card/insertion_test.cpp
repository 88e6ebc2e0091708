#include "clinic/card/insertion.hpp"
#include "clinic/card/text_file.hpp"
#include "sample.hpp"
#include "scratch.hpp"

#include "support/catch.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <fstream>
#include <future>

using namespace mdg::clinic::card;
using namespace std::chrono_literals;

namespace {

constexpr int five_seconds = 5000;

bool readable(int descriptor, int milliseconds) {
    pollfd watched{descriptor, POLLIN, 0};
    return poll(&watched, 1, milliseconds) == 1;
}

// What vpcd is to the card: it listens, and speaks first.
class FakeReader {
public:
    FakeReader()
        : listener_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto* any = reinterpret_cast<sockaddr*>(&address); // as the sockets interface wants it
        REQUIRE(bind(listener_, any, size) == 0);
        REQUIRE(listen(listener_, 1) == 0);
        REQUIRE(getsockname(listener_, any, &size) == 0);
        port_ = ntohs(address.sin_port);
    }
    ~FakeReader() {
        leave();
        close(listener_);
    }
    FakeReader(const FakeReader&) = delete;
    FakeReader& operator=(const FakeReader&) = delete;

    std::uint16_t port() const { return port_; }

    bool card_comes(int milliseconds = five_seconds) {
        if (!readable(listener_, milliseconds)) return false;
        leave();
        card_ = accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
        return card_ >= 0;
    }
    void leave() {
        if (card_ >= 0) close(card_);
        card_ = -1;
    }
    void raw(std::string_view hex) {
        const auto bytes = from_hex(hex);
        REQUIRE(send(card_, bytes.data(), bytes.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(bytes.size()));
    }
    void frame(std::string_view hex) {
        const auto size = from_hex(hex).size();
        raw(to_hex(Bytes{static_cast<std::uint8_t>(size >> 8U), static_cast<std::uint8_t>(size & 0xFFU)}));
        raw(hex);
    }
    // The next frame, "gone" once the card is, "silence" if nothing comes.
    std::string answer(int milliseconds = five_seconds) {
        const auto head = bytes(2, milliseconds);
        if (head.size() < 2) return silent_ ? "silence" : "gone";
        return to_hex(bytes(static_cast<std::size_t>(head[0]) << 8U | head[1], milliseconds));
    }
    std::string operator()(std::string_view hex) {
        frame(hex);
        return answer();
    }

private:
    Bytes bytes(std::size_t count, int milliseconds) {
        Bytes all;
        while (all.size() < count) {
            silent_ = !readable(card_, milliseconds);
            if (silent_) break;
            Bytes part(count - all.size());
            const auto got = recv(card_, part.data(), part.size(), 0);
            if (got <= 0) break;
            append(all, View(part).first(static_cast<std::size_t>(got)));
        }
        return all;
    }

    int listener_;
    std::uint16_t port_ = 0;
    int card_ = -1;
    bool silent_ = false;
};

// A card lying on a fake reader, in a thread of its own.
class Lying {
public:
    explicit Lying(InsertionOptions options, const char* fault = nullptr)
        : options_(std::move(options))
        , card_(Card(build(profile_, sample_credentials(profile_)), {}, state_)) {
        if (fault != nullptr) card_.add(parse_fault(fault));
        ending_ = std::async(std::launch::async,
                             [this] { return Insertion(card_, state_, profile_.atr, options_, hand_).run(); });
    }
    ~Lying() {
        take_away();
        if (ending_.valid()) ending_.wait();
        close(hand_);
    }
    Lying(const Lying&) = delete;
    Lying& operator=(const Lying&) = delete;

    void take_away() { eventfd_write(hand_, 1); }
    Ending ending() {
        REQUIRE(ending_.wait_for(5s) == std::future_status::ready);
        return ending_.get();
    }
    bool ended() const { return ending_.wait_for(100ms) == std::future_status::ready; }

private:
    int hand_ = eventfd(0, EFD_CLOEXEC);
    Profile profile_ = sample_profile();
    State state_;
    InsertionOptions options_;
    FaultyCard card_;
    std::future<Ending> ending_;
};

InsertionOptions at(const FakeReader& reader) {
    InsertionOptions options;
    options.port = reader.port();
    options.wait = 5s;
    return options;
}

constexpr auto select_jpki = "00A4040C0AD392F000260100000001";

void control(const std::filesystem::path& fifo, const std::string& command) {
    std::ofstream(fifo) << command << '\n' << std::flush;
}

} // namespace

TEST_CASE("vpcd framing: commands are answered and the power controls are not") {
    FakeReader reader;
    Lying card(at(reader));
    REQUIRE(reader.card_comes());
    reader.frame("01");
    CHECK(reader("04") == adult_atr);
    CHECK(reader(select_jpki) == "9000");
    CHECK(reader("04") == adult_atr);
    CHECK(reader("00A4020C02000A") == "9000");
    CHECK(reader("00B0000004") == "308205009000");
    reader.frame("02");
    CHECK(reader("00B0000004") == "6986");
    CHECK(reader(select_jpki) == "9000");
    reader.frame("00");
    CHECK(reader("00A4020C02000A") == "6A82");
    CHECK(reader.answer(100) == "silence");
}

TEST_CASE("vpcd framing: frames come in pieces and two at a time and larger than a short APDU") {
    FakeReader reader;
    Lying card(at(reader));
    REQUIRE(reader.card_comes());
    for (const auto* piece : {"00", "0F", "00A4", "040C0AD392F0002601", "00000001"}) {
        reader.raw(piece);
        std::this_thread::sleep_for(5ms);
    }
    CHECK(reader.answer() == "9000");
    reader.raw("0007 00A4020C02000A 0007 00B00000000000");
    CHECK(reader.answer() == "9000");
    CHECK(reader.answer().size() == 2 * (2048 + 2));
}

TEST_CASE("a card taken away is gone from the reader") {
    FakeReader reader;
    Lying card(at(reader));
    REQUIRE(reader.card_comes());
    card.take_away();
    CHECK(card.ending() == Ending::removed);
    CHECK(reader.answer() == "gone");
}

TEST_CASE("a card taken away while its answer is delayed does not wait for it") {
    FakeReader reader;
    Lying card(at(reader), "delay=60000");
    REQUIRE(reader.card_comes());
    reader.frame(select_jpki);
    CHECK(reader.answer(50) == "silence");
    card.take_away();
    CHECK(card.ending() == Ending::removed);
    CHECK(reader.answer() == "gone");
}

TEST_CASE("a card waits for the reader to come back") {
    FakeReader reader;
    Lying card(at(reader));
    REQUIRE(reader.card_comes());
    CHECK(reader(select_jpki) == "9000");
    reader.leave();
    REQUIRE(reader.card_comes());
    CHECK(reader("00A4020C02000A") == "6A82"); // without power nothing stays selected
}

TEST_CASE("without any reader the card gives up within its limit") {
    auto options = [] {
        const FakeReader closed;
        return at(closed);
    }();
    options.wait = 0s;
    Lying card(options);
    CHECK(card.ending() == Ending::no_reader);
}

TEST_CASE("7: touching the individual number ends the card at once and unanswered") {
    FakeReader reader;
    Lying card(at(reader));
    REQUIRE(reader.card_comes());
    CHECK(reader("00A4040C0AD3921000310001010408") == "9000");
    CHECK(reader("00A4020C020002") == "9000");
    CHECK(reader("00A4020C020001") == "gone");
    CHECK(card.ending() == Ending::tripwire);
}

TEST_CASE("9: dropped by a fault the card is gone, and without a control it ends") {
    FakeReader reader;
    Lying card(at(reader), "drop@2");
    REQUIRE(reader.card_comes());
    CHECK(reader(select_jpki) == "9000");
    CHECK(reader("00A4020C020018") == "gone");
    CHECK(card.ending() == Ending::removed);
}

TEST_CASE("the control removes, inserts, arms faults and quits") {
    const Scratch scratch;
    FakeReader reader;
    auto options = at(reader);
    options.control = scratch.folder / "control";
    Lying card(options);
    REQUIRE(reader.card_comes());
    control(options.control, "remove");
    CHECK(reader.answer() == "gone");
    CHECK_FALSE(reader.card_comes(200));
    control(options.control, "nonsense\nfault nonsense\ninsert");
    REQUIRE(reader.card_comes());
    CHECK(reader(select_jpki) == "9000");
    control(options.control, "fault drop@2\nfault wrong-le");
    CHECK(reader("04").size() == 26); // the controls have been read by now or with the next frame
    CHECK_FALSE(card.ended());
    control(options.control, "quit");
    CHECK(card.ending() == Ending::removed);
    CHECK_FALSE(std::filesystem::exists(options.control));
}

TEST_CASE("a card that dropped lies down again when the control says so, and the log tells the story") {
    const Scratch scratch;
    FakeReader reader;
    auto options = at(reader);
    options.control = scratch.folder / "control";
    options.log = scratch.folder / "log";
    {
        Lying card(options, "drop@3");
        REQUIRE(reader.card_comes());
        CHECK(reader(select_jpki) == "9000");
        CHECK(reader("00A4020C020018") == "9000");
        CHECK(reader("002000800430303030") == "gone");
        CHECK_FALSE(card.ended());
        control(options.control, "insert");
        REQUIRE(reader.card_comes());
        CHECK(reader(select_jpki) == "9000");
        CHECK(reader("00200098") == "63C2");
    }
    CHECK(read_file(options.log) == "- inserted\n"
                                    "> 00A4040C0AD392F000260100000001\n< 9000\n"
                                    "> 00A4020C020018\n< 9000\n"
                                    "> 00200080 (not shown)\n"
                                    "- removed by a fault\n- inserted\n"
                                    "> 00A4040C0AD392F000260100000001\n< 9000\n"
                                    "> 00200098\n< 63C2\n"
                                    "- end\n");
}
