// A file of claims that is written one claim at a time and appears when it is finished, whole or not at all. Formats of one
// document a claim make a folder of files.
#pragma once

#include "base/failure.hpp"
#include "base/new_file.hpp"
#include "claim/format.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace mdg::claim {

class FileWriter {
public:
    // Failures as make_format, and PERMISSION, STORAGE or IO. What a killed process left of the same target is removed.
    FileWriter(std::string_view format, const FileHead& head, std::filesystem::path target);

    // CHECK_FAILED leaves the file as it was. After a disk that failed (STORAGE, IO) the same failure comes every time.
    void add(const Claim& claim);
    // The file stands under its name and is on the disk. CLOSED for whatever is asked for afterwards.
    void finish();

    std::uint64_t count() const noexcept { return count_; }

private:
    template <typename Step>
    void kept(Step step);
    void flush();

    std::unique_ptr<Format> format_;
    std::optional<base::NewFile> file_;
    std::optional<base::NewFolder> folder_;
    std::string buffer_;
    std::uint64_t count_ = 0;
    bool finished_ = false;
    std::optional<base::Failure> broken_;
};

// One claim as a file.
void write_file(std::string_view format, const Claim& claim, const std::filesystem::path& path);

} // namespace mdg::claim
