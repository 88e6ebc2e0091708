#include "api/reception/reader.hpp"

#include "support/catch.hpp"

#include <chrono>
#include <thread>

namespace mdg::api_test {
namespace fs = std::filesystem;

FaceReader::FaceReader(const Clinic& clinic, const std::string& maker, const std::string& updated,
                       const std::string& serial)
    : clinic_(clinic)
    , maker_(maker)
    , serial_(serial)
    , state_dir_(clinic.scratch() / "readers") {
    const fs::path place = state_dir_ / "clinic";
    fs::create_directories(place);
    fs::permissions(state_dir_, fs::perms::owner_all);
    process_ =
        std::make_unique<Process>(std::vector<std::string>{MDG_READER_TOOL, "serve", "--maker", maker_, "--place",
                                                           place, "--updated", updated, "--serial", serial_},
                                  clinic.scratch() / ("reader-" + serial_ + ".out"));
    const auto limit = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    while (!fs::exists(place / (maker_ + "-" + serial_ + ".control")) && std::chrono::steady_clock::now() < limit)
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    REQUIRE(fs::exists(place / (maker_ + "-" + serial_ + ".control")));
}

FaceReader::~FaceReader() = default;

std::string FaceReader::tell(const std::vector<std::string>& commands) const {
    std::vector<std::string> words{MDG_READER_TOOL,       "tell",     "--maker", maker_, "--place",
                                   state_dir_ / "clinic", "--serial", serial_};
    words.insert(words.end(), commands.begin(), commands.end());
    const auto output = clinic_.scratch() / "tell.out";
    const auto status = run(words, output);
    std::string said = file_text(output);
    INFO(said);
    REQUIRE(status == 0);
    return said;
}

} // namespace mdg::api_test
