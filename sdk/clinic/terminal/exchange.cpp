#include "clinic/terminal/exchange.hpp"

#include "clinic/terminal/clock.hpp"
#include "clinic/terminal/delivery.hpp"
#include "clinic/terminal/spoil.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <ostream>

namespace mdg::clinic::terminal {

namespace fs = std::filesystem;

namespace {

std::vector<fs::path> waiting(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder)) {
        const auto extension = entry.path().extension();
        const bool named =
            (extension == ".xml" || extension == ".zip") && !entry.path().filename().string().starts_with('.');
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

fs::path references_file(const fs::path& state) {
    return state.empty() ? state : state / "references.tsv";
}

fs::path consents_file(const fs::path& state) {
    return state.empty() ? state : state / "consents.tsv";
}

Exchange::Exchange(Folders folders, const Population& population, ExchangeOptions options, std::ostream& log)
    : folders_(std::move(folders))
    , options_(std::move(options))
    , centre_{population, References(population, references_file(options_.state)), {}, consents_file(options_.state)}
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
    const Faults& faults = faults_now();
    try {
        const Business& business = business_of(stem);
        if (size > business.largest) refuse("要求が大きすぎます", "the request is too large");
        const std::string bytes = options_.wrapping.unwrap(stem, request.extension().string(), read(request), business);
        Reply reply = business.answer(
            {business.prefix, bytes, options_.clock(), now, options_.encoding, faults, options_.processing}, centre_);
        fs::remove(request);
        log_ << "request " << requests_ << ": taken\n";
        if (options_.told) options_.told(business.prefix, true);
        const std::string rest = stem.substr(std::string(business.prefix).size() + 3); // after "req"
        answer(std::string(business.prefix) + "res" + rest, reply, faults, now);
    } catch (const Refused& reason) {
        refuse_file(request, reason.what(), now);
    }
}

void Exchange::answer(const std::string& name, Reply& reply, const Faults& faults, Instant now) {
    if (faults.has(Fault::leftover))
        outbox_.put(folders_.res / ("del" + stamp(options_.clock()) + ".txt"),
                    encode("結果データファイルが残っています\r\n", options_.encoding), now);
    if (faults.has(Fault::silent)) return;

    const auto file = folders_.res / (name + reply.extension);
    const Form form{options_.encoding, options_.wrapping.zipped(name), options_.wrapping.password()};
    if (!reply.bytes.empty()) return deliver(outbox_, file, reply.bytes, form, faults, now);
    spoil(reply.xml, faults);
    Random random(options_.seed + requests_);
    shuffle(reply.xml, random);
    deliver(outbox_, file, reply.xml, form, faults, now);
}

// The request itself and <base>.err go into `res` (terminal facts §1.3).
void Exchange::refuse_file(const fs::path& request, const std::string& reason, Instant now) {
    log_ << "request " << requests_ << ": refused\n";
    if (options_.told) options_.told(request.stem().string().substr(0, 10), false);
    std::error_code gone; // the client took it back
    fs::rename(request, folders_.res / request.filename(), gone);
    outbox_.put(folders_.res / (request.stem().string() + ".err"), encode(reason, options_.encoding), now);
}

} // namespace mdg::clinic::terminal
