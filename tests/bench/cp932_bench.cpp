// Code page 932 to UTF-8 and back, beside iconv with a converter that is kept.
#include "base/text.hpp"
#include "beside.hpp"

#include <iconv.h>

#include <string>

namespace mdg::bench {
namespace {

std::string sample(std::int64_t size) {
    std::string text;
    while (text.size() < static_cast<std::size_t>(size))
        text += "<Name>窓口　花子</Name><NameKana>ﾏﾄﾞｸﾞﾁ ﾊﾅｺ</NameKana>\r\n";
    return text;
}

void run_iconv(iconv_t converter, std::string& in, std::string& out) {
    char* read = in.data();
    char* write = out.data();
    std::size_t in_left = in.size();
    std::size_t out_left = out.size();
    benchmark::DoNotOptimize(iconv(converter, &read, &in_left, &write, &out_left));
}

void decode(benchmark::State& state) {
    std::string bytes = base::cp932_from_utf8(sample(state.range(0))).value();
    std::string out(bytes.size() * 3, '\0');
    const iconv_t converter = iconv_open("UTF-8", "CP932");
    beside(
        state, [&] { benchmark::DoNotOptimize(base::utf8_from_cp932(bytes)); },
        [&] { run_iconv(converter, bytes, out); });
    iconv_close(converter);
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes.size()));
}

void encode(benchmark::State& state) {
    std::string text = sample(state.range(0));
    std::string out(text.size(), '\0');
    const iconv_t converter = iconv_open("CP932", "UTF-8");
    beside(
        state, [&] { benchmark::DoNotOptimize(base::cp932_from_utf8(text)); },
        [&] { run_iconv(converter, text, out); });
    iconv_close(converter);
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}

BENCHMARK(decode)->Name("cp932/decode")->Arg(1024)->Arg(65536)->UseManualTime();
BENCHMARK(encode)->Name("cp932/encode")->Arg(1024)->Arg(65536)->UseManualTime();

} // namespace
} // namespace mdg::bench
