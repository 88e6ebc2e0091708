#include "api/exchange/desk.hpp"

#include "support/catch.hpp"

namespace mdg::api_test {

std::string desk_config(const Scratch& scratch, const std::string& more) {
    return R"({"facility_code": "1311234567", "request_dir": ")" + scratch.folder("req").string() +
           R"(", "result_dir": ")" + scratch.folder("res").string() + R"(", "exchange_state_dir": ")" +
           (scratch / "state").string() + R"(", "plugin_dir": ")" + scratch.folder("no-plugins").string() +
           R"(", "folder_poll_ms": 10)" + (more.empty() ? R"(, "bulk_poll_ms": 100)" : more) + "}";
}

Context open_desk(const Scratch& scratch, const std::string& more) {
    const Record config = record(MDG_KIND_CONFIG, desk_config(scratch, more));
    Context context;
    Record error;
    const mdg_status status = mdg_open(config.get(), context.out(), error.out());
    INFO(text(error.get(), MDG_FIELD_DEVELOPER_MESSAGE));
    REQUIRE(name(status) == "OK");
    return context;
}

Ended end_of(const Operation& operation) {
    Ended ended;
    const mdg_status status = mdg_operation_wait(operation.get(), 20'000);
    ended.status = name(status);
    if (status == MDG_OK) {
        mdg_operation_result(operation.get(), ended.result.out());
    } else {
        mdg_operation_error(operation.get(), ended.error.out());
    }
    UNSCOPED_INFO(text(ended.error.get(), MDG_FIELD_DEVELOPER_MESSAGE));
    return ended;
}

std::vector<std::string> outstanding(mdg_context context) {
    Record list;
    REQUIRE(name(mdg_outstanding(context, list.out(), nullptr)) == "OK");
    std::vector<std::string> found;
    for (std::uint32_t i = 0; i < mdg_record_count(list.get(), MDG_FIELD_OUTSTANDING_REQUEST); ++i) {
        const mdg_record each = mdg_record_at(list.get(), MDG_FIELD_OUTSTANDING_REQUEST, i);
        found.push_back(text(each, MDG_FIELD_REQUEST_ID) + " " + text(each, MDG_FIELD_REQUEST_STAGE));
    }
    return found;
}

Record bulk_request(const std::string& request_id, const std::vector<std::string>& persons) {
    std::string list;
    for (const auto& person : persons)
        list += std::string(list.empty() ? "" : ", ") + R"({"insurer_number": "06139901", "insured_symbol": "20", )" +
                R"("insured_number": "101", "birth_date": "1985-06-03", "arbitrary_identifier": ")" + person + R"("})";
    return record(MDG_KIND_BULK_REQUEST, R"({"request_id": ")" + request_id +
                                             R"(", "visit_date": "2026-11-22", "check_request": [)" + list + "]}");
}

std::string receipt(const std::string& number) {
    return xml("<ProcessExecutionTime>20261122090000</ProcessExecutionTime><MedicalInstitutionCode>1311234567"
               "</MedicalInstitutionCode><ArbitraryFileIdentifier>{id}</ArbitraryFileIdentifier>"
               "<CharacterCodeIdentifier>0</CharacterCodeIdentifier>",
               "<ReceptionNumber>" + number +
                   "</ReceptionNumber><ReceptionDateTime>20261122090000</ReceptionDateTime>");
}

static std::string result_header(const std::string& number, const char* segment, std::size_t persons) {
    return "<ProcessExecutionTime>20261122090100</ProcessExecutionTime><QualificationConfirmationDate>20261122"
           "</QualificationConfirmationDate><MedicalInstitutionCode>1311234567</"
           "MedicalInstitutionCode><ReceptionNumber>" +
           number + "</ReceptionNumber><SegmentOfResult>" + segment + "</SegmentOfResult><NumberOfProcessingResult>" +
           std::to_string(persons) + "</NumberOfProcessingResult><CharacterCodeIdentifier>0</CharacterCodeIdentifier>";
}

std::string processing(const std::string& number) {
    return xml(result_header(number, "2", 0), "");
}

std::string bulk_answer(const std::string& number, const std::vector<std::string>& persons) {
    std::string units;
    for (const auto& person : persons)
        units += "<BulkConfirmUnit><QualificationConfirmSearchInfo><ArbitraryIdentifier>" + person +
                 "</ArbitraryIdentifier></QualificationConfirmSearchInfo><ProcessingResultStatus>1"
                 "</ProcessingResultStatus><QualificationValidity>1</QualificationValidity></BulkConfirmUnit>";
    return xml(result_header(number, "1", persons.size()), units);
}

} // namespace mdg::api_test
