// A data pack in force: what borrowed of the book before stays valid, and everything that reads the book reads the new one.
// What a pack may not be is tested at the ABI, with folders on the disk (tests/api/rules_test.cpp).
#include "base/file.hpp"
#include "rules/built_in.hpp"
#include "rules/explain.hpp"
#include "rules/law.hpp"
#include "rules/mobile.hpp"
#include "rules/pack.hpp"
#include "rules/pack_support.hpp"
#include "rules/texts.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <filesystem>
#include <random>
#include <set>
#include <thread>

namespace mdg::rules {
namespace {

using test::built_in_files;
using test::BuiltInAfterwards;

// The built-in tables with one text replaced by another, in one of them.
std::vector<Source> changed(std::string_view table, std::string_view from, std::string_view to) {
    auto files = built_in_files();
    std::string& text = std::ranges::find(files, table, &Source::name)->text;
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    text.replace(at, from.size(), to);
    return files;
}

base::Date day(const char* iso) {
    return base::parse_iso_date(iso).value();
}

} // namespace

TEST_CASE("every table of the data folder belongs to the book, so that a pack can replace it") {
    std::set<std::string> files;
    const std::filesystem::path root = MDG_SOURCE_DIR "/sdk/rules/data";
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root))
        if (entry.path().extension() == ".tsv") files.insert(entry.path().lexically_relative(root).string());
    std::set<std::string> tables;
    for (const BuiltInTable& table : built_in_tables()) {
        tables.emplace(table.name);
        CHECK(table.text == base::read_file(root / table.name, largest_table));
    }
    CHECK(tables == files);
}

TEST_CASE("whoever reads a table reads the book in force, never the built-in table beside it") {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(MDG_SOURCE_DIR "/sdk/rules")) {
        const auto name = entry.path().filename();
        if (entry.path().extension() != ".cpp" || name == "built_in.cpp") continue;
        CAPTURE(name);
        CHECK(base::read_file(entry.path(), largest_table).find("#include \"embedded/") == std::string::npos);
    }
}

TEST_CASE("the built-in book is itself a pack without a fault") {
    const BuiltInAfterwards afterwards;
    use_pack(built_in_files());
    CHECK(book().name() == "madoguchi");
    CHECK(book().rules().size() == 458);
    use_built_in();
    CHECK(book().sources().empty());
}

TEST_CASE("what was borrowed of a book stays valid when another comes into force, and each reads its own") {
    const BuiltInAfterwards afterwards;
    const Rule& before = rule("R-CERT-05");
    const std::string_view source = before.source;
    const Law law_before = law();
    use_pack(changed("rules/R-CERT.tsv", "An expired certificate serves for three more months.",
                     "An expired certificate serves for four more months."));
    CHECK(before.en == "An expired certificate serves for three more months.");
    CHECK(source.starts_with("S0"));
    CHECK(rule("R-CERT-05").en == "An expired certificate serves for four more months.");
    const Rule& of_pack = rule("R-CERT-05");
    use_pack(changed("parameters.tsv", "interim_last\t2026-03-31", "interim_last\t2026-09-30"));
    CHECK(law_before.interim_last == day("2026-03-31"));
    CHECK(law().interim_last == day("2026-09-30"));
    CHECK(of_pack.en == "An expired certificate serves for four more months.");
    use_built_in();
    CHECK(&rule("R-CERT-05") == &before);
    CHECK(law().interim_last == day("2026-03-31"));
}

TEST_CASE("parameters, terms, texts and tables come from the book in force") {
    const BuiltInAfterwards afterwards;
    use_pack(changed("parameters.tsv", "certificate_grace_counting\tfrom_month_end",
                     "certificate_grace_counting\tfrom_day"));
    CHECK(certificate_terms("").counting == certificate::Counting::from_day);
    use_pack(changed("parameters.tsv", "certificate_grace_months\t3", "certificate_grace_months\t6"));
    CHECK(certificate_terms("").counting == certificate::Counting::from_month_end);
    CHECK(certificate_terms("").grace_months == 6);
    use_pack(changed("texts.tsv", "カードをお取りください。", "カードをお忘れなく。"));
    CHECK(*texts("take_card").front().text(MDG_FIELD_JA) == "カードをお忘れなく。");
    use_pack(changed("answers.tsv", "1\t*\t*\tuse\t", "1\t*\t*\tother_proof\t"));
    record::Record valid(MDG_KIND_ELIGIBILITY);
    valid.set_text(MDG_FIELD_VALIDITY, MDG_VALIDITY_VALID);
    const auto next = [&] {
        return *explain(valid, record::Record(MDG_KIND_EXPLAIN_REQUEST)).text(MDG_FIELD_NEXT_ACTION);
    };
    CHECK(next() == MDG_NEXT_ACTION_OTHER_PROOF);
    use_built_in();
    CHECK(next() == MDG_NEXT_ACTION_USE);
}

