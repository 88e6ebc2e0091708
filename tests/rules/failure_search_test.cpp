#include "base/failing.hpp"
#include "rules/failure_mode.hpp"
#include "rules/said.hpp"
#include "support/catch.hpp"

#include <set>

namespace mdg::rules {
namespace {

using record::FieldId;
using record::Record;
using test::next_action;

Record complete() {
    return Record(MDG_KIND_FAILURE_SEARCH)
        .set_date(MDG_FIELD_BIRTH_DATE, base::parse_iso_date("1980-04-01").value())
        .set_text(MDG_FIELD_SEX, MDG_SEX_FEMALE)
        .set_date(MDG_FIELD_CHECK_DATE, base::parse_iso_date("2026-11-26").value())
        .set_text(MDG_FIELD_NAME_KANA, "ﾏﾄﾞ ﾊﾅｺ")
        .set_text(MDG_FIELD_INSURER_NAME, "窓口健康保険組合");
}

std::set<std::string> faults(const Record& search) {
    const auto failure = test::failure_of([&] { (void)failure_search(search); });
    CHECK(failure.status == MDG_E_CHECK_FAILED);
    const auto places = test::places(failure);
    return {places.begin(), places.end()};
}

using Places = std::set<std::string>;

} // namespace

TEST_CASE("birth date, sex and check date are each mandatory", "[R-DOWN-06]") {
    for (const auto& [field, name] : {std::pair{MDG_FIELD_BIRTH_DATE, "birth_date"}, std::pair{MDG_FIELD_SEX, "sex"},
                                      std::pair{MDG_FIELD_CHECK_DATE, "check_date"}}) {
        Record search = complete();
        search.unset(field);
        CHECK(faults(search) == Places{name});
    }
}

TEST_CASE("name or kana is needed, one is enough and blanks are none", "[R-DOWN-07]") {
    Record search = complete();
    search.set_text(MDG_FIELD_NAME, "窓口　花子").unset(MDG_FIELD_NAME_KANA);
    CHECK(next_action(failure_search(search)) == MDG_NEXT_ACTION_SEARCH);
    search.set_text(MDG_FIELD_NAME, "  ");
    CHECK(faults(search) == Places{"name", "name_kana"});
    const Record none = failure_search(complete().set_integer(MDG_FIELD_HIT_COUNT, 0));
    CHECK(next_action(none) == MDG_NEXT_ACTION_SEARCH_AGAIN);
    CHECK(test::cites(none, "R-DOWN-07"));
    CHECK(test::says(failure_search(complete()), "完全一致"));
}

TEST_CASE("address or insurer name is needed", "[R-DOWN-08]") {
    Record search = complete();
    search.unset(MDG_FIELD_INSURER_NAME);
    CHECK(faults(search) == Places{"address", "insurer_name"});
    search.set_text(MDG_FIELD_ADDRESS, "東京都千代田区");
    CHECK(next_action(failure_search(search)) == MDG_NEXT_ACTION_SEARCH);
}

TEST_CASE("everything that is missing is told at once", "[R-DOWN-06][R-DOWN-07][R-DOWN-08]") {
    CHECK(faults(Record(MDG_KIND_FAILURE_SEARCH)) ==
          Places{"birth_date", "sex", "check_date", "name", "name_kana", "address", "insurer_name"});
    CHECK(faults(complete().set_integer(MDG_FIELD_HIT_COUNT, -1)) == Places{"hit_count"});
}

TEST_CASE("one hit is direct, several are chosen from", "[R-DOWN-09]") {
    const Record one = failure_search(complete().set_integer(MDG_FIELD_HIT_COUNT, 1));
    CHECK(next_action(one) == MDG_NEXT_ACTION_CONFIRM);
    for (const int hits : {2, 17}) {
        const Record several = failure_search(complete().set_integer(MDG_FIELD_HIT_COUNT, hits));
        CHECK(next_action(several) == MDG_NEXT_ACTION_CHOOSE);
        CHECK(test::says(several, std::to_string(hits) + "件"));
    }
}

TEST_CASE("the search can wait: until then the confirmation is open, and a later hit closes it",
          "[R-DOWN-10][R-ONL-18][R-FLOW-13]") {
    const Record later = failure_search(complete());
    CHECK(next_action(later) == MDG_NEXT_ACTION_SEARCH);
    CHECK(test::says(later, "未確認のまま残ります"));
    CHECK(test::cites(later, "R-DOWN-10"));
    CHECK(next_action(failure_search(complete().set_integer(MDG_FIELD_HIT_COUNT, 1))) == MDG_NEXT_ACTION_CONFIRM);
}

} // namespace mdg::rules
