// Bytes that come piece by piece and can be read a second time: a file, a member of an archive.
#pragma once

#include "base/descriptor.hpp"

#include <cstddef>
#include <filesystem>
#include <span>
#include <string_view>

namespace mdg::eligibility {

class ByteSource {
public:
    ByteSource() = default;
    ByteSource(const ByteSource&) = delete;
    ByteSource& operator=(const ByteSource&) = delete;
    virtual ~ByteSource() = default;

    // How many bytes were read; 0 at the end. A Failure where they cannot be.
    virtual std::size_t read(std::span<char> into) = 0;
    // From the first byte again.
    virtual void rewind() = 0;
};

class FileSource : public ByteSource {
public:
    // A Failure IO or PERMISSION names the file.
    explicit FileSource(std::filesystem::path path);
    std::size_t read(std::span<char> into) override;
    void rewind() override;

private:
    std::filesystem::path path_;
    base::Descriptor file_;
};

// Of bytes that outlive it.
class MemorySource : public ByteSource {
public:
    explicit MemorySource(std::string_view bytes)
        : bytes_(bytes)
        , rest_(bytes) {}
    std::size_t read(std::span<char> into) override {
        const std::size_t size = rest_.copy(into.data(), into.size());
        rest_.remove_prefix(size);
        return size;
    }
    void rewind() override { rest_ = bytes_; }

private:
    std::string_view bytes_;
    std::string_view rest_;
};

} // namespace mdg::eligibility
