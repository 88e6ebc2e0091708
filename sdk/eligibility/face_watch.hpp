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
#include <string_view>
#include <vector>

namespace mdg::eligibility {

// Looks at the folder again and again: notices of the file system do not come through a share. Files are only
// read; other programs of the site live on the same folder (terminal facts §6.6).
class FolderFaceWatch : public FaceWatch {
public:
    FolderFaceWatch(std::filesystem::path folder, std::chrono::milliseconds poll, std::string facility_code = {});

    record::Record await(const Person& expected, const base::Wait& wait) override;
    std::vector<record::Record> candidates(const Person& expected, std::string_view now,
                                           std::chrono::seconds oldest) override;

private:
    struct Arrival {
        StableFile file;
        std::vector<record::Record> results; // what it said, each once: two are a conflict
        std::vector<std::string> contents;   // the same, to be compared
        int looks_since = 0;                 // since there was a result
        bool taken = false;                  // by another program
        std::string fault;                   // why there is no result

        bool fits(const Person& expected) const;
    };

    void look();
    void look(const std::string& name, Arrival& arrival) const;
    void read(const std::string& name, const std::string& bytes, Arrival& arrival) const;
    // The one result of this person, once nothing else is on its way.
    std::optional<record::Record> choose(const Person& expected) const;
    std::vector<base::Finding> passed_over() const;

    std::filesystem::path folder_;
    std::chrono::milliseconds poll_;
    std::string facility_code_;
    std::set<std::string> before_;
    std::map<std::string, Arrival> arrivals_;
};

} // namespace mdg::eligibility
