#include "clinic/terminal/outbox.hpp"

#include <algorithm>
#include <fstream>
#include <system_error>

namespace mdg::clinic::terminal {

namespace {

constexpr int slices = 8;

} // namespace

void Outbox::put(std::filesystem::path file, std::string bytes, Instant due) {
    writes_.push_back({std::move(file), std::move(bytes), due, Mode::whole});
}

void Outbox::grow(const std::filesystem::path& file, const std::string& bytes, Instant due, Milliseconds duration) {
    const std::size_t slice = bytes.size() / slices + 1;
    for (int i = 0; i < slices; ++i) {
        const std::size_t from = std::min(bytes.size(), slice * static_cast<std::size_t>(i));
        const Mode mode = i == 0 ? Mode::start : Mode::append;
        writes_.push_back({file, bytes.substr(from, slice), due + duration * i / (slices - 1), mode});
    }
}

void Outbox::remove(const std::filesystem::path& file, Instant due) {
    writes_.push_back({file, {}, due, Mode::remove});
}

void Outbox::run(Instant now) {
    const auto later =
        std::stable_partition(writes_.begin(), writes_.end(), [&](const Write& write) { return write.due <= now; });
    std::vector<Write> ready(std::make_move_iterator(writes_.begin()), std::make_move_iterator(later));
    writes_.erase(writes_.begin(), later);
    std::stable_sort(ready.begin(), ready.end(), [](const Write& a, const Write& b) { return a.due < b.due; });
    for (const Write& one : ready) write(one);
}

std::optional<Instant> Outbox::next_due() const {
    const auto first =
        std::min_element(writes_.begin(), writes_.end(), [](const Write& a, const Write& b) { return a.due < b.due; });
    if (first == writes_.end()) return std::nullopt;
    return first->due;
}

void Outbox::write(const Write& write) {
    if (write.mode == Mode::remove) {
        std::filesystem::remove(write.file);
        return;
    }
    const bool whole = write.mode == Mode::whole;
    const auto target = whole ? write.file.parent_path() / ("." + write.file.filename().string() + ".tmp") : write.file;
    std::ofstream stream(target, std::ios::binary | (write.mode == Mode::append ? std::ios::app : std::ios::trunc));
    stream.write(write.bytes.data(), static_cast<std::streamsize>(write.bytes.size()));
    stream.close();
    // The name may hold a patient number; only the folder is told.
    if (!stream)
        throw std::system_error(std::make_error_code(std::errc::io_error),
                                "フォルダーに書けません / cannot write into " + write.file.parent_path().string());
    if (whole) std::filesystem::rename(target, write.file);
}

} // namespace mdg::clinic::terminal
