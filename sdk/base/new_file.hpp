// A file, or a folder, that is made piece by piece and appears under its name when it is whole, or not at all.
#pragma once

#include "base/descriptor.hpp"

#include <filesystem>
#include <string_view>

#include <sys/types.h>

namespace mdg::base {

// How long its making takes. What is made in one go is nobody's concern. What is made for minutes is locked meanwhile, so
// that the remains of a process that was killed can be told from it: they go when the same target is made again.
enum class Making { at_once, for_long };

// Written beside the target under a hidden temporary name. Failures: PERMISSION, STORAGE or IO, with the path.
class NewFile {
public:
    explicit NewFile(std::filesystem::path target, Making making = Making::at_once, mode_t mode = 0660);
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;
    ~NewFile(); // one that has not appeared is removed

    void write(std::string_view bytes);
    // Flushed to the disk under its name, its folder too; an existing target is replaced.
    void appear();

private:
    std::filesystem::path target_;
    std::filesystem::path temporary_;
    Descriptor file_;
    bool appeared_ = false;
};

// The same of a folder, always made for long. A target with anything in it is refused.
class NewFolder {
public:
    explicit NewFolder(std::filesystem::path target, mode_t mode = 0770);
    NewFolder(const NewFolder&) = delete;
    NewFolder& operator=(const NewFolder&) = delete;
    ~NewFolder();

    // Where its files are to be written.
    const std::filesystem::path& folder() const noexcept { return temporary_; }
    void appear();

private:
    std::filesystem::path target_;
    std::filesystem::path temporary_;
    Descriptor lock_;
    bool appeared_ = false;
};

} // namespace mdg::base
