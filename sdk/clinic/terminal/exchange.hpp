// The folder exchange (terminal facts §1): takes requests out of `req`, leaves answers in `res`.
#pragma once

#include "clinic/terminal/answer.hpp"
#include "clinic/terminal/fault.hpp"

#include <filesystem>
#include <functional>
#include <iosfwd>

namespace mdg::clinic::terminal {

struct Folders {
    std::filesystem::path req, res, face;

    static Folders create(const std::filesystem::path& directory);
};

struct ExchangeOptions {
    Encoding encoding = Encoding::utf8;
    std::uint64_t seed = 1;
    Milliseconds poll{100};
    Faults faults;
    unsigned long fault_times = 0; // the first so many requests; 0: all of them
    std::function<Faults()> plan;  // instead of the two above: what the next request meets
    std::function<Poco::DateTime()> clock;
};

class Exchange {
public:
    Exchange(Folders folders, const Population& population, ExchangeOptions options, std::ostream& log);

    // Does what is due and says when to come again.
    Instant step(Instant now);

private:
    void take(const std::filesystem::path& request, Instant now);
    void answer(const std::string& id, const Query& query, Instant now);
    void refuse(const std::filesystem::path& request, const std::string& reason, Instant now);
    const Faults& faults_now() const;

    Folders folders_;
    const Population& population_;
    ExchangeOptions options_;
    std::ostream& log_;
    Outbox outbox_;
    Faults planned_;
    Instant next_poll_{};
    unsigned long requests_ = 0;
};

} // namespace mdg::clinic::terminal
