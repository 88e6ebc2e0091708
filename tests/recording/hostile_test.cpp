#include "fuzz_replay.hpp"
#include "support/catch.hpp"
#include "temporary.hpp"

#include <random>

namespace mdg::recording {
namespace {

// One change that a broken disk, a bad editor or an attacker would make.
std::string mutated(std::string text, std::mt19937& random) {
    const auto at = [&](std::size_t size) { return std::uniform_int_distribution<std::size_t>(0, size - 1)(random); };
    static const std::string words[] = {
        "\"", "{",    "}",  "null",    "-1",  "1e9",    "4294967296", "{\"length\":4194304}",
        "[]", "true", "\n", "\\u0000", "any", "return", "call",       "{\"hex\":\"\"}"};
    switch (at(5)) {
    case 0:
        text[at(text.size())] = static_cast<char>(at(256));
        break;
    case 1:
        text.resize(at(text.size()));
        break;
    case 2:
        text.insert(at(text.size()), words[at(std::size(words))]);
        break;
    case 3: { // a number becomes another one
        const std::size_t digit = text.find_first_of("0123456789", at(text.size()));
        if (digit != std::string::npos) text[digit] = static_cast<char>('0' + at(10));
        break;
    }
    default: { // a line goes
        const std::size_t begin = text.find('\n', at(text.size()));
        const std::size_t end = begin == std::string::npos ? begin : text.find('\n', begin + 1);
        if (end != std::string::npos) text.erase(begin, end - begin);
    }
    }
    return text;
}

} // namespace

TEST_CASE("a recording changed at random never does harm: it is refused, or replayed to an end") {
    const test::Folder folder;
    test::record_session(folder.path / "a.mdgrec", {.with_cancel = false});
    const std::string whole = test::content_of(folder.path / "a.mdgrec");
    std::mt19937 random(20261124);
    for (int round = 0; round < 400; ++round) {
        CAPTURE(round);
        std::string text = whole;
        const int changes = 1 + round % 3;
        for (int change = 0; change < changes && !text.empty(); ++change) text = mutated(text, random);
        test::replay_hostile(text);
    }
    SUCCEED("400 recordings");
}

} // namespace mdg::recording
