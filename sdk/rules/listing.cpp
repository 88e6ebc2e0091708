#include "rules/listing.hpp"

#include "base/failure.hpp"
#include "rules/book.hpp"

#include <algorithm>
#include <string>

namespace mdg::rules {
namespace {

using record::Record;

[[noreturn]] void refuse(const std::string& message) {
    throw base::Failure(MDG_E_BAD_ARGUMENT, MDG_ORIGIN_APPLICATION, message);
}

void name_book(Record& record, const Book& book) {
    record.set_text(MDG_FIELD_RULEBOOK_NAME, book.name())
        .set_text(MDG_FIELD_RULEBOOK_VERSION, book.version())
        .set_date(MDG_FIELD_RULEBOOK_DATE, book.date());
}

bool holds_on(const Parameter& parameter, base::Date day) {
    return (!parameter.valid_from || *parameter.valid_from <= day) &&
           (!parameter.valid_to || day <= *parameter.valid_to);
}

struct Change {
    base::Date day; // the first on which it is so
    const char* kind;
    const Rule* rule;
    const Parameter* parameter; // nullptr: the rule itself
};

class Changes {
public:
    Changes(base::Date before, base::Date after)
        : before_(before)
        , after_(after) {}

    void begins(std::optional<base::Date> first, const Rule& rule, const Parameter* parameter) {
        if (first) add({*first, MDG_CHANGE_KIND_BEGINS, &rule, parameter});
    }
    void ends(std::optional<base::Date> last, const Rule& rule, const Parameter* parameter) {
        if (last) add({base::add_days(*last, 1), MDG_CHANGE_KIND_ENDS, &rule, parameter});
    }
    std::vector<Change> by_day() && {
        std::ranges::stable_sort(list_, {}, &Change::day);
        return std::move(list_);
    }

private:
    void add(const Change& change) {
        if (before_ < change.day && change.day <= after_) list_.push_back(change);
    }

    base::Date before_;
    base::Date after_;
    std::vector<Change> list_;
};

std::vector<Change> changes_of(const Book& book, base::Date before, base::Date after) {
    Changes changes(before, after);
    for (const Rule& rule : book.rules()) {
        changes.begins(rule.valid_from, rule, nullptr);
        changes.ends(rule.valid_to, rule, nullptr);
    }
    for (const Parameter& parameter : book.parameters()) {
        const Rule& rule = book.rule(parameter.rule);
        changes.begins(parameter.valid_from, rule, &parameter);
        changes.ends(parameter.valid_to, rule, &parameter);
        const auto day = base::parse_iso_date(parameter.value);
        if (parameter.name.ends_with("_last")) {
            changes.ends(day, rule, &parameter);
        } else {
            changes.begins(day, rule, &parameter);
        }
    }
    return std::move(changes).by_day();
}

} // namespace

Record to_record(const Parameter& parameter) {
    Record record(MDG_KIND_PARAMETER);
    record.set_text(MDG_FIELD_PARAMETER_NAME, parameter.name)
        .set_text(MDG_FIELD_PARAMETER_VALUE, parameter.value)
        .set_text(MDG_FIELD_RULE_ID, parameter.rule)
        .set_text(MDG_FIELD_RULE_SOURCE, parameter.source);
    if (parameter.valid_from) record.set_date(MDG_FIELD_VALID_FROM, *parameter.valid_from);
    if (parameter.valid_to) record.set_date(MDG_FIELD_VALID_TO, *parameter.valid_to);
    return record;
}

Record list_rules(const Record& query) {
    const Book& book = rules::book();
    const std::string* family = query.text(MDG_FIELD_RULE_FAMILY);
    const std::string* id = query.text(MDG_FIELD_RULE_ID);
    const auto day = query.date(MDG_FIELD_ON_DATE);
    if (id != nullptr && !book.has_rule(*id)) refuse("the rulebook has no rule " + *id);
    const auto of_family = [&](const Rule& rule) { return family == nullptr || rule.family() == *family; };
    if (std::ranges::none_of(book.rules(), of_family)) refuse("the rulebook has no family " + *family);
    const auto asked_for = [&](const Rule& rule) { return of_family(rule) && (id == nullptr || rule.id == *id); };

    Record list(MDG_KIND_RULEBOOK);
    name_book(list, book);
    if (day) list.set_date(MDG_FIELD_ON_DATE, *day);
    for (const Rule& rule : book.rules())
        if (asked_for(rule) && (!day || rule.holds_on(*day))) list.add(MDG_FIELD_RULE, to_record(rule));
    for (const Parameter& parameter : book.parameters())
        if (asked_for(book.rule(parameter.rule)) && (!day || holds_on(parameter, *day)))
            list.add(MDG_FIELD_PARAMETER, to_record(parameter));
    return list;
}

Record compare_days(base::Date before, base::Date after) {
    if (!before.ok() || !after.ok()) refuse("a day that does not exist");
    if (after < before) refuse("the later day comes second");
    const Book& book = rules::book();
    Record comparison(MDG_KIND_RULES_COMPARISON);
    name_book(comparison, book);
    comparison.set_date(MDG_FIELD_BEFORE_DATE, before).set_date(MDG_FIELD_AFTER_DATE, after);
    for (const Change& change : changes_of(book, before, after)) {
        Record record(MDG_KIND_RULE_CHANGE);
        record.set_date(MDG_FIELD_CHANGE_DAY, change.day)
            .set_text(MDG_FIELD_CHANGE_KIND, change.kind)
            .add(MDG_FIELD_RULE, to_record(*change.rule));
        if (change.parameter != nullptr) record.add(MDG_FIELD_PARAMETER, to_record(*change.parameter));
        comparison.add(MDG_FIELD_RULE_CHANGE, std::move(record));
    }
    return comparison;
}

} // namespace mdg::rules
