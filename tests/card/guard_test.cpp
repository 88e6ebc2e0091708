#include "card/guard.hpp"

#include "card/support/failing.hpp"
#include "card/support/hex.hpp"

#include <vector>

using namespace mdg::card;
using namespace mdg::card::test;

namespace {

constexpr auto select_jpki = "00A4040C0AD392F000260100000001";
constexpr auto select_input_support = "00A4040C0AD3921000310001010408";
constexpr auto select_issuer_domain = "00A4040C07A0000001510000";
constexpr auto digest_info = "3031300D060960864801650304020105000420";

struct Agreeable : Transport {
    Bytes transmit(BytesView command, bool secret, const mdg::base::Wait&) override {
        if (failure != MDG_OK) throw mdg::base::Failure(failure, MDG_ORIGIN_CARD, "made for the test");
        received.push_back(hex(command));
        last_secret = secret;
        return hex(answer);
    }
    void reconnect(const mdg::base::Wait&) override { ++reconnects; }
    void power_down() noexcept override { ++power_downs; }

    std::vector<std::string> received;
    const char* answer = "9000";
    mdg::base::Status failure = MDG_OK;
    bool last_secret = false;
    int reconnects = 0;
    int power_downs = 0;
};

struct Rig {
    Agreeable card;
    Guard guard{card};

    Bytes send(const std::string& command) { return guard.transmit(hex(command), false, some_time()); }
    void send_all(const std::vector<std::string>& commands) {
        for (const auto& one : commands) send(one);
    }
    bool refuses(const std::string& command) {
        const auto before = card.received.size();
        const auto failure = failure_of([&] { send(command); });
        return failure.status == MDG_E_POLICY_FORBIDS && failure.origin == MDG_ORIGIN_SDK &&
               card.received.size() == before;
    }
};

std::string select_file(const std::string& id) {
    return "00A4020C02" + id;
}
std::string sfi(unsigned base, const std::string& id) {
    return hex(Bytes{static_cast<std::byte>(base | static_cast<unsigned>(std::stoul(id, nullptr, 16)))});
}

// Every way to an object that the card itself would understand (card facts §8), and some that it would not.
std::vector<std::string> routes_to(const std::string& id) {
    const auto by_read = sfi(0x80, id);
    const auto by_verify = sfi(0x80, id);
    return {
        select_file(id),                           // by its identifier
        "00A4020002" + id,                         // with FCI
        "00A4020C02" + id + "00",                  // with Le
        "00A4000C02" + id,                         // P1 00
        "00A4010C02" + id,                         // as a child
        "00A4080C02" + id,                         // by path from the master file
        "00A4090C02" + id,                         // by path from here
        "00A4040C02" + id,                         // as a name
        "10A4020C02" + id,                         // chained
        "0CA4020C02" + id,                         // secure messaging
        "01A4020C02" + id,                         // another channel
        "00A4020C000002" + id,                     // extended length
        "00B0" + by_read + "0000",                 // READ BINARY by short identifier
        "00B0" + by_read + "000000",               // the same, extended
        "00B1" + id + "04" + "5402000000",         // READ BINARY, odd instruction
        "00B201" + sfi(0, id).substr(0, 2) + "00", // READ RECORD
        "00D6" + by_read + "000100",               // UPDATE BINARY
        "002000" + by_verify,                      // VERIFY, empty
        "002000" + by_verify + "0431323334",       // VERIFY by short identifier
        "002000" + by_verify + "0C000000000000000000000000",
        "802A00" + by_verify + "33" + digest_info + std::string(64, '0') + "00", // sign by short identifier
        "008800" + by_verify + "0400000000" + "00",                              // INTERNAL AUTHENTICATE
        "002401" + by_verify + "0431323334",                                     // CHANGE REFERENCE DATA
        "002C00" + by_verify,                                                    // RESET RETRY COUNTER
    };
}

} // namespace

TEST_CASE("R-PRIV-01 R-CERT-18: no forbidden object can be reached by any route", "[guard][R-PRIV-01][R-CERT-18]") {
    // 入力補助: individual number, its integrity file (a hash of it), PIN (which opens it), number A.
    // 券面: picture of the individual number, number A. JPKI: signing certificate and CA, key, password.
    const std::string id = GENERATE("0001", "0003", "0011", "0014", "0005", "0013", "001A", "001B");
    const std::vector<std::string> before = GENERATE(values<std::vector<std::string>>({
        {},
        {select_issuer_domain},
        {select_jpki},
        {select_jpki, "00A4020C020006"},
        {select_jpki, "00A4020C02000A"},
        {select_jpki, "00A4020C020018"},
        {select_jpki, "00A4020C020017"},
        {select_input_support},
        {select_input_support, "00A4020C020015"},
        {select_input_support, "00A4020C020002"},
    }));
    Rig rig;
    rig.send_all(before);
    for (const auto& route : routes_to(id)) {
        CAPTURE(route);
        CHECK(rig.refuses(route));
    }
}