TEST_CASE("the table of tools and scenes can be mended by a pack", "[R-CONF-11]") {
    const BuiltInAfterwards afterwards;
    record::Record facts(MDG_KIND_MOBILE_CHECK);
    facts.set_text(MDG_FIELD_MOBILE_TOOL, MDG_MOBILE_TOOL_APP)
        .set_text(MDG_FIELD_MOBILE_SCENE, MDG_MOBILE_SCENE_ONLINE_CARE)
        .set_date(MDG_FIELD_VISIT_DATE, day("2026-11-26"))
        .set_integer(MDG_FIELD_SYSTEM_CHANGED, 1)
        .set_integer(MDG_FIELD_MOBILE_DEVICE, 1);
    CHECK(*mobile_tool(facts).text(MDG_FIELD_NEXT_ACTION) == MDG_NEXT_ACTION_NOT_ALLOWED);
    use_pack(changed("mobile_tools.tsv", "app\thome_visit\t", "app\tonline_care\t"));
    CHECK(*mobile_tool(facts).text(MDG_FIELD_NEXT_ACTION) == MDG_NEXT_ACTION_GO_ON);
}

TEST_CASE("every reader of tables is tried on a pack: what one cannot use is a finding") {
    CHECK(readers().size() >= 4); // the law, answers, hours, tools
    const auto failure = test::failure_of(
        [] { use_pack(changed("answers.tsv", "*\t*\t*\tother_proof", "*\t*\teligibility_certificate\tother_proof")); });
    CHECK(failure.status == MDG_E_CHECK_FAILED);
    REQUIRE(failure.findings.size() == 1);
    CHECK(failure.findings[0].place == "answers.tsv");
    CHECK(book().sources().empty());
}

// Whatever a slip of the editor makes of a pack: it is refused with findings, or it is a book that answers.
TEST_CASE("a pack with random bytes changed is refused, or can be used") {
    const BuiltInAfterwards afterwards;
    std::mt19937 random(5);
    const auto below = [&random](std::size_t end) { return random() % end; };
    const std::string_view pieces[] = {"\t", "\n", "*", "-", "9", "", "{", "R-CERT-05", ",", "\xE3", "2024-13-01"};
    int used = 0;
    int refused = 0;
    for (int round = 0; round < 150; ++round) {
        auto files = built_in_files();
        for (std::size_t changes = 1 + below(3); changes > 0; --changes) {
            std::string& text = files[below(files.size())].text;
            text.replace(below(text.size()), below(4), pieces[below(std::size(pieces))]);
        }
        try {
            use_pack(std::move(files));
            ++used;
        } catch (const base::Failure& failure) {
            CHECK(failure.status == MDG_E_CHECK_FAILED);
            CHECK_FALSE(failure.findings.empty());
            ++refused;
        }
        for (const Reader reader : readers()) reader(book());
        for (const BuiltInTable& table : built_in_tables())
            if (table.name.starts_with("rules/"))
                for (const Row& row : read_table(table.text)) REQUIRE_NOTHROW(to_record(rule(row[0])));
        for (const Row& row : book().table("texts.tsv")) REQUIRE_NOTHROW(texts(row[0]));
    }
    CHECK(used > 10);
    CHECK(refused > 10);
}

TEST_CASE("a pack used again is the same book again") {
    const BuiltInAfterwards afterwards;
    use_pack(built_in_files());
    const Book* first = &book();
    use_built_in();
    use_pack(built_in_files());
    CHECK(&book() == first);
}

TEST_CASE("threads that ask while books change see one whole book or the other", "[threads]") {
    const BuiltInAfterwards afterwards;
    const auto other = changed("parameters.tsv", "consent_hours\t24", "consent_hours\t12");
    std::atomic<bool> done{false};
    std::atomic<int> wrong{0};
    std::vector<std::thread> readers;
    for (int i = 0; i < 3; ++i)
        readers.emplace_back([&] {
            while (!done) {
                const int hours = number(parameter("consent_hours"));
                if (hours != 24 && hours != 12) ++wrong;
                if (law().insurance_card_last != day("2025-12-01")) ++wrong;
            }
        });
    for (int i = 0; i < 5; ++i) {
        use_pack(other);
        use_built_in();
    }
    done = true;
    for (std::thread& reader : readers) reader.join();
    CHECK(wrong == 0);
}

TEST_CASE("a number that is too large for the law is no number") {
    const Parameter huge{"x", "99999999999", {}, {}, "R-CERT-05", "s"};
    CHECK(test::failure_of([&] { (void)number(huge); }).status == MDG_E_INTERNAL);
}

} // namespace mdg::rules
