#include "../support.hpp"
#include "eligibility/messages/message.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <functional>

using namespace mdg;
using namespace mdg::eligibility;
using namespace mdg::eligibility::test;
using record::Record;

namespace {

std::vector<std::string> faults_of(const Record& request, Encoding encoding = Encoding::utf8) {
    std::vector<std::string> all;
    for (const base::Finding& finding : message_faults(request, encoding))
        all.push_back(finding.code + " " + finding.place);
    std::ranges::sort(all);
    return all;
}

Record sample(const std::string& name) {
    return parse_message(golden(name), name + ".xml", "");
}

} // namespace

TEST_CASE("every request tells all it lacks at once") {
    const std::pair<record::KindId, std::vector<std::string>> empty[] = {
        {MDG_KIND_BULK_REQUEST,
         {"missing check_request", "missing facility_code", "missing request_id", "missing visit_date"}},
        {MDG_KIND_BULK_QUERY, {"missing business", "missing facility_code", "missing reception_number"}},
        {MDG_KIND_ASSISTANCE_REQUEST, {"missing facility_code", "missing request_id", "missing treatment_month"}},
        {MDG_KIND_CONSENT_LIST_REQUEST,
         {"missing business", "missing consent_from", "missing consent_to", "missing facility_code",
          "missing request_id", "missing treatment_class"}},
        {MDG_KIND_REFERENCE_REGISTRATION,
         {"missing facility_code", "missing insured_number", "missing insurer_number", "missing reference_number",
          "missing request_id"}},
        {MDG_KIND_REFERENCE_REGISTRATION_BULK, {"missing facility_code", "missing registration", "missing request_id"}},
        {MDG_KIND_MEDICAL_REQUEST,
         {"missing business", "missing facility_code", "missing file_category", "missing insured_number",
          "missing insurer_number", "missing request_id", "missing treatment_class"}},
    };
    for (const auto& [kind, faults] : empty) {
        INFO(record::find_kind(kind)->name);
        CHECK(faults_of(Record(kind)) == faults);
    }
}

TEST_CASE("a request's samples have no fault, and each wrong value has one at its place") {
    struct Wrong {
        const char* sample;
        std::function<void(Record&)> spoil;
        std::string fault;
    };
    const auto text = [](record::FieldId field, std::string value) {
        return [=](Record& request) { request.set_text(field, value); };
    };
    const auto in_first = [](record::FieldId list, record::FieldId field, const char* value) {
        return [=](Record& request) {
            Record first = *request.first(list);
            request.unset(list);
            request.add(list, Record(first.set_text(field, value)));
        };
    };
    const Wrong all[] = {
        {"OQSmuquc01req_202611220001", in_first(MDG_FIELD_CHECK_REQUEST, MDG_FIELD_INSURED_BRANCH_NUMBER, "1"),
         "bad_value check_request[1].insured_branch_number"},
        {"OQSmuquc01req_202611220001", in_first(MDG_FIELD_CHECK_REQUEST, MDG_FIELD_LIMIT_CONSENT, "2"),
         "bad_value check_request[1].limit_consent"},
        {"OQSmuquc01req_202611220001",
         [](Record& request) { request.set_date(MDG_FIELD_VISIT_DATE, *base::parse_iso_date("1960-01-01")); },
         "bad_value check_request[2].birth_date"},
        {"OQSmuquc02req_202611220004", text(MDG_FIELD_BUSINESS, "OQSsiquc"), "bad_value business"},
        {"OQSmuquc02req_202611220004", text(MDG_FIELD_FACILITY_CODE, "13199999"), "bad_value facility_code"},
        {"OQSmutic01req_202611220003", text(MDG_FIELD_TREATMENT_MONTH, "202613"), "bad_value treatment_month"},
        {"OQSmutic01req_202611220003", text(MDG_FIELD_REQUEST_ID, "a/b"), "bad_value request_id"},
        {"OQSmuhvq01req_202611220005", text(MDG_FIELD_TREATMENT_CLASS, "1"), "bad_value treatment_class"},
        {"OQSmuonq01req_202611220007",
         [](Record& request) { request.set_date(MDG_FIELD_EXAMINATION_TO, *base::parse_iso_date("2026-11-01")); },
         "bad_value examination_to"},
        {"OQSmuhvq01req_202611220005", [](Record& request) { request.unset(MDG_FIELD_CONSENT_TO); },
         "missing consent_to"},
        {"OQSsiimm01req_2026112200012", text(MDG_FIELD_INSURER_NUMBER, "13805X"), "bad_value insurer_number"},
        {"OQSsiimm01req_2026112200012", text(MDG_FIELD_REFERENCE_NUMBER, std::string(51, '1')),
         "bad_value reference_number"},
        {"OQSmuimm01req_202611220002", in_first(MDG_FIELD_REGISTRATION, MDG_FIELD_REFERENCE_NUMBER, ""),
         "missing registration[1].reference_number"},
        {"YZKsiquc01req_0426112210153450", text(MDG_FIELD_FILE_CATEGORY, "9"), "bad_value file_category"},
        {"YZKsiquc01req_0426112210153450", text(MDG_FIELD_PERIOD_END, ""), "missing period_end"},
        {"TKKsiquc01req_0226112210163450", text(MDG_FIELD_PERIOD_START, "202601"), "bad_value period_start"},
        {"YZKsiquc01req_0426112210153450", text(MDG_FIELD_INSURED_SYMBOL, "a\tb"), "bad_value insured_symbol"},
    };
    for (const Wrong& wrong : all) {
        INFO(wrong.sample << " " << wrong.fault);
        Record request = sample(wrong.sample);
        CHECK(faults_of(request).empty());
        wrong.spoil(request);
        const auto faults = faults_of(request);
        CHECK(std::ranges::count(faults, wrong.fault) == 1);
        const auto failure = failure_of([&] { write_message(request, Encoding::utf8); });
        REQUIRE(failure);
        CHECK(failure->status == MDG_E_CHECK_FAILED);
        CHECK(failure->findings.size() == faults.size());
    }
}

