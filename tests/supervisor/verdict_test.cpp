// Result documents, which are too large for a message.
#include "supervisor/bench.hpp"

#include <mutex>

using namespace mdg;
using namespace mdg::test;

namespace {

class Verdicts final : public reader::LinkListener {
public:
    void device_arrived(const reader::DeviceReport&) override {}
    void device_gone(const std::string&) override {}
    void slot_changed(const reader::SlotReport&) override {}
    void fault_changed(const std::optional<base::Failure>&) override {}
    void verdict(reader::VerdictReport report) override {
        const std::lock_guard lock(mutex_);
        reports_.push_back(std::move(report));
    }
    std::vector<reader::VerdictReport> reports() const {
        const std::lock_guard lock(mutex_);
        return reports_;
    }

private:
    mutable std::mutex mutex_;
    std::vector<reader::VerdictReport> reports_;
};

} // namespace

TEST_CASE("a result document of a megabyte arrives whole, one of more than four is refused") {
    const Bench bench;
    Verdicts verdicts;
    reader::PluginLink link(setup_of(bench));
    link.start(verdicts);
    {
        const auto device = link.open("troubled:1", Wait(5s));
        const auto answer = [&](int megabytes, int more) {
            return text_of(device->transmit(0, bytes({0xF0, 4, megabytes, more}), false, Wait(5s)));
        };
        CHECK(answer(4, 1) == std::to_string(MDG_E_TOO_LARGE));
        CHECK(answer(1, 0) == std::to_string(MDG_OK));
        CHECK(answer(4, 0) == std::to_string(MDG_OK));
        REQUIRE(comes_true([&] { return verdicts.reports().size() == 2; }));
    }
    link.stop();
    const auto reports = verdicts.reports();
    CHECK(reports[0].token == "troubled:1");
    CHECK(reports[0].correlation_id == "visit-1");
    CHECK(reports[0].name == "result.xml");
    REQUIRE(reports[0].document.size() == 1U << 20);
    CHECK(reports[1].document.size() == 4U << 20);
    bool same = true;
    for (std::uint32_t i = 0; i < reports[0].document.size(); ++i)
        same = same && reports[0].document[i] == static_cast<std::byte>(static_cast<std::uint8_t>(i * 31 + i / 251));
    CHECK(same);
}

TEST_CASE("a plugin that floods standard error keeps nobody from what it reports") {
    Bench bench;
    Verdicts verdicts;
    reader::PluginLink link(setup_of(bench));
    link.start(verdicts);
    {
        const auto device = link.open("troubled:1", Wait(5s));
        device->transmit(0, command(8), false, Wait(5s));
        REQUIRE(comes_true([&] { return !bench.log().empty(); }));
        device->transmit(0, bytes({0xF0, 4, 0, 9}), false, Wait(5s));
        CHECK(comes_true([&] { return verdicts.reports().size() == 1; }, 2s));
    }
    link.stop();
}
