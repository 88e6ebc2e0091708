#include "card/session.hpp"

#include "card/support/failing.hpp"
#include "card/support/fake_card.hpp"
#include "card/support/script.hpp"

using namespace mdg::card;
using namespace mdg::card::test;

namespace {

constexpr auto select_jpki = "00A4040C 0A D392F000260100000001";
constexpr auto select_issuer_domain = "00A4040C 07 A0000001510000";

Bytes label(std::string text, char filler) {
    text.resize(32, filler);
    return bytes_of(text);
}

} // namespace

TEST_CASE("identify: the commands byte for byte", "[session]") {
    Script card{
        {select_jpki, "9000"},
        {"00A4020C 02 0006", "9000"},
        {"00B0000020", hex(label("JPKIAPICCTOKEN2", ' ')) + "9000"},
        {"00A4020C 02 0008", "9000"},
        {"00B0000003", "8F8F00 9000"},
    };
    Session session(card);
    const auto identity = session.identify(some_time());
    CHECK(identity.kind == std::string(MDG_CARD_KIND_INDIVIDUAL_NUMBER_CARD));
    CHECK(identity.token_label == "JPKIAPICCTOKEN2");
    CHECK(identity.has_signature_certificate == true);
    CHECK(identity.has_authentication_certificate == true);
    CHECK(session.apdu_count() == 5);
    CHECK(card.finished());
}

TEST_CASE("identify: the label names the kind of card, padded either way (card facts 2.1)", "[session]") {
    struct Row {
        const char* label;
        const char* kind;
    };
    const Row row = GENERATE(values<Row>({
        {"JPKIAPICCTOKEN2", MDG_CARD_KIND_INDIVIDUAL_NUMBER_CARD},
        {"JPKIAPGPSETOKEN", MDG_CARD_KIND_PHONE_ANDROID},
        {"JPKIAPIOSTOKEN", MDG_CARD_KIND_PHONE_IOS},
        {"JPKIAPICCTOKEN3", MDG_CARD_KIND_OTHER},
        {"", MDG_CARD_KIND_OTHER},
    }));
    FakeCard card;
    card.files["jpki 0006"] = label(row.label, GENERATE(' ', '\0'));
    Session session(card);
    const auto& identity = session.identify(some_time());
    CHECK(identity.kind == std::string(row.kind));
    CHECK(identity.token_label == row.label);
}

TEST_CASE("identify: a label that is not printable is not handed on", "[session]") {
    FakeCard card;
    card.files["jpki 0006"] = label("JPKI\x01\xFF", ' ');
    Session session(card);
    const auto& identity = session.identify(some_time());
    CHECK(identity.token_label == "");
    CHECK(identity.kind == std::string(MDG_CARD_KIND_OTHER));
}

TEST_CASE("identify: a resident register card is the wrong card", "[session]") {
    FakeCard card;
    card.files["jpki 0006"] = label("JPKIAPICCTOKEN", ' ');
    Session session(card);
    const auto failure = failure_of([&] { session.identify(some_time()); });
    CHECK(failure.status == MDG_E_WRONG_CARD);
    CHECK(failure.card_kind == MDG_CARD_KIND_RESIDENT_CARD);
}

TEST_CASE("identify: EF 0008 says which certificates are there", "[session]") {
    struct Row {
        const char* file;
        std::optional<bool> signature, authentication;
    };
    const Row row = GENERATE(values<Row>({
        {"8F8F00", true, true},
        {"008F00", false, true},
        {"000000", false, false},
        {"8F", true, std::nullopt},
        {"", std::nullopt, std::nullopt},
    }));
    FakeCard card;
    card.files["jpki 0008"] = hex(row.file);
    Session session(card);
    const auto& identity = session.identify(some_time());
    CHECK(identity.has_signature_certificate == row.signature);
    CHECK(identity.has_authentication_certificate == row.authentication);
}

TEST_CASE("identify: a token without EF 0008 does not say", "[session]") {
    FakeCard card;
    card.files.erase("jpki 0008");
    Session session(card);
    CHECK_FALSE(session.identify(some_time()).has_authentication_certificate.has_value());
}

TEST_CASE("another kind of card is named where its ATR gives a hint (card facts 8.6)", "[session]") {
    struct Row {
        const char* atr;
        const char* kind;
    };
    const Row row = GENERATE(values<Row>({
        {"3B8880010000000091 81C100D8", MDG_CARD_KIND_DRIVING_LICENCE},
        {"3BF59100FF918171FE400042000 1B3C175", MDG_CARD_KIND_DRIVING_LICENCE},
        {"3B8F8001804F0CA000000306 11003B0000000042", MDG_CARD_KIND_FELICA},
        {"3B88800100001 4E0B38191005E", MDG_CARD_KIND_RESIDENT_CARD},
        {"3BE000FF8131FE4514", MDG_CARD_KIND_RESIDENT_CARD},
        {"3B8F8001804F0CA000000306 03000100000000", MDG_CARD_KIND_OTHER}, // not FeliCa's standard
        {"3B8 8800 1000005E0B381A1007F", MDG_CARD_KIND_OTHER},            // a My Number card's own ATR says nothing
        {"3B", MDG_CARD_KIND_OTHER},
        {"", MDG_CARD_KIND_OTHER},
    }));
    const auto* refusal = GENERATE("6A82", "6A81", "6D00", "6E00");
    CAPTURE(row.atr, refusal);
    Script card{{select_jpki, refusal}};
    const auto atr = hex(row.atr);
    Session session(card, atr);
    const auto failure = failure_of([&] { session.identify(some_time()); });
    CHECK(failure.status == MDG_E_WRONG_CARD);
    CHECK(failure.card_kind == row.kind);
    CHECK(failure.status_word == refusal);
    CHECK(failure.apdu_index == 1);
    CHECK(card.finished());
}

TEST_CASE("6F00 to the first command: one SELECT to throw away, one more, and no third (card facts 7)", "[session]") {
    FakeCard card;
    card.deaf_at_first = true;
    Session session(card);
    session.identify(some_time());
    CHECK(hex(card.log[1]) == hex(hex(select_issuer_domain)));
    CHECK(session.apdu_count() == 7);

    Script deaf{{select_jpki, "6F00"}, {select_issuer_domain, "6F00"}, {select_jpki, "6F00"}};
    Session hopeless(deaf);
    CHECK(failure_of([&] { hopeless.identify(some_time()); }).status_word == "6F00");
    CHECK(deaf.finished());
}

TEST_CASE("an answer without a status word is a fault of the card", "[session]") {
    Script card{{select_jpki, "90"}};
    Session session(card);
    const auto failure = failure_of([&] { session.identify(some_time()); });
    CHECK(failure.status == MDG_E_PROTOCOL);
    CHECK(failure.apdu_index == 1);
}

TEST_CASE("a limit that is over, or a cancel, ends it before the next exchange", "[session]") {
    FakeCard card;
    Session session(card);
    const mdg::base::Wait over(std::chrono::milliseconds(0));
    CHECK(failure_of([&] { session.identify(over); }).status == MDG_E_DEADLINE);
    std::stop_source stop;
    stop.request_stop();
    const mdg::base::Wait cancelled(std::chrono::seconds(10), stop.get_token());
    CHECK(failure_of([&] { session.identify(cancelled); }).status == MDG_E_CANCELLED);
    CHECK(card.log.empty());
}
