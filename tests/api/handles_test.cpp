// A handle that is not a live handle of its kind gives a status, whatever its value.
#include "api/support/counter.hpp"

#include "support/catch.hpp"

#include <random>

using namespace mdg::api_test;

namespace {

template <typename Handle>
Handle handle_of(std::uintptr_t value) {
    return reinterpret_cast<Handle>(value);
}

template <typename Handle, typename Other>
Handle as(Other handle) {
    return handle_of<Handle>(reinterpret_cast<std::uintptr_t>(handle));
}

// Every function that takes a handle, called with one that is none. True if each answers `expected`, and what
// answers no status answers as for nothing.
bool context_refused(mdg_context bad, mdg_status expected, mdg_record config) {
    mdg_record out = nullptr;
    mdg_operation operation = nullptr;
    mdg_visit visit = nullptr;
    const Record card = empty_record(MDG_KIND_CARD_REQUEST);
    const Record check = empty_record(MDG_KIND_CHECK_REQUEST);
    const Record options = empty_record(MDG_KIND_VISIT_OPTIONS);
    return mdg_close(bad) == expected && mdg_next_event(bad, 0, &out) == expected &&
           mdg_set_log(bad, nullptr, nullptr, MDG_LOG_INFO) == expected &&
           mdg_readers(bad, &out, nullptr) == expected && mdg_plugin_release(bad, "x", nullptr) == expected &&
           mdg_card_read_start(bad, card.get(), &operation, nullptr) == expected &&
           mdg_check_start(bad, check.get(), &operation, nullptr) == expected &&
           mdg_visit_begin(bad, options.get(), &visit, nullptr) == expected &&
           mdg_record_kind(config) == MDG_KIND_CONFIG;
}

bool operation_refused(mdg_operation bad, mdg_status expected) {
    mdg_record out = nullptr;
    return mdg_operation_wait(bad, 0) == expected && mdg_operation_cancel(bad) == expected &&
           mdg_operation_result(bad, &out) == expected && mdg_operation_error(bad, &out) == expected &&
           mdg_operation_close(bad) == expected;
}

bool visit_refused(mdg_visit bad, mdg_status expected, mdg_record answer) {
    mdg_record out = nullptr;
    return mdg_visit_next(bad, 0, &out) == expected && mdg_visit_answer(bad, answer) == expected &&
           mdg_visit_enter_pin(bad, "0000", 4) == expected && mdg_visit_result(bad, &out) == expected &&
           mdg_visit_close(bad) == expected;
}

bool record_refused(mdg_record bad, mdg_status expected) {
    std::int64_t number = 0;
    std::int32_t day = 0;
    const std::uint8_t* bytes = nullptr;
    std::uint32_t length = 0;
    char buffer[8] = "";
    const bool statuses = mdg_record_set_text(bad, MDG_FIELD_CA_FILE, "x") == expected &&
                          mdg_record_set_int(bad, MDG_FIELD_CARD_WAIT_MS, 1) == expected &&
                          mdg_record_set_date(bad, MDG_FIELD_VISIT_DATE, 20261122) == expected &&
                          mdg_record_set_bytes(bad, MDG_FIELD_CERTIFICATE_DER, nullptr, 0) == expected &&
                          mdg_record_unset(bad, MDG_FIELD_CA_FILE) == expected &&
                          mdg_record_add(bad, MDG_FIELD_TEXT, bad) == expected &&
                          mdg_record_copy_text(bad, MDG_FIELD_CA_FILE, buffer, sizeof buffer, nullptr) == expected &&
                          mdg_record_int(bad, MDG_FIELD_CARD_WAIT_MS, &number) == expected &&
                          mdg_record_date(bad, MDG_FIELD_VISIT_DATE, &day) == expected &&
                          mdg_record_bytes(bad, MDG_FIELD_CERTIFICATE_DER, &bytes, &length) == expected &&
                          mdg_record_to_json(bad, MDG_JSON_WHOLE, buffer, sizeof buffer, nullptr) == expected;
    const bool nothing = mdg_record_kind(bad) == 0 && mdg_record_state(bad, MDG_FIELD_CA_FILE) == MDG_STATE_ABSENT &&
                         mdg_record_text(bad, MDG_FIELD_CA_FILE) == nullptr &&
                         mdg_record_count(bad, MDG_FIELD_TEXT) == 0 && mdg_record_at(bad, MDG_FIELD_TEXT, 0) == nullptr;
    return statuses && nothing;
}

// A live handle of every kind, so that the tables are not empty.
struct Alive {
    SilentCounter counter;
    Operation operation = counter.start_check();
    Visit visit = counter.begin_visit();
    Record config = record(MDG_KIND_CONFIG, R"({"ca_file": "/nowhere"})");
    Record answer = record(MDG_KIND_ANSWER, R"({"visit_choice": "abandon"})");
};

} // namespace

