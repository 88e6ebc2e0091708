#include "report.hpp"

#include "base/text.hpp"
#include "base/tripwire.hpp"

#include <iomanip>
#include <map>
#include <ostream>

namespace mdg::validate {

namespace {

constexpr Declared declared[] = {
    {"screen.side-view", "panel", "画面を横から読めない (R-PRIV-05)",
     "the screen cannot be read from the side (R-PRIV-05)"},
    {"pin.keys-covered", "pin", "暗証番号の入力が周りから見えない", "others cannot see the digits being typed"},
    {"code.place", "health", "エラーコードの表示場所が説明どおり", "codes are printed where the descriptor says"},
    {"sound.level", "core", "音量が受付に適している", "the sound suits a reception desk"},
    {"seat.height", "face", "車いすや子どもでもカメラに写る", "the camera sees people in wheelchairs and children"},
    {"capture.storage", "face", "撮影した画像が機器の外に残らない", "captures stay nowhere outside the device"},
};

std::string shown(const std::string& text) {
    return base::mask_individual_numbers(base::as_utf8(text));
}

} // namespace

std::span<const Declared> checklist() {
    return declared;
}

void print_done(std::ostream& out, const Done& done) {
    out << ja_of(done.result.outcome) << " " << name_of(done.result.outcome) << "  " << done.test->id << "  "
        << done.test->ja << "\n";
    if (!done.result.reason.empty()) out << "      " << shown(done.result.reason) << "\n";
    if (!good_enough(done.result) && done.result.outcome != Outcome::skip)
        out << "      「" << done.test->sentence << "」 (" << done.test->header << ")\n      docs/validator/"
            << done.test->id << ".md\n";
}

void print_summary(std::ostream& out, const Report& report) {
    std::map<Outcome, int> counts;
    for (const auto& done : report.done) ++counts[done.result.outcome];
    out << "\n結果 / results:";
    for (const Outcome it : {Outcome::pass, Outcome::warn, Outcome::fail, Outcome::crash, Outcome::hang, Outcome::skip})
        out << "  " << ja_of(it) << " " << name_of(it) << " " << counts[it];
    out << "\n種 / seed: " << report.options->seed << "\n";
    if (report.whole)
        for (const auto& profile : report.profiles)
            out << "プロファイル / profile " << profile << ": "
                << (report.met(profile) ? "満たす / met" : "満たさない / NOT met") << "\n";
    else
        out << "一部だけの実行です。プロファイルは判定していません。 / Only a part was run; no profile was judged.\n";
    out << "\n申告事項 (測定していません) / declared by the maker, NOT measured:\n";
    for (const auto& row : checklist())
        if (report.profiles.count(std::string(row.profile)) != 0)
            out << "  [ ] " << row.id << "  " << row.ja << " / " << row.en << "\n";
}

void print_list(std::ostream& out) {
    for (const auto& test : tests())
        out << std::left << std::setw(42) << std::string(test.id) << std::setw(8) << std::string(name_of(test.mode))
            << std::setw(11) << std::string(test.profile.empty() ? "-" : test.profile) << test.ja << "\n";
}

} // namespace mdg::validate
