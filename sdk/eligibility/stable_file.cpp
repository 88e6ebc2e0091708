#include "eligibility/stable_file.hpp"

#include "base/failure.hpp"
#include "base/file.hpp"
#include "eligibility/xml_file.hpp"

#include <system_error>
#include <utility>

namespace mdg::eligibility {

StableFile::StableFile(std::filesystem::path path)
    : StableFile(std::move(path), largest_file) {}

const std::string* StableFile::look() {
    problem_.clear();
    std::error_code error;
    const bool there = std::filesystem::exists(path_, error);
    if (error) {
        problem_ = error.message();
        looks_ = 0;
        return nullptr;
    }
    if (!there) {
        gone_ = present_ || gone_ > 0 ? gone_ + 1 : 0;
        present_ = false;
        looks_ = 0;
        return nullptr;
    }
    present_ = true;
    gone_ = 0;
    size_ = std::filesystem::file_size(path_, error);
    if (!error && size_ > at_most_) {
        problem_ = "larger than " + std::to_string(at_most_) + " bytes";
        looks_ = 0;
        return nullptr;
    }
    try {
        std::string now = base::read_file(path_, at_most_);
        looks_ = bytes_ == now ? looks_ + 1 : 1;
        bytes_ = std::move(now);
    } catch (const base::Failure& failure) {
        problem_ = failure.message;
        looks_ = 0;
    }
    return looks_ >= 2 ? &*bytes_ : nullptr;
}

void StableFile::start_anew() {
    *this = StableFile(std::move(path_), at_most_);
}

} // namespace mdg::eligibility
