#include "claim/format/file_writer.hpp"

#include "base/file.hpp"

#include <algorithm>

namespace mdg::claim {
namespace {

constexpr std::size_t piece = 256 * 1024;

// 000001.xml
std::string name_of(std::uint64_t number) {
    constexpr std::size_t digits = 6;
    const std::string text = std::to_string(number);
    return std::string(digits - std::min(digits, text.size()), '0') + text + ".xml";
}

} // namespace

FileWriter::FileWriter(std::string_view format, const FileHead& head, std::filesystem::path target)
    : format_(make_format(format, head)) {
    if (is_one_each(format))
        folder_.emplace(std::move(target));
    else
        file_.emplace(std::move(target), base::Making::for_long);
    format_->begin(buffer_);
}

// A disk that failed stays failed: part of a claim may have been written, so that the file must never appear.
template <typename Step>
void FileWriter::kept(Step step) {
    try {
        step();
    } catch (const base::Failure& failure) {
        broken_ = failure;
        throw;
    }
}

void FileWriter::flush() {
    file_->write(buffer_);
    buffer_.clear();
}

void FileWriter::add(const Claim& claim) {
    if (broken_) throw base::Failure(*broken_);
    if (finished_) throw base::Failure(MDG_E_CLOSED, MDG_ORIGIN_APPLICATION, "the file of claims is finished");
    format_->add(claim, buffer_);
    ++count_;
    if (folder_) {
        kept([&] { base::write_file(folder_->folder() / name_of(count_), buffer_); });
        buffer_.clear();
    } else if (buffer_.size() >= piece) {
        kept([&] { flush(); });
    }
}

void FileWriter::finish() {
    if (broken_) throw base::Failure(*broken_);
    if (finished_) throw base::Failure(MDG_E_CLOSED, MDG_ORIGIN_APPLICATION, "the file of claims is finished");
    kept([&] {
        if (folder_) {
            folder_->appear();
        } else {
            format_->end(buffer_);
            flush();
            file_->appear();
        }
    });
    finished_ = true;
}

void write_file(std::string_view format, const Claim& claim, const std::filesystem::path& path) {
    base::write_atomically(path, one_text(format, {}, claim));
}

} // namespace mdg::claim
