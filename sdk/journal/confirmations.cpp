#include "journal/confirmations.hpp"

namespace mdg::journal {
namespace {

using base::Failure;
using record::FieldId;
using record::Record;

class Faults {
public:
    void add(FieldId field, const char* code, const char* detail, const char* ja) {
        found_.push_back({std::string(record::find_field(field)->name), code, detail, ja});
    }
    void missing(FieldId field, const char* detail, const char* ja) {
        add(field, MDG_FINDING_CODE_MISSING, detail, ja);
    }
    // A code of the field's own set.
    void code(const Record& record, FieldId field, const char* ja) {
        const std::string* value = record.text(field);
        if (value == nullptr) return missing(field, "needed", ja);
        if (record::find_code(*record::find_field(field), *value) == nullptr)
            add(field, MDG_FINDING_CODE_BAD_VALUE, "no such value", "使えない値です");
    }
    void check(const char* what) {
        if (found_.empty()) return;
        throw Failure(MDG_E_CHECK_FAILED, MDG_ORIGIN_APPLICATION,
                      std::to_string(found_.size()) + " faults in the " + what)
            .with_findings(std::move(found_));
    }

private:
    std::vector<base::Finding> found_;
};

void require_kind(const Record& record, record::KindId kind) {
    if (record.kind() != kind)
        throw Failure(MDG_E_BAD_ARGUMENT, MDG_ORIGIN_APPLICATION,
                      "a record of kind " + std::string(record::find_kind(kind)->name) + " is needed");
}

} // namespace

void check_pending(const Record& pending) {
    require_kind(pending, MDG_KIND_PENDING_CONFIRMATION);
    Faults faults;
    faults.code(pending, MDG_FIELD_PENDING_REASON, "未確認の理由が必要です");
    faults.check("pending confirmation");
}

// The number closes it, however it became known (R-DECL-11); also that there was no qualification.
void check_confirmation(const Record& confirmation, base::Date visit_date) {
    require_kind(confirmation, MDG_KIND_CONFIRMATION);
    Faults faults;
    faults.code(confirmation, MDG_FIELD_CONFIRMATION_MEANS, "確認の方法が必要です");
    const auto day = confirmation.date(MDG_FIELD_CONFIRMED_ON);
    if (!day) faults.missing(MDG_FIELD_CONFIRMED_ON, "needed", "確認日が必要です");
    if (day && *day < visit_date)
        faults.add(MDG_FIELD_CONFIRMED_ON, MDG_FINDING_CODE_BAD_VALUE, "before the visit", "受診日より前の日付です");
    const bool number = confirmation.has(MDG_FIELD_INSURER_NUMBER) && confirmation.has(MDG_FIELD_INSURED_NUMBER);
    const bool none = confirmation.text_or(MDG_FIELD_CONFIRMATION_MEANS, "") == MDG_CONFIRMATION_MEANS_NO_QUALIFICATION;
    if (!number && !none && confirmation.first(MDG_FIELD_ELIGIBILITY) == nullptr)
        for (const FieldId field : {MDG_FIELD_INSURER_NUMBER, MDG_FIELD_INSURED_NUMBER})
            if (!confirmation.has(field))
                faults.missing(field, "needed unless eligibility holds the answer of the check",
                               "資格確認の回答がなければ、保険者番号と番号が必要です");
    faults.check("confirmation");
}

Asked read_query(const Record& query) {
    require_kind(query, MDG_KIND_JOURNAL_QUERY);
    Faults faults;
    Asked asked;
    asked.id = query.text_or(MDG_FIELD_VISIT_ID, "");
    asked.unfinished = query.integer(MDG_FIELD_UNFINISHED_ONLY).value_or(0) != 0;
    if (const auto from = query.date(MDG_FIELD_FROM_DATE)) asked.from = to_number(*from);
    if (const auto to = query.date(MDG_FIELD_TO_DATE)) asked.to = to_number(*to);
    if (asked.from > asked.to)
        faults.add(MDG_FIELD_TO_DATE, MDG_FINDING_CODE_BAD_VALUE, "before from_date", "開始日より前の日付です");
    if (const std::string* month = query.text(MDG_FIELD_MONTH)) {
        const auto first = base::parse_iso_date(*month + "-01");
        if (!first)
            faults.add(MDG_FIELD_MONTH, MDG_FINDING_CODE_BAD_VALUE, "a month is written 2026-11",
                       "月は 2026-11 のように指定してください");
        if (query.has(MDG_FIELD_FROM_DATE) || query.has(MDG_FIELD_TO_DATE))
            faults.add(MDG_FIELD_MONTH, MDG_FINDING_CODE_BAD_VALUE, "either a month or days",
                       "月か日付のどちらか一方を指定してください");
        if (first) {
            asked.from = to_number(*first);
            asked.to = to_number(base::end_of_month(*first));
        }
    }
    faults.check("query");
    return asked;
}

std::vector<VisitRow> visits_that_fit(Database& database, const Asked& asked) {
    std::vector<VisitRow> rows;
    Query query(database,
                select_visits("WHERE visit_date BETWEEN ?1 AND ?2 AND (?3 = '' OR id = ?3) AND NOT (?4 AND ended)"
                              " AND (NOT ?5 OR confirmation = 'pending') ORDER BY visit_date, number"),
                asked.from, asked.to, asked.id, std::int64_t{asked.unfinished}, std::int64_t{asked.pending});
    while (query.row()) rows.push_back(read_visit(query));
    return rows;
}

} // namespace mdg::journal
