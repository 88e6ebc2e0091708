// The terminal's folder exchange (terminal facts §1).
#pragma once

#include "eligibility/exchange_names.hpp"
#include "eligibility/folder.hpp"
#include "eligibility/gateway.hpp"
#include "eligibility/packing.hpp"
#include "eligibility/request_store.hpp"
#include "eligibility/xml_file.hpp"

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>

namespace mdg::eligibility {

struct FolderSettings {
    std::filesystem::path request;
    std::filesystem::path result;
    std::filesystem::path face = {}; // empty: there is no face reader here
    Encoding encoding = Encoding::utf8;
    std::chrono::milliseconds poll{250};
    std::filesystem::path state = {}; // empty: outstanding requests are known as long as the process lives
    Packing packing = {};
    std::string facility_code = {}; // of this site: its own face files are told by it
};

// Of all files in the folders only those named after our own request are read or removed; an answer is
// removed once it was understood as ours and is kept, because the terminal never does it (terminal facts
// §1.6). When the process dies anywhere in between, the next one goes on from there.
class FolderGateway : public Gateway {
public:
    // Fails as open_store() where there is a state folder.
    explicit FolderGateway(FolderSettings settings);

    record::Record ask(const record::Record& request, const base::Wait& wait) override;
    std::unique_ptr<FaceWatch> watch_faces() override;
    std::vector<base::Finding> probe() override;
    std::vector<Outstanding> outstanding() override;
    void settle(const std::string& request_id) override;

private:
    void send(HeldRequest& held, const record::Record& request, const std::string& bytes);
    void fetch(HeldRequest& held, const record::Record& request, const base::Wait& wait,
               std::vector<base::Finding>& findings) const;
    void clear_away(const AnswerFile& kept, const record::Record& request, std::vector<base::Finding>& findings) const;
    bool seen_before(const ExchangeNames& names) const;
    ExchangeNames names_of(const record::Record& request) const;
    Same same_request(const record::Record& request) const;

    FolderSettings settings_;
    std::unique_ptr<RequestStore> store_;
};

} // namespace mdg::eligibility
