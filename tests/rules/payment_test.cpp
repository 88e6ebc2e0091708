// What the patient pays: the share by age, ten-yen rounding, limits, meals, and what is not known.
#include "rules/payment.hpp"

#include "base/failing.hpp"
#include "rules/pack_support.hpp"
#include "rules/payment_record.hpp"
#include "rules/situations.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <random>
#include <set>

namespace mdg::rules {
namespace {

using record::Record;
using test::day;

// Someone of forty-one, an outpatient in June 2026.
Treatment treatment(std::int64_t points, std::string_view flag = "", std::uint8_t ratio = 0,
                    const char* born = "1985-06-03") {
    Treatment t;
    t.day = day("2026-06-15");
    t.birth_date = day(born);
    t.points = points;
    t.flag = flag;
    t.ratio = ratio;
    return t;
}

// Of seventy-two.
Treatment elderly(std::int64_t points, std::string_view flag, std::uint8_t ratio) {
    return treatment(points, flag, ratio, "1954-01-20");
}

Treatment in_hospital(Treatment t) {
    t.setting = Setting::inpatient;
    return t;
}

Treatment on(Treatment t, const char* iso) {
    t.day = day(iso);
    return t;
}

Record request(const char* born = "1985-06-03", std::int64_t points = 500) {
    Record record(MDG_KIND_PAYMENT_REQUEST);
    record.set_date(MDG_FIELD_VISIT_DATE, day("2026-06-15"))
        .set_date(MDG_FIELD_BIRTH_DATE, day(born))
        .set_integer(MDG_FIELD_POINTS, points)
        .set_text(MDG_FIELD_CLAIM_SETTING, MDG_CLAIM_SETTING_OUTPATIENT);
    return record;
}

std::string said(const Record& payment, record::FieldId language = MDG_FIELD_JA) {
    std::string all;
    for (const auto& text : payment.list(MDG_FIELD_EXPLANATION)) all += text->text_or(language, "") + "\n";
    return all;
}

bool says(const Record& payment, std::string_view what) {
    return said(payment).find(what) != std::string::npos;
}

std::set<std::string> faults_of(const Record& record) {
    const auto failure = test::failure_of([&] { (void)payment_of(record); });
    std::set<std::string> places;
    for (const auto& finding : failure.findings) places.insert(finding.place);
    return failure.status == MDG_E_BAD_ARGUMENT ? places : std::set<std::string>{"not refused"};
}

} // namespace

TEST_CASE("the share on the days on which the ratio changes", "[R-BURD-05][R-INS-02][R-INS-03]") {
    struct Case {
        const char *born, *on;
        int lowest, highest;
    };
    for (const Case& each : {Case{"2020-04-01", "2026-03-30", 2, 2}, Case{"2020-04-01", "2026-03-31", 2, 2},
                             Case{"2020-04-01", "2026-04-01", 3, 3}, Case{"2020-04-02", "2026-04-01", 2, 2},
                             Case{"1956-06-15", "2026-06-30", 3, 3}, Case{"1956-06-15", "2026-07-01", 1, 3},
                             Case{"1956-06-15", "2026-07-02", 1, 3}, Case{"1956-06-01", "2026-05-31", 3, 3},
                             Case{"1956-06-01", "2026-06-01", 1, 3}, Case{"1956-06-02", "2026-06-01", 3, 3},
                             Case{"1951-06-15", "2026-06-14", 1, 3}, Case{"1951-06-15", "2026-06-15", 1, 3}}) {
        const Payment payment = payment_for(on(treatment(1000, "", 0, each.born), each.on));
        CAPTURE(each.born, each.on);
        CHECK(static_cast<int>(payment.ratio.lowest) == each.lowest);
        CHECK(static_cast<int>(payment.ratio.highest) == each.highest);
        CHECK(payment.before_limit == 1000 * each.highest);
        CHECK((payment.state == PaymentState::undecided_ratio) == (each.lowest != each.highest));
    }
    const auto age = [](const char* born, const char* iso) {
        return payment_for(on(treatment(1, "", 0, born), iso)).age;
    };
    CHECK(age("1951-06-15", "2026-06-14") == Age::from_70);
    CHECK(age("1951-06-15", "2026-06-15") == Age::late_elderly);
    CHECK(age("1951-06-15", "2026-06-16") == Age::late_elderly);
}

TEST_CASE("ten yen, half up", "[R-BURD-05]") {
    for (const auto& [points, yen] : {std::pair(0, 0), std::pair(1, 0), std::pair(2, 10), std::pair(288, 860),
                                      std::pair(15, 50), std::pair(11, 30), std::pair(301, 900), std::pair(305, 920)}) {
        CAPTURE(points);
        CHECK(payment_for(treatment(points)).payment == yen);
    }
    CHECK(share_of_points(3, 1) == 0);
    CHECK(share_of_points(5, 1) == 10);
    CHECK(share_of_points(most_points, 3) == 300'000'000);
}

// The ministry's example (a cost of one million yen, 区分ウ) and those of a public clinic's program.
TEST_CASE("published examples") {
    struct Case {
        Treatment treatment;
        Yen yen;
        LimitKind kind;
    };
    const Treatment seventy_five = on(treatment(10'000, "B09", 2, "1949-01-20"), "2024-01-25");
    for (const Case& each :
         {Case{in_hospital(treatment(100'000, "A03")), 87'430, LimitKind::month},
          Case{in_hospital(treatment(80'000, "A03")), 85'430, LimitKind::month},
          Case{in_hospital(treatment(26'600, "A03")), 79'800, LimitKind::month},
          Case{in_hospital(elderly(100'000, "B01", 3)), 254'180, LimitKind::month},
          Case{on(treatment(8'000, "B09", 2, "1945-01-20"), "2024-01-25"), 11'000, LimitKind::mitigation},
          Case{on(treatment(13'000, "B09", 2, "1945-01-20"), "2024-01-25"), 16'000, LimitKind::mitigation},
          Case{treatment(300), 900, LimitKind::none}}) {
        const Payment payment = payment_for(each.treatment);
        CAPTURE(each.treatment.points, each.treatment.flag);
        CHECK(payment.known());
        CHECK(payment.payment == each.yen);
        CHECK(payment.limit.kind == each.kind);
    }
    CHECK(payment_for(in_hospital(treatment(26'600, "A03"))).state == PaymentState::share);
    CHECK(payment_for(seventy_five).state == PaymentState::unknown_limit); // the mitigation in the month of 75
}

TEST_CASE("from August 2026 a limit is not known, and no amount is given in its place") {
    for (const auto& [iso, state] :
         {std::pair("2026-07-30", PaymentState::limit), std::pair("2026-07-31", PaymentState::limit),
          std::pair("2026-08-01", PaymentState::unknown_limit), std::pair("2026-11-26", PaymentState::unknown_limit)}) {
        const Payment payment = payment_for(on(elderly(30'000, "B04", 2), iso));
        CAPTURE(iso);
        CHECK(payment.state == state);
        CHECK(payment.payment == (state == PaymentState::limit ? 18'000 : 0));
        CHECK(payment.before_limit == 60'000);
        CHECK(payment_for(on(elderly(30'000, "", 2), iso)).state == state);
        CHECK(payment_for(on(treatment(30'000, "A03"), iso)).state == state);
        // without a category there is no limit under 70: known as ever
        CHECK(payment_for(on(treatment(30'000), iso)).payment == 90'000);
    }
    Record later = request("1954-01-20");
    later.set_date(MDG_FIELD_VISIT_DATE, day("2026-08-01")).set_integer(MDG_FIELD_BURDEN_RATIO, 2);
    const Record answer = payment_of(later);
    CHECK(*answer.text(MDG_FIELD_PAYMENT_STATE) == MDG_PAYMENT_STATE_UNKNOWN_LIMIT);
    CHECK_FALSE(answer.has(MDG_FIELD_PAYMENT_YEN));
    CHECK_FALSE(answer.has(MDG_FIELD_LIMIT_YEN));
    CHECK_FALSE(answer.has(MDG_FIELD_PAYMENT_TOTAL_YEN));
    CHECK(answer.integer(MDG_FIELD_BEFORE_LIMIT_YEN) == 1'000);
    CHECK(says(answer, "2026-08の限度額はこの規則集にありません"));
    CHECK(said(answer, MDG_FIELD_EN).find("The limits of 2026-08 are not in this rulebook") != std::string::npos);
    const test::BuiltInAfterwards afterwards;
    use_pack(test::with_rows("limits.tsv", "B04\toutpatient\t2026-08-01\t\t20000\t\t\t\t\t\tM\ta source\n"));
    CHECK(payment_for(on(elderly(30'000, "B04", 2), "2026-08-01")).payment == 20'000);
}

TEST_CASE("the limit counts what was paid in the month before") {
    Treatment t = elderly(6'000, "B04", 2); // 12,000 of 18,000
    CHECK(payment_for(t).payment == 12'000);
    CHECK(payment_for(t).state == PaymentState::share);
    t.earlier_points = 4'000;
    t.earlier_paid = 8'000;
    CHECK(payment_for(t).payment == 10'000);
    CHECK(payment_for(t).state == PaymentState::limit);
    t.earlier_paid = 18'000;
    CHECK(payment_for(t).payment == 0);
    t.earlier_paid = 20'000; // more than the limit: nothing is paid back at the counter
    CHECK(payment_for(t).payment == 0);
    // the part of one per cent is of the month's whole cost
    Treatment u = in_hospital(treatment(50'000, "A03"));
    u.earlier_points = 50'000;
    u.earlier_paid = 82'430;
    CHECK(payment_for(u).payment == 5'000);
    CHECK(payment_for(u).limit.yen == 87'430);
}

TEST_CASE("a category that is not one of the patient's age decides nothing") {
    for (const Treatment& t : {treatment(30'000, "B04", 3), elderly(30'000, "A03", 3)}) {
        CAPTURE(t.flag);
        CHECK(payment_for(t).state == PaymentState::undecided_limit);
        CHECK(payment_for(t).flag_misfits);
        CHECK(payment_for(t).before_limit == 90'000);
    }
    // late elderly before 75, by a certified disability
    Treatment t = treatment(30'000, "B10", 1, "1958-01-20");
    t.insurer = Insurer::late_elderly;
    CHECK(payment_for(t).payment == 18'000);
    CHECK(payment_for(on(elderly(30'000, "", 1), "2026-06-15")).state == PaymentState::undecided_limit);
    Record record = request();
    record.set_text(MDG_FIELD_LIMIT_FLAG, "B04");
    const Record answer = payment_of(record);
    REQUIRE(answer.first(MDG_FIELD_FINDING) != nullptr);
    CHECK(*answer.first(MDG_FIELD_FINDING)->text(MDG_FIELD_PLACE) == "limit_flag");
    CHECK_FALSE(answer.has(MDG_FIELD_PAYMENT_YEN));
}

TEST_CASE("a specific disease is limited by its certificate, and never above the category") {
    const auto with = [](Treatment t, const char* category, Yen self_pay = 0) {
        t.disease = DiseaseLimit{category, self_pay};
        return payment_for(t);
    };
    const auto dialysis = MDG_DISEASE_CATEGORY_DIALYSIS;
    CHECK(with(treatment(40'000, "A03"), dialysis).payment == 10'000);
    CHECK(with(treatment(40'000, "A02"), dialysis).payment == 20'000);
    CHECK(with(treatment(40'000, "A01"), dialysis).payment == 20'000);
    CHECK(with(treatment(40'000, "A01"), MDG_DISEASE_CATEGORY_HIV).payment == 10'000);
    CHECK(with(treatment(40'000), MDG_DISEASE_CATEGORY_COAGULATION).payment == 10'000);
    CHECK(with(treatment(40'000), dialysis, 20'000).payment == 20'000);
    CHECK(with(treatment(40'000), dialysis).state == PaymentState::undecided_limit);
    CHECK(with(elderly(40'000, "B01", 3), dialysis).payment == 10'000);
    CHECK(with(elderly(40'000, "B04", 2), dialysis).limit.kind == LimitKind::specific_disease);
    CHECK(with(elderly(40'000, "B05", 2), dialysis).limit.kind == LimitKind::outpatient);
    CHECK(with(elderly(40'000, "B05", 2), dialysis).payment == 8'000);
    CHECK(with(treatment(3'000, "A03"), dialysis).payment == 9'000);
    Treatment halved = treatment(40'000, "", 0);
    halved.halved = true;
    CHECK(with(halved, dialysis, 10'000).payment == 5'000);
}

TEST_CASE("never negative, never above the limit or the share, more points never cost less") {
    std::mt19937 random(20261126);
    const auto below = [&](std::int64_t count) {
        return static_cast<std::int64_t>(random() % static_cast<unsigned>(count));
    };
    constexpr const char* flags[] = {"",    "A01", "A02", "A03", "A04", "A05", "A06", "B01", "B02",
                                     "B03", "B04", "B05", "B06", "B07", "B08", "B09", "B10"};
    int known = 0, limited = 0;
    for (int i = 0; i < 100'000; ++i) {
        Treatment t;
        t.day = base::add_days(day("2018-01-01"), static_cast<int>(below(3400)));
        t.birth_date = base::add_days(day("1935-01-01"), static_cast<int>(below(30'000)));
        t.ratio = static_cast<std::uint8_t>(below(4));
        t.flag = flags[below(17)];
        t.several_times = below(4) == 0;
        t.setting = below(2) == 0 ? Setting::inpatient : Setting::outpatient;
        t.points = below(5) == 0 ? most_points - below(1000) : below(200'000);
        t.earlier_points = below(3) == 0 ? below(100'000) : 0;
        t.earlier_paid = t.earlier_points == 0 ? 0 : below(100'000);
        if (below(8) == 0) t.disease = DiseaseLimit{MDG_DISEASE_CATEGORY_DIALYSIS, below(2) * 10'000};
        const Payment payment = payment_for(t);
        CAPTURE(base::to_iso(t.day), base::to_iso(t.birth_date), t.points, t.flag);
        if (payment.payment < 0 || payment.payment > payment.before_limit) FAIL("out of bounds");
        if (!payment.known()) {
            if (payment.payment != 0) FAIL("an amount that is not known");
            continue;
        }
        ++known;
        const bool has_limit = payment.limit.kind != LimitKind::none;
        limited += payment.state == PaymentState::limit ? 1 : 0;
        if (has_limit && payment.payment > std::max<Yen>(0, payment.limit.yen - t.earlier_paid))
            FAIL("above the limit");
        if (payment.state == PaymentState::share && payment.payment != payment.before_limit) FAIL("not the share");
        if (t.points < most_points) {
            ++t.points;
            if (payment_for(t).payment < payment.payment) FAIL("more points cost less");
        }
    }
    CHECK(known > 30'000);
    CHECK(limited > 3'000);
}

TEST_CASE("the payment as the cash desk reads it", "[R-BURD-05]") {
    Record asked = request("1954-01-20", 30'000);
    asked.set_integer(MDG_FIELD_BURDEN_RATIO, 2);
    const Record answer = payment_of(asked);
    CHECK(*answer.text(MDG_FIELD_PAYMENT_STATE) == MDG_PAYMENT_STATE_LIMIT);
    CHECK(*answer.text(MDG_FIELD_LIMIT_KIND) == MDG_LIMIT_KIND_OUTPATIENT);
    CHECK(*answer.text(MDG_FIELD_LIMIT_FLAG) == "B04");
    CHECK(*answer.text(MDG_FIELD_AGE_BAND) == MDG_AGE_BAND_FROM_70);
    CHECK(answer.integer(MDG_FIELD_BEFORE_LIMIT_YEN) == 60'000);
    CHECK(answer.integer(MDG_FIELD_LIMIT_YEN) == 18'000);
    CHECK(answer.integer(MDG_FIELD_YEAR_LIMIT_YEN) == 144'000);
    CHECK(answer.integer(MDG_FIELD_PAYMENT_TOTAL_YEN) == 18'000);
    CHECK(says(answer, "割合では60,000円ですが、月の限度額が18,000円のため、お支払いは18,000円です。"));
    const auto bases = answer.list(MDG_FIELD_PAYMENT_BASIS);
    REQUIRE(bases.size() == 2);
    CHECK(*bases[0]->text(MDG_FIELD_BASIS_TABLE) == "limit_categories.tsv");
    CHECK(*bases[1]->text(MDG_FIELD_BASIS_ROW) == "B04 outpatient");
    CHECK(bases[1]->date(MDG_FIELD_VALID_TO) == day("2026-07-31"));
    CHECK_FALSE(bases[1]->text_or(MDG_FIELD_RULE_SOURCE, "").empty());
    CHECK(*answer.first(MDG_FIELD_RULE)->text(MDG_FIELD_RULE_ID) == "R-BURD-05");

    const Record plain = payment_of(request());
    CHECK(plain.integer(MDG_FIELD_PAYMENT_YEN) == 1'500);
    CHECK(plain.integer(MDG_FIELD_BURDEN_RATIO) == 3);
    CHECK_FALSE(plain.has(MDG_FIELD_LIMIT_YEN));
    CHECK_FALSE(says(plain, "限度額は適用していません"));
    // said where a category would matter: from the lowest limit, which is that of several times
    for (const auto& [points, matters] : {std::pair(8'198, false), std::pair(8'199, true), std::pair(8'200, true)}) {
        CAPTURE(points);
        CHECK(says(payment_of(request("1985-06-03", points)), "限度額は適用していません") == matters);
    }

    const Record between = payment_of(request("1954-01-20"));
    CHECK(*between.text(MDG_FIELD_PAYMENT_STATE) == MDG_PAYMENT_STATE_UNDECIDED_RATIO);
    CHECK_FALSE(between.has(MDG_FIELD_BURDEN_RATIO));
    CHECK(between.integer(MDG_FIELD_BEFORE_LIMIT_YEN) == 1'500);
    CHECK(says(between, "1割から3割"));

    Record birthday = request("1951-06-20", 30'000);
    birthday.set_integer(MDG_FIELD_BURDEN_RATIO, 2);
    CHECK(payment_of(birthday).integer(MDG_FIELD_PAYMENT_YEN) == 9'000);
    CHECK(says(payment_of(birthday), "限度額は半額です"));
    birthday.set_integer(MDG_FIELD_LIMIT_HALVED, 0);
    CHECK(payment_of(birthday).integer(MDG_FIELD_PAYMENT_YEN) == 18'000);
}

TEST_CASE("meals stand beside the treatment, and are not known where their amounts are not") {
    Record asked = request();
    asked.set_date(MDG_FIELD_VISIT_DATE, day("2026-05-31"))
        .set_text(MDG_FIELD_CLAIM_SETTING, MDG_CLAIM_SETTING_INPATIENT)
        .set_integer(MDG_FIELD_MEAL_COUNT, 10)
        .set_integer(MDG_FIELD_LONG_STAY_MEAL_COUNT, 4)
        .set_text(MDG_FIELD_LIMIT_FLAG, "A05");
    const Record answer = payment_of(asked);
    CHECK(answer.integer(MDG_FIELD_MEAL_PAYMENT_YEN) == 6 * 240 + 4 * 190);
    CHECK(answer.integer(MDG_FIELD_PAYMENT_TOTAL_YEN) == 1'500 + 6 * 240 + 4 * 190);
    CHECK(*answer.text(MDG_FIELD_MEAL_STATE) == MDG_MEAL_STATE_KNOWN);
    CHECK(says(answer, "食事代は10食で2,200円です。"));
    asked.set_date(MDG_FIELD_VISIT_DATE, day("2026-06-01"));
    const Record later = payment_of(asked);
    CHECK(*later.text(MDG_FIELD_MEAL_STATE) == MDG_MEAL_STATE_UNKNOWN);
    CHECK_FALSE(later.has(MDG_FIELD_MEAL_PAYMENT_YEN));
    CHECK_FALSE(later.has(MDG_FIELD_PAYMENT_TOTAL_YEN));
    CHECK(later.integer(MDG_FIELD_PAYMENT_YEN) == 1'500);
    CHECK(*payment_of(request()).text(MDG_FIELD_MEAL_STATE) == MDG_MEAL_STATE_NONE);
}

TEST_CASE("every fault of a payment's request is told at once") {
    CHECK(faults_of(Record(MDG_KIND_PAYMENT_REQUEST)) ==
          std::set<std::string>{"visit_date", "birth_date", "points", "claim_setting"});
    using Field = std::pair<record::FieldId, std::int64_t>;
    for (const auto& [field, value] :
         {Field{MDG_FIELD_POINTS, -1}, Field{MDG_FIELD_POINTS, most_points + 1}, Field{MDG_FIELD_BURDEN_RATIO, 0},
          Field{MDG_FIELD_BURDEN_RATIO, 4}, Field{MDG_FIELD_BURDEN_RATIO, 10}, Field{MDG_FIELD_SEVERAL_TIMES, 2},
          Field{MDG_FIELD_EARLIER_POINTS, -1}, Field{MDG_FIELD_EARLIER_PAYMENT_YEN, most_paid + 1},
          Field{MDG_FIELD_LIMIT_HALVED, 2}, Field{MDG_FIELD_MEAL_COUNT, 94}, Field{MDG_FIELD_MEAL_COUNT, 1},
          Field{MDG_FIELD_LONG_STAY_MEAL_COUNT, 1}}) {
        Record record = request();
        record.set_integer(field, value);
        const std::string name(record::find_field(field)->name);
        CAPTURE(name, value);
        CHECK(faults_of(record) == std::set<std::string>{name});
    }
    Record unborn = request("2026-06-16");
    CHECK(faults_of(unborn) == std::set<std::string>{"birth_date"});
    CHECK(payment_of(request("2026-06-15")).integer(MDG_FIELD_PAYMENT_YEN) == 1'000);
    Record no_category = request();
    no_category.set_text(MDG_FIELD_LIMIT_FLAG, "C01").set_text(MDG_FIELD_INSURER_KIND, "nobody");
    CHECK(faults_of(no_category) == std::set<std::string>{"limit_flag", "insurer_kind"});
}

TEST_CASE("a certificate for a specific disease counts where it holds and the treatment is for it") {
    Record disease(MDG_KIND_SPECIFIC_DISEASE);
    disease.set_text(MDG_FIELD_DISEASE_CATEGORY, MDG_DISEASE_CATEGORY_DIALYSIS)
        .set_integer(MDG_FIELD_SELF_PAY_YEN, 10'000)
        .set_date(MDG_FIELD_VALID_START, day("2026-06-15"))
        .set_date(MDG_FIELD_VALID_END, day("2026-06-15"));
    Record asked = request("1985-06-03", 40'000);
    asked.add(MDG_FIELD_SPECIFIC_DISEASE, disease);
    CHECK(payment_of(asked).integer(MDG_FIELD_PAYMENT_YEN) == 120'000);
    asked.set_integer(MDG_FIELD_FOR_SPECIFIC_DISEASE, 1);
    CHECK(payment_of(asked).integer(MDG_FIELD_PAYMENT_YEN) == 10'000);
    CHECK(*payment_of(asked).text(MDG_FIELD_LIMIT_KIND) == MDG_LIMIT_KIND_SPECIFIC_DISEASE);
    for (const char* iso : {"2026-06-14", "2026-06-16"}) {
        asked.set_date(MDG_FIELD_VISIT_DATE, day(iso));
        CHECK(faults_of(asked) == std::set<std::string>{"specific_disease"});
    }
    Record bare(MDG_KIND_SPECIFIC_DISEASE);
    Record with_bare = request();
    with_bare.set_integer(MDG_FIELD_FOR_SPECIFIC_DISEASE, 1).add(MDG_FIELD_SPECIFIC_DISEASE, bare);
    CHECK(faults_of(with_bare) == std::set<std::string>{"specific_disease"});
}

} // namespace mdg::rules
