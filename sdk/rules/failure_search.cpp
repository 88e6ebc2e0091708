#include "base/failure.hpp"
#include "rules/failure_mode.hpp"
#include "rules/parameters.hpp"
#include "rules/spoken_decision.hpp"

namespace mdg::rules {
namespace {

using base::Finding;
using record::FieldId;
using record::Record;

class Faults {
public:
    explicit Faults(const Record& search)
        : search_(search) {}

    bool given(FieldId field) const {
        const std::string text = search_.text_or(field, "");
        return text.find_first_not_of(' ') != std::string::npos;
    }
    void missing(FieldId field, const char* detail, const char* ja) {
        list.push_back({std::string(record::find_field(field)->name), MDG_FINDING_CODE_MISSING, detail, ja});
    }
    void one_of(FieldId first, FieldId second, const char* detail, const char* ja) {
        if (given(first) || given(second)) return;
        missing(first, detail, ja);
        missing(second, detail, ja);
    }

    std::vector<Finding> list;

private:
    const Record& search_;
};

std::vector<Finding> faults_of(const Record& search) {
    Faults faults(search);
    if (!search.date(MDG_FIELD_BIRTH_DATE))
        faults.missing(MDG_FIELD_BIRTH_DATE, "is mandatory (R-DOWN-06)", "生年月日は必須です");
    if (!faults.given(MDG_FIELD_SEX)) faults.missing(MDG_FIELD_SEX, "is mandatory (R-DOWN-06)", "性別は必須です");
    if (!search.date(MDG_FIELD_CHECK_DATE))
        faults.missing(MDG_FIELD_CHECK_DATE, "is mandatory (R-DOWN-06)", "資格確認日は必須です");
    faults.one_of(MDG_FIELD_NAME, MDG_FIELD_NAME_KANA, "name or kana, at least one (R-DOWN-07)",
                  "氏名か氏名カナのどちらかが必要です");
    faults.one_of(MDG_FIELD_ADDRESS, MDG_FIELD_INSURER_NAME, "address or insurer name, at least one (R-DOWN-08)",
                  "住所か保険者名のどちらかが必要です");
    return std::move(faults.list);
}

} // namespace

Record failure_search(const Record& search) {
    auto faults = faults_of(search);
    const auto hits = search.integer(MDG_FIELD_HIT_COUNT);
    if (hits && *hits < 0)
        faults.push_back({"hit_count", MDG_FINDING_CODE_BAD_VALUE, "cannot be negative", "件数が正しくありません"});
    if (!faults.empty())
        throw base::Failure(MDG_E_CHECK_FAILED, MDG_ORIGIN_APPLICATION,
                            std::to_string(faults.size()) + " faults in the search")
            .with_findings(std::move(faults));
    if (!hits)
        return to_record({MDG_NEXT_ACTION_SEARCH,
                          {"failure_search_now"},
                          {{"menu", std::string(parameter("failure_menu").value)}},
                          {"R-DOWN-05", "R-DOWN-06", "R-DOWN-07", "R-DOWN-08", "R-DOWN-10", "R-FLOW-08"},
                          {}});
    if (*hits == 0) return to_record({MDG_NEXT_ACTION_SEARCH_AGAIN, {"failure_search_none"}, {}, {"R-DOWN-07"}, {}});
    if (*hits == 1)
        return to_record({MDG_NEXT_ACTION_CONFIRM, {"failure_search_one"}, {}, {"R-DOWN-09", "R-DOWN-10"}, {}});
    return to_record({MDG_NEXT_ACTION_CHOOSE,
                      {"failure_search_several"},
                      {{"hits", std::to_string(*hits)}},
                      {"R-DOWN-09", "R-DOWN-10"},
                      {}});
}

} // namespace mdg::rules
