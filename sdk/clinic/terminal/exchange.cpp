#include "clinic/terminal/exchange.hpp"

#include "clinic/terminal/clock.hpp"
#include "clinic/terminal/single_answer.hpp"
#include "clinic/terminal/xml_file.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <ostream>

namespace mdg::clinic::terminal {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view request_prefix = "OQSsiquc01req_";
constexpr std::uintmax_t largest_request = 64 * 1024;

std::vector<fs::path> waiting(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder)) {
        const bool named = entry.path().extension() == ".xml" && !entry.path().filename().string().starts_with('.');
        if (named && entry.is_regular_file()) files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

std::string read(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

} // namespace

Folders Folders::create(const fs::path& directory) {
    const Folders folders{directory / "req", directory / "res", directory / "face"};
    for (const auto& folder : {folders.req, folders.res, folders.face}) fs::create_directories(folder);
    return folders;
}

Exchange::Exchange(Folders folders, const Population& population, ExchangeOptions options, std::ostream& log)
    : folders_(std::move(folders))
    , population_(population)
    , options_(std::move(options))
    , log_(log) {}

Instant Exchange::step(Instant now) {
    if (now >= next_poll_) {
        for (const auto& request : waiting(folders_.req)) take(request, now);
        next_poll_ = now + options_.poll;
    }
    outbox_.run(now);
    return std::min(next_poll_, outbox_.next_due().value_or(next_poll_));
}

const Faults& Exchange::faults_now() const {
    static const Faults none;
    if (options_.plan) return planned_;
    return options_.fault_times == 0 || requests_ <= options_.fault_times ? options_.faults : none;
}

// The log counts requests instead of naming them: a file name may hold a patient number.
void Exchange::take(const fs::path& request, Instant now) {
    std::error_code gone;
    const auto size = fs::file_size(request, gone);
    if (gone) return; // the client took it back
    ++requests_;
    if (options_.plan) planned_ = options_.plan();
    const std::string stem = request.stem().string();
    try {
        if (!stem.starts_with(request_prefix) || stem.size() == request_prefix.size())
            throw Refused("この端末が扱わない業務です\r\nnot a business this terminal serves\r\n");
        if (size > largest_request) throw Refused("要求が大きすぎます\r\nthe request is too large\r\n");
        const Query query = parse_query(read(request));
        fs::remove(request);
        answer(stem.substr(request_prefix.size()), query, now);
    } catch (const Refused& reason) {
        refuse(request, reason.what(), now);
    }
}

void Exchange::answer(const std::string& id, const Query& query, Instant now) {
    const Faults& faults = faults_now();
    log_ << "request " << requests_ << ": taken\n";
    if (faults.has(Fault::leftover))
        outbox_.put(folders_.res / ("del" + stamp(options_.clock()) + ".txt"),
                    encode("結果データファイルが残っています\r\n", options_.encoding), now);
    if (faults.has(Fault::silent)) return;

    Answer answer = answer_query(population_, query, options_.clock(), options_.encoding, faults);
    Random random(options_.seed + requests_);
    shuffle(answer.document(), random);
    deliver(outbox_, folders_.res / ("OQSsiquc01res_" + id + ".xml"), answer.document(), options_.encoding, faults,
            now);
}

// The request itself and <base>.err go into `res` (terminal facts §1.3).
void Exchange::refuse(const fs::path& request, const std::string& reason, Instant now) {
    log_ << "request " << requests_ << ": refused\n";
    fs::rename(request, folders_.res / request.filename());
    outbox_.put(folders_.res / (request.stem().string() + ".err"), encode(reason, options_.encoding), now);
}

} // namespace mdg::clinic::terminal
