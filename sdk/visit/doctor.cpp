#include "visit/doctor.hpp"

#include "base/moment.hpp"
#include "trouble/diagnosis.hpp"
#include "trouble/trouble.hpp"
#include "visit/reader_probes.hpp"
#include "visit/terminal_probes.hpp"

#include <future>
#include <utility>

namespace mdg::visit {
namespace {

using base::Failure;
using record::FieldId;
using record::Record;
using std::chrono::milliseconds;
using namespace std::chrono_literals;

struct Request {
    std::string reader_name;
    base::Moment moment;
    milliseconds limit = 15s;
    milliseconds slow = 10s; // our own choice: no public figure says how fast the centre answers
    bool ask = true;
    std::vector<trouble::Evidence> before;
};

milliseconds read_time(const Record& request, FieldId field, milliseconds otherwise,
                       std::vector<base::Finding>& faults) {
    const milliseconds time(request.integer(field).value_or(otherwise.count()));
    if (time < 100ms || time > 600s)
        faults.push_back({std::string(record::find_field(field)->name), MDG_FINDING_CODE_BAD_VALUE,
                          "outside 100 – 600000", "100 – 600000 の範囲で指定してください"});
    return time;
}

Request read_request(const Record& record) {
    std::vector<base::Finding> faults;
    Request request;
    request.reader_name = record.text_or(MDG_FIELD_READER_NAME, "");
    request.limit = read_time(record, MDG_FIELD_PROBE_LIMIT_MS, request.limit, faults);
    request.slow = read_time(record, MDG_FIELD_SLOW_AFTER_MS, request.slow, faults);
    request.ask = record.integer(MDG_FIELD_WITHOUT_REQUEST).value_or(0) == 0;
    if (const Record* previous = record.first(MDG_FIELD_PREVIOUS_REPORT); previous != nullptr)
        request.before = trouble::evidence_of(*previous);
    const auto moment = base::parse_moment(record.text_or(MDG_FIELD_MOMENT, ""));
    if (moment)
        request.moment = *moment;
    else
        faults.push_back(
            {"moment", MDG_FINDING_CODE_MISSING, "yyyyMMddHHmmss, Japan time", "日時 (yyyyMMddHHmmss) が必要です"});
    if (!faults.empty())
        throw Failure(MDG_E_CHECK_FAILED, MDG_ORIGIN_APPLICATION, "the doctor's request has faults")
            .with_findings(std::move(faults));
    return request;
}

} // namespace

Record examine(Counter& counter, const Record& request_record, const std::stop_token& cancel) {
    const Request request = read_request(request_record);
    const base::Date day = base::date_of(request.moment);
    auto terminal = std::async(std::launch::async, [&] {
        return probe_terminal(counter, {day, request.limit, request.slow, request.ask}, cancel);
    });
    auto evidence = probe_readers(counter.devices(), request.reader_name, request.limit, cancel);
    for (auto& each : terminal.get()) evidence.push_back(std::move(each));
    for (const auto& each : evidence)
        if (each.sign == MDG_DOCTOR_SIGN_READER_CODE || each.sign == MDG_DOCTOR_SIGN_ANSWERED_CODE)
            counter.met_codes().note(each.code, trouble::maker_of(each.plugin_id),
                                     each.plugin_id.empty() ? counter.shown_on() : MDG_SHOWN_ON_READER, day);
    Record report = to_record(trouble::judge(evidence, request.before));
    report.set_text(MDG_FIELD_MOMENT, *request_record.text(MDG_FIELD_MOMENT));
    for (record::Record& code : counter.met_codes().list()) report.add(MDG_FIELD_UNKNOWN_CODE, std::move(code));
    trouble::add_centre_hours(report, day, request_record.text(MDG_FIELD_MOMENT));
    return report;
}

} // namespace mdg::visit