TEST_CASE("only three applications can be selected, only by their full names", "[guard]") {
    Rig rig;
    for (const auto* command : {select_jpki, select_input_support, select_issuer_domain}) rig.send(command);
    const auto* refused = GENERATE("00A4040C0AD3921000310001010402", // 券面AP
                                   "00A4040C0AD3921000310001010401", // 住基AP
                                   "00A4040C0AD3921000310001010100", // 共通カードAP
                                   "00A4040C09D39210003100010104",   // a part: three applications
                                   "00A4040C09D392F0002601000000", "00A4040C0BD392F00026010000000100",
                                   "00A404000AD392F000260100000001",   // with FCI
                                   "00A4040C0AD392F00026010000000100", // with Le
                                   "00A4060C0AD392F000260100000001", "00A4040E0AD392F000260100000001",
                                   "10A4040C0AD392F000260100000001", "01A4040C0AD392F000260100000001", "00A4040C00",
                                   "00A4040C", "00A4000C023F00", "00A40000", "00A4040C07A0000000031010");
    CAPTURE(refused);
    CHECK(rig.refuses(refused));
}

TEST_CASE("commands that nothing here sends are refused in every state", "[guard]") {
    Rig rig;
    rig.send_all(GENERATE(values<std::vector<std::string>>({
        {},
        {select_jpki},
        {select_jpki, "00A4020C020018"},
        {select_jpki, "00A4020C020017"},
        {select_jpki, "00A4020C02000A"},
        {select_input_support, "00A4020C020002"},
        {select_input_support, "00A4020C020015"},
    })));
    for (const auto* command : {
             "",
             "00",
             "00B0",
             "00B000",
             "00B00000", // cut short
             "00B0000000000",
             "00B00000000000",
             "00B0000004FF", // extended, and longer than it is
             "00B0800000",
             "00B0FF0000",
             "10B0000000",
             "0CB0000000",
             "01B0000000",
             "80B0000000",
             "00B1000004",
             "00C0000000", // GET RESPONSE with nothing to fetch
             "00CA004200",
             "00CA7F2100",
             "00CB3FFF035C017E08", // GET DATA
             "0084000008",
             "00820000",
             "0088008004AABBCCDD00",
             "80A200C10000",
             "80A206C100",
             "80AE0000",
             "80320080",
             "80FC0000",
             "802A000000",
             "802A009E9A00",
             "002400800431323334",
             "002401800431323334",
             "002C0080",
             "00E0000000",
             "00D6000001AA",
             "00DA0000",
             "00200000",
             "002000810431323334",
             "0020008000",
             "00200080033132330",
             "FFCA000000",
         }) {
        CAPTURE(command);
        CHECK(rig.refuses(command));
    }
}

TEST_CASE("each act needs the file it is listed for to be the selected one", "[guard]") {
    const auto sign = "802A008033" + std::string(digest_info) + std::string(64, 'A') + "00";
    struct Row {
        const char* application;
        const char* file;
        std::string command;
    };
    const Row allowed[] = {
        {select_jpki, "0006", "00B0000020"},
        {select_jpki, "0008", "00B0000003"},
        {select_jpki, "000A", "00B07F0000"},
        {select_jpki, "0018", "00200080"},
        {select_jpki, "0018", "002000800431323334"},
        {select_jpki, "0017", sign},
        {select_input_support, "0015", "00200080"},
        {select_input_support, "0015", "002000800E3031303230333230333531323334"},
        {select_input_support, "0002", "00B0000000"},
    };
    std::size_t passed = 0;
    for (const auto& place : allowed) {
        for (const auto& act : allowed) {
            Rig rig;
            rig.send_all({place.application, select_file(place.file)});
            const bool read = act.command.starts_with("00B0");
            const bool place_is_read = std::string_view(place.file) <= "000A";
            const bool query = act.command == "00200080";
            const bool place_has_counter =
                std::string_view(place.file) == "0018" || std::string_view(place.file) == "0015";
            const bool lawful =
                std::string_view(place.file) == act.file || (read && place_is_read) || (query && place_has_counter);
            CAPTURE(place.file, act.command);
            if (!lawful) {
                CHECK(rig.refuses(act.command));
                continue;
            }
            rig.send(act.command);
            CHECK(rig.card.received.back() == act.command);
            ++passed;
        }
    }
    CHECK(passed == 4 * 4 + 2 * 4 + 2 + 2 + 1); // reads, queries, the PIN, number B, the signature
}

