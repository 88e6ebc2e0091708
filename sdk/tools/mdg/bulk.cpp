#include "persons.hpp"
#include "print.hpp"
#include "print_tree.hpp"
#include "session.hpp"

#include <iostream>

namespace mdg::tools {
namespace {

using Start = mdg_status(MDG_CALL*)(mdg_context, mdg_record, mdg_operation*, mdg_record*);

// How a request of this kind is asked; nullptr: medical information, whose consent has to be judged anew.
Start start_of(std::int32_t kind) {
    switch (kind) {
    case MDG_KIND_CHECK_REQUEST:
        return mdg_check_start;
    case MDG_KIND_REFERENCE_REGISTRATION:
        return mdg_reference_start;
    case MDG_KIND_MEDICAL_REQUEST:
        return nullptr;
    default:
        return mdg_bulk_start;
    }
}

Record run(const Context& context, const Record& request, Start start) {
    Operation operation;
    Record error;
    const mdg_status status = start(context.get(), request.get(), operation.out(), error.out());
    check(status, std::move(error));
    return finish(operation);
}

std::int32_t MDG_CALL print_line(void*, mdg_record unit) {
    std::cout << json_line(unit) << "\n";
    return std::cout ? 0 : 1;
}

std::int32_t MDG_CALL print_unit(void*, mdg_record unit) {
    mdg_record asked = mdg_record_at(unit, MDG_FIELD_SEARCHED, 0);
    std::cout << (asked == nullptr ? "" : text_of(asked, MDG_FIELD_ARBITRARY_IDENTIFIER)) << "\t"
              << text_of(unit, MDG_FIELD_VALIDITY);
    for (std::uint32_t i = 0; i < mdg_record_count(unit, MDG_FIELD_QUALIFICATION); ++i) {
        mdg_record qualification = mdg_record_at(unit, MDG_FIELD_QUALIFICATION, i);
        std::cout << "\t" << text_of(qualification, MDG_FIELD_INSURER_NUMBER) << " "
                  << text_of(qualification, MDG_FIELD_NAME);
    }
    std::cout << "\n";
    return std::cout ? 0 : 1;
}

// Settled only when everything was written: what could not be printed stays outstanding.
void print_result(const Options& options, const Context& context, const Record& result) {
    if (mdg_record_kind(result.get()) == MDG_KIND_BULK_RESULT) {
        Record error;
        const mdg_status status =
            mdg_bulk_read(result.get(), options.json ? print_line : print_unit, nullptr, error.out());
        check(status, std::move(error));
        std::cerr << "件数 / persons: " << json_line(result.get()) << "\n";
    } else {
        show(options, result, print_tree);
    }
    if (!std::cout.flush()) throw Usage("the result could not be written; the request stays outstanding");
    Record error;
    const mdg_status status =
        mdg_outstanding_settle(context.get(), text_of(result.get(), MDG_FIELD_REQUEST_ID).c_str(), error.out());
    check(status, std::move(error));
}

Record read_request(const std::string& path, const Options& options) {
    if (!path.ends_with(".csv")) return read_record(path, 0);
    if (options.date.empty()) throw Usage("--date is needed: the day the qualifications are checked for");
    return read_persons(read_bytes(path), read_date(options.date));
}

void list(const Options& options, const Context& context) {
    Record found;
    Record error;
    const mdg_status status = mdg_outstanding(context.get(), found.out(), error.out());
    check(status, std::move(error));
    show(options, found, print_tree);
}

void settle(const Context& context, const std::string& id) {
    Record error;
    const mdg_status status = mdg_outstanding_settle(context.get(), id.c_str(), error.out());
    check(status, std::move(error));
}

void resume(const Options& options, const Context& context, const std::string& id) {
    Record request;
    Record error;
    const mdg_status status = mdg_outstanding_request(context.get(), id.c_str(), request.out(), error.out());
    check(status, std::move(error));
    const Start start = start_of(mdg_record_kind(request.get()));
    if (start == nullptr)
        throw Usage("medical information is asked for by the receipt computer, which knows the patient's consent");
    print_result(options, context, run(context, request, start));
}

} // namespace

void bulk(const Options& options) {
    const Record request = read_request(only_argument(options, "PERSONS.csv or REQUEST.json"), options);
    const Context context = open(options);
    print_result(options, context, run(context, request, mdg_bulk_start));
}

void outstanding(const Options& options) {
    const auto& words = options.arguments;
    const std::string what = words.empty() ? "list" : words.front();
    const bool of_one = what == "settle" || what == "resume";
    if ((what != "list" && !of_one) || (of_one ? words.size() != 2 : words.size() > 1))
        throw Usage("outstanding [list], outstanding resume ID or outstanding settle ID");
    const Context context = open(options);
    if (what == "settle") {
        settle(context, words[1]);
    } else if (what == "resume") {
        resume(options, context, words[1]);
    } else {
        list(options, context);
    }
}

} // namespace mdg::tools
