// A file that another machine may still be writing: it counts when two looks a poll apart see the same bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace mdg::eligibility {

class StableFile {
public:
    explicit StableFile(std::filesystem::path path);
    StableFile(std::filesystem::path path, std::size_t at_most)
        : path_(std::move(path))
        , at_most_(at_most) {}

    // Call once per poll. The bytes when they are what they were at the last look, else nullopt. A file that
    // cannot be read at this moment (locked, just renamed) does not count; problem() tells why.
    const std::string* look();

    const std::filesystem::path& path() const noexcept { return path_; }
    bool present() const noexcept { return present_; }
    // Too large to be read here.
    bool large() const noexcept { return present_ && size_ > at_most_; }
    // How many looks in a row saw the same bytes.
    int looks() const noexcept { return looks_; }
    const std::string& problem() const noexcept { return problem_; }
    // How many looks in a row did not find it any more, after it had been there.
    int gone() const noexcept { return gone_; }
    // What it held at the last look that could read it, also when it is gone; nullptr: never read.
    const std::string* last() const noexcept { return bytes_ ? &*bytes_ : nullptr; }
    // What was seen in another folder does not count.
    void start_anew();

private:
    std::filesystem::path path_;
    std::size_t at_most_;
    std::uintmax_t size_ = 0;
    std::optional<std::string> bytes_;
    std::string problem_;
    bool present_ = false;
    int looks_ = 0;
    int gone_ = 0;
};

} // namespace mdg::eligibility
