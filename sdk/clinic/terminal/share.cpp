#include "clinic/terminal/share.hpp"

namespace mdg::clinic::terminal {

namespace fs = std::filesystem;

namespace {

constexpr const char* names[] = {"req", "res", "face"};

void move(const fs::path& from, const fs::path& to) {
    fs::create_directories(to);
    for (const char* name : names)
        if (fs::exists(from / name)) fs::rename(from / name, to / name);
}

} // namespace

Share::Share(const fs::path& directory)
    : away_(directory / ".away") {
    if (fs::exists(away_)) move(away_, directory);
    folders_ = Folders::create(directory);
}

Share::~Share() {
    try {
        set_gone(false);
    } catch (const fs::filesystem_error&) {
        // They stay where they are; the next run brings them back.
    }
}

void Share::set_gone(bool gone) {
    if (gone == gone_) return;
    const fs::path directory = away_.parent_path();
    if (gone) {
        move(directory, away_);
    } else {
        move(away_, directory);
        fs::remove(away_);
    }
    gone_ = gone;
}

} // namespace mdg::clinic::terminal
