#include "eligibility/stable_file.hpp"

#include "base/failure.hpp"
#include "base/file.hpp"
#include "eligibility/xml_file.hpp"

#include <system_error>

namespace mdg::eligibility {

const std::string* StableFile::look() {
    problem_.clear();
    std::error_code error;
    present_ = std::filesystem::exists(path_, error);
    if (!present_) {
        bytes_.reset();
        looks_ = 0;
        return nullptr;
    }
    try {
        std::string now = base::read_file(path_, largest_file);
        looks_ = bytes_ == now ? looks_ + 1 : 1;
        bytes_ = std::move(now);
    } catch (const base::Failure& failure) {
        problem_ = failure.message;
        bytes_.reset();
        looks_ = 0;
    }
    return looks_ >= 2 ? &*bytes_ : nullptr;
}

} // namespace mdg::eligibility
