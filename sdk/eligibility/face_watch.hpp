// Results of the face reader, which the terminal leaves in a folder unasked (terminal facts §1.3).
#pragma once

#include "eligibility/gateway.hpp"
#include "eligibility/stable_file.hpp"

#include <chrono>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>

namespace mdg::eligibility {

// Looks at the folder again and again: notices of the file system do not come through a share. Files are only
// read; other programs of the site live on the same folder (terminal facts §6.6).
class FolderFaceWatch : public FaceWatch {
public:
    FolderFaceWatch(std::filesystem::path folder, std::chrono::milliseconds poll);

    record::Record await(const Person& expected, const base::Wait& wait) override;

private:
    struct Arrival {
        StableFile file;
        std::optional<record::Record> result; // of the bytes that count now
        std::string fault;                    // why there is none
    };

    void look();
    // The one result of this person, once nothing else is on its way.
    std::optional<record::Record> choose(const Person& expected) const;
    std::vector<base::Finding> passed_over() const;

    std::filesystem::path folder_;
    std::chrono::milliseconds poll_;
    std::set<std::string> before_;
    std::map<std::string, Arrival> arrivals_;
};

} // namespace mdg::eligibility
