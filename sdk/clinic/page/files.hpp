// The page's files, compiled in: the program works wherever it is copied to.
#pragma once

#include <string_view>

namespace mdg::clinic::page {

struct File {
    std::string_view path; // as asked for: "/app.js"
    std::string_view type;
    std::string_view content;
};

const File* file_at(std::string_view path); // nullptr: none; "/" is the page

} // namespace mdg::clinic::page
