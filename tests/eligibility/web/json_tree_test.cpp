#include "eligibility/web/json_tree.hpp"

#include "../support.hpp"
#include "base/failure.hpp"
#include "fuzz_json.hpp"
#include "support/catch.hpp"

#include <random>
#include <sstream>

using namespace mdg::eligibility;
using namespace mdg::eligibility::web;
using mdg::eligibility::test::failure_of;

namespace {

std::string xml(const std::string& json) {
    std::ostringstream text;
    tree_from_json(json, "it").save(text, "", pugi::format_raw | pugi::format_no_declaration);
    return text.str();
}

std::string json(const std::string& text) {
    pugi::xml_document tree;
    REQUIRE(tree.load_string(text.c_str(), pugi::parse_default | pugi::parse_ws_pcdata_single));
    return json_from_tree(tree);
}

std::string xml_of(const pugi::xml_document& tree) {
    std::ostringstream text;
    tree.save(text, "", pugi::format_raw | pugi::format_no_declaration);
    return text.str();
}

// Trees in the shapes that the messages have.
class RandomTree {
public:
    explicit RandomTree(unsigned seed)
        : random_(seed) {}

    void grow(pugi::xml_node parent, int depth) {
        const int members = 1 + pick(5);
        for (int at = 0; at < members; ++at) {
            const std::string name = "Member" + std::to_string(at);
            const int shape = depth > 3 ? 0 : pick(4);
            if (shape == 0) leaf(parent, name);
            if (shape == 1) grow(parent.append_child(name.c_str()), depth + 1);
            if (shape == 2)
                for (int entry = 2 + pick(3); entry > 0; --entry) two_leaves(parent.append_child(name.c_str()));
            if (shape == 3) results(parent.append_child("ResultList"), depth), at = members;
        }
    }

private:
    int pick(int below) { return static_cast<int>(random_() % static_cast<unsigned>(below)); }
    void leaf(pugi::xml_node parent, const std::string& name) {
        static const char* values[] = {"",
                                       "00123",
                                       "    1399",
                                       "花子　太郎",
                                       "ｶﾅ",
                                       "a\"b\\c\n<&>",
                                       "1e400",
                                       "123456789012345678901234567890",
                                       "髙﨑\xF0\xA9\xB8\xBD",
                                       "-0",
                                       " "};
        parent.append_child(name.c_str()).text().set(values[pick(static_cast<int>(std::size(values)))]);
    }
    void two_leaves(pugi::xml_node entry) {
        leaf(entry, "First");
        leaf(entry, "Second");
    }
    void results(pugi::xml_node list, int depth) {
        for (int entry = 1 + pick(3); entry > 0; --entry) {
            pugi::xml_node result = list.append_child("ResultOfQualificationConfirmation");
            two_leaves(result);
            if (depth < 3 && pick(2) == 0) grow(result.append_child("Inside"), depth + 2);
        }
    }
    std::mt19937 random_;
};

} // namespace

TEST_CASE("A tree written as JSON and read back is the same tree") {
    for (unsigned seed = 1; seed <= 400; ++seed) {
        pugi::xml_document tree;
        RandomTree(seed).grow(tree.append_child("XmlMsg"), 0);
        const std::string text = json_from_tree(tree);
        INFO("seed " << seed << "\n" << text);
        REQUIRE(xml_of(tree_from_json(text, "it")) == xml_of(tree));
    }
}

TEST_CASE("The two lists of the Web API are arrays, of one entry too") {
    CHECK(
        json("<XmlMsg><ResultList><ResultOfQualificationConfirmation><Name>a</Name></ResultOfQualificationConfirmation>"
             "</ResultList></XmlMsg>") ==
        R"({"XmlMsg":{"ResultList":[{"ResultOfQualificationConfirmation":{"Name":"a"}}]}})");
    CHECK(json("<X><SpecificDiseasesCertificateList><A>1</A><B/></SpecificDiseasesCertificateList></X>") ==
          R"({"X":{"SpecificDiseasesCertificateList":[{"A":"1","B":""}]}})");
    CHECK(json("<X><ResultList/><A>1</A></X>") == R"({"X":{"ResultList":[],"A":"1"}})");
}

TEST_CASE("Both shapes of a list are read: entries in one wrapper, or the list's element repeated") {
    CHECK(xml(R"({"X":{"ResultList":[{"R":{"A":"1"}},{"R":{"A":"2"}}]}})") ==
          "<X><ResultList><R><A>1</A></R><R><A>2</A></R></ResultList></X>");
    CHECK(xml(R"({"X":{"L":[{"A":"1","B":"2"},{"A":"3"}]}})") == "<X><L><A>1</A><B>2</B></L><L><A>3</A></L></X>");
    CHECK(xml(R"({"X":{"L":[{"R":{"A":"1"}},{"A":"3"}]}})") == "<X><L><R><A>1</A></R></L><L><A>3</A></L></X>");
    CHECK(xml(R"({"X":{"L":["1","2"],"E":[],"O":{}}})") == "<X><L>1</L><L>2</L><O/></X>");
}

