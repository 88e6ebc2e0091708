// mdg-clinic: a clinic on one desk.
#include "clinic/world/command.hpp"

#include <cstring>
#include <exception>
#include <iostream>
#include <string>

#ifdef MDG_CLINIC_DAY
#include "clinic/day/day.hpp"
#endif

namespace {

constexpr auto usage =
    R"(mdg-clinic: 机の上の診療所 / a clinic on one desk

  mdg-clinic run SCRIPT [--log FILE] [OPTION…]   台本どおりに / by a script; - for standard input
  mdg-clinic serve [--port N] [OPTION…]          画面 (127.0.0.1) / live, with its page
  mdg-clinic day …                               一日 / a whole day
  mdg-clinic cards                               人とカード / the people and their cards

  --seed N  --day 2026-11-26  --time 09:00  --stations canon,fujitsu,…  --plugins DIR  --folder DIR  --set FIELD=VALUE

  台本の言葉は README.md / the language of scripts: sdk/clinic/README.md
  exit   0 done, 1 a line was refused, 2 wrong use
)";

} // namespace

int main(int count, char** words) {
    try {
        const std::string what = count > 1 ? words[1] : "";
        if (what == "run") return mdg::clinic::world::run(count - 1, words + 1);
        if (what == "serve") return mdg::clinic::world::serve(count - 1, words + 1);
        if (what == "cards") return mdg::clinic::world::cards();
#ifdef MDG_CLINIC_DAY
        if (what == "day") return mdg::clinic::day::run(count - 1, words + 1);
#endif
        (what == "--help" ? std::cout : std::cerr) << usage;
        return what == "--help" ? 0 : 2;
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 2;
    }
}
