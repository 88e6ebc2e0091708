#include "clinic/terminal/consents.hpp"
#include "clinic/terminal/pdf.hpp"
#include "desk.hpp"
#include "support/catch.hpp"

using namespace desk;

namespace {

const std::string header = "XmlMsg/MessageHeader/";

struct Medical {
    std::string who = "doui", category = "2", flag = "1", from = "20260501", to = "20260731";
    bool drugs = true;
};

std::string of(const Medical& asked) {
    const auto population = Population::built_in();
    const Elements held = population.find(asked.who)->qualifications.back();
    const std::string insurer = text(held, "InsurerNumber");
    const std::vector<std::pair<std::string, std::string>> numbers = {
        facility,
        {"InsurerNumber", std::string(8 - insurer.size(), ' ') + insurer},
        {"InsuranceCardSymbol", text(held, "InsuredCardSymbol")},
        {"InsuredPersonIdentificationNumber", text(held, "InsuredIdentificationNumber")},
        {"BranchNumber", text(held, "InsuredBranchNumber")},
        identifier};
    return message(numbers, tag("StartDate", asked.from) + (asked.drugs ? tag("EndDate", asked.to) : "") +
                                tag("FileCategory", asked.category) + tag("PrDiInfClassification", "1") +
                                tag("MedicalTreatmentFlag", asked.flag));
}

std::string result_code(Terminal& terminal, const std::string& stem, const Medical& asked) {
    const auto answer = terminal.request_of(stem, of(asked));
    const std::string code = at(answer, header + "ResultCode");
    CHECK((code == "1") == at(answer, header + "MessageContents").empty());
    CHECK((code == "1") != answer.child("XmlMsg").child("MessageBody").first_child().empty());
    return code;
}

} // namespace

TEST_CASE("drug information comes under its own names, treatment only with its file category (terminal facts 2.5)") {
    Terminal terminal;
    const auto drugs = terminal.request_of("YZKsiquc01req_1", of({}));
    CHECK(at(drugs, header + "QuaInf/Name") == "同意　済");
    CHECK(at(drugs, header + "QuaInf/KanaName") == "ﾄﾞｳｲ ｽﾐ");
    CHECK(at(drugs, header + "ArbitraryFileIdentifier") == "check-1");
    CHECK(drugs.select_nodes("//DrugInf").size() == 3);
    CHECK(drugs.select_nodes("//CzDiInf/CzDiMonthInf").size() == 1);
    CHECK(drugs.select_nodes("//ShPrInf/ShPrMonthInf").size() == 1);
    CHECK(drugs.select_nodes("//MeTrInf").empty());
    const auto both = terminal.request_of("YZKsiquc01req_2", of({.category = "4"}));
    CHECK(both.select_nodes("//MeTrInf").size() == 1);
    const auto june = terminal.request_of("YZKsiquc01req_3", of({.from = "202606", .to = "202606"}));
    CHECK(june.select_nodes("//MeTrMonthInf").size() == 1);
    CHECK(june.select_nodes("//CzDiMonthInf").empty());
}

TEST_CASE("check-ups come since the day asked for") {
    Terminal terminal;
    const Medical asked{.from = "20250101", .drugs = false};
    const auto answer = terminal.request_of("TKKsiquc01req_1", of(asked));
    CHECK(at(answer, header + "QualificationsInfo/KanasName") == "ﾄﾞｳｲ ｽﾐ");
    CHECK(answer.select_nodes("//SpecificHealthCheckupInfo").size() == 1);
    CHECK(answer.select_nodes("//HealthCheckupResultAndQuestionInfo").size() == 3);
}

TEST_CASE("without consent, after its end, and for an item not consented to, the answer says no and why") {
    Terminal terminal;
    const std::vector<std::pair<Medical, std::string>> rows = {
        {{.who = "doui"}, "1"},
        {{.who = "hanako"}, "3"},                   // nothing is known of a consent
        {{.who = "kyohi"}, "3"},                    // asked, and refused
        {{.who = "maguchi"}, "1"},                  // drugs only
        {{.who = "maguchi", .category = "4"}, "3"}, // … not treatment
        {{.who = "doui", .flag = "2"}, "3"},        // another kind of care
        {{.who = "tazuko", .flag = "2"}, "1"},
        {{.who = "homaru", .flag = "2"}, "3"}, // consented at another facility
        {{.who = "kakkiri"}, "4"},
    };
    int id = 0;
    for (const auto& [asked, code] : rows) {
        INFO(asked.who << " " << asked.category << " " << asked.flag);
        CHECK(result_code(terminal, "YZKsiquc01req_" + std::to_string(++id), asked) == code);
    }
    CHECK(result_code(terminal, "TKKsiquc01req_1", {.who = "maguchi", .drugs = false}) == "3");
}

