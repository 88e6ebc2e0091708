// Codes nobody knew: counted, kept, bounded, and never a word about anybody.
#include "trouble/met_codes.hpp"

#include "api/support/scratch.hpp"
#include "base/file.hpp"
#include "support/catch.hpp"

#include <algorithm>

namespace mdg::trouble {
namespace {

using namespace std::chrono;

constexpr base::Date monday = 2026y / 11 / 23;

// "reader canon 777 2026-11-23 2026-11-24 2"
std::vector<std::string> listed(const MetCodes& codes) {
    std::vector<std::string> all;
    for (const auto& row : codes.list())
        all.push_back(*row.text(MDG_FIELD_SHOWN_ON) + " " + row.text_or(MDG_FIELD_READER_MAKER, "-") + " " +
                      *row.text(MDG_FIELD_TROUBLE_CODE) + " " + base::to_iso(*row.date(MDG_FIELD_FIRST_MET)) + " " +
                      base::to_iso(*row.date(MDG_FIELD_LAST_MET)) + " " +
                      std::to_string(row.integer(MDG_FIELD_TIMES_MET).value()));
    return all;
}

} // namespace

TEST_CASE("codes that the catalogue lacks are counted by place, maker and code, and outlive the program",
          "[R-ERR-02][R-DEV-03]") {
    const api_test::Scratch folder;
    {
        MetCodes codes(folder / "");
        codes.note("777", "canon", MDG_SHOWN_ON_READER, monday);
        codes.note("７７７", "canon", MDG_SHOWN_ON_READER, base::add_days(monday, 1));
        codes.note("777", "atlas", MDG_SHOWN_ON_READER, monday);
        codes.note("011", "canon", MDG_SHOWN_ON_READER, monday);       // known
        codes.note("COM切断", "almex", MDG_SHOWN_ON_TERMINAL, monday); // known, of this maker
    }
    MetCodes again(folder / "");
    again.note("E9", "", MDG_SHOWN_ON_TERMINAL, base::add_days(monday, -1));
    CHECK(listed(again) == std::vector<std::string>{"reader atlas 777 2026-11-23 2026-11-23 1",
                                                    "reader canon 777 2026-11-23 2026-11-24 2",
                                                    "terminal - E9 2026-11-22 2026-11-22 1"});
}

TEST_CASE("what has not the form of a code is counted without its text", "[R-PRIV-01][R-ERR-02]") {
    const api_test::Scratch folder;
    MetCodes codes(folder / "");
    for (const char* text : {"見本　花子", "1234567890", "Hanako Mihon 1985", "a\tb", "E12\nname"})
        codes.note(text, "", MDG_SHOWN_ON_TERMINAL, monday);
    codes.note("COM切断", "canon", MDG_SHOWN_ON_TERMINAL, monday); // not this maker's, and not of letters and digits
    CHECK(listed(codes) ==
          std::vector<std::string>{"terminal - * 2026-11-23 2026-11-23 5", "terminal canon * 2026-11-23 2026-11-23 1"});
    CHECK(base::read_file(folder / "unknown_codes.tsv", 10'000).find("花子") == std::string::npos);
}

TEST_CASE("their number is bounded, and a file that is damaged or not there costs no count of this program",
          "[R-ERR-02]") {
    MetCodes many{{}};
    for (std::size_t i = 0; i < most_met_codes + 10; ++i)
        many.note("X" + std::to_string(i), "", MDG_SHOWN_ON_TERMINAL, monday);
    CHECK(listed(many).size() == most_met_codes + 1);
    CHECK(std::ranges::count(listed(many), "terminal - * 2026-11-23 2026-11-23 10") == 1);

    const api_test::Scratch folder;
    base::write_file(folder / "unknown_codes.tsv", "not\ta\ttable of ours\n1\n");
    MetCodes damaged(folder / "");
    damaged.note("E7", "", MDG_SHOWN_ON_TERMINAL, monday);
    CHECK(listed(MetCodes(folder / "")) == std::vector<std::string>{"terminal - E7 2026-11-23 2026-11-23 1"});
    MetCodes nowhere(folder / "no such folder");
    nowhere.note("E7", "", MDG_SHOWN_ON_TERMINAL, monday);
    CHECK(listed(nowhere).size() == 1);
}

} // namespace mdg::trouble
