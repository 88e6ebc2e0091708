#include "rules/usage_record.hpp"

#include "rules/conclusion_record.hpp"
#include "rules/required.hpp"
#include "rules/rulebook.hpp"
#include "rules/texts.hpp"
#include "rules/usage.hpp"

#include <string>
#include <vector>

namespace mdg::rules {
namespace {

using record::FieldId;
using record::Record;

constexpr std::size_t most_findings = 20;              // of a million rows that are wrong in the same way
constexpr std::int64_t most_of_a_row = 10'000'000'000; // a year of the whole country is less

struct Count {
    FieldId field;
    std::optional<std::int64_t> Figures::*member;
};

constexpr Count counts[] = {{MDG_FIELD_CARD_CHECKS, &Figures::card_checks},
                            {MDG_FIELD_ONLINE_CHECKS, &Figures::online_checks},
                            {MDG_FIELD_CARD_PERSONS, &Figures::card_persons},
                            {MDG_FIELD_CHECKED_PERSONS, &Figures::checked_persons},
                            {MDG_FIELD_USAGE_CLAIMS, &Figures::claims}};

// "202512" as its first day.
std::optional<Month> parse_month(std::string_view text) {
    return base::parse_compact_date(std::string(text) + "01");
}

std::string month_text(Month month) {
    return base::to_compact(month).substr(0, 6);
}

class RowReader {
public:
    explicit RowReader(const Record& query) {
        for (const auto& row : query.list(MDG_FIELD_USAGE_ROW)) {
            ++row_;
            read(*row);
        }
    }

    FacilityUses facilities() && {
        for (const auto& [code, tallies] : months_)
            for (const auto& [month, tally] : tallies) {
                if (tally.counted_twice())
                    refuse(MDG_FIELD_USAGE_MONTH, "has checks one by one and counts of them besides",
                           "明細と件数の両方があります");
                facilities_[code].months.emplace(month, tally.figures());
            }
        refuse_if_any(std::move(faults_), "the usage rows", MDG_E_BAD_ARGUMENT);
        return std::move(facilities_);
    }

private:
    void refuse(FieldId field, const char* detail, const char* ja) {
        if (faults_.size() == most_findings) return;
        faults_.push_back(fault(field, MDG_FINDING_CODE_BAD_VALUE, detail, ja));
        if (row_ > 0) faults_.back().place = "usage_row[" + std::to_string(row_ - 1) + "]." + faults_.back().place;
    }

    void read(const Record& row) {
        const std::string* code = row.text(MDG_FIELD_FACILITY_CODE);
        const std::string_view facility = code == nullptr ? std::string_view() : std::string_view(*code);
        if (last_ == nullptr || last_code_ != facility) find(facility);
        read_facts(row);
        const auto day = row.date(MDG_FIELD_VISIT_DATE);
        const std::string* month = row.text(MDG_FIELD_USAGE_MONTH);
        if (day && month == nullptr) return read_check(row, *day);
        const auto first = month == nullptr ? std::nullopt : parse_month(*month);
        if (!day && first) return read_counts(row, *first);
        refuse(MDG_FIELD_USAGE_MONTH, "a row has visit_date, or usage_month as 202512",
               "visit_date か usage_month (202512 の形) のどちらか一つが必要です");
    }

    void find(std::string_view facility) {
        last_code_ = facility;
        last_ = &facilities_.try_emplace(std::string(facility)).first->second;
        last_months_ = &months_.try_emplace(std::string(facility)).first->second;
    }

    void read_facts(const Record& row) {
        if (const auto pediatric = flag(row, MDG_FIELD_PEDIATRIC)) last_->pediatric = *pediatric;
        if (const auto hospital = flag(row, MDG_FIELD_HOSPITAL)) last_->hospital = hospital;
        const auto readers = row.integer(MDG_FIELD_FREE_READERS);
        if (!readers) return;
        if (*readers < 1 || *readers > 3) return refuse(MDG_FIELD_FREE_READERS, "1 to 3", "1～3で指定してください");
        last_->free_readers = readers;
    }

    void read_check(const Record& row, Date day) {
        const auto card = flag(row, MDG_FIELD_CARD_USED);
        if (!card) return refuse(MDG_FIELD_CARD_USED, "is needed, 1 or 0", "1か0が必要です");
        for (const Count& count : counts)
            if (row.has(count.field)) return refuse(count.field, "not in a row of one check", "明細の行には書けません");
        const std::string* person = row.text(MDG_FIELD_PERSON_KEY);
        const Month month = day.year() / day.month() / 1;
        (*last_months_)[month].check(person == nullptr ? std::string_view() : std::string_view(*person), *card);
    }

    void read_counts(const Record& row, Month month) {
        if (row.has(MDG_FIELD_CARD_USED) || row.has(MDG_FIELD_PERSON_KEY))
            return refuse(MDG_FIELD_CARD_USED, "not in a row of counts", "件数の行には書けません");
        Figures figures;
        for (const Count& count : counts) {
            figures.*count.member = row.integer(count.field);
            const std::int64_t value = (figures.*count.member).value_or(0);
            if (value < 0 || value > most_of_a_row) return refuse(count.field, "out of range", "値が範囲の外です");
        }
        if (figures.card_checks > figures.online_checks && figures.online_checks)
            return refuse(MDG_FIELD_CARD_CHECKS, "more than online_checks", "オンライン資格確認の件数を超えています");
        if (figures.card_persons > figures.checked_persons && figures.checked_persons)
            return refuse(MDG_FIELD_CARD_PERSONS, "more than checked_persons", "確認した人数を超えています");
        if (!(*last_months_)[month].count(figures))
            refuse(MDG_FIELD_USAGE_ROW, "the counts are too large", "件数が大きすぎます");
    }

