// The lines of a UKE file one by one, cut into columns. The memory is that of one line, whatever the file's size.
#pragma once

#include "base/failure.hpp"
#include "claim/uke/layout.hpp"

#include <array>
#include <cstddef>
#include <istream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mdg::claim::uke {

// Columns as bytes; they live until the next line is read.
struct Line {
    std::size_t number = 0;  // in the file, from 1
    std::string_view stage;  // データ識別 of a line of history; empty: the line stands in the claim itself
    std::string_view record; // two characters
    std::string_view bytes;  // the whole line
    std::span<std::string_view> columns; // from the record on

    // The column of the slot; empty where the line ends before it.
    std::string_view at(const Layout& layout, Slot slot) const noexcept {
        const std::size_t column = layout.column_of(slot);
        return column == 0 || column > columns.size() ? std::string_view() : columns[column - 1];
    }
};

// Failure MALFORMED that names line and record, and the column where it is one.
[[noreturn]] void refuse_line(const Line& line, std::string_view column, const std::string& what, std::string ja);

// A column as UTF-8; not code page 932 is a Failure MALFORMED.
std::string text_of(const Line& line, std::string_view column, std::string_view bytes);

class LineReader {
public:
    explicit LineReader(std::istream& in)
        : in_(in) {}

    // nullptr at the end: that of the file, or its end mark 0x1A. Empty lines are passed over; CR LF and LF end a line.
    const Line* next();

private:
    bool read_bytes();
    bool fill();
    void refuse_more_after_end();
    void cut();

    std::istream& in_;
    std::array<char, 1U << 16U> block_{};
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
    std::string bytes_;
    std::vector<std::string_view> columns_;
    Line line_;
    bool ended_ = false;
};

} // namespace mdg::claim::uke
