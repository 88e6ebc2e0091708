// A face reader as the library holds it: the plugin in a process of its own, with its sandbox, and the link between.
#include "virtual_reader.hpp"

#include "reader/supervisor/plugin_link.hpp"

#include "base/file.hpp"
#include "support/catch.hpp"

#include <condition_variable>
#include <fstream>
#include <mutex>

using namespace mdg;
using namespace mdg::test;
using namespace std::chrono_literals;
using base::Wait;

namespace {

class Listener : public reader::LinkListener {
public:
    void device_arrived(const reader::DeviceReport& report) override { note("arrived " + report.name); }
    void device_gone(const std::string& token) override { note("gone " + token); }
    void slot_changed(const reader::SlotReport& report) override {
        note(report.presence == reader::Presence::present ? "card in" : "card out");
    }
    void fault_changed(const std::optional<base::Failure>& fault) override {
        note(fault ? "fault " + fault->vendor_code : "mended");
    }
    void verdict(reader::VerdictReport report) override {
        note("document " + report.correlation_id + " " +
             std::string(reinterpret_cast<const char*>(report.document.data()), report.document.size()));
    }

    bool hears(const std::string& wanted) {
        std::unique_lock lock(mutex_);
        return came_.wait_for(lock, 2s, [&] { return std::find(told_.begin(), told_.end(), wanted) != told_.end(); });
    }

private:
    void note(std::string what) {
        const std::lock_guard lock(mutex_);
        told_.push_back(std::move(what));
        came_.notify_all();
    }
    std::mutex mutex_;
    std::condition_variable came_;
    std::vector<std::string> told_;
};

struct Station {
    explicit Station(const std::string& maker)
        : reader(scratch.folder, maker)
        , link(setup(maker, scratch.folder)) {
        reader.tell("place validation");
        link.start(listener);
    }
    ~Station() { link.stop(); }
    static reader::supervisor::ChildSetup setup(const std::string& maker, const std::filesystem::path& state) {
        const std::filesystem::path folder = MDG_CLINIC_PLUGINS "/jp.madoguchi." + maker;
        auto manifest = reader::parse_manifest(base::read_file(folder / "manifest.json", 65536));
        return {MDG_PLUGIN_HOST, folder, state, manifest, {}, {}, {}};
    }

    Scratch scratch;
    VirtualReader reader;
    Listener listener;
    reader::PluginLink link;
};

} // namespace

TEST_CASE("an identification in the plugin's own process: the outcome, and the document it leaves behind") {
    Station station("almex");
    CHECK(station.listener.hears("arrived マイナタッチ (Sma-pa) 1"));
    CHECK(station.listener.hears("card in"));
    std::ofstream(station.scratch.folder / "face.xml") << "<XmlMsg/>";
    station.reader.tell("document eligibility " + (station.scratch.folder / "face.xml").string());
    for (const char* input : {"then choose face", "then look dark", "then look match", "then agree"})
        station.reader.tell(input);

    const auto device = station.link.open("almex:1", Wait(5s));
    plugin_abi::Call<&mdgp_identify_1::run> run;
    auto& in = std::get<0>(run.groups).value;
    in.methods = MDGP_METHOD_FACE | MDGP_METHOD_PIN;
    in.limit_ms = 5000;
    in.consent_mode = MDGP_CONSENT_MODE_BUNDLE;
    in.language = "ja";
    in.correlation_id = "visit-7";
    device->call(run, "the identification", Wait(10s));
    const auto& out = std::get<1>(run.groups).value;
    CHECK(out.outcome == MDGP_OUTCOME_VERIFIED);
    CHECK(out.method == MDGP_METHOD_FACE);
    CHECK(out.verdict_expected == 1);
    CHECK(station.listener.hears("document visit-7 <XmlMsg/>"));
}

TEST_CASE("a code at the reader is a fault of the plugin until it is mended, and the cable is seen") {
    Station station("panasonic");
    station.reader.tell("fault 011");
    CHECK(station.listener.hears("fault 011"));
    station.reader.tell("fault none");
    CHECK(station.listener.hears("mended"));
    station.reader.tell("plug off");
    CHECK(station.listener.hears("gone panasonic:1"));
}

TEST_CASE("a code goes with the reader that showed it") {
    Station station("canon");
    station.reader.tell("fault 777");
    CHECK(station.listener.hears("fault 777"));
    station.reader.tell("plug off");
    CHECK(station.listener.hears("gone canon:1"));
    CHECK(station.listener.hears("mended"));
}

TEST_CASE("a wait that ends gives the reader back idle", "[R-AUTH-19]") {
    Station station("canon");
    CHECK(station.listener.hears("card in"));
    {
        const auto device = station.link.open("canon:1", Wait(5s));
        plugin_abi::Call<&mdgp_face_1::match> match;
        auto& in = std::get<0>(match.groups).value;
        in.source = MDGP_FACE_SOURCE_CARD_PHOTO;
        in.attempts = 3;
        in.limit_ms = 60000;
        station.reader.tell("then look dark");
        CHECK_THROWS_AS(device->call(match, "the face", Wait(300ms)), base::Failure);
    }
    station.reader.tell("await screen=idle");
    CHECK(station.reader.state("captures") == "0");
}
