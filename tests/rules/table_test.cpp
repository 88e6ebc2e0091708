#include "base/failing.hpp"
#include "rules/table.hpp"
#include "support/catch.hpp"

namespace mdg::rules {

TEST_CASE("a table is the rows below its heading, with empty cells kept") {
    CHECK(read_table("").empty());
    CHECK(read_table("# a\tb\n").empty());
    const auto rows = read_table("# a\tb\tc\n1\t\t3\n\n\t\t\n最後\tx y\t");
    REQUIRE(rows.size() == 3);
    CHECK(rows[0] == Row{"1", "", "3"});
    CHECK(rows[1] == Row{"", "", ""});
    CHECK(rows[2] == Row{"最後", "x y", ""});
}

TEST_CASE("a table that somebody wrote keeps its line numbers, and what Windows adds is no part of a cell") {
    const Table table = scan_table("\xEF\xBB\xBF# a\tb\r\n\r\n1\t2\r\n3\n");
    CHECK(table.columns == Row{"a", "b"});
    REQUIRE(table.lines.size() == 2);
    CHECK(table.lines[0].number == 3);
    CHECK(table.lines[0].cells == Row{"1", "2"});
    CHECK(table.lines[1].number == 4);
    CHECK(table.lines[1].cells == Row{"3"}); // for the caller to find fault with
    CHECK(scan_table("").columns.empty());
}

TEST_CASE("a damaged table is an internal error, never a shorter table") {
    for (const char* bad : {"# a\tb\n1\n", "# a\tb\n1\t2\t3\n", "# a\tb\n1\t2\nx\n"}) {
        CAPTURE(bad);
        CHECK(test::failure_of([&] { (void)read_table(bad); }).status == MDG_E_INTERNAL);
    }
    CHECK(date_cell("") == std::nullopt);
    CHECK(date_cell("2024-12-02") == base::parse_iso_date("2024-12-02"));
    for (const char* bad : {" ", "2024-12-32", "20241202", "2024-12-02 "})
        CHECK(test::failure_of([&] { (void)date_cell(bad); }).status == MDG_E_INTERNAL);
}

} // namespace mdg::rules
