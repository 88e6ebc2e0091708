// The rulebook over the ABI: lists, comparisons, and data packs in folders of the disk, broken one thing at a time.
#include "api/support/handles.hpp"
#include "api/support/scratch.hpp"

#include "support/catch.hpp"

#include <algorithm>

using namespace mdg::api_test;
namespace fs = std::filesystem;

namespace {

struct BuiltInAfterwards {
    ~BuiltInAfterwards() { mdg_rules_use(nullptr, nullptr); }
};

// A pack as somebody makes one: the library's own tables, with a name and a version.
fs::path write_pack(const Scratch& scratch) {
    const fs::path pack = scratch / "pack";
    fs::remove_all(pack);
    fs::copy(MDG_SOURCE_DIR "/sdk/rules/data", pack, fs::copy_options::recursive);
    put_file(pack / "pack.tsv", "# name\tversion\tdate\nsample\t7\t2026-12-01\n");
    return pack;
}

void replace(const fs::path& file, const std::string& from, const std::string& to) {
    std::string all = file_text(file);
    const std::size_t at = all.find(from);
    INFO(file << ": " << from);
    REQUIRE(at != std::string::npos);
    put_file(file, all.replace(at, from.size(), to));
}

struct Used {
    std::string status;
    Record error;
};

Used use(const fs::path& pack) {
    Used used;
    used.status = name(mdg_rules_use(pack.c_str(), used.error.out()));
    return used;
}

std::string version_in_force() {
    Record book;
    REQUIRE(name(mdg_rules_list(nullptr, book.out(), nullptr)) == "OK");
    return text(book.get(), MDG_FIELD_RULEBOOK_NAME) + " " + text(book.get(), MDG_FIELD_RULEBOOK_VERSION);
}

// Places and details of an error's findings, a line each.
std::string findings(mdg_record error) {
    std::string all;
    for (std::uint32_t i = 0; i < mdg_record_count(error, MDG_FIELD_FINDING); ++i) {
        mdg_record finding = mdg_record_at(error, MDG_FIELD_FINDING, i);
        all += text(finding, MDG_FIELD_PLACE) + " " + text(finding, MDG_FIELD_FINDING_CODE) + " " +
               text(finding, MDG_FIELD_DETAIL) + "\n";
        CHECK_FALSE(text(finding, MDG_FIELD_FINDING_JA).empty());
    }
    return all;
}

struct Mutation {
    const char* file;
    const char* from;
    const char* to;
    const char* finding; // stands in the findings: place, code, detail
};

const Mutation mutations[] = {
    // form
    {"texts.tsv", "# id\taudience", "# id\treader", "texts.tsv:1 bad_value the heading"},
    {"texts.tsv", "place_card\tpatient\t", "place_card\tpatient\tx\t", "texts.tsv:2 bad_value 5 cells"},
    {"texts.tsv", "place_card\tpatient\t", "place_card\t", "texts.tsv:2 bad_value 3 cells"},
    {"texts.tsv", "Please place your", "Please \xff your", "texts.tsv encoding"},
    {"pack.tsv", "sample\t7\t2026-12-01\n", "", "pack.tsv missing"},
    {"pack.tsv", "2026-12-01\n", "2026-12-01\nother\t1\t2026-12-02\n", "pack.tsv missing"},
    {"pack.tsv", "2026-12-01", "2026-13-01", "pack.tsv:2 bad_value date"},
    {"pack.tsv", "sample", "", "pack.tsv:2 bad_value name"},
    {"pack.tsv", "\t7\t", "\t\t", "pack.tsv:2 bad_value version"},
    // rules
    {"rules/R-CERT.tsv", "R-CERT-05\t2024-12-02", "R-CERT-99\t2024-12-02", "missing R-CERT-05"},
    {"rules/R-CERT.tsv", "R-CERT-05\t2024-12-02", "R-CERT-04\t2024-12-02", "rules/R-CERT.tsv:6 stands_twice R-CERT-04"},
    {"rules/R-CERT.tsv", "R-CERT-05\t2024-12-02", "R-BURD-01\t2024-12-02", "stands_twice R-BURD-01"},
    {"rules/R-CERT.tsv", "R-CERT-05\t2024-12-02", "R-CERT-5\t2024-12-02", "rules/R-CERT.tsv:6 bad_value R-CERT-5"},
    {"rules/R-CERT.tsv", "R-CERT-05\t2024-12-02", "R-CERT-05\t2024-12-32", "rules/R-CERT.tsv:6 bad_value valid_from"},
    {"rules/R-CERT.tsv", "R-CERT-05\t2024-12-02", "R-CERT-05\t2.12.2024", "rules/R-CERT.tsv:6 bad_value valid_from"},
    {"rules/R-CERT.tsv", "R-CERT-06\t\t2024-12-01", "R-CERT-06\t2024-12-02\t2024-12-01", "valid_to is before"},
    {"rules/R-CERT.tsv", "\tH\tS0 \"本年12月より\"", "\tX\tS0 \"本年12月より\"",
     "rules/R-CERT.tsv:7 bad_value confidence"},
    {"rules/R-CERT.tsv", "No grace before 2024-12-02.", "", "rules/R-CERT.tsv:7 bad_value en"},
    {"rules/R-CERT.tsv", "S0 \"本年12月より\"", "", "rules/R-CERT.tsv:7 bad_value source"},
    // texts
    {"texts.tsv", "take_card\t", "take_the_card\t", "missing take_card patient"},
    {"texts.tsv", "place_card\tdesk", "place_card\tpatient", "texts.tsv:3 stands_twice place_card patient"},
    {"texts.tsv", "place_card\tdesk", "place_card\tchef", "texts.tsv:3 bad_value audience"},
    {"texts.tsv", "残り{tries}回です", "残り数回です", "bad_value enter_pin patient: other placeholders"},
    {"texts.tsv", "{tries} tries are left", "{end} tries are left", "bad_value enter_pin patient: other placeholders"},
    {"texts.tsv", "マイナンバーカードをカードリーダーに置いてください。", "", "texts.tsv:2 bad_value ja"},
    // parameters
    {"parameters.tsv", "consent_hours\t24", "consent_hour\t24", "missing consent_hours"},
    {"parameters.tsv", "consent_hours\t24", "consent_hours\tone day", "bad_value consent_hours: a number"},
    {"parameters.tsv", "consent_hours\t24", "consent_hours\t-24", "bad_value consent_hours: a number"},
    {"parameters.tsv", "consent_hours\t24", "consent_hours\t99999999999", "bad_value consent_hours: a number"},
    {"parameters.tsv", "consent_hours\t24", "consent_hours\t", "bad_value value"},
    {"parameters.tsv", "insurance_card_last\t2025-12-01", "insurance_card_last\tsoon", "insurance_card_last: a date"},
    {"parameters.tsv", "interim_last\t2026-03-31", "interim_last\t2025-03-31", "interim_last: is before its _from"},
    {"parameters.tsv", "certificate_grace_months\t3\t2024-12-02", "certificate_grace_months\t3\t", "its first day"},
    {"parameters.tsv", "from_month_end", "from_week", "parameters.tsv bad_value"},
    {"parameters.tsv", "\tR-CONS-08\t", "\tR-CONS-88\t", "bad_value rule: R-CONS-88 is not in the pack"},
    // the other tables
    {"answers.tsv", "\tR-ONL-01,R-ONL-17\t", "\tR-ONL-01,R-ONL-77\t", "answers.tsv:2 bad_value rules: R-ONL-77"},
    {"answers.tsv", "\teligible,", "\telegible,", "answers.tsv:2 bad_value texts: elegible"},
    {"answers.tsv", "1\t*\t*\tuse", "1\t*\t*\tuse_it", "answers.tsv:2 bad_value next_action"},
    {"answers.tsv", "*\t*\t*\tother_proof", "1\t*\t*\tother_proof", "the last row has to fit everything"},
    {"call_centre_hours.tsv", "09:00", "9 Uhr", "call_centre_hours.tsv:2 bad_value opens"},
    {"call_centre_hours.tsv", "09:00", "25:00", "call_centre_hours.tsv:2 bad_value opens"},
    {"call_centre_hours.tsv", "2023-12-31\t1\t", "2023-12-31\tMon\t", "call_centre_hours.tsv:2 bad_value weekday"},
    {"mobile_tools.tsv", "\tmobile_allowed_pin\t1\t", "\tmobile_allowed\t1\t", "mobile_tools.tsv:2 bad_value text"},
};

} // namespace

