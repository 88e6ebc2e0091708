#include "visit/terminal_probes.hpp"

#include "base/status.hpp"

#include <algorithm>
#include <utility>

namespace mdg::visit {
namespace {

using base::Failure;
using record::Record;
using trouble::Evidence;
using Clock = std::chrono::steady_clock;

constexpr const char* nobodys_insurer = "06000004";

bool in_folder(const base::Finding& finding, const std::filesystem::path& folder) {
    return finding.place.starts_with(folder.string());
}

bool has_finding(const Failure& failure, const char* code) {
    return std::ranges::any_of(failure.findings, [code](const base::Finding& each) { return each.code == code; });
}

const char* sign_of(const base::Finding& finding) {
    if (finding.code == MDG_FINDING_CODE_LEFTOVER) return MDG_DOCTOR_SIGN_ANSWERS_LEFT;
    if (finding.code == MDG_FINDING_CODE_FULL) return MDG_DOCTOR_SIGN_FOLDER_FULL;
    if (finding.code == MDG_FINDING_CODE_NOT_A_FOLDER) return MDG_DOCTOR_SIGN_FOLDER_GONE;
    return MDG_DOCTOR_SIGN_FOLDER_CLOSED;
}

// A folder in which nothing can be written is closed to us or full: only the file that is written tells.
const char* sign_of_folder(base::Status status) {
    switch (status) {
    case MDG_E_UNREACHABLE:
        return MDG_DOCTOR_SIGN_FOLDER_GONE;
    case MDG_E_STORAGE:
        return MDG_DOCTOR_SIGN_FOLDER_FULL;
    default:
        return MDG_DOCTOR_SIGN_FOLDER_CLOSED;
    }
}

const char* sign_of_folders_answer(const Failure& failure, const std::filesystem::path& requests) {
    switch (failure.status) {
    case MDG_E_REFUSED:
        return failure.origin == MDG_ORIGIN_CENTRE ? MDG_DOCTOR_SIGN_ANSWERED_CODE : MDG_DOCTOR_SIGN_GIVEN_BACK;
    case MDG_E_NO_ANSWER:
    case MDG_E_DEADLINE:
        if (has_finding(failure, MDG_FINDING_CODE_TAKEN)) return MDG_DOCTOR_SIGN_ANSWER_TAKEN;
        return std::ranges::any_of(failure.findings,
                                   [&](const base::Finding& each) {
                                       return each.code == MDG_FINDING_CODE_IGNORED_FILE && in_folder(each, requests);
                                   })
                   ? MDG_DOCTOR_SIGN_NOT_TAKEN
                   : MDG_DOCTOR_SIGN_NOT_ANSWERED;
    case MDG_E_BAD_ANSWER:
    case MDG_E_OTHER_PERSON:
    case MDG_E_MALFORMED:
    case MDG_E_TOO_LARGE:
        return MDG_DOCTOR_SIGN_ANSWER_UNREADABLE;
    default:
        return sign_of_folder(failure.status);
    }
}

const char* sign_of_web_answer(const Failure& failure) {
    switch (failure.status) {
    case MDG_E_NOT_AUTHORISED:
        return MDG_DOCTOR_SIGN_WEB_NOT_AUTHORISED;
    case MDG_E_UNREACHABLE:
        if (failure.origin == MDG_ORIGIN_LINE) return MDG_DOCTOR_SIGN_WEB_LINE_DOWN;
        // Without a status of HTTP the two did not agree on TLS.
        return failure.vendor_code.empty() ? MDG_DOCTOR_SIGN_WEB_NOT_AUTHORISED : MDG_DOCTOR_SIGN_WEB_REFUSED;
    case MDG_E_REFUSED:
        return MDG_DOCTOR_SIGN_WEB_REFUSED;
    case MDG_E_BAD_ANSWER:
    case MDG_E_OTHER_PERSON:
    case MDG_E_MALFORMED:
    case MDG_E_TOO_LARGE:
        return MDG_DOCTOR_SIGN_WEB_UNREADABLE;
    default:
        return failure.vendor_code.empty() ? MDG_DOCTOR_SIGN_WEB_NOT_ANSWERED : MDG_DOCTOR_SIGN_WEB_REFUSED;
    }
}

Evidence timed(const char* sign, Clock::time_point begun) {
    return {sign, "", "", "", "", std::chrono::round<std::chrono::milliseconds>(Clock::now() - begun)};
}

std::vector<Evidence> probe_folders(eligibility::Gateway& gateway) {
    std::vector<Evidence> found;
    const auto begun = Clock::now();
    for (const base::Finding& finding : gateway.probe()) {
        found.push_back(timed(sign_of(finding), begun));
        found.back().probed = finding.place;
    }
    const bool good =
        std::ranges::all_of(found, [](const Evidence& each) { return each.sign == MDG_DOCTOR_SIGN_ANSWERS_LEFT; });
    if (good) found.push_back(timed(MDG_DOCTOR_SIGN_FOLDERS_GOOD, begun));
    return found;
}

// Answers that came after an earlier look had ended are taken out of the folder; what has not come by now is given up.
void collect_late_answers(Counter& counter, const std::stop_token& cancel) {
    constexpr std::chrono::milliseconds at_once{50};
    for (const auto& each : counter.gateway().outstanding()) {
        if (!each.request || !is_nobodys(*each.request) || each.stage == eligibility::Stage::settled) continue;
        try {
            counter.gateway().ask(*each.request, base::Wait(at_once, cancel));
        } catch (const Failure& failure) {
            if (failure.status == MDG_E_CANCELLED) throw;
        }
        counter.settle(each.request_id);
    }
}

std::vector<Evidence> ask_for_nobody(Counter& counter, const TerminalProbe& probe, const std::stop_token& cancel) {
    const bool web = counter.settings().web.has_value();
    Record request = nobodys_request(probe.day);
    counter.complete(request);
    const std::string id = *request.text(MDG_FIELD_REQUEST_ID);
    const auto begun = Clock::now();
    std::vector<Evidence> found;
    try {
        counter.gateway().ask(request, base::Wait(probe.limit, cancel));
        counter.settle(id);
        found.push_back(timed(web ? MDG_DOCTOR_SIGN_WEB_ANSWERED : MDG_DOCTOR_SIGN_ANSWERED, begun));
    } catch (const Failure& failure) {
        found.push_back(timed(web ? sign_of_web_answer(failure)
                                  : sign_of_folders_answer(failure, counter.settings().folders->request),
                              begun));
        // One that the terminal has may be answered late: it stays known until the next look.
        if (found.back().sign != MDG_DOCTOR_SIGN_NOT_ANSWERED) counter.settle(id);
        if (failure.status == MDG_E_CANCELLED) throw;
        if (failure.status == MDG_E_REFUSED || web) found.back().code = failure.vendor_code;
        found.back().status_name = base::status_name(failure.status);
    }
    const std::string& sign = found.front().sign;
    const bool came = sign == MDG_DOCTOR_SIGN_ANSWERED || sign == MDG_DOCTOR_SIGN_WEB_ANSWERED ||
                      sign == MDG_DOCTOR_SIGN_ANSWERED_CODE || sign == MDG_DOCTOR_SIGN_ANSWER_UNREADABLE ||
                      sign == MDG_DOCTOR_SIGN_WEB_UNREADABLE;
    if (came && found.front().took > probe.slow) {
        found.push_back(found.front());
        found.back().sign = web ? MDG_DOCTOR_SIGN_WEB_ANSWERED_LATE : MDG_DOCTOR_SIGN_ANSWERED_LATE;
        found.back().code.clear();
    }
    return found;
}

bool folders_stand(const std::vector<Evidence>& found) {
    return std::ranges::any_of(found, [](const Evidence& each) {
        return each.sign == MDG_DOCTOR_SIGN_FOLDERS_GOOD || each.sign == MDG_DOCTOR_SIGN_BY_WEB;
    });
}

} // namespace

Record nobodys_request(base::Date day) {
    Record request(MDG_KIND_CHECK_REQUEST);
    request.set_date(MDG_FIELD_VISIT_DATE, day)
        .set_text(MDG_FIELD_INSURER_NUMBER, nobodys_insurer)
        .set_text(MDG_FIELD_INSURED_NUMBER, "0")
        .set_date(MDG_FIELD_BIRTH_DATE, base::Date(std::chrono::year(1900), std::chrono::January, std::chrono::day(1)));
    return request;
}

bool is_nobodys(const Record& request) {
    return request.kind() == MDG_KIND_CHECK_REQUEST && request.text_or(MDG_FIELD_INSURER_NUMBER, "") == nobodys_insurer;
}

std::vector<Evidence> probe_terminal(Counter& counter, const TerminalProbe& probe, const std::stop_token& cancel) {
    const Settings& settings = counter.settings();
    const bool by_folder = settings.folders && !settings.folders->request.empty();
    const Clock::time_point begun = Clock::now();
    if (!settings.web && !by_folder) return {timed(MDG_DOCTOR_SIGN_NO_WAY, begun)};
    std::vector<Evidence> found;
    if (settings.web)
        found.push_back(timed(MDG_DOCTOR_SIGN_BY_WEB, begun));
    else
        found = probe_folders(counter.gateway());
    if (!folders_stand(found) || !probe.request) {
        found.push_back(timed(MDG_DOCTOR_SIGN_NOT_ASKED, Clock::now()));
        return found;
    }
    if (!settings.web) collect_late_answers(counter, cancel);
    for (Evidence& each : ask_for_nobody(counter, probe, cancel)) found.push_back(std::move(each));
    return found;
}

} // namespace mdg::visit
