// A folder of one's own, gone with the test.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>

#include <sys/stat.h>

namespace mdg::test {

struct Scratch {
    Scratch() {
        ::umask(022); // plugins are taken only from what nobody else may write to
        std::string name = std::filesystem::temp_directory_path() / "mdg-reader-XXXXXX";
        if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
        folder = name;
    }
    ~Scratch() { std::filesystem::remove_all(folder); }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    void write(const std::filesystem::path& file, const std::string& text) const {
        std::filesystem::create_directories((folder / file).parent_path());
        std::ofstream(folder / file) << text;
    }

    std::filesystem::path folder;
};

} // namespace mdg::test
