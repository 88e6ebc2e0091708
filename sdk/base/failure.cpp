#include "base/failure.hpp"

#include <utility>

namespace mdg::base {

Failure::Failure(Status status_value, const char* origin_code, std::string text)
    : status(status_value)
    , origin(origin_code)
    , message(std::move(text)) {}

Failure& Failure::with_vendor_code(std::string code) & {
    vendor_code = std::move(code);
    return *this;
}

Failure&& Failure::with_vendor_code(std::string code) && {
    vendor_code = std::move(code);
    return std::move(*this);
}

Failure&& Failure::with_findings(std::vector<Finding> list) && {
    findings = std::move(list);
    return std::move(*this);
}

Failure&& Failure::with_cause(const Failure& below) && {
    cause = std::make_shared<const Failure>(below);
    return std::move(*this);
}

} // namespace mdg::base
