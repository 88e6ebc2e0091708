#pragma once

#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <string>

namespace mdg::clinic::card {

// A folder of one's own, gone with the test.
struct Scratch {
    Scratch() {
        std::string name = std::filesystem::temp_directory_path() / "mdg-clinic-XXXXXX";
        if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
        folder = name;
    }
    ~Scratch() { std::filesystem::remove_all(folder); }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    std::filesystem::path folder;
};

} // namespace mdg::clinic::card
