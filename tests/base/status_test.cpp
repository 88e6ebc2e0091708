#include "base/file.hpp"
#include "base/status.hpp"
#include "support/catch.hpp"

#include <madoguchi/base.h>

#include <algorithm>
#include <map>
#include <sstream>
#include <string>
#include <string_view>

namespace mdg::base {
namespace {

// What the public header says, read from its text.
std::map<std::int32_t, std::string> values_of_the_header() {
    std::istringstream header(read_file(MDG_SOURCE_DIR "/abi/include/madoguchi/status.h", 1U << 20U));
    constexpr std::string_view prefix = "MDG_E_";
    std::map<std::int32_t, std::string> values;
    std::string line;
    while (std::getline(header, line)) {
        std::istringstream words(line);
        std::string define;
        std::string name;
        std::string value;
        if (words >> define >> name >> value && define == "#define" && name.starts_with(prefix))
            values.emplace(std::stoi(value, nullptr, 16), name.substr(prefix.size()));
    }
    return values;
}

} // namespace

TEST_CASE("every status of the header has a row with both texts") {
    const auto values = values_of_the_header();
    REQUIRE(values.size() > 60);
    for (const auto& [value, name] : values) {
        CAPTURE(name, value);
        const StatusRow* row = find_status(value);
        REQUIRE(row != nullptr);
        CHECK(row->value == value);
        CHECK(row->name == name);
        CHECK_FALSE(row->desk_en.empty());
        CHECK(row->desk_ja.ends_with("。"));
        CHECK(row->desk_en.ends_with("."));
        CHECK(row->retry >= MDG_RETRY_NEVER);
        CHECK(row->retry <= MDG_RETRY_ASK);
        CHECK(value / 256 >= MDG_CATEGORY_USAGE);
        CHECK(value / 256 <= MDG_CATEGORY_INTERNAL);
        CHECK(value % 256 > 0);
    }
}

TEST_CASE("no status has a row that the header does not name") {
    const auto values = values_of_the_header();
    for (std::int32_t value = -1; value < 0x10000; ++value)
        if ((find_status(value) != nullptr) != values.contains(value)) FAIL("value " << value);
    CHECK(find_status(MDG_OK) == nullptr);
}

TEST_CASE("what the calling program has to mend is never to be repeated at once") {
    for (const auto& [value, name] : values_of_the_header()) {
        CAPTURE(name);
        if (value / 256 == MDG_CATEGORY_USAGE) CHECK(find_status(value)->retry != MDG_RETRY_NOW);
    }
    // A try of the PIN is the patient's to spend; nothing may repeat it by itself.
    for (std::int32_t pin : {MDG_E_PIN_WRONG, MDG_E_PIN_UNKNOWN, MDG_E_LAST_TRY})
        CHECK(find_status(pin)->retry == MDG_RETRY_ASK);
    CHECK(find_status(MDG_E_PIN_BLOCKED)->retry == MDG_RETRY_NEVER);
}

} // namespace mdg::base