    std::optional<bool> flag(const Record& row, FieldId field) {
        const auto value = row.integer(field);
        if (!value) return std::nullopt;
        if (*value != 0 && *value != 1) refuse(field, "1 or 0", "1か0で指定してください");
        return *value != 0;
    }

    std::size_t row_ = 0;
    FacilityUses facilities_;
    std::map<std::string, std::map<Month, MonthTally>, std::less<>> months_;
    std::string_view last_code_;
    FacilityUse* last_ = nullptr;
    std::map<Month, MonthTally>* last_months_ = nullptr;
    std::vector<base::Finding> faults_;
};

Record of_month(Month month, const Figures& figures, std::optional<Date> as_of) {
    Record record(MDG_KIND_USAGE_STATISTICS);
    record.set_text(MDG_FIELD_USAGE_MONTH, month_text(month));
    for (const Count& count : counts)
        if (figures.*count.member) record.set_integer(count.field, *(figures.*count.member));
    if (const auto rate = rate_a(figures)) record.set_integer(MDG_FIELD_RATE_A, *rate);
    if (const auto rate = rate_b(figures)) record.set_integer(MDG_FIELD_RATE_B, *rate);
    const Published known = published(month);
    record.set_date(MDG_FIELD_RATE_A_KNOWN_FROM, known.rate_a)
        .set_date(MDG_FIELD_RATE_B_KNOWN_FROM, known.rate_b)
        .set_text(MDG_FIELD_MAIN_RATE, known.by_claims ? MDG_MAIN_RATE_B : MDG_MAIN_RATE_A);
    if (as_of)
        record.set_integer(MDG_FIELD_RATE_A_KNOWN, *as_of >= known.rate_a ? 1 : 0)
            .set_integer(MDG_FIELD_RATE_B_KNOWN, *as_of >= known.rate_b ? 1 : 0);
    return record;
}

Record of_facility(const std::string& code, const FacilityUse& facility, std::optional<Date> as_of,
                   std::optional<Month> thresholds_of) {
    Record record(MDG_KIND_USAGE_STATISTICS);
    if (!code.empty()) record.set_text(MDG_FIELD_FACILITY_CODE, code);
    for (const auto& [month, figures] : facility.months) {
        Record each = of_month(month, figures, as_of);
        if (const auto charted = in_distribution(figures))
            each.set_integer(MDG_FIELD_IN_DISTRIBUTION, *charted ? 1 : 0);
        if (const auto analysed = in_return_analysis(figures))
            each.set_integer(MDG_FIELD_IN_RETURN_ANALYSIS, *analysed ? 1 : 0);
        if (const auto level = usage_level(figures, facility.pediatric, thresholds_of.value_or(month)))
            each.set_text(MDG_FIELD_USAGE_LEVEL, *level);
        record.add(MDG_FIELD_USAGE_FIGURES, std::move(each));
    }
    if (const auto added = added_readers(facility))
        record.set_integer(MDG_FIELD_BEST_MONTH_USES, added->best_month_uses)
            .set_integer(MDG_FIELD_ADDED_READERS, added->readers);
    return record;
}

} // namespace

Record usage_statistics(const Record& query) {
    const auto as_of = query.date(MDG_FIELD_ON_DATE);
    std::optional<Month> thresholds_of;
    if (const std::string* month = query.text(MDG_FIELD_THRESHOLD_MONTH)) {
        thresholds_of = parse_month(*month);
        if (!thresholds_of)
            refuse_if_any({fault(MDG_FIELD_THRESHOLD_MONTH, MDG_FINDING_CODE_BAD_VALUE, "no month as 202512",
                                 "202512 の形の月ではありません")},
                          "the usage query", MDG_E_BAD_ARGUMENT);
    }
    const FacilityUses facilities = RowReader(query).facilities();
    Record record(MDG_KIND_USAGE_STATISTICS);
    for (const auto& [month, sum] : totals(facilities)) {
        Record each = of_month(month, sum.figures, as_of);
        if (sum.in_distribution) each.set_integer(MDG_FIELD_IN_DISTRIBUTION, *sum.in_distribution);
        if (sum.in_return_analysis) each.set_integer(MDG_FIELD_IN_RETURN_ANALYSIS, *sum.in_return_analysis);
        record.add(MDG_FIELD_USAGE_FIGURES, std::move(each));
    }
    for (const auto& [code, facility] : facilities)
        record.add(MDG_FIELD_USAGE_FACILITY, of_facility(code, facility, as_of, thresholds_of));
    for (const char* id : {"usage_checks_vary", "usage_first_visit_only", "usage_addition_by_claims"})
        for (Record& text : texts(id)) record.add(MDG_FIELD_EXPLANATION, std::move(text));
    add_rules(record, {"R-STAT-01", "R-STAT-02", "R-STAT-03", "R-STAT-04", "R-STAT-05", "R-STAT-06", "R-STAT-07",
                       "R-STAT-08", "R-STAT-12", "R-STAT-18", "R-STAT-19", "R-DATE-28"});
    return record;
}

} // namespace mdg::rules
