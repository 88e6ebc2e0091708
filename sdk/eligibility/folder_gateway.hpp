// The terminal's folder exchange (terminal facts §1).
#pragma once

#include "eligibility/gateway.hpp"
#include "eligibility/xml_file.hpp"

#include <chrono>
#include <filesystem>
#include <map>
#include <mutex>
#include <string>

namespace mdg::eligibility {

struct FolderSettings {
    std::filesystem::path request;
    std::filesystem::path result;
    std::filesystem::path face; // empty: there is no face reader here
    Encoding encoding = Encoding::utf8;
    std::chrono::milliseconds poll{250};
};

// Of all files in the folders only those named after our own request are read or removed; an answer is
// removed once it was understood as ours, because the terminal never does it (terminal facts §1.6).
class FolderGateway : public Gateway {
public:
    explicit FolderGateway(FolderSettings settings)
        : settings_(std::move(settings)) {}

    record::Record check(const record::Record& check_request, const base::Wait& wait) override;
    std::unique_ptr<FaceWatch> watch_faces() override;
    std::vector<base::Finding> probe() override;

private:
    enum class Sent { being_waited_for, unanswered, answered };
    class Turn;
    struct Exchange;

    void send(const std::string& id, const std::string& bytes, Turn& turn);
    record::Record await_answer(const record::Record& check_request, const base::Wait& wait) const;

    FolderSettings settings_;
    std::mutex mutex_;
    std::map<std::string, Sent> sent_; // by request_id
};

} // namespace mdg::eligibility
