// replay FOLDER: every file of it through the fuzzer's entry.
// replay --write FOLDER: a small packet of every message and of some functions, to begin with.
#include "link/fields.hpp"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

namespace fs = std::filesystem;

void write(const fs::path& folder) {
    std::mt19937 random(7);
    mdg::reader::link::Packet packet;
    fs::create_directories(folder);
    const auto contents = mdg::test::all_contents();
    for (std::size_t at = 0; at < contents.size(); at += at < 32 ? 1 : 13) {
        mdg::test::Filler filler(random, [&] { return static_cast<int>(random() % 5); });
        contents[at]->visit(filler);
        contents[at]->write(packet);
        std::string name = contents[at]->name;
        for (auto& letter : name)
            if (letter == ' ' || letter == '/' || letter == '.') letter = '_';
        std::ofstream(folder / name, std::ios::binary)
            .write(reinterpret_cast<const char*>(packet.data()), static_cast<std::streamsize>(packet.size()));
    }
}

int replay(const fs::path& folder) {
    int count = 0;
    for (const auto& file : fs::directory_iterator(folder)) {
        std::ifstream input(file.path(), std::ios::binary);
        const std::string text(std::istreambuf_iterator<char>(input), {});
        LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
        ++count;
    }
    std::printf("replay: %d files\n", count);
    return count > 0 ? 0 : 1;
}

} // namespace

int main(int count, char** arguments) {
    if (count == 3 && std::string(arguments[1]) == "--write") {
        write(arguments[2]);
        return 0;
    }
    return count == 2 ? replay(arguments[1]) : 2;
}
