// Records made at random, of every kind and with every field.
#pragma once

#include "record/record.hpp"

#include <random>
#include <string>
#include <vector>

namespace mdg::test {

using record::FieldRow;
using record::KindId;
using record::Record;
using record::Sensitivity;
using record::Type;

class Maker {
public:
    explicit Maker(unsigned seed)
        : random_(seed) {}

    // share: how many of the fields in a hundred are set. Lists are not nested deeper than `deepest` records.
    Record record(KindId kind, int share, int deepest = 4) {
        Record made(kind);
        for (const FieldRow& row : record::all_fields())
            if (row.belongs_to(kind) && number(1, 100) <= share) set(made, row, share, deepest);
        return made;
    }

    // Values of personal fields are of another world than all others, so that one of them is recognised
    // anywhere.
    std::string text(bool personal) {
        static const std::vector<std::string> pieces = {"窓",   "口",   "\"",   "\\",     "/",          "\n",    "\t",
                                                        "\x01", "\x1F", "\x7F", "\u2028", "\U00020BB7", "ｶﾞ",    " ",
                                                        "a1",   "'",    "</a>", "{}",     "●",          "\uFEFF"};
        std::string made = personal ? "私事" + std::to_string(number(100000, 999999)) : "";
        for (int i = number(0, 8); i > 0; --i) made += pieces[static_cast<std::size_t>(number(0, 19))];
        return made;
    }

    base::Date date(bool personal) {
        const base::Date first{std::chrono::year{personal ? 1920 : 2000}, std::chrono::January, std::chrono::day{1}};
        return base::add_days(first, number(0, 20000));
    }

    std::int64_t integer(bool personal) {
        if (personal) return 7'100'000'000 + number(0, 999'999);
        switch (number(0, 3)) {
        case 0:
            return std::numeric_limits<std::int64_t>::max();
        case 1:
            return std::numeric_limits<std::int64_t>::min();
        default:
            return number(-1000, 1000);
        }
    }

    std::vector<std::byte> bytes() {
        std::vector<std::byte> made(static_cast<std::size_t>(number(24, 60)));
        for (std::byte& byte : made) byte = static_cast<std::byte>(number(0, 255));
        return made;
    }

    int number(int from, int to) { return std::uniform_int_distribution<int>(from, to)(random_); }

private:
    void set(Record& made, const FieldRow& row, int share, int deepest) {
        const bool personal = row.sensitivity == Sensitivity::personal;
        switch (row.type) {
        case Type::text:
        case Type::code:
        case Type::identifier:
            made.set_text(row.id, text(personal));
            return;
        case Type::integer:
            made.set_integer(row.id, integer(personal));
            return;
        case Type::date:
            made.set_date(row.id, date(personal));
            return;
        case Type::bytes:
            made.set_bytes(row.id, bytes());
            return;
        case Type::list:
            if (deepest <= 1) return;
            for (int i = number(1, 2); i > 0; --i) made.add(row.id, record(row.child, share, deepest - 1));
            return;
        }
    }

    std::mt19937 random_;
};

// The same fields with the same values, all the way down.
inline bool same(const Record& a, const Record& b) {
    if (a.kind() != b.kind() || a.fields() != b.fields()) return false;
    for (const auto field : a.fields()) {
        const FieldRow& row = *record::find_field(field);
        switch (row.type) {
        case Type::text:
        case Type::code:
        case Type::identifier:
            if (*a.text(field) != *b.text(field)) return false;
            break;
        case Type::integer:
            if (a.integer(field) != b.integer(field)) return false;
            break;
        case Type::date:
            if (a.date(field) != b.date(field)) return false;
            break;
        case Type::bytes:
            if (*a.bytes(field) != *b.bytes(field)) return false;
            break;
        case Type::list: {
            const auto left = a.list(field);
            const auto right = b.list(field);
            if (left.size() != right.size()) return false;
            for (std::size_t i = 0; i < left.size(); ++i)
                if (!same(*left[i], *right[i])) return false;
        }
        }
    }
    return true;
}

} // namespace mdg::test
