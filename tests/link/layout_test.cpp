// The fixed part of every message is what messages.tsv says, so that both word sizes read it alike: each field has a
// width of its own (Fields checks it, the ABI's ledger does for the structs), and nothing lies between them.
#include "link/fields.hpp"
#include "support/catch.hpp"

#include <fstream>
#include <map>
#include <sstream>

using namespace mdg;
using namespace mdg::test;

namespace {

// Texts and bytes are fixed by their length alone. Structs go without struct_size and reserved fields.
const std::map<std::string, std::size_t> sizes{{"u16", 2},          {"i32", 4},           {"u32", 4},
                                               {"u64", 8},          {"text", 4},          {"mdgp_fault", 48},
                                               {"mdgp_medium", 24}, {"mdgp_verdict", 40}, {"mdgp_descriptor", 104}};

} // namespace

TEST_CASE("every message without its texts is as large as its table says") {
    std::ifstream table(MDG_LINK_MESSAGES);
    const auto contents = all_contents();
    std::size_t number = 0;
    std::string line;
    std::getline(table, line);
    while (std::getline(table, line)) {
        std::istringstream row(line);
        std::string name, channel, from, fields;
        std::getline(row, name, '\t');
        std::getline(row, channel, '\t');
        std::getline(row, from, '\t');
        std::getline(row, fields, '\t');
        std::size_t expected = sizeof(reader::link::Header);
        std::istringstream list(fields);
        std::string type, field;
        while (list >> type >> field) {
            CAPTURE(name, type);
            REQUIRE(sizes.contains(type));
            expected += sizes.at(type);
        }
        CAPTURE(name);
        REQUIRE(number < contents.size());
        reader::link::Packet packet;
        contents[number]->write(packet);
        CHECK(packet.size() == expected);
        CHECK(static_cast<std::size_t>(reader::link::Reader(packet).type()) == ++number);
    }
    CHECK(number == static_cast<std::size_t>(reader::link::MessageType::record));
}
