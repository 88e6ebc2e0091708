// Hostile answers of the Web API: whatever the bytes say, reading them fails with an error or gives a tree that a second
// reading gives again. LLVMFuzzerTestOneInput is for libFuzzer; with MDG_FUZZ_MAIN the program replays a corpus.
#include "fuzz_json.hpp"

#include "base/failure.hpp"
#include "eligibility/messages/message.hpp"
#include "eligibility/web/json_tree.hpp"
#include "eligibility/xml_file.hpp"

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

namespace mdg::test {

void read_hostile_json(std::string_view text) {
    std::string once;
    try {
        const pugi::xml_document tree = eligibility::web::tree_from_json(text, "hostile");
        once = eligibility::web::json_from_tree(tree);
        try {
            eligibility::parse_message(eligibility::write_xml(tree, eligibility::Encoding::utf8),
                                       "OQSsiquc01res_HOSTILE.json", MDG_RESULT_SOURCE_RESPONSE);
        } catch (const base::Failure&) {
        }
    } catch (const base::Failure&) {
        return;
    }
    const pugi::xml_document again = eligibility::web::tree_from_json(once, "what we wrote");
    if (eligibility::web::json_from_tree(again) != once) std::abort();
}

} // namespace mdg::test

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    mdg::test::read_hostile_json({reinterpret_cast<const char*>(data), size});
    return 0;
}

#ifdef MDG_FUZZ_MAIN
int main(int argc, char** argv) {
    std::size_t count = 0;
    for (int at = 1; at < argc; ++at)
        for (const auto& entry : std::filesystem::directory_iterator(argv[at])) {
            std::ifstream file(entry.path(), std::ios::binary);
            mdg::test::read_hostile_json(std::string{std::istreambuf_iterator<char>(file), {}});
            ++count;
        }
    std::cout << count << " files\n";
    return count == 0 ? 1 : 0;
}
#endif
