// A receipt computer in small: brings each visit's check through a FolderGateway with a state folder and writes down
// what the visit got, once and durably. It may be killed at any moment and started again with the same words.
//   mdg-exchange-client REQ RES STATE VISITS THREADS LIMIT_S ID…
// Exit: 0 every visit has its result; 3 a visit got two results; 4 the limit was reached.
#include "base/descriptor.hpp"
#include "base/failure.hpp"
#include "base/file.hpp"
#include "eligibility/folder_gateway.hpp"
#include "record/json.hpp"

#include <atomic>
#include <chrono>
#include <filesystem>
#include <iostream>
#include <string>
#include <thread>
#include <vector>

#include <stdlib.h>
#include <unistd.h>

using namespace mdg;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

record::Record request_of(const std::string& id) {
    record::Record request(MDG_KIND_CHECK_REQUEST);
    request.set_text(MDG_FIELD_FACILITY_CODE, "1319999999")
        .set_text(MDG_FIELD_REQUEST_ID, id)
        .set_date(MDG_FIELD_VISIT_DATE, *base::parse_iso_date("2026-11-22"))
        .set_text(MDG_FIELD_INSURER_NUMBER, "138057")
        .set_text(MDG_FIELD_INSURED_NUMBER, "0004567")
        .set_date(MDG_FIELD_BIRTH_DATE, *base::parse_iso_date("1954-03-09"));
    return request;
}

class Desk {
public:
    Desk(char** words, std::chrono::seconds limit)
        : gateway_({.request = words[1],
                    .result = words[2],
                    .face = {},
                    .encoding = eligibility::Encoding::utf8,
                    .poll = 10ms,
                    .state = words[3],
                    .facility_code = {}})
        , visits_(words[4])
        , end_(std::chrono::steady_clock::now() + limit) {}

    void serve(const std::string& id) {
        while (std::chrono::steady_clock::now() < end_) {
            try {
                if (!fs::exists(visits_ / id)) {
                    record::Record answer = gateway_.ask(request_of(id), base::Wait(2s));
                    answer.unset(MDG_FIELD_FINDING); // what lay beside it at the time
                    reached(id, to_json(answer, record::Privacy::whole));
                }
                gateway_.settle(id);
                return;
            } catch (const base::Failure& failure) {
                const bool usual = failure.status == MDG_E_BUSY || failure.status == MDG_E_NO_ANSWER ||
                                   (failure.status == MDG_E_BAD_ARGUMENT && fs::exists(visits_ / id));
                if (!usual) std::cerr << failure.status << " " << failure.message << "\n";
                std::this_thread::sleep_for(20ms);
            }
        }
        worst_ = 4;
    }
    int worst() const { return worst_; }

private:
    // Two results of one visit must be the same one, handed out again.
    void reached(const std::string& id, const std::string& answer) {
        std::string name = (visits_ / (".new-" + id + "-XXXXXX")).string();
        const base::Descriptor file(::mkstemp(name.data()));
        base::write_file(name, answer);
        if (::link(name.c_str(), (visits_ / id).c_str()) != 0 &&
            base::read_file(visits_ / id, eligibility::largest_file) != answer) {
            base::write_file(visits_ / (id + ".second"), answer);
            worst_ = 3;
        }
        ::unlink(name.c_str());
        base::flush_folder(visits_);
    }

    eligibility::FolderGateway gateway_;
    fs::path visits_;
    std::chrono::steady_clock::time_point end_;
    std::atomic<int> worst_{0};
};

} // namespace

int main(int count, char** words) {
    if (count < 8) return 2;
    Desk desk(words, std::chrono::seconds(std::stoi(words[6])));
    const std::vector<std::string> ids(words + 7, words + count);
    std::atomic<std::size_t> next{0};
    std::vector<std::jthread> threads;
    for (int i = std::stoi(words[5]); i > 0; --i)
        threads.emplace_back([&] {
            for (std::size_t at = next++; at < ids.size(); at = next++) desk.serve(ids[at]);
        });
    threads.clear();
    return desk.worst();
}
