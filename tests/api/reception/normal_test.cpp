// The main way, from the card to the claim, and the outcomes of the check.
#include "api/reception/desk.hpp"

#include "support/catch.hpp"

using namespace mdg::api_test;

TEST_CASE("a patient with a valid qualification is received and the claim written (R-FLOW-01, R-ONL-01, R-CLM-02)",
          "[normal][R-FLOW-01][R-ONL-01][R-CLM-02]") {
    Clinic clinic;
    clinic.start_terminal();
    const Desk desk(clinic);
    const Reception reception = desk.receive(hanako);

    // The first step asks for the card (R-FLOW-01); the library itself waits for it.
    Step first;
    REQUIRE(name(mdg_visit_next(reception.visit(), 5000, first.record.out())) == "OK");
    CHECK(text(first.record.get(), MDG_FIELD_VISIT_STEP) == MDG_VISIT_STEP_PLACE_CARD);
    CHECK(first.has_rule("R-FLOW-01"));
    CHECK(first.says("マイナンバーカード"));
    CHECK(first.accepts(MDG_VISIT_CHOICE_ABANDON));

    clinic.put_card(hanako.profile);
    const Step pin = reception.expect(MDG_VISIT_STEP_ENTER_PIN);
    CHECK(pin.tries() == 3);
    CHECK(pin.has_rule("R-AUTH-03"));
    CHECK(clinic.pins_sent() == 0);
    CHECK(reception.enter_pin("1234") == "OK");

    const Record result = reception.finish();
    CHECK(text(result.get(), MDG_FIELD_VISIT_OUTCOME) == MDG_VISIT_OUTCOME_ELIGIBLE);
    CHECK(text(result.get(), MDG_FIELD_VERIFICATION) == MDG_VERIFICATION_PIN);
    CHECK(mdg_record_count(result.get(), MDG_FIELD_ERROR) == 0);
    const mdg_record card = mdg_record_at(result.get(), MDG_FIELD_CARD, 0);
    CHECK(text(card, MDG_FIELD_PIN_STATE) == MDG_PIN_STATE_VERIFIED);
    CHECK(integer(card, MDG_FIELD_CHALLENGE_VERIFIED) == 1);
    CHECK(text(mdg_record_at(card, MDG_FIELD_ATTRIBUTES, 0), MDG_FIELD_NAME) == "見本　花子");
    const mdg_record certificate = mdg_record_at(result.get(), MDG_FIELD_CERTIFICATE, 0);
    CHECK(text(certificate, MDG_FIELD_CERTIFICATE_USE) == MDG_CERTIFICATE_USE_VALID);
    CHECK(text(certificate, MDG_FIELD_CERTIFICATE_CHAIN) == MDG_CERTIFICATE_CHAIN_TRUSTED);
    CHECK(text(certificate, MDG_FIELD_CERTIFICATE_REVOCATION) == MDG_CERTIFICATE_REVOCATION_NOT_CHECKED);

    const mdg_record claim = mdg_record_at(result.get(), MDG_FIELD_CLAIM, 0);
    REQUIRE(claim != nullptr);
    CHECK(text(claim, MDG_FIELD_CLAIM_PATH) == MDG_CLAIM_PATH_CURRENT);
    CHECK(text(claim, MDG_FIELD_INSURED_NUMBER) == "101");
    CHECK(date(claim, MDG_FIELD_VISIT_DATE) == 20261122);
    const auto file = clinic.scratch() / "claim.xml";
    CHECK(name(mdg_claim_write(claim, MDG_CLAIM_FORMAT_XML, file.c_str(), nullptr)) == "OK");
    CHECK_THAT(file_text(file), Catch::Contains("<InsuredNumber>101</InsuredNumber>"));

    CHECK(clinic.pins_sent() == 1);
    CHECK(clinic.pin_tries() == 3);
    CHECK(clinic.requests_taken() == 1);
    clinic.take_card();
    // Nothing is left in the exchange folders: the request was taken, the answer read and removed.
    for (const char* folder : {"req", "res", "face"}) CHECK(std::filesystem::is_empty(clinic.folder(folder)));
}

TEST_CASE(
    "a card taken from the reader needs no word at the desk, and the visit's check is outstanding until its result "
    "is taken (R-CONS-15)",
    "[normal][R-FLOW-14][R-CONS-15]") {
    Clinic clinic;
    clinic.start_terminal();
    clinic.put_card(hanako.profile);
    const Desk desk(clinic);
    const Reception reception = desk.receive(hanako);
    reception.expect(MDG_VISIT_STEP_ENTER_PIN);
    CHECK(reception.enter_pin("1234") == "OK");
    reception.expect(MDG_VISIT_STEP_TAKE_CARD);
    const auto open = [&] {
        Record list;
        REQUIRE(name(mdg_outstanding(desk.context(), list.out(), nullptr)) == "OK");
        return mdg_record_count(list.get(), MDG_FIELD_OUTSTANDING_REQUEST);
    };
    clinic.take_card();
    reception.expect(MDG_VISIT_STEP_DONE);
    CHECK(open() == 1);
    reception.result();
    CHECK(open() == 0);
}

