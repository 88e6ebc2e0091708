#include "eligibility/web/centre.hpp"

#include "eligibility/web/trouble.hpp"

#include <array>

namespace mdg::eligibility::web {
namespace {

using base::Failure;
using namespace std::chrono_literals;

// A clerk waits: short pauses, few of them.
constexpr std::array<std::chrono::milliseconds, 2> pauses_before_next_try{200ms, 800ms};
constexpr int most_busy_answers = 3;
constexpr std::size_t most_idle_lines = 20;

bool asks_to_come_later(int status) {
    return status == 429 || status == 503;
}

} // namespace

Centre::Centre(Endpoint endpoint, std::optional<Host> proxy, const TlsFiles& files, Resolver& resolver)
    : endpoint_(std::move(endpoint))
    , proxy_(std::move(proxy))
    , context_(make_context(files, endpoint_.host.name))
    , resolver_(resolver) {}

std::unique_ptr<Line> Centre::kept_line() {
    const std::lock_guard lock(mutex_);
    while (!idle_.empty()) {
        std::unique_ptr<Line> line = std::move(idle_.back());
        idle_.pop_back();
        if (line->alive()) return line;
    }
    return nullptr;
}

void Centre::keep(std::unique_ptr<Line> line) {
    const std::lock_guard lock(mutex_);
    session_ = line->session();
    if (line->alive() && idle_.size() < most_idle_lines) idle_.push_back(std::move(line));
}

std::unique_ptr<Line> Centre::line(const Patience& patience) {
    if (auto kept = kept_line()) return kept;
    for (std::size_t tries = 0;; ++tries) {
        try {
            Poco::Net::Session::Ptr known;
            {
                const std::lock_guard lock(mutex_);
                known = session_;
            }
            return std::make_unique<Line>(endpoint_.host, proxy_, context_, known, resolver_, patience);
        } catch (const NotConnected& failure) {
            const bool again = failure.may_pass && tries < pauses_before_next_try.size() &&
                               patience.wait().left() > pauses_before_next_try[tries];
            if (!again) throw Failure(failure);
        }
        patience.wait().pause(pauses_before_next_try[tries], "the next try to connect");
    }
}

Answer Centre::post_once(const std::string& body, const base::Secret* authorization, const Patience& patience) {
    for (int tries = 0;; ++tries) {
        auto open = line(patience);
        try {
            Answer answer = open->post(endpoint_.path, body, authorization, patience);
            keep(std::move(open));
            return answer;
        } catch (const Failure& failure) {
            const bool nothing_sent = failure.side_effects == MDG_SIDE_EFFECTS_NONE;
            if (!nothing_sent || failure.status != MDG_E_UNREACHABLE || tries == 1) throw;
        }
    }
}

Answer Centre::post(const std::string& body, const base::Secret* authorization, const Patience& patience) {
    for (int busy = 1;; ++busy) {
        Answer answer = post_once(body, authorization, patience);
        if (!asks_to_come_later(answer.status) || busy == most_busy_answers) return answer;
        const auto pause = answer.retry_after.value_or(1s);
        if (pause >= patience.wait().left()) return answer;
        patience.wait().pause(pause, "the centre, which asked to come later");
    }
}

void Centre::knock(const Patience& patience) {
    keep(line(patience));
}

} // namespace mdg::eligibility::web
