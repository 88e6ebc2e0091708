#include "claim.hpp"

#include "print.hpp"
#include "session.hpp"

namespace mdg::tools {
namespace {

Record of_answer(const std::string& file, const std::string& date) {
    const Record eligibility = read_record(file, MDG_KIND_ELIGIBILITY);
    Record made;
    Record error;
    const mdg_status status = mdg_claim_fields(eligibility.get(), read_date(date), made.out(), error.out());
    check(status, std::move(error));
    return made;
}

// Without a day it is a request, which has its own, and need not name its kind.
Record read_request(const std::string& file) {
    const std::string json = read_bytes(file);
    Record named;
    if (mdg_record_from_json(json.c_str(), 0, named.out(), nullptr) == MDG_OK &&
        mdg_record_kind(named.get()) == MDG_KIND_ELIGIBILITY)
        throw Usage("--date is needed with an answer: the day of the visit");
    Record request;
    Record error;
    const mdg_status status = mdg_record_from_json(json.c_str(), MDG_KIND_CLAIM_REQUEST, request.out(), error.out());
    check(status, std::move(error));
    return request;
}

Record of_request(const std::string& file) {
    const Record request = read_request(file);
    Record made;
    Record error;
    const mdg_status status = mdg_claim_make(request.get(), made.out(), error.out());
    check(status, std::move(error));
    return made;
}

} // namespace

void claim(const Options& options) {
    const std::string& file = only_argument(options, "ELIGIBILITY.json or REQUEST.json");
    if (options.out.empty() && !options.format.empty()) throw Usage("--format is of the file that --out names");
    const Record made = options.date.empty() ? of_request(file) : of_answer(file, options.date);
    if (!options.out.empty()) {
        const std::string format = options.format.empty() ? MDG_CLAIM_FORMAT_XML : options.format;
        Record error;
        const mdg_status status = mdg_claim_write(made.get(), format.c_str(), options.out.c_str(), error.out());
        check(status, std::move(error));
    }
    show(options, made, print_claim);
}

} // namespace mdg::tools