TEST_CASE("a million random values are no handle of any kind", "[handles]") {
    const Alive alive;
    std::mt19937_64 random(20261122);
    mdg_record out = nullptr;
    std::int64_t number = 0;
    bool refused = true;
    for (int i = 0; i < 1'000'000 && refused; ++i) {
        // Every other one near a live handle: low bits as those of the tables, high bits at random.
        const std::uintptr_t value = i % 2 == 0 ? random() : (random() << 28 | random() % 16);
        if (value == reinterpret_cast<std::uintptr_t>(alive.config.get())) continue;
        switch (i / 2 % 4) {
        case 0:
            refused = mdg_next_event(handle_of<mdg_context>(value), 0, &out) == MDG_E_BAD_HANDLE;
            break;
        case 1:
            refused = mdg_operation_wait(handle_of<mdg_operation>(value), 0) == MDG_E_BAD_HANDLE;
            break;
        case 2:
            refused = mdg_visit_result(handle_of<mdg_visit>(value), &out) == MDG_E_BAD_HANDLE;
            break;
        default:
            refused = mdg_record_int(handle_of<mdg_record>(value), MDG_FIELD_CARD_WAIT_MS, &number) == MDG_E_BAD_HANDLE;
        }
    }
    CHECK(refused);
    CHECK(out == nullptr);
}

TEST_CASE("a random value is refused by every function", "[handles]") {
    const Alive alive;
    std::mt19937_64 random(7);
    for (int i = 0; i < 500; ++i) {
        const std::uintptr_t value = random();
        REQUIRE(context_refused(handle_of<mdg_context>(value), MDG_E_BAD_HANDLE, alive.config.get()));
        REQUIRE(operation_refused(handle_of<mdg_operation>(value), MDG_E_BAD_HANDLE));
        REQUIRE(visit_refused(handle_of<mdg_visit>(value), MDG_E_BAD_HANDLE, alive.answer.get()));
        REQUIRE(record_refused(handle_of<mdg_record>(value), MDG_E_BAD_HANDLE));
        REQUIRE(name(mdg_record_release(handle_of<mdg_record>(value))) == "BAD_HANDLE");
    }
}

TEST_CASE("NULL is no handle", "[handles]") {
    const Alive alive;
    CHECK(context_refused(nullptr, MDG_E_BAD_HANDLE, alive.config.get()));
    CHECK(operation_refused(nullptr, MDG_E_BAD_HANDLE));
    CHECK(visit_refused(nullptr, MDG_E_BAD_HANDLE, alive.answer.get()));
    CHECK(record_refused(nullptr, MDG_E_BAD_HANDLE));
    CHECK(name(mdg_visit_answer(alive.visit.get(), nullptr)) == "BAD_HANDLE");
    CHECK(name(mdg_record_add(alive.config.get(), MDG_FIELD_TEXT, nullptr)) == "BAD_HANDLE");
    Context context;
    CHECK(name(mdg_open(nullptr, context.out(), nullptr)) == "BAD_HANDLE");
    CHECK(context.get() == nullptr);
    CHECK(name(mdg_record_release(nullptr)) == "OK");
}

TEST_CASE("a handle of another kind is refused and stays alive", "[handles]") {
    const Alive alive;
    const mdg_record config = alive.config.get();
    CHECK(context_refused(as<mdg_context>(config), MDG_E_BAD_HANDLE, config));
    CHECK(operation_refused(as<mdg_operation>(config), MDG_E_BAD_HANDLE));
    CHECK(visit_refused(as<mdg_visit>(config), MDG_E_BAD_HANDLE, alive.answer.get()));
    CHECK(record_refused(as<mdg_record>(alive.counter.context()), MDG_E_BAD_HANDLE));
    CHECK(record_refused(as<mdg_record>(alive.operation.get()), MDG_E_BAD_HANDLE));
    CHECK(record_refused(as<mdg_record>(alive.visit.get()), MDG_E_BAD_HANDLE));
    CHECK(operation_refused(as<mdg_operation>(alive.visit.get()), MDG_E_BAD_HANDLE));
    CHECK(mdg_record_kind(config) == MDG_KIND_CONFIG);
    CHECK(name(mdg_operation_wait(alive.operation.get(), 0)) == "WAIT_TIMEOUT");
}

TEST_CASE("a closed handle is refused, also after its place was given away again", "[handles]") {
    Alive alive;
    const mdg_operation operation = alive.operation.get();
    const mdg_visit visit = alive.visit.get();
    const mdg_context context = alive.counter.context();
    const mdg_record config = alive.config.get();
    CHECK(name(alive.operation.close()) == "OK");
    CHECK(name(alive.visit.close()) == "OK");
    CHECK(name(alive.counter.close()) == "OK");
    CHECK(name(alive.config.close()) == "OK");

    const Alive successors;
    CHECK(operation_refused(operation, MDG_E_BAD_HANDLE));
    CHECK(visit_refused(visit, MDG_E_BAD_HANDLE, successors.answer.get()));
    CHECK(context_refused(context, MDG_E_BAD_HANDLE, successors.config.get()));
    CHECK(record_refused(config, MDG_E_BAD_HANDLE));
    CHECK(name(mdg_record_release(config)) == "BAD_HANDLE");
}

