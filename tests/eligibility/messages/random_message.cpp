#include "random_message.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace mdg::eligibility::test {
namespace {

using record::Record;
using record::Type;

// JIS X 0208 in CP932, without the makers' rows; half-width kana; ASCII with XML's own characters.
const std::vector<std::string>& characters() {
    static const std::vector<std::string> all = [] {
        std::vector<std::string> made;
        for (int lead = 0x81; lead <= 0xEA; ++lead)
            for (int trail = 0x40; lead != 0x87 && (lead < 0xA0 || lead > 0xDF) && trail <= 0xFC; ++trail) {
                const std::string bytes = {static_cast<char>(lead), static_cast<char>(trail)};
                const auto one = base::utf8_from_cp932(bytes);
                if (one && base::cp932_from_utf8(*one) == bytes) made.push_back(*one);
            }
        for (int kana = 0xA1; kana <= 0xDF; ++kana)
            made.push_back(*base::utf8_from_cp932(std::string(1, static_cast<char>(kana))));
        for (char ascii = ' '; ascii < 0x7F; ++ascii) made.emplace_back(1, ascii);
        return made;
    }();
    return all;
}

bool holds_unknown(const Record& record) {
    return record::find_field(MDG_FIELD_UNKNOWN_ELEMENT)->belongs_to(record.kind());
}

} // namespace

RandomMessage::RandomMessage(std::uint32_t seed)
    : random_(seed) {}

int RandomMessage::below(int limit) {
    return static_cast<int>(random_() % static_cast<unsigned>(limit));
}

bool RandomMessage::chance(int percent) {
    return below(100) < percent;
}

std::string RandomMessage::text(int least, int most) {
    std::string made;
    const auto& all = characters();
    for (int left = least + below(most - least + 1); left > 0; --left)
        made += chance(10) ? std::string(" ") : all[random_() % all.size()];
    return made;
}

std::string RandomMessage::digits(int least, int most) {
    std::string made;
    for (int left = least + below(most - least + 1); left > 0; --left) made += static_cast<char>('0' + below(10));
    return made;
}

std::string RandomMessage::value_of(const Element& row, const record::FieldRow& field) {
    if (request_) {
        switch (row.form) {
        case Form::digits:
            return digits(row.size, row.size);
        case Form::identifier:
            return "A" + digits(1, row.size - 1);
        case Form::characters:
            return text(1, row.size);
        case Form::month:
            return "2026" + std::string(chance(50) ? "03" : "11");
        case Form::insurer_number: {
            const std::string bare = digits(1, row.size);
            return std::string(row.size - bare.size(), ' ') + bare;
        }
        default:
            break;
        }
        if (row.field == MDG_FIELD_LIMIT_CONSENT) return chance(50) ? MDG_CONSENT_YES : MDG_CONSENT_NO;
    }
    if (field.type == Type::code) {
        std::vector<std::string> known;
        for (const char* code : {"0", "1", "2", "3", "01", "02", "05", "A1", "A05", "B10"})
            if (record::find_code(field.code_set, code) != nullptr) known.emplace_back(code);
        if (known.empty() || (!request_ && chance(20))) return request_ ? "1" : "Z" + digits(1, 2); // an unknown code
        return known[random_() % known.size()];
    }
    if (field.type == Type::identifier) return chance(10) && !request_ ? std::string() : " 0" + digits(1, 9);
    return text(request_ ? 1 : 0, 12);
}

void RandomMessage::fill_value(Record& record, const Element& row) {
    const record::FieldRow& field = *record::find_field(row.field);
    if (row.form == Form::elsewhere || record.has(row.field)) return;
    if (field.type == Type::date) {
        const int year = row.field == MDG_FIELD_BIRTH_DATE ? 1900 + below(100) : 2020 + below(80);
        const auto month = std::chrono::month(static_cast<unsigned>(1 + below(12)));
        const auto day = std::chrono::day(static_cast<unsigned>(1 + below(28)));
        record.set_date(row.field, base::Date(std::chrono::year(year), month, day));
    } else if (field.type == Type::integer) {
        record.set_integer(row.field, below(2'000'000));
    } else {
        record.set_text(row.field, value_of(row, field));
    }
}