TEST_CASE("Numbers stay the characters they were written with") {
    CHECK(xml(R"({"X":{"A":00123,"B":-0,"C":1.50,"D":1e400,"E":123456789012345678901234567890,"F":" 1399"}})") ==
          "<X><A>00123</A><B>-0</B><C>1.50</C><D>1e400</D><E>123456789012345678901234567890</E><F> 1399</F></X>");
    CHECK(xml(R"({"X":{"A":"quoted \" 12","B":"\\","C":7}})") == "<X><A>quoted \" 12</A><B>\\</B><C>7</C></X>");
}

TEST_CASE("null is absence, true and false are texts") {
    CHECK(xml(R"({"X":{"A":null,"B":[null],"C":true,"D":false}})") == "<X><C>true</C><D>false</D></X>");
}

TEST_CASE("Japanese and escapes are kept, a byte order mark is passed over") {
    CHECK(xml("\xEF\xBB\xBF{\"X\":{\"A\":\"\\u7a93\\u53e3\\u3000花子\",\"B\":\"\\ud867\\ude3d\"}}") ==
          "<X><A>窓口　花子</A><B>\xF0\xA9\xB8\xBD</B></X>");
}

TEST_CASE("What is not one whole JSON object is a clear failure") {
    const std::string deep = [] {
        std::string text;
        for (int level = 0; level < 40; ++level) text += "{\"A\":";
        return text + "1" + std::string(40, '}');
    }();
    const auto [text, status] = GENERATE_COPY(
        table<std::string, mdg::base::Status>({{"", MDG_E_MALFORMED},
                                               {"[]", MDG_E_MALFORMED},
                                               {"[{\"X\":{}}]", MDG_E_MALFORMED},
                                               {"{}", MDG_E_MALFORMED},
                                               {"\"text\"", MDG_E_MALFORMED},
                                               {"12", MDG_E_MALFORMED},
                                               {"<html></html>", MDG_E_MALFORMED},
                                               {R"({"X":{"A":"1")", MDG_E_MALFORMED},
                                               {R"({"X":{"A":"1"}} more)", MDG_E_MALFORMED},
                                               {R"({"X":{"A":"1"}}{"X":{}})", MDG_E_MALFORMED},
                                               {R"({"X":{"A":"1","A":"2"}})", MDG_E_MALFORMED},
                                               {R"({"X":{"A b":"1"}})", MDG_E_MALFORMED},
                                               {R"({"X":{"":"1"}})", MDG_E_MALFORMED},
                                               {R"({"X":{"1":"1"}})", MDG_E_MALFORMED},
                                               {R"({"X":{"A":[["1"]]}})", MDG_E_MALFORMED},
                                               {R"({"X":{"A":"\u0000"}})", MDG_E_MALFORMED},
                                               {R"({"X":{"A":"\ud867"}})", MDG_E_MALFORMED},
                                               {"{\"X\":{\"A\":\"\xFF\"}}", MDG_E_MALFORMED},
                                               {std::string("{\"X\":{\"A\":\"\0\"}}", 15), MDG_E_MALFORMED},
                                               {deep, MDG_E_MALFORMED},
                                               {std::string(100'000, '['), MDG_E_MALFORMED},
                                               {std::string(5 * 1024 * 1024, ' '), MDG_E_TOO_LARGE}}));
    INFO(text.substr(0, 80));
    const auto failure = failure_of([&, &json = text] { tree_from_json(json, "the answer"); });
    REQUIRE(failure);
    CHECK(failure->status == status);
    CHECK(failure->message.find("the answer") == 0);
}

TEST_CASE("An answer of a million values ends before it fills the memory") {
    std::string text = R"({"X":{"A":[0)";
    for (int at = 0; at < 1'000'000; ++at) text += ",0";
    const auto failure = failure_of([&] { tree_from_json(text + "]}}", "it"); });
    REQUIRE(failure);
    CHECK(failure->status == MDG_E_TOO_LARGE);
}

TEST_CASE("A message about hostile JSON does not quote it") {
    const auto failure = failure_of([] { tree_from_json(R"({"X":{"Name":"窓口花子"oops}})", "it"); });
    REQUIRE(failure);
    CHECK(failure->message.find("花子") == std::string::npos);
}

TEST_CASE("Hostile JSON by chance: it is read or refused, and what is read can be written and read again") {
    const std::string seed_text =
        R"({"XmlMsg":{"MessageHeader":{"A":"1","N":12},"MessageBody":{"ResultList":)"
        R"([{"ResultOfQualificationConfirmation":{"Name":"花子","L":[{"A":1,"B":null}]}}]}}})";
    std::mt19937 random(20261122);
    for (int round = 0; round < 3000; ++round) {
        std::string text = seed_text;
        for (unsigned changes = 1 + random() % 4; changes > 0; --changes) {
            const std::size_t at = random() % text.size();
            static constexpr std::string_view bytes = "{}[]\",:\\0-9eE.nulltruefals \xE3\x81";
            if (random() % 3 == 0)
                text.erase(at, 1 + random() % 5);
            else
                text.insert(at, 1, bytes[random() % bytes.size()]);
            if (text.empty()) text = "{";
        }
        mdg::test::read_hostile_json(text);
    }
}
