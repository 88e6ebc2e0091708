#include "api/contexts.hpp"
#include "api/records.hpp"

#include "base/secret.hpp"

#include <madoguchi/visit.h>

using namespace mdg;
using namespace mdg::api;

mdg_status mdg_visit_begin(mdg_context handle, mdg_record options, mdg_visit* out, mdg_record* error) {
    return guarded(error, [&] {
        required(out);
        *out = new_visit(find_context(handle)->begin(copy_of(options, MDG_KIND_VISIT_OPTIONS)));
    });
}

mdg_status mdg_visit_resume(mdg_context handle, const char* visit_id, mdg_visit* out, mdg_record* error) {
    return guarded(error, [&] {
        required(out);
        *out = new_visit(find_context(handle)->resume(&required(visit_id)));
    });
}

mdg_status mdg_visit_next(mdg_visit handle, std::uint32_t wait_ms, mdg_record* out) {
    return guarded([&] {
        required(out);
        const auto visit = find_visit(handle);
        visit::Shown shown = visit->next(std::chrono::milliseconds(wait_ms));
        *out = hand_out(std::move(shown.step));
        if (shown.working) throw base::Failure(MDG_E_WAIT_TIMEOUT, MDG_ORIGIN_SDK, "the library is at work");
    });
}

mdg_status mdg_visit_answer(mdg_visit handle, mdg_record answer) {
    return guarded([&] { find_visit(handle)->answer(copy_of(answer, MDG_KIND_ANSWER)); });
}

mdg_status mdg_visit_enter_pin(mdg_visit handle, const char* digits, std::uint32_t length) {
    return guarded([&] {
        base::Secret pin(std::string_view(&required(digits), length));
        find_visit(handle)->enter_pin(std::move(pin));
    });
}

mdg_status mdg_visit_result(mdg_visit handle, mdg_record* out) {
    return guarded([&] {
        required(out);
        *out = hand_out(find_visit(handle)->result());
    });
}

mdg_status mdg_visit_close(mdg_visit handle) {
    return guarded([&] { end_visit(handle); });
}