void RandomMessage::fill_list(Record& record, const Element& row) {
    const int entries = row.name == beside ? 1 : 1 + below(3);
    for (int i = 0; i < entries; ++i) {
        Record entry(row.child->kind);
        if (row.name == beside) {
            // What the body has itself is never read as part of the result; nor has such a result unknown elements.
            const bool unknown = std::exchange(unknown_elements_, false);
            fill(entry, *row.child);
            unknown_elements_ = unknown;
            entry.unset(MDG_FIELD_PRESCRIPTION);
        } else {
            fill(entry, *row.child);
            if (holds_unknown(entry) && row.child->find(own_text) == nullptr) add_unknown(entry, "");
        }
        if (entry.fields().empty()) continue; // an empty element is no entry
        if (row.mark != 0) entry.set_text(row.mark, row.mark_code);
        record.add(row.field, std::move(entry));
    }
}

void RandomMessage::fill(Record& record, const Block& block) {
    for (const Element& row : block.elements) {
        if (row.field == 0) {
            fill(record, *row.child);
        } else if ((request_ && row.mandatory) || chance(row.child != nullptr ? 50 : 60)) {
            row.child != nullptr ? fill_list(record, row) : fill_value(record, row);
        }
    }
}

void RandomMessage::add_unknown(Record& record, const std::string& below) {
    if (!unknown_elements_) return;
    std::vector<std::pair<std::string, std::string>> made;
    if (chance(30)) made.emplace_back("New", text(0, 8));
    if (chance(30)) made.insert(made.end(), {{"Twice[1]", text(0, 8)}, {"Twice[2]", text(0, 8)}});
    if (chance(30)) made.insert(made.end(), {{"Kind", ""}, {"Kind/@code", text(0, 4)}});
    if (chance(30)) made.insert(made.end(), {{"Group/Deep", text(0, 8)}, {"Group/text()", "x" + text(0, 8)}});
    if (chance(30)) made.emplace_back("あたらしい/項目", text(0, 8));
    for (auto& [path, value] : made) path.insert(0, below);
    std::ranges::sort(made);
    for (const auto& [path, value] : made) {
        Record unknown(MDG_KIND_UNKNOWN_ELEMENT);
        unknown.set_text(MDG_FIELD_ELEMENT_PATH, path).set_text(MDG_FIELD_ELEMENT_TEXT, value);
        record.add(MDG_FIELD_UNKNOWN_ELEMENT, std::move(unknown));
    }
}

void RandomMessage::settle_request(Record& record, const MessageRow& row) {
    if (row.kind == MDG_KIND_CONSENT_LIST_REQUEST) {
        const bool online = row.business == MDG_BUSINESS_ONLINE_CARE;
        const bool examined = online && chance(50);
        record.set_text(MDG_FIELD_TREATMENT_CLASS,
                        online ? MDG_TREATMENT_CLASS_ONLINE : MDG_TREATMENT_CLASS_HOME_VISIT);
        const auto days = {MDG_FIELD_CONSENT_FROM, MDG_FIELD_CONSENT_TO, MDG_FIELD_EXAMINATION_FROM,
                           MDG_FIELD_EXAMINATION_TO};
        for (const record::FieldId day : days) record.unset(day);
        record.set_date(examined ? MDG_FIELD_EXAMINATION_FROM : MDG_FIELD_CONSENT_FROM,
                        *base::parse_iso_date("2026-11-01"));
        record.set_date(examined ? MDG_FIELD_EXAMINATION_TO : MDG_FIELD_CONSENT_TO,
                        *base::parse_iso_date("2026-11-22"));
    }
    if (row.kind == MDG_KIND_MEDICAL_REQUEST) {
        record.set_text(MDG_FIELD_DRUG_CLASSIFICATION, "1");
        for (const record::FieldId end : {MDG_FIELD_PERIOD_START, MDG_FIELD_PERIOD_END})
            row.business == MDG_BUSINESS_DRUG ? void(record.set_text(end, "20261" + digits(1, 1))) : record.unset(end);
    }
}

Record RandomMessage::of(const MessageRow& row, const std::string& file_name, bool unknown_elements) {
    request_ = row.direction == Direction::request;
    unknown_elements_ = unknown_elements;
    Record record(row.kind);
    const auto set = [&](record::FieldId field, std::string_view value) {
        if (record::find_field(field)->belongs_to(row.kind)) record.set_text(field, value);
    };
    set(MDG_FIELD_FILE_NAME, file_name);
    set(MDG_FIELD_RESULT_SOURCE, MDG_RESULT_SOURCE_FILE);
    set(MDG_FIELD_BUSINESS, row.business);
    fill(record, *row.layout);
    if (request_) settle_request(record, row);
    add_unknown(record, chance(50) ? "MessageBody/" : "MessageHeader/");
    return record;
}

} // namespace mdg::eligibility::test
