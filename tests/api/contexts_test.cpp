// Opening a context: every fault of a configuration in one error; log levels; several contexts at once.
#include "api/support/counter.hpp"

#include "support/catch.hpp"

using namespace mdg::api_test;

TEST_CASE("every fault of a configuration stands in the error", "[config]") {
    const Record config = record(MDG_KIND_CONFIG, R"({"facility_code": "12", "request_dir": "relative/req",
        "exchange_encoding": "latin", "plugin_dir": "/no/such/folder", "ca_file": "/no/such/file",
        "grace_counting": "guess", "card_wait_ms": 1, "check_wait_ms": 700000, "folder_poll_ms": -1})");
    Context context;
    Record error;
    CHECK(name(mdg_open(config.get(), context.out(), error.out())) == "CONFIGURATION");
    CHECK(context.get() == nullptr);
    CHECK(text(error.get(), MDG_FIELD_STATUS_NAME) == "CONFIGURATION");
    for (const char* place : {"facility_code", "request_dir", "result_dir", "exchange_encoding", "plugin_dir",
                              "ca_file", "grace_counting", "card_wait_ms", "check_wait_ms", "folder_poll_ms"}) {
        CAPTURE(place);
        CHECK(has_finding(error.get(), MDG_FIELD_FINDING, place));
    }
    CHECK(mdg_record_count(error.get(), MDG_FIELD_FINDING) == 10);
    for (std::uint32_t i = 0; i < mdg_record_count(error.get(), MDG_FIELD_FINDING); ++i) {
        const mdg_record finding = mdg_record_at(error.get(), MDG_FIELD_FINDING, i);
        CHECK(text(finding, MDG_FIELD_FINDING_JA) != "");
        CHECK(text(finding, MDG_FIELD_DETAIL) != "");
        CHECK(mdg_code_name(MDG_FIELD_FINDING_CODE, text(finding, MDG_FIELD_FINDING_CODE).c_str(), "ja") != nullptr);
    }
}

TEST_CASE("a record of another kind is no configuration, and success leaves no error", "[config]") {
    const Scratch scratch;
    const Record wrong = empty_record(MDG_KIND_ANSWER);
    Context context;
    Record error;
    CHECK(name(mdg_open(wrong.get(), context.out(), error.out())) == "BAD_ARGUMENT");
    const Record config = record(MDG_KIND_CONFIG, R"({"plugin_dir": ")" + scratch.folder("plugins").string() + R"("})");
    CHECK(name(mdg_open(config.get(), context.out(), error.out())) == "OK");
    CHECK(error.get() == nullptr);

    // Without exchange folders a check ends with what is missing, and a visit does not begin.
    const Record request = record(MDG_KIND_CHECK_REQUEST, R"({"visit_date": "2026-11-22"})");
    Operation check;
    REQUIRE(name(mdg_check_start(context.get(), request.get(), check.out(), nullptr)) == "OK");
    CHECK(name(mdg_operation_wait(check.get(), 10'000)) == "CONFIGURATION");
    const Record options =
        record(MDG_KIND_VISIT_OPTIONS, R"({"visit_date": "2026-11-22", "birth_date": "1985-06-03"})");
    Visit visit;
    CHECK(name(mdg_visit_begin(context.get(), options.get(), visit.out(), error.out())) == "CONFIGURATION");
    CHECK(has_finding(error.get(), MDG_FIELD_FINDING, "request_dir"));

    // No reader is not an error of the list of readers; of a card read it is.
    Record readers;
    CHECK(name(mdg_readers(context.get(), readers.out(), error.out())) == "OK");
    CHECK(mdg_record_count(readers.get(), MDG_FIELD_READER) == 0);
}

TEST_CASE("a plugin that is not there cannot be released", "[config]") {
    const SilentCounter counter;
    Record error;
    CHECK(name(mdg_plugin_release(counter.context(), "jp.example.none", error.out())) == "NOT_FOUND");
    CHECK(text(error.get(), MDG_FIELD_STATUS_NAME) == "NOT_FOUND");
    CHECK(name(mdg_plugin_release(counter.context(), nullptr, nullptr)) == "NULL_POINTER");
}

TEST_CASE("every fault of a visit's options stands in the error", "[config]") {
    const SilentCounter counter;
    const Record options = record(MDG_KIND_VISIT_OPTIONS, R"({"insured_number": "101"})");
    Visit visit;
    Record error;
    CHECK(name(mdg_visit_begin(counter.context(), options.get(), visit.out(), error.out())) == "BAD_ARGUMENT");
    for (const char* place : {"visit_date", "insurer_number", "birth_date"})
        CHECK(has_finding(error.get(), MDG_FIELD_FINDING, place));
    CHECK(mdg_record_count(error.get(), MDG_FIELD_FINDING) == 3);
}

TEST_CASE("a log level outside the four is refused", "[log]") {
    const SilentCounter counter;
    const mdg_log_sink sink = [](void*, std::int32_t, const char*) {};
    for (const std::int32_t level : {0, 5, -1})
        CHECK(name(mdg_set_log(counter.context(), sink, nullptr, level)) == "BAD_ARGUMENT");
}

TEST_CASE("contexts in one process are independent", "[config]") {
    SilentCounter first;
    const SilentCounter second;
    const Operation in_second = second.start_check();
    CHECK(name(first.close()) == "OK");
    CHECK(name(mdg_operation_wait(in_second.get(), 50)) == "WAIT_TIMEOUT");
    Record readers;
    CHECK(name(mdg_readers(second.context(), readers.out(), nullptr)) == "OK");
}
