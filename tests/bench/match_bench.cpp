// An online answer compared with a patient, for a list of a day, beside the same fields compared as plain strings.
#include "beside.hpp"
#include "eligibility/match/match.hpp"
#include "eligibility/match/name_form.hpp"
#include "eligibility/match/names.hpp"

#include <string>
#include <vector>

namespace mdg::bench {
namespace {

using record::Record;

Record person(record::KindId kind, const std::string& name, const std::string& kana, unsigned number) {
    Record made(kind);
    made.set_text(MDG_FIELD_NAME, name)
        .set_text(MDG_FIELD_NAME_KANA, kana)
        .set_text(MDG_FIELD_SEX, MDG_SEX_FEMALE)
        .set_date(MDG_FIELD_BIRTH_DATE, base::add_days(*base::parse_iso_date("1950-01-01"), static_cast<int>(number)))
        .set_text(MDG_FIELD_ADDRESS, "見本県見本市" + std::to_string(number) + "-2-3")
        .set_text(MDG_FIELD_INSURER_NUMBER, "06139901")
        .set_text(MDG_FIELD_INSURED_NUMBER, std::to_string(number))
        .set_text(MDG_FIELD_CONTRIBUTION_RATIO, "030");
    return made;
}

// What a list holds: most names are the same but for the width of the kana, some have variants or ●.
struct Day {
    explicit Day(std::int64_t size) {
        const char* online_names[] = {"山田　花子", "山田　花子", "渡辺　花子", "山●　花子"};
        const char* own_names[] = {"山田　花子", "山田　花子", "渡邊　花子", "山﨑　花子"};
        const char* online_kana[] = {"ﾔﾏﾀﾞ ﾊﾅｺ", "ﾔﾏﾀﾞ ﾊﾅｺ", "ﾜﾀﾅﾍﾞ ﾊﾅｺ", "ﾔﾏｻﾞｷ ﾊﾅｺ"};
        const char* own_kana[] = {"ヤマダ　ハナコ", "ヤマダ　ハナコ", "ワタナベ　ハナコ", "ヤマザキ　ハナコ"};
        for (unsigned i = 0; i < static_cast<unsigned>(size); ++i) {
            patients.push_back(person(MDG_KIND_PATIENT, own_names[i % 4], own_kana[i % 4], i));
            answers.push_back(person(MDG_KIND_QUALIFICATION, online_names[i % 4], online_kana[i % 4], i));
        }
    }
    std::vector<Record> patients;
    std::vector<Record> answers;
};

bool plainly_equal(const Record& a, const Record& b) {
    bool equal = a.date(MDG_FIELD_BIRTH_DATE) == b.date(MDG_FIELD_BIRTH_DATE);
    for (const record::FieldId field : {MDG_FIELD_NAME, MDG_FIELD_NAME_KANA, MDG_FIELD_SEX, MDG_FIELD_ADDRESS,
                                        MDG_FIELD_INSURER_NUMBER, MDG_FIELD_INSURED_NUMBER})
        equal = *a.text(field) == *b.text(field) && equal;
    return equal;
}

template <typename Compare>
void day_list(benchmark::State& state, Compare compare) {
    const Day day(state.range(0));
    beside(
        state,
        [&] {
            for (std::size_t i = 0; i < day.patients.size(); ++i)
                benchmark::DoNotOptimize(compare(day.patients[i], day.answers[i]));
        },
        [&] {
            for (std::size_t i = 0; i < day.patients.size(); ++i)
                benchmark::DoNotOptimize(plainly_equal(day.patients[i], day.answers[i]));
        });
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

void name_forms(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(eligibility::match::name_form("髙橋　德子"));
    state.SetItemsProcessed(state.iterations());
}

void whole(benchmark::State& state) {
    day_list(state, eligibility::match::compare_patient);
}
void names_only(benchmark::State& state) {
    day_list(state, eligibility::match::compare_names);
}

BENCHMARK(whole)->Name("match/whole")->Arg(200)->UseManualTime();
BENCHMARK(names_only)->Name("match/names")->Arg(200)->UseManualTime();
BENCHMARK(name_forms)->Name("match/name_form");

} // namespace
} // namespace mdg::bench
