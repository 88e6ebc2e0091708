// Consent, medical information and reference numbers against the virtual terminal: from the face reader's result to the
// answer.
#include "api/exchange/desk.hpp"
#include "api/reception/process.hpp"

#include "support/catch.hpp"

#include <chrono>
#include <thread>

using namespace mdg::api_test;

namespace {

// The virtual terminal serving this scratch's folders, its clock standing at `now`.
class Terminal {
public:
    Terminal(const Scratch& scratch, const std::string& now)
        : process_({MDG_TERMINAL_TOOL, "serve", "--dir", scratch.path(), "--state", scratch / "centre", "--poll", "20",
                    "--processing", "200", "--now", now, "--ready-file", scratch / ("ready" + now)},
                   scratch / "terminal.log") {
        for (int i = 0; i < 1000 && !std::filesystem::exists(scratch / ("ready" + now)); ++i)
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        REQUIRE(std::filesystem::exists(scratch / ("ready" + now)));
    }

private:
    Process process_;
};

// The face reader's result of 見本 花子, who consented to `consent`, as a record.
Record pushed(const Scratch& scratch, const std::string& consent) {
    REQUIRE(run({MDG_TERMINAL_TOOL, "push", "--dir", scratch.path(), "--state", scratch / "centre", "--person",
                 "mihon-hanako", "--time", "2026-11-22T09:30:15", "--facility", "1311234567", "--consent", consent},
                scratch / "push.log") == 0);
    for (const auto& entry : std::filesystem::directory_iterator(scratch / "face")) {
        const std::string bytes = file_text(entry.path());
        Record answer;
        Record error;
        const mdg_status status = mdg_message_parse(reinterpret_cast<const std::uint8_t*>(bytes.data()),
                                                    static_cast<std::uint32_t>(bytes.size()),
                                                    entry.path().filename().c_str(), answer.out(), error.out());
        INFO(text(error.get(), MDG_FIELD_DEVELOPER_MESSAGE));
        REQUIRE(name(status) == "OK");
        return answer;
    }
    FAIL("the terminal pushed nothing");
    return {};
}

Record medical(const char* business, const char* category, const char* moment) {
    const std::string period =
        std::string(business) == MDG_BUSINESS_DRUG ? R"("period_start": "202605", "period_end": "202611", )" : "";
    return record(MDG_KIND_MEDICAL_REQUEST, R"({"business": ")" + std::string(business) + R"(", "file_category": ")" +
                                                category + R"(", "treatment_class": "1", )" + period +
                                                R"("moment": ")" + moment + R"("})");
}

} // namespace

TEST_CASE("who consented at the face reader has drugs and check-ups answered, until 24 hours are over",
          "[terminal][R-CONS-08][R-MOB-06]") {
    const Scratch scratch;
    const Record answer = pushed(scratch, "checkup,drugs,diagnosis");
    const mdg_record qualification = mdg_record_at(answer.get(), MDG_FIELD_QUALIFICATION, 0);
    const Terminal terminal(scratch, "2026-11-22T10:00:00");
    const Context context = open_desk(scratch, R"(, "check_wait_ms": 10000)");
    struct Row {
        const char* business;
        const char* category;
        std::int32_t kind;
    };
    for (const Row& row : {Row{MDG_BUSINESS_DRUG, MDG_FILE_CATEGORY_XML, MDG_KIND_DRUG_INFORMATION},
                           Row{MDG_BUSINESS_DRUG, MDG_FILE_CATEGORY_XML_WITH_TREATMENT, MDG_KIND_DRUG_INFORMATION},
                           Row{MDG_BUSINESS_DRUG, MDG_FILE_CATEGORY_PDF, MDG_KIND_DOCUMENT},
                           Row{MDG_BUSINESS_CHECKUP, MDG_FILE_CATEGORY_XML, MDG_KIND_CHECKUP_INFORMATION}}) {
        CAPTURE(row.business, row.category);
        Operation operation;
        REQUIRE(name(mdg_medical_start(context.get(), medical(row.business, row.category, "20261122100000").get(),
                                       qualification, operation.out(), nullptr)) == "OK");
        const Ended ended = end_of(operation);
        CHECK(ended.status == "OK");
        if (ended.status == "OK") CHECK(mdg_record_kind(ended.result.get()) == row.kind);
    }
    CHECK(outstanding(context.get()).empty());
    Operation operation;
    CHECK(
        name(mdg_medical_start(context.get(), medical(MDG_BUSINESS_DRUG, MDG_FILE_CATEGORY_XML, "20261123093015").get(),
                               qualification, operation.out(), nullptr)) == "CONSENT");
}

TEST_CASE("who did not consent is not asked for", "[terminal][R-PRIV-09]") {
    const Scratch scratch;
    const Record answer = pushed(scratch, "none");
    const Context context = open_desk(scratch);
    Operation operation;
    CHECK(name(mdg_medical_start(
              context.get(), medical(MDG_BUSINESS_DRUG, MDG_FILE_CATEGORY_XML, "20261122100000").get(),
              mdg_record_at(answer.get(), MDG_FIELD_QUALIFICATION, 0), operation.out(), nullptr)) == "CONSENT");
    CHECK(std::filesystem::is_empty(scratch / "req"));
}

TEST_CASE("R-PUB-03: the host's own number, once registered, comes back with the next result of the face reader",
          "[terminal][reference]") {
    const Scratch scratch;
    {
        const Terminal terminal(scratch, "2026-11-22T09:00:00");
        const Context context = open_desk(scratch, R"(, "check_wait_ms": 10000)");
        const Record registration =
            record(MDG_KIND_REFERENCE_REGISTRATION, R"({"reference_number": "P-001", "insurer_number": "06139901",
                   "insured_symbol": "20", "insured_number": "101", "insured_branch_number": "00"})");
        Operation operation;
        REQUIRE(name(mdg_reference_start(context.get(), registration.get(), operation.out(), nullptr)) == "OK");
        const Ended ended = end_of(operation);
        REQUIRE(ended.status == "OK");
        CHECK(text(ended.result.get(), MDG_FIELD_PROCESSING_STATUS) == MDG_PROCESSING_STATUS_DONE);
    }
    const Record answer = pushed(scratch, "none");
    CHECK(text(mdg_record_at(answer.get(), MDG_FIELD_QUALIFICATION, 0), MDG_FIELD_REFERENCE_NUMBER) == "P-001");
}