TEST_CASE("a borrowed record ends with its parent and is not released by itself", "[handles]") {
    Record parent = record(MDG_KIND_ERROR, R"({"text": [{"ja": "置いてください"}, {"ja": "取ってください"}],
                                               "cause": [{"text": [{"ja": "中"}]}]})");
    const mdg_record child = mdg_record_at(parent.get(), MDG_FIELD_TEXT, 1);
    CHECK(text(child, MDG_FIELD_JA) == "取ってください");
    CHECK(mdg_record_at(parent.get(), MDG_FIELD_TEXT, 1) == child);
    CHECK(name(mdg_record_release(child)) == "BAD_ARGUMENT");
    CHECK(text(child, MDG_FIELD_JA) == "取ってください");

    const mdg_record cause = mdg_record_at(parent.get(), MDG_FIELD_CAUSE, 0);
    const mdg_record grandchild = mdg_record_at(cause, MDG_FIELD_TEXT, 0);
    CHECK(text(grandchild, MDG_FIELD_JA) == "中");

    SECTION("released with the parent") {
        CHECK(name(parent.close()) == "OK");
        CHECK(record_refused(child, MDG_E_BAD_HANDLE));
        CHECK(record_refused(grandchild, MDG_E_BAD_HANDLE));
    }
    SECTION("gone when its list is unset") {
        CHECK(name(mdg_record_unset(parent.get(), MDG_FIELD_TEXT)) == "OK");
        CHECK(record_refused(child, MDG_E_BAD_HANDLE));
        CHECK(mdg_record_count(parent.get(), MDG_FIELD_TEXT) == 0);
    }
    SECTION("alive when another record is added") {
        const Record more = record(MDG_KIND_TEXT, R"({"ja": "三つ目"})");
        CHECK(name(mdg_record_add(parent.get(), MDG_FIELD_TEXT, more.get())) == "OK");
        CHECK(text(child, MDG_FIELD_JA) == "取ってください");
    }
}

TEST_CASE("an out pointer that is NULL is refused and nothing is started", "[handles]") {
    const Alive alive;
    const Record request = empty_record(MDG_KIND_CARD_REQUEST);
    const Record certificate = record(MDG_KIND_CERTIFICATE_REQUEST, R"({"visit_date": "2026-11-22"})");
    Record error;
    CHECK(name(mdg_open(alive.config.get(), nullptr, error.out())) == "NULL_POINTER");
    CHECK(integer(error.get(), MDG_FIELD_STATUS) == MDG_E_NULL_POINTER);
    CHECK(name(mdg_next_event(alive.counter.context(), 0, nullptr)) == "NULL_POINTER");
    CHECK(name(mdg_readers(alive.counter.context(), nullptr, nullptr)) == "NULL_POINTER");
    CHECK(name(mdg_card_read_start(alive.counter.context(), request.get(), nullptr, nullptr)) == "NULL_POINTER");
    CHECK(name(mdg_check_start(alive.counter.context(), request.get(), nullptr, nullptr)) == "NULL_POINTER");
    CHECK(name(mdg_visit_begin(alive.counter.context(), request.get(), nullptr, nullptr)) == "NULL_POINTER");
    CHECK(name(mdg_visit_next(alive.visit.get(), 0, nullptr)) == "NULL_POINTER");
    CHECK(name(mdg_visit_result(alive.visit.get(), nullptr)) == "NULL_POINTER");
    CHECK(name(mdg_visit_enter_pin(alive.visit.get(), nullptr, 4)) == "NULL_POINTER");
    CHECK(name(mdg_operation_result(alive.operation.get(), nullptr)) == "NULL_POINTER");
    CHECK(name(mdg_operation_error(alive.operation.get(), nullptr)) == "NULL_POINTER");
    CHECK(name(mdg_certificate_assess(certificate.get(), nullptr, nullptr)) == "NULL_POINTER");
    CHECK(name(mdg_claim_fields(alive.config.get(), 20261122, nullptr, nullptr)) == "NULL_POINTER");
    CHECK(name(mdg_claim_write(alive.config.get(), nullptr, "/nowhere", nullptr)) == "NULL_POINTER");
    CHECK(name(mdg_claim_write(alive.config.get(), MDG_CLAIM_FORMAT_XML, nullptr, nullptr)) == "NULL_POINTER");
    CHECK(name(mdg_record_create(MDG_KIND_CONFIG, nullptr)) == "NULL_POINTER");
    CHECK(name(mdg_record_from_json("{}", MDG_KIND_CONFIG, nullptr, nullptr)) == "NULL_POINTER");
    mdg_record out = nullptr;
    CHECK(name(mdg_record_from_json(nullptr, MDG_KIND_CONFIG, &out, nullptr)) == "NULL_POINTER");
    CHECK(name(mdg_result_parse(nullptr, 1, nullptr, &out, nullptr)) == "NULL_POINTER");
    CHECK(out == nullptr);
}
