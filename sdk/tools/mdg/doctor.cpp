#include "doctor.hpp"

#include "explain.hpp"
#include "print.hpp"
#include "session.hpp"

#include <iostream>

namespace mdg::tools {
namespace {

void print_evidence(mdg_record evidence) {
    std::int64_t took = 0;
    mdg_record_int(evidence, MDG_FIELD_TOOK_MS, &took);
    const std::string probed = text_of(evidence, MDG_FIELD_PROBED);
    const std::string code = text_of(evidence, MDG_FIELD_TROUBLE_CODE);
    const std::string status = text_of(evidence, MDG_FIELD_STATUS_NAME);
    const std::string seen = text_of(evidence, MDG_FIELD_SEEN_AT);
    if (!seen.empty()) std::cout << "      (前回 / at the last look, " << seen << ")\n";
    std::cout << "      " << (probed.empty() ? "" : probed + ": ") << text_of(evidence, MDG_FIELD_TRIED_JA) << " → "
              << text_of(evidence, MDG_FIELD_CAME_JA) << (code.empty() ? "" : " " + code)
              << (status.empty() ? "" : " (" + status + ")") << ", " << took << " ms\n        "
              << text_of(evidence, MDG_FIELD_TRIED_EN) << " → " << text_of(evidence, MDG_FIELD_CAME_EN) << "\n";
}

void print_link(mdg_record link) {
    std::cout << "  " << code_of(link, MDG_FIELD_LINK) << ": " << code_of(link, MDG_FIELD_LINK_STATE) << "\n";
    for (std::uint32_t i = 0; i < mdg_record_count(link, MDG_FIELD_DOCTOR_EVIDENCE); ++i)
        print_evidence(mdg_record_at(link, MDG_FIELD_DOCTOR_EVIDENCE, i));
}

void print_unknown(mdg_record code) {
    std::int64_t times = 0;
    mdg_record_int(code, MDG_FIELD_TIMES_MET, &times);
    std::cout << "  " << text_of(code, MDG_FIELD_TROUBLE_CODE) << " (" << code_of(code, MDG_FIELD_SHOWN_ON) << " "
              << text_of(code, MDG_FIELD_READER_MAKER) << ") " << times << "\n";
}

void print_report(mdg_record report) {
    std::int64_t all_works = 0;
    mdg_record_int(report, MDG_FIELD_ALL_WORKS, &all_works);
    std::cout << (all_works != 0 ? "異常は見つかりません / nothing is broken" : "異常があります / something is broken")
              << "\n";
    for (std::uint32_t i = 0; i < mdg_record_count(report, MDG_FIELD_DOCTOR_LINK); ++i)
        print_link(mdg_record_at(report, MDG_FIELD_DOCTOR_LINK, i));
    for (std::uint32_t i = 0; i < mdg_record_count(report, MDG_FIELD_TROUBLE_CAUSE); ++i) {
        mdg_record cause = mdg_record_at(report, MDG_FIELD_TROUBLE_CAUSE, i);
        std::cout << "\n" << i + 1 << ". [" << code_of(cause, MDG_FIELD_LINK_STATE) << "] ";
        print_cause(cause);
    }
    if (mdg_record_count(report, MDG_FIELD_UNKNOWN_CODE) != 0)
        std::cout << "\n一覧にないコード / codes that nobody knew:\n";
    for (std::uint32_t i = 0; i < mdg_record_count(report, MDG_FIELD_UNKNOWN_CODE); ++i)
        print_unknown(mdg_record_at(report, MDG_FIELD_UNKNOWN_CODE, i));
    print_centre_hours(report);
}

} // namespace

void doctor(const Options& options) {
    const Record request = make_record(MDG_KIND_DOCTOR_REQUEST);
    check(mdg_record_set_text(request.get(), MDG_FIELD_MOMENT, japan_now().c_str()));
    if (!options.reader.empty())
        check(mdg_record_set_text(request.get(), MDG_FIELD_READER_NAME, options.reader.c_str()));
    if (!options.arguments.empty()) {
        const Record previous = read_record(only_argument(options, "PREVIOUS.json"), MDG_KIND_DOCTOR_REPORT);
        check(mdg_record_add(request.get(), MDG_FIELD_PREVIOUS_REPORT, previous.get()));
    }
    const Context context = open(options);
    Operation operation;
    Record error;
    const mdg_status status = mdg_doctor_start(context.get(), request.get(), operation.out(), error.out());
    check(status, std::move(error));
    show(options, finish(operation), print_report);
}

} // namespace mdg::tools
