#include "record/registry.hpp"
#include "support/catch.hpp"

#include <madoguchi/fields.h>

#include <algorithm>
#include <set>
#include <string>

namespace mdg::record {

TEST_CASE("kinds and fields are found by number and by name, and only those") {
    for (const KindRow& row : all_kinds()) {
        CAPTURE(row.name);
        CHECK(find_kind(row.id) == &row);
        CHECK(find_kind(row.name) == &row);
        CHECK(row.id > 0);
        CHECK(row.id < 256); // one bit each
    }
    for (const FieldRow& row : all_fields()) {
        CAPTURE(row.name);
        CHECK(find_field(row.id) == &row);
        CHECK(find_field(row.name) == &row);
    }
    for (std::int32_t none : {-1, 0, 99, 100, 255, 999999}) {
        CHECK(find_kind(none) == nullptr);
        CHECK(find_field(none) == nullptr);
    }
    for (const char* none : {"", "Text", "text ", "no_such_name"}) {
        CHECK(find_kind(std::string_view(none)) == nullptr);
        CHECK(find_field(std::string_view(none)) == nullptr);
    }
    CHECK(find_code("validity", MDG_VALIDITY_VALID)->en == "valid");
    CHECK(find_code("validity", "9") == nullptr);
    CHECK(find_code("no_such_set", MDG_VALIDITY_VALID) == nullptr);
}

TEST_CASE("a field's codes are those of its set, also of sets whose rows do not stand together") {
    std::size_t compared = 0;
    for (const FieldRow& row : all_fields())
        for (const char* code : {"", "0", "1", "2", "01", "A01", "missing", "name_differs", "utf-8", "no_such_code"}) {
            CAPTURE(row.name, code);
            CHECK(find_code(row, code) == find_code(row.code_set, code));
            compared += find_code(row, code) != nullptr ? 1U : 0U;
        }
    CHECK(compared > 20);
    CHECK(find_code(*find_field(MDG_FIELD_FINDING_CODE), MDG_FINDING_CODE_MISSING) != nullptr);
    CHECK(find_code(*find_field(MDG_FIELD_FINDING_CODE), MDG_FINDING_CODE_NAME_DIFFERS) != nullptr);
}

TEST_CASE("every field belongs to a kind, and a list says what it holds") {
    for (const FieldRow& row : all_fields()) {
        CAPTURE(row.name);
        CHECK(std::any_of(all_kinds().begin(), all_kinds().end(),
                          [&](const KindRow& kind) { return row.belongs_to(kind.id); }));
        CHECK_FALSE(row.belongs_to(0));
        CHECK_FALSE(row.belongs_to(-1));
        CHECK_FALSE(row.belongs_to(256));
        CHECK((row.type == Type::list) == (find_kind(row.child) != nullptr));
        if (!row.code_set.empty()) CHECK(row.type == Type::code);
    }
}

// What identifies or describes a person must not slip into the open class when the registry grows.
TEST_CASE("R-PRIV-01: no field is there for the individual number, and a person's data are personal") {
    for (const FieldRow& row : all_fields()) {
        CAPTURE(row.name);
        CHECK(row.name.find("individual_number") == std::string_view::npos);
        CHECK(row.name.find("my_number") == std::string_view::npos);
        CHECK(row.name != "pin");
    }
    for (const char* name : {"name",
                             "name_kana",
                             "insured_name",
                             "name_other",
                             "name_other_kana",
                             "address",
                             "birth_date",
                             "sex",
                             "sex_noted",
                             "card_sex",
                             "post_number",
                             "insurer_number",
                             "insurer_number_padded",
                             "insured_symbol",
                             "insured_number",
                             "insured_branch_number",
                             "verification_number_b",
                             "certificate_der",
                             "reference_number",
                             "confirmation_key",
                             "arbitrary_identifier",
                             "element_text",
                             "contribution_ratio",
                             "limit_flag",
                             "disease_category"}) {
        CAPTURE(name);
        REQUIRE(find_field(std::string_view(name)) != nullptr);
        CHECK(find_field(std::string_view(name))->sensitivity == Sensitivity::personal);
    }
}

} // namespace mdg::record
