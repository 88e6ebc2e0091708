#include "eligibility/byte_source.hpp"

#include "base/failure.hpp"

#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

namespace mdg::eligibility {
namespace {

[[noreturn]] void fail(const char* doing, const std::filesystem::path& path) {
    const int error = errno;
    throw base::Failure(error == EACCES || error == EPERM ? MDG_E_PERMISSION : MDG_E_IO, MDG_ORIGIN_OS,
                        std::string(doing) + " " + path.string() + ": " + std::strerror(error))
        .with_vendor_code("errno " + std::to_string(error));
}

} // namespace

FileSource::FileSource(std::filesystem::path path)
    : path_(std::move(path))
    , file_(::open(path_.c_str(), O_RDONLY | O_CLOEXEC)) {
    if (!file_) fail("opening", path_);
}

std::size_t FileSource::read(std::span<char> into) {
    for (;;) {
        const ssize_t got = ::read(file_.get(), into.data(), into.size());
        if (got >= 0) return static_cast<std::size_t>(got);
        if (errno != EINTR) fail("reading", path_);
    }
}

void FileSource::rewind() {
    if (::lseek(file_.get(), 0, SEEK_SET) < 0) fail("going back in", path_);
}

} // namespace mdg::eligibility