TEST_CASE("a data pack comes into force, and the built-in rulebook back", "[rules][R-ERR-30]") {
    const BuiltInAfterwards afterwards;
    const Scratch scratch;
    const fs::path pack = write_pack(scratch);
    replace(pack / "rules/R-CERT.tsv", "No grace before 2024-12-02.", "No grace before that day.");
    put_file(pack / "README.md", "not a table\n");
    const std::string before = version_in_force();
    CHECK(before.starts_with("madoguchi "));
    const Used used = use(pack);
    INFO(findings(used.error.get()));
    CHECK(used.status == "OK");
    CHECK(version_in_force() == "sample 7");
    const Record query = record(MDG_KIND_RULES_QUERY, R"({"rule_id": "R-CERT-06"})");
    Record book;
    REQUIRE(name(mdg_rules_list(query.get(), book.out(), nullptr)) == "OK");
    CHECK(text(mdg_record_at(book.get(), MDG_FIELD_RULE, 0), MDG_FIELD_EN) == "No grace before that day.");
    CHECK(name(mdg_rules_use(nullptr, nullptr)) == "OK");
    CHECK(version_in_force() == before);
}

TEST_CASE("a pack written on Windows, and one that adds, are packs", "[rules]") {
    const BuiltInAfterwards afterwards;
    const Scratch scratch;
    const fs::path pack = write_pack(scratch);
    std::string lines = "\xEF\xBB\xBF" + file_text(pack / "texts.tsv");
    for (std::size_t at = lines.find('\n'); at != std::string::npos; at = lines.find('\n', at + 2))
        lines.insert(at, "\r");
    put_file(pack / "texts.tsv", lines);
    put_file(pack / "rules/R-CERT.tsv",
             file_text(pack / "rules/R-CERT.tsv") + "R-CERT-20\t2027-04-01\t\tM\tS9\t新しい規則。\tA new rule.\n");
    const Used used = use(pack);
    INFO(findings(used.error.get()));
    CHECK(used.status == "OK");
    Record change;
    REQUIRE(name(mdg_rules_compare(20270331, 20270401, change.out(), nullptr)) == "OK");
    REQUIRE(mdg_record_count(change.get(), MDG_FIELD_RULE_CHANGE) == 1);
    CHECK(text(change.get(), MDG_FIELD_RULEBOOK_NAME) == "sample");
}

