// Claims as UKE lines, from claims and from facts, beside snprintf of the same lines and iconv with a converter that is kept;
// and the time and the memory of files up to a million claims.
#include "beside.hpp"
#include "claim/make.hpp"
#include "claim/read.hpp"
#include "claim/uke/writer.hpp"
#include "support/claim_facts.hpp"
#include "support/claims.hpp"

#include <iconv.h>
#include <sys/resource.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <sstream>
#include <string>
#include <vector>

namespace mdg::bench {
namespace {

const claim::FileHead head{"1319999999",           "見本診療所", "", "202701", MDG_EXAMINING_BODY_PAYMENT_FUND,
                           MDG_POINT_TABLE_MEDICAL};

// As they come from the makers, for one file.
const std::vector<claim::Claim>& sample() {
    static const auto made = [] {
        test::Claims source(6);
        std::vector<claim::Claim> claims;
        while (claims.size() < 1000) {
            claim::Claim claim = source.next_where([](const claim::Claim& each) { return !each.type.empty(); });
            claim.facility_code = head.facility_code;
            claim.examining_body = head.examining_body;
            claim.point_table = head.point_table;
            claim.type[0] = '1';
            claims.push_back(std::move(claim));
        }
        return claims;
    }();
    return made;
}

// The least that writes the same bytes: no check of anything.
class Plain {
public:
    Plain()
        : converter_(iconv_open("CP932", "UTF-8")) {}
    Plain(const Plain&) = delete;
    Plain& operator=(const Plain&) = delete;
    ~Plain() { iconv_close(converter_); }

    void add(const claim::Claim& c, std::string& out) {
        size_ = 0;
        std::string remarks;
        for (const std::string& each : c.special_remarks) remarks += each;
        put("RE,%lld,%s,%s,%s,%s,%04d%02u%02u,%s,,,%s,%s,,%s,,,,,,,,,,,,,,,,,,,,,,,%s,\r\n",
            static_cast<long long>(++number_), c.type.c_str(), c.month.c_str(), c.claim_name.c_str(), c.sex.c_str(),
            static_cast<int>(c.birth_date->year()), static_cast<unsigned>(c.birth_date->month()),
            static_cast<unsigned>(c.birth_date->day()), text(c.benefit_percent, 0).data(), c.payment_category.c_str(),
            remarks.c_str(), c.patient_number.c_str(), c.claim_name_kana.c_str());
        if (!c.insurer_number.empty())
            put("HO,%8s,%s,%s,%s,%s,,,,,,%s,,,\r\n", c.insurer_number.c_str(), c.symbol.c_str(), c.number.c_str(),
                text(c.visit_days, 1).data(), text(c.points, 2).data(), text(c.patient_payment_yen, 3).data());
        for (const claim::PublicExpense& e : c.public_expenses)
            put("KO,%8s,%s,,%s,%s,%s,,,,,\r\n", e.payer_number.c_str(), e.recipient_number.c_str(),
                text(e.visit_days, 1).data(), text(e.points, 2).data(), text(e.patient_payment_yen, 3).data());
        if (!c.confirmation_class.empty() && !c.insurer_number.empty())
            put("SN,1,%s,,,,%s,,\r\n", c.confirmation_class.c_str(),
                c.insurer_number.starts_with("39") && c.insurer_number.size() == 8 ? "" : c.branch_number.c_str());
        for (const claim::Remark& r : c.remarks)
            put("CO,01,%s,%s,%s\r\n", c.insurer_number.empty() ? "5" : "1", r.code.c_str(), r.text.c_str());
        convert(out);
    }

private:
    template <typename... Values>
    void put(const char* format, Values... values) {
        size_ += static_cast<std::size_t>(std::snprintf(utf8_.data() + size_, utf8_.size() - size_, format, values...));
    }

    const std::array<char, 24>& text(std::optional<std::int64_t> number, std::size_t place) {
        std::array<char, 24>& into = numbers_[place];
        into[0] = '\0';
        if (number) std::snprintf(into.data(), into.size(), "%lld", static_cast<long long>(*number));
        return into;
    }

    void convert(std::string& out) {
        const std::size_t begin = out.size();
        out.resize(begin + size_);
        char* read = utf8_.data();
        char* write = out.data() + begin;
        std::size_t in_left = size_;
        std::size_t out_left = size_;
        iconv(converter_, &read, &in_left, &write, &out_left);
        out.resize(begin + size_ - out_left);
    }

