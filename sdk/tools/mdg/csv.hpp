// Rows of a CSV file.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mdg::tools {

// RFC 4180: quoted cells may hold commas, line breaks and doubled quotes. UTF-8 with or without byte order mark.
class Csv {
public:
    explicit Csv(std::string_view text)
        : text_(text.starts_with("\xEF\xBB\xBF") ? text.substr(3) : text) {}

    bool more() const { return !text_.empty(); }
    int line() const { return line_; }

    // Throws Usage for a quote that is not closed.
    std::vector<std::string> row();

private:
    std::string plain();
    std::string quoted();

    std::string_view text_;
    int line_ = 0;
};

} // namespace mdg::tools