TEST_CASE("each fault of a pack is a finding with its place, and the rulebook in force stays", "[rules]") {
    const BuiltInAfterwards afterwards;
    const Scratch scratch;
    const fs::path good = write_pack(scratch);
    REQUIRE(use(good).status == "OK");
    const fs::path pack = scratch / "broken";
    fs::copy(good, pack, fs::copy_options::recursive);
    replace(pack / "pack.tsv", "sample\t7", "broken\t8");
    for (const Mutation& mutation : mutations) {
        const std::string whole = file_text(pack / mutation.file);
        if (std::string(mutation.file) == "pack.tsv") put_file(pack / "pack.tsv", file_text(good / "pack.tsv"));
        replace(pack / mutation.file, mutation.from, mutation.to);
        const Used used = use(pack);
        const std::string found = findings(used.error.get());
        CAPTURE(mutation.file, mutation.from, mutation.to, found);
        CHECK(used.status == "CHECK_FAILED");
        CHECK(found.find(mutation.finding) != std::string::npos);
        CHECK(version_in_force() == "sample 7");
        put_file(pack / mutation.file, whole);
    }
    CHECK(use(pack).status == "OK");
    CHECK(version_in_force() == "broken 8");
}

TEST_CASE("every fault of a pack is told at once", "[rules]") {
    const BuiltInAfterwards afterwards;
    const Scratch scratch;
    const fs::path pack = write_pack(scratch);
    replace(pack / "texts.tsv", "place_card\tdesk", "place_card\tchef");
    replace(pack / "parameters.tsv", "consent_hours\t24", "consent_hours\tx");
    replace(pack / "answers.tsv", "\teligible,", "\telegible,");
    const std::string found = findings(use(pack).error.get());
    for (const char* place : {"texts.tsv:3 ", "parameters.tsv:5 ", "answers.tsv:2 "}) {
        CAPTURE(found, place);
        CHECK(found.find(place) != std::string::npos);
    }
}

