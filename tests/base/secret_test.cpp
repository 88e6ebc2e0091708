#include "base/secret.hpp"
#include "failing.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <sstream>
#include <string>
#include <utility>

#include <sys/mman.h>

namespace {

// The page this test watches, and what stood in it when it was given back to the system.
const void* watched = nullptr;
std::string last_content;

} // namespace

extern "C" int __real_munmap(void* address, size_t length);
extern "C" int __wrap_munmap(void* address, size_t length);
extern "C" int __wrap_munmap(void* address, size_t length) {
    if (address == watched) last_content.assign(static_cast<const char*>(address), length);
    return __real_munmap(address, length);
}

namespace mdg::base {
namespace {

std::string text_of(const Secret& secret) {
    const auto bytes = secret.bytes();
    std::string text;
    std::transform(bytes.begin(), bytes.end(), std::back_inserter(text),
                   [](std::byte byte) { return static_cast<char>(byte); });
    return text;
}

const void* page_of(const Secret& secret) {
    return secret.bytes().data();
}

// The VmFlags of the mapping that holds an address; empty where nothing is mapped there.
[[maybe_unused]] std::string flags_of(const void* address) {
    std::ifstream maps("/proc/self/smaps");
    std::string line;
    bool inside = false;
    while (std::getline(maps, line)) {
        unsigned long begin = 0;
        unsigned long end = 0;
        char dash = 0;
        std::istringstream in(line);
        if (in >> std::hex >> begin >> dash >> end && dash == '-') {
            const auto wanted = reinterpret_cast<unsigned long>(address);
            inside = begin <= wanted && wanted < end;
        } else if (inside && line.starts_with("VmFlags:")) {
            return line.substr(8) + " ";
        }
    }
    return {};
}

} // namespace

TEST_CASE("a secret gives back what it was given") {
    const Secret pin("1234");
    CHECK(text_of(pin) == "1234");
    CHECK(pin.size() == 4);
    CHECK(pin.all_digits());
    CHECK_FALSE(Secret("12a4").all_digits());
    CHECK_FALSE(Secret("12 4").all_digits());
    CHECK_FALSE(Secret("１").all_digits());
    CHECK(Secret().size() == 0);
    CHECK(Secret().bytes().empty());
    CHECK(text_of(Secret(std::string(Secret::capacity, '7'))) == std::string(Secret::capacity, '7'));
}

TEST_CASE("a secret that is too long is refused") {
    const auto failure = test::failure_of([] { Secret(std::string(Secret::capacity + 1, '7')); });
    CHECK(failure.status == MDG_E_TOO_LARGE);
    CHECK(failure.message.find('7') == std::string::npos);
}

TEST_CASE("a secret is wiped before its page goes back to the system") {
    last_content = "nothing was given back";
    {
        const Secret pin("1234");
        watched = page_of(pin);
        CHECK(std::string(static_cast<const char*>(watched), 4) == "1234");
    }
    watched = nullptr;
    REQUIRE(last_content.size() >= Secret::capacity);
    CHECK(std::all_of(last_content.begin(), last_content.end(), [](char c) { return c == '\0'; }));
}

TEST_CASE("moving a secret leaves one holder and wipes what was there before") {
    Secret first("1234");
    const void* page = page_of(first);
    Secret second(std::move(first));
    CHECK(page_of(second) == page); // no copy was made
    CHECK(text_of(second) == "1234");
    CHECK(first.size() == 0); // NOLINT(bugprone-use-after-move): that it is empty is the promise
    CHECK(first.bytes().empty());

    Secret third("9876");
    watched = page_of(third);
    last_content.clear();
    third = std::move(second);
    watched = nullptr;
    CHECK(std::count(last_content.begin(), last_content.end(), '\0') == static_cast<long>(last_content.size()));
    CHECK(last_content.size() >= Secret::capacity);
    CHECK(text_of(third) == "1234");

    Secret& same = third;
    third = std::move(same);
    CHECK(text_of(third) == "1234");
}

TEST_CASE("wiping leaves nothing") {
    std::array<char, 32> memory{};
    memory.fill('5');
    wipe(memory.data(), memory.size());
    CHECK(std::all_of(memory.begin(), memory.end(), [](char c) { return c == '\0'; }));
}

// The sanitizers turn mlock into nothing.
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
TEST_CASE("a secret's page is locked in memory and left out of core images") {
    const Secret pin("1234");
    const std::string flags = flags_of(page_of(pin));
    CAPTURE(flags);
    CHECK(flags.find(" lo ") != std::string::npos);
    CHECK(flags.find(" dd ") != std::string::npos);
    const int elsewhere = 0;
    CHECK(flags_of(&elsewhere).find(" dd ") == std::string::npos);
}
#endif

} // namespace mdg::base
