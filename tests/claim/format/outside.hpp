// Other programs; one that is missing is a failure, not a pass.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

namespace mdg::claim::test {

inline std::string text_of(const std::filesystem::path& path) {
    std::ifstream stream(path, std::ios::binary);
    if (!stream) throw std::runtime_error("no file " + path.string());
    return {std::istreambuf_iterator<char>(stream), {}};
}

inline void put(const std::filesystem::path& path, const std::string& text) {
    std::ofstream(path, std::ios::binary) << text;
}

// By the schema of this version.
inline bool is_valid(const std::filesystem::path& xml, const std::string& schema = MDG_TEST_DOCS "/claim-record.xsd") {
    return std::system(
               ("xmllint --noout --nonet --schema '" + schema + "' '" + xml.string() + "' 2>/dev/null").c_str()) == 0;
}

} // namespace mdg::claim::test
