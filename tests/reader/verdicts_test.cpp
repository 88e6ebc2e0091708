#include "reader/verdicts.hpp"

#include "reader/failure.hpp"
#include "support/catch.hpp"

using namespace mdg;
using namespace std::chrono_literals;
using reader::VerdictReport;
using reader::Verdicts;

namespace {

VerdictReport report(const std::string& correlation_id, std::uint32_t mode = MDGP_VERDICT_MODE_ANSWER) {
    return {"token", correlation_id, "", static_cast<std::uint32_t>(MDGP_VERDICT_ELIGIBILITY), mode, 0, {std::byte{1}}};
}

const Verdicts::Clock::time_point begin{1h};

Verdicts::Wanted wanted(const std::string& correlation_id) {
    return {"plugin", "token", correlation_id, static_cast<std::uint32_t>(MDGP_VERDICT_ELIGIBILITY), begin};
}

} // namespace

TEST_CASE("a result document belongs to its flow, its device and its kind, and is taken once") {
    Verdicts verdicts;
    verdicts.put("plugin", report("mine"), begin);
    CHECK_FALSE(verdicts.take(wanted("another"), begin));
    auto other = wanted("mine");
    other.plugin_id = "another";
    CHECK_FALSE(verdicts.take(other, begin));
    other = wanted("mine");
    other.token = "another";
    CHECK_FALSE(verdicts.take(other, begin));
    other = wanted("mine");
    other.kind = static_cast<std::uint32_t>(MDGP_VERDICT_OCR);
    CHECK_FALSE(verdicts.take(other, begin));
    CHECK(verdicts.take(wanted("mine"), begin));
    CHECK_FALSE(verdicts.take(wanted("mine"), begin));
}

TEST_CASE("a document without a flow is taken only where it came unasked, after this person began") {
    Verdicts verdicts;
    verdicts.put("plugin", report("", MDGP_VERDICT_MODE_PUSHED), begin - 1s);
    verdicts.put("plugin", report("", MDGP_VERDICT_MODE_LATE), begin + 1s);
    CHECK_FALSE(verdicts.take(wanted("mine"), begin + 1s));
    verdicts.put("plugin", report("", MDGP_VERDICT_MODE_PUSHED), begin + 1s);
    CHECK(verdicts.take(wanted("mine"), begin + 1s));
}

TEST_CASE("documents that nobody takes are few, and not kept for long") {
    Verdicts verdicts;
    for (std::size_t i = 0; i <= Verdicts::most; ++i)
        verdicts.put("plugin", report(std::to_string(i)), begin + std::chrono::seconds(i));
    CHECK_FALSE(verdicts.take(wanted("0"), begin + 1min)); // the oldest made room
    CHECK(verdicts.take(wanted("1"), begin + 1min));
    CHECK_FALSE(verdicts.take(wanted("2"), begin + 1min + Verdicts::longest));
}

TEST_CASE("a document is waited for with a limit and a cancel") {
    Verdicts verdicts;
    CHECK_FALSE(verdicts.await(wanted("mine"), base::Wait(1ms)));
    std::stop_source cancel;
    cancel.request_stop();
    CHECK(test::failure_of([&] { verdicts.await(wanted("mine"), base::Wait(1min, cancel.get_token())); }).status ==
          MDG_E_CANCELLED);
}
