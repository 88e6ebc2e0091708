// The folders of a site, with a state folder that outlives its gateways.
#pragma once

#include "eligibility/folder_gateway.hpp"
#include "support.hpp"

#include <chrono>
#include <memory>
#include <string>
#include <string_view>

namespace mdg::eligibility::test {

struct Site {
    Site() {
        for (const auto& path : {req, res, face}) std::filesystem::create_directory(path);
    }
    // As a program that starts anew has it.
    std::unique_ptr<FolderGateway> start(bool with_state = true,
                                         std::chrono::milliseconds poll = std::chrono::milliseconds(10)) const {
        return std::make_unique<FolderGateway>(FolderSettings{.request = req,
                                                              .result = res,
                                                              .face = face,
                                                              .encoding = Encoding::utf8,
                                                              .poll = poll,
                                                              .state = with_state ? state : std::filesystem::path(),
                                                              .facility_code = "1319999999"});
    }

    TemporaryFolder folder;
    std::filesystem::path req = folder / "req";
    std::filesystem::path res = folder / "res";
    std::filesystem::path face = folder / "face";
    std::filesystem::path state = folder / "state";
};

// Of response_valid.xml.
inline constexpr const char* sample_id = "K7M2Q9X4T1AB";
inline constexpr const char* sample_request = "OQSsiquc01req_K7M2Q9X4T1AB.xml";
inline constexpr const char* sample_answer = "OQSsiquc01res_K7M2Q9X4T1AB.xml";
record::Record check_request(std::string_view request_id = sample_id);

inline record::Record ask(Gateway& gateway, const record::Record& request,
                          std::chrono::milliseconds limit = std::chrono::seconds(5)) {
    return gateway.ask(request, base::Wait(limit));
}

} // namespace mdg::eligibility::test
