#include "api/doctor/patient.hpp"

#include "support/catch.hpp"

namespace mdg::api_test {

Operation doctors_operation(mdg_context context, const Fields& more, mdg_record previous) {
    Fields fields{{"moment", "\"" + std::string(doctors_moment) + "\""}};
    for (const auto& [name, value] : more) fields[name] = value;
    const Record request = record(MDG_KIND_DOCTOR_REQUEST, to_json(fields));
    if (previous != nullptr) REQUIRE(name(mdg_record_add(request.get(), MDG_FIELD_PREVIOUS_REPORT, previous)) == "OK");
    Operation operation;
    Record error;
    const mdg_status status = mdg_doctor_start(context, request.get(), operation.out(), error.out());
    INFO(text(error.get(), MDG_FIELD_DEVELOPER_MESSAGE));
    REQUIRE(name(status) == "OK");
    return operation;
}

Told call_doctor(mdg_context context, const Fields& more, mdg_record previous) {
    const Operation operation = doctors_operation(context, more, previous);
    REQUIRE(name(mdg_operation_wait(operation.get(), 30'000)) == "OK");
    Record report;
    REQUIRE(name(mdg_operation_result(operation.get(), report.out())) == "OK");
    return told(std::move(report));
}

Told told(Record report) {
    Told told{std::move(report), {}, {}, {}};
    mdg_record all = told.report.get();
    for (std::uint32_t i = 0; i < mdg_record_count(all, MDG_FIELD_TROUBLE_CAUSE); ++i)
        told.causes.insert(text(mdg_record_at(all, MDG_FIELD_TROUBLE_CAUSE, i), MDG_FIELD_TROUBLE_CLASS));
    for (std::uint32_t i = 0; i < mdg_record_count(all, MDG_FIELD_DOCTOR_LINK); ++i) {
        mdg_record link = mdg_record_at(all, MDG_FIELD_DOCTOR_LINK, i);
        told.states[text(link, MDG_FIELD_LINK)] = text(link, MDG_FIELD_LINK_STATE);
        for (std::uint32_t k = 0; k < mdg_record_count(link, MDG_FIELD_DOCTOR_EVIDENCE); ++k)
            told.signs.insert(text(mdg_record_at(link, MDG_FIELD_DOCTOR_EVIDENCE, k), MDG_FIELD_DOCTOR_SIGN));
    }
    return told;
}

} // namespace mdg::api_test
