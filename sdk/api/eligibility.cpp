#include "eligibility/messages/message.hpp"
#include "eligibility/result.hpp"
#include "rules/explain.hpp"

#include "api/contexts.hpp"
#include "api/records.hpp"

#include <madoguchi/eligibility.h>

using namespace mdg;
using namespace mdg::api;

mdg_status mdg_check_start(mdg_context handle, mdg_record request, mdg_operation* out, mdg_record* error) {
    return guarded(error, [&] {
        required(out);
        auto what = copy_of(request, MDG_KIND_CHECK_REQUEST);
        *out = new_operation(
            find_context(handle)->start([what = std::move(what)](visit::Counter& counter, std::stop_token cancelled) {
                return counter.ask(what, std::move(cancelled));
            }));
    });
}

mdg_status mdg_result_parse(const std::uint8_t* data, std::uint32_t length, const char* file_name, mdg_record* out,
                            mdg_record* error) {
    return guarded(error, [&] {
        required(out);
        const std::string_view bytes(reinterpret_cast<const char*>(&required(data)), length);
        *out =
            hand_out(eligibility::parse_result(bytes, file_name == nullptr ? "" : file_name, MDG_RESULT_SOURCE_FILE));
    });
}

mdg_status mdg_message_parse(const std::uint8_t* data, std::uint32_t length, const char* file_name, mdg_record* out,
                             mdg_record* error) {
    return guarded(error, [&] {
        required(out);
        const std::string_view bytes(reinterpret_cast<const char*>(&required(data)), length);
        *out =
            hand_out(eligibility::parse_message(bytes, file_name == nullptr ? "" : file_name, MDG_RESULT_SOURCE_FILE));
    });
}

mdg_status mdg_answer_explain(mdg_record eligibility, mdg_record question, mdg_record* out, mdg_record* error) {
    return guarded(error, [&] {
        required(out);
        std::optional<record::Record> answer;
        if (eligibility != nullptr) answer = copy_of(eligibility, MDG_KIND_ELIGIBILITY);
        *out = hand_out(rules::explain(answer, copy_of(question, MDG_KIND_EXPLAIN_REQUEST)));
    });
}
