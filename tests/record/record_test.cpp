#include "base/failing.hpp"
#include "base/individual_number.hpp"
#include "record/record.hpp"
#include "sample.hpp"
#include "support/catch.hpp"

#include <functional>
#include <map>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace mdg::record {
namespace {

using test::failure_of;

const base::Date some_day{std::chrono::year{2026}, std::chrono::November, std::chrono::day{22}};

base::Status status_of(const std::function<void()>& action) {
    try {
        action();
        return MDG_OK;
    } catch (const base::Failure& failure) {
        return failure.status;
    }
}

} // namespace

TEST_CASE("every field takes its own type in its own kinds and nothing else") {
    for (const KindRow& kind : all_kinds()) {
        for (const FieldRow& row : all_fields()) {
            Record record(kind.id);
            const FieldId field = row.id;
            const Record child(row.type == Type::list ? row.child : MDG_KIND_TEXT);
            const std::pair<bool, std::function<void()>> calls[] = {
                {row.is_text(), [&] { record.set_text(field, "x"); }},
                {row.type == Type::integer, [&] { record.set_integer(field, 1); }},
                {row.type == Type::date, [&] { record.set_date(field, some_day); }},
                {row.type == Type::bytes, [&] { record.set_bytes(field, {}); }},
                {row.type == Type::list, [&] { record.add(field, child); }},
                {row.is_text(), [&] { (void)record.text(field); }},
                {row.is_text(), [&] { (void)record.text_or(field, ""); }},
                {row.type == Type::integer, [&] { (void)record.integer(field); }},
                {row.type == Type::date, [&] { (void)record.date(field); }},
                {row.type == Type::bytes, [&] { (void)record.bytes(field); }},
                {row.type == Type::list, [&] { (void)record.list(field); }},
                {row.type == Type::list, [&] { (void)record.first(field); }},
                {true, [&] { (void)record.has(field); }},
                {true, [&] { record.unset(field); }}};
            int number = 0;
            for (const auto& [fits, call] : calls) {
                const base::Status expected = !row.belongs_to(kind.id) ? MDG_E_UNKNOWN_FIELD
                                              : fits                   ? MDG_OK
                                                                       : MDG_E_BAD_TYPE;
                const base::Status got = status_of(call);
                if (got != expected) FAIL_CHECK(kind.name << " " << row.name << " call " << number << ": " << got);
                ++number;
            }
        }
    }
}

TEST_CASE("a refusal names the field and whose side it is on") {
    Record record(MDG_KIND_TEXT);
    const auto foreign = failure_of([&] { record.set_text(MDG_FIELD_READER_NAME, "x"); });
    CHECK(foreign.status == MDG_E_UNKNOWN_FIELD);
    CHECK(foreign.origin == MDG_ORIGIN_APPLICATION);
    CHECK(foreign.message.find("reader_name") != std::string::npos);
    CHECK(foreign.message.find("kind text") != std::string::npos);
    const auto typed = failure_of([&] { record.set_integer(MDG_FIELD_JA, 1); });
    CHECK(typed.status == MDG_E_BAD_TYPE);
    CHECK(typed.message.find("ja") != std::string::npos);
    const auto unknown = failure_of([&] { record.set_text(999999, "x"); });
    CHECK(unknown.status == MDG_E_UNKNOWN_FIELD);
    CHECK(unknown.message.find("999999") != std::string::npos);
    CHECK(failure_of([] { Record none(999); }).status == MDG_E_BAD_ARGUMENT);
    CHECK(failure_of([] { Record none(0); }).status == MDG_E_BAD_ARGUMENT);
    CHECK(record.fields().empty());
}

TEST_CASE("a list takes only its own kind of record") {
    for (const FieldRow& row : all_fields()) {
        if (row.type != Type::list) continue;
        for (const KindRow& owner : all_kinds()) {
            if (!row.belongs_to(owner.id)) continue;
            for (const KindRow& child : all_kinds()) {
                Record record(owner.id);
                const bool fits = child.id == row.child;
                if ((status_of([&] { record.add(row.id, Record(child.id)); }) == MDG_OK) != fits ||
                    record.list(row.id).size() != (fits ? 1U : 0U))
                    FAIL_CHECK(owner.name << "." << row.name << " and " << child.name);
            }
        }
    }
}

TEST_CASE("what was set is there, the last value counts, and unset takes it away") {
    Record record(MDG_KIND_CERTIFICATE);
    CHECK(record.date(MDG_FIELD_NOT_AFTER) == std::nullopt);
    CHECK(record.text(MDG_FIELD_ISSUER) == nullptr);
    CHECK(record.text_or(MDG_FIELD_ISSUER, "none") == "none");
    record.set_text(MDG_FIELD_ISSUER, "a").set_integer(MDG_FIELD_DAYS_LEFT, -3).set_date(MDG_FIELD_NOT_AFTER, some_day);
    record.set_text(MDG_FIELD_ISSUER, "窓口");
    CHECK(*record.text(MDG_FIELD_ISSUER) == "窓口");
    CHECK(record.integer(MDG_FIELD_DAYS_LEFT) == -3);
    CHECK(record.date(MDG_FIELD_NOT_AFTER) == some_day);
    CHECK(record.fields() == std::vector<FieldId>{MDG_FIELD_NOT_AFTER, MDG_FIELD_DAYS_LEFT, MDG_FIELD_ISSUER});
    CHECK(record.has(MDG_FIELD_ISSUER));
    record.unset(MDG_FIELD_ISSUER);
    record.unset(MDG_FIELD_ISSUER);
    CHECK_FALSE(record.has(MDG_FIELD_ISSUER));
    record.set_text(MDG_FIELD_ISSUER, "");
    CHECK(record.has(MDG_FIELD_ISSUER)); // empty is not absent
    CHECK(failure_of([&] { record.set_date(MDG_FIELD_NOT_AFTER, base::Date{}); }).status == MDG_E_BAD_ARGUMENT);
    CHECK(record.date(MDG_FIELD_NOT_AFTER) == some_day);
}

