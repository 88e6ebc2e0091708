// What the sources cite is written down, and what is written down is used.
#include "base/between.hpp"
#include "base/file.hpp"
#include "rules/rulebook.hpp"
#include "rules/table.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace mdg::rules {
namespace {

std::map<std::string, std::string> sources_of(const std::vector<std::string>& folders) {
    std::map<std::string, std::string> sources;
    for (const std::string& folder : folders) {
        const auto root = std::filesystem::path(MDG_SOURCE_DIR) / "sdk" / folder;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(root))
            if (entry.path().extension() == ".cpp" || entry.path().extension() == ".hpp")
                sources.emplace(entry.path().string(), base::read_file(entry.path(), 1U << 20U));
    }
    return sources;
}

} // namespace

TEST_CASE("every rule that code or a table names stands in the rulebook") {
    int cited = 0;
    for (const auto& [path, text] : sources_of({"rules", "eligibility", "claim", "visit", "api"})) {
        for (const std::string& id : test::between(text, "\"R-", "\"")) {
            CAPTURE(path, id);
            CHECK_NOTHROW(rule("R-" + id));
            ++cited;
        }
    }
    CHECK(cited > 20);
    const auto column = [](const char* table, std::size_t at) {
        const std::string text =
            base::read_file(std::filesystem::path(MDG_SOURCE_DIR) / "sdk/rules/data" / table, 1U << 20U);
        for (const Row& row : read_table(text))
            for (const std::string_view id : split_list(row[at])) CHECK(rule(id).id == id);
    };
    column("answers.tsv", 4);
    column("call_centre_hours.tsv", 5);
    column("consent_questions.tsv", 6);
    column("mobile_tools.tsv", 5);
    column("certificate_receivers.tsv", 5);
    column("declaration_fields.tsv", 5);
    column("document_fields.tsv", 6);
    column("documents.tsv", 4);
    column("reception_hints.tsv", 4);
}

// A rule may stand there for the reader; a text or a number that nothing asks for is left over.
TEST_CASE("every text and parameter of the data is used by code") {
    std::string all;
    for (const auto& [path, text] : sources_of({"rules", "eligibility", "claim", "visit", "api"})) all += text;
    const auto data = [](const char* table) {
        return base::read_file(std::filesystem::path(MDG_SOURCE_DIR) / "sdk/rules/data" / table, 1U << 20U);
    };
    const std::string answers = data("answers.tsv");
    const std::string tools = data("mobile_tools.tsv");
    const std::string questions = data("consent_questions.tsv");
    for (const Row& row : read_table(answers))
        for (const std::string_view id : split_list(row[5])) all += "\"" + std::string(id) + "\"";
    for (const Row& row : read_table(tools)) all += "\"" + std::string(row[3]) + "\"";
    for (const Row& row : read_table(questions)) all += "\"" + std::string(row[5]) + "\"";
    const std::string receivers = data("certificate_receivers.tsv");
    const std::string hints = data("reception_hints.tsv");
    for (const Row& row : read_table(receivers)) all += "\"" + std::string(row[4]) + "\"";
    for (const Row& row : read_table(hints)) all += "\"" + std::string(row[3]) + "\"";
    const std::string confirmations = data("../../claim/data/uke_confirmations.tsv");
    for (const Row& row : read_table(confirmations)) all += "\"" + std::string(row[2]) + "\"";
    for (const char* table : {"texts.tsv", "parameters.tsv"}) {
        const std::string text = data(table);
        const auto rows = read_table(text);
        REQUIRE_FALSE(rows.empty());
        for (const Row& row : rows) {
            CAPTURE(table, row[0]);
            CHECK(all.find("\"" + std::string(row[0]) + "\"") != std::string::npos);
        }
    }
}

} // namespace mdg::rules