TEST_CASE("a consent ends at 24:00:00 of its hours: open a second before, closed at that moment") {
    const std::map<std::string, std::string> times = {{"2026-08-01T09:29:59", "1"}, {"2026-08-01T09:30:00", "4"}};
    for (const auto& [time, code] : times) {
        Terminal terminal({}, time);
        CHECK(result_code(terminal, "YZKsiquc01req_1", {.who = "kakkiri"}) == code);
    }
}

TEST_CASE("what a reader check lets consent to reaches the exchange through the state folder") {
    Folder folder;
    ExchangeOptions options;
    options.state = folder.path();
    Terminal terminal(options);
    CHECK(result_code(terminal, "YZKsiquc01req_1", {.who = "hanako"}) == "3");
    keep({"hanako", "1319999999", '1', *parse_iso("2026-08-01T09:00:00"), {"drugs"}, ""}, consents_file(folder.path()));
    CHECK(result_code(terminal, "YZKsiquc01req_2", {.who = "hanako"}) == "1");
    CHECK(result_code(terminal, "TKKsiquc01req_3", {.who = "hanako", .drugs = false}) == "3");
}

TEST_CASE("as PDF the answer is a whole PDF under the same base name; a refusal stays XML") {
    Terminal terminal;
    const auto pdf = terminal.bytes_for("YZKsiquc01req_1", of({.category = "3"}), ".pdf");
    CHECK(pdf == sample_pdf());
    CHECK(pdf.starts_with("%PDF-1."));
    CHECK(pdf.ends_with("%%EOF\n"));
    const auto start = std::stoul(pdf.substr(pdf.rfind("startxref") + 10));
    CHECK(pdf.substr(start, 5) == "xref\n");
    for (int object = 1; object <= 7; ++object) { // each entry of the table points to its object
        const auto entry =
            pdf.substr(start + pdf.substr(start).find("f \n") + 3 + static_cast<std::size_t>(object - 1) * 20, 10);
        CHECK(pdf.substr(std::stoul(entry)).starts_with(std::to_string(object) + " 0 obj"));
    }
    CHECK(names(terminal.folders.res) == std::set<std::string>{"YZKsiquc01res_1.pdf"});
    CHECK(result_code(terminal, "YZKsiquc01req_2", {.who = "kyohi", .category = "1"}) == "3");
}

TEST_CASE("a request for medical information is bounced when it is not laid out as one") {
    Terminal terminal;
    const std::map<std::string, std::string> wrong = {
        {"YZKsiquc01req_1", of({.category = "5"})}, {"YZKsiquc01req_2", of({.from = "2026-05-01"})},
        {"YZKsiquc01req_3", of({.drugs = false})},  {"TKKsiquc01req_4", of({.drugs = true})},
        {"YZKsiquc01req_5", request({})},
    };
    for (const auto& [stem, bytes] : wrong) {
        CHECK(terminal.bytes_for(stem, bytes).empty());
        CHECK(fs::exists(terminal.folders.res / (stem + ".err")));
    }
}

TEST_CASE("the faults reach medical information, too") {
    const auto answered = [](const std::string& fault, const Medical& asked) {
        Terminal terminal(faulty(fault));
        return terminal.request_of("YZKsiquc01req_1", of(asked));
    };
    for (const char* category : {"2", "1"}) {
        const auto failed = answered("error:E9", {.category = category});
        CHECK(at(failed, header + "ResultCode") == "E9");
        CHECK_FALSE(at(failed, header + "MessageContents").empty());
        CHECK(failed.select_nodes("//DrugInf").empty());
        CHECK(failed.select_nodes("//QuaInf").empty());
    }
    const auto other = answered("other-person", {});
    CHECK(at(other, header + "ResultCode") == "1");
    CHECK(at(other, header + "QuaInf/Name") != "同意　済");

    Terminal terminal(faulty("rewrite:300"));
    const auto first = terminal.bytes_for("YZKsiquc01req_1", of({.category = "1"}), ".pdf");
    terminal.pass(Milliseconds(300));
    const auto second = read(terminal.folders.res / "YZKsiquc01res_1.pdf");
    CHECK(second != first);
    CHECK(second.starts_with(first));
}