TEST_CASE("the signature command carries a DigestInfo with SHA-256 and nothing else", "[guard]") {
    Rig rig;
    rig.send_all({select_jpki, select_file("0017")});
    const std::string digest(64, '1');
    CHECK(rig.refuses("802A008033" + std::string("3031300D060960864801650304020205000420") + digest + "00"));
    CHECK(rig.refuses("802A008020" + digest + "00"));
    CHECK(rig.refuses("802A028020" + digest + "00"));
    CHECK(rig.refuses("802A008033" + std::string(digest_info) + digest));
    CHECK(rig.refuses("802A008033" + std::string(digest_info) + digest + "FF"));
    CHECK(rig.refuses("802A009733" + std::string(digest_info) + digest + "00"));
    rig.send("802A008033" + std::string(digest_info) + digest + "00");
}

TEST_CASE("a file listed for one application is refused in another", "[guard]") {
    Rig rig;
    CHECK(rig.refuses(select_file("0006"))); // before any application
    rig.send(select_input_support);
    for (const auto* id : {"0006", "0008", "000A", "0017", "0018"}) CHECK(rig.refuses(select_file(id)));
    rig.send(select_jpki);
    for (const auto* id : {"0002", "0015"}) CHECK(rig.refuses(select_file(id)));
    rig.send(select_issuer_domain);
    for (const auto* id : {"0006", "0002"}) CHECK(rig.refuses(select_file(id)));
}

TEST_CASE("what is selected is forgotten when the card may have forgotten it", "[guard]") {
    Rig rig;
    rig.send_all({select_jpki, select_file("0006")});
    REQUIRE(rig.guard.selected() == files::token_info);

    SECTION("the card refused a SELECT of a file") {
        rig.card.answer = "6A82";
        rig.send(select_file("0008"));
    }
    SECTION("the card refused a SELECT of an application") {
        rig.card.answer = "6A82";
        rig.send(select_input_support);
    }
    SECTION("the answer to a SELECT had no status word") {
        rig.card.answer = "90";
        rig.send(select_file("0008"));
    }
    SECTION("another program reset the card") {
        rig.card.failure = MDG_E_CARD_RESET;
        failure_of([&] { rig.send("00B0000020"); });
        rig.card.failure = MDG_OK;
    }
    SECTION("an answer got lost") {
        rig.card.failure = MDG_E_DEADLINE;
        failure_of([&] { rig.send(select_file("0008")); });
        rig.card.failure = MDG_OK;
    }
    SECTION("the connection was taken up again") {
        rig.guard.reconnect(some_time());
        CHECK(rig.card.reconnects == 1);
    }
    SECTION("the power was taken away") {
        rig.guard.power_down();
        CHECK(rig.card.power_downs == 1);
    }
    rig.card.answer = "9000";
    CHECK(rig.guard.selected() == File{});
    CHECK(rig.refuses("00B0000020"));
    CHECK(rig.refuses(select_file("0006")));
    rig.send_all({select_jpki, select_file("0006"), "00B0000020"});
}

TEST_CASE("a refused read leaves the selection as it was", "[guard]") {
    Rig rig;
    rig.send_all({select_jpki, select_file("000A")});
    rig.card.answer = "6B00";
    rig.send("00B07F0000");
    CHECK(rig.guard.selected() == files::authentication_certificate);
}

TEST_CASE("GET RESPONSE fetches only the rest of a permitted read", "[guard]") {
    Rig rig;
    rig.send_all({select_jpki, select_file("000A")});
    rig.card.answer = "AA6110";
    rig.send("00B0000000");
    rig.send("00C0000010"); // answered 61 again
    rig.card.answer = "BB9000";
    rig.send("00C0000010");
    CHECK(rig.refuses("00C0000010"));
    rig.card.answer = "6110";
    rig.send_all({select_jpki, select_jpki});
    CHECK(rig.refuses("00C0000010"));
}

TEST_CASE("a command with a PIN is secret whatever the caller says", "[guard]") {
    Rig rig;
    rig.send_all({select_jpki, select_file("0018")});
    rig.send("00200080");
    CHECK_FALSE(rig.card.last_secret);
    rig.send("002000800431323334");
    CHECK(rig.card.last_secret);
}
