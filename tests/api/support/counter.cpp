#include "api/support/counter.hpp"

#include "support/catch.hpp"

#include <chrono>

namespace mdg::api_test {

SilentCounter::SilentCounter() {
    const Record config =
        record(MDG_KIND_CONFIG,
               R"({"facility_code": "1311234567", "request_dir": ")" + scratch_.folder("req").string() +
                   R"(", "result_dir": ")" + scratch_.folder("res").string() + R"(", "plugin_dir": ")" +
                   scratch_.folder("no-plugins").string() + R"(", "check_wait_ms": 60000, "folder_poll_ms": 20})");
    REQUIRE(name(mdg_open(config.get(), context_.out(), nullptr)) == "OK");
}

Operation SilentCounter::start_check() const {
    const Record request = record(MDG_KIND_CHECK_REQUEST, R"({"visit_date": "2026-11-22", "birth_date": "1985-06-03",
               "insurer_number": "06139901", "insured_symbol": "20", "insured_number": "101"})");
    Operation operation;
    REQUIRE(name(mdg_check_start(context(), request.get(), operation.out(), nullptr)) == "OK");
    return operation;
}

Operation SilentCounter::start_card_read() const {
    const Record request = empty_record(MDG_KIND_CARD_REQUEST);
    Operation operation;
    REQUIRE(name(mdg_card_read_start(context(), request.get(), operation.out(), nullptr)) == "OK");
    return operation;
}

Visit SilentCounter::begin_visit() const {
    const Record options = record(MDG_KIND_VISIT_OPTIONS, R"({"visit_date": "2026-11-22", "birth_date": "1985-06-03",
                                  "insurer_number": "06139901", "insured_symbol": "20", "insured_number": "101"})");
    Visit visit;
    REQUIRE(name(mdg_visit_begin(context(), options.get(), visit.out(), nullptr)) == "OK");
    return visit;
}

Record asked_step(mdg_visit visit) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    while (std::chrono::steady_clock::now() < end) {
        Record step;
        const mdg_status status = mdg_visit_next(visit, 100, step.out());
        const bool waits_for_card = text(step.get(), MDG_FIELD_VISIT_STEP) == MDG_VISIT_STEP_PLACE_CARD &&
                                    mdg_record_count(step.get(), MDG_FIELD_ERROR) == 0;
        if (status == MDG_OK && !waits_for_card) return step;
        if (status != MDG_OK) REQUIRE(name(status) == "WAIT_TIMEOUT");
    }
    FAIL("no step within ten seconds");
    return {};
}

} // namespace mdg::api_test