TEST_CASE("a pack is its tables, all of them and no others", "[rules]") {
    const BuiltInAfterwards afterwards;
    const Scratch scratch;
    fs::path pack = write_pack(scratch);
    for (const char* file : {"texts.tsv", "pack.tsv", "rules/R-STAT.tsv"}) {
        fs::rename(pack / file, scratch / "away");
        const Used used = use(pack);
        CHECK(used.status == "CHECK_FAILED");
        CHECK(findings(used.error.get()).find(std::string(file) + " missing is missing") != std::string::npos);
        fs::rename(scratch / "away", pack / file);
    }
    put_file(pack / "text.tsv", "# id\n");
    CHECK(findings(use(pack).error.get()).find("text.tsv bad_value is no table") != std::string::npos);
    fs::remove(pack / "text.tsv");
    fs::remove_all(pack / "rules");
    CHECK(findings(use(pack).error.get()).find("rules/R-CERT.tsv missing") != std::string::npos);
    CHECK(use(scratch / "nowhere").status == "IO");
    CHECK(use(pack / "texts.tsv").status == "IO");
    pack = write_pack(scratch);
    put_file(pack / "texts.tsv", std::string((1U << 20U) + 1, 'x'));
    CHECK(use(pack).status == "TOO_LARGE");
    CHECK(version_in_force().starts_with("madoguchi "));
}

TEST_CASE("what changes between two days, and what was asked wrongly", "[rules]") {
    Record change;
    Record error;
    CHECK(name(mdg_rules_compare(20241201, 20241202, change.out(), error.out())) == "OK");
    CHECK(mdg_record_count(change.get(), MDG_FIELD_RULE_CHANGE) > 20);
    mdg_record first = mdg_record_at(change.get(), MDG_FIELD_RULE_CHANGE, 0);
    CHECK_FALSE(text(first, MDG_FIELD_CHANGE_KIND).empty());
    CHECK_FALSE(text(mdg_record_at(first, MDG_FIELD_RULE, 0), MDG_FIELD_RULE_SOURCE).empty());
    Record none;
    CHECK(name(mdg_rules_compare(20241202, 20241201, none.out(), nullptr)) == "BAD_ARGUMENT");
    CHECK(name(mdg_rules_compare(20240230, 20241201, none.out(), nullptr)) == "BAD_ARGUMENT");
    CHECK(name(mdg_rules_compare(20241201, 20241202, nullptr, nullptr)) == "NULL_POINTER");
    CHECK(name(mdg_rules_list(nullptr, nullptr, nullptr)) == "NULL_POINTER");
    const Record wrong = record(MDG_KIND_RULES_QUERY, R"({"rule_family": "R-NONE"})");
    CHECK(name(mdg_rules_list(wrong.get(), none.out(), nullptr)) == "BAD_ARGUMENT");
    const Record other = record(MDG_KIND_PATIENT, "{}");
    CHECK(name(mdg_rules_list(other.get(), none.out(), nullptr)) == "BAD_ARGUMENT");
    CHECK(none.get() == nullptr);
}
