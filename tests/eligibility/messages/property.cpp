#include "../shuffle.hpp"
#include "../support.hpp"
#include "random_message.hpp"
#include "record/json.hpp"
#include "support/catch.hpp"

#include <cstdlib>

using namespace mdg;
using namespace mdg::eligibility;
using namespace mdg::eligibility::test;
using record::Record;

namespace {

std::vector<const MessageRow*> known_messages() {
    std::vector<const MessageRow*> rows;
    for (const MessageRow& row : all_messages())
        if (row.layout != nullptr) rows.push_back(&row);
    REQUIRE(rows.size() == 29);
    return rows;
}

std::string file_name_of(const MessageRow& row) {
    return std::string(row.name) + (row.direction == Direction::push ? "_1319999999x_20261122101002.xml" : "_X1.xml");
}

// A record's facts: what was noted while reading is no part of them.
std::string facts(Record message) {
    message.unset(MDG_FIELD_FINDING);
    return to_json(message, record::Privacy::whole);
}

std::string read_facts(const std::string& bytes, const std::string& file_name) {
    return facts(parse_message(bytes, file_name, MDG_RESULT_SOURCE_FILE));
}

// The first line in which two records differ, with the lines before it; empty where they are the same.
std::string difference(const std::string& read, const std::string& expected) {
    std::istringstream one(read), other(expected);
    std::string left, right, before;
    while (true) {
        const bool more = !!std::getline(one, left);
        const bool more_expected = !!std::getline(other, right);
        if (!more && !more_expected) return {};
        if (!more || !more_expected || left != right)
            return before.substr(before.size() - std::min<std::size_t>(before.size(), 400)) + "read: " + left +
                   "\nexpected: " + right;
        before += left + "\n";
    }
}

bool is_wrapper(const Element& row) {
    return row.child != nullptr && !row.entry.empty();
}

// Every wrapper with entries becomes the wrapper's name repeated, one a former entry.
void unwrap(pugi::xml_node node, const Block& block) {
    for (pugi::xml_node child = node.first_child(), next; child; child = next) {
        next = child.next_sibling();
        const Element* row = block.find(child.name());
        if (row == nullptr && block.find(beside) != nullptr) row = block.find(beside)->child->find(child.name());
        if (row == nullptr || row->child == nullptr) continue;
        if (!is_wrapper(*row)) {
            unwrap(child, *row->child);
            continue;
        }
        for (pugi::xml_node entry = child.first_child(); entry; entry = entry.next_sibling()) {
            unwrap(entry, *row->child);
            node.insert_copy_before(entry, child).set_name(child.name());
        }
        node.remove_child(child);
    }
}

} // namespace

TEST_CASE("every message reads back as it was written, in both encodings") {
    RandomMessage random(20261126);
    for (const MessageRow* row : known_messages()) {
        const std::string name = file_name_of(*row);
        for (int round = 0; round < 25; ++round) {
            const Record message = random.of(*row, name, true);
            for (const Encoding encoding : {Encoding::utf8, Encoding::shift_jis}) {
                INFO(name << " round " << round << (encoding == Encoding::utf8 ? " UTF-8" : " Shift_JIS"));
                REQUIRE(message_faults(message, encoding).empty());
                REQUIRE(difference(read_facts(write_message(message, encoding), name), facts(message)) == "");
            }
        }
    }
}

TEST_CASE("a message means the same in any order of its elements") {
    RandomMessage random(7);
    std::mt19937 order(8);
    for (const MessageRow* row : known_messages()) {
        const std::string name = file_name_of(*row);
        for (int round = 0; round < 10; ++round) {
            const Record message = random.of(*row, name, true);
            const std::string bytes = write_message(message, Encoding::utf8);
            INFO(name << " round " << round);
            REQUIRE(difference(read_facts(shuffled(bytes, order), name), facts(message)) == "");
        }
    }
}

TEST_CASE("a list means the same with a wrapper and as its own element repeated") {
    RandomMessage random(9);
    int lists = 0;
    for (const MessageRow* row : known_messages()) {
        const std::string name = file_name_of(*row);
        for (int round = 0; round < 10; ++round) {
            const Record message = random.of(*row, name, false);
            const std::string bytes = write_message(message, Encoding::utf8);
            pugi::xml_document document;
            REQUIRE(document.load_string(bytes.c_str(), pugi::parse_default | pugi::parse_ws_pcdata_single));
            unwrap(document.document_element(), *row->layout);
            std::ostringstream repeated;
            document.save(repeated, "", pugi::format_raw);
            INFO(name << " round " << round);
            REQUIRE(difference(read_facts(repeated.str(), name), facts(message)) == "");
            lists += repeated.str().find("<ResultOfQualificationConfirmation>") == std::string::npos &&
                     bytes.find("<ResultList>") != bytes.npos;
        }
    }
    CHECK(lists > 5);
}

TEST_CASE("what is written is well-formed for xmllint too") {
    RandomMessage random(11);
    const TemporaryFolder folder;
    for (const MessageRow* row : known_messages())
        for (const Encoding encoding : {Encoding::utf8, Encoding::shift_jis}) {
            const std::string name = file_name_of(*row);
            write(folder.path() / ((encoding == Encoding::utf8 ? "u_" : "s_") + name),
                  write_message(random.of(*row, name, true), encoding));
        }
    CHECK(std::system(("xmllint --noout --nonet " + folder.path().string() + "/*.xml").c_str()) == 0);
}