TEST_CASE("children keep their order and their addresses while the list grows") {
    Record readers(MDG_KIND_READERS);
    std::vector<const Record*> places;
    for (int i = 0; i < 50; ++i) {
        readers.add(MDG_FIELD_READER, Record(MDG_KIND_READER).set_integer(MDG_FIELD_GENERATION, i));
        places.push_back(readers.list(MDG_FIELD_READER).back().get());
    }
    for (std::size_t i = 0; i < places.size(); ++i) {
        REQUIRE(readers.list(MDG_FIELD_READER)[i].get() == places[i]);
        REQUIRE(places[i]->integer(MDG_FIELD_GENERATION) == static_cast<std::int64_t>(i));
    }
    CHECK(readers.first(MDG_FIELD_READER) == places.front());
}

TEST_CASE("a copy is deep") {
    test::Maker maker(20261122);
    for (const KindRow& kind : all_kinds()) {
        CAPTURE(kind.name);
        const Record original = maker.record(kind.id, 100);
        Record copy = original;
        REQUIRE(test::same(original, copy));
        for (const FieldId field : original.fields()) {
            if (find_field(field)->type == Type::list)
                for (std::size_t i = 0; i < original.list(field).size(); ++i)
                    REQUIRE(original.list(field)[i].get() != copy.list(field)[i].get());
        }
        for (const FieldId field : original.fields()) copy.unset(field);
        CHECK(copy.fields().empty());
        CHECK_FALSE(original.fields().empty());
        copy = original;
        CHECK(test::same(original, copy));
        const Record& itself = copy;
        copy = itself;
        CHECK(test::same(original, copy));
    }
}

TEST_CASE("a text with a NUL or malformed UTF-8 is refused in every text field") {
    for (const FieldRow& row : all_fields()) {
        if (!row.is_text()) continue;
        for (const KindRow& kind : all_kinds()) {
            if (!row.belongs_to(kind.id)) continue;
            Record record(kind.id);
            for (const std::string_view bad :
                 {std::string_view("a\0b", 3), std::string_view("\xFF"), std::string_view("\xE7\xAA")})
                if (status_of([&] { record.set_text(row.id, bad); }) != MDG_E_BAD_UTF8 || record.has(row.id))
                    FAIL_CHECK(kind.name << "." << row.name);
        }
    }
}

TEST_CASE("R-PRIV-01: free text with an individual number is refused, identifiers and codes are exempt by type") {
    std::mt19937 random(20261122);
    const std::string number = test::made_number(random);
    int free_texts = 0;
    for (const FieldRow& row : all_fields()) {
        if (!row.is_text()) continue;
        for (const KindRow& kind : all_kinds()) {
            if (!row.belongs_to(kind.id)) continue;
            Record record(kind.id);
            for (const std::string& text : {number, "番号は" + number,
                                            number.substr(0, 4) + "-" + number.substr(4, 4) + "-" + number.substr(8)}) {
                CAPTURE(kind.name, row.name);
                if (row.type == Type::text) {
                    const auto failure = failure_of([&] { record.set_text(row.id, text); });
                    REQUIRE(failure.status == MDG_E_FORBIDDEN_NUMBER);
                    REQUIRE(failure.message.find(row.name) != std::string::npos);
                    REQUIRE(failure.message.find(number.substr(0, 4)) == std::string::npos);
                    REQUIRE_FALSE(record.has(row.id));
                    ++free_texts;
                } else {
                    record.set_text(row.id, text);
                    REQUIRE(*record.text(row.id) == text);
                }
            }
        }
    }
    CHECK(free_texts > 30);
}

TEST_CASE("a record holds what was set last, in the registry's order, whatever the order of setting and unsetting") {
    std::vector<FieldId> texts;
    for (const FieldRow& row : all_fields())
        if (row.type == Type::identifier && row.belongs_to(MDG_KIND_QUALIFICATION)) texts.push_back(row.id);
    REQUIRE(texts.size() > 10);
    std::mt19937 random(20261126);
    for (int round = 0; round < 200; ++round) {
        Record record(MDG_KIND_QUALIFICATION, random() % 40);
        std::map<FieldId, std::string> expected;
        for (int step = 0; step < 60; ++step) {
            const FieldId field = texts[random() % texts.size()];
            if (random() % 4 == 0) {
                record.unset(field);
                expected.erase(field);
            } else {
                expected[field] = std::to_string(random() % 1000);
                record.set_text(field, expected[field]);
            }
        }
        const Record copy = record;
        for (const Record* one : {&std::as_const(record), &copy}) {
            std::vector<FieldId> order;
            for (const auto& [field, text] : expected) {
                order.push_back(field);
                REQUIRE(*one->text(field) == text);
            }
            REQUIRE(one->fields() == order);
        }
    }
}

} // namespace mdg::record
