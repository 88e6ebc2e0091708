// The folders as a share that can go away and come back.
#pragma once

#include "clinic/terminal/exchange.hpp"

namespace mdg::clinic::terminal {

class Share {
public:
    explicit Share(const std::filesystem::path& directory); // makes the folders, brings back those of an earlier run
    ~Share();
    Share(const Share&) = delete;
    Share& operator=(const Share&) = delete;

    const Folders& folders() const { return folders_; }

    // Out of sight below the same directory. Throws std::filesystem::filesystem_error where somebody made a folder of
    // the same name meanwhile and put something into it.
    void set_gone(bool gone);

private:
    std::filesystem::path away_;
    Folders folders_;
    bool gone_ = false;
};

} // namespace mdg::clinic::terminal