TEST_CASE("a period of examination is for online care only, and never beside one of consent") {
    Record visit = sample("OQSmuhvq01req_202611220005");
    for (const record::FieldId day : {MDG_FIELD_EXAMINATION_FROM, MDG_FIELD_EXAMINATION_TO})
        visit.set_date(day, *base::parse_iso_date("2026-11-22"));
    CHECK(faults_of(visit) == std::vector<std::string>{"bad_value examination_from", "bad_value examination_from"});
    Record online = sample("OQSmuonq01req_202611220007");
    online.set_date(MDG_FIELD_CONSENT_FROM, *base::parse_iso_date("2026-11-22"));
    CHECK(faults_of(online) == std::vector<std::string>{"bad_value examination_from"});
    online = sample("OQSmuonq01req_202611220007");
    online.set_text(MDG_FIELD_BUSINESS, MDG_BUSINESS_HOME_VISIT);
    CHECK(faults_of(online) == std::vector<std::string>{"bad_value treatment_class"});
}

TEST_CASE("a request's insurer numbers go out with 8 characters, and without a word on consent none is claimed") {
    Record request = sample("OQSmuquc01req_202611220001");
    Record person = *request.first(MDG_FIELD_CHECK_REQUEST);
    person.set_text(MDG_FIELD_INSURER_NUMBER, "138057").unset(MDG_FIELD_LIMIT_CONSENT);
    request.unset(MDG_FIELD_CHECK_REQUEST);
    request.add(MDG_FIELD_CHECK_REQUEST, person).add(MDG_FIELD_CHECK_REQUEST, person);
    const Record written = parse_message(write_message(request, Encoding::utf8), "OQSmuquc01req_1.xml", "");
    REQUIRE(written.list(MDG_FIELD_CHECK_REQUEST).size() == 2);
    for (const auto& one : written.list(MDG_FIELD_CHECK_REQUEST)) {
        CHECK(*one->text(MDG_FIELD_INSURER_NUMBER) == "  138057");
        CHECK(*one->text(MDG_FIELD_LIMIT_CONSENT) == MDG_CONSENT_NO);
    }
    CHECK(*request.first(MDG_FIELD_CHECK_REQUEST)->text(MDG_FIELD_INSURER_NUMBER) == "138057");
    Record drugs = sample("YZKsiquc01req_0426112210153450");
    for (const char* const number : {"1320019", " 01320019"}) { // no source says that these are padded
        drugs.set_text(MDG_FIELD_INSURER_NUMBER, number).set_text(MDG_FIELD_DRUG_CLASSIFICATION, "");
        const Record sent = parse_message(write_message(drugs, Encoding::utf8), "YZKsiquc01req_1.xml", "");
        CHECK(*sent.text(MDG_FIELD_INSURER_NUMBER) == number);
        CHECK(*sent.text(MDG_FIELD_DRUG_CLASSIFICATION) == "1");
    }
}

TEST_CASE("what no source states is not refused") {
    Record registration = sample("OQSsiimm01req_2026112200012");
    registration.set_text(MDG_FIELD_INSURED_SYMBOL, std::string(200, 'x'))
        .set_text(MDG_FIELD_INSURED_BRANCH_NUMBER, "1");
    CHECK(faults_of(registration).empty());
}

TEST_CASE("an answer is written with what it has; only characters that no file can hold are faults") {
    Record answer(MDG_KIND_ELIGIBILITY);
    CHECK(faults_of(answer).empty());
    Record person(MDG_KIND_QUALIFICATION);
    person.set_text(MDG_FIELD_NAME, "見本\x01𠮷");
    Record unknown(MDG_KIND_UNKNOWN_ELEMENT);
    unknown.set_text(MDG_FIELD_ELEMENT_PATH, "../x").set_text(MDG_FIELD_ELEMENT_TEXT, "\xEF\xBF\xBF");
    person.add(MDG_FIELD_UNKNOWN_ELEMENT, unknown);
    answer.add(MDG_FIELD_QUALIFICATION, person);
    CHECK(faults_of(answer) == std::vector<std::string>{"bad_value qualification[1].name",
                                                        "bad_value qualification[1].unknown_element[1].element_path",
                                                        "bad_value qualification[1].unknown_element[1].element_text"});
    CHECK(faults_of(answer, Encoding::shift_jis).size() == 5);
    const auto failure = failure_of([] { message_faults(Record(MDG_KIND_CARD), Encoding::utf8); });
    REQUIRE(failure);
    CHECK(failure->status == MDG_E_BAD_ARGUMENT);
}

TEST_CASE("a path that names no element is refused, whatever it tries") {
    for (const char* const path :
         {"", "/", "a//b", "a/", "/a", "1a", "a b", "a<b", "a[0]", "a[x]", "a[1", "a[1]b", "a[99999999999]", "a[20000]",
          "@", "@a/b", "text()/b", "a/@1", "a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a"}) {
        INFO(path);
        Record unknown(MDG_KIND_UNKNOWN_ELEMENT);
        unknown.set_text(MDG_FIELD_ELEMENT_PATH, path).set_text(MDG_FIELD_ELEMENT_TEXT, "x");
        Record answer(MDG_KIND_ELIGIBILITY);
        answer.add(MDG_FIELD_UNKNOWN_ELEMENT, unknown);
        CHECK(faults_of(answer) == std::vector<std::string>{"bad_value unknown_element[1].element_path"});
    }
}
