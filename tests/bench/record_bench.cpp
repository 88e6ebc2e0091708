// Setting and getting fields of a record, beside a std::map from number to text.
#include "beside.hpp"
#include "record/record.hpp"

#include <map>
#include <string>

namespace mdg::bench {
namespace {

constexpr int calls = 64;
const std::string name = "窓口　花子";

void set_and_get(benchmark::State& state) {
    beside(
        state,
        [] {
            record::Record record(MDG_KIND_QUALIFICATION);
            record.set_text(MDG_FIELD_NAME, name)
                .set_text(MDG_FIELD_NAME_KANA, name)
                .set_text(MDG_FIELD_INSURER_NAME, name)
                .set_text(MDG_FIELD_INSURED_SYMBOL, "１２");
            benchmark::DoNotOptimize(record.text(MDG_FIELD_NAME));
            benchmark::DoNotOptimize(record.text(MDG_FIELD_INSURED_SYMBOL));
        },
        [] {
            std::map<int, std::string> record;
            record[MDG_FIELD_NAME] = name;
            record[MDG_FIELD_NAME_KANA] = name;
            record[MDG_FIELD_INSURER_NAME] = name;
            record[MDG_FIELD_INSURED_SYMBOL] = "１２";
            benchmark::DoNotOptimize(record.find(MDG_FIELD_NAME));
            benchmark::DoNotOptimize(record.find(MDG_FIELD_INSURED_SYMBOL));
        },
        calls);
}

void get(benchmark::State& state) {
    record::Record record(MDG_KIND_QUALIFICATION);
    std::map<int, std::string> plain;
    for (record::FieldId field :
         {MDG_FIELD_NAME, MDG_FIELD_NAME_KANA, MDG_FIELD_INSURER_NAME, MDG_FIELD_INSURED_SYMBOL}) {
        record.set_text(field, name);
        plain[field] = name;
    }
    beside(
        state, [&] { benchmark::DoNotOptimize(record.text(MDG_FIELD_INSURER_NAME)); },
        [&] { benchmark::DoNotOptimize(plain.find(MDG_FIELD_INSURER_NAME)); }, calls);
}

BENCHMARK(set_and_get)->Name("record/set 4 and get 2 texts")->UseManualTime();
BENCHMARK(get)->Name("record/get a text")->UseManualTime();

} // namespace
} // namespace mdg::bench
