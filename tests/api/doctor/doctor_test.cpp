// The doctor is safe at any time, has limits, and knows what it does not know.
#include "api/doctor/patient.hpp"

#include "support/catch.hpp"

#include <chrono>
#include <thread>

using namespace mdg::api_test;
namespace fs = std::filesystem;

namespace {

const Fields quick{{"probe_limit_ms", "700"}};

// A clinic without plugins: the terminal's side alone.
Fields without_plugins(const Clinic& clinic) {
    return {{"plugin_dir", quoted(clinic.scratch().folder("no-plugins"))}};
}

std::string state_of(const Told& told, const char* link) {
    return told.states.at(link);
}

std::vector<std::string> unknown_codes(mdg_record report) {
    std::vector<std::string> all;
    for (std::uint32_t i = 0; i < mdg_record_count(report, MDG_FIELD_UNKNOWN_CODE); ++i) {
        mdg_record code = mdg_record_at(report, MDG_FIELD_UNKNOWN_CODE, i);
        all.push_back(text(code, MDG_FIELD_SHOWN_ON) + " " + text(code, MDG_FIELD_TROUBLE_CODE) + " " +
                      std::to_string(integer(code, MDG_FIELD_TIMES_MET)));
    }
    return all;
}

} // namespace

TEST_CASE("a card that lies there gets power and no command, and a reader in use is left alone",
          "[doctor][R-PRIV-01]") {
    Clinic clinic;
    clinic.start_terminal();
    const Desk desk(clinic);
    clinic.put_card(hanako.profile);
    REQUIRE(await([&] {
        Record readers;
        REQUIRE(name(mdg_readers(desk.context(), readers.out(), nullptr)) == "OK");
        mdg_record reader = mdg_record_at(readers.get(), MDG_FIELD_READER, 0);
        return text(reader, MDG_FIELD_PRESENCE) == MDG_PRESENCE_PRESENT;
    }));
    const Told told = call_doctor(desk.context());
    CHECK(integer(told.report.get(), MDG_FIELD_ALL_WORKS) == 1);
    CHECK(told.signs.contains(MDG_DOCTOR_SIGN_CARD_ANSWERS));
    CHECK(told.signs.contains(MDG_DOCTOR_SIGN_ANSWERED));
    CHECK(clinic.commands().empty());
    for (const auto& [link, state] : told.states) CHECK(state == MDG_LINK_STATE_WORKS);
    CHECK(text(told.report.get(), MDG_FIELD_CENTRE_HOURS) == MDG_CENTRE_HOURS_LAST_KNOWN_OPEN);

    const Reception reception = desk.receive(hanako);
    reception.expect(MDG_VISIT_STEP_ENTER_PIN);
    const auto before = clinic.commands().size();
    const Told in_use = call_doctor(desk.context());
    CHECK(in_use.signs.contains(MDG_DOCTOR_SIGN_READER_BUSY));
    CHECK(state_of(in_use, MDG_LINK_READER) == MDG_LINK_STATE_WORKS);
    CHECK(clinic.commands().size() == before);
}

