#include "clinic/card/text_file.hpp"

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace mdg::clinic::card {

std::string read_file(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw std::runtime_error("cannot read " + path.string());
    return {std::istreambuf_iterator<char>(in), {}};
}

void write_file(const std::filesystem::path& path, std::string_view content) {
    auto fresh = path;
    fresh += ".new";
    std::ofstream out(fresh, std::ios::binary | std::ios::trunc);
    out << content;
    out.close();
    if (!out) throw std::runtime_error("cannot write " + fresh.string());
    std::filesystem::rename(fresh, path);
}

} // namespace mdg::clinic::card
