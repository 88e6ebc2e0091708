#include "claim/read.hpp"

#include "base/file.hpp"

#include <cerrno>
#include <fstream>

namespace mdg::claim {
namespace {

bool looks_like_uke(std::string_view begin) {
    const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    return begin.size() >= 3 && is_capital(begin[0]) && is_capital(begin[1]) && begin[2] == ',';
}

} // namespace

void read_file(const std::filesystem::path& path, const Sink& sink) {
    errno = 0;
    std::ifstream in(path, std::ios::binary);
    if (!in) base::throw_errno(errno, "opening", path);
    std::string begin(256, '\0');
    in.read(begin.data(), static_cast<std::streamsize>(begin.size()));
    if (in.bad()) base::throw_errno(errno == 0 ? EIO : errno, "reading", path);
    begin.resize(static_cast<std::size_t>(in.gcount()));
    in.clear();
    in.seekg(0);
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    std::string_view text = begin;
    if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    if (text.starts_with('<')) return read_xml(in, sink);
    if (looks_like_uke(text)) return read_uke(in, sink);
    throw base::Failure(MDG_E_MALFORMED, MDG_ORIGIN_APPLICATION,
                        path.string() + ": neither claims in XML (UTF-8) nor UKE");
}

} // namespace mdg::claim