TEST_CASE("what is sent names nobody, and nothing of it is left behind", "[doctor][R-PRIV-01]") {
    const Clinic clinic;
    const Desk desk(clinic, without_plugins(clinic));
    const Operation operation = doctors_operation(desk.context(), quick);
    std::string sent;
    REQUIRE(await([&] {
        for (const auto& entry : fs::directory_iterator(clinic.folder("req")))
            if (entry.path().extension() == ".xml") sent = file_text(entry.path());
        return !sent.empty();
    }));
    CHECK(sent.find("06000004") != sent.npos);
    CHECK(sent.find("<Birthdate>19000101<") != sent.npos);
    CHECK(name(mdg_operation_wait(operation.get(), 20'000)) == "OK");
    Record report;
    REQUIRE(name(mdg_operation_result(operation.get(), report.out())) == "OK");
    const Told told = mdg::api_test::told(std::move(report));
    CHECK(told.causes == std::set<std::string>{MDG_TROUBLE_CLASS_PLUGIN_REFUSED, MDG_TROUBLE_CLASS_TERMINAL_STOPPED});
    CHECK(fs::is_empty(clinic.folder("req")));
    CHECK(fs::is_empty(clinic.folder("res")));

    const Told unasked = call_doctor(desk.context(), {{"without_request", "1"}});
    CHECK(unasked.signs.contains(MDG_DOCTOR_SIGN_NOT_ASKED));
    CHECK(state_of(unasked, MDG_LINK_FOLDER) == MDG_LINK_STATE_WORKS);
    CHECK(state_of(unasked, MDG_LINK_CENTRE) == MDG_LINK_STATE_NOT_TESTED);
    CHECK(fs::is_empty(clinic.folder("req")));
}

TEST_CASE("an answer that comes after the look is taken away by the next one, and no staff is asked about it",
          "[doctor]") {
    Clinic clinic;
    clinic.start_terminal({"--fault", "delay:900", "--fault-times", "1"});
    const Desk desk(clinic, without_plugins(clinic));
    const Told first = call_doctor(desk.context(), {{"probe_limit_ms", "300"}});
    CHECK(first.causes.contains(MDG_TROUBLE_CLASS_NO_ANSWER));
    for (const char* link : {MDG_LINK_TERMINAL, MDG_LINK_LINE, MDG_LINK_CENTRE})
        CHECK(state_of(first, link) == MDG_LINK_STATE_DOUBTFUL);
    Record outstanding;
    REQUIRE(name(mdg_outstanding(desk.context(), outstanding.out(), nullptr)) == "OK");
    CHECK(mdg_record_count(outstanding.get(), MDG_FIELD_OUTSTANDING_REQUEST) == 0);
    REQUIRE(await([&] { return !fs::is_empty(clinic.folder("res")); }));
    CHECK(call_doctor(desk.context()).causes == std::set<std::string>{MDG_TROUBLE_CLASS_PLUGIN_REFUSED});
    CHECK(fs::is_empty(clinic.folder("res")));
}

TEST_CASE("every fault of a request is told at once, and a cancel ends the look", "[doctor]") {
    const Clinic clinic;
    const Desk desk(clinic, without_plugins(clinic));
    const Operation refused =
        doctors_operation(desk.context(), {{"moment", ""}, {"probe_limit_ms", "99"}, {"slow_after_ms", "600001"}});
    CHECK(name(mdg_operation_wait(refused.get(), 20'000)) == "CHECK_FAILED");
    Record error;
    REQUIRE(name(mdg_operation_error(refused.get(), error.out())) == "OK");
    CHECK(mdg_record_count(error.get(), MDG_FIELD_FINDING) == 3);

    const Operation long_one = doctors_operation(desk.context(), {{"probe_limit_ms", "600000"}});
    REQUIRE(await([&] { return !fs::is_empty(clinic.folder("req")); }));
    CHECK(name(mdg_operation_cancel(long_one.get())) == "OK");
    CHECK(name(mdg_operation_wait(long_one.get(), 10'000)) == "CANCELLED");
    CHECK(fs::is_empty(clinic.folder("req")));
}

TEST_CASE("codes nobody knew are counted by every way they come, and outlive the program", "[doctor][R-ERR-02]") {
    Clinic clinic;
    clinic.start_terminal({"--fault", "error:E77"});
    const Fields config{{"plugin_dir", quoted(clinic.scratch().folder("no-plugins"))},
                        {"journal_dir", quoted(clinic.scratch() / "journal")}};
    {
        const Desk desk(clinic, config);
        const Told told = call_doctor(desk.context(), quick);
        CHECK(told.causes.contains(MDG_TROUBLE_CLASS_UNKNOWN));
        CHECK(unknown_codes(told.report.get()) == std::vector<std::string>{"terminal E77 1"});

        Fields check = hanako.on_file;
        check.erase("verification_number_b");
        check["visit_date"] = "\"2026-11-22\"";
        const Record request = record(MDG_KIND_CHECK_REQUEST, to_json(check));
        Operation operation;
        REQUIRE(name(mdg_check_start(desk.context(), request.get(), operation.out(), nullptr)) == "OK");
        CHECK(name(mdg_operation_wait(operation.get(), 20'000)) == "REFUSED");

        const Record typed = record(MDG_KIND_TROUBLE_QUERY, R"({"trouble_code": "８８８", "shown_on": "reader",
            "reader_maker": "atlas", "last_met": "2026-11-23"})");
        CHECK(name(mdg_trouble_note(desk.context(), typed.get(), nullptr)) == "OK");
        const Record bare = record(MDG_KIND_TROUBLE_QUERY, R"({"trouble_code": "888"})");
        CHECK(name(mdg_trouble_note(desk.context(), bare.get(), nullptr)) == "CHECK_FAILED");
    }
    const Desk later(clinic, config);
    Record codes;
    REQUIRE(name(mdg_trouble_codes(later.context(), codes.out(), nullptr)) == "OK");
    CHECK(unknown_codes(codes.get()) == std::vector<std::string>{"reader 888 1", "terminal E77 2"});
    mdg_record e77 = mdg_record_at(codes.get(), MDG_FIELD_UNKNOWN_CODE, 1);
    CHECK(date(e77, MDG_FIELD_FIRST_MET) == 20261122);
    CHECK(date(e77, MDG_FIELD_LAST_MET) == 20261124);
}
