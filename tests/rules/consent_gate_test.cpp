#include "rules/consent_gate.hpp"
#include "rules/said.hpp"
#include "support/catch.hpp"

#include <array>
#include <ctime>
#include <random>

namespace mdg::rules {
namespace {

using record::Record;

base::Moment at(const std::string& text) {
    return base::parse_moment(text).value();
}

Record drug(const std::string& flag, const std::string& consented, const std::string& available) {
    Record qualification(MDG_KIND_QUALIFICATION);
    if (!flag.empty()) qualification.set_text(MDG_FIELD_DRUG_CONSENT, flag);
    if (!consented.empty()) qualification.set_text(MDG_FIELD_DRUG_CONSENT_TIME, consented);
    if (!available.empty()) qualification.set_text(MDG_FIELD_DRUG_AVAILABLE_TIME, available);
    return qualification;
}

ConsentGate drug_gate(const std::string& flag, const std::string& consented, const std::string& available,
                      const std::string& now) {
    return consent_gate(drug(flag, consented, available), Information::drug, at(now));
}

std::vector<std::string> places(const ConsentGate& gate) {
    std::vector<std::string> found;
    for (const auto& finding : gate.findings) found.push_back(finding.place + " " + finding.code);
    return found;
}

} // namespace

TEST_CASE("the gate closes 24 hours after the consent, to the second", "[R-CONS-08][R-MOB-06][R-PRIV-09]") {
    struct Row {
        const char* consented;
        const char* last_open;
        const char* first_closed;
    };
    for (const Row& row : {Row{"20261122093015", "20261123093014", "20261123093015"},
                           Row{"20261130235959", "20261201235958", "20261201235959"},
                           Row{"20261231000000", "20261231235959", "20270101000000"},
                           Row{"20240228120000", "20240229115959", "20240229120000"},
                           Row{"20240229000001", "20240301000000", "20240301000001"},
                           Row{"20230228120000", "20230301115959", "20230301120000"}}) {
        CAPTURE(row.consented);
        for (const char* available : {"", row.first_closed}) {
            CHECK(drug_gate("1", row.consented, available, row.consented).open);
            const ConsentGate open = drug_gate("1", row.consented, available, row.last_open);
            CHECK(open.open);
            CHECK(open.text == "consent_open");
            CHECK(base::to_compact(open.closes.value()) == row.first_closed);
            const ConsentGate closed = drug_gate("1", row.consented, available, row.first_closed);
            CHECK_FALSE(closed.open);
            CHECK(closed.text == "consent_expired");
        }
    }
}

TEST_CASE("without the flag 1 the gate is closed, whatever the times say", "[R-PRIV-09]") {
    for (const auto& [flag, text, found] :
         {std::tuple{"0", "consent_absent", ""}, std::tuple{"2", "consent_expired_flag", ""},
          std::tuple{"3", "consent_unavailable", ""}, std::tuple{"", "consent_absent", "drug_consent missing"},
          std::tuple{"9", "consent_absent", "drug_consent unknown_code"}}) {
        const ConsentGate gate = drug_gate(flag, "20261122093015", "20261123093015", "20261122100000");
        CAPTURE(flag);
        CHECK_FALSE(gate.open);
        CHECK(gate.text == text);
        CHECK_FALSE(gate.closes);
        CHECK(places(gate) == (*found ? std::vector<std::string>{found} : std::vector<std::string>{}));
    }
}

TEST_CASE("a time that is missing leaves the other one, one that cannot be read closes the gate", "[R-CONS-08]") {
    const auto only_available = drug_gate("1", "", "20261123093015", "20261123093014");
    CHECK(only_available.open);
    CHECK(places(only_available) == std::vector<std::string>{"drug_consent_time missing"});
    CHECK_FALSE(drug_gate("1", "", "20261123093015", "20261123093015").open);

    const auto neither = drug_gate("1", "", "", "20261122100000");
    CHECK_FALSE(neither.open);
    CHECK(neither.text == "consent_no_time");

    for (const char* malformed : {"20261122", "20261122240000", "20230229000000", "2026112209301５", "x"}) {
        CAPTURE(malformed);
        const auto bad = drug_gate("1", malformed, "20261123093015", "20261122100000");
        CHECK_FALSE(bad.open);
        CHECK(bad.text == "consent_no_time");
        CHECK(places(bad) == std::vector<std::string>{"drug_consent_time bad_value"});
        CHECK_FALSE(drug_gate("1", "20261122093015", malformed, "20261122100000").open);
    }
}

TEST_CASE("where the two times disagree the earlier one counts, and it is told", "[R-CONS-08]") {
    const std::vector<std::string> told{"drug_available_time bad_value"};
    const auto shorter = drug_gate("1", "20261122093015", "20261122200000", "20261122200000");
    CHECK_FALSE(shorter.open);
    CHECK(places(shorter) == told);
    CHECK(drug_gate("1", "20261122093015", "20261122200000", "20261122195959").open);
    const auto longer = drug_gate("1", "20261122093015", "20261231000000", "20261123093015");
    CHECK_FALSE(longer.open);
    CHECK(places(longer) == told);
    CHECK(drug_gate("1", "20261122093015", "20261123093015", "20261122093015").findings.empty());
}

TEST_CASE("a consent that is later than now is open: the clocks differ, and it is told") {
    const auto gate = drug_gate("1", "20261122093015", "20261123093015", "20261122093000");
    CHECK(gate.open);
    CHECK(places(gate) == std::vector<std::string>{"drug_consent_time bad_value"});
}

TEST_CASE("every kind of information has its own consent", "[R-PRIV-09]") {
    const std::array all{Information::drug, Information::diagnosis, Information::operation, Information::checkup};
    const std::array flags{MDG_FIELD_DRUG_CONSENT, MDG_FIELD_DIAGNOSIS_CONSENT, MDG_FIELD_OPERATION_CONSENT,
                           MDG_FIELD_CHECKUP_CONSENT};
    const std::array times{MDG_FIELD_DRUG_CONSENT_TIME, MDG_FIELD_DIAGNOSIS_CONSENT_TIME,
                           MDG_FIELD_OPERATION_CONSENT_TIME, MDG_FIELD_CHECKUP_CONSENT_TIME};
    for (std::size_t given = 0; given < all.size(); ++given) {
        Record qualification(MDG_KIND_QUALIFICATION);
        qualification.set_text(flags[given], "1").set_text(times[given], "20261122093015");
        for (std::size_t asked = 0; asked < all.size(); ++asked)
            CHECK(consent_gate(qualification, all[asked], at("20261122100000")).open == (given == asked));
    }
}

TEST_CASE("several kinds together are open while each is, and say what closes them first", "[R-PRIV-09]") {
    Record qualification = drug("1", "20261122093015", "20261123093015");
    const std::array both{Information::drug, Information::diagnosis};
    CHECK_FALSE(consent_gate(qualification, both, at("20261122100000")).open);
    qualification.set_text(MDG_FIELD_DIAGNOSIS_CONSENT, "1")
        .set_text(MDG_FIELD_DIAGNOSIS_CONSENT_TIME, "20261122080000");
    const auto gate = consent_gate(qualification, both, at("20261122100000"));
    CHECK(gate.open);
    CHECK(base::to_compact(gate.closes.value()) == "20261123080000");
    CHECK_FALSE(consent_gate(qualification, both, at("20261123080000")).open);
    CHECK_FALSE(consent_gate(qualification, std::span<const Information>{}, at("20261122100000")).open);
}

TEST_CASE("the decision says send or not, until when, and why", "[R-CONS-08][R-MOB-06]") {
    const Record open = to_record(drug_gate("1", "20261122093015", "", "20261122100000"));
    CHECK(*open.text(MDG_FIELD_NEXT_ACTION) == MDG_NEXT_ACTION_SEND);
    CHECK(*open.text(MDG_FIELD_CLOSES_AT) == "20261123093015");
    CHECK(open.text(MDG_FIELD_DECISION_JA)->find("2026-11-23 09:30") != std::string::npos);
    CHECK(test::rule_ids(open) == std::vector<std::string>{"R-CONS-08", "R-MOB-06", "R-PRIV-09"});
    const Record closed = to_record(drug_gate("1", "20261122093015", "20261123093015", "20261123093015"));
    CHECK(*closed.text(MDG_FIELD_NEXT_ACTION) == MDG_NEXT_ACTION_DO_NOT_SEND);
    CHECK(closed.text(MDG_FIELD_DECISION_EN)->find("24 hours") != std::string::npos);
}

// The oracle counts with the C library's calendar, not with ours.
TEST_CASE("for random consents and moments the gate agrees with plain counting of seconds", "[property][R-CONS-08]") {
    std::mt19937_64 random(20261126);
    const auto seconds_of = [](const std::string& text) {
        std::tm time{};
        strptime(text.c_str(), "%Y%m%d%H%M%S", &time);
        return timegm(&time);
    };
    const auto text_of = [](std::time_t seconds) {
        std::tm time{};
        gmtime_r(&seconds, &time);
        std::array<char, 16> buffer{};
        strftime(buffer.data(), buffer.size(), "%Y%m%d%H%M%S", &time);
        return std::string(buffer.data());
    };
    const std::time_t first = seconds_of("20230101000000");
    constexpr std::time_t day = 86'400;
    int open = 0;
    for (int i = 0; i < 20'000; ++i) {
        const std::time_t consent = first + static_cast<std::time_t>(random() % (6 * 366 * day));
        const std::time_t now = consent + static_cast<std::time_t>(random() % (2 * day));
        const bool near = random() % 2 == 0; // around the closing second
        const std::time_t asked = near ? consent + day - 2 + static_cast<std::time_t>(random() % 4) : now;
        const int which = static_cast<int>(random() % 3); // both times, or one of them
        const std::time_t available =
            random() % 4 == 0 ? consent + static_cast<std::time_t>(random() % (2 * day)) : consent + day;
        const std::string consent_text = which == 1 ? "" : text_of(consent);
        const std::string available_text = which == 2 ? "" : text_of(available);
        bool expected = true;
        if (which != 1) expected = expected && asked - consent < day;
        if (which != 2) expected = expected && asked < available;
        CAPTURE(consent_text, available_text, text_of(asked));
        REQUIRE(drug_gate("1", consent_text, available_text, text_of(asked)).open == expected);
        open += expected ? 1 : 0;
    }
    CHECK(open > 5'000);
    CHECK(open < 15'000);
}

} // namespace mdg::rules
