// By the Web API there is no terminal in between: the line is told from the centre.
#include "api/doctor/patient.hpp"

#include "support/catch.hpp"

#include <chrono>
#include <sstream>
#include <thread>

using namespace mdg::api_test;
namespace fs = std::filesystem;

namespace {

// The virtual centre, with a table of what goes wrong.
class Centre {
public:
    Centre() {
        REQUIRE(run({MDG_MAKE_CA, scratch_ / "ca"}, scratch_ / "ca.log") == 0);
        put_file(scratch_ / "body.json", R"({"user": "clinic"})");
        schedule("");
        process_ = std::make_unique<Process>(
            std::vector<std::string>{MDG_TERMINAL_TOOL, "serve-web", "--certificate", ca("server.pem"), "--key",
                                     ca("server.key"), "--client-ca", ca("ca.pem"), "--schedule",
                                     scratch_ / "schedule.tsv", "--ready-file", scratch_ / "ready"},
            log());
        REQUIRE(await([this] { return fs::exists(scratch_ / "ready"); }));
        std::istringstream ready(file_text(scratch_ / "ready"));
        std::string process;
        std::getline(ready, process);
        std::getline(ready, port_);
        REQUIRE(await([this] { return tables_read() == tables_; }));
    }

    void goes_wrong(const std::string& fault) {
        schedule("0ms\t" + fault + "\t\n");
        REQUIRE(await([this] { return tables_read() == tables_; }));
    }

    Fields config() const {
        const std::string host = "https://localhost:" + port_ + "/oqs-api-pro/";
        return {{"request_dir", ""},
                {"result_dir", ""},
                {"face_dir", ""},
                {"plugin_dir", quoted((scratch_.folder("no-plugins")).string())},
                {"web_url_auth", quoted(host + "MSA12020/ILI12020SV01/auth")},
                {"web_url_search", quoted(host + "MSA01030/ILI01030SV01/search")},
                {"web_certificate_file", quoted(ca("client.pem"))},
                {"web_key_file", quoted(ca("client.key"))},
                {"web_ca_file", quoted(ca("ca.pem"))},
                {"web_auth_body_file", quoted((scratch_ / "body.json").string())}};
    }

private:
    std::string ca(const char* file) const { return scratch_ / ("ca/" + std::string(file)); }
    fs::path log() const { return scratch_ / "centre.log"; }

    void schedule(const std::string& rows) {
        put_file(scratch_ / "next.tsv", "when\tfault\tfor\n" + rows);
        fs::rename(scratch_ / "next.tsv", scratch_ / "schedule.tsv");
        ++tables_;
    }

    int tables_read() const {
        const std::string text = file_text(log());
        int read = 0;
        for (auto at = text.find(" rows"); at != text.npos; at = text.find(" rows", at + 1)) ++read;
        return read;
    }

    Scratch scratch_;
    std::unique_ptr<Process> process_;
    std::string port_;
    int tables_ = 0;
};

} // namespace

TEST_CASE("by the Web API every trouble of line and centre is named", "[doctor][R-ERR-03]") {
    const Clinic clinic;
    Centre centre;
    const Desk desk(clinic, centre.config());
    const Fields request{{"probe_limit_ms", "900"}, {"slow_after_ms", "400"}};
    const std::string no_plugin = MDG_TROUBLE_CLASS_PLUGIN_REFUSED;
    const Told healthy = call_doctor(desk.context(), request);
    CHECK(healthy.causes == std::set{no_plugin});
    CHECK(healthy.states.at(MDG_LINK_CENTRE) == MDG_LINK_STATE_WORKS);
    CHECK(healthy.states.at(MDG_LINK_TERMINAL) == MDG_LINK_STATE_NOT_THERE);

    struct Case {
        const char* fault;
        std::string cause;
        const char* line;
    };
    for (const Case& each : {Case{"line-refused", MDG_TROUBLE_CLASS_NETWORK, MDG_LINK_STATE_BROKEN},
                             Case{"line-dropped", MDG_TROUBLE_CLASS_NETWORK, MDG_LINK_STATE_BROKEN},
                             Case{"line-hung", MDG_TROUBLE_CLASS_NETWORK, MDG_LINK_STATE_BROKEN},
                             Case{"http:503", MDG_TROUBLE_CLASS_CENTRE_DOWN, MDG_LINK_STATE_WORKS},
                             Case{"http:500", MDG_TROUBLE_CLASS_CENTRE_DOWN, MDG_LINK_STATE_WORKS},
                             Case{"bad-json", MDG_TROUBLE_CLASS_CENTRE_DOWN, MDG_LINK_STATE_WORKS},
                             Case{"http:403", MDG_TROUBLE_CLASS_CREDENTIALS, MDG_LINK_STATE_WORKS},
                             Case{"silent", MDG_TROUBLE_CLASS_NO_ANSWER, MDG_LINK_STATE_DOUBTFUL},
                             Case{"no-answer", MDG_TROUBLE_CLASS_NO_ANSWER, MDG_LINK_STATE_DOUBTFUL},
                             Case{"delay:600", MDG_TROUBLE_CLASS_SLOW_ANSWER, MDG_LINK_STATE_DOUBTFUL}}) {
        centre.goes_wrong(each.fault);
        const Told told = call_doctor(desk.context(), request);
        CAPTURE(each.fault, json(told.report.get()));
        CHECK(told.causes == std::set{no_plugin, each.cause});
        CHECK(told.states.at(MDG_LINK_LINE) == each.line);
    }
}
