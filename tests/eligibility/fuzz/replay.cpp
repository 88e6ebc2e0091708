// eligibility_fuzz TARGET FOLDER [ROUNDS]: every file of the folder, then so many of them changed at random, always
// the same. Built with clang and -fsanitize=fuzzer the same file is a libFuzzer target, named by MDG_FUZZ_TARGET.
#include "targets.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

namespace {

const mdg::eligibility::test::FuzzTarget& target(std::string_view name) {
    const auto targets = mdg::eligibility::test::fuzz_targets();
    const auto found = std::ranges::find(targets, name, &mdg::eligibility::test::FuzzTarget::name);
    if (found != targets.end()) return *found;
    std::cerr << "no target " << name << "\n";
    std::exit(2);
}

} // namespace

// libzip 1.7.3 itself loses a few hundred bytes over some damaged archives.
extern "C" __attribute__((visibility("default"))) const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() {
    return "leak:libzip.so";
}

#ifdef MDG_FUZZ_TARGET
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const auto& chosen = target(MDG_FUZZ_TARGET);
    chosen.run({reinterpret_cast<const char*>(data), size});
    return 0;
}
#else
namespace {

std::string mutated(std::string bytes, std::mt19937& random, const std::vector<std::string>& files) {
    const auto below = [&](std::size_t bound) { return bound == 0 ? 0 : random() % bound; };
    for (std::size_t change = 0; change < 1 + below(4); ++change) {
        const std::size_t at = below(bytes.size());
        const std::size_t size = below(std::min<std::size_t>(bytes.size() - at, 64) + 1);
        switch (below(6)) {
        case 0:
            if (!bytes.empty()) bytes[at] = static_cast<char>(random());
            break;
        case 1:
            bytes.erase(at, size);
            break;
        case 2:
            bytes.insert(at, bytes.substr(below(bytes.size()), size));
            break;
        case 3:
            bytes.insert(at, std::string("<>&;\"/\0\x82\xE3#=[]!-", 15).substr(below(15), 1));
            break;
        case 4: {
            const std::string& other = files[below(files.size())];
            bytes.replace(at, size, other.substr(below(other.size()), 200));
            break;
        }
        default:
            bytes.resize(at);
        }
    }
    return bytes;
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        std::cerr << "eligibility_fuzz TARGET FOLDER [ROUNDS]\n";
        return 2;
    }
    const auto& chosen = target(argv[1]);
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(argv[2])) paths.push_back(entry.path());
    std::ranges::sort(paths);
    std::vector<std::string> files;
    for (const auto& path : paths) {
        std::ifstream file(path, std::ios::binary);
        files.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
        chosen.run(files.back());
    }
    if (files.empty()) {
        std::cerr << "no file in " << argv[2] << "\n";
        return 1;
    }
    std::mt19937 random(20261126);
    const int rounds = argc > 3 ? std::stoi(argv[3]) : 0;
    for (int round = 0; round < rounds; ++round) chosen.run(mutated(files[random() % files.size()], random, files));
    std::cout << files.size() << " files, " << rounds << " changed ones\n";
    return 0;
}
#endif
