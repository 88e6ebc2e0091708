#include "clinic/terminal/wrapping.hpp"

#include "clinic/terminal/archive.hpp"

#include <Poco/String.h>

#include <sstream>

namespace mdg::clinic::terminal {

Wrapping::Wrapping(const std::string& conf, std::string password, bool results)
    : password_(std::move(password))
    , results_(results) {
    std::istringstream lines(conf);
    for (std::string line; std::getline(lines, line);) {
        line = Poco::trim(line);
        if (line.empty() || line.starts_with('#')) continue;
        const auto equals = line.find('=');
        const std::string choice = equals == line.npos ? "" : line.substr(equals + 1);
        if (equals == 0 || (choice != "e" && choice != "n"))
            throw std::invalid_argument("encrypt.conf: <prefix>=e か <prefix>=n です / is written like this: " + line);
        encrypted_[line.substr(0, equals)] = choice == "e";
        if (choice == "e" && password_.empty())
            throw std::invalid_argument("encrypt.conf には暗証が必要です / needs a password: --zip-password-file");
    }
}

// The longest prefix decides.
bool Wrapping::encrypted(const std::string& stem) const {
    bool found = false;
    std::size_t longest = 0;
    for (const auto& [prefix, choice] : encrypted_)
        if (stem.starts_with(prefix) && prefix.size() > longest) {
            longest = prefix.size();
            found = choice;
        }
    return found;
}

bool Wrapping::zipped(const std::string& stem) const {
    return encrypted(stem) || (results_ && stem.size() > 10 && stem.compare(3, 2, "mu") == 0 && stem[9] == '2');
}

std::string Wrapping::unwrap(const std::string& stem, const std::string& extension, std::string bytes,
                             const Business& business) const {
    if (encrypted(stem) != (extension == ".zip"))
        refuse("暗号化の設定と違う形式です", "not in the form encrypt.conf has chosen");
    if (extension != ".zip") return bytes;
    try {
        return unzip(bytes, password_, business.largest);
    } catch (const ArchiveError&) {
        refuse("ZIPを開けません（暗証か形式の誤り）", "the ZIP cannot be opened: password or format");
    }
}

} // namespace mdg::clinic::terminal