TEST_CASE("a lapsed qualification without any document: a declaration, the claim as it was shown, the normal share "
          "(R-ONL-02, R-BURD-03, R-CLM-03, R-FLOW-08)",
          "[normal][R-ONL-02][R-BURD-03][R-CLM-03][R-FLOW-08][R-SYS-09]") {
    Clinic clinic;
    clinic.start_terminal();
    clinic.put_card(sumiko.profile);
    const Desk desk(clinic);
    const Reception reception = desk.receive(sumiko);
    reception.expect(MDG_VISIT_STEP_ENTER_PIN);
    CHECK(reception.enter_pin("1234") == "OK");
    const std::string declared = GENERATE(MDG_VISIT_CHOICE_GIVEN, MDG_VISIT_CHOICE_NOT_GIVEN);
    reception.declare(declared);
    const Record result = reception.finish();
    CHECK(text(result.get(), MDG_FIELD_VISIT_OUTCOME) == MDG_VISIT_OUTCOME_LAPSED);
    const mdg_record decided = mdg_record_at(result.get(), MDG_FIELD_DECISION, 0);
    bool named = false;
    for (std::uint32_t i = 0; i < mdg_record_count(decided, MDG_FIELD_RULE); ++i)
        named |= text(mdg_record_at(decided, MDG_FIELD_RULE, i), MDG_FIELD_RULE_ID) == "R-CLM-03";
    CHECK(named);
    CHECK(text(decided, MDG_FIELD_SHARE) == MDG_SHARE_NORMAL);
    const mdg_record claim = mdg_record_at(result.get(), MDG_FIELD_CLAIM, 0);
    REQUIRE(claim != nullptr);
    CHECK(text(claim, MDG_FIELD_CLAIM_PATH) == MDG_CLAIM_PATH_LAPSED);
    CHECK(text(claim, MDG_FIELD_INSURED_NUMBER) == "1024");
    CHECK(date(claim, MDG_FIELD_DISQUALIFICATION_DATE) == 20250401);
    CHECK(integer(result.get(), MDG_FIELD_CONFIRM_LATER) == 1);
    clinic.take_card();
}

TEST_CASE("nothing on file: no claim, and what is needed is named (R-ONL-03, R-CLM-11, R-BURD-03)",
          "[normal][R-ONL-03][R-CLM-11][R-BURD-03]") {
    Clinic clinic;
    clinic.start_terminal();
    clinic.put_card(rokuro.profile);
    const Desk desk(clinic);
    const Reception reception = desk.receive(rokuro);
    reception.expect(MDG_VISIT_STEP_ENTER_PIN);
    CHECK(reception.enter_pin("1234") == "OK");
    reception.declare(MDG_VISIT_CHOICE_NOT_GIVEN);
    const Record result = reception.finish();
    CHECK(text(result.get(), MDG_FIELD_VISIT_OUTCOME) == MDG_VISIT_OUTCOME_NO_QUALIFICATION);
    CHECK(mdg_record_count(result.get(), MDG_FIELD_CLAIM) == 0);
    CHECK(has_finding(result.get(), MDG_FIELD_MISSING, "declaration"));
    CHECK(text(mdg_record_at(result.get(), MDG_FIELD_DECISION, 0), MDG_FIELD_SHARE) == MDG_SHARE_NORMAL);
    clinic.take_card();
}

TEST_CASE("several visits are received one after the other at one counter", "[normal]") {
    Clinic clinic;
    clinic.start_terminal();
    const Desk desk(clinic);
    for (const Patient* patient : {&hanako, &sumiko, &hanako}) {
        clinic.put_card(patient->profile);
        const Reception reception = desk.receive(*patient);
        reception.expect(MDG_VISIT_STEP_ENTER_PIN);
        CHECK(reception.enter_pin("1234") == "OK");
        if (patient == &sumiko) reception.declare();
        const Record result = reception.finish();
        const mdg_record claim = mdg_record_at(result.get(), MDG_FIELD_CLAIM, 0);
        CHECK("\"" + text(claim, MDG_FIELD_INSURED_NUMBER) + "\"" == patient->on_file.at("insured_number"));
        clinic.take_card();
    }
    CHECK(clinic.requests_taken() == 3);
}

TEST_CASE("a card is read without its PIN, and the attributes only with 照合番号B", "[normal]") {
    Clinic clinic;
    clinic.put_card(hanako.profile);
    const Desk desk(clinic);
    Fields request{
        {"reader_name", "\"Virtual PCD 00 00\""}, {"read_certificate", "1"}, {"visit_date", "\"2026-11-22\""}};
    const bool with_number = GENERATE(false, true);
    if (with_number) request["verification_number_b"] = "\"60060320314821\"";
    const Record what = record(MDG_KIND_CARD_REQUEST, to_json(request));
    Operation operation;
    REQUIRE(name(mdg_card_read_start(desk.context(), what.get(), operation.out(), nullptr)) == "OK");
    REQUIRE(name(mdg_operation_wait(operation.get(), 30'000)) == "OK");
    Record card;
    REQUIRE(name(mdg_operation_result(operation.get(), card.out())) == "OK");
    CHECK(text(card.get(), MDG_FIELD_CARD_KIND) == MDG_CARD_KIND_INDIVIDUAL_NUMBER_CARD);
    CHECK(integer(card.get(), MDG_FIELD_TRIES_LEFT) == 3);
    CHECK(text(card.get(), MDG_FIELD_PIN_STATE) == MDG_PIN_STATE_NOT_ASKED);
    const mdg_record person = mdg_record_at(card.get(), MDG_FIELD_ATTRIBUTES, 0);
    CHECK((person != nullptr) == with_number);
    if (with_number) CHECK(text(person, MDG_FIELD_ADDRESS) == "東京都見本区窓口町１丁目２番３号");
    CHECK(clinic.pins_sent() == 0);
    CHECK(clinic.pin_tries() == 3);
    clinic.take_card();
}