    iconv_t converter_;
    std::array<char, 16384> utf8_{};
    std::array<std::array<char, 24>, 4> numbers_{};
    std::size_t size_ = 0;
    std::int64_t number_ = 0;
};

// Both write the same bytes, or the comparison says nothing.
bool same_bytes(const std::vector<claim::Claim>& claims) {
    const auto writer = claim::make_uke(head);
    Plain plain;
    std::string ours;
    std::string theirs;
    for (const claim::Claim& each : claims) {
        writer->add(each, ours);
        plain.add(each, theirs);
    }
    return ours == theirs;
}

// ours(out): a thousand claims, the same as the plain way writes of `claims`.
template <typename Ours>
void beside_plain(benchmark::State& state, const std::vector<claim::Claim>& claims, Ours ours) {
    if (!same_bytes(claims)) return state.SkipWithError("the two do not write the same bytes");
    Plain plain;
    std::string bytes;
    std::string theirs;
    beside(
        state,
        [&] {
            bytes.clear();
            ours(bytes);
            benchmark::DoNotOptimize(bytes.data());
        },
        [&] {
            theirs.clear();
            for (const claim::Claim& each : claims) plain.add(each, theirs);
            benchmark::DoNotOptimize(theirs.data());
        });
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(claims.size()));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes.size()));
}

void from_claims(benchmark::State& state) {
    beside_plain(state, sample(), [](std::string& out) {
        const auto writer = claim::make_uke(head);
        for (const claim::Claim& each : sample()) writer->add(each, out);
    });
}

// What an answer of the check says of the same people.
claim::Facts facts_with_head(const claim::Claim& made) {
    claim::Facts facts = test::facts_of(made);
    facts.facility_code = head.facility_code;
    facts.month = made.month;
    facts.examining_body = head.examining_body;
    return facts;
}

void from_facts(benchmark::State& state) {
    std::vector<claim::Facts> facts;
    std::vector<claim::Claim> claims;
    const auto writer = claim::make_uke(head);
    std::string bytes;
    for (const claim::Claim& each : sample()) {
        if (each.path == MDG_CLAIM_PATH_UNKNOWN) continue;
        claim::Facts of = facts_with_head(each);
        claim::Claim made = claim::make_claim(of);
        try {
            writer->add(made, bytes);
        } catch (const base::Failure&) {
            continue; // an invented claim that has no type
        }
        facts.push_back(std::move(of));
        claims.push_back(std::move(made));
    }
    beside_plain(state, claims, [&](std::string& out) {
        const auto again = claim::make_uke(head);
        for (const claim::Facts& each : facts) again->add(claim::make_claim(each), out);
    });
}

// So many claims in files of half a million at most (no file may have more than 999,999), the buffer emptied after each; the
// counter is the most memory the process ever held.
void linear(benchmark::State& state) {
    const auto count = static_cast<std::size_t>(state.range(0));
    for ([[maybe_unused]] auto turn : state) {
        constexpr std::size_t most = 500'000;
        std::string out;
        for (std::size_t written = 0; written < count; written += most) {
            const auto writer = claim::make_uke(head);
            writer->begin(out);
            for (std::size_t i = 0; i < std::min(most, count - written); ++i) {
                out.clear();
                writer->add(sample()[i % sample().size()], out);
            }
            writer->end(out);
            benchmark::DoNotOptimize(out.data());
        }
    }
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    state.SetItemsProcessed(state.iterations() * state.range(0));
    state.counters["peak_MB"] = static_cast<double>(usage.ru_maxrss) / 1024;
}

// The same file read again.
void read(benchmark::State& state) {
    const auto writer = claim::make_uke(head);
    std::string bytes;
    writer->begin(bytes);
    for (const claim::Claim& each : sample()) writer->add(each, bytes);
    writer->end(bytes);
    for ([[maybe_unused]] auto turn : state) {
        std::istringstream in(bytes);
        claim::read_uke(in, [](const record::Record& record) {
            benchmark::DoNotOptimize(&record);
            return true;
        });
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(sample().size()));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes.size()));
}

BENCHMARK(from_claims)->Name("uke/write 1000 claims")->UseManualTime();
BENCHMARK(from_facts)->Name("uke/write 1000 claims from facts")->UseManualTime();
BENCHMARK(linear)->Name("uke/write")->RangeMultiplier(10)->Range(1000, 1'000'000)->Unit(benchmark::kMillisecond);
BENCHMARK(read)->Name("uke/read 1000 claims");

} // namespace
} // namespace mdg::bench
